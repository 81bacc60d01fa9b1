using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Node.Reports;
using Nsg.Storage;

namespace Nsg.Node.Releases;

/// <summary>The node's own receipts of filings: signed, and provable without the node.</summary>
public static class FilingReceipts
{
    /// <summary>The receipt of a filing: of its approval, with figures and findings, or of its handing over, with the
    /// file.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">The node's key.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="ofSent">Whether the handing over is meant; else the approval.</param>
    /// <param name="size">Length of the books stream that it is proven for, or null for its length now.</param>
    /// <exception cref="ReportRequestException">There is no such filing, it was not handed over, or its record was
    /// erased.</exception>
    public static async Task<Receipt> MadeAsync(
        NodeStore store,
        NodeKey key,
        string company,
        Guid filing,
        bool ofSent,
        long? size = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(key);
        var (proof, at) = store.Query(
            company,
            books =>
            {
                var found =
                    books.Filings().FirstOrDefault(one => one.Id == filing)
                    ?? throw new ReportRequestException("there is no such filing");
                var place =
                    (ofSent ? found.SentSequence : found.Sequence)
                    ?? throw new ReportRequestException("the filing was not handed over yet");
                var now = books.Checkpoint();
                var wanted = size ?? now.Books.Size;
                return place > wanted || wanted > now.Books.Size
                    ? throw new ReportRequestException(
                        FormattableString.Invariant(
                            $"the filing stands at {place} of {now.Books.Size} records; give a length between them"
                        )
                    )
                    : (
                        books.Proof(LogStream.Books, place, wanted),
                        wanted == now.Books.Size ? now : books.CheckpointAt(wanted, now.Access.Size)
                    );
            }
        );
        return proof is { Record.Payload: not null }
            ? Receipt.Of(proof, await key.SignAsync(store, at), key.Public.ToString())
            : throw new ReportRequestException("the record of the filing was erased");
    }
}
