using System.Runtime.InteropServices;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>
/// What vouchers add to the sums that are kept of them: balances by month, by day and by party, VAT by month, vouchers
/// by day, and the last number of each series. Every voucher changes them, so they are written once for many.
/// </summary>
internal sealed class EntrySums
{
    private readonly Dictionary<(string Company, string Series, int Year), long> _numbers = [];
    private readonly Dictionary<AccountDay, Sum> _days = [];
    private readonly Dictionary<(string Company, string Month, string Code, decimal Rate, byte Scale), VatMonth> _vat =
    [];
    private readonly Dictionary<(string Company, string Party, string Account, int Month), Sum> _parties = [];
    private readonly Dictionary<(string Company, DateOnly Day), (long Vouchers, long Moving)> _vouchers = [];

    /// <summary>Takes a voucher in.</summary>
    internal void Add(string company, EntryPosted entry)
    {
        _numbers[(company, entry.Series, entry.Year)] = entry.Number;
        foreach (var line in entry.Lines)
        {
            Add(company, entry, line);
        }

        ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(_vouchers, (company, entry.Date), out _);
        day = (day.Vouchers + 1, day.Moving + (entry.Kind != "opening" && entry.Lines.Count > 0 ? 1 : 0));
    }

    /// <summary>Begins anew.</summary>
    internal void Clear()
    {
        _numbers.Clear();
        _days.Clear();
        _vat.Clear();
        _parties.Clear();
        _vouchers.Clear();
    }

    /// <summary>Adds them to what the tables hold.</summary>
    internal void Write(SqlSession session)
    {
        foreach (var ((company, series, year), last) in _numbers)
        {
            session.Run(
                "INSERT INTO voucher_series (company, series, year, last) VALUES (@1,@2,@3,@4) ON CONFLICT (company, series, year) DO UPDATE SET last = excluded.last",
                company,
                series,
                year,
                last
            );
        }

        WriteBalances(session);
        WriteVat(session);
        WriteParties(session);
        WriteVouchers(session);
    }

    private void Add(string company, EntryPosted entry, PostedLine line)
    {
        var sides = LineSides.Of(entry, line);
        var moved = sides.IsOpening
            ? new Sum(0L, 0L, sides.Debit - sides.Credit)
            : new Sum(sides.Debit, sides.Credit, 0L);
        Add(_days, new AccountDay(company, line.Account, entry.Date), moved);
        if (line.Party is { } party)
        {
            Add(_parties, (company, party, line.Account, (12 * entry.Date.Year) + entry.Date.Month - 1), moved);
        }

        AddVat(company, line, sides.Debit, sides.Credit);
    }

    /// <summary>Rates are told apart as they are written, since tables hold them so: 0 and 0.00 are two rows, whatever
    /// is written together.</summary>
    private void AddVat(string company, PostedLine line, long debit, long credit)
    {
        if (line is not { VatCode: { } code, VatDate: { } day, VatRate: { } rate })
        {
            return;
        }

        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _vat,
            (company, DayText.Of(day)[..7], code, rate, rate.Scale),
            out _
        );
        sum = line.VatPart switch
        {
            "base" => sum with { Base = sum.Base + debit - credit },
            "output" => sum with { Output = sum.Output + credit - debit },
            "input" => sum with { Input = sum.Input + debit - credit },
            _ => sum,
        };
    }

    private void WriteBalances(SqlSession session)
    {
        var months = new Dictionary<(string Company, string Account, string Month), Sum>();
        foreach (var ((company, account, day), sum) in _days)
        {
            session.Run(
                """
                INSERT INTO day_balance (company, day, account, debit, credit, opening) VALUES (@1,@2,@3,@4,@5,@6)
                ON CONFLICT (company, day, account) DO UPDATE SET
                    debit = day_balance.debit + excluded.debit, credit = day_balance.credit + excluded.credit, opening = day_balance.opening + excluded.opening
                """,
                company,
                day,
                account,
                sum.Debit,
                sum.Credit,
                sum.Opening
            );
            Add(months, (company, account, DayText.Of(day)[..7]), sum);
        }

        foreach (var ((company, account, month), sum) in months)
        {
            session.Run(
                """
                INSERT INTO balance (company, account, month, debit, credit, opening) VALUES (@1,@2,@3,@4,@5,@6)
                ON CONFLICT (company, account, month) DO UPDATE SET
                    debit = balance.debit + excluded.debit, credit = balance.credit + excluded.credit, opening = balance.opening + excluded.opening
                """,
                company,
                account,
                month,
                sum.Debit,
                sum.Credit,
                sum.Opening
            );
        }
    }

    private void WriteVat(SqlSession session)
    {
        foreach (var ((company, month, code, rate, _), sum) in _vat)
        {
            session.Run(
                """
                INSERT INTO vat_balance (company, month, vat_code, vat_rate, base, output, input) VALUES (@1,@2,@3,@4,@5,@6,@7)
                ON CONFLICT (company, month, vat_code, vat_rate) DO UPDATE SET
                    base = vat_balance.base + excluded.base, output = vat_balance.output + excluded.output, input = vat_balance.input + excluded.input
                """,
                company,
                month,
                code,
                rate,
                sum.Base,
                sum.Output,
                sum.Input
            );
        }
    }

    private void WriteParties(SqlSession session)
    {
        foreach (var ((company, party, account, month), sum) in _parties)
        {
            session.Run(
                """
                INSERT INTO party_balance (company, party, account, month, debit, credit, opening) VALUES (@1,@2,@3,@4,@5,@6,@7)
                ON CONFLICT (company, party, account, month) DO UPDATE SET
                    debit = party_balance.debit + excluded.debit, credit = party_balance.credit + excluded.credit, opening = party_balance.opening + excluded.opening
                """,
                company,
                party,
                account,
                DayText.Of(new DateOnly(month / 12, (month % 12) + 1, 1))[..7],
                sum.Debit,
                sum.Credit,
                sum.Opening
            );
        }
    }

    private void WriteVouchers(SqlSession session)
    {
        foreach (var ((company, day), (vouchers, moving)) in _vouchers)
        {
            session.Run(
                """
                INSERT INTO day_voucher (company, day, vouchers, moving) VALUES (@1,@2,@3,@4)
                ON CONFLICT (company, day) DO UPDATE SET vouchers = day_voucher.vouchers + excluded.vouchers, moving = day_voucher.moving + excluded.moving
                """,
                company,
                day,
                vouchers,
                moving
            );
        }
    }

    private static void Add<TKey>(Dictionary<TKey, Sum> sums, TKey key, Sum moved)
        where TKey : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        sum = new Sum(sum.Debit + moved.Debit, sum.Credit + moved.Credit, sum.Opening + moved.Opening);
    }

    /// <summary>An account on a day. Every line looks for one, and most are of few companies: their names tell little
    /// apart.</summary>
    private readonly record struct AccountDay(string Company, string Account, DateOnly Day)
    {
        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Account, Day.DayNumber);
    }

    /// <summary>What vouchers add to an account's month or day, in minor units.</summary>
    private readonly record struct Sum(long Debit, long Credit, long Opening);

    /// <summary>What vouchers add to a VAT code's month, in minor units.</summary>
    private readonly record struct VatMonth(long Base, long Output, long Input);
}
