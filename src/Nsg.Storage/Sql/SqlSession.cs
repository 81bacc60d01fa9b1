namespace Nsg.Storage.Sql;

/// <summary>
/// A connection to a store, with its prepared statements; what projections and questions know of a database.
/// Parameters are numbered
/// <c>@1</c>, <c>@2</c> … in the text. Not safe for several threads at once.
/// </summary>
internal abstract class SqlSession : IDisposable
{
    /// <summary>Runs statements without parameters.</summary>
    internal abstract void Script(string sql);

    /// <summary>Runs a statement for its effect; at the latest before the next question, or before the transaction
    /// ends.</summary>
    internal abstract void Run(string sql, params ReadOnlySpan<SqlValue> values);

    /// <summary>Runs a statement now; returns the rows changed.</summary>
    internal abstract int Change(string sql, params ReadOnlySpan<SqlValue> values);

    /// <summary>Says whose rows the rest of the transaction is about: a store that can refuses those of
    /// others.</summary>
    /// <param name="company">A company's key, or null for what is the node's.</param>
    internal abstract void Enter(string? company);

    /// <summary>Whether a transaction is open; some faults end it by themselves.</summary>
    internal abstract bool IsInTransaction { get; }

    /// <summary>Says that long may pass between the questions of this transaction.</summary>
    internal abstract void MayStand();

    /// <summary>Marks a place within the transaction.</summary>
    internal abstract void SetSavepoint();

    /// <summary>Lets the last mark go; what was done since stays.</summary>
    internal abstract void ReleaseSavepoint();

    /// <summary>Undoes what was done since the last mark, and lets the mark go.</summary>
    internal abstract void RollBackToSavepoint();

    /// <summary>Whether each question takes its way to a server and back, so that several at once cost as much as
    /// one.</summary>
    internal virtual bool IsFar => false;

    /// <summary>
    /// Asks questions ahead of their time, all in one trip where each would be one. Whoever asks one of them again is
    /// answered at once, until something is written to a table that it reads. Changes no answer.
    /// </summary>
    /// <param name="ask">Asks them, and takes no notice of the answers: while it asks, there are none.</param>
    internal virtual void Ahead(Action ask)
    {
        // Where a question is a call of a function there is nothing to gain.
    }

    /// <summary>The first column of the first row as text, number or bytes; null when there is no row or no
    /// value.</summary>
    internal object? Scalar(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var cursor = Open(sql, values);
        try
        {
            return cursor.Step() ? cursor.Row.Value(0) : null;
        }
        finally
        {
            cursor.Reset();
        }
    }

    /// <summary>All rows, each read by a function.</summary>
    internal List<T> Rows<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<SqlValue> values)
    {
        var rows = new List<T>();
        var cursor = Open(sql, values);
        try
        {
            while (cursor.Step())
            {
                rows.Add(read(cursor.Row));
            }

            return rows;
        }
        finally
        {
            cursor.Reset();
        }
    }

    /// <summary>The first row, or the default.</summary>
    internal T? First<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<SqlValue> values)
    {
        var cursor = Open(sql, values);
        try
        {
            return cursor.Step() ? read(cursor.Row) : default;
        }
        finally
        {
            cursor.Reset();
        }
    }

    /// <summary>
    /// Hands rows, however many, to a function one by one, without keeping them; the function may run other
    /// statements, but not the same one.
    /// </summary>
    internal void Each(string sql, Action<SqlRow> read, params ReadOnlySpan<SqlValue> values)
    {
        var cursor = OpenLong(sql, values);
        try
        {
            while (cursor.Step())
            {
                read(cursor.Row);
            }
        }
        finally
        {
            cursor.Reset();
        }
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Begins a question whose rows are few enough to be kept.</summary>
    private protected abstract SqlCursor Open(string sql, ReadOnlySpan<SqlValue> values);

    /// <summary>Begins a question that may have more rows than memory holds.</summary>
    private protected abstract SqlCursor OpenLong(string sql, ReadOnlySpan<SqlValue> values);
}

/// <summary>Goes through the rows of an answer.</summary>
internal abstract class SqlCursor
{
    /// <summary>The row that it stands on.</summary>
    internal abstract SqlRow Row { get; }

    /// <summary>Takes the next row; false at the end.</summary>
    internal abstract bool Step();

    /// <summary>Lets go of the answer.</summary>
    internal abstract void Reset();
}
