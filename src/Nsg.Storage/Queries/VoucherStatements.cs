using Nsg.Reporting.Vouchers;

namespace Nsg.Storage.Queries;

/// <summary>
/// Statements that go through vouchers and what belongs to them. A place is a posting date and a place in the log; a
/// page lies between two of them. The series is compared in a way that no index answers, so that the index of days gives the order.
/// </summary>
internal sealed class VoucherStatements
{
    private const string Lines = " l.entry, l.account, l.debit, l.credit, l.text, l.party";

    private const string Sources = " l.entry, l.series, l.number, l.registered, l.reference";

    private readonly string _page;

    internal VoucherStatements(LedgerSelection selection, VoucherParts parts)
    {
        var (documents, reversals) = (parts.HasFlag(VoucherParts.Documents), parts.HasFlag(VoucherParts.Reversals));
        var after =
            Conditions(selection)
            + " AND e.sequence <= @13 AND coalesce(e.series, '') = @8 AND (e.day, e.sequence) > (@9, @10)";
        _page = after + " AND (e.day, e.sequence) <= (@11, @12)";
        Vouchers =
            "SELECT e.entry, e.year, e.number, e.kind, e.day, e.text, e.registered, e.sequence, e.rule IS NOT NULL"
            + (documents ? ", d.document, d.kind, d.number, d.day" : ", NULL, NULL, NULL, NULL")
            + (reversals ? ", r.series, r.year, r.number" : ", NULL, NULL, NULL")
            + " FROM entry e"
            + (documents ? " LEFT JOIN document d ON d.company = e.company AND d.document = e.document" : "")
            + (reversals ? " LEFT JOIN entry r ON r.company = e.company AND r.entry = e.reverses" : "")
            + $" WHERE {after} AND e.day <= @11 ORDER BY e.day, e.sequence LIMIT @14";
        var lines =
            Lines
            + (parts.HasFlag(VoucherParts.Currencies) ? ", l.currency, l.amount" : ", NULL, NULL")
            + (
                parts.HasFlag(VoucherParts.Vat)
                    ? ", l.vat_code, l.vat_part, l.vat_rate, l.vat_day"
                    : ", NULL, NULL, NULL, NULL"
            );
        SourcesBetween = Between(Sources, "entry_source", "", limit: "");
        SourcesOfPage = OfPage(Sources, "entry_source", "");
        LinesBetween = Between(lines, "entry_line", ", l.line");
        LinesOfPage = OfPage(lines, "entry_line", ", l.line");
        ObjectsBetween = Between(
            " l.entry, l.line, l.dimension, l.object",
            "entry_line_object",
            ", l.line, l.dimension, l.object",
            limit: ""
        );
        ObjectsOfPage = OfPage(
            " l.entry, l.line, l.dimension, l.object",
            "entry_line_object",
            ", l.line, l.dimension, l.object"
        );
        DetailsBetween = Between(" l.entry, l.line, l.quantity, l.reference", "entry_line_detail", ", l.line");
        DetailsOfPage = OfPage(" l.entry, l.line, l.quantity, l.reference", "entry_line_detail", ", l.line");
    }

    /// <summary>The vouchers of a page: those after a place up to a day, so many at most.</summary>
    internal string Vouchers { get; }

    /// <summary>What the vouchers whose identifiers lie between two were called before.</summary>
    internal string SourcesBetween { get; }

    /// <summary>What the vouchers between two places were called before, looked up voucher by voucher.</summary>
    internal string SourcesOfPage { get; }

    /// <summary>Lines of all vouchers whose identifiers lie between two.</summary>
    internal string LinesBetween { get; }

    /// <summary>Lines of vouchers between two places, looked up voucher by voucher.</summary>
    internal string LinesOfPage { get; }

    /// <inheritdoc cref="LinesBetween"/>
    internal string ObjectsBetween { get; }

    /// <inheritdoc cref="LinesOfPage"/>
    internal string ObjectsOfPage { get; }

    /// <inheritdoc cref="LinesBetween"/>
    internal string DetailsBetween { get; }

    /// <inheritdoc cref="LinesOfPage"/>
    internal string DetailsOfPage { get; }

    /// <summary>Conditions of a selection, of those only that narrow it: an index answers them then. Parameters @4 to
    /// @7.</summary>
    internal static string Conditions(LedgerSelection selection) =>
        "e.company = @1"
        + (selection.Document is null ? "" : " AND e.document = @4")
        + (
            selection.Transaction is null
                ? ""
                : " AND e.document IN (SELECT document FROM document WHERE company = @1 AND transaction_id = @5)"
        )
        + (
            selection.Direction is null
                ? ""
                : " AND e.document IN (SELECT document FROM document WHERE company = @1 AND direction = @6)"
        )
        + (
            selection.Account is null
                ? ""
                : " AND e.entry IN (SELECT entry FROM entry_line WHERE company = @1 AND account = @7)"
        );

    /// <summary>Lines tell by their limit that too many lie between; objects have none, since each line may have
    /// several.</summary>
    private static string Between(string columns, string table, string order, string limit = " LIMIT @4") =>
        $"SELECT{columns} FROM {table} l WHERE l.company = @1 AND l.entry >= @2 AND l.entry <= @3 ORDER BY l.entry{order}{limit}";

    private string OfPage(string columns, string table, string order) =>
        $"SELECT{columns} FROM entry e CROSS JOIN {table} l WHERE l.company = e.company AND l.entry = e.entry AND {_page} ORDER BY e.day, e.sequence{order}";
}
