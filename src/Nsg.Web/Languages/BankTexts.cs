namespace Nsg.Web.Languages;

/// <summary>What the card beside a bank line says.</summary>
internal static class BankTexts
{
    internal static readonly Phrase Agrees = new(
        "As on the bank statement of {0}",
        "Som på kontoutskriften per {0}",
        "Som på kontoutdraget per {0}",
        "Som på kontoudtoget pr. {0}",
        "Sama kuin tiliotteella {0}",
        "Eins og á bankayfirliti {0}"
    );
    internal static readonly Phrase Differs = new(
        "{0}: {1} by the bank statement, {2} in the books, difference {3}",
        "{0}: {1} ifølge kontoutskriften, {2} i regnskapet, differanse {3}",
        "{0}: {1} enligt kontoutdraget, {2} i bokföringen, skillnad {3}",
        "{0}: {1} ifølge kontoudtoget, {2} i bogføringen, forskel {3}",
        "{0}: {1} tiliotteella, {2} kirjanpidossa, ero {3}",
        "{0}: {1} samkvæmt bankayfirliti, {2} í bókhaldi, mismunur {3}"
    );
    internal static readonly Phrase NextOpen = new(
        "Next open line",
        "Neste åpne postering",
        "Nästa öppna transaktion",
        "Næste åbne postering",
        "Seuraava avoin tapahtuma",
        "Næsta opna færsla"
    );
    internal static readonly Phrase NotDone = new(
        "Nothing was matched.",
        "Ingenting ble koblet.",
        "Inget kopplades.",
        "Intet blev koblet.",
        "Mitään ei kohdistettu.",
        "Ekkert var parað."
    );
    internal static readonly Phrase RestOn = new(
        "On account",
        "På konto",
        "På konto",
        "På konto",
        "Tilille",
        "Á bókhaldslykil"
    );
    internal static readonly Phrase DecidedBy = new(
        "Matched by",
        "Koblet av",
        "Kopplad av",
        "Koblet af",
        "Kohdistanut",
        "Parað af"
    );
    internal static readonly Phrase FindItem = new(
        "Find an open item: number or party",
        "Finn en åpen post: nummer eller part",
        "Hitta en öppen post: nummer eller part",
        "Find en åben post: nummer eller part",
        "Etsi avoin erä: numero tai osapuoli",
        "Finna opna færslu: númer eða aðili"
    );
    internal static readonly Phrase NoCandidates = new(
        "No open item of this side and currency.",
        "Ingen åpen post med denne retningen og valutaen.",
        "Ingen öppen post åt detta håll i denna valuta.",
        "Ingen åben post i denne retning og valuta.",
        "Ei avointa erää tähän suuntaan tässä valuutassa.",
        "Engin opin færsla á þessa hlið í þessum gjaldmiðli."
    );
    internal static readonly Phrase AccountForRest = new(
        "Account for the difference",
        "Konto for differansen",
        "Konto för differensen",
        "Konto til differencen",
        "Tili erotukselle",
        "Bókhaldslykill fyrir mismun"
    );
    internal static readonly Phrase AccountHelp = new(
        "Where the documents ticked and the payment differ: a fee, interest, a private purchase. With none ticked, the whole payment goes there.",
        "Der dokumentene som er krysset av og betalingen ikke stemmer: et gebyr, renter, et privat kjøp. Er ingen krysset av, går hele betalingen dit.",
        "Där de valda underlagen och betalningen skiljer sig: en avgift, ränta, ett privat köp. Är inget valt går hela betalningen dit.",
        "Hvor de valgte dokumenter og betalingen ikke stemmer: et gebyr, renter, et privat køb. Er ingen valgt, går hele betalingen dertil.",
        "Kun valitut asiakirjat ja maksu eroavat: kulu, korko tai yksityisotto. Jos mitään ei ole valittu, koko maksu menee sinne.",
        "Þar sem merkt skjöl og greiðslan stemma ekki: gjald, vextir eða einkakaup. Sé ekkert merkt fer öll greiðslan þangað."
    );
    internal static readonly Phrase NamesRejected = new(
        "The payment names {0}, which was rejected: nothing is put to it before the rejection is taken back.",
        "Betalingen nevner {0}, som er avvist: ingenting kobles til den før avvisningen er opphevet.",
        "Betalningen nämner {0}, som är avvisad: inget kopplas till den innan avvisningen tas tillbaka.",
        "Betalingen nævner {0}, som er afvist: intet kobles til den, før afvisningen trækkes tilbage.",
        "Maksu mainitsee asiakirjan {0}, joka on hylätty: sille ei kohdisteta mitään ennen kuin hylkäys perutaan.",
        "Greiðslan nefnir {0} sem var hafnað: ekkert er jafnað á móti fyrr en höfnunin er afturkölluð."
    );
    internal static readonly Phrase AmountOnAccount = new(
        "Only this amount of it",
        "Bare dette beløpet",
        "Bara detta belopp",
        "Kun dette beløb",
        "Vain tämä summa",
        "Aðeins þessi fjárhæð"
    );
    internal static readonly Phrase Reason = new(
        "Reason, for the record",
        "Begrunnelse, til loggen",
        "Motivering, för loggen",
        "Begrundelse, til loggen",
        "Perustelu lokiin",
        "Ástæða, fyrir annálinn"
    );
    internal static readonly Phrase Match = new("Match", "Koble", "Koppla", "Kobl", "Kohdista", "Para");
    internal static readonly Phrase TakeOff = new(
        "Take the match off",
        "Løs koblingen",
        "Lös kopplingen",
        "Ophæv koblingen",
        "Pura kohdistus",
        "Losa pörun"
    );
    internal static readonly Phrase TakeOffNote = new(
        "A rule matched it. Taken off, the line waits for you; the vouchers are reversed and stay readable.",
        "Koblet av en regel. Løses koblingen, venter posteringen på deg; bilagene reverseres og kan fortsatt leses.",
        "Kopplad av en regel. Löses kopplingen väntar transaktionen på dig; verifikationerna rättas och går fortfarande att läsa.",
        "Koblet af en regel. Ophæves koblingen, venter posteringen på dig; bilagene tilbageføres og kan stadig læses.",
        "Kohdistettu säännöllä. Purettuna tapahtuma odottaa sinua; tositteet perutaan ja säilyvät luettavina.",
        "Regla paraði hana. Losuð bíður færslan þín; fylgiskjölin eru bakfærð og áfram læsileg."
    );
    internal static readonly Phrase Undo = new("Undo", "Angre", "Ångra", "Fortryd", "Kumoa", "Afturkalla");
    internal static readonly Phrase UndoNote = new(
        "The rules say again what the line is. Vouchers are reversed; both stay.",
        "Reglene avgjør igjen hva posteringen er. Bilagene reverseres; begge blir stående.",
        "Reglerna avgör åter vad transaktionen är. Verifikationerna rättas; båda finns kvar.",
        "Reglerne afgør igen, hvad posteringen er. Bilagene tilbageføres; begge bliver stående.",
        "Säännöt ratkaisevat taas, mikä tapahtuma on. Tositteet perutaan; molemmat säilyvät.",
        "Reglurnar segja aftur hvað færslan er. Fylgiskjöl eru bakfærð; bæði standa."
    );
    internal static readonly Phrase AskBack = new(
        "Ask the supplier to pay it back. Until then it is a claim: put it to the account below. When the money comes, put that bank line to the same account.",
        "Be leverandøren betale det tilbake. Inntil da er det en fordring: før det på kontoen under. Når pengene kommer, før den posteringen på samme konto.",
        "Be leverantören betala tillbaka. Tills dess är det en fordran: bokför det på kontot nedan. När pengarna kommer bokförs den transaktionen på samma konto.",
        "Bed leverandøren betale det tilbage. Indtil da er det et tilgodehavende: før det på kontoen nedenfor. Når pengene kommer, føres den postering på samme konto.",
        "Pyydä toimittajaa palauttamaan se. Siihen asti se on saaminen: kirjaa se alla olevalle tilille. Kun raha tulee, kirjaa se tapahtuma samalle tilille.",
        "Biddu birginn að endurgreiða. Þangað til er það krafa: bókaðu það á lykilinn hér að neðan. Þegar féð berst skal bóka þá færslu á sama lykil."
    );
    internal static readonly Phrase GiveBack = new(
        "The customer paid more than was owed. Until it is paid back or used for another invoice it is a debt to the customer: put it to the account below. When it is paid back, put that bank line to the same account.",
        "Kunden betalte mer enn det som var utestående. Til det er betalt tilbake eller brukt til en annen faktura, er det gjeld til kunden: før det på kontoen under. Når det betales tilbake, før den posteringen på samme konto.",
        "Kunden betalade mer än skulden. Tills det är återbetalt eller använt för en annan faktura är det en skuld till kunden: bokför det på kontot nedan. När det återbetalas bokförs den transaktionen på samma konto.",
        "Kunden betalte mere, end der var skyldigt. Indtil det er betalt tilbage eller brugt til en anden faktura, er det gæld til kunden: før det på kontoen nedenfor. Når det betales tilbage, føres den postering på samme konto.",
        "Asiakas maksoi enemmän kuin oli velkaa. Kunnes se palautetaan tai käytetään toiseen laskuun, se on velkaa asiakkaalle: kirjaa se alla olevalle tilille. Kun se palautetaan, kirjaa se tapahtuma samalle tilille.",
        "Viðskiptavinurinn greiddi meira en hann skuldaði. Þar til það er endurgreitt eða notað upp í annan reikning er það skuld við hann: bókaðu það á lykilinn hér að neðan. Þegar það er endurgreitt skal bóka þá færslu á sama lykil."
    );
    internal static readonly Phrase BookClaim = new(
        "Book the claim of {0}",
        "Bokfør fordringen på {0}",
        "Bokför fordran på {0}",
        "Bogfør tilgodehavendet på {0}",
        "Kirjaa saaminen {0}",
        "Bóka kröfuna {0}"
    );
    internal static readonly Phrase BookDebt = new(
        "Book the debt of {0}",
        "Bokfør gjelden på {0}",
        "Bokför skulden på {0}",
        "Bogfør gælden på {0}",
        "Kirjaa velka {0}",
        "Bóka skuldina {0}"
    );
    internal static readonly Phrase NoneLike = new(
        "No open item is of this party or amount.",
        "Ingen åpen post har denne parten eller dette beløpet.",
        "Ingen öppen post har denna part eller detta belopp.",
        "Ingen åben post har denne part eller dette beløb.",
        "Millään avoimella erällä ei ole tätä osapuolta tai summaa.",
        "Engin opin færsla er með þennan aðila eða þessa fjárhæð."
    );
    internal static readonly Phrase Strangers = new(
        "Other open items ({0})",
        "Andre åpne poster ({0})",
        "Andra öppna poster ({0})",
        "Andre åbne poster ({0})",
        "Muut avoimet erät ({0})",
        "Aðrar opnar færslur ({0})"
    );
}
