using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Nsg.Storage.Postgres;

/// <summary>A statement of ours as PostgreSQL takes it; read once, kept for the process.</summary>
internal sealed partial class PreparedText
{
    private static readonly ConcurrentDictionary<string, PreparedText> Known = new();

    private readonly HashSet<string> _reads;

    private PreparedText(string sql)
    {
        var numbers = Parameter()
            .Matches(sql)
            .Select(match => int.Parse(match.Groups["number"].ValueSpan, provider: null))
            .Distinct()
            .Order()
            .ToArray();
        Places = numbers;
        // Numbers that the text leaves out may not be left out there: they are closed up.
        Sql = Parameter()
            .Replace(
                sql,
                match =>
                    FormattableString.Invariant(
                        $"${Array.IndexOf(numbers, int.Parse(match.Groups["number"].ValueSpan, provider: null)) + 1}"
                    )
            );
        Insert = InsertShape.Of(sql);
        Writes =
            Insert?.Table ?? (Writing().Match(sql) is { Success: true } match ? match.Groups["table"].Value : null);
        _reads = [.. Reading().Matches(sql).Select(match => match.Groups["table"].Value)];
    }

    /// <summary>Every statement that this process has made ready, in our words.</summary>
    internal static IEnumerable<string> Asked => Known.Keys;

    /// <summary>The text with <c>$1</c> … in place of <c>@1</c> ….</summary>
    internal string Sql { get; }

    /// <summary>Numbers of our parameters in the order of theirs.</summary>
    internal IReadOnlyList<int> Places { get; }

    /// <summary>How it inserts a row, or null.</summary>
    internal InsertShape? Insert { get; }

    /// <summary>The table that it writes to; null when it writes to none, or that is not to be seen.</summary>
    internal string? Writes { get; }

    /// <summary>Whether it reads a table.</summary>
    internal bool Names(string table) => _reads.Contains(table);

    internal static PreparedText Of(string sql) => Known.GetOrAdd(sql, static text => new PreparedText(text));

    [GeneratedRegex(@"^\s*(INSERT INTO|UPDATE|DELETE FROM) (?<table>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b(FROM|JOIN) (?<table>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();

    [GeneratedRegex(@"@(?<number>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
