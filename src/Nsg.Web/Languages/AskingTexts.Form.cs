namespace Nsg.Web.Languages;

/// <summary>What the page says on which data are asked for.</summary>
internal static partial class AskingTexts
{
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
    internal static readonly Phrase MandateReference = new(
        "Mandate",
        "Fullmakt",
        "Fullmakt",
        "Fuldmagt",
        "Valtuutus",
        "Umboð"
    );
    internal static readonly Phrase MandateReferenceHelp = new(
        "What it is known by, such as its number or day.",
        "Det den er kjent ved, for eksempel nummer eller dato.",
        "Det som den är känd under, till exempel nummer eller datum.",
        "Det, den kendes på, for eksempel nummer eller dato.",
        "Mistä sen tunnistaa, esimerkiksi numero tai päiväys.",
        "Það sem það er þekkt af, til dæmis númer eða dagsetning."
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
        "Each look is then on record under it.",
        "Hvert oppslag loggføres da på saken.",
        "Varje uppslag loggas då på ärendet.",
        "Hvert opslag logges da på sagen.",
        "Jokainen katselu kirjataan sille.",
        "Hver fletting er þá skráð á málið."
    );
    internal static readonly Phrase CaseNeeded = new(
        "Needed when the basis is a case.",
        "Kreves når grunnlaget er en sak.",
        "Krävs när grunden är ett ärende.",
        "Kræves, når grundlaget er en sag.",
        "Pakollinen, kun peruste on asia.",
        "Nauðsynlegt þegar grundvöllurinn er mál."
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
        "Empty for as often as needed. Each look, each file and each further page is one.",
        "La feltet stå tomt for så ofte det trengs. Hvert oppslag, hver fil og hver ny side teller én.",
        "Lämna tomt för så ofta det behövs. Varje uppslag, varje fil och varje ny sida räknas som en.",
        "Lad feltet stå tomt for så ofte, det behøves. Hvert opslag, hver fil og hver ny side tæller én.",
        "Tyhjä: niin usein kuin tarvitaan. Jokainen katselu, tiedosto ja seuraava sivu on yksi kerta.",
        "Hafðu autt fyrir eins oft og þarf. Hver fletting, hver skrá og hver ný síða telst eitt skipti."
    );
    internal static readonly Phrase WrongTimes = new(
        "A whole number from 1 to {0}, or nothing.",
        "Et helt tall fra 1 til {0}, eller ingenting.",
        "Ett heltal från 1 till {0}, eller inget.",
        "Et helt tal fra 1 til {0}, eller ingenting.",
        "Kokonaisluku 1–{0} tai tyhjä.",
        "Heil tala frá 1 til {0}, eða ekkert."
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
    internal static readonly Phrase ChooseOne = new("Choose…", "Velg …", "Välj …", "Vælg …", "Valitse…", "Veldu …");
    internal static readonly Phrase NoPurpose = new(
        "Choose what the data is for.",
        "Velg hva opplysningene skal brukes til.",
        "Välj vad uppgifterna ska användas till.",
        "Vælg, hvad oplysningerne skal bruges til.",
        "Valitse, mihin tietoja käytetään.",
        "Veldu til hvers á að nota gögnin."
    );
    internal static readonly Phrase NoBasis = new(
        "Choose the ground that you ask on.",
        "Velg hvilket grunnlag du ber på.",
        "Välj vilken grund du begär på.",
        "Vælg, hvilket grundlag du beder på.",
        "Valitse, millä perusteella pyydät.",
        "Veldu á hvaða grundvelli þú óskar."
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
    internal static readonly Phrase EndsBefore = new(
        "The data end before they begin.",
        "Dataene slutter før de begynner.",
        "Uppgifterna slutar innan de börjar.",
        "Dataene slutter, før de begynder.",
        "Tiedot päättyvät ennen alkuaan.",
        "Gögnin enda áður en þau hefjast."
    );
    internal static readonly Phrase WrongUntil = new(
        "Choose a last day that lies ahead.",
        "Velg en siste dag fram i tid.",
        "Välj en sista dag framåt i tiden.",
        "Vælg en sidste dag ude i fremtiden.",
        "Valitse viimeinen päivä, joka on edessäpäin.",
        "Veldu síðasta dag sem er fram undan."
    );
    internal static readonly Phrase TooLong = new(
        "An access lasts {0} years at most, until {1}. It can be renewed then.",
        "Et innsyn varer høyst {0} år, til og med {1}. Det kan fornyes da.",
        "En insyn gäller högst {0} år, till och med {1}. Den kan förnyas då.",
        "En indsigt varer højst {0} år, til og med {1}. Den kan fornyes da.",
        "Käyttöoikeus kestää enintään {0} vuotta, {1} asti. Sen voi silloin uusia.",
        "Aðgangur varir í mesta lagi {0} ár, til og með {1}. Þá má endurnýja hann."
    );
    internal static readonly Phrase UntilHelp = new(
        "At the latest {0}. It can be renewed.",
        "Senest {0}. Det kan fornyes.",
        "Senast {0}. Den kan förnyas.",
        "Senest {0}. Den kan fornyes.",
        "Viimeistään {0}. Sen voi uusia.",
        "Í síðasta lagi {0}. Það má endurnýja."
    );
    internal static readonly Phrase NotRegistered = new(
        "This provision is not registered for you here. Whoever keeps this node registers it, or ask for consent.",
        "Denne hjemmelen er ikke registrert for deg her. Den som drifter noden, registrerer den, eller be om samtykke.",
        "Detta lagrum är inte registrerat för dig här. Den som driver noden registrerar det, eller begär samtycke.",
        "Denne hjemmel er ikke registreret for dig her. Den, der driver noden, registrerer den, eller bed om samtykke.",
        "Tätä säännöstä ei ole merkitty sinulle täällä. Solmun ylläpitäjä merkitsee sen, tai pyydä suostumus.",
        "Þessi lagaheimild er ekki skráð á þig hér. Rekstraraðili hnútsins skráir hana, eða óskaðu eftir samþykki."
    );
    internal static readonly Phrase FieldsWrong = new(
        "{0} fields are marked below.",
        "{0} felter er merket nedenfor.",
        "{0} fält är markerade nedan.",
        "{0} felter er markeret nedenfor.",
        "{0} kenttää on merkitty alla.",
        "{0} reitir eru merktir hér að neðan."
    )
    {
        One = new(
            "{0} field is marked below.",
            "{0} felt er merket nedenfor.",
            "{0} fält är markerat nedan.",
            "{0} felt er markeret nedenfor.",
            "{0} kenttä on merkitty alla.",
            "{0} reitur er merktur hér að neðan."
        ),
    };
    internal static readonly Phrase ShowFitting = new(
        "Show what this purpose may ask for",
        "Vis hva dette formålet kan be om",
        "Visa vad detta ändamål kan begära",
        "Vis, hvad dette formål kan bede om",
        "Näytä, mitä tähän tarkoitukseen voi pyytää",
        "Sýna hvers má óska í þessum tilgangi"
    );
    internal static readonly Phrase PurposeMay = new(
        "What is never needed for this purpose ({0}) cannot be ticked.",
        "Det som aldri trengs til dette formålet ({0}), kan ikke velges.",
        "Det som aldrig behövs för detta ändamål ({0}) kan inte väljas.",
        "Det, der aldrig behøves til dette formål ({0}), kan ikke vælges.",
        "Sitä, mitä tähän tarkoitukseen ({0}) ei koskaan tarvita, ei voi valita.",
        "Ekki er hægt að velja það sem aldrei þarf í þessum tilgangi ({0})."
    );
    internal static readonly Phrase NotForPurpose = new(
        "(not for this purpose)",
        "(ikke til dette formålet)",
        "(inte för detta ändamål)",
        "(ikke til dette formål)",
        "(ei tähän tarkoitukseen)",
        "(ekki í þessum tilgangi)"
    );
    internal static readonly Phrase AboutConsent = new(
        "The company decides now, and can withdraw it at any time.",
        "Selskapet bestemmer nå, og kan trekke det tilbake når som helst.",
        "Företaget bestämmer nu och kan återkalla det när som helst.",
        "Virksomheden bestemmer nu og kan trække det tilbage når som helst.",
        "Yritys päättää nyt ja voi perua milloin tahansa.",
        "Fyrirtækið ákveður nú og getur afturkallað hvenær sem er."
    );
    internal static readonly Phrase AboutMandate = new(
        "The company has given you an assignment, such as to keep its books. Say which one.",
        "Selskapet har gitt dere et oppdrag, for eksempel å føre regnskapet. Oppgi hvilket.",
        "Företaget har gett er ett uppdrag, till exempel att sköta bokföringen. Ange vilket.",
        "Virksomheden har givet jer en opgave, for eksempel at føre bogholderiet. Angiv hvilken.",
        "Yritys on antanut teille toimeksiannon, esimerkiksi kirjanpidon. Kerro mikä.",
        "Fyrirtækið hefur falið ykkur verk, til dæmis bókhaldið. Tilgreindu hvert."
    );
    internal static readonly Phrase AboutStatute = new(
        "A provision of law opens this to you. It must be registered for you here.",
        "En lovbestemmelse gir dere innsyn. Den må være registrert for dere her.",
        "Ett lagrum ger er insyn. Det måste vara registrerat för er här.",
        "En lovbestemmelse giver jer indsigt. Den skal være registreret for jer her.",
        "Lain säännös avaa tämän teille. Sen on oltava merkitty teille täällä.",
        "Lagaákvæði opnar þetta fyrir ykkur. Það þarf að vera skráð á ykkur hér."
    );
    internal static readonly Phrase AboutCase = new(
        "A case at your authority. Give its number; each look is on record under it.",
        "En sak hos deres myndighet. Oppgi saksnummeret; hvert oppslag loggføres på den.",
        "Ett ärende hos er myndighet. Ange ärendenumret; varje uppslag loggas på det.",
        "En sag hos jeres myndighed. Angiv sagsnummeret; hvert opslag logges på den.",
        "Asia viranomaisessanne. Kerro asianumero; jokainen katselu kirjataan sille.",
        "Mál hjá stjórnvaldi ykkar. Gefðu upp málsnúmer; hver fletting er skráð á það."
    );
    internal static readonly Phrase AboutOpen = new(
        "Data that anyone may have.",
        "Data som alle kan få.",
        "Uppgifter som alla får ta del av.",
        "Data, som alle må få.",
        "Tiedot, jotka kuka tahansa saa.",
        "Gögn sem allir mega fá."
    );
    internal static readonly Phrase LinesLeftOut = new(
        "“Sums only” leaves out documents and vouchers; do not ask for those.",
        "«Bare summer» utelater dokumenter og bilag; ikke be om dem.",
        "”Endast summor” utelämnar underlag och verifikationer; begär inte dem.",
        "»Kun summer« udelader dokumenter og bilag; bed ikke om dem.",
        "”Vain summat” jättää pois asiakirjat ja tositteet; älä pyydä niitä.",
        "„Aðeins samtölur“ sleppir skjölum og fylgiskjölum; ekki óska eftir þeim."
    );
}
