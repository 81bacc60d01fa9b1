using System.Globalization;
using Nsg.Bookkeeping.Notices;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Notified entries, and the entries of statements that they may tell of.</summary>
internal static class NoticeTable
{
    internal const string Columns =
        "SELECT document, notification, ordinal, bank_account, day, amount, currency, reference, servicer, batches, line FROM bank_notice WHERE ";

    /// <summary>Names as one column.</summary>
    internal static string Text(IReadOnlyList<string> names) =>
        string.Join('\n', names.Select(name => name.ReplaceLineEndings(" ")));

    internal static Notice Read(SqlRow row) =>
        new()
        {
            Document = row.Id(0),
            Notification = row.GetString(1),
            Ordinal = row.GetInt32(2),
            BankAccount = row.GetString(3),
            Date = row.Date(4),
            Amount = Money.FromMinor(row.GetInt64(5), Currency.Parse(row.GetString(6))),
            Reference = row.TextOrNull(7),
            ServicerReference = row.TextOrNull(8),
            Batches = Names(row.GetString(9)),
            Line = row.IdOrNull(10),
        };

    /// <summary>Entries of an account's statements that have one of the amounts, that no notification told of and that no
    /// person put anywhere.</summary>
    internal static IReadOnlyList<BookedEntry> Entries(
        SqlSession session,
        string company,
        string account,
        DateOnly from,
        DateOnly to,
        IReadOnlySet<decimal> amounts
    ) =>
        [
            .. session
                .Rows(
                    """
                    SELECT line, document, statement, ordinal, part, day, amount, currency, entry, servicer, batches,
                        CASE WHEN chosen IS NULL OR (chosen = '' AND coalesce(chosen_amount, 0) = 0) THEN 0 ELSE 1 END
                    FROM bank_line
                    WHERE company = @1 AND account = @2 AND day >= @3 AND day <= @4 AND notice IS NULL
                    """,
                    row => new LineRow(
                        row.Id(0),
                        (row.Id(1), row.GetString(2), row.GetInt32(3)),
                        row.GetInt32(4),
                        row.Date(5),
                        Money.FromMinor(row.GetInt64(6), Currency.Parse(row.GetString(7))).Amount,
                        row.GetString(8),
                        row.TextOrNull(9),
                        row.TextOrNull(10),
                        row.GetInt32(11) == 1
                    ),
                    company,
                    account,
                    from,
                    to
                )
                .GroupBy(row => row.Place)
                .Select(rows => rows.OrderBy(row => row.Part).ToList())
                .Where(rows =>
                    rows[0].Part == 1
                    && !rows.Exists(row => row.IsDecided)
                    && amounts.Contains(rows.Sum(row => row.Amount))
                )
                .OrderBy(rows => rows[0].Date)
                .ThenBy(rows => rows[0].Line)
                .Select(Entry),
        ];

    private static BookedEntry Entry(List<LineRow> rows)
    {
        var first = rows[0];
        return new BookedEntry
        {
            Lines = [.. rows.Select(row => row.Line)],
            Date = first.Date,
            Amount = rows.Sum(row => row.Amount),
            Reference = IsOwn(first) ? first.Entry : null,
            ServicerReference = first.Servicer,
            Batches = Names(first.Batches ?? ""),
        };
    }

    /// <summary>Whether the bank gave the entry its name; its place and its other reference stand in where it did
    /// not.</summary>
    private static bool IsOwn(LineRow row) =>
        row.Entry != row.Servicer && row.Entry != row.Place.Ordinal.ToString(CultureInfo.InvariantCulture);

    private static string[] Names(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed record LineRow(
        Guid Line,
        (Guid Document, string Statement, int Ordinal) Place,
        int Part,
        DateOnly Date,
        decimal Amount,
        string Entry,
        string? Servicer,
        string? Batches,
        bool IsDecided
    );
}
