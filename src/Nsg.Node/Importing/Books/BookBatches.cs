using Nsg.Log;
using Nsg.Storage.Staging;

namespace Nsg.Node.Importing.Books;

/// <summary>Hands records to the staging area in batches; a few are under way while the next is made, so that reading
/// and writing overlap.</summary>
internal sealed class BookBatches(StagedBooks staged)
{
    private const int BatchRecords = 256;
    private const int BatchBytes = 4 * 1024 * 1024;
    private const int UnderWayMax = 12;

    private readonly Queue<Task<bool>> _underWay = new();
    private List<RecordDraft> _batch = [];
    private long _bytes;

    /// <summary>Adds a record.</summary>
    internal async ValueTask AddAsync(RecordDraft draft)
    {
        _batch.Add(draft);
        _bytes += draft.Payload.Length;
        if (_batch.Count >= BatchRecords || _bytes >= BatchBytes)
        {
            await SendAsync();
        }
    }

    /// <summary>Sends what is left and waits until all is durable.</summary>
    internal async Task FinishAsync()
    {
        await SendAsync();
        while (_underWay.Count > 0)
        {
            await _underWay.Dequeue();
        }
    }

    /// <summary>Waits until nothing is under way any more, whatever became of it.</summary>
    internal async Task QuietAsync()
    {
        _batch.Clear();
        while (_underWay.Count > 0)
        {
            await Task.WhenAny(_underWay.Dequeue());
        }
    }

    private async ValueTask SendAsync()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        if (_underWay.Count >= UnderWayMax)
        {
            await _underWay.Dequeue();
        }

        _underWay.Enqueue(staged.AddAsync(_batch));
        (_batch, _bytes) = ([], 0L);
    }
}
