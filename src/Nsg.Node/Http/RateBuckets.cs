using System.Collections.Concurrent;

namespace Nsg.Node.Http;

/// <summary>
/// Buckets of requests by name, each filled at the same pace. There are never many more than a bound of them: the fullest
/// are let go, which a new one would equal, so that nobody empties the memory of his own by filling it with others.
/// </summary>
/// <param name="time">Time.</param>
/// <param name="max">Buckets at most.</param>
internal sealed class RateBuckets(TimeProvider time, int max = RateBuckets.BucketsMax)
{
    private const int BucketsMax = 100_000;

    /// <summary>Part of the buckets that are let go at once, so that they are seldom looked through.</summary>
    private const int SweptPart = 10;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Lock _sweep = new();

    /// <summary>Buckets that are kept.</summary>
    internal int Count => _buckets.Count;

    /// <summary>Takes one out; how long to wait where there is none.</summary>
    internal TimeSpan Take(string name, RateLimit rate)
    {
        var now = time.GetUtcNow();
        if (!_buckets.TryGetValue(name, out var bucket))
        {
            if (_buckets.Count >= max)
            {
                Sweep(now);
            }

            bucket = _buckets.GetOrAdd(name, static (_, rate) => new Bucket(rate), rate);
        }

        return bucket.Take(now);
    }

    private void Sweep(DateTimeOffset now)
    {
        lock (_sweep)
        {
            if (_buckets.Count < max)
            {
                return;
            }

            var byNeed = _buckets.Select(one => (one.Key, Missing: one.Value.Missing(now))).ToArray();
            Array.Sort(byNeed, static (one, other) => one.Missing.CompareTo(other.Missing));
            var least = Math.Max(1, max / SweptPart);
            for (var i = 0; i < byNeed.Length && (i < least || byNeed[i].Missing <= TimeSpan.Zero); i++)
            {
                _buckets.TryRemove(byNeed[i].Key, out _);
            }
        }
    }

    private sealed class Bucket(RateLimit rate)
    {
        private readonly Lock _turn = new();
        private readonly double _perSecond = rate.PerMinute / 60d;
        private double _tokens = rate.Burst;
        private DateTimeOffset _filled;

        /// <summary>How long until it is as full as a new one.</summary>
        internal TimeSpan Missing(DateTimeOffset now)
        {
            lock (_turn)
            {
                return TimeSpan.FromSeconds((rate.Burst - Tokens(now)) / _perSecond);
            }
        }

        internal TimeSpan Take(DateTimeOffset now)
        {
            lock (_turn)
            {
                (_tokens, _filled) = (Tokens(now), now);
                if (_tokens < 1)
                {
                    return TimeSpan.FromSeconds((1 - _tokens) / _perSecond);
                }

                _tokens--;
                return TimeSpan.Zero;
            }
        }

        private double Tokens(DateTimeOffset now) =>
            _filled == default
                ? rate.Burst
                : Math.Min(rate.Burst, _tokens + (Math.Max(0, (now - _filled).TotalSeconds) * _perSecond));
    }
}
