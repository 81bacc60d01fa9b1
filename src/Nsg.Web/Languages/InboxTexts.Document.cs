namespace Nsg.Web.Languages;

/// <summary>What the page of one document says of it.</summary>
internal static partial class InboxTexts
{
    internal static readonly Phrase Download = new(
        "Save the original",
        "Lagre originalen",
        "Spara originalet",
        "Gem originalen",
        "Tallenna alkuperäinen",
        "Vista frumritið"
    );
    internal static readonly Phrase Source = new("Source", "Kilde", "Källa", "Kilde", "Lähde", "Frumtexti");
    internal static readonly Phrase Findings = new(
        "Findings",
        "Merknader",
        "Anmärkningar",
        "Bemærkninger",
        "Havainnot",
        "Athugasemdir"
    );
    internal static readonly Phrase NoFindings = new(
        "No rule objects to it.",
        "Ingen regler er brutt.",
        "Inga regler är brutna.",
        "Ingen regler er brudt.",
        "Säännöistä ei ole huomautettavaa.",
        "Engin regla gerir athugasemd."
    );
    internal static readonly Phrase AtLine = new(
        "line {0}",
        "linje {0}",
        "rad {0}",
        "linje {0}",
        "rivi {0}",
        "lína {0}"
    );
    internal static readonly Phrase Payments = new(
        "Payments",
        "Betalinger",
        "Betalningar",
        "Betalinger",
        "Maksut",
        "Greiðslur"
    );
    internal static readonly Phrase OnRecord = new(
        "On record",
        "I loggen",
        "I loggen",
        "I loggen",
        "Lokissa",
        "Í annálnum"
    );
    internal static readonly Phrase File = new("File", "Fil", "Fil", "Fil", "Tiedosto", "Skrá");
    internal static readonly Phrase Place = new(
        "Place in the log",
        "Plass i loggen",
        "Plats i loggen",
        "Plads i loggen",
        "Paikka lokissa",
        "Staður í annálnum"
    );
    internal static readonly Phrase Seller = new("Seller", "Selger", "Säljare", "Sælger", "Myyjä", "Seljandi");
    internal static readonly Phrase Buyer = new("Buyer", "Kjøper", "Köpare", "Køber", "Ostaja", "Kaupandi");
    internal static readonly Phrase Reference = new(
        "Your reference",
        "Deres referanse",
        "Er referens",
        "Jeres reference",
        "Viitteenne",
        "Tilvísun ykkar"
    );
    internal static readonly Phrase Order = new("Order", "Ordre", "Order", "Ordre", "Tilaus", "Pöntun");
    internal static readonly Phrase PayTo = new(
        "Pay to",
        "Betales til",
        "Betalas till",
        "Betales til",
        "Maksetaan tilille",
        "Greiðist á"
    );
    internal static readonly Phrase Credits = new(
        "Credits",
        "Krediterer",
        "Krediterar",
        "Krediterer",
        "Hyvittää",
        "Kreditfærir"
    );
    internal static readonly Phrase Item = new("Item", "Vare", "Artikel", "Vare", "Nimike", "Vara");
    internal static readonly Phrase Quantity = new("Quantity", "Antall", "Antal", "Antal", "Määrä", "Magn");
    internal static readonly Phrase Price = new("Price", "Pris", "Pris", "Pris", "Hinta", "Verð");
    internal static readonly Phrase WithoutVat = new(
        "Without VAT",
        "Uten mva.",
        "Utan moms",
        "Uden moms",
        "Veroton",
        "Án VSK"
    );
    internal static readonly Phrase WithVat = new(
        "With VAT",
        "Med mva.",
        "Med moms",
        "Med moms",
        "Verollinen",
        "Með VSK"
    );
    internal static readonly Phrase ToPay = new(
        "To pay",
        "Å betale",
        "Att betala",
        "At betale",
        "Maksettavaa",
        "Til greiðslu"
    );
    internal static readonly Phrase OpeningBalance = new(
        "Opening balance",
        "Inngående saldo",
        "Ingående saldo",
        "Primosaldo",
        "Alkusaldo",
        "Upphafsstaða"
    );
    internal static readonly Phrase ClosingBalance = new(
        "Closing balance",
        "Utgående saldo",
        "Utgående saldo",
        "Ultimosaldo",
        "Loppusaldo",
        "Lokastaða"
    );
    internal static readonly Phrase Technical = new(
        "Technical details",
        "Tekniske detaljer",
        "Tekniska detaljer",
        "Tekniske detaljer",
        "Tekniset tiedot",
        "Tæknileg atriði"
    );
    internal static readonly Phrase SumsDiffer = new(
        "Its sums do not add up",
        "Summene stemmer ikke",
        "Summorna stämmer inte",
        "Summerne stemmer ikke",
        "Summat eivät täsmää",
        "Samtölur stemma ekki"
    );
    internal static readonly Phrase AccountGuessed = new(
        "Which account it belongs to is not certain",
        "Det er usikkert hvilken konto det hører til",
        "Det är osäkert vilket konto det hör till",
        "Det er usikkert, hvilken konto det hører til",
        "Tili ei ole varma",
        "Óvíst er á hvaða bókhaldslykil það á að fara"
    );
    internal static readonly Phrase RulesBroken = new(
        "Breaches of the rules for electronic invoices: {0}. The sender should mend them.",
        "Brudd på reglene for elektroniske fakturaer: {0}. Avsenderen bør rette dem.",
        "Brott mot reglerna för elektroniska fakturor: {0}. Avsändaren bör rätta dem.",
        "Brud på reglerne for elektroniske fakturaer: {0}. Afsenderen bør rette dem.",
        "Sähköisten laskujen sääntöjen rikkomuksia: {0}. Lähettäjän tulisi korjata ne.",
        "Brot á reglum um rafræna reikninga: {0}. Sendandinn ætti að laga þau."
    );
    internal static readonly Phrase RulesNoted = new(
        "Smaller deviations in the file: {0}. You need do nothing.",
        "Mindre avvik i filen: {0}. Du trenger ikke gjøre noe.",
        "Mindre avvikelser i filen: {0}. Du behöver inte göra något.",
        "Mindre afvigelser i filen: {0}. Du behøver ikke gøre noget.",
        "Pieniä poikkeamia tiedostossa: {0}. Sinun ei tarvitse tehdä mitään.",
        "Minni frávik í skránni: {0}. Þú þarft ekkert að gera."
    );
    internal static readonly Phrase TooHigh = new(
        "{0}: {1} too high. The invoice says {2}, its parts give {3}.",
        "{0}: {1} for høyt. Fakturaen sier {2}, delene gir {3}.",
        "{0}: {1} för högt. Fakturan anger {2}, delarna ger {3}.",
        "{0}: {1} for højt. Fakturaen siger {2}, delene giver {3}.",
        "{0}: {1} liikaa. Laskulla on {2}, osista tulee {3}.",
        "{0}: {1} of hátt. Reikningurinn segir {2}, liðirnir gefa {3}."
    );
    internal static readonly Phrase TooLow = new(
        "{0}: {1} too low. The invoice says {2}, its parts give {3}.",
        "{0}: {1} for lavt. Fakturaen sier {2}, delene gir {3}.",
        "{0}: {1} för lågt. Fakturan anger {2}, delarna ger {3}.",
        "{0}: {1} for lavt. Fakturaen siger {2}, delene giver {3}.",
        "{0}: {1} liian vähän. Laskulla on {2}, osista tulee {3}.",
        "{0}: {1} of lágt. Reikningurinn segir {2}, liðirnir gefa {3}."
    );
    internal static readonly Phrase SumOfLines = new(
        "Sum of the lines",
        "Sum linjer",
        "Summa rader",
        "Sum af linjer",
        "Rivit yhteensä",
        "Samtals línur"
    );
    internal static readonly Phrase SumOfDiscounts = new(
        "Sum of discounts",
        "Sum rabatter",
        "Summa rabatter",
        "Sum af rabatter",
        "Alennukset yhteensä",
        "Samtals afslættir"
    );
    internal static readonly Phrase SumOfCharges = new(
        "Sum of charges",
        "Sum gebyrer",
        "Summa avgifter",
        "Sum af gebyrer",
        "Lisämaksut yhteensä",
        "Samtals gjöld"
    );
    internal static readonly Phrase Discount = new("Discount", "Rabatt", "Rabatt", "Rabat", "Alennus", "Afsláttur");
    internal static readonly Phrase Charge = new("Charge", "Gebyr", "Avgift", "Gebyr", "Lisämaksu", "Gjald");
    internal static readonly Phrase Prepaid = new(
        "Paid in advance",
        "Forhåndsbetalt",
        "Betalt i förskott",
        "Forudbetalt",
        "Ennakkoon maksettu",
        "Fyrirframgreitt"
    );
    internal static readonly Phrase Rounding = new(
        "Rounding",
        "Avrunding",
        "Avrundning",
        "Afrunding",
        "Pyöristys",
        "Námundun"
    );
    internal static readonly Phrase CatalogueKept = new(
        "A price list. Its products and prices stand under “{0}”.",
        "En prisliste. Varene og prisene står under «{0}».",
        "En prislista. Varorna och priserna finns under ”{0}”.",
        "En prisliste. Varerne og priserne står under »{0}«.",
        "Hinnasto. Sen tuotteet ja hinnat ovat kohdassa ”{0}”.",
        "Verðlisti. Vörur hans og verð eru undir „{0}“."
    );
    internal static readonly Phrase RateOf = new(
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}",
        "1 {0} = {1} {2}"
    );
    internal static readonly Phrase RateDay = new(
        "rate of {0}",
        "kurs per {0}",
        "kurs per {0}",
        "kurs pr. {0}",
        "kurssi {0}",
        "gengi {0}"
    );
    internal static readonly Phrase RateWorkedOut = new(
        "worked out from the amounts",
        "regnet ut fra beløpene",
        "uträknat från beloppen",
        "beregnet ud fra beløbene",
        "laskettu summista",
        "reiknað út frá fjárhæðum"
    );
    internal static readonly Phrase SameTrade = new(
        "Orders, deliveries and invoices that belong to it",
        "Ordrer, leveranser og fakturaer som hører til",
        "Order, leveranser och fakturor som hör till",
        "Ordrer, leverancer og fakturaer, der hører til",
        "Siihen kuuluvat tilaukset, toimitukset ja laskut",
        "Pantanir, afhendingar og reikningar sem tilheyra"
    );
    internal static readonly Phrase TradeDifferences = new(
        "Differs from what was ordered or delivered",
        "Avviker fra det som er bestilt eller levert",
        "Avviker från det som beställts eller levererats",
        "Afviger fra det bestilte eller leverede",
        "Poikkeaa tilatusta tai toimitetusta",
        "Víkur frá því sem var pantað eða afhent"
    );
    internal static readonly Phrase TakenBackEntries = new(
        "Taken back",
        "Reversert",
        "Rättat",
        "Tilbageført",
        "Peruttu",
        "Bakfært"
    );
}
