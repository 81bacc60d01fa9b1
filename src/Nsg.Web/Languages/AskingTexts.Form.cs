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
}
