using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Manual;
using Nsg.Storage;
using Nsg.Web.SignIn;

namespace Nsg.Web.Books;

/// <summary>Puts a receipt, as a file, to a voucher that was posted by hand.</summary>
internal static class VoucherFile
{
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
        var file = await ReceiptFile.OfAsync(http);
        if (file.Receipt is not { } receipt)
        {
            return refused(file.Fault ?? "choose a file");
        }

        var submission = new Submission(SignedInPerson.Of(http)!.Actor, receipt.MediaType);
        var outcome = await store.DecideAsync(
            key,
            books => new AttachDesk(books).Attach(entry, receipt.File, submission)
        );
        return outcome.Refusal is null
            ? Results.LocalRedirect($"/companies/{key}/vouchers/{entry}")
            : refused(outcome.Detail);
    }
}
