using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>The lines of a document as the record keeps them.</summary>
internal static class DocumentLines
{
    /// <summary>Longest text that is kept of a line; all of it stands in the original.</summary>
    private const int TextMax = 300;

    private const int ListMax = 50;

    /// <summary>The lines, or null when the document has none.</summary>
    internal static IReadOnlyList<DocumentLine>? Of(Invoice invoice, InvoiceAssessment assessment, Currency currency)
    {
        if (invoice.Lines.Count == 0)
        {
            return null;
        }

        var lines = new DocumentLine[invoice.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Of(invoice, assessment, currency, i);
        }

        return lines;
    }

    /// <summary>What a booking makes of the lines, or null when the document has none.</summary>
    internal static IReadOnlyList<LineBooking>? Booked(
        Invoice invoice,
        InvoiceAssessment assessment,
        Currency currency
    ) =>
        invoice.Lines.Count == 0
            ? null
            :
            [
                .. invoice.Lines.Select(
                    (line, i) => new LineBooking(Account(assessment, i), Base(invoice, line, assessment, currency))
                ),
            ];

    private static DocumentLine Of(Invoice invoice, InvoiceAssessment assessment, Currency currency, int i)
    {
        var line = invoice.Lines[i];
        var item = line.Item;
        return new DocumentLine
        {
            Id = Cut(line.Id)!,
            Name = Cut(item.Name)!,
            SellersId = Cut(item.SellersId),
            BuyersId = Cut(item.BuyersId),
            StandardId = Cut(item.StandardId?.Value),
            StandardScheme = Cut(item.StandardId?.Scheme),
            Classes = item.Classifications.Count == 0 ? null : Classes(item.Classifications),
            Quantity = line.Quantity * Sign(invoice),
            Unit = Cut(line.UnitCode),
            Net = Rounded(line.Net * Sign(invoice), invoice.Currency),
            Base = Base(invoice, line, assessment, currency),
            Origin = item.Origin?.Code,
            VatCategory = Cut(line.Vat?.Code),
            VatRate = line.Vat?.Rate,
            Account = Account(assessment, i),
            Kind = i < assessment.Choices.Count ? assessment.Choices[i].Kind : null,
            Properties = item.Properties.Count == 0 ? null : Properties(item.Properties),
        };
    }

    /// <summary>Classifications, cut to what is kept.</summary>
    internal static IReadOnlyList<ItemClassification> Classes(IReadOnlyList<ItemClassification> classes) =>
        [
            .. classes
                .Take(ListMax)
                .Select(one => new ItemClassification(Cut(one.Code)!, Cut(one.List), Cut(one.Version))),
        ];

    /// <summary>Properties, cut to what is kept.</summary>
    internal static IReadOnlyList<ItemProperty> Properties(IReadOnlyList<ItemProperty> properties) =>
        [
            .. properties
                .Take(ListMax)
                .Select(one => new ItemProperty(Cut(one.Name)!, Cut(one.Value)!) { Unit = Cut(one.Unit) }),
        ];

    /// <summary>Text, cut to what is kept.</summary>
    internal static string? Cut(string? text) => text is null ? null : TextCut.To(text, TextMax);

    private static string? Account(InvoiceAssessment assessment, int i) =>
        i < assessment.Choices.Count ? assessment.Choices[i].Account : null;

    private static decimal? Base(Invoice invoice, InvoiceLine line, InvoiceAssessment assessment, Currency currency) =>
        assessment.Rate is { } rate ? Rounded(line.Net * rate * Sign(invoice), currency) : null;

    private static decimal Rounded(decimal amount, Currency currency) => new Money(amount, currency).Rounded().Amount;

    private static decimal Sign(Invoice invoice) => invoice.Kind == DocumentKind.CreditNote ? -1m : 1m;
}
