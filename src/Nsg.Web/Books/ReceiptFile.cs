using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Documents.Reading;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>The receipt of a form, or what is wrong with it.</summary>
/// <param name="Receipt">The file with its media type; null where none was chosen, or it is refused.</param>
/// <param name="Fault">Why it is refused; null for none.</param>
internal sealed record ReceiptFile(ReceiptToKeep? Receipt, string? Fault)
{
    /// <summary>Name of the field of the form.</summary>
    internal const string Field = "file";

    private const long BytesMax = 20 * 1024 * 1024;

    /// <summary>What a receipt begins with.</summary>
    private static readonly (byte[] Start, string MediaType)[] Types =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "image/png"),
        ("<"u8.ToArray(), "application/xml"),
        ([0xEF, 0xBB, 0xBF, (byte)'<'], "application/xml"),
    ];

    /// <summary>Reads the file that was chosen.</summary>
    internal static async Task<ReceiptFile> OfAsync(HttpContext http)
    {
        if ((await PageForm.OfAsync(http)).Files[Field] is not { Length: > 0 } file)
        {
            return new ReceiptFile(null, null);
        }

        if (file.Length > BytesMax)
        {
            return new ReceiptFile(null, "the file is larger than 20 MB");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        var content = bytes.ToArray();
        return Types.FirstOrDefault(one => content.AsSpan().StartsWith(one.Start)) is { MediaType: { } type }
            ? new ReceiptFile(
                new ReceiptToKeep(
                    PreparedDocument.Prepare(
                        Path.GetFileName(file.FileName),
                        content,
                        ReadingLimits.Default,
                        DocumentCheck.None
                    ),
                    type
                ),
                null
            )
            : new ReceiptFile(null, "the file is no PDF, no picture (JPEG or PNG) and no XML document");
    }
}
