namespace Nsg.Web.Languages;

/// <summary>What the pages of those who ask for data say.</summary>
internal static class AskingTexts
{
    internal static readonly Phrase Title = new(
        "Ask for data",
        "Be om innsyn",
        "Begär insyn",
        "Bed om indsigt",
        "Pyydä tietoja",
        "Óska eftir gögnum"
    );
    internal static readonly Phrase InTheNameOf = new(
        "In the name of {0}. Nothing is shown until a company says yes, and the company sees every look.",
        "På vegne av {0}. Ingenting vises før selskapet sier ja, og selskapet ser hvert oppslag.",
        "För {0}. Inget visas förrän företaget säger ja, och företaget ser varje uppslag.",
        "På vegne af {0}. Intet vises, før virksomheden siger ja, og virksomheden ser hvert opslag.",
        "Pyytäjänä {0}. Mitään ei näytetä ennen yrityksen suostumusta, ja yritys näkee jokaisen katselun.",
        "Fyrir hönd {0}. Ekkert er sýnt fyrr en fyrirtækið samþykkir og það sér hverja flettingu."
    );
    internal static readonly Phrase ForNobodyTitle = new(
        "You ask for nobody yet",
        "Du ber ikke om innsyn for noen ennå",
        "Du begär inte insyn för någon ännu",
        "Du beder endnu ikke om indsigt for nogen",
        "Et vielä toimi kenenkään puolesta",
        "Þú kemur enn ekki fram fyrir neinn"
    );
    internal static readonly Phrase ForNobody = new(
        "Whoever keeps this node lets people ask in the name of a bank, an authority or another organisation. Give them your code: {0}",
        "Den som drifter noden, lar personer be om innsyn på vegne av en bank, en myndighet eller en annen virksomhet. Oppgi koden din: {0}",
        "Den som driver noden låter personer begära insyn för en bank, en myndighet eller en annan organisation. Uppge din kod: {0}",
        "Den, der driver noden, lader personer bede om indsigt på vegne af en bank, en myndighed eller en anden organisation. Oplys din kode: {0}",
        "Solmun ylläpitäjä antaa luvan toimia pankin, viranomaisen tai muun organisaation puolesta. Kerro tunnuksesi: {0}",
        "Rekstraraðili hnútsins heimilar fólki að koma fram fyrir banka, stjórnvald eða annan aðila. Gefðu upp kóðann þinn: {0}"
    );
    internal static readonly Phrase AskFor = new(
        "In the name of",
        "På vegne av",
        "För",
        "På vegne af",
        "Kenen puolesta",
        "Fyrir hönd"
    );
    internal static readonly Phrase FindCompany = new(
        "Find a company",
        "Finn et selskap",
        "Hitta ett företag",
        "Find en virksomhed",
        "Etsi yritys",
        "Finna fyrirtæki"
    );
    internal static readonly Phrase DirectoryLead = new(
        "The companies that keep their books here. Only what anyone may know is shown: name and number.",
        "Selskapene som fører regnskap her. Bare det alle kan vite, vises: navn og nummer.",
        "Företagen som har sin bokföring här. Bara det som alla får veta visas: namn och nummer.",
        "De virksomheder, der har deres bogføring her. Kun det, alle må vide, vises: navn og nummer.",
        "Yritykset, joiden kirjanpito on täällä. Vain julkinen näytetään: nimi ja tunnus.",
        "Fyrirtækin sem halda bókhald sitt hér. Aðeins það sem allir mega vita er sýnt: nafn og númer."
    );
    internal static readonly Phrase NameOrNumber = new(
        "Name, or number with its country",
        "Navn, eller nummer med land",
        "Namn, eller nummer med land",
        "Navn, eller nummer med land",
        "Nimi tai tunnus maineen",
        "Nafn, eða númer með landi"
    );
    internal static readonly Phrase NumberHelp = new(
        "Such as NO:974760673.",
        "For eksempel NO:974760673.",
        "Till exempel SE:5560360793.",
        "For eksempel DK:20202020.",
        "Esimerkiksi FI:07453214.",
        "Til dæmis IS:4710080280."
    );
    internal static readonly Phrase Number = new("Number", "Nummer", "Nummer", "Nummer", "Tunnus", "Númer");
    internal static readonly Phrase NotOpen = new(
        "not open",
        "ikke åpent",
        "inte öppet",
        "ikke åbent",
        "ei julkinen",
        "ekki opið"
    );
    internal static readonly Phrase NoneFound = new(
        "No company is called that",
        "Ingen selskaper heter det",
        "Inget företag heter så",
        "Ingen virksomhed hedder det",
        "Sen nimistä yritystä ei ole",
        "Ekkert fyrirtæki heitir þetta"
    );
    internal static readonly Phrase FirstShown = new(
        "The first {0} are shown; write more of the name.",
        "De første {0} vises; skriv mer av navnet.",
        "De första {0} visas; skriv mer av namnet.",
        "De første {0} vises; skriv mere af navnet.",
        "Ensimmäiset {0} näytetään; kirjoita nimestä enemmän.",
        "Fyrstu {0} eru sýnd; skrifaðu meira af nafninu."
    );
    internal static readonly Phrase AskCompany = new(
        "Ask {0}",
        "Be om innsyn hos {0}",
        "Begär insyn hos {0}",
        "Bed om indsigt hos {0}",
        "Pyydä tietoja: {0}",
        "Óska eftir gögnum: {0}"
    );
    internal static readonly Phrase AskLead = new(
        "Whoever decides for the company reads this in plain words, and may give less of it or withdraw it.",
        "Den som bestemmer for selskapet, leser dette i klartekst og kan gi mindre eller trekke det tilbake.",
        "Den som beslutar för företaget läser detta i klartext och kan ge mindre eller återkalla det.",
        "Den, der bestemmer for virksomheden, læser dette i klart sprog og kan give mindre eller trække det tilbage.",
        "Yrityksen puolesta päättävä lukee tämän ymmärrettävällä kielellä ja voi antaa vähemmän tai perua.",
        "Sá sem ákveður fyrir fyrirtækið les þetta á mannamáli og getur veitt minna eða afturkallað."
    );
    internal static readonly Phrase BasisReference = new(
        "Provision or mandate",
        "Hjemmel eller fullmakt",
        "Lagrum eller fullmakt",
        "Hjemmel eller fuldmagt",
        "Säännös tai valtuutus",
        "Lagaheimild eða umboð"
    );
    internal static readonly Phrase BasisReferenceHelp = new(
        "For law and mandate, such as a section of an act.",
        "For lov og fullmakt, for eksempel en paragraf.",
        "För lag och fullmakt, till exempel en paragraf.",
        "Ved lov og fuldmagt, for eksempel en paragraf.",
        "Lakia ja valtuutusta varten, esimerkiksi pykälä.",
        "Fyrir lög og umboð, til dæmis lagagrein."
    );
    internal static readonly Phrase Case = new(
        "Your case",
        "Din sak",
        "Ditt ärende",
        "Din sag",
        "Asianumero",
        "Málsnúmer þitt"
    );
    internal static readonly Phrase CaseHelp = new(
        "Each look is then on record under it. Needed when the basis is a case.",
        "Hvert oppslag loggføres da på saken. Kreves når grunnlaget er en sak.",
        "Varje uppslag loggas då på ärendet. Krävs när grunden är ett ärende.",
        "Hvert opslag logges da på sagen. Kræves, når grundlaget er en sag.",
        "Jokainen katselu kirjataan sille. Pakollinen, kun peruste on asia.",
        "Hver fletting er þá skráð á málið. Nauðsynlegt þegar grundvöllurinn er mál."
    );
    internal static readonly Phrase BasisCase = new("A case", "En sak", "Ett ärende", "En sag", "Asia", "Mál");
    internal static readonly Phrase OnlyReports = new(
        "Only some reports",
        "Bare noen rapporter",
        "Bara vissa rapporter",
        "Kun nogle rapporter",
        "Vain tietyt raportit",
        "Aðeins tilteknar skýrslur"
    );
    internal static readonly Phrase OnlyReportsHelp = new(
        "All reports unless some are ticked.",
        "Alle rapporter hvis ingen er krysset av.",
        "Alla rapporter om inga är ikryssade.",
        "Alle rapporter, hvis ingen er krydset af.",
        "Kaikki raportit, jos mitään ei ole valittu.",
        "Allar skýrslur nema merkt sé við einhverjar."
    );
    internal static readonly Phrase LeaveOut = new(
        "What can be left out",
        "Hva som kan utelates",
        "Vad som kan utelämnas",
        "Hvad der kan udelades",
        "Mitä voi jättää pois",
        "Hvað má sleppa"
    );
    internal static readonly Phrase HowLong = new(
        "How long and how often",
        "Hvor lenge og hvor ofte",
        "Hur länge och hur ofta",
        "Hvor længe og hvor ofte",
        "Kuinka kauan ja kuinka usein",
        "Hversu lengi og hversu oft"
    );
    internal static readonly Phrase Times = new(
        "Times at most",
        "Antall ganger, høyst",
        "Antal gånger, högst",
        "Antal gange, højst",
        "Kertoja enintään",
        "Hámarksfjöldi skipta"
    );
    internal static readonly Phrase TimesHelp = new(
        "Empty for as often as needed.",
        "La feltet stå tomt for så ofte det trengs.",
        "Lämna tomt för så ofta det behövs.",
        "Lad feltet stå tomt for så ofte, det behøves.",
        "Tyhjä: niin usein kuin tarvitaan.",
        "Hafðu autt fyrir eins oft og þarf."
    );
    internal static readonly Phrase Often = new(
        "As often as needed",
        "Så ofte det trengs",
        "Så ofta det behövs",
        "Så ofte, det behøves",
        "Niin usein kuin tarvitaan",
        "Eins oft og þarf"
    );
    internal static readonly Phrase Rhythm = new(
        "How often",
        "Hvor ofte",
        "Hur ofta",
        "Hvor ofte",
        "Kuinka usein",
        "Hversu oft"
    );
    internal static readonly Phrase TextLanguage = new(
        "Language of the request",
        "Språk i forespørselen",
        "Språk i begäran",
        "Anmodningens sprog",
        "Pyynnön kieli",
        "Tungumál beiðninnar"
    );
    internal static readonly Phrase Message = new(
        "Message to the company",
        "Melding til selskapet",
        "Meddelande till företaget",
        "Besked til virksomheden",
        "Viesti yritykselle",
        "Skilaboð til fyrirtækisins"
    );
    internal static readonly Phrase MessageHelp = new(
        "Shown with the request, in your words.",
        "Vises sammen med forespørselen, med dine ord.",
        "Visas tillsammans med begäran, med dina ord.",
        "Vises sammen med anmodningen, med dine ord.",
        "Näytetään pyynnön yhteydessä sellaisenaan.",
        "Birtist með beiðninni, með þínum orðum."
    );
    internal static readonly Phrase Send = new(
        "Send the request",
        "Send forespørselen",
        "Skicka begäran",
        "Send anmodningen",
        "Lähetä pyyntö",
        "Senda beiðnina"
    );
    internal static readonly Phrase NotSent = new(
        "The request was not sent.",
        "Forespørselen ble ikke sendt.",
        "Begäran skickades inte.",
        "Anmodningen blev ikke sendt.",
        "Pyyntöä ei lähetetty.",
        "Beiðnin var ekki send."
    );
    internal static readonly Phrase NothingChosen = new(
        "Choose what you ask for.",
        "Velg hva du ber om.",
        "Välj vad du begär.",
        "Vælg, hvad du beder om.",
        "Valitse, mitä pyydät.",
        "Veldu eftir hverju þú óskar."
    );
    internal static readonly Phrase BeyondPurpose = new(
        "This purpose never needs: {0}. It may ask for: {1}.",
        "Dette formålet trenger aldri: {0}. Det kan be om: {1}.",
        "Detta ändamål behöver aldrig: {0}. Det kan begära: {1}.",
        "Dette formål behøver aldrig: {0}. Det kan bede om: {1}.",
        "Tämä tarkoitus ei koskaan tarvitse: {0}. Se voi pyytää: {1}.",
        "Þessi tilgangur þarf aldrei: {0}. Hann má óska eftir: {1}."
    );
    internal static readonly Phrase NeedsReference = new(
        "Law and mandate need their reference.",
        "Lov og fullmakt må oppgis med henvisning.",
        "Lag och fullmakt måste anges med hänvisning.",
        "Lov og fuldmagt skal angives med henvisning.",
        "Laki ja valtuutus tarvitsevat viitteen.",
        "Lög og umboð þurfa tilvísun."
    );
    internal static readonly Phrase NeedsCase = new(
        "A case needs its identifier.",
        "En sak må ha et saksnummer.",
        "Ett ärende måste ha ett ärendenummer.",
        "En sag skal have et sagsnummer.",
        "Asia tarvitsee asianumeron.",
        "Mál þarf málsnúmer."
    );
    internal static readonly Phrase WrongDays = new(
        "The days do not fit: the end lies before the beginning, or has passed.",
        "Datoene stemmer ikke: slutten er før starten, eller er passert.",
        "Datumen stämmer inte: slutet ligger före början eller har passerat.",
        "Datoerne passer ikke: slutningen ligger før begyndelsen eller er passeret.",
        "Päivät eivät täsmää: loppu on ennen alkua tai jo ohi.",
        "Dagsetningar stemma ekki: lok eru á undan upphafi eða liðin."
    );
    internal static readonly Phrase LinesLeftOut = new(
        "“Sums only” leaves out documents and vouchers; do not ask for those.",
        "«Bare summer» utelater dokumenter og bilag; ikke be om dem.",
        "”Endast summor” utelämnar underlag och verifikationer; begär inte dem.",
        "»Kun summer« udelader dokumenter og bilag; bed ikke om dem.",
        "”Vain summat” jättää pois asiakirjat ja tositteet; älä pyydä niitä.",
        "„Aðeins samtölur“ sleppir skjölum og fylgiskjölum; ekki óska eftir þeim."
    );
    internal static readonly Phrase Due = new(
        "To follow up",
        "Å følge opp",
        "Att följa upp",
        "At følge op på",
        "Hoidettavaa",
        "Til eftirfylgni"
    );
    internal static readonly Phrase WaitsSince = new(
        "waiting for an answer since {0}",
        "har ventet på svar siden {0}",
        "har väntat på svar sedan {0}",
        "har ventet på svar siden {0}",
        "odottanut vastausta {0} lähtien",
        "hefur beðið svars frá {0}"
    );
    internal static readonly Phrase EndsAt = new(
        "ends {0}",
        "utløper {0}",
        "går ut {0}",
        "udløber {0}",
        "päättyy {0}",
        "rennur út {0}"
    );
    internal static readonly Phrase EndedAt = new(
        "ended {0}",
        "utløp {0}",
        "gick ut {0}",
        "udløb {0}",
        "päättyi {0}",
        "rann út {0}"
    );
    internal static readonly Phrase AskAgain = new(
        "Ask again",
        "Be om innsyn igjen",
        "Begär på nytt",
        "Bed om indsigt igen",
        "Pyydä uudelleen",
        "Óska aftur eftir gögnum"
    );
    internal static readonly Phrase Asked = new(
        "Waiting for an answer",
        "Venter på svar",
        "Väntar på svar",
        "Venter på svar",
        "Odottaa vastausta",
        "Bíður svars"
    );
    internal static readonly Phrase NoneAsked = new(
        "No request waits.",
        "Ingen forespørsler venter.",
        "Ingen begäran väntar.",
        "Ingen anmodninger venter.",
        "Mikään pyyntö ei odota.",
        "Engin beiðni bíður."
    );
    internal static readonly Phrase MaySee = new(
        "You may see",
        "Du har innsyn",
        "Du har insyn",
        "Du har indsigt",
        "Saat nähdä",
        "Þú mátt sjá"
    );
    internal static readonly Phrase NoneMaySee = new(
        "No company has given access.",
        "Ingen selskaper har gitt innsyn.",
        "Inget företag har gett insyn.",
        "Ingen virksomhed har givet indsigt.",
        "Yksikään yritys ei ole antanut käyttöoikeutta.",
        "Ekkert fyrirtæki hefur veitt aðgang."
    );
    internal static readonly Phrase Results = new(
        "Results",
        "Resultater",
        "Resultat",
        "Resultater",
        "Tulokset",
        "Niðurstöður"
    );
    internal static readonly Phrase ResultsNote = new(
        "Each look is on the company’s record and gives you a receipt.",
        "Hvert oppslag loggføres hos selskapet og gir deg en kvittering.",
        "Varje uppslag loggas hos företaget och ger dig ett kvitto.",
        "Hvert opslag logges hos virksomheden og giver dig en kvittering.",
        "Jokainen katselu kirjataan yrityksen lokiin, ja saat siitä kuitin.",
        "Hver fletting er skráð hjá fyrirtækinu og þú færð kvittun."
    );
    internal static readonly Phrase NothingYet = new(
        "Nothing can be seen before the company says yes.",
        "Ingenting kan ses før selskapet sier ja.",
        "Inget kan ses innan företaget säger ja.",
        "Intet kan ses, før virksomheden siger ja.",
        "Mitään ei voi nähdä ennen yrityksen suostumusta.",
        "Ekkert er hægt að sjá fyrr en fyrirtækið samþykkir."
    );
    internal static readonly Phrase See = new("See", "Se", "Visa", "Se", "Katso", "Skoða");
    internal static readonly Phrase Download = new("Download", "Last ned", "Ladda ner", "Hent", "Lataa", "Sækja");
    internal static readonly Phrase Format = new("Format", "Format", "Format", "Format", "Muoto", "Snið");
    internal static readonly Phrase Receipts = new(
        "Receipts",
        "Kvitteringer",
        "Kvitton",
        "Kvitteringer",
        "Kuitit",
        "Kvittanir"
    );
    internal static readonly Phrase ReceiptsNote = new(
        "Proof of what was asked and answered. Anyone can check one on this node’s page for that.",
        "Bevis for hva som ble spurt og svart. Alle kan kontrollere dem på nodens side for det.",
        "Bevis på vad som frågades och svarades. Vem som helst kan kontrollera dem på nodens sida för det.",
        "Bevis for, hvad der blev spurgt og svaret. Alle kan kontrollere dem på nodens side til det.",
        "Todiste siitä, mitä kysyttiin ja vastattiin. Kuka tahansa voi tarkistaa sen solmun tarkistussivulla.",
        "Sönnun þess sem spurt var og svarað. Hver sem er getur staðfest hana á síðu hnútsins."
    );
    internal static readonly Phrase NoReceipts = new(
        "Nothing was fetched yet.",
        "Ingenting er hentet ennå.",
        "Inget har hämtats ännu.",
        "Intet er hentet endnu.",
        "Mitään ei ole vielä haettu.",
        "Ekkert hefur verið sótt enn."
    );
    internal static readonly Phrase Receipt = new(
        "Receipt {0}",
        "Kvittering {0}",
        "Kvitto {0}",
        "Kvittering {0}",
        "Kuitti {0}",
        "Kvittun {0}"
    );
    internal static readonly Phrase OnRecord = new(
        "On record as number {0}.",
        "Loggført som nummer {0}.",
        "Loggad som nummer {0}.",
        "Logget som nummer {0}.",
        "Kirjattu lokiin numerolla {0}.",
        "Skráð sem númer {0}."
    );
    internal static readonly Phrase Fingerprint = new(
        "Fingerprint of the answer",
        "Fingeravtrykk av svaret",
        "Svarets fingeravtryck",
        "Svarets fingeraftryk",
        "Vastauksen sormenjälki",
        "Fingrafar svarsins"
    );
    internal static readonly Phrase NotOpened = new(
        "Nothing the company gave opens this, or not any more.",
        "Ingenting selskapet har gitt, åpner for dette, eller ikke lenger.",
        "Inget som företaget gett öppnar detta, eller inte längre.",
        "Intet, virksomheden har givet, åbner for dette, eller ikke længere.",
        "Mikään yrityksen antama lupa ei avaa tätä, tai ei enää.",
        "Ekkert sem fyrirtækið veitti opnar þetta, eða ekki lengur."
    );
    internal static readonly Phrase NotFound = new(
        "There is nothing of that kind.",
        "Det finnes ikke noe slikt.",
        "Det finns inget sådant.",
        "Der findes intet sådant.",
        "Sellaista ei ole.",
        "Ekkert slíkt er til."
    );
    internal static readonly Phrase NotAnswered = new(
        "That could not be answered.",
        "Det kunne ikke besvares.",
        "Det kunde inte besvaras.",
        "Det kunne ikke besvares.",
        "Siihen ei voitu vastata.",
        "Ekki var hægt að svara því."
    );
    internal static readonly Phrase Opening = new("Opening", "Inngående", "Ingående", "Primo", "Alkusaldo", "Upphaf");
    internal static readonly Phrase Closing = new("Closing", "Utgående", "Utgående", "Ultimo", "Loppusaldo", "Lok");
    internal static readonly Phrase Original = new(
        "Original",
        "Original",
        "Original",
        "Original",
        "Alkuperäinen",
        "Frumrit"
    );
    internal static readonly Phrase Line = new("Line", "Linje", "Rad", "Linje", "Rivi", "Lína");
    internal static readonly Phrase Amount = new("Amount", "Beløp", "Belopp", "Beløb", "Summa", "Fjárhæð");
    internal static readonly Phrase Currency = new("Currency", "Valuta", "Valuta", "Valuta", "Valuutta", "Gjaldmiðill");
    internal static readonly Phrase Field = new("Field", "Felt", "Fält", "Felt", "Kenttä", "Reitur");
    internal static readonly Phrase Waiting = new(
        "{0} documents of the period wait at the company and are not counted.",
        "{0} dokumenter fra perioden venter hos selskapet og er ikke med.",
        "{0} underlag från perioden väntar hos företaget och är inte med.",
        "{0} dokumenter fra perioden venter hos virksomheden og er ikke med.",
        "Kauden asiakirjoista {0} odottaa yrityksessä, eikä niitä ole laskettu mukaan.",
        "{0} skjöl tímabilsins bíða hjá fyrirtækinu og eru ekki talin með."
    )
    {
        One = new(
            "{0} document of the period waits at the company and is not counted.",
            "{0} dokument fra perioden venter hos selskapet og er ikke med.",
            "{0} underlag från perioden väntar hos företaget och är inte med.",
            "{0} dokument fra perioden venter hos virksomheden og er ikke med.",
            "Kauden asiakirjoista {0} odottaa yrityksessä, eikä sitä ole laskettu mukaan.",
            "{0} skjal tímabilsins bíður hjá fyrirtækinu og er ekki talið með."
        ),
    };
    internal static readonly Phrase NotApproved = new(
        "These are figures of the books as they are now, not what was filed with an authority. Zero lines are left out.",
        "Dette er tall fra bokføringen slik den er nå, ikke det som er levert til en myndighet. Nullposter er utelatt.",
        "Detta är siffror ur bokföringen som den är nu, inte det som lämnats till en myndighet. Nollrader är utelämnade.",
        "Det er tal fra bogføringen, som den er nu, ikke det, der er indsendt til en myndighed. Nulposter er udeladt.",
        "Luvut ovat kirjanpidosta tämänhetkisinä, eivät viranomaiselle ilmoitettuja. Nollarivit on jätetty pois.",
        "Þetta eru tölur bókhaldsins eins og það er nú, ekki það sem skilað var til yfirvalda. Núlllínum er sleppt."
    );
    internal static readonly Phrase ReportAndPeriod = new(
        "Report and period",
        "Rapport og periode",
        "Rapport och period",
        "Rapport og periode",
        "Raportti ja kausi",
        "Skýrsla og tímabil"
    );
    internal static readonly Phrase ToRead = new(
        "To read (XHTML)",
        "Til å lese (XHTML)",
        "Att läsa (XHTML)",
        "Til at læse (XHTML)",
        "Luettavaksi (XHTML)",
        "Til lestrar (XHTML)"
    );
    internal static readonly Phrase AsTable = new(
        "As a table (CSV)",
        "Som tabell (CSV)",
        "Som tabell (CSV)",
        "Som tabel (CSV)",
        "Taulukkona (CSV)",
        "Sem tafla (CSV)"
    );
    internal static readonly Phrase IncomeStatement = new(
        "Income statement",
        "Resultatregnskap",
        "Resultaträkning",
        "Resultatopgørelse",
        "Tuloslaskelma",
        "Rekstrarreikningur"
    );
    internal static readonly Phrase BalanceSheet = new(
        "Balance sheet",
        "Balanse",
        "Balansräkning",
        "Balance",
        "Tase",
        "Efnahagsreikningur"
    );
    internal static readonly Phrase NotOver = new(
        "The period is not over yet.",
        "Perioden er ikke over ennå.",
        "Perioden är inte slut än.",
        "Perioden er ikke slut endnu.",
        "Kausi ei ole vielä päättynyt.",
        "Tímabilinu er ekki lokið."
    );
}
