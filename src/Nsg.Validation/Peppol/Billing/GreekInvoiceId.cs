using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>
/// The number of a Greek seller's invoice: six segments parted by <c>|</c>, namely tax number, day (DD/MM/YYYY),
/// place of business, document
/// type, series, number.
/// </summary>
internal static class GreekInvoiceId
{
    private const int NumberLength = 9;

    internal static Rule[] Rules { get; } =
    [
        Fatal("GR-R-001-1", static (n, _) => n.WholeText().Length > 0 && n.WholeText().Split('|').Length == 6),
        Fatal("GR-R-001-2", static (n, d) => IsTaxNumber(Segment(n, 1), d.Root)),
        Fatal("GR-R-001-3", static (n, d) => IsIssueDay(Segment(n, 2), d.Root.Value(Cbc.IssueDate) ?? "")),
        Fatal("GR-R-001-4", static (n, _) => IsNotNegative(Segment(n, 3))),
        Fatal("GR-R-001-5", static (n, _) => Segment(n, 4) is "1.1" or "1.6" or "2.1" or "2.4" or "5.1" or "5.2"),
        Fatal("GR-R-001-6", static (n, _) => Segment(n, 5).Length > 0),
        Fatal("GR-R-001-7", static (n, _) => Segment(n, 6).Length > 0),
    ];

    // The n-th segment, counted from 1; empty where there are fewer.
    private static string Segment(XmlElementNode id, int number) =>
        id.WholeText().Split('|') is var segments && segments.Length >= number ? segments[number - 1] : "";

    private static bool IsTaxNumber(string segment, XmlElementNode root) =>
        Lexical.Normal(segment).Length == NumberLength
        && Greece.IsTaxNumber(segment)
        && (
            HasTaxNumber(root, segment, Cac.AccountingSupplierParty, Cac.Party)
            || HasTaxNumber(root, segment, Cac.TaxRepresentativeParty)
        );

    private static bool HasTaxNumber(XmlElementNode root, string number, params ReadOnlySpan<ElementName> party) =>
        root.Any(
            scheme =>
                scheme.HasValue("VAT", Cac.TaxScheme, Cbc.ID) && Behind(scheme.Value(Cbc.CompanyID) ?? "") == number,
            [.. party, Cac.PartyTaxScheme]
        );

    // The nine characters behind the country code.
    private static string Behind(string number) =>
        number.Length <= 2 ? "" : number[2..Math.Min(number.Length, 2 + NumberLength)];

    private static bool IsIssueDay(string segment, string issueDate)
    {
        var (written, issued) = (segment.Split('/'), issueDate.Split('-'));
        return written.Length >= 3
            && issued.Length >= 3
            && written[0] == issued[2]
            && written[1] == issued[1]
            && written[2] == issued[0]
            && IsNumberUpTo(written[0], 31)
            && IsNumberUpTo(written[1], 12)
            && written[2]
                is ['1', '9', >= '0' and <= '9', >= '0' and <= '9', ..]
                    or ['2', '0', >= '0' and <= '9', >= '0' and <= '9', ..];
    }

    private static bool IsNumberUpTo(string text, int most) =>
        text.Length is 1 or 2 && Lexical.IsDigits(text) && int.Parse(text) is var value && value >= 1 && value <= most;

    // A number that is no integer makes the published rule break off; it is not judged here either.
    private static bool IsNotNegative(string segment) =>
        XPathNumber.Double(segment) switch
        {
            double.NaN => false,
            var value => value >= 0 || !XPathNumber.IsInteger(segment),
        };
}
