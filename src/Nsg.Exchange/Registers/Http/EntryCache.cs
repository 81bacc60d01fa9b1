namespace Nsg.Exchange.Registers.Http;

/// <summary>What registers answered, for a while; the oldest answers go first when there are too many.</summary>
/// <param name="time">Time.</param>
internal sealed class EntryCache(TimeProvider time)
{
    internal const int EntriesMax = 10_000;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, (RegisterEntry? Entry, DateTimeOffset ExpiresAfter)> _known = new(
        StringComparer.Ordinal
    );
    private readonly Queue<string> _order = new();

    internal bool TryGet(string notation, out RegisterEntry? entry)
    {
        lock (_turn)
        {
            var isKnown = _known.TryGetValue(notation, out var found) && time.GetUtcNow() <= found.ExpiresAfter;
            entry = isKnown ? found.Entry : null;
            return isKnown;
        }
    }

    internal void Keep(string notation, RegisterEntry? entry, TimeSpan span)
    {
        lock (_turn)
        {
            if (!_known.ContainsKey(notation))
            {
                _order.Enqueue(notation);
            }

            _known[notation] = (entry, time.GetUtcNow() + span);
            while (_known.Count > EntriesMax)
            {
                _known.Remove(_order.Dequeue());
            }
        }
    }
}
