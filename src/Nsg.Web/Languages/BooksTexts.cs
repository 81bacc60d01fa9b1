using Nsg.Ledger;

namespace Nsg.Web.Languages;

/// <summary>What the pages of the books say.</summary>
internal static class BooksTexts
{
    internal static readonly Phrase HandedOver = new(
        "Handed over:",
        "Levert:",
        "Inlämnad:",
        "Indsendt:",
        "Annettu:",
        "Skilað:"
    );
    internal static readonly Phrase BalanceOn = new(
        "Balance on {0}",
        "Saldo per {0}",
        "Saldo per {0}",
        "Saldo pr. {0}",
        "Saldo {0}",
        "Staða {0}"
    );
    internal static readonly Phrase JournalLead = new(
        "Every voucher, newest first. Nothing posted ever changes; it is taken back by another one.",
        "Alle bilag, nyeste først. Bokførte bilag endres aldri; de reverseres med et nytt.",
        "Alla verifikationer, senaste först. Inget bokfört ändras; det rättas med en ny verifikation.",
        "Alle bilag, nyeste først. Bogførte bilag ændres aldrig; de tilbageføres med et nyt.",
        "Kaikki tositteet, uusimmat ensin. Kirjattua ei muuteta, vaan se perutaan uudella tositteella.",
        "Öll fylgiskjöl, nýjust fyrst. Bókuðu fylgiskjali er aldrei breytt; það er bakfært með nýju."
    );
    internal static readonly Phrase OnlyBalance = new(
        "Of {0} only the balance at its end is known",
        "For {0} er bare balansen ved utgangen kjent",
        "För {0} är bara balansen vid utgången känd",
        "For {0} er kun balancen ved udgangen kendt",
        "Jaksosta {0} tunnetaan vain sen päättyessä ollut tase",
        "Af {0} er aðeins efnahagur í lokin þekktur"
    );
    internal static readonly Phrase BooksBegin = new(
        "The books begin on {0}",
        "Regnskapet begynner {0}",
        "Bokföringen börjar {0}",
        "Bogføringen begynder {0}",
        "Kirjanpito alkaa {0}",
        "Bókhaldið hefst {0}"
    );
    internal static readonly Phrase NewEntry = new(
        "New entry",
        "Nytt bilag",
        "Ny verifikation",
        "Nyt bilag",
        "Uusi tosite",
        "Ný færsla"
    );
    internal static readonly Phrase NewEntryLead = new(
        "Debit and credit must be equal. An account is found by number or name.",
        "Debet og kredit må være like. Finn kontoen med nummer eller navn.",
        "Debet och kredit måste vara lika. Hitta kontot med nummer eller namn.",
        "Debet og kredit skal være ens. Find kontoen med nummer eller navn.",
        "Debetin ja kreditin on oltava yhtä suuret. Tili löytyy numerolla tai nimellä.",
        "Debet og kredit verða að stemma. Finndu bókhaldslykilinn með númeri eða heiti."
    );
    internal static readonly Phrase LockReason = new(
        "Reason, when the period is softly locked",
        "Begrunnelse, når perioden er mykt låst",
        "Motivering, när perioden är mjukt låst",
        "Begrundelse, når perioden er blødt låst",
        "Perustelu, jos kausi on pehmeästi lukittu",
        "Ástæða, ef tímabilið er mjúklæst"
    );
    internal static readonly Phrase NoVouchers = new(
        "No vouchers here",
        "Ingen bilag her",
        "Inga verifikationer här",
        "Ingen bilag her",
        "Ei tositteita",
        "Engin fylgiskjöl hér"
    );
    internal static readonly Phrase Reversal = new(
        "reversal",
        "reversering",
        "rättelse",
        "tilbageførsel",
        "peruutus",
        "bakfærsla"
    );
    internal static readonly Phrase Origin = new(
        "Where it comes from",
        "Hvor det kommer fra",
        "Varifrån den kommer",
        "Hvor det kommer fra",
        "Mistä se tulee",
        "Hvaðan það kemur"
    );
    internal static readonly Phrase Attachment = new(
        "Attachment",
        "Vedlegg",
        "Bilaga",
        "Vedhæftning",
        "Liite",
        "Viðhengi"
    );
    internal static readonly Phrase Registered = new(
        "Registered",
        "Registrert",
        "Registrerad",
        "Registreret",
        "Rekisteröity",
        "Skráð"
    );
    internal static readonly Phrase By = new("By", "Av", "Av", "Af", "Tekijä", "Af");
    internal static readonly Phrase Rule = new("Rule", "Regel", "Regel", "Regel", "Sääntö", "Regla");
    internal static readonly Phrase Reverse = new(
        "Take back",
        "Reverser",
        "Rätta",
        "Tilbagefør",
        "Peruuta kirjaus",
        "Bakfæra"
    );
    internal static readonly Phrase ReverseMoves = new(
        "{0} is locked: the voucher with the other sign is posted on {1}, and its VAT counts in that period. To put it on its own day, open the period first.",
        "{0} er låst: bilaget med motsatt fortegn bokføres {1}, og merverdiavgiften hører til den terminen. Skal det stå på sin egen dag, må perioden åpnes først.",
        "{0} är låst: verifikationen med omvänt tecken bokförs {1}, och momsen hör till den perioden. Ska den stå på sin egen dag måste perioden öppnas först.",
        "{0} er låst: bilaget med modsat fortegn bogføres {1}, og momsen hører til den periode. Skal det stå på sin egen dag, skal perioden først åbnes.",
        "{0} on lukittu: vastakkaismerkkinen tosite kirjataan {1}, ja sen alv kuuluu siihen kauteen. Jos sen on oltava omalla päivällään, kausi on ensin avattava.",
        "{0} er læst: færslan með öfugu formerki er bókuð {1} og VSK hennar telst til þess tímabils. Eigi hún að vera á sínum degi þarf fyrst að opna tímabilið."
    );
    internal static readonly Phrase ReverseNote = new(
        "A voucher with the other sign is posted; both stay.",
        "Et bilag med motsatt fortegn bokføres; begge blir stående.",
        "En verifikation med omvänt tecken bokförs; båda finns kvar.",
        "Et bilag med modsat fortegn bogføres; begge bliver stående.",
        "Vastakkaismerkkinen tosite kirjataan; molemmat säilyvät.",
        "Færsla með öfugu formerki er bókuð; báðar standa."
    );
    internal static readonly Phrase ReopenNote = new(
        "A voucher with the other sign is posted, and the document waits for your decision again.",
        "Et bilag med motsatt fortegn bokføres, og dokumentet venter på din avgjørelse igjen.",
        "En verifikation med omvänt tecken bokförs, och underlaget väntar på ditt beslut igen.",
        "Et bilag med modsat fortegn bogføres, og dokumentet venter på din afgørelse igen.",
        "Vastakkaismerkkinen tosite kirjataan, ja asiakirja odottaa taas päätöstäsi.",
        "Færsla með öfugu formerki er bókuð og skjalið bíður aftur ákvörðunar þinnar."
    );
    internal static readonly Phrase FollowsBank = new(
        "This voucher follows the bank statement. It is taken back by itself when the bank’s lines are matched otherwise.",
        "Bilaget følger kontoutskriften. Det reverseres av seg selv når bankposteringene kobles på en annen måte.",
        "Verifikationen följer kontoutdraget. Den rättas av sig själv när banktransaktionerna kopplas på annat sätt.",
        "Bilaget følger kontoudtoget. Det tilbageføres af sig selv, når bankposteringerne kobles anderledes.",
        "Tosite seuraa tiliotetta. Se perutaan itsestään, kun pankkitapahtumat kohdistetaan toisin.",
        "Fylgiskjalið fylgir bankayfirlitinu. Það bakfærist sjálfkrafa þegar bankafærslurnar eru paraðar á annan hátt."
    );
    internal static readonly Phrase Dated = new(
        "Why this date",
        "Hvorfor denne datoen",
        "Varför det här datumet",
        "Hvorfor denne dato",
        "Miksi tämä päivä",
        "Hvers vegna þessi dagur"
    );
    internal static readonly Phrase Reverses = new(
        "Takes back",
        "Reverserer",
        "Rättar",
        "Tilbagefører",
        "Peruuttaa",
        "Bakfærir"
    );
    internal static readonly Phrase ReversedBy = new(
        "Taken back by",
        "Reversert med",
        "Rättad med",
        "Tilbageført med",
        "Peruttu tositteella",
        "Bakfært með"
    );
    internal static readonly Phrase Corrects = new(
        "Stands in place of",
        "Står i stedet for",
        "Står i stället för",
        "Står i stedet for",
        "Korvaa",
        "Kemur í stað"
    );
    internal static readonly Phrase CorrectedBy = new(
        "In its place stands",
        "I stedet står",
        "I dess ställe står",
        "I stedet står",
        "Tilalla on",
        "Í staðinn stendur"
    );
    internal static readonly Phrase AccountsLead = new(
        "Balances of the period; an account opens its lines, a line its voucher and document.",
        "Saldoer for perioden; en konto åpner linjene sine, en linje bilaget og dokumentet.",
        "Saldon för perioden; ett konto öppnar sina rader, en rad sin verifikation och sitt underlag.",
        "Saldi for perioden; en konto åbner sine linjer, en linje sit bilag og dokument.",
        "Kauden saldot; tili avaa rivinsä, rivi tositteensa ja asiakirjansa.",
        "Stöður tímabilsins; bókhaldslykill opnar færslur sínar, færsla fylgiskjal sitt og skjal."
    );
    internal static readonly Phrase Items = new(
        "{0} items",
        "{0} poster",
        "{0} poster",
        "{0} poster",
        "{0} erää",
        "{0} færslur"
    )
    {
        One = new("{0} item", "{0} post", "{0} post", "{0} post", "{0} erä", "{0} færsla"),
    };
    internal static readonly Phrase NoItems = new(
        "Nothing is open",
        "Ingenting er åpent",
        "Inget är öppet",
        "Intet er åbent",
        "Mitään ei ole avoinna",
        "Ekkert er opið"
    );
    internal static readonly Phrase BankLead = new(
        "What the bank booked, and what each line pays. Choose a line to see it beside the documents.",
        "Det banken har bokført, og hva hver postering betaler. Velg en postering for å se den ved siden av dokumentene.",
        "Det banken har bokfört och vad varje transaktion betalar. Välj en transaktion för att se den bredvid underlagen.",
        "Det, banken har bogført, og hvad hver postering betaler. Vælg en postering for at se den ved siden af dokumenterne.",
        "Pankin kirjaukset ja mitä kukin maksaa. Valitse tapahtuma nähdäksesi sen asiakirjojen rinnalla.",
        "Það sem bankinn bókaði og hvað hver færsla greiðir. Veldu færslu til að sjá hana við hlið skjalanna."
    );
    internal static readonly Phrase Unmatched = new(
        "Unmatched",
        "Ikke koblet",
        "Ej kopplade",
        "Ikke koblet",
        "Kohdistamatta",
        "Óparað"
    );
    internal static readonly Phrase Lines = new(
        "Bank lines",
        "Bankposteringer",
        "Banktransaktioner",
        "Bankposteringer",
        "Pankkitapahtumat",
        "Bankafærslur"
    );
    internal static readonly Phrase NoLines = new(
        "No bank lines here",
        "Ingen bankposteringer her",
        "Inga banktransaktioner här",
        "Ingen bankposteringer her",
        "Ei pankkitapahtumia",
        "Engar bankafærslur hér"
    );
    internal static readonly Phrase Match = new("Match", "Kobling", "Koppling", "Kobling", "Kohdistus", "Pörun");
    internal static readonly Phrase Matched = new("Matched", "Koblet", "Kopplad", "Koblet", "Kohdistettu", "Parað");
    internal static readonly Phrase NotMatched = new("Open", "Åpen", "Öppen", "Åben", "Avoin", "Opið");
    internal static readonly Phrase Pays = new("Pays", "Betaler", "Betalar", "Betaler", "Maksaa", "Greiðir");
    internal static readonly Phrase CouldPay = new(
        "Could pay",
        "Kan betale",
        "Kan betala",
        "Kan betale",
        "Voisi maksaa",
        "Gæti greitt"
    );
    internal static readonly Phrase CouldPayNote = new(
        "Those of the same party first, then the closest in amount. A match is made by itself when reference, party or amount settle it.",
        "De fra samme part først, så nærmest i beløp. Koblingen skjer av seg selv når referanse, part eller beløp avgjør den.",
        "De från samma part först, sedan närmast i belopp. Kopplingen görs av sig själv när referens, part eller belopp avgör den.",
        "Dem fra samme part først, så nærmest i beløb. Koblingen sker af sig selv, når reference, part eller beløb afgør den.",
        "Saman osapuolen erät ensin, sitten summaltaan lähimmät. Kohdistus syntyy itsestään, kun viite, osapuoli tai summa sen ratkaisee.",
        "Sami aðili fyrst, síðan næst í fjárhæð. Pörun verður sjálfkrafa þegar tilvísun, aðili eða fjárhæð sker úr."
    );
    internal static readonly Phrase PeriodsLead = new(
        "A soft lock asks for a reason; a hard lock lets nothing through and stays.",
        "En myk lås krever en begrunnelse; en hard lås slipper ingenting gjennom og blir stående.",
        "Ett mjukt lås kräver en motivering; ett hårt lås släpper inte igenom något och står kvar.",
        "En blød lås kræver en begrundelse; en hård lås lader intet slippe igennem og bliver stående.",
        "Pehmeä lukko vaatii perustelun; kova lukko ei päästä mitään läpi ja pysyy.",
        "Mjúkur lás krefst ástæðu; harður lás hleypir engu í gegn og helst."
    );
    internal static readonly Phrase Locked = new(
        "Locked periods",
        "Låste perioder",
        "Låsta perioder",
        "Låste perioder",
        "Lukitut kaudet",
        "Læst tímabil"
    );
    internal static readonly Phrase NoLocks = new(
        "No period is locked",
        "Ingen periode er låst",
        "Ingen period är låst",
        "Ingen periode er låst",
        "Mitään kautta ei ole lukittu",
        "Ekkert tímabil er læst"
    );
    internal static readonly Phrase Period = new("Period", "Periode", "Period", "Periode", "Kausi", "Tímabil");
    internal static readonly Phrase Soft = new("Soft", "Myk", "Mjukt", "Blød", "Pehmeä", "Mjúkur");
    internal static readonly Phrase Hard = new("Hard", "Hard", "Hårt", "Hård", "Kova", "Harður");
    internal static readonly Phrase SoftLong = new(
        "Soft: with a reason it is still possible to post",
        "Myk: med en begrunnelse kan det fortsatt bokføres",
        "Mjukt: med en motivering går det fortfarande att bokföra",
        "Blød: med en begrundelse kan der stadig bogføres",
        "Pehmeä: perustelun kanssa voi yhä kirjata",
        "Mjúkur: með ástæðu má enn bóka"
    );
    internal static readonly Phrase HardLong = new(
        "Hard: nothing is posted any more, for good",
        "Hard: ingenting kan bokføres lenger, for godt",
        "Hårt: inget kan bokföras längre, för gott",
        "Hård: intet kan bogføres længere, for altid",
        "Kova: mitään ei enää kirjata, pysyvästi",
        "Harður: ekkert er bókað framar, endanlega"
    );
    internal static readonly Phrase LockOne = new(
        "Lock a period",
        "Lås en periode",
        "Lås en period",
        "Lås en periode",
        "Lukitse kausi",
        "Læsa tímabili"
    );
    internal static readonly Phrase Lift = new("Lift", "Opphev", "Häv", "Ophæv", "Avaa", "Aflétta");
    internal static readonly Phrase Assets = new("Assets", "Eiendeler", "Tillgångar", "Aktiver", "Vastaavaa", "Eignir");
    internal static readonly Phrase Liabilities = new(
        "Liabilities",
        "Gjeld",
        "Skulder",
        "Gæld",
        "Vieras pääoma",
        "Skuldir"
    );
    internal static readonly Phrase Equity = new(
        "Equity",
        "Egenkapital",
        "Eget kapital",
        "Egenkapital",
        "Oma pääoma",
        "Eigið fé"
    );
    internal static readonly Phrase Income = new("Income", "Inntekter", "Intäkter", "Indtægter", "Tuotot", "Tekjur");
    internal static readonly Phrase Expenses = new("Costs", "Kostnader", "Kostnader", "Omkostninger", "Kulut", "Gjöld");

    /// <summary>The word for a kind of account.</summary>
    internal static Phrase TypeOf(AccountType type) =>
        type switch
        {
            AccountType.Asset => BooksTexts.Assets,
            AccountType.Liability => BooksTexts.Liabilities,
            AccountType.Equity => BooksTexts.Equity,
            AccountType.Income => BooksTexts.Income,
            _ => BooksTexts.Expenses,
        };

    internal static readonly Phrase StatementOfAccount = new(
        "Statement of account",
        "Kontoutdrag",
        "Kontoutdrag",
        "Kontoudtog",
        "Reskontraote",
        "Viðskiptayfirlit"
    );
    internal static readonly Phrase Sum = new("Sum", "Sum", "Summa", "Sum", "Yhteensä", "Samtals");
    internal static readonly Phrase PagesFound = new(
        "Pages and reports",
        "Sider og rapporter",
        "Sidor och rapporter",
        "Sider og indberetninger",
        "Sivut ja raportit",
        "Síður og skýrslur"
    );
}
