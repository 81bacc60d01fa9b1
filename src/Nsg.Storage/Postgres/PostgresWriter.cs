using System.Collections.Concurrent;
using Npgsql;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>
/// The writer of a database in this process: decisions of one company one after another, several companies at once. Other processes may write to the
/// same database; the lock of a company's head is what orders them.
/// </summary>
internal sealed class PostgresWriter : CommitWriter
{
    private const int QueueMax = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = [];
    private readonly BlockingCollection<Line> _ready = [];
    private readonly SemaphoreSlim _room = new(QueueMax);
    private readonly List<Thread> _threads = [];
    private long _commits;

    internal PostgresWriter(NpgsqlDataSource source, PostgresColumns columns, int lanes, TimeProvider time, IRandomness randomness)
    {
        for (var i = 0; i < lanes; i++)
        {
            var thread = new Thread(() => Run(new PostgresLane(source, columns, time, randomness))) { IsBackground = true, Name = "nsg writer" };
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>Work of one company, first come, first served.</summary>
    private sealed class Line(string? company)
    {
        internal string? Company { get; } = company;

        internal Queue<PostgresLane.Work> Waiting { get; } = [];
    }

    /// <inheritdoc/>
    internal override long Commits => Interlocked.Read(ref _commits);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _ready.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
        _ready.Dispose();
        _room.Dispose();
    }

    private protected override Task<object?> QueueAsync(string? company, Func<WriterTurn, object?> decide)
    {
        var work = new PostgresLane.Work(decide, new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously));
        _room.Wait();
        lock (_gate)
        {
            // A line is in the table as long as it has work or a lane; whoever makes it hands it to a lane.
            var key = company ?? PostgresSession.NodeScope;
            if (!_lines.TryGetValue(key, out var line))
            {
                line = new Line(company);
                _ready.Add(line);
                _lines.Add(key, line);
            }

            line.Waiting.Enqueue(work);
        }

        return work.Done.Task;
    }

    private void Run(PostgresLane lane)
    {
        using (lane)
        {
            foreach (var first in _ready.GetConsumingEnumerable())
            {
                var line = first;
                do
                {
                    if (lane.Carry(line.Company, () => Next(line)))
                    {
                        Interlocked.Increment(ref _commits);
                    }
                }
                while (!TryLeave(line));
            }
        }
    }

    private PostgresLane.Work? Next(Line line)
    {
        lock (_gate)
        {
            if (!line.Waiting.TryDequeue(out var work))
            {
                return null;
            }

            _room.Release();
            return work;
        }
    }

    /// <summary>Lets a line go when nothing waits, or when others want the lane; false when it is to be carried on.</summary>
    private bool TryLeave(Line line)
    {
        lock (_gate)
        {
            if (line.Waiting.Count == 0)
            {
                _lines.Remove(line.Company ?? PostgresSession.NodeScope);
                return true;
            }

            if (_ready.Count == 0 || _ready.IsAddingCompleted)
            {
                return false;
            }

            _ready.Add(line);
            return true;
        }
    }
}
