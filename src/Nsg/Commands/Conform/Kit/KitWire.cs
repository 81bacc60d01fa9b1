using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>What a tested system answered.</summary>
/// <param name="Status">Status.</param>
/// <param name="Type">Media type, without parameters; empty when none is given.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">Body.</param>
internal sealed record KitAnswer(int Status, string Type, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text, for details.</summary>
    internal string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="KitFailedException">It is none.</exception>
    internal JsonElement Json
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize<JsonElement>(Body);
            }
            catch (JsonException)
            {
                throw new KitFailedException($"the body of {Status} is no JSON: {KitFailedException.Cut(Text)}");
            }
        }
    }

    /// <summary>The body as XML.</summary>
    /// <exception cref="KitFailedException">It is not well-formed.</exception>
    internal XmlElementNode Xml =>
        HardenedXml.Parse(Body, ReadingLimits.Default) is XmlParsing.Parsed(var tree)
            ? tree.Root
            : throw new KitFailedException($"the body is no well-formed XML: {KitFailedException.Cut(Text)}");

    /// <summary>Whether the status is one of these; else the case fails.</summary>
    internal KitAnswer Is(params int[] statuses) =>
        statuses.Contains(Status)
            ? this
            : throw new KitFailedException(
                $"answers {Status}, not {string.Join(" or ", statuses)}: {KitFailedException.Cut(Text)}"
            );
}

/// <summary>A case fails; the message says what was found instead.</summary>
internal sealed class KitFailedException(string message) : Exception(message)
{
    private const int TextMax = 200;

    internal static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= TextMax ? line : line[..TextMax] + "…";
    }
}

/// <summary>A case cannot be judged on this system; the message says why.</summary>
internal sealed class KitSkippedException(string message) : Exception(message);

/// <summary>Calls a tested system.</summary>
internal sealed class KitWire : IDisposable
{
    private const long AnswerMax = 64L << 20;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly KitTarget _target;
    private readonly CancellationToken _cancellation;

    internal KitWire(KitTarget target, CancellationToken cancellation)
    {
        (_target, _cancellation) = (target, cancellation);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = target.At,
            Timeout = Wait,
            MaxResponseContentBufferSize = AnswerMax,
        };
    }

    internal Task<KitAnswer> GetAsync(string path, string? accept = null) =>
        SendAsync(HttpMethod.Get, path, null, null, accept);

    internal Task<KitAnswer> PostAsync(string path, string body, string type = "application/json") =>
        SendAsync(HttpMethod.Post, path, Encoding.UTF8.GetBytes(body), type);

    internal Task<KitAnswer> PostAsync(string path, byte[] body, string type) =>
        SendAsync(HttpMethod.Post, path, body, type);

    /// <summary>Sends a request with the key; with another, or with none.</summary>
    internal async Task<KitAnswer> SendAsync(
        HttpMethod method,
        string path,
        byte[]? body = null,
        string? type = null,
        string? accept = null,
        string? key = "",
        (string Name, string Value)? header = null
    )
    {
        using var request = new HttpRequestMessage(method, path.TrimStart('/'));
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                key.Length == 0 ? _target.Key : key
            );
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (header is { } one)
        {
            request.Headers.TryAddWithoutValidation(one.Name, one.Value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var answer = await _http.SendAsync(request, _cancellation);
        return new KitAnswer(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType ?? "",
            answer
                .Headers.Concat(answer.Content.Headers)
                .ToDictionary(one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase),
            await answer.Content.ReadAsByteArrayAsync(_cancellation)
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
