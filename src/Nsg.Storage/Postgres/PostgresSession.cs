using System.Data;
using Npgsql;
using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Postgres;

/// <summary>
/// One PostgreSQL connection inside a transaction. What is run for its effect waits and goes with the next question,
/// or with the end of the
/// transaction, in one round trip; rows for the same table go as arrays in one statement.
/// </summary>
internal sealed class PostgresSession : SqlSession
{
    /// <summary>Says that rows of the node as a whole are meant; no company has this key.</summary>
    internal const string NodeScope = "*";

    private const int WaitingMax = 4_000;
    private const int PieceRows = 500;

    /// <summary>How long an export may go without a question before the server takes it for dead: it may wait for
    /// whoever receives it.</summary>
    private const string StandingMax = "30min";

    private static long _cursors;

    private readonly PostgresColumns _columns;
    private NpgsqlConnection? _connection;
    private readonly List<Step> _waiting = [];
    private readonly Dictionary<string, InsertBuffer> _buffers = [];
    private readonly List<InsertBuffer> _filled = [];
    private readonly AnswersAhead _ahead = new();
    private int _rows;

    /// <summary>A session that gets a connection later.</summary>
    internal PostgresSession(PostgresColumns columns) => _columns = columns;

    internal PostgresSession(NpgsqlConnection connection, PostgresColumns columns)
        : this(columns) => _connection = connection;

    private readonly record struct Step(NpgsqlBatchCommand Command, bool HasRows);

    /// <summary>Whether anything was answered on this connection yet.</summary>
    internal bool HasAnswered { get; private set; }

    /// <inheritdoc/>
    internal override bool IsFar => true;

    /// <inheritdoc/>
    internal override void Ahead(Action ask)
    {
        var wanted = _ahead.Collect(ask);
        if (wanted.Count == 0)
        {
            return;
        }

        TakeRows();
        _waiting.AddRange(wanted.Select(one => new Step(one.Value.Command, HasRows: true)));
        var answers = Send(wanted.Count, piece: null);
        for (var i = 0; i < wanted.Count; i++)
        {
            _ahead.Keep(wanted[i].Key, wanted[i].Value.Text, answers[i]);
        }
    }

    /// <inheritdoc/>
    internal override void Script(string sql) => Wait(new NpgsqlBatchCommand(sql), hasRows: false);

    /// <inheritdoc/>
    internal override bool IsInTransaction => _connection!.State is ConnectionState.Open;

