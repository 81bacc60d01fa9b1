using System.Collections.Concurrent;

namespace Nsg.Node.Http;

/// <summary>Buckets of requests by name, each filled at the same pace.</summary>
internal sealed class RateBuckets(TimeProvider time)
{
    private const int BucketsMax = 100_000;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one out; how long to wait where there is none.</summary>
    internal TimeSpan Take(string name, RateLimit rate)
    {
        if (_buckets.Count >= BucketsMax)
        {
            _buckets.Clear();
        }

        return _buckets.GetOrAdd(name, static (_, rate) => new Bucket(rate), rate).Take(time.GetUtcNow());
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
