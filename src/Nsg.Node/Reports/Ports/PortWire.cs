using System.Net;
using System.Security.Cryptography;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Reports.Ports;

/// <summary>An authority refused a call, or could not be reached.</summary>
/// <param name="message">What happened, with the authority's code and text.</param>
/// <param name="code">The authority's code, or the HTTP status.</param>
/// <param name="text">The authority's text, or null.</param>
/// <param name="mayHaveArrived">Whether the call may have had its effect all the same.</param>
public sealed class PortException(string message, string? code, string? text, bool mayHaveArrived) : Exception(message)
{
    /// <summary>The authority's code, or the HTTP status.</summary>
    public string? Code { get; } = code;

    /// <summary>The authority's text, or null.</summary>
    public string? Text { get; } = text;

    /// <summary>Whether the call may have had its effect all the same.</summary>
    public bool MayHaveArrived { get; } = mayHaveArrived;
}

/// <summary>An answer of an authority.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body.</param>
/// <param name="MediaType">Its media type, or null.</param>
internal sealed record WireAnswer(int Status, byte[] Body, string? MediaType)
{
    internal string Text => System.Text.Encoding.UTF8.GetString(Body);
}

/// <summary>
/// Calls to one authority: only to the hosts that the operator named, over https except on this machine, following no
/// redirect, with bounds on time
/// and size. Calls without effect are tried again; every call is put on record.
/// </summary>
internal sealed class PortWire : IDisposable
{
    private const int BodyMax = 8 << 20;
    private const int TextMax = 2_000;
    private const int TriesMax = 3;

    private readonly HttpClient _client;
    private readonly HashSet<string> _hosts;
    private readonly Func<ReportAttempted, Task> _record;
    private readonly TimeProvider _time;
    private readonly (Guid Filing, string Channel) _of;

    /// <summary>The time.</summary>
    internal DateTimeOffset Now => _time.GetUtcNow();

    internal PortWire(
        PortSettings settings,
        Guid filing,
        string channel,
        Func<ReportAttempted, Task> record,
        TimeProvider time
    )
    {
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                UseProxy = false,
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(Math.Clamp(settings.TimeoutSeconds, 1, 300)),
            MaxResponseContentBufferSize = BodyMax,
        };
        _hosts =
        [
            .. new[] { settings.Url, settings.ValidationUrl, settings.ExchangeUrl }
                .OfType<string>()
                .Select(url => Guarded(url).Authority),
        ];
        (_of, _record, _time) = ((filing, channel), record, time);
    }

    /// <summary>Calls the authority; an answer of 400 and above is an exception unless the caller takes it.</summary>
    /// <param name="step">Name of the step.</param>
    /// <param name="isSafe">Whether it may be repeated without effect.</param>
    /// <param name="make">The request; made anew for each try.</param>
    /// <param name="takes">Statuses of 400 and above that the caller reads itself.</param>
    /// <param name="reference">The authority's reference by which an answer is found later, or null.</param>
    /// <exception cref="PortException">The call failed.</exception>
    internal async Task<WireAnswer> CallAsync(
        string step,
        bool isSafe,
        Func<HttpRequestMessage> make,
        IReadOnlyList<int>? takes = null,
        Func<WireAnswer, string?>? reference = null
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = make();
            var sent = request.Content is null
                ? null
                : Convert.ToHexStringLower(SHA256.HashData(await request.Content.ReadAsByteArrayAsync()));
            if (!_hosts.Contains(Guarded(request.RequestUri!.ToString()).Authority))
            {
                throw new PortException(
                    $"{step}: {request.RequestUri.Host} is not a host that the operator named",
                    "host",
                    null,
                    mayHaveArrived: false
                );
            }

            var (answer, fault) = await OnceAsync(request);
            var isDone = answer is { Status: < 300 } || (answer is not null && takes?.Contains(answer.Status) == true);
            await _record(
                new ReportAttempted
                {
                    Filing = _of.Filing,
                    Channel = _of.Channel,
                    Step = step,
                    IsDone = isDone,
                    Status = answer?.Status,
                    Text = isDone ? null : Short(fault ?? answer!.Text),
                    Sha256 = sent,
                    AnswerSha256 = answer is null ? null : Convert.ToHexStringLower(SHA256.HashData(answer.Body)),
                    Reference = isDone && answer is not null ? reference?.Invoke(answer) : null,
                }
            );
            if (isDone)
            {
                return answer!;
            }

            var isPassing =
                answer is null
                || answer.Status is (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or >= 500;
            if (!isSafe || !isPassing || attempt == TriesMax)
            {
                throw new PortException(
                    $"{step}: {(answer is null ? fault : $"{answer.Status} {Short(answer.Text)}")}",
                    answer?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unreachable",
                    Short(fault ?? answer!.Text),
                    mayHaveArrived: !isSafe && isPassing
                );
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), _time);
        }
    }

    /// <summary>Waits between two looks for an answer.</summary>
    internal Task PauseAsync(TimeSpan pause) => Task.Delay(pause, _time);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    internal static string Short(string text) => TextCut.To(XmlSafe(text.Trim()), TextMax);

    private static string XmlSafe(string text) =>
        string.Concat(text.Select(one => char.IsControl(one) && one is not '\n' and not '\t' ? ' ' : one));

    private async Task<(WireAnswer? Answer, string? Fault)> OnceAsync(HttpRequestMessage request)
    {
        try
        {
            using var response = await _client.SendAsync(request);
            return (
                new WireAnswer(
                    (int)response.StatusCode,
                    await response.Content.ReadAsByteArrayAsync(),
                    response.Content.Headers.ContentType?.MediaType
                ),
                null
            );
        }
        catch (HttpRequestException fault)
        {
            return (null, $"not reached: {fault.Message}");
        }
        catch (TaskCanceledException)
        {
            return (null, "no answer in time");
        }
    }

    private static Uri Guarded(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var found)
        && (found.Scheme == Uri.UriSchemeHttps || (found.Scheme == Uri.UriSchemeHttp && found.IsLoopback))
        && found.UserInfo.Length == 0
            ? found
            : throw new ReportRequestException(
                $"'{url}' is not an https address; http is for this machine only, and names and passwords do not belong in an address"
            );
}
