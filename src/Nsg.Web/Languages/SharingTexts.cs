namespace Nsg.Web.Languages;

/// <summary>What the pages of sharing say: words that several of them use.</summary>
internal static partial class SharingTexts
{
    internal static readonly Phrase Title = new("Sharing", "Deling", "Delning", "Deling", "Jakaminen", "Deiling");
    internal static readonly Phrase Lead = new(
        "Who asks to see the company’s data, who may, and who did.",
        "Hvem som ber om innsyn, hvem som har det, og hvem som har brukt det.",
        "Vilka som ber om insyn, vilka som har den och vilka som har använt den.",
        "Hvem der beder om indsigt, hvem der har den, og hvem der har brugt den.",
        "Kuka pyytää nähdä yrityksen tietoja, kuka saa ja kuka on nähnyt.",
        "Hverjir biðja um aðgang, hverjir hafa hann og hverjir hafa notað hann."
    );
    internal static readonly Phrase Waiting = new(
        "Requests",
        "Forespørsler",
        "Förfrågningar",
        "Anmodninger",
        "Pyynnöt",
        "Beiðnir"
    );
    internal static readonly Phrase NoneWaiting = new(
        "Nobody asks for anything.",
        "Ingen ber om noe.",
        "Ingen begär något.",
        "Ingen beder om noget.",
        "Kukaan ei pyydä mitään.",
        "Enginn biður um neitt."
    );
    internal static readonly Phrase InForce = new(
        "May see now",
        "Har innsyn nå",
        "Har insyn nu",
        "Har indsigt nu",
        "Saavat nähdä nyt",
        "Hafa aðgang nú"
    );
    internal static readonly Phrase NoneInForce = new(
        "Nobody outside has access.",
        "Ingen utenfor selskapet har innsyn.",
        "Ingen utanför företaget har insyn.",
        "Ingen uden for virksomheden har indsigt.",
        "Kenelläkään ulkopuolisella ei ole käyttöoikeutta.",
        "Enginn utanaðkomandi hefur aðgang."
    );
    internal static readonly Phrase Ended = new("Ended", "Avsluttet", "Avslutade", "Afsluttet", "Päättyneet", "Lokið");
    internal static readonly Phrase NoneEnded = new(
        "Nothing has ended yet.",
        "Ingenting er avsluttet ennå.",
        "Inget har avslutats ännu.",
        "Intet er afsluttet endnu.",
        "Mikään ei ole vielä päättynyt.",
        "Engu er lokið enn."
    );
    internal static readonly Phrase Who = new("Who", "Hvem", "Vem", "Hvem", "Kuka", "Hver");
    internal static readonly Phrase Purpose = new("What for", "Formål", "Ändamål", "Formål", "Tarkoitus", "Tilgangur");
    internal static readonly Phrase Until = new(
        "Until",
        "Til og med",
        "Till och med",
        "Til og med",
        "Voimassa asti",
        "Til og með"
    );
    internal static readonly Phrase Uses = new("Used", "Brukt", "Använd", "Brugt", "Käytetty", "Notað");
    internal static readonly Phrase Basis = new("Basis", "Grunnlag", "Grund", "Grundlag", "Peruste", "Grundvöllur");
    internal static readonly Phrase DataOf = new(
        "Data of",
        "Data fra",
        "Uppgifter från",
        "Data fra",
        "Tiedot ajalta",
        "Gögn frá"
    );
    internal static readonly Phrase What = new("What", "Hva", "Vad", "Hvad", "Mitä", "Hvað");
    internal static readonly Phrase Statements = new(
        "Annual accounts",
        "Årsregnskap",
        "Årsredovisning",
        "Årsregnskab",
        "Tilinpäätökset",
        "Ársreikningar"
    );
    internal static readonly Phrase Register = new(
        "Register data",
        "Registerdata",
        "Registeruppgifter",
        "Registerdata",
        "Rekisteritiedot",
        "Skráargögn"
    );
    internal static readonly Phrase Reports = new(
        "Reports",
        "Rapporter",
        "Rapporter",
        "Rapporter",
        "Raportit",
        "Skýrslur"
    );
    internal static readonly Phrase StateRequested = new(
        "Asked for",
        "Bedt om",
        "Begärd",
        "Anmodet om",
        "Pyydetty",
        "Óskað eftir"
    );
    internal static readonly Phrase StateGiven = new("Given", "Gitt", "Given", "Givet", "Annettu", "Veitt");
    internal static readonly Phrase StateRefused = new("Refused", "Avslått", "Avslagen", "Afvist", "Hylätty", "Hafnað");
    internal static readonly Phrase StateWithdrawn = new(
        "Withdrawn",
        "Trukket tilbake",
        "Återkallad",
        "Trukket tilbage",
        "Peruttu",
        "Afturkallað"
    );
    internal static readonly Phrase StateUsedUp = new(
        "Used up",
        "Brukt opp",
        "Förbrukad",
        "Opbrugt",
        "Käytetty loppuun",
        "Fullnýtt"
    );
    internal static readonly Phrase StateNotYet = new(
        "Not yet",
        "Ikke ennå",
        "Inte ännu",
        "Ikke endnu",
        "Ei vielä",
        "Ekki enn"
    );
    internal static readonly Phrase StateReplaced = new(
        "Replaced",
        "Erstattet",
        "Ersatt",
        "Erstattet",
        "Korvattu",
        "Skipt út"
    );
    internal static readonly Phrase StateExpired = new(
        "Run out",
        "Utløpt",
        "Utgången",
        "Udløbet",
        "Vanhentunut",
        "Útrunnið"
    );
    internal static readonly Phrase BasisConsent = new(
        "Consent",
        "Samtykke",
        "Samtycke",
        "Samtykke",
        "Suostumus",
        "Samþykki"
    );
    internal static readonly Phrase BasisMandate = new(
        "Mandate",
        "Fullmakt",
        "Fullmakt",
        "Fuldmagt",
        "Valtuutus",
        "Umboð"
    );
    internal static readonly Phrase BasisStatute = new("Law", "Lov", "Lag", "Lov", "Laki", "Lög");
    internal static readonly Phrase BasisOpen = new(
        "Open data",
        "Åpne data",
        "Öppna data",
        "Åbne data",
        "Avoin tieto",
        "Opin gögn"
    );
    internal static readonly Phrase BasisOwn = new(
        "The company’s own",
        "Selskapets egen",
        "Företagets egen",
        "Virksomhedens egen",
        "Yrityksen oma",
        "Fyrirtækisins eigin"
    );
    internal static readonly Phrase Aggregates = new(
        "Sums of the books by account, customer, supplier, country and month",
        "Summer av regnskapet etter konto, kunde, leverandør, land og måned",
        "Summor av bokföringen per konto, kund, leverantör, land och månad",
        "Summer af bogføringen efter konto, kunde, leverandør, land og måned",
        "Kirjanpidon summat tilin, asiakkaan, toimittajan, maan ja kuukauden mukaan",
        "Summur bókhalds eftir bókhaldslykli, viðskiptavini, birgi, landi og mánuði"
    );
    internal static readonly Phrase ReadUntil = new(
        "May be read until",
        "Kan leses til og med",
        "Får läsas till och med",
        "Må læses til og med",
        "Luettavissa saakka",
        "Má lesa til og með"
    );
    internal static readonly Phrase Balances = new(
        "Account balances",
        "Saldoer",
        "Saldon",
        "Saldi",
        "Tilien saldot",
        "Stöður bókhaldslykla"
    );
    internal static readonly Phrase StateWaits = new(
        "Waits for an answer",
        "Venter på svar",
        "Väntar på svar",
        "Venter på svar",
        "Odottaa vastausta",
        "Bíður svars"
    );
}
