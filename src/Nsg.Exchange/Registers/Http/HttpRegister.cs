using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nsg.Vocabulary;

namespace Nsg.Exchange.Registers.Http;

/// <summary>
/// A national register over HTTP: answers are kept for a day, "unknown" for an hour; a call that fails is tried again
/// twice; one that keeps failing
/// is not made for a while.
/// </summary>
public abstract class HttpRegister : IRegisterSource
{
    private const int TriesMax = 3;

    private static readonly TimeSpan Known = TimeSpan.FromDays(1);
    private static readonly TimeSpan Unknown = TimeSpan.FromHours(1);
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time;
    private readonly EntryCache _cache;
    private readonly CircuitBreaker _breaker;

    /// <summary>A register.</summary>
    /// <param name="http">Client that may call its hosts.</param>
    /// <param name="time">Time.</param>
    /// <param name="pause">Wait before the second try; it doubles.</param>
    protected HttpRegister(GuardedHttp http, TimeProvider time, TimeSpan pause) =>
        (Http, _time, FirstPause, _cache, _breaker) = (
            http,
            time,
            pause,
            new EntryCache(time),
            new CircuitBreaker(time)
        );

    /// <summary>Name of the register, as people know it.</summary>
    public abstract string Name { get; }

    /// <summary>Country whose entities it knows.</summary>
    public abstract string Country { get; }

    private protected GuardedHttp Http { get; }

    private protected DateTimeOffset Now => _time.GetUtcNow();

    private TimeSpan FirstPause { get; }

    /// <inheritdoc/>
    public bool IsWholeRegisterOf(string country) => country == Country;

    /// <inheritdoc/>
    public async ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notation);
        // A number that cannot be one is not asked for: nothing but organisation numbers ever leaves.
        if (
            country != Country
            || !Vocabulary.Country.TryParse(country, out var parsed)
            || !OrganisationNumber.TryParse(parsed, notation, out var identifier)
        )
        {
            return null;
        }

        if (_cache.TryGet(identifier.Number, out var known))
        {
            return known;
        }

        var entry = await AskAsync(identifier.Number, cancellation);
        _cache.Keep(identifier.Number, entry, entry is null ? Unknown : Known);
        return entry;
    }

    /// <summary>The request for an entity.</summary>
    private protected abstract ValueTask<HttpRequestMessage> RequestAsync(
        string number,
        CancellationToken cancellation
    );

    /// <summary>What an answer says; null where it says that there is no such entity.</summary>
    private protected abstract RegisterEntry? Read(string number, JsonNode answer);

    /// <summary>Called when the register refuses the credentials, before the next try.</summary>
    private protected virtual void ForgetCredentials() { }

    private async Task<RegisterEntry?> AskAsync(string number, CancellationToken cancellation)
    {
        var isTimeout = false;
        Exception? reason = null;
        for (var tries = 0; tries < TriesMax; tries++)
        {
            if (!_breaker.MayCall())
            {
                break;
            }

            var wait = TimeSpan.FromTicks(FirstPause.Ticks << tries);
            try
            {
                using var request = await RequestAsync(number, cancellation);
                var (status, body, retryAfter) = await Http.SendAsync(request, cancellation);
                if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                {
                    _breaker.Succeeded();
                    return null;
                }

                if (
                    status == HttpStatusCode.OK
                    && JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 64 }) is { } answer
                )
                {
                    var entry = Read(number, answer);
                    _breaker.Succeeded();
                    return entry;
                }

                reason = new HttpRequestException($"status {(int)status}");
                ForgetCredentials();
                if (status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden)
                {
                    tries = TriesMax;
                }

                wait = retryAfter?.Delta is { } asked && asked > wait ? asked : wait;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                isTimeout = true;
            }
            catch (Exception fault)
                when (fault
                        is HttpRequestException
                            or IOException
                            or JsonException
                            or InvalidOperationException
                            or FormatException
                )
            {
                reason = fault;
            }

            _breaker.Failed();
            if (tries + 1 < TriesMax)
            {
                await Task.Delay(wait > WaitMax ? WaitMax : wait, _time, cancellation);
            }
        }

        throw new RegisterUnavailableException(Name, isTimeout, reason);
    }
}
