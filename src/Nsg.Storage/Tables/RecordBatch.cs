using Nsg.Log;

namespace Nsg.Storage.Tables;

/// <summary>Where and when a record was registered: what the tables need to know of it besides its facts.</summary>
/// <param name="Company">The company's key.</param>
/// <param name="Sequence">Place in the stream.</param>
/// <param name="Time">When.</param>
internal readonly record struct RecordPlace(string Company, long Sequence, DateTimeOffset Time);

/// <summary>
/// Consecutive records that are written as canonical JSON and hashed together, on another thread when one has time,
/// else by the
/// writer when it needs them: whoever comes first does it, once.
/// </summary>
internal sealed class RecordBatch
{
    private const int Max = 32;

    private readonly List<(RecordPlace Place, LogStream Stream, byte[] Salt, RecordDraft Draft)> _drafts = new(Max);
    private readonly Lazy<IReadOnlyList<HashedRecord>> _hashed;

    internal RecordBatch() => _hashed = new Lazy<IReadOnlyList<HashedRecord>>(Hash);

    /// <summary>Whether it takes no more.</summary>
    internal bool IsFull => _drafts.Count == Max;

    /// <summary>The records, in the order in which they came; faults of writing the facts come out here.</summary>
    internal IReadOnlyList<HashedRecord> Hashed => _hashed.Value;

    internal void Add(RecordPlace place, LogStream stream, byte[] salt, RecordDraft draft) =>
        _drafts.Add((place, stream, salt, draft));

    /// <summary>Has it done elsewhere, when it is not done yet. Nothing may be added any more.</summary>
    internal void HashAhead() =>
        ThreadPool.UnsafeQueueUserWorkItem(static batch => batch.TryHash(), this, preferLocal: false);

    private void TryHash()
    {
        try
        {
            _ = _hashed.Value;
        }
        catch (Exception)
        {
            // The writer meets the same fault when it asks, and answers for it.
        }
    }

    private List<HashedRecord> Hash() =>
        _drafts.ConvertAll(one => HashedRecord.Of(one.Place, one.Stream, one.Salt, one.Draft));
}
