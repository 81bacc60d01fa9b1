using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Reporting.BookFiles;

namespace Nsg.Node.Api;

/// <summary>
/// Whole books sent where documents are taken in. They would be kept as an unknown document, or turned away without a word of where
/// they belong: their import reads and posts everything or nothing, on the node's own machine.
/// </summary>
internal static class BooksAmongDocuments
{
    private const string Code = "books";

    /// <summary>Why a file is turned away; null where it is no book file, or is a document.</summary>
    internal static IntakeOutcome? Refusal(string? name, ReadOnlyMemory<byte> content, DocumentReading reading)
    {
        if (reading is DocumentReading.Understood)
        {
            return null;
        }

        var format = BookFile.Detect(name ?? "", new MemoryStream(content.ToArray(), writable: false));
        return format is null or BookFormat.NotSie
            ? null
            : new IntakeOutcome(
                IntakeState.Rejected,
                null,
                null,
                Code,
                [
                    $"these are books ({(format == BookFormat.SafT ? "SAF-T" : "SIE")}), not a document; the operator takes them in on the node's machine: nsg import --company ID FILE, or nsg import --new FILE",
                ],
                []
            );
    }
}
