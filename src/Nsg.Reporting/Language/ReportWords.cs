using System.Globalization;

namespace Nsg.Reporting.Language;

/// <summary>The words of one language for what a definition reads.</summary>
internal sealed record ReportWords(
    string Of,
    string Accounts,
    string Standard,
    string Range,
    string OfType,
    IReadOnlyDictionary<string, string> Types,
    string Turnover,
    string Clearing,
    string Except,
    string Within,
    string Before,
    string YearEarlier,
    string VatCodes,
    IReadOnlyDictionary<string, string> Measures,
    string Vouchers,
    string Review,
    string Reads,
    string Leaves,
    string By
)
{
    private static readonly string[] TypeNames = ["asset", "liability", "equity", "income", "expense"];

    private static readonly string[] MeasureNames =
    [
        "opening",
        "movement",
        "closing",
        "debit",
        "credit",
        "base",
        "output_tax",
        "input_tax",
        "tax_at_rates",
    ];

    private static readonly Dictionary<string, ReportWords> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = new(
            "{0} of {1}",
            "accounts {0}",
            "standard accounts {0}",
            "{0} to {1}",
            "accounts of type {0}",
            Map(TypeNames, "asset|liability|equity|income|expense"),
            "accounts of net turnover",
            "the account of payments being matched",
            " except {0}",
            " within {0} {1}",
            " in the period before",
            " a year earlier",
            "VAT codes {0}",
            Map(
                MeasureNames,
                "opening balance|movement|closing balance|debits|credits|taxable base|output tax|input tax|tax by the lines' own rates"
            ),
            "number of vouchers",
            "number of documents that wait for a person",
            "It reads: {0}.",
            "These {0} figures would leave the company, and nothing else: {1}.",
            " by {0}"
        ),
        ["nb"] = new(
            "{0}: {1}",
            "konto {0}",
            "standardkonto {0}",
            "{0} til {1}",
            "kontoer av typen {0}",
            Map(TypeNames, "eiendel|gjeld|egenkapital|inntekt|kostnad"),
            "kontoer for netto omsetning",
            "kontoen for betalinger under avstemming",
            " unntatt {0}",
            " innenfor {0} {1}",
            " i perioden før",
            " ett år tidligere",
            "mva-koder {0}",
            Map(
                MeasureNames,
                "inngående saldo|bevegelse|utgående saldo|debet|kredit|avgiftsgrunnlag|utgående mva.|inngående mva.|mva. etter linjenes egne satser"
            ),
            "antall bilag",
            "antall dokumenter som venter på en avgjørelse",
            "Den leser: {0}.",
            "Disse {0} tallene ville forlate selskapet, og ikke noe annet: {1}.",
            " fordelt på {0}"
        ),
        ["sv"] = new(
            "{0}: {1}",
            "konto {0}",
            "standardkonto {0}",
            "{0} till {1}",
            "konton av typen {0}",
            Map(TypeNames, "tillgång|skuld|eget kapital|intäkt|kostnad"),
            "konton för nettoomsättning",
            "kontot för betalningar under avstämning",
            " utom {0}",
            " inom {0} {1}",
            " i perioden före",
            " ett år tidigare",
            "momskoder {0}",
            Map(
                MeasureNames,
                "ingående saldo|förändring|utgående saldo|debet|kredit|beskattningsunderlag|utgående moms|ingående moms|moms efter radernas egna satser"
            ),
            "antal verifikationer",
            "antal underlag som väntar på beslut",
            "Den läser: {0}.",
            "Dessa {0} siffror skulle lämna företaget, och inget annat: {1}.",
            " fördelat på {0}"
        ),
        ["da"] = new(
            "{0}: {1}",
            "konto {0}",
            "standardkonto {0}",
            "{0} til {1}",
            "konti af typen {0}",
            Map(TypeNames, "aktiv|gæld|egenkapital|indtægt|omkostning"),
            "konti for nettoomsætning",
            "kontoen for betalinger under afstemning",
            " undtagen {0}",
            " inden for {0} {1}",
            " i perioden før",
            " et år tidligere",
            "momskoder {0}",
            Map(
                MeasureNames,
                "primosaldo|bevægelse|ultimosaldo|debet|kredit|momsgrundlag|salgsmoms|købsmoms|moms efter linjernes egne satser"
            ),
            "antal bilag",
            "antal dokumenter, der venter på en afgørelse",
            "Den læser: {0}.",
            "Disse {0} tal ville forlade virksomheden, og intet andet: {1}.",
            " fordelt på {0}"
        ),
        ["fi"] = new(
            "{0}: {1}",
            "tilit {0}",
            "vakiotilit {0}",
            "{0}–{1}",
            "tilityyppi {0}",
            Map(TypeNames, "vastaavaa|velka|oma pääoma|tuotto|kulu"),
            "liikevaihdon tilit",
            "selvittelyssä olevien maksujen tili",
            " paitsi {0}",
            " vain {0} {1}",
            " edellisellä kaudella",
            " vuotta aiemmin",
            "alv-koodit {0}",
            Map(
                MeasureNames,
                "alkusaldo|muutos|loppusaldo|debet|kredit|veron peruste|suoritettava vero|vähennettävä vero|vero rivien omilla verokannoilla"
            ),
            "tositteiden lukumäärä",
            "käsittelyä odottavien asiakirjojen lukumäärä",
            "Se lukee: {0}.",
            "Nämä {0} lukua lähtisivät yrityksestä, eikä mitään muuta: {1}.",
            " eriteltynä: {0}"
        ),
        ["is"] = new(
            "{0}: {1}",
            "bókhaldslyklar {0}",
            "staðlaðir lyklar {0}",
            "{0} til {1}",
            "bókhaldslyklar af gerðinni {0}",
            Map(TypeNames, "eign|skuld|eigið fé|tekjur|gjöld"),
            "bókhaldslyklar hreinnar veltu",
            "bókhaldslykill greiðslna í afstemmingu",
            " nema {0}",
            " innan {0} {1}",
            " á tímabilinu á undan",
            " ári fyrr",
            "VSK-kóðar {0}",
            Map(
                MeasureNames,
                "upphafsstaða|hreyfing|lokastaða|debet|kredit|skattstofn|útskattur|innskattur|skattur eftir þrepum línanna sjálfra"
            ),
            "fjöldi fylgiskjala",
            "fjöldi skjala sem bíða ákvörðunar",
            "Hún les: {0}.",
            "Þessar {0} tölur færu frá fyrirtækinu og ekkert annað: {1}.",
            " sundurliðað eftir {0}"
        ),
    };

    internal static ReportWords In(string language) => Languages.GetValueOrDefault(language) ?? Languages["en"];

    internal string Selection(AccountSelection selection) =>
        List(selection.Items)
        + (selection.Except.Count > 0 ? Fill(Except, List(selection.Except)) : "")
        + (selection.Dimension is var (dimension, part) ? Fill(Within, dimension, part) : "");

    internal static string Fill(string pattern, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);

    private string List(IReadOnlyList<AccountItem> items) =>
        string.Join(
            ", ",
            items.Select(item =>
                item.Kind switch
                {
                    AccountItemKind.Turnover => Turnover,
                    AccountItemKind.Clearing => Clearing,
                    AccountItemKind.Type => Fill(
                        OfType,
                        Types.GetValueOrDefault(item.From.ToLowerInvariant(), item.From)
                    ),
                    _ => Fill(
                        item.Kind == AccountItemKind.Standard ? Standard : Accounts,
                        item.From == item.To ? item.From : Fill(Range, item.From, item.To)
                    ),
                }
            )
        );

    private static Dictionary<string, string> Map(string[] names, string texts) =>
        names.Zip(texts.Split('|')).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
}
