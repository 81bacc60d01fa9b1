using System.Collections.Concurrent;
using Npgsql;
using Nsg.Log;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Postgres;

/// <summary>
/// The writer of a database in this process: decisions of one company one after another, several companies at once.
/// Other processes may write to the
/// same database; the lock of a company's head is what orders them.
/// </summary>
internal sealed class PostgresWriter : CommitWriter
{
    private const int QueueMax = 10_000;

    /// <summary>Companies that are remembered; some 100 kB each at most.</summary>
    private const int MemoriesMax = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = [];
    private readonly BlockingCollection<Line> _ready = [];
    private readonly SemaphoreSlim _room = new(QueueMax);
    private readonly List<Thread> _threads = [];
    private readonly Dictionary<string, CompanyMemory> _memories = [];
    private readonly Func<CompanyMemory> _remember;
    private long _commits;

    internal PostgresWriter(
        NpgsqlDataSource source,
        PostgresColumns columns,
        int lanes,
        TimeProvider time,
        IRandomness randomness
    )
    {
        _remember = () => new CompanyMemory(columns, randomness);
        for (var i = 0; i < lanes; i++)
        {
            var thread = new Thread(() => Run(new PostgresLane(source, time)))
            {
                IsBackground = true,
                Name = "nsg writer",
            };
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>Work of one company, first come, first served.</summary>
    private sealed class Line(string? company, CompanyMemory memory)
    {
        internal string? Company { get; } = company;

        internal CompanyMemory Memory { get; } = memory;

        internal Queue<WaitingDecision> Waiting { get; } = [];
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
        var decision = new WaitingDecision(decide);
        _room.Wait();
        lock (_gate)
        {
            // A line is in the table as long as it has work or a lane; whoever makes it hands it to a lane.
            var key = company ?? PostgresSession.NodeScope;
            if (!_lines.TryGetValue(key, out var line))
            {
                line = new Line(company, Remembered(key));
                _ready.Add(line);
                _lines.Add(key, line);
            }

            line.Waiting.Enqueue(decision);
        }

        return decision.Done;
    }

    /// <summary>What is remembered of a company; when there are too many, those that have no work are
    /// forgotten.</summary>
    private CompanyMemory Remembered(string key)
    {
        if (!_memories.TryGetValue(key, out var memory))
        {
            if (_memories.Count >= MemoriesMax)
            {
                foreach (var idle in _memories.Keys.Where(one => !_lines.ContainsKey(one)).ToList())
                {
                    _memories.Remove(idle);
                }
            }

            memory = _remember();
            _memories.Add(key, memory);
        }

        return memory;
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
                    if (lane.Carry(line.Company, line.Memory, () => Next(line)))
                    {
                        Interlocked.Increment(ref _commits);
                    }
                } while (!TryLeave(line));
            }
        }
    }

    private WaitingDecision? Next(Line line)
    {
        lock (_gate)
        {
            if (!line.Waiting.TryDequeue(out var decision))
            {
                return null;
            }

            _room.Release();
            return decision;
        }
    }

    /// <summary>Lets a line go when nothing waits, or when others want the lane; false when it is to be carried
    /// on.</summary>
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
