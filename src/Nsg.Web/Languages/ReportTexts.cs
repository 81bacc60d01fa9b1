namespace Nsg.Web.Languages;

/// <summary>What the pages of reports say.</summary>
internal static partial class ReportTexts
{
    internal static readonly Phrase Lead = new(
        "What is owed to the authorities and when; every figure opens what it is made of.",
        "Hva som skal leveres til myndighetene og når; hvert tall åpner det som er bak.",
        "Vad som ska lämnas till myndigheterna och när; varje siffra öppnar det den består av.",
        "Hvad der skal indberettes og hvornår; hvert tal åbner det, der er bag.",
        "Mitä viranomaisille on annettava ja milloin; jokainen luku avaa sen, mistä se koostuu.",
        "Hverju skal skila til yfirvalda og hvenær; hver tala opnar það sem að baki býr."
    );
    internal static readonly Phrase Calendar = new(
        "Calendar",
        "Kalender",
        "Kalender",
        "Kalender",
        "Kalenteri",
        "Dagatal"
    );
    internal static readonly Phrase LateElsewhere = new(
        "Overdue in other years:",
        "Forsinket i andre år:",
        "Försenade under andra år:",
        "Forsinket i andre år:",
        "Myöhässä muilta vuosilta:",
        "Í vanskilum frá öðrum árum:"
    );
    internal static readonly Phrase NothingOwed = new(
        "Nothing is owed that year.",
        "Ingenting skal leveres det året.",
        "Inget ska lämnas det året.",
        "Intet skal indberettes det år.",
        "Sinä vuonna ei ole ilmoitettavaa.",
        "Engin skil það ár."
    );
    internal static readonly Phrase Report = new("Report", "Rapport", "Rapport", "Rapport", "Raportti", "Skýrsla");
    internal static readonly Phrase AllReports = new(
        "All reports",
        "Alle rapporter",
        "Alla rapporter",
        "Alle rapporter",
        "Kaikki raportit",
        "Allar skýrslur"
    );
    internal static readonly Phrase Figures = new("Figures", "Tall", "Siffror", "Tal", "Luvut", "Tölur");
    internal static readonly Phrase WholeUnits = new(
        "In whole {0}; decimals are rounded so that the lines add up as shown.",
        "I hele {0}; desimaler er avrundet slik at postene summerer som vist.",
        "I hela {0}; decimaler är avrundade så att posterna summerar som de visas.",
        "I hele {0}; decimaler er afrundet, så posterne summerer som vist.",
        "Kokonaislukuina, {0}; desimaalit on pyöristetty niin, että rivit täsmäävät esitettyinä.",
        "Í heilum {0}; aukastafir eru námundaðir þannig að liðirnir leggist saman eins og þeir eru sýndir."
    );
    internal static readonly Phrase Line = new("Line", "Post", "Post", "Post", "Rivi", "Lína");
    internal static readonly Phrase MadeOf = new(
        "What it is made of",
        "Hva det består av",
        "Vad den består av",
        "Hvad det består af",
        "Mistä se koostuu",
        "Úr hverju hún er samsett"
    );
    internal static readonly Phrase MadeOfNothing = new(
        "It is made of nothing in the books.",
        "Det er ingenting i regnskapet bak.",
        "Inget i bokföringen ligger bakom.",
        "Intet i bogføringen ligger bag.",
        "Kirjanpidossa ei ole mitään sen takana.",
        "Ekkert í bókhaldinu er að baki."
    );
    internal static readonly Phrase Checks = new(
        "Checks",
        "Kontroller",
        "Kontroller",
        "Kontroller",
        "Tarkistukset",
        "Prófanir"
    );
    internal static readonly Phrase AllKept = new(
        "Every check holds",
        "Alle kontroller er i orden",
        "Alla kontroller stämmer",
        "Alle kontroller er i orden",
        "Kaikki tarkistukset täsmäävät",
        "Allar prófanir standast"
    );
    internal static readonly Phrase StillWaiting = new(
        "{0} documents of the period still wait; the figures may change.",
        "{0} dokumenter i perioden venter ennå; tallene kan endre seg.",
        "{0} underlag i perioden väntar ännu; siffrorna kan ändras.",
        "{0} dokumenter i perioden venter endnu; tallene kan ændre sig.",
        "{0} kauden asiakirjaa odottaa yhä; luvut voivat muuttua.",
        "{0} skjöl tímabilsins bíða enn; tölurnar geta breyst."
    )
    {
        One = new(
            "{0} document of the period still waits; the figures may change.",
            "{0} dokument i perioden venter ennå; tallene kan endre seg.",
            "{0} underlag i perioden väntar ännu; siffrorna kan ändras.",
            "{0} dokument i perioden venter endnu; tallene kan ændre sig.",
            "{0} kauden asiakirja odottaa yhä; luvut voivat muuttua.",
            "{0} skjal tímabilsins bíður enn; tölurnar geta breyst."
        ),
    };
    internal static readonly Phrase CorrectionDue = new(
        "{0}, {1}, changed since it was handed over. A correction is due.",
        "{0}, {1}, er endret etter levering. En korrigering må sendes.",
        "{0}, {1}, har ändrats efter inlämningen. En rättelse måste lämnas.",
        "{0}, {1}, er ændret efter indsendelsen. En rettelse skal indsendes.",
        "{0}, {1}, on muuttunut antamisen jälkeen. Siitä on annettava korjaus.",
        "{0}, {1}, hefur breyst eftir skil. Senda þarf leiðréttingu."
    );
    internal static readonly Phrase ShowNothing = new(
        "Show zero lines ({0})",
        "Vis poster uten beløp ({0})",
        "Visa poster utan belopp ({0})",
        "Vis poster uden beløb ({0})",
        "Näytä nollarivit ({0})",
        "Sýna línur án fjárhæðar ({0})"
    );
    internal static readonly Phrase HideNothing = new(
        "Hide zero lines",
        "Skjul poster uten beløp",
        "Dölj poster utan belopp",
        "Skjul poster uden beløb",
        "Piilota nollarivit",
        "Fela línur án fjárhæðar"
    );
    internal static readonly Phrase Picture = new(
        "The largest figures",
        "De største tallene",
        "De största talen",
        "De største tal",
        "Suurimmat luvut",
        "Stærstu tölurnar"
    );
    internal static readonly Phrase Print = new(
        "Prints without the menus: choose Print in your browser.",
        "Skrives ut uten menyene: velg Skriv ut i nettleseren.",
        "Skrivs ut utan menyerna: välj Skriv ut i webbläsaren.",
        "Udskrives uden menuerne: vælg Udskriv i browseren.",
        "Tulostuu ilman valikoita: valitse selaimen Tulosta.",
        "Prentast án valmynda: veldu Prenta í vafranum."
    );
    internal static readonly Phrase Save = new(
        "Save as",
        "Lagre som",
        "Spara som",
        "Gem som",
        "Tallenna muodossa",
        "Vista sem"
    );
    internal static readonly Phrase ToPay = new(
        "To pay: {0}",
        "Å betale: {0}",
        "Att betala: {0}",
        "At betale: {0}",
        "Maksettavaa: {0}",
        "Til greiðslu: {0}"
    );
    internal static readonly Phrase ToGetBack = new(
        "To get back: {0}",
        "Til gode: {0}",
        "Att få tillbaka: {0}",
        "Til gode: {0}",
        "Palautettavaa: {0}",
        "Til endurgreiðslu: {0}"
    );
    internal static readonly Phrase NothingToPay = new(
        "Nothing to pay",
        "Ingenting å betale",
        "Inget att betala",
        "Intet at betale",
        "Ei maksettavaa",
        "Ekkert til greiðslu"
    );
    internal static readonly Phrase DueOn = new(
        "due {0}",
        "frist {0}",
        "senast {0}",
        "frist {0}",
        "määräpäivä {0}",
        "skilafrestur {0}"
    );
    internal static readonly Phrase MeasureBase = new(
        "base",
        "grunnlag",
        "underlag",
        "grundlag",
        "veron peruste",
        "stofn"
    );
    internal static readonly Phrase MeasureOutput = new(
        "output VAT",
        "utgående mva.",
        "utgående moms",
        "salgsmoms",
        "suoritettava vero",
        "útskattur"
    );
    internal static readonly Phrase MeasureInput = new(
        "input VAT",
        "inngående mva.",
        "ingående moms",
        "købsmoms",
        "vähennettävä vero",
        "innskattur"
    );
    internal static readonly Phrase MeasureAtRates = new(
        "VAT by the lines' own rates",
        "mva. etter linjenes egne satser",
        "moms efter radernas egna satser",
        "moms efter linjernes egne satser",
        "vero rivien omilla verokannoilla",
        "virðisaukaskattur eftir þrepum línanna sjálfra"
    );
    internal static readonly Phrase MeasureMovement = new(
        "movement",
        "bevegelse",
        "förändring",
        "bevægelse",
        "muutos",
        "hreyfing"
    );
    internal static readonly Phrase MeasureClosing = new(
        "closing balance",
        "utgående saldo",
        "utgående saldo",
        "ultimosaldo",
        "loppusaldo",
        "lokastaða"
    );
    internal static readonly Phrase MeasureOpening = new(
        "opening balance",
        "inngående saldo",
        "ingående saldo",
        "primosaldo",
        "alkusaldo",
        "upphafsstaða"
    );
    internal static readonly Phrase BehindNote = new(
        "Amounts as booked, with their øre or cents; the return itself may drop them.",
        "Beløp slik de er bokført, med øre; meldingen kan se bort fra ørene.",
        "Belopp som de är bokförda, med ören; deklarationen kan utelämna dem.",
        "Beløb, som de er bogført, med øre; angivelsen kan udelade dem.",
        "Summat kirjanpidon mukaan sentteineen; ilmoituksesta sentit voivat jäädä pois.",
        "Fjárhæðir eins og þær eru bókaðar, með aurum; skýrslan getur sleppt þeim."
    );
    internal static readonly Phrase Vouchers = new(
        "Vouchers behind it",
        "Bilagene bak",
        "Verifikationerna bakom",
        "Bilagene bag",
        "Taustalla olevat tositteet",
        "Fylgiskjölin að baki"
    );
}
