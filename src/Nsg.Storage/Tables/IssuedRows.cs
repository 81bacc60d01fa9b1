using Nsg.Bookkeeping.Invoicing;
using Nsg.Countries;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Invoices and credit notes that a company issued here, and what their lines came to.</summary>
internal static class IssuedRows
{
    internal static bool IsIssued(SqlSession session, string company, Guid document) =>
        session.Scalar("SELECT 1 FROM issued_invoice WHERE company = @1 AND document = @2", company, document)
            is not null;

    /// <summary>The credit notes of an issued invoice, first to last.</summary>
    internal static IReadOnlyList<IssuedCredit> Credits(SqlSession session, string company, Guid invoice) =>
        session.Rows(
            """
            SELECT document, number FROM issued_invoice WHERE company = @1 AND credits = @2 ORDER BY year, place
            """,
            reader => new IssuedCredit(reader.Id(0), reader.GetString(1)),
            company,
            invoice
        );

    /// <summary>The lines of an issued document as they count, by their place.</summary>
    internal static IReadOnlyList<IssuedLine> Lines(SqlSession session, string company, Guid document) =>
        session.Rows(
            """
            SELECT l.id, l.account, l.kind, l.quantity, l.unit, l.amount, d.currency
            FROM document d JOIN document_line l ON l.company = d.company AND l.day = d.day AND l.document = d.document
            WHERE d.company = @1 AND d.document = @2 ORDER BY l.line
            """,
            reader => new IssuedLine(
                reader.GetString(0),
                reader.TextOrNull(1),
                Enum.TryParse<SupplyKind>(reader.TextOrNull(2), out var kind) ? kind : null,
                reader.AmountOrNull(3),
                reader.TextOrNull(4),
                Money.FromMinor(reader.GetInt64(5), Currency.Parse(reader.GetString(6))).Amount
            ),
            company,
            document
        );
}
