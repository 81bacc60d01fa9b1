namespace Nsg.Web.Languages;

/// <summary>What the page of a company's life says.</summary>
internal static partial class LifeTexts
{
    internal static readonly Phrase Title = new(
        "The company’s life",
        "Selskapets livsløp",
        "Företagets livscykel",
        "Virksomhedens livsforløb",
        "Yrityksen elinkaari",
        "Ævi fyrirtækisins"
    );
    internal static readonly Phrase Lead = new(
        "From the first idea to the last day: what is to be done, where it is done, and what the books say of it now.",
        "Fra første idé til siste dag: hva som skal gjøres, hvor det gjøres, og hva regnskapet sier om det nå.",
        "Från första idé till sista dag: vad som ska göras, var det görs och vad bokföringen säger om det nu.",
        "Fra første idé til sidste dag: hvad der skal gøres, hvor det gøres, og hvad bogføringen siger om det nu.",
        "Ensimmäisestä ideasta viimeiseen päivään: mitä tehdään, missä ja mitä kirjanpito siitä nyt kertoo.",
        "Frá fyrstu hugmynd til síðasta dags: hvað þarf að gera, hvar það er gert og hvað bókhaldið segir um það nú."
    );
    internal static readonly Phrase Nothing = new(
        "Nothing is ticked by hand: each mark follows from the company’s own records.",
        "Ingenting krysses av for hånd: hvert merke følger av det selskapet selv har registrert.",
        "Inget kryssas i för hand: varje markering följer av företagets egna uppgifter.",
        "Intet krydses af i hånden: hvert mærke følger af virksomhedens egne registreringer.",
        "Mitään ei rastiteta käsin: jokainen merkintä tulee yrityksen omista tiedoista.",
        "Ekkert er merkt í höndunum: hvert merki leiðir af eigin gögnum fyrirtækisins."
    );
    internal static readonly Phrase Explore = new("Explore", "Utforsk", "Utforska", "Udforsk", "Tutki", "Kanna");
    internal static readonly Phrase Establish = new("Establish", "Etabler", "Starta", "Etabler", "Perusta", "Stofna");
    internal static readonly Phrase Run = new("Run", "Driv", "Driv", "Driv", "Toimi", "Reka");
    internal static readonly Phrase Dissolve = new("Dissolve", "Avvikle", "Avveckla", "Afvikl", "Lopeta", "Slíta");
    internal static readonly Phrase Done = new("Done", "Gjort", "Klart", "Gjort", "Tehty", "Lokið");
    internal static readonly Phrase Waits = new(
        "Waits for you",
        "Venter på deg",
        "Väntar på dig",
        "Venter på dig",
        "Odottaa sinua",
        "Bíður þín"
    );
    internal static readonly Phrase NotYet = new(
        "Not yet",
        "Ikke ennå",
        "Inte ännu",
        "Endnu ikke",
        "Ei vielä",
        "Ekki enn"
    );
    internal static readonly Phrase Elsewhere = new(
        "Elsewhere",
        "Et annet sted",
        "Någon annanstans",
        "Et andet sted",
        "Muualla",
        "Annars staðar"
    );
    internal static readonly Phrase TryIt = new(
        "Try the books on a test company",
        "Prøv regnskapet på et testselskap",
        "Prova bokföringen på ett testföretag",
        "Prøv bogføringen på en testvirksomhed",
        "Kokeile kirjanpitoa testiyrityksellä",
        "Prófa bókhaldið á prufufyrirtæki"
    );
    internal static readonly Phrase TryItText = new(
        "A year of invented documents, removed with a click.",
        "Et år med oppdiktede dokumenter, fjernet med ett klikk.",
        "Ett år av påhittade underlag, borttaget med ett klick.",
        "Et år med opdigtede dokumenter, fjernet med ét klik.",
        "Vuoden verran keksittyjä asiakirjoja, poistuvat yhdellä napsautuksella.",
        "Ár af tilbúnum skjölum, fjarlægt með einum smelli."
    );
    internal static readonly Phrase Demands = new(
        "Know what is demanded",
        "Kjenn kravene",
        "Känn kraven",
        "Kend kravene",
        "Tunne vaatimukset",
        "Þekkja kröfurnar"
    );
    internal static readonly Phrase Capital = new(
        "Share capital of at least {0}.",
        "Aksjekapital på minst {0}.",
        "Aktiekapital på minst {0}.",
        "Selskabskapital på mindst {0}.",
        "Osakepääoma vähintään {0}.",
        "Hlutafé að minnsta kosti {0}."
    );
    internal static readonly Phrase NoCapital = new(
        "No minimum share capital.",
        "Ingen krav til minste aksjekapital.",
        "Inget krav på lägsta aktiekapital.",
        "Intet krav om mindste selskabskapital.",
        "Ei vähimmäisosakepääomaa.",
        "Ekkert lágmarkshlutafé."
    );
    internal static readonly Phrase VatFrom = new(
        "VAT from a turnover of {0} a year.",
        "Mva. fra en omsetning på {0} i året.",
        "Moms från en omsättning på {0} per år.",
        "Moms fra en omsætning på {0} om året.",
        "Arvonlisävero, kun liikevaihto on {0} vuodessa.",
        "VSK frá veltu {0} á ári."
    );
    internal static readonly Phrase Kept = new(
        "Keep the books for {0} years and the vouchers for {1} years.",
        "Regnskapet oppbevares i {0} år og bilagene i {1} år.",
        "Bokföringen bevaras i {0} år och verifikationerna i {1} år.",
        "Bogføringen opbevares i {0} år og bilagene i {1} år.",
        "Kirjanpitoa säilytetään {0} vuotta ja tositteita {1} vuotta.",
        "Bókhald er varðveitt í {0} ár og fylgiskjöl í {1} ár."
    );
    internal static readonly Phrase Register = new(
        "Register the company",
        "Registrer selskapet",
        "Registrera företaget",
        "Registrer virksomheden",
        "Rekisteröi yritys",
        "Skrá fyrirtækið"
    );
    internal static readonly Phrase RegisterText = new(
        "At {0}. Its number is known here: {1}.",
        "Hos {0}. Nummeret er kjent her: {1}.",
        "Hos {0}. Numret är känt här: {1}.",
        "Hos {0}. Nummeret er kendt her: {1}.",
        "Viranomainen: {0}. Tunnus on täällä tiedossa: {1}.",
        "Skrá: {0}. Kennitalan er þekkt hér: {1}."
    );
    internal static readonly Phrase Fetched = new(
        "What the register says was fetched: {0}.",
        "Det registeret sier, er hentet: {0}.",
        "Det registret säger är hämtat: {0}.",
        "Det, registret siger, er hentet: {0}.",
        "Rekisterin tiedot on haettu: {0}.",
        "Það sem skráin segir hefur verið sótt: {0}."
    );
    internal static readonly Phrase ActivityCode = new(
        "Main activity: NACE {0}.",
        "Hovednæring: næringskode {0}.",
        "Huvudsaklig verksamhet: NACE {0}.",
        "Hovedbranche: branchekode {0}.",
        "Päätoimiala: NACE {0}.",
        "Aðalatvinnugrein: ÍSAT-númer {0}."
    );
    internal static readonly Phrase Activity = new(
        "Main activity: {0}, {1}.",
        "Hovednæring: {0}, {1}.",
        "Huvudsaklig verksamhet: {0}, {1}.",
        "Hovedbranche: {0}, {1}.",
        "Päätoimiala: {0}, {1}.",
        "Aðalatvinnugrein: {0}, {1}."
    );
    internal static readonly Phrase Signers = new(
        "Say who may sign",
        "Angi hvem som kan signere",
        "Ange vem som får teckna firman",
        "Angiv, hvem der kan tegne virksomheden",
        "Ilmoita, kuka saa kirjoittaa yrityksen nimen",
        "Tilgreina hverjir rita firmað"
    );
    internal static readonly Phrase SignersText = new(
        "Accesses are then given only by those who may.",
        "Da gis innsyn bare av dem som kan.",
        "Då ges insyn bara av dem som får.",
        "Så gives indsigt kun af dem, der kan.",
        "Sen jälkeen käyttöoikeuksia antavat vain siihen oikeutetut.",
        "Þá veita aðeins þeir aðgang sem mega."
    );
    internal static readonly Phrase SignersByRole = new(
        "{0} people sign for the company by their role here.",
        "{0} personer signerer for selskapet etter rollen de har her.",
        "{0} personer tecknar firman genom sin roll här.",
        "{0} personer tegner virksomheden gennem deres rolle her.",
        "{0} henkilöä allekirjoittaa yrityksen puolesta roolinsa perusteella.",
        "{0} manns rita firmað samkvæmt hlutverki sínu hér."
    )
    {
        One = new(
            "{0} person signs for the company by the role given here.",
            "{0} person signerer for selskapet etter rollen sin her.",
            "{0} person tecknar firman genom sin roll här.",
            "{0} person tegner virksomheden gennem sin rolle her.",
            "{0} henkilö allekirjoittaa yrityksen puolesta roolinsa perusteella.",
            "{0} maður ritar firmað samkvæmt hlutverki sínu hér."
        ),
    };
    internal static readonly Phrase PeopleStep = new(
        "Give people their roles",
        "Gi personer roller",
        "Ge personer roller",
        "Giv personer roller",
        "Anna henkilöille roolit",
        "Veita fólki hlutverk"
    );
    internal static readonly Phrase PeopleText = new(
        "{0} roles are in force.",
        "{0} roller gjelder.",
        "{0} roller gäller.",
        "{0} roller gælder.",
        "Rooleja on voimassa {0}.",
        "{0} hlutverk eru í gildi."
    )
    {
        One = new(
            "{0} role is in force.",
            "{0} rolle gjelder.",
            "{0} roll gäller.",
            "{0} rolle gælder.",
            "Rooleja on voimassa {0}.",
            "{0} hlutverk er í gildi."
        ),
    };
    internal static readonly Phrase Chart = new(
        "Have a chart of accounts",
        "Få på plass en kontoplan",
        "Lägg upp en kontoplan",
        "Opret en kontoplan",
        "Ota tilikartta käyttöön",
        "Setja upp bókhaldslykla"
    );
    internal static readonly Phrase ChartText = new(
        "{0} accounts are there to be used.",
        "{0} kontoer er klare til bruk.",
        "{0} konton är redo att användas.",
        "{0} konti er klar til brug.",
        "{0} tiliä on käytettävissä.",
        "{0} bókhaldslyklar eru tilbúnir til notkunar."
    )
    {
        One = new(
            "{0} account is there to be used.",
            "{0} konto er klar til bruk.",
            "{0} konto är redo att användas.",
            "{0} konto er klar til brug.",
            "{0} tili on käytettävissä.",
            "{0} bókhaldslykill er tilbúinn til notkunar."
        ),
    };
    internal static readonly Phrase BankStep = new(
        "Bring in the bank",
        "Legg inn banken",
        "Lägg in banken",
        "Læg banken ind",
        "Tuo pankki mukaan",
        "Setja bankann inn"
    );
    internal static readonly Phrase BankText = new(
        "Send a statement (camt.053) to the inbox; the account is known from then on.",
        "Send en kontoutskrift (camt.053) til innboksen; kontoen er kjent fra da av.",
        "Skicka ett kontoutdrag (camt.053) till inkorgen; kontot är känt därefter.",
        "Send et kontoudtog (camt.053) til indbakken; kontoen er kendt derefter.",
        "Lähetä tiliote (camt.053) saapuneisiin; tili tunnetaan siitä lähtien.",
        "Sendu yfirlit (camt.053) í innhólfið; bankareikningurinn er þekktur upp frá því."
    );
    internal static readonly Phrase FirstVoucher = new(
        "Post the first voucher",
        "Bokfør det første bilaget",
        "Bokför den första verifikationen",
        "Bogfør det første bilag",
        "Kirjaa ensimmäinen tosite",
        "Bóka fyrsta fylgiskjalið"
    );
    internal static readonly Phrase FirstVoucherText = new(
        "Opening balances, or the capital paid in. The books begin on {0}.",
        "Åpningsbalanse, eller innbetalt kapital. Regnskapet begynner {0}.",
        "Ingående balans, eller inbetalt kapital. Bokföringen börjar {0}.",
        "Åbningsbalance eller indbetalt kapital. Bogføringen begynder {0}.",
        "Avaava tase tai maksettu pääoma. Kirjanpito alkaa {0}.",
        "Upphafsstaða eða innborgað hlutafé. Bókhaldið hefst {0}."
    );
}
