using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>A text of a document by which people remember it.</summary>
/// <param name="Line">Place of the line among the document's lines, from 1; 0 for the notes of the whole document.</param>
/// <param name="Text">What stands there.</param>
internal sealed record DocumentText(int Line, string Text);

/// <summary>What the lines and notes of an original say, as far as a search looks.</summary>
internal static class DocumentTexts
{
    private const int LinesMax = 1_000;
    private const int TextMax = 500;
    private const string Between = " · ";

    /// <summary>The texts; none for what is not understood or has no lines.</summary>
    internal static IReadOnlyList<DocumentText> Of(OriginalContent original) =>
        DocumentReader.Read(PreparedDocument.Restore(original), ReadingLimits.Default)
            is DocumentReading.Understood(var document)
            ? document switch
            {
                Invoice invoice => Of(invoice.Notes, invoice.Lines.Select(line => Of(line.Item, line.Note))),
                Order order => Of(order.Notes, order.Lines.Select(line => Of(line.Item, null))),
                _ => [],
            }
            : [];

    private static List<DocumentText> Of(IReadOnlyList<string> notes, IEnumerable<string> lines) =>
        [
            .. lines
                .Take(LinesMax)
                .Select((text, i) => new DocumentText(i + 1, text))
                .Prepend(new DocumentText(0, Joined(notes)))
                .Where(one => one.Text.Length > 0),
        ];

    private static string Of(Item item, string? note) =>
        Joined([item.Name, item.SellersId, item.StandardId?.Value, item.Description, note]);

    private static string Joined(IEnumerable<string?> parts) =>
        TextCut.To(
            string.Join(
                Between,
                parts
                    .Select(part =>
                        string.Join(' ', (part ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    )
                    .Where(part => part.Length > 0)
                    .Distinct(StringComparer.Ordinal)
            ),
            TextMax
        );
}
