using System.Globalization;
using System.Xml.Linq;
using Nsg.Testing;

namespace Nsg.Conformance.Tests;

/// <summary>An invoice of the company-year as plain XML says it; amounts in kroner.</summary>
/// <param name="Number">Number.</param>
/// <param name="Day">Day of issue.</param>
/// <param name="IsSale">Whether the company sold.</param>
/// <param name="Country">Country of the other party.</param>
/// <param name="Net">Without VAT.</param>
/// <param name="Payable">To pay.</param>
/// <param name="Foreign">To pay in another currency than kroner.</param>
/// <param name="Taxes">Category, base and tax.</param>
/// <param name="IsSound">Whether its own figures add up.</param>
internal sealed record PlainInvoice(
    string Number,
    DateOnly Day,
    bool IsSale,
    string Country,
    decimal Net,
    decimal Payable,
    bool Foreign,
    IReadOnlyList<(string Category, decimal Base, decimal Tax)> Taxes,
    bool IsSound
);

/// <summary>
/// The company-year read by XML code of this test alone, with nothing of the program: what its books must say follows
/// from the documents by the law's own
/// arithmetic, and is held against what the program reports.
/// </summary>
internal static class IndependentYear
{
    private const string Basic = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}";
    private const string Aggregate = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}";

    private static Dictionary<(string Day, string Currency), decimal> Rates { get; } =
        File.ReadLines(OfficialMaterial.Find("cross/rates/dkk-company-year.tsv")!)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => (row[0], row[2]), row => Number(row[3]));

    internal static IReadOnlyList<PlainInvoice> Invoices { get; } =
    [
        .. Files("*_invoices")
            .Select(file => Invoice(XDocument.Load(file).Root!, file.Contains("sales", StringComparison.Ordinal))),
    ];

    /// <summary>Bank entries: amount with its sign, and every word of the entry.</summary>
    internal static IReadOnlyList<(decimal Amount, string[] Words)> Bank { get; } =
    [
        .. Files("bank_statements")
            .SelectMany(file =>
            {
                var root = XDocument.Load(file).Root!;
                var ns = root.Name.Namespace;
                return root.Descendants(ns + "Ntry")
                    .Select(entry =>
                        (
                            Number(entry.Element(ns + "Amt")!.Value.Replace(',', '.'))
                                * (entry.Element(ns + "CdtDbtInd")!.Value == "CRDT" ? 1m : -1m),
                            entry
                                .Descendants()
                                .Where(one => !one.HasElements)
                                .SelectMany(one => one.Value.Split())
                                .ToArray()
                        )
                    );
            }),
    ];

    internal static decimal OpeningBalance { get; } =
        Number(
            XDocument
                .Load(Files("bank_statements").First())
                .Descendants()
                .First(one => one.Name.LocalName == "Bal" && one.Value.Contains("OPBD"))
                .Descendants()
                .First(one => one.Name.LocalName == "Amt")
                .Value
        );

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateDirectories(OfficialMaterial.Find(CompanyYear.Folder)!, folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(one => Directory.EnumerateFiles(one, "*.xml").Order(StringComparer.Ordinal));

    private static PlainInvoice Invoice(XElement root, bool isSale)
    {
        var totals = root.Element(Aggregate + "LegalMonetaryTotal")!;
        var (day, currency) = (
            root.Element(Basic + "IssueDate")!.Value,
            root.Element(Basic + "DocumentCurrencyCode")!.Value
        );
        var rate = currency == "DKK" ? 1m : Rates[(day, currency)];
        var other = root.Element(Aggregate + (isSale ? "AccountingCustomerParty" : "AccountingSupplierParty"))!;
        var taxes = root.Elements(Aggregate + "TaxTotal")
            .Elements(Aggregate + "TaxSubtotal")
            .Select(one =>
                (
                    one.Element(Aggregate + "TaxCategory")!.Element(Basic + "ID")!.Value,
                    InKroner(Number(one.Element(Basic + "TaxableAmount")!.Value), rate),
                    InKroner(Number(one.Element(Basic + "TaxAmount")!.Value), rate)
                )
            )
            .ToList();
        var tax = root.Elements(Aggregate + "TaxTotal").Sum(one => Number(one.Element(Basic + "TaxAmount")!.Value));
        var isSound =
            Total(totals, "TaxExclusiveAmount") + tax == Total(totals, "TaxInclusiveAmount")
            && root.Elements(Aggregate + "InvoiceLine").All(IsSound);
        return new PlainInvoice(
            root.Element(Basic + "ID")!.Value,
            DateOnly.ParseExact(day, "yyyy-MM-dd"),
            isSale,
            other
                .Descendants(Aggregate + "PostalAddress")
                .First()
                .Element(Aggregate + "Country")!
                .Element(Basic + "IdentificationCode")!
                .Value,
            InKroner(Total(totals, "TaxExclusiveAmount"), rate),
            InKroner(Total(totals, "PayableAmount"), rate),
            currency != "DKK",
            taxes,
            isSound
        );
    }

    /// <summary>A line has a price that is not negative, and its amount is quantity by price with what is added and
    /// taken off.</summary>
    private static bool IsSound(XElement line)
    {
        if (
            line.Element(Aggregate + "Price") is not { } price
            || price.Element(Basic + "PriceAmount") is not { } amount
            || Number(amount.Value) < 0m
        )
        {
            return false;
        }

        var extra = line.Elements(Aggregate + "AllowanceCharge")
            .Sum(one =>
                Number(one.Element(Basic + "Amount")!.Value)
                * (one.Element(Basic + "ChargeIndicator")!.Value == "true" ? 1m : -1m)
            );
        var computed =
            Number(line.Element(Basic + "InvoicedQuantity")!.Value)
            * Number(amount.Value)
            / Number(price.Element(Basic + "BaseQuantity")?.Value ?? "1");
        return Math.Abs(Number(line.Element(Basic + "LineExtensionAmount")!.Value) - Rounded(computed) - extra)
            <= 0.02m;
    }

    private static decimal Total(XElement totals, string name) => Number(totals.Element(Basic + name)!.Value);

    private static decimal InKroner(decimal amount, decimal rate) => Rounded(amount * rate);

    private static decimal Rounded(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
