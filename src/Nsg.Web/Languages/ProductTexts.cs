namespace Nsg.Web.Languages;

/// <summary>What the pages of products say.</summary>
internal static class ProductTexts
{
    internal static readonly Phrase Title = new("Products", "Produkter", "Produkter", "Produkter", "Tuotteet", "Vörur");
    internal static readonly Phrase Lead = new(
        "What documents and catalogues say of goods and services, {0} to {1}",
        "Hva dokumenter og kataloger sier om varer og tjenester, {0} til {1}",
        "Vad underlag och kataloger säger om varor och tjänster, {0} till {1}",
        "Hvad dokumenter og kataloger siger om varer og tjenester, {0} til {1}",
        "Mitä asiakirjat ja luettelot kertovat tavaroista ja palveluista, {0}–{1}",
        "Hvað skjöl og vörulistar segja um vörur og þjónustu, {0} til {1}"
    );
    internal static readonly Phrase Purchases = new("Purchases", "Innkjøp", "Inköp", "Indkøb", "Ostot", "Innkaup");
    internal static readonly Phrase Sales = new("Sales", "Salg", "Försäljning", "Salg", "Myynti", "Sala");
    internal static readonly Phrase ByProduct = new(
        "By product",
        "Per produkt",
        "Per produkt",
        "Pr. produkt",
        "Tuotteittain",
        "Eftir vöru"
    );
    internal static readonly Phrase ByClass = new(
        "By UNSPSC segment",
        "Per UNSPSC-segment",
        "Per UNSPSC-segment",
        "Pr. UNSPSC-segment",
        "UNSPSC-segmenteittäin",
        "Eftir UNSPSC-flokki"
    );
    internal static readonly Phrase ByLabel = new(
        "By eco-label",
        "Per miljømerke",
        "Per miljömärkning",
        "Pr. miljømærke",
        "Ympäristömerkeittäin",
        "Eftir umhverfismerki"
    );
    internal static readonly Phrase Group = new("Group", "Gruppe", "Grupp", "Gruppe", "Ryhmä", "Flokkur");
    internal static readonly Phrase Product = new("Product", "Produkt", "Produkt", "Produkt", "Tuote", "Vara");
    internal static readonly Phrase Emissions = new("kg CO2e", "kg CO2e", "kg CO2e", "kg CO2e", "kg CO2e", "kg CO2e");
    internal static readonly Phrase Footprint = new(
        "Emissions of purchases",
        "Utslipp fra innkjøp",
        "Utsläpp från inköp",
        "Udledning fra indkøb",
        "Ostojen päästöt",
        "Losun frá innkaupum"
    );
    internal static readonly Phrase Coverage = new(
        "known for {0} % of the amount",
        "kjent for {0} % av beløpet",
        "känt för {0} % av beloppet",
        "kendt for {0} % af beløbet",
        "tiedossa {0} %:sta summasta",
        "þekkt fyrir {0} % af fjárhæðinni"
    );
    internal static readonly Phrase Labelled = new(
        "With an eco-label",
        "Med miljømerke",
        "Med miljömärkning",
        "Med miljømærke",
        "Ympäristömerkittyjä",
        "Með umhverfismerki"
    );
    internal static readonly Phrase OfAmount = new(
        "of the purchases by amount",
        "av innkjøpene etter beløp",
        "av inköpen efter belopp",
        "af indkøbene efter beløb",
        "ostoista summan mukaan",
        "af innkaupum eftir fjárhæð"
    );
    internal static readonly Phrase Unknown = new(
        "Not stated",
        "Ikke oppgitt",
        "Ej angivet",
        "Ikke oplyst",
        "Ei ilmoitettu",
        "Ekki tilgreint"
    );
    internal static readonly Phrase NoLines = new(
        "No booked document of the period has lines.",
        "Ingen bokførte dokumenter i perioden har linjer.",
        "Inget bokfört underlag i perioden har rader.",
        "Ingen bogførte dokumenter i perioden har linjer.",
        "Kauden kirjatuilla asiakirjoilla ei ole rivejä.",
        "Ekkert bókað skjal tímabilsins er með línur."
    );
    internal static readonly Phrase Prices = new(
        "Prices in catalogues",
        "Priser i kataloger",
        "Priser i kataloger",
        "Priser i kataloger",
        "Hinnat luetteloissa",
        "Verð í vörulistum"
    );
    internal static readonly Phrase NoCatalogue = new(
        "No catalogue names this product.",
        "Ingen katalog nevner dette produktet.",
        "Ingen katalog nämner den här produkten.",
        "Intet katalog nævner dette produkt.",
        "Yksikään luettelo ei nimeä tätä tuotetta.",
        "Enginn vörulisti nefnir þessa vöru."
    );
    internal static readonly Phrase Catalogue = new(
        "Catalogue",
        "Katalog",
        "Katalog",
        "Katalog",
        "Luettelo",
        "Vörulisti"
    );
    internal static readonly Phrase From = new("From", "Fra", "Från", "Fra", "Alkaen", "Frá");
    internal static readonly Phrase To = new("To", "Til", "Till", "Til", "Päättyen", "Til");
    internal static readonly Phrase Price = new("Price", "Pris", "Pris", "Pris", "Hinta", "Verð");
    internal static readonly Phrase Lines = new("Lines", "Linjer", "Rader", "Linjer", "Rivit", "Línur");
    internal static readonly Phrase Method = new(
        "Emissions known by",
        "Utslipp kjent ved",
        "Utsläpp kända genom",
        "Udledning kendt ved",
        "Päästötiedon lähde",
        "Losun þekkt af"
    );
    internal static readonly Phrase Own = new(
        "Own sales",
        "Eget salg",
        "Egen försäljning",
        "Eget salg",
        "Oma myynti",
        "Eigin sala"
    );

    internal static readonly Phrase Specific = new(
        "the supplier’s own factor",
        "leverandørens egen faktor",
        "leverantörens egen faktor",
        "leverandørens egen faktor",
        "toimittajan oma kerroin",
        "stuðull birgis"
    );
    internal static readonly Phrase Average = new(
        "an average factor",
        "en gjennomsnittsfaktor",
        "en genomsnittsfaktor",
        "en gennemsnitsfaktor",
        "keskimääräinen kerroin",
        "meðalstuðull"
    );
    internal static readonly Phrase Spend = new(
        "what was spent",
        "beløpet som er brukt",
        "beloppet som använts",
        "det brugte beløb",
        "käytetty rahasumma",
        "fjárhæðin sem varið var"
    );
}
