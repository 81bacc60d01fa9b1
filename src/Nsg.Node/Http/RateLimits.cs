using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Hosting;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>How many requests a client that lives by grants may make.</summary>
/// <param name="PerMinute">In the long run.</param>
/// <param name="Burst">At once.</param>
public sealed record RateLimit(int PerMinute, int Burst);

/// <summary>
/// Bounds the requests of clients that live by grants, each client by itself and each grant by itself. A request over
/// the bound is answered before
/// anything is made or put on record.
/// </summary>
internal sealed class RateLimits(RequestDelegate next, NodeOptions options)
{
    private const int BucketsMax = 100_000;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Caller>() is not { LivesByGrants: true } caller)
        {
            return next(context);
        }

        var wait = TimeSpan.Zero;
        if (options.ClientRate is { } clientRate)
        {
            wait = Take("client:" + caller.Client, clientRate);
        }

        if (
            wait == TimeSpan.Zero
            && options.GrantRate is { } grantRate
            && context.Features.Get<CompanyAccess>() is { AdmittedBy: { } grant }
        )
        {
            wait = Take("grant:" + grant, grantRate);
        }

        if (wait == TimeSpan.Zero)
        {
            return next(context);
        }

        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new ProblemAnswer(Problems.TooManyRequests($"try again in {seconds} s")).ExecuteAsync(context);
    }

    /// <summary>Takes a token; how long to wait where there is none.</summary>
    private TimeSpan Take(string name, RateLimit rate)
    {
        if (_buckets.Count >= BucketsMax)
        {
            _buckets.Clear();
        }

        return _buckets.GetOrAdd(name, static (_, rate) => new Bucket(rate), rate).Take(options.Time.GetUtcNow());
    }

    private sealed class Bucket(RateLimit rate)
    {
        private readonly Lock _turn = new();
        private double _tokens = rate.Burst;
        private DateTimeOffset _filled;

        internal TimeSpan Take(DateTimeOffset now)
        {
            lock (_turn)
            {
                var perSecond = rate.PerMinute / 60d;
                _tokens =
                    _filled == default
                        ? rate.Burst
                        : Math.Min(rate.Burst, _tokens + (Math.Max(0, (now - _filled).TotalSeconds) * perSecond));
                _filled = now;
                if (_tokens < 1)
                {
                    return TimeSpan.FromSeconds((1 - _tokens) / perSecond);
                }

                _tokens--;
                return TimeSpan.Zero;
            }
        }
    }
}
