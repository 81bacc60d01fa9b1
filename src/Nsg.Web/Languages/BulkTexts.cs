namespace Nsg.Web.Languages;

/// <summary>What the pages say that act at several companies at once.</summary>
internal static class BulkTexts
{
    internal static readonly Phrase Book = new(
        "Book as proposed",
        "Bokfør som foreslått",
        "Bokför enligt förslag",
        "Bogfør som foreslået",
        "Kirjaa ehdotuksen mukaan",
        "Bóka samkvæmt tillögu"
    );
    internal static readonly Phrase Approve = new(
        "Approve reports",
        "Godkjenn rapporter",
        "Godkänn rapporter",
        "Godkend rapporter",
        "Hyväksy raportit",
        "Samþykkja skýrslur"
    );
    internal static readonly Phrase Appoint = new(
        "Give a role",
        "Gi en rolle",
        "Ge en roll",
        "Giv en rolle",
        "Anna rooli",
        "Veita hlutverk"
    );
    internal static readonly Phrase AtChosen = new(
        "At the companies chosen",
        "For valgte selskaper",
        "För valda företag",
        "For valgte virksomheder",
        "Valituissa yrityksissä",
        "Hjá völdum fyrirtækjum"
    );
    internal static readonly Phrase Chosen = new("Chosen", "Valgt", "Vald", "Valgt", "Valittu", "Valið");
    internal static readonly Phrase ChooseAll = new(
        "Choose all",
        "Velg alle",
        "Välj alla",
        "Vælg alle",
        "Valitse kaikki",
        "Velja öll"
    );
    internal static readonly Phrase CountChosen = new(
        "{0} chosen",
        "{0} valgt",
        "{0} valda",
        "{0} valgt",
        "{0} valittu",
        "{0} valin"
    );
    internal static readonly Phrase ChooseNone = new(
        "Choose none",
        "Velg ingen",
        "Välj inget",
        "Vælg ingen",
        "Poista valinnat",
        "Velja ekkert"
    );
    internal static readonly Phrase Sure = new(
        "At least this sure",
        "Minst så sikkert",
        "Minst så säkert",
        "Mindst så sikkert",
        "Varmuus vähintään",
        "Vissa að minnsta kosti"
    );
    internal static readonly Phrase Go = new(
        "You see what it would be first; nothing is done yet.",
        "Du ser først hva det blir; ingenting gjøres ennå.",
        "Du ser först vad det blir; inget görs ännu.",
        "Du ser først, hvad det bliver; intet gøres endnu.",
        "Näet ensin, mitä tapahtuisi; mitään ei vielä tehdä.",
        "Þú sérð fyrst hvað yrði; ekkert er gert enn."
    );
    internal static readonly Phrase Left = new(
        "{0} of the companies chosen are left out: your role there does not cover this.",
        "{0} av de valgte selskapene er utelatt: rollen din der dekker ikke dette.",
        "{0} av de valda företagen lämnas utanför: din roll där räcker inte.",
        "{0} af de valgte virksomheder er udeladt: din rolle der dækker ikke dette.",
        "{0} valituista yrityksistä jää pois: roolisi niissä ei riitä.",
        "{0} af völdum fyrirtækjum er sleppt: hlutverk þitt þar nær ekki til þessa."
    )
    {
        One = new(
            "{0} of the companies chosen is left out: your role there does not cover this.",
            "{0} av de valgte selskapene er utelatt: rollen din der dekker ikke dette.",
            "{0} av de valda företagen lämnas utanför: din roll där räcker inte.",
            "{0} af de valgte virksomheder er udeladt: din rolle der dækker ikke dette.",
            "{0} valituista yrityksistä jää pois: roolisi siinä ei riitä.",
            "{0} af völdum fyrirtækjum er sleppt: hlutverk þitt þar nær ekki til þessa."
        ),
    };
    internal static readonly Phrase Done = new(
        "{0} done, {1} left as they were.",
        "{0} utført, {1} uendret.",
        "{0} klart, {1} oförändrat.",
        "{0} udført, {1} uændret.",
        "{0} tehty, {1} ennallaan.",
        "{0} lokið, {1} óbreytt."
    );
    internal static readonly Phrase IsDone = new("Done", "Utført", "Klart", "Udført", "Tehty", "Lokið");
    internal static readonly Phrase IsLeft = new(
        "Left as it was",
        "Uendret",
        "Oförändrad",
        "Uændret",
        "Ennallaan",
        "Óbreytt"
    );
    internal static readonly Phrase NoneChosen = new(
        "No company is chosen",
        "Ingen selskaper er valgt",
        "Inget företag är valt",
        "Ingen virksomhed er valgt",
        "Yritystä ei ole valittu",
        "Ekkert fyrirtæki er valið"
    );
    internal static readonly Phrase NoneChosenText = new(
        "Go back and tick those that you mean.",
        "Gå tilbake og kryss av dem du mener.",
        "Gå tillbaka och kryssa för dem du menar.",
        "Gå tilbage og sæt kryds ved dem, du mener.",
        "Palaa ja rastita tarkoittamasi.",
        "Farðu til baka og merktu við þau sem þú átt við."
    );
    internal static readonly Phrase NothingSure = new(
        "No document that waits is that sure",
        "Ingen dokumenter som venter, er så sikre",
        "Inget väntande underlag är så säkert",
        "Intet ventende dokument er så sikkert",
        "Mikään odottava asiakirja ei ole niin varma",
        "Ekkert skjal sem bíður er svo öruggt"
    );
    internal static readonly Phrase Others = new(
        "{0} documents need a look each",
        "{0} dokumenter må ses på hver for seg",
        "{0} underlag behöver ses var för sig",
        "{0} dokumenter skal ses hver for sig",
        "{0} asiakirjaa on katsottava yksitellen",
        "{0} skjöl þarf að skoða hvert fyrir sig"
    )
    {
        One = new(
            "{0} document needs a look",
            "{0} dokument må ses på",
            "{0} underlag behöver ses över",
            "{0} dokument skal ses på",
            "{0} asiakirja on katsottava",
            "{0} skjal þarf að skoða"
        ),
    };
    internal static readonly Phrase LessSure = new(
        "{0} documents are less sure, {1} at most.",
        "{0} dokumenter er mindre sikre, høyst {1}.",
        "{0} underlag är mindre säkra, högst {1}.",
        "{0} dokumenter er mindre sikre, højst {1}.",
        "{0} asiakirjan varmuus on pienempi, enintään {1}.",
        "{0} skjöl eru ekki eins örugg, mest {1}."
    )
    {
        One = new(
            "{0} document is less sure, {1}.",
            "{0} dokument er mindre sikkert, {1}.",
            "{0} underlag är mindre säkert, {1}.",
            "{0} dokument er mindre sikkert, {1}.",
            "{0} asiakirjan varmuus on pienempi, {1}.",
            "{0} skjal er ekki eins öruggt, {1}."
        ),
    };
    internal static readonly Phrase BookThese = new(
        "Book those ticked",
        "Bokfør de avkryssede",
        "Bokför de valda",
        "Bogfør de valgte",
        "Kirjaa valitut",
        "Bóka þau merktu"
    );
    internal static readonly Phrase SharedVat = new(
        "The same question for several rows",
        "Samme spørsmål for flere rader",
        "Samma fråga för flera rader",
        "Samme spørgsmål for flere rækker",
        "Sama kysymys usealle riville",
        "Sama spurning fyrir margar línur"
    );
    internal static readonly Phrase SharedVatOf = new(
        "VAT on account {0}, all {1} rows of {2} without an answer of their own",
        "Mva. på konto {0}, alle {1} rader hos {2} uten eget svar",
        "Moms på konto {0}, alla {1} rader hos {2} utan eget svar",
        "Moms på konto {0}, alle {1} rækker hos {2} uden eget svar",
        "Tilin {0} arvonlisävero, kaikki yrityksen {2} {1} riviä, joilla ei ole omaa vastausta",
        "VSK á lykli {0}, allar {1} línur hjá {2} sem hafa ekki eigið svar"
    );
    internal static readonly Phrase PurchasesSum = new(
        "Purchases with VAT",
        "Kjøp med mva.",
        "Inköp med moms",
        "Køb med moms",
        "Ostot veroineen",
        "Kaup með VSK"
    );
    internal static readonly Phrase SalesSum = new(
        "Sales with VAT",
        "Salg med mva.",
        "Försäljning med moms",
        "Salg med moms",
        "Myynti veroineen",
        "Sala með VSK"
    );
    internal static readonly Phrase NothingDue = new(
        "No report is due",
        "Ingen rapporter skal leveres nå",
        "Ingen rapport ska lämnas nu",
        "Ingen rapporter skal indsendes nu",
        "Raportteja ei ole nyt annettavana",
        "Engu þarf að skila núna"
    );
    internal static readonly Phrase ApproveThese = new(
        "Approve these (up to {0})",
        "Godkjenn disse (inntil {0})",
        "Godkänn dessa (upp till {0})",
        "Godkend disse (op til {0})",
        "Hyväksy nämä (enintään {0})",
        "Samþykkja þessar (allt að {0})"
    );
    internal static readonly Phrase Ready = new("Ready", "Klar", "Klar", "Klar", "Valmis", "Tilbúið");
    internal static readonly Phrase NeedsLook = new(
        "Needs a look",
        "Må ses på",
        "Behöver ses över",
        "Skal ses på",
        "Vaatii tarkastelun",
        "Þarf að skoða"
    );
    internal static readonly Phrase PersonKey = new(
        "Code of the person",
        "Personens kode",
        "Personens kod",
        "Personens kode",
        "Henkilön tunnus",
        "Kóði einstaklings"
    );
    internal static readonly Phrase Role = new("Role", "Rolle", "Roll", "Rolle", "Rooli", "Hlutverk");
    internal static readonly Phrase Give = new("Give", "Gi", "Ge", "Giv", "Anna", "Veita");
    internal static readonly Phrase FindCompany = new(
        "Find a company",
        "Finn et selskap",
        "Hitta ett företag",
        "Find en virksomhed",
        "Etsi yritys",
        "Finna fyrirtæki"
    );
    internal static readonly Phrase OnlyWaiting = new(
        "Only those that wait for somebody",
        "Bare de som venter på noen",
        "Bara de som väntar på någon",
        "Kun dem, der venter på nogen",
        "Vain ne, jotka odottavat jotakuta",
        "Aðeins þau sem bíða einhvers"
    );
    internal static readonly Phrase Remind = new(
        "Remind customers",
        "Purr kunder",
        "Påminn kunder",
        "Ryk kunder",
        "Muistuta asiakkaita",
        "Minna viðskiptavini á"
    );
    internal static readonly Phrase RemindThese = new(
        "Note reminders (up to {0})",
        "Noter purringer (inntil {0})",
        "Notera påminnelser (upp till {0})",
        "Noter rykkere (op til {0})",
        "Kirjaa muistutukset (enintään {0})",
        "Skrá áminningar (allt að {0})"
    );
    internal static readonly Phrase NobodyLate = new(
        "No customer is overdue",
        "Ingen kunder har forfalte fakturaer",
        "Ingen kund har förfallna fakturor",
        "Ingen kunder har forfaldne fakturaer",
        "Kenenkään maksu ei ole myöhässä",
        "Enginn viðskiptavinur er í vanskilum"
    );
    internal static readonly Phrase RemindNote = new(
        "Nothing is sent by the program: the letters are made, and each is noted in its company’s log.",
        "Programmet sender ingenting: brevene lages, og hvert noteres i selskapets logg.",
        "Programmet skickar inget: breven görs, och vart och ett noteras i företagets logg.",
        "Programmet sender intet: brevene laves, og hvert noteres i virksomhedens log.",
        "Ohjelma ei lähetä mitään: kirjeet tehdään ja jokainen merkitään yrityksen lokiin.",
        "Forritið sendir ekkert: bréfin eru gerð og hvert er skráð í annál fyrirtækisins."
    );
    internal static readonly Phrase RemindDays = new(
        "Overdue here: due before today, {0}. The list of companies counts from the day that each company’s books reach, so it may show fewer. What the books do not know yet may be paid.",
        "Forfalt her: forfall før i dag, {0}. Selskapslisten regner fra dagen hvert regnskap når fram til, og kan derfor vise færre. Det regnskapet ikke vet om ennå, kan være betalt.",
        "Förfallet här: förföll före i dag, {0}. Företagslistan räknar från dagen som varje bokföring når fram till och kan därför visa färre. Det som bokföringen inte vet än kan vara betalt.",
        "Forfaldent her: forfald før i dag, {0}. Virksomhedslisten regner fra den dag, som hver bogføring når til, og kan derfor vise færre. Det, bogføringen ikke ved endnu, kan være betalt.",
        "Erääntynyt tässä: eräpäivä ennen tätä päivää, {0}. Yritysluettelo laskee päivästä, johon kunkin kirjanpito ulottuu, joten siinä voi olla vähemmän. Maksu, jota kirjanpito ei vielä tunne, voi olla tehty.",
        "Gjaldfallið hér: á gjalddaga fyrir daginn í dag, {0}. Fyrirtækjalistinn miðast við daginn sem bókhald hvers nær til og getur því sýnt færri. Það sem bókhaldið veit ekki enn kann að vera greitt."
    );
    internal static readonly Phrase RemindedBefore = new(
        "Reminded {0} times, last on {1}",
        "Purret {0} ganger, sist {1}",
        "Påmind {0} gånger, senast {1}",
        "Rykket {0} gange, senest {1}",
        "Muistutettu {0} kertaa, viimeksi {1}",
        "Minnt á {0} sinnum, síðast {1}"
    )
    {
        One = new(
            "Reminded {0} time, last on {1}",
            "Purret {0} gang, sist {1}",
            "Påmind {0} gång, senast {1}",
            "Rykket {0} gang, senest {1}",
            "Muistutettu {0} kerran, viimeksi {1}",
            "Minnt á {0} sinni, síðast {1}"
        ),
    };
    internal static readonly Phrase FirstReminder = new(
        "First reminder",
        "Første purring",
        "Första påminnelsen",
        "Første rykker",
        "Ensimmäinen muistutus",
        "Fyrsta áminning"
    );
    internal static readonly Phrase Letters = new(
        "Letters of {0} ({1})",
        "Brev fra {0} ({1})",
        "Brev från {0} ({1})",
        "Breve fra {0} ({1})",
        "Kirjeet: {0} ({1})",
        "Bréf {0} ({1})"
    );
    internal static readonly Phrase Guess = new(
        "Where the account is only a guess, tick the box and name the account to book it.",
        "Der kontoen bare er en gjetning, kryss av og oppgi konto for å bokføre.",
        "Där kontot bara är en gissning, kryssa i rutan och ange konto för att bokföra.",
        "Hvor kontoen kun er et gæt, sæt kryds og angiv konto for at bogføre.",
        "Jos tili on vain arvaus, valitse ruutu ja ilmoita tili kirjataksesi.",
        "Þar sem bókhaldslykillinn er aðeins ágiskun, merktu við og tilgreindu bókhaldslykil til að bóka."
    );
    internal static readonly Phrase Guessed = new(
        "Guess: {0}",
        "Gjetning: {0}",
        "Gissning: {0}",
        "Gæt: {0}",
        "Arvaus: {0}",
        "Ágiskun: {0}"
    );
    internal static readonly Phrase FromSure = new(
        "Show those from {0} on",
        "Vis dem fra {0} og opp",
        "Visa dem från {0} och uppåt",
        "Vis dem fra {0} og op",
        "Näytä ne, joiden varmuus on vähintään {0}",
        "Sýna þau frá {0} og upp"
    );
    internal static readonly Phrase AllReports = new(
        "All reports",
        "Alle rapporter",
        "Alla rapporter",
        "Alle indberetninger",
        "Kaikki raportit",
        "Öll skil"
    );
    internal static readonly Phrase Results = new(
        "What became of them",
        "Hva det ble av dem",
        "Vad det blev av dem",
        "Hvad der blev af dem",
        "Mitä niille tapahtui",
        "Hvað varð um þau"
    );
    internal static readonly Phrase Rest = new("The rest", "Resten", "Resten", "Resten", "Loput", "Afgangurinn");
    internal static readonly Phrase NothingChosen = new(
        "Nothing is ticked. Tick at least one row.",
        "Ingenting er krysset av. Kryss av minst én rad.",
        "Inget är ikryssat. Kryssa i minst en rad.",
        "Intet er krydset af. Sæt kryds ved mindst én række.",
        "Mitään ei ole valittu. Valitse ainakin yksi rivi.",
        "Ekkert er merkt. Merktu við að minnsta kosti eina línu."
    );
    internal static readonly Phrase TickFirst = new(
        "Tick those that you mean.",
        "Kryss av dem du mener.",
        "Kryssa för dem du menar.",
        "Sæt kryds ved dem, du mener.",
        "Rastita ne, joita tarkoitat.",
        "Merktu við þau sem þú átt við."
    );
}
