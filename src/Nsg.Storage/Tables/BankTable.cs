using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Bank lines that a person decided on.</summary>
internal static class BankTable
{
    /// <summary>Items as one column.</summary>
    internal static string Text(IReadOnlyList<Guid> items) =>
        string.Join(' ', items.Select(item => item.ToString("N")));

    /// <summary>Items out of their column.</summary>
    internal static IReadOnlyList<Guid> Items(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => Guid.ParseExact(item, "N"))];

    /// <summary>The decision on a line that stands with who made it and when (microseconds); null when there is
    /// none.</summary>
    internal static (LineDecision Made, string Why, string Actor, long Time)? Decision(
        SqlSession session,
        string company,
        Guid line
    ) =>
        session.First<(LineDecision, string, string, long)?>(
            """
            SELECT b.chosen, d.account, d.entry, d.why, d.actor, d.time FROM bank_decision d
            JOIN bank_line b ON b.company = d.company AND b.line = d.line WHERE d.company = @1 AND d.line = @2
            """,
            reader =>
                (
                    new LineDecision(Items(reader.GetString(0)), reader.TextOrNull(1), reader.IdOrNull(2)),
                    reader.GetString(3),
                    reader.GetString(4),
                    reader.GetInt64(5)
                ),
            company,
            line
        );

    /// <summary>A mark of a line with what it is put to; null when there is none.</summary>
    internal static string? Version(SqlSession session, string company, Guid line) =>
        session.First(
            """
            SELECT b.used, coalesce((SELECT max(s.sequence) FROM settlement s WHERE s.company = @1 AND s.payer = @2), 0),
                coalesce((SELECT d.sequence FROM bank_decision d WHERE d.company = @1 AND d.line = @2), 0)
            FROM bank_line b WHERE b.company = @1 AND b.line = @2
            """,
            reader =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reader.GetInt64(0)}-{reader.GetInt64(1)}-{reader.GetInt64(2)}"
                ),
            company,
            line
        );
}
