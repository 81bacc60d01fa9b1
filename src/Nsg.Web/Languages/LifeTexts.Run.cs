namespace Nsg.Web.Languages;

/// <summary>What the page of a company's life says of running and ending it.</summary>
internal static partial class LifeTexts
{
    internal static readonly Phrase Judge = new(
        "Judge documents that wait",
        "Avgjør dokumenter som venter",
        "Avgör underlag som väntar",
        "Afgør dokumenter, der venter",
        "Käsittele odottavat asiakirjat",
        "Afgreiða skjöl sem bíða"
    );
    internal static readonly Phrase JudgeText = new(
        "{0} documents wait in the inbox.",
        "{0} dokumenter venter i innboksen.",
        "{0} underlag väntar i inkorgen.",
        "{0} dokumenter venter i indbakken.",
        "Saapuneissa odottaa {0} asiakirjaa.",
        "{0} skjöl bíða í innhólfinu."
    )
    {
        One = new(
            "{0} document waits in the inbox.",
            "{0} dokument venter i innboksen.",
            "{0} underlag väntar i inkorgen.",
            "{0} dokument venter i indbakken.",
            "Saapuneissa odottaa {0} asiakirja.",
            "{0} skjal bíður í innhólfinu."
        ),
    };
    internal static readonly Phrase Invoice = new(
        "Invoice customers",
        "Fakturer kunder",
        "Fakturera kunder",
        "Fakturer kunder",
        "Laskuta asiakkaita",
        "Reikningsfæra viðskiptavini"
    );
    internal static readonly Phrase InvoiceText = new(
        "Sales invoices are in the books.",
        "Salgsfakturaer er bokført.",
        "Kundfakturor är bokförda.",
        "Salgsfakturaer er bogført.",
        "Myyntilaskuja on kirjanpidossa.",
        "Sölureikningar eru bókaðir."
    );
    internal static readonly Phrase ReportedText = new(
        "Handed over until {0}.",
        "Levert til {0}.",
        "Inlämnat till {0}.",
        "Indsendt til {0}.",
        "Annettu {0} asti.",
        "Skilað til {0}."
    );
    internal static readonly Phrase Overdue = new(
        "Collect what is overdue",
        "Krev inn det som er forfalt",
        "Kräv in det förfallna",
        "Inddriv det forfaldne",
        "Peri erääntynyt",
        "Innheimta gjaldfallið"
    );
    internal static readonly Phrase OverdueText = new(
        "{0} of customers’ invoices are overdue ({1}).",
        "{0} av kundenes fakturaer er forfalt ({1}).",
        "{0} av kundernas fakturor har förfallit ({1}).",
        "{0} af kundernes fakturaer er forfaldne ({1}).",
        "Asiakkaiden laskuista {0} on myöhässä ({1}).",
        "{0} af reikningum viðskiptavina eru gjaldfallnir ({1})."
    )
    {
        One = new(
            "{0} of customers’ invoices is overdue ({1}).",
            "{0} av kundenes fakturaer er forfalt ({1}).",
            "{0} av kundernas fakturor har förfallit ({1}).",
            "{0} af kundernes fakturaer er forfalden ({1}).",
            "Asiakkaiden laskuista {0} on myöhässä ({1}).",
            "{0} af reikningum viðskiptavina er gjaldfallinn ({1})."
        ),
    };
    internal static readonly Phrase PayBills = new(
        "Pay suppliers",
        "Betal leverandører",
        "Betala leverantörer",
        "Betal leverandører",
        "Maksa toimittajille",
        "Greiða birgjum"
    );
    internal static readonly Phrase PayBillsText = new(
        "{0} of suppliers’ invoices are overdue ({1}).",
        "{0} av leverandørenes fakturaer er forfalt ({1}).",
        "{0} av leverantörernas fakturor har förfallit ({1}).",
        "{0} af leverandørernes fakturaer er forfaldne ({1}).",
        "Toimittajien laskuista {0} on myöhässä ({1}).",
        "{0} af reikningum birgja eru gjaldfallnir ({1})."
    )
    {
        One = new(
            "{0} of suppliers’ invoices is overdue ({1}).",
            "{0} av leverandørenes fakturaer er forfalt ({1}).",
            "{0} av leverantörernas fakturor har förfallit ({1}).",
            "{0} af leverandørernes fakturaer er forfalden ({1}).",
            "Toimittajien laskuista {0} on myöhässä ({1}).",
            "{0} af reikningum birgja er gjaldfallinn ({1})."
        ),
    };
    internal static readonly Phrase Reconcile = new(
        "Match bank lines to what they pay",
        "Koble bankposteringer til det de betaler",
        "Koppla banktransaktioner till det de betalar",
        "Kobl bankposteringer til det, de betaler",
        "Kohdista pankkitapahtumat",
        "Para bankafærslur við það sem þær greiða"
    );
    internal static readonly Phrase ReconcileText = new(
        "{0} bank lines are not matched.",
        "{0} bankposteringer er ikke koblet.",
        "{0} banktransaktioner är inte kopplade.",
        "{0} bankposteringer er ikke koblet.",
        "{0} pankkitapahtumaa on kohdistamatta.",
        "{0} bankafærslur eru óparaðar."
    )
    {
        One = new(
            "{0} bank line is not matched.",
            "{0} bankpostering er ikke koblet.",
            "{0} banktransaktion är inte kopplad.",
            "{0} bankpostering er ikke koblet.",
            "{0} pankkitapahtuma on kohdistamatta.",
            "{0} bankafærsla er óparuð."
        ),
    };
    internal static readonly Phrase File = new(
        "Hand over reports",
        "Lever rapporter",
        "Lämna rapporter",
        "Indsend rapporter",
        "Anna ilmoitukset",
        "Skila skýrslum"
    );
    internal static readonly Phrase AllHanded = new(
        "Everything that was due is handed over.",
        "Alt som skulle vært levert, er levert.",
        "Allt som skulle lämnas är inlämnat.",
        "Alt, der skulle indsendes, er indsendt.",
        "Kaikki tähän mennessä annettavat on annettu.",
        "Öllu sem komið var á skiladag hefur verið skilað."
    );
    internal static readonly Phrase LockStep = new(
        "Lock what was reported",
        "Lås det som er rapportert",
        "Lås det som rapporterats",
        "Lås det, der er indberettet",
        "Lukitse ilmoitettu",
        "Læsa því sem skilað var"
    );
    internal static readonly Phrase LockText = new(
        "Locked until {0}.",
        "Låst til {0}.",
        "Låst till {0}.",
        "Låst til {0}.",
        "Lukittu {0} asti.",
        "Læst til {0}."
    );
    internal static readonly Phrase NoLock = new(
        "No period is locked.",
        "Ingen periode er låst.",
        "Ingen period är låst.",
        "Ingen periode er låst.",
        "Kausia ei ole lukittu.",
        "Ekkert tímabil er læst."
    );
    internal static readonly Phrase CloseYear = new(
        "Close the year",
        "Avslutt året",
        "Avsluta året",
        "Afslut året",
        "Päätä tilikausi",
        "Loka árinu"
    );
    internal static readonly Phrase CloseYearText = new(
        "The year to {0} is the last one that ended.",
        "Året til {0} er det siste som er slutt.",
        "Året till {0} är det senaste som slutat.",
        "Året til {0} er det seneste, der sluttede.",
        "Viimeksi päättynyt vuosi päättyi {0}.",
        "Árið til {0} er hið síðasta sem lauk."
    );
    internal static readonly Phrase AnswerStep = new(
        "Answer those who ask for data",
        "Svar dem som ber om data",
        "Svara dem som ber om uppgifter",
        "Svar dem, der beder om data",
        "Vastaa tietopyyntöihin",
        "Svara þeim sem biðja um gögn"
    );
    internal static readonly Phrase AnswerText = new(
        "Requests waiting: {0}. Accesses in force: {1}.",
        "Forespørsler som venter: {0}. Innsyn som gjelder: {1}.",
        "Begäranden som väntar: {0}. Insyn som gäller: {1}.",
        "Anmodninger, der venter: {0}. Indsigt, der gælder: {1}.",
        "Odottavia pyyntöjä: {0}. Voimassa olevia käyttöoikeuksia: {1}.",
        "Beiðnir sem bíða: {0}. Aðgangsheimildir í gildi: {1}."
    );
    internal static readonly Phrase Settle = new(
        "Settle everything",
        "Gjør opp alt",
        "Gör upp allt",
        "Gør alt op",
        "Selvitä kaikki avoin",
        "Gera allt upp"
    );
    internal static readonly Phrase SettleText = new(
        "{0} items are still open.",
        "{0} poster er fortsatt åpne.",
        "{0} poster är fortfarande öppna.",
        "{0} poster er stadig åbne.",
        "{0} erää on vielä avoinna.",
        "{0} færslur eru enn opnar."
    )
    {
        One = new(
            "{0} item is still open.",
            "{0} post er fortsatt åpen.",
            "{0} post är fortfarande öppen.",
            "{0} post er stadig åben.",
            "{0} erä on vielä avoinna.",
            "{0} færsla er enn opin."
        ),
    };
    internal static readonly Phrase Withdraw = new(
        "Withdraw accesses",
        "Trekk tilbake innsyn",
        "Återkalla insyn",
        "Træk indsigt tilbage",
        "Peru käyttöoikeudet",
        "Afturkalla aðgang"
    );
    internal static readonly Phrase LastReports = new(
        "Hand over the last reports",
        "Lever de siste rapportene",
        "Lämna de sista rapporterna",
        "Indsend de sidste rapporter",
        "Anna viimeiset ilmoitukset",
        "Skila síðustu skýrslunum"
    );
    internal static readonly Phrase TakeAlong = new(
        "Take the books along",
        "Ta med regnskapet",
        "Ta med bokföringen",
        "Tag bogføringen med",
        "Ota kirjanpito mukaan",
        "Taka bókhaldið með"
    );
    internal static readonly Phrase TakeAlongText = new(
        "The whole log with originals, or SAF-T and SIE; they are kept for as long as the law demands.",
        "Hele loggen med originaler, eller SAF-T og SIE; de oppbevares så lenge loven krever.",
        "Hela loggen med originalen, eller SAF-T och SIE; de bevaras så länge lagen kräver.",
        "Hele loggen med originaler eller SAF-T og SIE; de opbevares, så længe loven kræver det.",
        "Koko loki alkuperäisineen tai SAF-T ja SIE; ne säilytetään lain vaatiman ajan.",
        "Allur annállinn með frumritum, eða SAF-T og SIE; þau eru varðveitt eins lengi og lög krefjast."
    );
    internal static readonly Phrase Deregister = new(
        "Have it struck off",
        "Få det slettet",
        "Få det avregistrerat",
        "Få den slettet",
        "Poista rekisteristä",
        "Láta afskrá það"
    );
    internal static readonly Phrase DeregisterText = new(
        "At {0}, and for VAT at {1}.",
        "Hos {0}, og for mva. hos {1}.",
        "Hos {0}, och för moms hos {1}.",
        "Hos {0}, og for moms hos {1}.",
        "Viranomaiset: {0} ja arvonlisävero {1}.",
        "Hlutafélög: {0}. VSK-skrá: {1}."
    );
    internal static readonly Phrase Creditors = new(
        "Creditors have {0} months to come forward.",
        "Kreditorer har {0} måneder på å melde seg.",
        "Borgenärer har {0} månader på sig att anmäla sig.",
        "Kreditorer har {0} måneder til at melde sig.",
        "Velkojilla on {0} kuukautta aikaa ilmoittautua.",
        "Kröfuhafar hafa {0} mánuði til að gefa sig fram."
    );
    internal static readonly Phrase Site = new(
        "Go to {0}",
        "Gå til {0}",
        "Gå till {0}",
        "Gå til {0}",
        "Siirry: {0}",
        "Vefsíða: {0}"
    );
}
