namespace Nsg.Web.Languages;

/// <summary>What is said of cash in the weeks ahead.</summary>
internal static class CashTexts
{
    internal static readonly Phrase Ahead = new(
        "Cash in the weeks ahead",
        "Likviditet i ukene som kommer",
        "Likviditet de kommande veckorna",
        "Likviditet i de kommende uger",
        "Rahatilanne lähiviikkoina",
        "Sjóðsstaða næstu vikur"
    );

    /// <summary>Where the books end before today.</summary>
    internal static readonly Phrase AheadFrom = new(
        "Cash in the weeks after {0}",
        "Likviditet i ukene etter {0}",
        "Likviditet veckorna efter {0}",
        "Likviditet i ugerne efter {0}",
        "Rahatilanne viikkoina {0} jälkeen",
        "Sjóðsstaða vikurnar eftir {0}"
    );
    internal static readonly Phrase BankUntil = new(
        "Bank statements until {0}",
        "Kontoutskrifter til og med {0}",
        "Kontoutdrag till och med {0}",
        "Kontoudtog til og med {0}",
        "Viimeisin tiliote {0}",
        "Bankayfirlit til og með {0}"
    );
    internal static readonly Phrase NotCounted = new(
        "What the bank has booked since then is not counted.",
        "Det banken har bokført senere, er ikke regnet med.",
        "Det som banken har bokfört därefter är inte medräknat.",
        "Det, banken har bogført siden, er ikke regnet med.",
        "Pankin sen jälkeen kirjaamia tapahtumia ei ole laskettu mukaan.",
        "Það sem bankinn hefur bókað eftir það er ekki talið með."
    );
    internal static readonly Phrase Note = new(
        "Counted: invoices that fall due, VAT that is not paid yet, and {0} a month of costs that come every month. What is overdue is taken to move in the first week. No new sales or purchases are assumed.",
        "Regnet med: fakturaer som forfaller, mva. som ikke er betalt ennå, og {0} i måneden av kostnader som kommer hver måned. Det som er forfalt, regnes til den første uken. Nytt salg og nye innkjøp er ikke regnet med.",
        "Medräknat: fakturor som förfaller, moms som inte är betald än och {0} i månaden av kostnader som återkommer varje månad. Det som är förfallet räknas till den första veckan. Ny försäljning och nya inköp räknas inte med.",
        "Regnet med: fakturaer, der forfalder, moms, der ikke er betalt endnu, og {0} om måneden i omkostninger, der kommer hver måned. Det forfaldne regnes til den første uge. Nyt salg og nye indkøb er ikke regnet med.",
        "Mukana: erääntyvät laskut, vielä maksamaton arvonlisävero ja joka kuukausi toistuvat kulut ({0} kuussa). Erääntyneet lasketaan ensimmäiselle viikolle. Uutta myyntiä tai uusia ostoja ei ole laskettu mukaan.",
        "Talið með: reikningar sem falla í gjalddaga, ógreiddur VSK og {0} á mánuði í kostnað sem fellur til í hverjum mánuði. Gjaldfallið telst til fyrstu vikunnar. Ný sala og ný innkaup eru ekki talin með."
    );
    internal static readonly Phrase ShowParts = new(
        "What it is made of",
        "Hva det består av",
        "Vad det består av",
        "Hvad det består af",
        "Mistä se koostuu",
        "Af hverju það samanstendur"
    );
    internal static readonly Phrase LowestOn = new(
        "Lowest {0} on {1}",
        "Lavest {0} den {1}",
        "Lägst {0} den {1}",
        "Lavest {0} den {1}",
        "Alimmillaan {0} ({1})",
        "Lægst {0} þann {1}"
    );
    internal static readonly Phrase Week = new(
        "Week to",
        "Uke til",
        "Vecka till",
        "Uge til",
        "Viikko päättyy",
        "Vika til"
    );
    internal static readonly Phrase FromCustomers = new(
        "From customers",
        "Fra kunder",
        "Från kunder",
        "Fra kunder",
        "Asiakkailta",
        "Frá viðskiptavinum"
    );
    internal static readonly Phrase Costs = new(
        "Regular costs",
        "Faste kostnader",
        "Fasta kostnader",
        "Faste omkostninger",
        "Säännölliset kulut",
        "Fastur kostnaður"
    );
    internal static readonly Phrase Cash = new("Cash", "Penger", "Pengar", "Penge", "Rahaa", "Sjóður");
    internal static readonly Phrase VatUnpaid = new(
        "VAT that is not paid yet",
        "Mva. som ikke er betalt ennå",
        "Moms som inte är betald än",
        "Moms, der ikke er betalt endnu",
        "Vielä maksamaton arvonlisävero",
        "Ógreiddur VSK"
    );
    internal static readonly Phrase VatNote = new(
        "The accounts of VAT owe this in all. Payments are taken to be for the oldest terms.",
        "Så mye står på mva-kontoene i alt. Betalinger regnes til de eldste terminene.",
        "Så mycket står på momskontona totalt. Betalningar räknas till de äldsta perioderna.",
        "Så meget står der på momskontiene i alt. Betalinger regnes til de ældste perioder.",
        "Tämän verran arvonlisäverotileillä on yhteensä. Maksut kohdistetaan vanhimpiin kausiin.",
        "Þetta stendur samtals á VSK-lyklunum. Greiðslur teljast til elstu tímabilanna."
    );
    internal static readonly Phrase Term = new("Period", "Termin", "Period", "Periode", "Kausi", "Tímabil");
    internal static readonly Phrase Due = new("Due", "Forfall", "Förfaller", "Forfald", "Eräpäivä", "Gjalddagi");
    internal static readonly Phrase FirstWeek = new(
        "overdue: counted in the first week",
        "forfalt: regnet til den første uken",
        "förfallen: räknas till den första veckan",
        "forfalden: regnet til den første uge",
        "erääntynyt: laskettu ensimmäiselle viikolle",
        "gjaldfallið: talið í fyrstu vikunni"
    );
    internal static readonly Phrase Later = new(
        "after these weeks",
        "etter disse ukene",
        "efter dessa veckor",
        "efter disse uger",
        "näiden viikkojen jälkeen",
        "eftir þessar vikur"
    );
    internal static readonly Phrase NoVat = new(
        "No VAT is owed.",
        "Ingen mva. å betale.",
        "Ingen moms att betala.",
        "Der skyldes ingen moms.",
        "Arvonlisäveroa ei ole maksettavana.",
        "Enginn VSK er ógreiddur."
    );
    internal static readonly Phrase CostsNote = new(
        "The median of what an account cost in the months of {0}, where at least five of the six had a cost. Goods and services bought for sale and depreciation are left out.",
        "Medianen av det en konto kostet i månedene {0}, der minst fem av de seks hadde en kostnad. Varer og tjenester for salg og avskrivninger er holdt utenfor.",
        "Medianen av vad ett konto kostade i månaderna {0}, där minst fem av de sex hade en kostnad. Varor och tjänster för försäljning och avskrivningar räknas inte.",
        "Medianen af, hvad en konto kostede i månederne {0}, hvor mindst fem af de seks havde en omkostning. Varer og ydelser til salg og afskrivninger er holdt ude.",
        "Tilin kuukausikulujen mediaani ajalta {0}, jos kulua oli vähintään viitenä kuukautena kuudesta. Myyntiin ostetut tavarat ja palvelut sekä poistot eivät ole mukana.",
        "Miðgildi kostnaðar lykils í mánuðum tímabilsins {0}, þar sem minnst fimm af sex mánuðum höfðu kostnað. Vörur og þjónusta til endursölu og afskriftir eru undanskildar."
    );
    internal static readonly Phrase NoCosts = new(
        "No account has a cost in nearly every month.",
        "Ingen konto har en kostnad i nesten hver måned.",
        "Inget konto har en kostnad i nästan varje månad.",
        "Ingen konto har en omkostning i næsten hver måned.",
        "Millään tilillä ei ole kulua lähes joka kuukausi.",
        "Enginn lykill hefur kostnað í nær hverjum mánuði."
    );
    internal static readonly Phrase AMonth = new(
        "A month",
        "I måneden",
        "I månaden",
        "Om måneden",
        "Kuukaudessa",
        "Á mánuði"
    );
}