    /// <summary>Goes on on another connection.</summary>
    internal void Use(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Begins a transaction for questions, on one snapshot.</summary>
    /// <param name="company">Whose rows; null for the node's.</param>
    internal void BeginReading(string? company)
    {
        Forget();
        Script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        Enter(company);
    }

    /// <summary>Begins a transaction for decisions, under the lock of the company's head where there is one.</summary>
    /// <param name="company">Whose rows; null for the node's.</param>
    /// <returns>The ends of the company's streams: what they are stays so until the transaction ends.</returns>
    internal IReadOnlyList<(LogStream Stream, MerkleRange End)> BeginDecisions(string? company)
    {
        Forget();
        Script("BEGIN ISOLATION LEVEL READ COMMITTED");
        Enter(company);
        if (company is null)
        {
            return [];
        }

        Wait(
            Command(
                PreparedText.Of("SELECT size FROM log_head WHERE company = @1 AND stream = 0 FOR UPDATE"),
                [company]
            ),
            hasRows: true
        );
        return Rows(
            "SELECT stream, size, edge FROM log_head WHERE company = @1",
            row => ((LogStream)row.GetInt32(0), MerkleRange.Restore(row.GetInt64(1), row.Bytes(2))),
            company
        );
    }

    /// <inheritdoc/>
    internal override void MayStand() => Script($"SET LOCAL idle_in_transaction_session_timeout = '{StandingMax}'");

    /// <inheritdoc/>
    internal override void SetSavepoint()
    {
        Script("SAVEPOINT decision");
        Flush();
    }

    /// <inheritdoc/>
    internal override void ReleaseSavepoint()
    {
        Script("RELEASE decision");
        Flush();
    }

    /// <inheritdoc/>
    internal override void RollBackToSavepoint()
    {
        Forget();
        Script("ROLLBACK TO decision");
        Script("RELEASE decision");
        Flush();
    }

    /// <summary>Ends the transaction, with what waits, in one round trip.</summary>
    internal void Commit()
    {
        Script("COMMIT");
        Flush();
    }

    /// <summary>Undoes the transaction. What waits is forgotten.</summary>
    internal void RollBack()
    {
        Forget();
        Script("ROLLBACK");
        Flush();
    }

    /// <inheritdoc/>
    internal override void Enter(string? company) =>
        Wait(
            Command(PreparedText.Of("SELECT set_config('nsg.company', @1, true)"), [company ?? NodeScope]),
            hasRows: true
        );

    /// <inheritdoc/>
    internal override void Run(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var text = PreparedText.Of(sql);
        _ahead.Wrote(text.Writes);
        if (text.Insert is not { } shape)
        {
            Wait(Command(text, values), hasRows: false);
            return;
        }

        if (!_buffers.TryGetValue(sql, out var buffer))
        {
            buffer = new InsertBuffer(shape, column => _columns.TypeOf(shape.Table, column));
            _buffers.Add(sql, buffer);
        }

        if (!buffer.TryAdd(values))
        {
            TakeRows();
            buffer.TryAdd(values);
        }

        if (buffer.Count == 1)
        {
            _filled.Add(buffer);
        }

        if (++_rows > WaitingMax)
        {
            Flush();
        }
    }

    /// <inheritdoc/>
    internal override int Change(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var text = PreparedText.Of(sql);
        _ahead.Wrote(text.Writes);
        var command = Command(text, values);
        Wait(command, hasRows: false);
        Flush();
        return (int)command.RecordsAffected;
    }

    /// <summary>Sends what waits.</summary>
    internal void Flush()
    {
        TakeRows();
        if (_waiting.Count > 0)
        {
            Send(wanted: 0, piece: null);
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _connection?.Dispose();

    private protected override SqlCursor Open(string sql, ReadOnlySpan<SqlValue> values)
    {
        var text = PreparedText.Of(sql);
        if (_ahead.IsCollecting)
        {
            _ahead.Want(text, values, Command(text, values));
            return PostgresAnswer.Of(PostgresAnswer.Piece.None);
        }

        if (_ahead.Find(text, values) is { } known)
        {
            return PostgresAnswer.Of(known);
        }

        TakeRows();
        _waiting.Add(new Step(Command(text, values), HasRows: true));
        return PostgresAnswer.Of(Send(wanted: 1, piece: null)[0]);
    }

    private protected override SqlCursor OpenLong(string sql, ReadOnlySpan<SqlValue> values)
    {
        var text = PreparedText.Of(sql);
        // No name comes twice: the connection keeps statements prepared by their text, with the columns that they had.
        var name = FormattableString.Invariant($"long_{Interlocked.Increment(ref _cursors)}");
        var declared = new NpgsqlBatchCommand($"DECLARE {name} NO SCROLL CURSOR FOR {text.Sql}");
        AddParameters(declared, text, values);
        Wait(declared, hasRows: false);
        return new PostgresAnswer(
            () => Fetch(name),
            () => Wait(new NpgsqlBatchCommand("CLOSE " + name), hasRows: false)
        );
    }

    private PostgresAnswer.Piece Fetch(string name)
    {
        TakeRows();
        _waiting.Add(
            new Step(
                new NpgsqlBatchCommand(FormattableString.Invariant($"FETCH FORWARD {PieceRows} FROM {name}")),
                HasRows: true
            )
        );
        return Send(wanted: 1, PieceRows)[0];
    }

    private static NpgsqlBatchCommand Command(PreparedText text, ReadOnlySpan<SqlValue> values)
    {
        var command = new NpgsqlBatchCommand(text.Sql);
        AddParameters(command, text, values);
        return command;
    }

    private static void AddParameters(NpgsqlBatchCommand command, PreparedText text, ReadOnlySpan<SqlValue> values)
    {
        foreach (var place in text.Places)
        {
            if (place > values.Length)
            {
                throw new ArgumentException(
                    $"The statement takes {place} values, not {values.Length}.",
                    nameof(values)
                );
            }

            command.Parameters.Add(PostgresValues.Parameter(in values[place - 1]));
        }
    }

    /// <summary>Puts a statement behind those that wait; rows for tables go before it, since it may look at
    /// them.</summary>
    private void Wait(NpgsqlBatchCommand command, bool hasRows)
    {
        TakeRows();
        _waiting.Add(new Step(command, hasRows));
    }

    private void TakeRows()
    {
        foreach (var buffer in _filled)
        {
            _waiting.Add(new Step(buffer.Take(), HasRows: false));
        }

        _filled.Clear();
        _rows = 0;
    }

    private void Forget()
    {
        _ahead.Forget();
        _waiting.Clear();
        foreach (var buffer in _filled)
        {
            buffer.Take();
        }

        _filled.Clear();
        _rows = 0;
    }

    /// <summary>Sends what waits.</summary>
    /// <param name="wanted">How many of the last questions are wanted.</param>
    /// <param name="piece">Rows of a full piece; null when the whole answer comes.</param>
    /// <returns>Their rows.</returns>
    private List<PostgresAnswer.Piece> Send(int wanted, int? piece)
    {
        try
        {
            using var batch = _connection!.CreateBatch();
            var answers = 0;
            foreach (var (command, hasRows) in _waiting)
            {
                batch.BatchCommands.Add(command);
                answers += hasRows ? 1 : 0;
            }

            _waiting.Clear();
            using var reader = batch.ExecuteReader();
            var pieces = new List<PostgresAnswer.Piece>(wanted);
            for (var i = 0; i < answers; i++)
            {
                if (i > 0)
                {
                    reader.NextResult();
                }

                if (i >= answers - wanted)
                {
                    pieces.Add(PostgresAnswer.Piece.Read(reader, piece));
                }
            }

            while (reader.NextResult())
            {
                // A fault of a later statement comes out here.
            }

            HasAnswered = true;
            return pieces;
        }
        catch (Exception fault) when (PostgresFault.IsOurs(fault) || _connection!.State is not ConnectionState.Open)
        {
            throw PostgresFault.ToStoreException(fault, _connection!);
        }
    }
}
