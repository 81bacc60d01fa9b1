using System.Text.RegularExpressions;

namespace Nsg.Storage.Postgres;

/// <summary>
/// An insertion of one row, taken apart so that many rows can be sent as arrays: <c>INSERT INTO t (…) VALUES
/// (@1,0,@2) [ON CONFLICT …]</c>.
/// </summary>
internal sealed partial class InsertShape
{
    private readonly string _head;
    private readonly string _tail;
    private readonly string[] _terms;

    private InsertShape(string table, string[] columns, string[] terms, string tail)
    {
        (Table, Columns, _terms, _tail) = (table, columns, terms, tail);
        _head = $"INSERT INTO {table} ({string.Join(", ", columns)})";
        Places =
        [
            .. terms.Where(term => term[0] == '@').Select(term => term[1..]).Distinct().Select(int.Parse).Order(),
        ];
        var keys = Conflict().Match(tail) is { Success: true } match
            ? match.Groups["keys"].Value.Split(',', StringSplitOptions.TrimEntries)
            : [];
        KeyPlaces = tail.Contains("DO UPDATE", StringComparison.Ordinal)
            ?
            [
                .. keys.Select(key => terms[Array.IndexOf(columns, key)])
                    .Where(term => term[0] == '@')
                    .Select(term => int.Parse(term.AsSpan(1), provider: null)),
            ]
            : [];
    }

    /// <summary>The table.</summary>
    internal string Table { get; }

    /// <summary>Its columns that the statement names.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>Numbers of the parameters, ascending.</summary>
    internal IReadOnlyList<int> Places { get; }

    /// <summary>Parameters that tell rows apart which may not stand in one statement, since the later changes the
    /// earlier; empty when all may.</summary>
    internal IReadOnlyList<int> KeyPlaces { get; }

    /// <summary>Takes a statement apart; null when it is none of this shape.</summary>
    internal static InsertShape? Of(string sql)
    {
        var match = Insertion().Match(sql);
        if (!match.Success)
        {
            return null;
        }

        var columns = match.Groups["columns"].Value.Split(',', StringSplitOptions.TrimEntries);
        var terms = match.Groups["terms"].Value.Split(',', StringSplitOptions.TrimEntries);
        return columns.Length == terms.Length
            ? new InsertShape(match.Groups["table"].Value, columns, terms, match.Groups["tail"].Value)
            : null;
    }

    /// <summary>The column that a parameter goes to first.</summary>
    internal string ColumnOf(int place) => Columns[Array.IndexOf(_terms, FormattableString.Invariant($"@{place}"))];

    /// <summary>The statement for many rows, each parameter an array of a type.</summary>
    internal string ForMany(Func<string, string> typeOfColumn)
    {
        var arrays = Places.Select(
            (place, i) => FormattableString.Invariant($"${i + 1}::{typeOfColumn(ColumnOf(place))}[]")
        );
        var names = Places.Select(place => FormattableString.Invariant($"p{place}"));
        var terms = _terms.Select(term => term[0] == '@' ? "u.p" + term[1..] : term);
        return $"{_head} SELECT {string.Join(", ", terms)} FROM unnest({string.Join(", ", arrays)}) AS u({string.Join(", ", names)}) {_tail}".TrimEnd();
    }

    [GeneratedRegex(
        @"^\s*INSERT INTO (?<table>\w+) \((?<columns>[\w,\s]+)\)\s*VALUES \((?<terms>[@\w,\s]+)\)\s*(?<tail>ON CONFLICT .*)?$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Insertion();

    [GeneratedRegex(@"^ON CONFLICT \((?<keys>[\w,\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Conflict();
}
