using System.Globalization;
using System.Xml.Linq;

namespace Nsg.Tests.Generation;

/// <summary>What an invoice says, in the company's own currency; negative on credit notes.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="IsSale">Whether the company sold.</param>
/// <param name="Day">Day of issue.</param>
/// <param name="Net">Without VAT.</param>
/// <param name="Tax">VAT charged.</param>
/// <param name="IsInCash">Whether it is the receipt of what was paid in cash.</param>
internal sealed record IndependentInvoice(
    string File,
    bool IsSale,
    DateOnly Day,
    decimal Net,
    decimal Tax,
    bool IsInCash
);

/// <summary>A generated year read by XML code of this test alone, with nothing of the program.</summary>
internal static class IndependentYear
{
    internal static readonly DateOnly First = new(2025, 1, 1);
    internal static readonly DateOnly Last = new(2025, 12, 31);

    private const string Basic = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}";
    private const string Aggregate = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}";

    private static readonly Dictionary<string, (string Currency, int Decimals)> Currencies = new(StringComparer.Ordinal)
    {
        ["NO"] = ("NOK", 2),
        ["SE"] = ("SEK", 2),
        ["DK"] = ("DKK", 2),
        ["FI"] = ("EUR", 2),
        ["IS"] = ("ISK", 0),
    };

    /// <summary>The invoices of a company's folder.</summary>
    internal static IEnumerable<IndependentInvoice> Invoices(string folder, string rateTable)
    {
        var (currency, decimals) = Currencies[Path.GetFileName(folder)[..2]];
        var rates = File.ReadLines(rateTable)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => row[1] == currency)
            .Select(row => (Day: Day(row[0]), Currency: row[2], Rate: Number(row[3])))
            .ToLookup(row => row.Currency, StringComparer.Ordinal);
        foreach (
            var (room, path) in new[] { "sales", "purchase" }.SelectMany(room =>
                Directory
                    .EnumerateFiles(Path.Combine(folder, room))
                    .Order(StringComparer.Ordinal)
                    .Select(path => (room, path))
            )
        )
        {
            var said = Read(XDocument.Load(path).Root!);

            // The rate of a day is the newest that was published by then.
            var rate =
                said.Currency == currency
                    ? 1m
                    : rates[said.Currency].Where(one => one.Day <= said.Day).MaxBy(one => one.Day).Rate;
            decimal Own(decimal amount) => Math.Round(amount * rate, decimals, MidpointRounding.AwayFromZero);
            yield return new IndependentInvoice(
                Path.GetFileName(path),
                room == "sales",
                said.Day,
                Own(said.Net),
                Own(said.Tax),
                said.IsInCash
            );
        }
    }

    /// <summary>The closing balance of the last statement of a company's folder.</summary>
    internal static decimal BankAtTheEnd(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "bank"))
            .Select(path => XDocument.Load(path).Root!)
            .SelectMany(root => root.Descendants(root.Name.Namespace + "Bal"))
            .Where(one => Inner(one, "Cd") == "CLBD")
            .Select(one =>
                (
                    Day: Day(one.Descendants(one.Name.Namespace + "Dt").Last().Value),
                    Amount: Number(Inner(one, "Amt")) * (Inner(one, "CdtDbtInd") == "CRDT" ? 1m : -1m)
                )
            )
            .MaxBy(one => one.Day)
            .Amount;

    /// <summary>What the bank charged: entries of its own, and what it held back of payments.</summary>
    internal static decimal BankCharges(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "bank"))
            .SelectMany(path => XDocument.Load(path).Root!.Descendants())
            .Where(one =>
                one.Name.LocalName == "Rcrd"
                || (
                    one.Name.LocalName == "Ntry"
                    && one.Descendants(one.Name.Namespace + "SubFmlyCd").Any(code => code.Value == "CHRG")
                )
            )
            .Sum(one => Number(Inner(one, "Amt")) * (Inner(one, "CdtDbtInd") == "DBIT" ? 1m : -1m));

    private static (DateOnly Day, string Currency, decimal Net, decimal Tax, bool IsInCash) Read(XElement root)
    {
        if (root.Name.LocalName == "Finvoice")
        {
            var details = root.Element("InvoiceDetails")!;
            var total = details.Element("InvoiceTotalVatExcludedAmount")!;
            return (
                DateOnly.ParseExact(details.Element("InvoiceDate")!.Value, "yyyyMMdd", CultureInfo.InvariantCulture),
                (string)total.Attribute("AmountCurrencyIdentifier")!,
                Number(total.Value),
                Number(details.Element("InvoiceTotalVatAmount")!.Value),
                root.Element("PaymentStatusDetails")?.Element("PaymentMethodText")?.Value == "Käteinen"
            );
        }

        var sign = root.Name.LocalName == "CreditNote" ? -1m : 1m;
        var currency = root.Element(Basic + "DocumentCurrencyCode")!.Value;
        return (
            Day(root.Element(Basic + "IssueDate")!.Value),
            currency,
            sign * Number(root.Element(Aggregate + "LegalMonetaryTotal")!.Element(Basic + "TaxExclusiveAmount")!.Value),
            sign
                * root.Elements(Aggregate + "TaxTotal")
                    .Elements(Basic + "TaxAmount")
                    .Where(one => (string?)one.Attribute("currencyID") == currency)
                    .Sum(one => Number(one.Value)),
            false
        );
    }

    private static string Inner(XElement at, string name) => at.Descendants(at.Name.Namespace + name).First().Value;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
