using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Node.Proofs;

/// <summary>Asks another node to witness a company's log.</summary>
/// <param name="store">The store.</param>
/// <param name="http">The connection to the witness.</param>
/// <param name="witness">The witness's key, as it gave it.</param>
public sealed class WitnessClient(NodeStore store, HttpClient http, WitnessKey witness)
{
    private const int AnswerMax = 64 * 1024;
    private const string Path = "api/v1/witness/add-checkpoint";

    /// <summary>Asks for a signature of the log as it is, and keeps it.</summary>
    /// <param name="company">The company.</param>
    /// <param name="address">The witness's address.</param>
    /// <param name="token">Bearer token, or null.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Why there is none, or null; and what was signed.</returns>
    public async Task<(string? Refusal, Checkpoint Checkpoint)> AskAsync(
        string company,
        Uri address,
        string? token,
        CancellationToken cancellation
    )
    {
        var checkpoint = store.Query(company, books => books.Checkpoint());
        using var key = NodeKey.Of(store);
        var text = await key.SignAsync(store, checkpoint);
        var note = SignedNote.TryParse(text, out var signed)
            ? signed
            : throw new InvalidDataException("the node's own note cannot be read");
        var (books, access) = store.Query(
            company,
            one => one.Cosignatures().LastOrDefault(kept => kept.Witness == witness.ToString())
        )
            is { } last
            ? (last.Books, last.Access)
            : (0L, 0L);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var request = Request(company, checkpoint, note, books, access);
            using var answer = await SendAsync(new Uri(address, Path), request.ToString(), token, cancellation);
            var body = await BodyAsync(answer, cancellation);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return (await KeepAsync(company, checkpoint, note.Text, body), checkpoint);
            }

            if (
                answer.StatusCode != HttpStatusCode.Conflict
                || Sizes(body) is not var (seenBooks, seenAccess)
                || (seenBooks, seenAccess) == (books, access)
                || seenBooks > checkpoint.Books.Size
                || seenAccess > checkpoint.Access.Size
            )
            {
                return (
                    $"the witness answers {(int)answer.StatusCode}: {body.ReplaceLineEndings(" ").Trim()}",
                    checkpoint
                );
            }

            (books, access) = (seenBooks, seenAccess);
        }

        return ("the witness signs other states in between; try again", checkpoint);
    }

    private WitnessRequest Request(string company, Checkpoint to, SignedNote note, long books, long access) =>
        store.Query(
            company,
            one => new WitnessRequest(
                books,
                one.Consistency(LogStream.Books, books, to.Books.Size),
                access,
                one.Consistency(LogStream.Access, access, to.Access.Size),
                note
            )
        );

    private async Task<HttpResponseMessage> SendAsync(
        Uri address,
        string body,
        string? token,
        CancellationToken cancellation
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "text/plain"),
        };
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[AnswerMax];
        var read = await stream.ReadAtLeastAsync(buffer, AnswerMax, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    /// <summary>A witness may answer with lines of several keys; the one of the key that is known is kept.</summary>
    private async Task<string?> KeepAsync(string company, Checkpoint checkpoint, string text, string lines)
    {
        if (
            !SignedNote.TryParse($"{text}\n{lines.TrimEnd('\n')}\n", out var signed)
            || signed.Text != text
            || signed.Signatures.FirstOrDefault(one => witness.Seen(new SignedNote(text, [one])) is not null)
                is not { } signature
        )
        {
            return "the answer is no signature by the witness's key";
        }

        var line = new SignedNote("", [signature]).ToString().Trim('\n');
        await store.Witnesses.KeepAsync(
            company,
            new KeptCosignature(checkpoint.Books.Size, checkpoint.Access.Size, witness.ToString(), line)
        );
        return null;
    }

    private static (long Books, long Access)? Sizes(string body) =>
        body.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var books, .. var rest]
        && long.TryParse(books, out var size)
            ? (size, rest.Length > 0 && long.TryParse(rest[0], out var access) ? access : 0L)
            : null;
}
