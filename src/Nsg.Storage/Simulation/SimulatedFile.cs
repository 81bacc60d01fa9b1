namespace Nsg.Storage.Simulation;

/// <summary>A file of a simulated disk: what programs see of it, and what would be left of it if the power failed
/// now.</summary>
internal sealed class SimulatedFile
{
    private const int Sector = 512;

    private readonly List<Change> _pending = [];
    private byte[] _seen;
    private byte[] _durable;
    private int _seenLength;
    private int _durableLength;

    internal SimulatedFile(byte[] content)
    {
        (_seen, _durable) = (content, (byte[])content.Clone());
        (_seenLength, _durableLength) = (content.Length, content.Length);
    }

    /// <summary>A write, or with no bytes a cut to a length, that was not made durable yet.</summary>
    private sealed record Change(int Offset, byte[]? Bytes);

    /// <summary>Length as programs see it.</summary>
    internal int Length => _seenLength;

    /// <summary>What programs see.</summary>
    internal byte[] Content => _seen.AsSpan(0, _seenLength).ToArray();

    /// <summary>Copies bytes out; those beyond the end are zero.</summary>
    /// <returns>Whether all of them are there.</returns>
    internal bool Read(int offset, Span<byte> into)
    {
        var there = Math.Clamp(_seenLength - offset, 0, into.Length);
        _seen.AsSpan(Math.Min(offset, _seenLength), there).CopyTo(into);
        into[there..].Clear();
        return there == into.Length;
    }

    internal void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        Put(ref _seen, ref _seenLength, offset, bytes);
        _pending.Add(new Change(offset, bytes.ToArray()));
    }

    internal void Truncate(int length)
    {
        Cut(ref _seen, ref _seenLength, length);
        _pending.Add(new Change(length, null));
    }

    /// <summary>Makes everything durable that was written before.</summary>
    internal void Sync()
    {
        _pending.ForEach(change => Apply(change, change.Bytes));
        _pending.Clear();
    }

    /// <summary>What a failure of the power leaves: of each change that was not made durable all, nothing, or some
    /// sectors.</summary>
    /// <param name="kept">Says for a change how much of it is kept.</param>
    internal byte[] AfterPowerFailure(Func<Kept> kept, Func<bool> sectorIsKept)
    {
        foreach (var change in _pending)
        {
            switch (kept())
            {
                case Kept.All:
                    Apply(change, change.Bytes);
                    break;
                case Kept.Torn when change.Bytes is { } bytes:
                    Tear(change.Offset, bytes, sectorIsKept);
                    break;
            }
        }

        _pending.Clear();
        return _durable.AsSpan(0, _durableLength).ToArray();
    }

    private void Tear(int offset, byte[] bytes, Func<bool> sectorIsKept)
    {
        for (var from = 0; from < bytes.Length; )
        {
            var length = Math.Min(Sector - ((offset + from) % Sector), bytes.Length - from);
            if (sectorIsKept())
            {
                Put(ref _durable, ref _durableLength, offset + from, bytes.AsSpan(from, length));
            }

            from += length;
        }
    }

    private void Apply(Change change, byte[]? bytes)
    {
        if (bytes is null)
        {
            Cut(ref _durable, ref _durableLength, change.Offset);
        }
        else
        {
            Put(ref _durable, ref _durableLength, change.Offset, bytes);
        }
    }

    private static void Put(ref byte[] content, ref int length, int offset, ReadOnlySpan<byte> bytes)
    {
        var end = offset + bytes.Length;
        if (end > content.Length)
        {
            Array.Resize(ref content, Math.Max(end, 2 * content.Length));
        }

        if (offset > length)
        {
            content.AsSpan(length, offset - length).Clear();
        }

        bytes.CopyTo(content.AsSpan(offset));
        length = Math.Max(length, end);
    }

    private static void Cut(ref byte[] content, ref int length, int to)
    {
        if (to > length)
        {
            Put(ref content, ref length, to, []);
        }

        length = to;
    }
}

/// <summary>How much of a change that was not made durable is left when the power fails.</summary>
internal enum Kept
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some of its sectors.</summary>
    Torn,

    /// <summary>All of it.</summary>
    All,
}
