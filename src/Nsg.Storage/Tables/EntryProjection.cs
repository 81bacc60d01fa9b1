using System.Runtime.InteropServices;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Vouchers, their lines and number, number series, balances by month, by day and by party, and sales by buyer.</summary>
internal sealed class EntryProjection(SqlSession session)
{
    private readonly Dictionary<(string Company, string Series, int Year), long> _last = [];
    private readonly HashSet<(string Company, string Series, int Year)> _given = [];
    private readonly Dictionary<(string Company, string Account, DateOnly Day), Sum> _sums = [];
    private readonly Dictionary<(string Company, string Month, string Code, decimal Rate, byte Scale), VatMonth> _vat =
    [];
    private readonly Dictionary<(string Company, string Party, string Account, int Month), Sum> _parties = [];
    private readonly Dictionary<(string Company, DateOnly Day), (long Vouchers, long Moving)> _days = [];
    private readonly BuyerSaleProjection _sales = new(session);

    /// <summary>Number series that are remembered.</summary>
    internal int KeptCount => _last.Count;

    /// <summary>The last number given in a series; 0 before the first.</summary>
    internal long LastNumber(string company, string series, int year)
    {
        if (!_last.TryGetValue((company, series, year), out var last))
        {
            var number = session.Scalar(
                "SELECT last FROM voucher_series WHERE company = @1 AND series = @2 AND year = @3",
                company,
                series,
                year
            );
            last = (long)(number ?? 0L);
            _last.Add((company, series, year), last);
        }

        return last;
    }

    /// <summary>Forgets numbers and sums that were read or not yet written.</summary>
    internal void Forget()
    {
        _last.Clear();
        _given.Clear();
        _sums.Clear();
        _vat.Clear();
        _parties.Clear();
        _days.Clear();
        _sales.Forget();
    }

    /// <summary>Remembers what the voucher of a document will need of it.</summary>
    internal void Keep(string company, DocumentReceived received) => _sales.Keep(company, received);

    /// <summary>Writes numbers and balances: every voucher changes them, so they are written once for many.</summary>
    internal void WritePending()
    {
        foreach (var (company, series, year) in _given)
        {
            session.Run(
                "INSERT INTO voucher_series (company, series, year, last) VALUES (@1,@2,@3,@4) ON CONFLICT (company, series, year) DO UPDATE SET last = excluded.last",
                company,
                series,
                year,
                _last[(company, series, year)]
            );
        }

        WriteSums();
        WriteVat();
        WriteParties();
        WriteDays();
        _sales.Write();
        _given.Clear();
        _sums.Clear();
        _vat.Clear();
        _parties.Clear();
        _days.Clear();
    }

    internal void Apply(RecordPlace record, EntryPosted entry)
    {
        session.Run(
            """
            INSERT INTO entry (company, entry, series, year, number, kind, day, text, document, reverses, reversed, currency, rule, confidence, why, sequence, registered)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,0,@11,@12,@13,@14,@15,@16)
            """,
            record.Company,
            entry.Entry,
            entry.Series,
            entry.Year,
            entry.Number,
            entry.Kind,
            entry.Date,
            entry.Text,
            entry.Document,
            entry.Reverses,
            entry.Currency.Code,
            entry.Provenance is { } provenance ? $"{provenance.Rule}@{provenance.Version}" : null,
            entry.Provenance?.Confidence,
            entry.Provenance?.Why,
            record.Sequence,
            LogAppender.Microseconds(record.Time)
        );
        _last[(record.Company, entry.Series, entry.Year)] = entry.Number;
        _given.Add((record.Company, entry.Series, entry.Year));
        if (entry.Reverses is { } reversed)
        {
            session.Run("UPDATE entry SET reversed = 1 WHERE company = @1 AND entry = @2", record.Company, reversed);
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            AddLine(record.Company, entry, entry.Lines[i], i + 1);
        }

        ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, (record.Company, entry.Date), out _);
        day = (day.Vouchers + 1, day.Moving + (entry.Kind != "opening" && entry.Lines.Count > 0 ? 1 : 0));
        _sales.Add(record.Company, entry);
    }

    /// <summary>A reversal takes its amounts off the side on which they stood, so that movements vanish with
    /// it; so does a line of such a voucher that was taken over.</summary>
    private void AddLine(string company, EntryPosted entry, PostedLine line, int number)
    {
        var minor = new Money(line.Base, entry.Currency).ToMinor();
        var isTurned = entry.Reverses is not null ^ line.Turned == true;
        var isDebit = (minor >= 0) ^ (isTurned && minor != 0);
        var (debit, credit) = isDebit ? (minor, 0L) : (0L, -minor);
        var isOpening = entry.Kind == "opening";
        session.Run(
            """
            INSERT INTO entry_line (company, entry, line, account, day, opening, debit, credit, currency, amount, text, vat_code, vat_part, vat_rate, vat_day, party, item)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17)
            """,
            company,
            entry.Entry,
            number,
            line.Account,
            entry.Date,
            isOpening,
            debit,
            credit,
            line.Currency.Code,
            new Money(line.Amount, line.Currency).ToMinor(),
            line.Text,
            line.VatCode,
            line.VatPart,
            line.VatRate,
            line.VatDate,
            line.Party,
            line.Item
        );
        var moved = isOpening ? new Sum(0L, 0L, minor) : new Sum(debit, credit, 0L);
        Add(_sums, (company, line.Account, entry.Date), moved);
        if (line.Party is { } party)
        {
            Add(_parties, (company, party, line.Account, (12 * entry.Date.Year) + entry.Date.Month - 1), moved);
        }

        AddVat(company, line, debit, credit);
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

    private void WriteSums()
    {
        var months = new Dictionary<(string Company, string Account, string Month), Sum>();
        foreach (var ((company, account, day), sum) in _sums)
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

    private void WriteVat()
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

    private void WriteParties()
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

    private void WriteDays()
    {
        foreach (var ((company, day), (vouchers, moving)) in _days)
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

    /// <summary>What vouchers not yet written add to an account's month or day, in minor units.</summary>
    private readonly record struct Sum(long Debit, long Credit, long Opening);

    /// <summary>What vouchers not yet written add to a VAT code's month, in minor units.</summary>
    private readonly record struct VatMonth(long Base, long Output, long Input);
}
