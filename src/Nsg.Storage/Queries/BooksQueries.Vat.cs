using Nsg.Countries;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>VAT by code.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Sums by VAT code, by VAT date within a period (either end may be open). Whole months come from kept
    /// sums, the days around them from lines.</summary>
    /// <param name="from">First VAT date, or null.</param>
    /// <param name="to">Last VAT date, or null.</param>
    /// <param name="posted">First and last posting date, for a reader who is told of no vouchers of other days; no ends for
    /// all. Sums are not kept by both days: they come from lines then.</param>
    public IReadOnlyList<VatSum> VatSummary(
        DateOnly? from,
        DateOnly? to,
        (DateOnly? From, DateOnly? To) posted = default
    )
    {
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var sums = new SortedDictionary<(string Code, decimal Rate), (long Base, long Output, long Input)>();
        if (posted is (null, null))
        {
            AddVatMonths(sums, first, last);
        }
        else
        {
            AddVatLines(sums, first, last, posted);
        }

        return [.. sums.Select(one => ToVatSum(one.Key.Code, one.Key.Rate, one.Value))];
    }

    /// <summary>VAT that is owed less what comes back, by month of VAT dates as <c>2025-01</c>: all of it kept sums.</summary>
    /// <param name="from">A day of the first month.</param>
    /// <param name="to">A day of the last month.</param>
    public IReadOnlyList<(string Month, Money Owed)> VatByMonth(DateOnly from, DateOnly to) =>
        _session.Rows(
            """
            SELECT month, CAST(sum(output - input) AS BIGINT) FROM vat_balance
            WHERE company = @1 AND month >= @2 AND month <= @3 GROUP BY month ORDER BY month
            """,
            row => (row.GetString(0), Money.FromMinor(row.GetInt64(1), Company.Currency)),
            Key,
            DayText.Of(from)[..7],
            DayText.Of(to)[..7]
        );

    private void AddVatMonths(
        SortedDictionary<(string Code, decimal Rate), (long Base, long Output, long Input)> sums,
        DateOnly first,
        DateOnly last
    )
    {
        var (firstWhole, lastWhole) = WholeMonths(first, last);
        _session.Each(
            """
            SELECT vat_code, vat_rate, sum(base), sum(output), sum(input) FROM vat_balance
            WHERE company = @1 AND month >= @2 AND month <= @3 GROUP BY vat_code, vat_rate
            """,
            reader => AddVat(sums, reader),
            Key,
            firstWhole,
            lastWhole
        );
        var (firstMonth, lastMonth) = (DayText.Of(first)[..7], DayText.Of(last)[..7]);
        if (string.CompareOrdinal(firstMonth, firstWhole) < 0)
        {
            AddVatLines(sums, first, Earlier(last, EndOfMonth(first)));
        }

        if (string.CompareOrdinal(lastMonth, lastWhole) > 0 && (lastMonth != firstMonth || firstMonth == firstWhole))
        {
            AddVatLines(sums, new DateOnly(last.Year, last.Month, 1), last);
        }
    }

    /// <summary>Lines of some days, code by code: those that the months of the days have.</summary>
    private void AddVatLines(
        SortedDictionary<(string, decimal), (long, long, long)> sums,
        DateOnly from,
        DateOnly to,
        (DateOnly? From, DateOnly? To) posted = default
    )
    {
        var codes = _session.Rows(
            "SELECT DISTINCT vat_code FROM vat_balance WHERE company = @1 AND month >= @2 AND month <= @3",
            reader => reader.GetString(0),
            Key,
            DayText.Of(from)[..7],
            DayText.Of(to)[..7]
        );
        foreach (var code in codes)
        {
            _session.Each(
                """
                SELECT vat_code, vat_rate,
                    sum(CASE WHEN vat_part = 'base' THEN debit - credit ELSE 0 END),
                    sum(CASE WHEN vat_part = 'output' THEN credit - debit ELSE 0 END),
                    sum(CASE WHEN vat_part = 'input' THEN debit - credit ELSE 0 END)
                FROM entry_line WHERE company = @1 AND vat_code = @4 AND vat_day >= @2 AND vat_day <= @3
                    AND day >= @5 AND day <= @6
                GROUP BY vat_code, vat_rate
                """,
                reader => AddVat(sums, reader),
                Key,
                from,
                to,
                code,
                posted.From ?? DateOnly.MinValue,
                posted.To ?? DateOnly.MaxValue
            );
        }
    }

    private static void AddVat(
        SortedDictionary<(string, decimal), (long Base, long Output, long Input)> sums,
        SqlRow reader
    )
    {
        var key = (reader.GetString(0), reader.Amount(1));
        var before = sums.GetValueOrDefault(key);
        sums[key] = (
            before.Base + reader.GetInt64(2),
            before.Output + reader.GetInt64(3),
            before.Input + reader.GetInt64(4)
        );
    }

    private VatSum ToVatSum(string code, decimal rate, (long Base, long Output, long Input) sum)
    {
        var isSale = Company.Pack.VatCodes.FirstOrDefault(one => one.Code == code)?.Direction == TradeDirection.Sale;
        return new VatSum(
            code,
            rate,
            Money.FromMinor((isSale ? -1 : 1) * sum.Base, Company.Currency),
            Money.FromMinor(sum.Output, Company.Currency),
            Money.FromMinor(sum.Input, Company.Currency)
        );
    }
}
