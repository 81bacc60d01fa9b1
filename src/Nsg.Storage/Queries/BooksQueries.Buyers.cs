using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Sales to a buyer with a VAT code.</summary>
/// <param name="Party">Key of the buyer; null where no line of the voucher names one.</param>
/// <param name="Code">VAT code.</param>
/// <param name="VatNumber">The buyer's VAT number as it stands on the documents, or null.</param>
/// <param name="IsProven">Whether the sales have documents.</param>
/// <param name="Base">What was sold.</param>
/// <param name="LatestVatNumber">Of sales without documents: the VAT number on the buyer's latest document up to the
/// end of the period that has one, or null.</param>
/// <param name="Name">The buyer's name on its latest document, else in the registers, or null.</param>
public sealed record BuyerSale(
    string? Party,
    string Code,
    string? VatNumber,
    bool IsProven,
    Money Base,
    string? LatestVatNumber,
    string? Name
);

/// <summary>Who bought.</summary>
public sealed partial class BooksQueries
{
    private static readonly string KeptSales = WithNames(
        """
        SELECT buyer, vat_number, proven, sum(sold) AS sold FROM buyer_sale
        WHERE company = @1 AND vat_code = @4 AND month >= @5 AND month <= @6 GROUP BY buyer, vat_number, proven
        """
    );

    private static readonly string SalesOfLines = WithNames(
        """
        SELECT buyer, vat_number, proven, sum(sold) AS sold FROM (
            SELECT l.credit - l.debit AS sold, coalesce(d.party_vat, '') AS vat_number, CASE WHEN d.document IS NULL THEN 0 ELSE 1 END AS proven,
                coalesce(l.party, (SELECT max(o.party) FROM entry_line o WHERE o.company = l.company AND o.entry = l.entry), '') AS buyer
            FROM entry_line l JOIN entry e ON e.company = l.company AND e.entry = l.entry
                LEFT JOIN document d ON d.company = e.company AND d.document = e.document
            WHERE l.company = @1 AND l.vat_code = @4 AND l.vat_day >= @2 AND l.vat_day <= @3 AND l.vat_part = 'base') AS line
        GROUP BY buyer, vat_number, proven
        """
    );

    /// <summary>Sales with some VAT codes by buyer, code and the VAT number on the document, by VAT date; the buyer
    /// is null where no line names one. Whole months come from kept sums.</summary>
    public IReadOnlyList<BuyerSale> SalesByBuyer(DateOnly from, DateOnly to, IEnumerable<string> codes) =>
        [
            .. codes
                .SelectMany(code => SalesByBuyer(from, to, code))
                .OrderBy(sale => sale.Party, StringComparer.Ordinal)
                .ThenBy(sale => sale.Code, StringComparer.Ordinal)
                .ThenBy(sale => sale.VatNumber, StringComparer.Ordinal),
        ];

    /// <summary>Whether anything was sold with one of some VAT codes in months that a period touches, by VAT
    /// date.</summary>
    public bool HasSales(DateOnly from, DateOnly to, IEnumerable<string> codes) =>
        codes.Any(code =>
            _session.Scalar(
                """
                SELECT 1 FROM buyer_sale WHERE company = @1 AND vat_code = @4 AND month >= @2 AND month <= @3
                UNION ALL SELECT 1 FROM vat_balance WHERE company = @1 AND vat_code = @4 AND month >= @2 AND month <= @3 LIMIT 1
                """,
                Key,
                DayText.Of(from)[..7],
                DayText.Of(to)[..7],
                code
            )
                is not null
        );

    private List<BuyerSale> SalesByBuyer(DateOnly from, DateOnly to, string code)
    {
        var (firstMonth, lastMonth) = (DayText.Of(from)[..7], DayText.Of(to)[..7]);
        var isKept = IsWholeMonths(from, to) && !HasTax(code, firstMonth, lastMonth);
        return _session.Rows(
            isKept ? KeptSales : SalesOfLines,
            row => new BuyerSale(
                TextOrNone(row.GetString(0)),
                code,
                TextOrNone(row.GetString(1)),
                row.GetInt64(2) == 1,
                Money.FromMinor(row.GetInt64(3), Company.Currency),
                row.TextOrNull(4),
                row.TextOrNull(5)
            ),
            Key,
            from,
            to,
            code,
            firstMonth,
            lastMonth
        );
    }

    /// <summary>Sums of sales, with what the buyers' latest documents and the registers say of them.</summary>
    private static string WithNames(string sales) =>
        $"""
            SELECT sale.buyer, sale.vat_number, sale.proven, sale.sold,
                CASE WHEN sale.proven = 0 THEN (
                    SELECT d.party_vat FROM document d WHERE d.company = @1 AND d.party = sale.buyer AND d.party_vat IS NOT NULL AND d.day <= @3
                    ORDER BY d.day DESC, d.sequence DESC LIMIT 1) END,
                coalesce((
                    SELECT d.party_name FROM document d WHERE d.company = @1 AND d.party = sale.buyer AND d.day IS NOT NULL ORDER BY d.day DESC, d.sequence DESC LIMIT 1),
                    (SELECT max(p.name) FROM party p WHERE p.company = @1 AND p.party = sale.buyer))
            FROM ({sales}) AS sale
            """;

    /// <summary>Whether a code that is without tax was posted with a rate all the same, which the kept sums leave
    /// out.</summary>
    private bool HasTax(string code, string firstMonth, string lastMonth) =>
        _session.Scalar(
            """
            SELECT 1 FROM vat_balance WHERE company = @1 AND month >= @2 AND month <= @3 AND vat_code = @4 AND rtrim(vat_rate, '0.') <> '' LIMIT 1
            """,
            Key,
            firstMonth,
            lastMonth,
            code
        )
            is not null;

    private static string? TextOrNone(string text) => text.Length == 0 ? null : text;
}
