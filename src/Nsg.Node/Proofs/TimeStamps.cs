using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Nsg.Log;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Proofs;

/// <summary>A time stamp that holds.</summary>
/// <param name="Books">Size of the books stream that it covers.</param>
/// <param name="Time">When the authority saw it.</param>
/// <param name="Authority">Subject of the authority's certificate.</param>
/// <param name="IsChained">Whether the certificate leads to a root that was given; null when none was given.</param>
public sealed record HeldStamp(long Books, DateTimeOffset Time, string Authority, bool? IsChained);

/// <summary>Time stamps of signed checkpoints (RFC 3161): somebody else says when a state was there.</summary>
public static class TimeStamps
{
    private const string QueryType = "application/timestamp-query";
    private const int AnswerMax = 256 * 1024;

    /// <summary>Asks an authority to stamp the log as it is, and keeps the token.</summary>
    /// <returns>Why there is none, or null; and what was stamped.</returns>
    public static async Task<(string? Refusal, Checkpoint Checkpoint)> AskAsync(
        NodeStore store,
        HttpClient http,
        string company,
        Uri authority,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(authority);
        var checkpoint = store.Query(company, books => books.Checkpoint());
        using var key = NodeKey.Of(store);
        var note = await key.SignAsync(store, checkpoint);
        var request = Rfc3161TimestampRequest.CreateFromData(
            Encoding.UTF8.GetBytes(note),
            HashAlgorithmName.SHA256,
            nonce: RandomNumberGenerator.GetBytes(8),
            requestSignerCertificates: true
        );
        using var message = new HttpRequestMessage(HttpMethod.Post, authority)
        {
            Content = new ByteArrayContent(request.Encode()),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue(QueryType);
        // The answer is read below, and no further than an answer may be long.
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[AnswerMax];
        var read = await stream.ReadAtLeastAsync(buffer, AnswerMax, throwOnEndOfStream: false, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            return ($"the authority answers {(int)answer.StatusCode}", checkpoint);
        }

        try
        {
            var token = request.ProcessResponse(buffer.AsMemory(0, read), out _);
            await store.Witnesses.KeepAsync(
                company,
                new KeptStamp(
                    checkpoint.Books.Size,
                    checkpoint.Access.Size,
                    authority.GetLeftPart(UriPartial.Path),
                    token.AsSignedCms().Encode()
                )
            );
            return (null, checkpoint);
        }
        catch (CryptographicException fault)
        {
            return (
                $"the authority's answer is no time stamp of the checkpoint: {fault.Message.ReplaceLineEndings(" ")}",
                checkpoint
            );
        }
    }

    /// <summary>Checks every stamp that is kept: against the note that it covers, and the note against the
    /// log.</summary>
    /// <param name="books">The books.</param>
    /// <param name="roots">Certificates that stamps must lead to, or none to look at signatures alone.</param>
    public static (IReadOnlyList<HeldStamp> Held, IReadOnlyList<string> Faults) Check(
        BooksQueries books,
        X509Certificate2Collection roots
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(roots);
        var (held, faults) = (new List<HeldStamp>(), new List<string>());
        foreach (var stamp in books.Stamps())
        {
            if (
                books.SignedNote(stamp.Books, stamp.Access) is not { } note
                || !Nsg.Log.SignedNote.TryParse(note, out var signed)
                || signed.Text != books.CheckpointAt(stamp.Books, stamp.Access).ToNote()
            )
            {
                faults.Add(
                    $"the note of {stamp.Books} and {stamp.Access} records that was stamped is not what the log holds"
                );
                continue;
            }

            if (Read(stamp.Token, note) is not var (token, signer))
            {
                faults.Add($"the time stamp of {stamp.Books} and {stamp.Access} records does not hold");
                continue;
            }

            var chained = roots.Count == 0 ? (bool?)null : LeadsTo(signer, token, roots);
            held.Add(new HeldStamp(stamp.Books, token.TokenInfo.Timestamp, signer.Subject, chained));
            if (chained == false)
            {
                faults.Add(
                    $"the time stamp of {stamp.Books} records is by {signer.Subject}, which leads to none of the given roots"
                );
            }
        }

        return (held, faults);
    }

    /// <summary>Who stamped a note; null when the token does not hold.</summary>
    internal static string? SignerOf(byte[] token, string note) => Read(token, note)?.Signer.Subject;

    private static (Rfc3161TimestampToken Token, X509Certificate2 Signer)? Read(byte[] bytes, string note) =>
        Rfc3161TimestampToken.TryDecode(bytes, out var token, out var read)
        && read == bytes.Length
        && token.VerifySignatureForData(Encoding.UTF8.GetBytes(note), out var signer)
            ? (token, signer)
            : null;

    private static bool LeadsTo(X509Certificate2 signer, Rfc3161TimestampToken token, X509Certificate2Collection roots)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.UtcDateTime;
        return chain.Build(signer);
    }
}
