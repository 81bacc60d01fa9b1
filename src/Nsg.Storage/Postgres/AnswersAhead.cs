using System.Globalization;
using System.Text;
using Npgsql;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Postgres;

/// <summary>Questions that were asked ahead of their time, and what they were answered: good until something is written
/// to a table that they read, or the transaction ends.</summary>
internal sealed class AnswersAhead
{
    /// <summary>Answers kept at most.</summary>
    private const int Max = 5_000;

    private readonly Dictionary<string, (PostgresAnswer.Piece Answer, PreparedText Text)> _kept = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (NpgsqlBatchCommand Command, PreparedText Text)> _wanted = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether questions are being collected and none is answered.</summary>
    internal bool IsCollecting { get; private set; }

    /// <summary>Collects questions.</summary>
    /// <returns>Those whose answers are not there.</returns>
    internal IReadOnlyList<KeyValuePair<string, (NpgsqlBatchCommand Command, PreparedText Text)>> Collect(Action ask)
    {
        _wanted.Clear();
        IsCollecting = true;
        try
        {
            ask();
        }
        finally
        {
            IsCollecting = false;
        }

        return [.. _wanted];
    }

    /// <summary>Notes a question while they are collected.</summary>
    internal void Want(PreparedText text, ReadOnlySpan<SqlValue> values, NpgsqlBatchCommand command)
    {
        var key = Key(text, values);
        if (!_kept.ContainsKey(key) && !_wanted.ContainsKey(key))
        {
            _wanted.Add(key, (command, text));
        }
    }

    /// <summary>Keeps an answer.</summary>
    internal void Keep(string key, PreparedText text, PostgresAnswer.Piece answer)
    {
        if (_kept.Count >= Max)
        {
            _kept.Clear();
        }

        _kept[key] = (answer, text);
    }

    /// <summary>The answer to a question, or null.</summary>
    internal PostgresAnswer.Piece? Find(PreparedText text, ReadOnlySpan<SqlValue> values) =>
        _kept.Count > 0 && _kept.TryGetValue(Key(text, values), out var kept) ? kept.Answer : null;

    /// <summary>Forgets what a write may have changed; all, when nobody can tell what it writes.</summary>
    internal void Wrote(string? table)
    {
        if (_kept.Count == 0)
        {
            return;
        }

        if (table is null)
        {
            _kept.Clear();
            return;
        }

        foreach (var key in _kept.Where(one => one.Value.Text.Names(table)).Select(one => one.Key).ToList())
        {
            _kept.Remove(key);
        }
    }

    /// <summary>Forgets all.</summary>
    internal void Forget() => _kept.Clear();

    private static string Key(PreparedText text, ReadOnlySpan<SqlValue> values)
    {
        var key = new StringBuilder(text.Sql);
        foreach (ref readonly var value in values)
        {
            key.Append('\0').Append((int)value.Kind).Append(':');
            _ = value.Kind switch
            {
                SqlValue.ValueKind.Null => key,
                SqlValue.ValueKind.Number or SqlValue.ValueKind.Day => key.Append(value.Number),
                SqlValue.ValueKind.Text => key.Append(value.Text.Length).Append(':').Append(value.Text),
                SqlValue.ValueKind.Blob => key.Append(Convert.ToHexString(value.Blob)),
                SqlValue.ValueKind.Id => key.Append(value.Id),
                _ => key.Append(value.Amount.ToString(CultureInfo.InvariantCulture)),
            };
        }

        return key.ToString();
    }
}
