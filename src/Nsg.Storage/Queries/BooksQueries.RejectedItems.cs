using Nsg.Bookkeeping.Reconciliation;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Rejected documents that a payment speaks of.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Rejected documents whose payment reference or number a bank line carries: nothing is put to them, and whoever
    /// looks for what the line pays should know of them.</summary>
    public IReadOnlyList<(Guid Document, string Number)> RejectedNamedBy(Guid line) =>
        [
            .. MatchKeyText
                .Read(
                    (string?)_session.Scalar("SELECT keys FROM bank_line WHERE company = @1 AND line = @2", Key, line)
                        ?? ""
                )
                .Where(key => key.Kind is MatchKeyKind.Reference or MatchKeyKind.Number or MatchKeyKind.Token)
                .Select(key => key.Value)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(RejectedWith)
                .Distinct(),
        ];

    private List<(Guid Document, string Number)> RejectedWith(string value) =>
        _session.Rows(
            """
            SELECT i.item, i.number FROM item_key k JOIN item i ON i.company = k.company AND i.item = k.item
            WHERE k.company = @1 AND k.value = @2 AND k.kind IN (@3, @4) AND i.state = @5 ORDER BY i.number LIMIT 5
            """,
            row => (row.Id(0), row.GetString(1)),
            Key,
            value,
            MatchKeyKind.Reference,
            MatchKeyKind.Number,
            ItemState.Rejected
        );
}
