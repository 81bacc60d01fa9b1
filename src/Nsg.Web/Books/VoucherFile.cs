using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Documents.Reading;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Books;

/// <summary>Puts a receipt, as a file, to a voucher that was posted by hand.</summary>
internal static class VoucherFile
{
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

    /// <summary>Takes the file of the form.</summary>
    /// <param name="http">The request.</param>
    /// <param name="store">The store.</param>
    /// <param name="key">The company.</param>
    /// <param name="entry">The voucher.</param>
    /// <param name="refused">The voucher's page with what is wrong.</param>
    internal static async Task<IResult> AttachAsync(
        HttpContext http,
        NodeStore store,
        string key,
        Guid entry,
        Func<string, IResult> refused
    )
    {
        if ((await PageForm.OfAsync(http)).Files["file"] is not { Length: > 0 } file)
        {
            return refused("choose a file");
        }

        if (file.Length > BytesMax)
        {
            return refused("the file is larger than 20 MB");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        var content = bytes.ToArray();
        if (Types.FirstOrDefault(one => content.AsSpan().StartsWith(one.Start)) is not { MediaType: { } type })
        {
            return refused("the file is no PDF, no picture (JPEG or PNG) and no XML document");
        }

        var prepared = PreparedDocument.Prepare(
            Path.GetFileName(file.FileName),
            content,
            ReadingLimits.Default,
            DocumentCheck.None
        );
        var outcome = await store.DecideAsync(
            key,
            books => new AttachDesk(books).Attach(entry, prepared, new Submission(SignedInPerson.Of(http)!.Actor, type))
        );
        return outcome.Refusal is null
            ? Results.LocalRedirect($"/companies/{key}/vouchers/{entry}")
            : refused(outcome.Detail);
    }
}
