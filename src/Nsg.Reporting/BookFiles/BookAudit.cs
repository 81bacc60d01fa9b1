using System.Globalization;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Reporting.BookFiles;

/// <summary>Sums of one financial year as the file states them.</summary>
/// <param name="Year">As in <see cref="BookYear"/>.</param>
/// <param name="From">First day, or null when the file does not say.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Opening">Sum of opening balances.</param>
/// <param name="Closing">Sum of closing balances.</param>
/// <param name="Result">Sum of the results of accounts.</param>
public sealed record BookYearSums(
    int Year,
    DateOnly? From,
    DateOnly? To,
    decimal Opening,
    decimal Closing,
    decimal Result
);

/// <summary>Counts and sums of a file, and what does not add up in it: the same check for looking at a file and for
/// taking it in.</summary>
/// <param name="limits">How much of accounts, parties and the like a file may name; the usual bounds unless given.</param>
public sealed class BookAudit(BookLimits? limits = null)
{
    private const int FindingsMax = 100;
    private const int AccountsTold = 10;

    private readonly int _masterMax = (limits ?? BookLimits.Default).MasterMax;
    private readonly Dictionary<Type, int> _masters = [];
    private readonly HashSet<string> _accounts = [];
    private readonly SortedDictionary<int, Sums> _years = [];
    private readonly SortedDictionary<string, Balances> _balances = new(StringComparer.Ordinal);
    private readonly List<(long Line, string Text)> _faults = [];
    private readonly List<string> _notes = [];
    private readonly BookNumbers _numbers = new();
    private string? _full;
    private DateOnly? _first;
    private DateOnly? _last;
    private long _outside;
    private long _empty;
    private BookTotals? _totals;
    private Currency? _currency;

    /// <summary>Whose books, or null while it is not known.</summary>
    public BookCompany? Company { get; private set; }

    /// <summary>Distinct account numbers named anywhere in the file.</summary>
    public int Accounts => _accounts.Count;

    /// <summary>Vouchers.</summary>
    public long Vouchers { get; private set; }

    /// <summary>Voucher lines that count.</summary>
    public long Lines { get; private set; }

    /// <summary>Sum of the debit side.</summary>
    public decimal Debit { get; private set; }

    /// <summary>Sum of the credit side, positive.</summary>
    public decimal Credit { get; private set; }

    /// <summary>The checksum, or null.</summary>
    public BookChecksum? Checksum { get; private set; }

    /// <summary>Version, with what the balances tell: SIE 4 is an export (4E) or an import file (4I).</summary>
    public string Version =>
        Company is { Format: "SIE", Version: "4" }
            ? _years.Values.Any(year => year.HasBalances)
                ? "4E"
                : "4I"
            : Company?.Version ?? "";

    /// <summary>Why the file cannot be taken in, by line.</summary>
    public IReadOnlyList<(long Line, string Text)> Faults => _faults;

    /// <summary>Sums by year, newest first.</summary>
    public IReadOnlyList<BookYearSums> Years =>
        [
            .. _years
                .Reverse()
                .Select(year => new BookYearSums(
                    year.Key,
                    year.Value.From,
                    year.Value.To,
                    year.Value.Opening,
                    year.Value.Closing,
                    year.Value.Result
                )),
        ];

    /// <summary>Takes a piece into account.</summary>
    /// <returns>Why this piece keeps the file from being taken in, or null.</returns>
    public string? Add(BookItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (_full is not null)
        {
            return _full;
        }

        var fault = Taken(item);
        if (item is BookAccount or BookParty or BookTaxCode or BookDimension or BookObject)
        {
            _masters[item.GetType()] = _masters.GetValueOrDefault(item.GetType()) + 1;
        }

        if (_accounts.Count > _masterMax || _masters.Values.Any(count => count > _masterMax))
        {
            // Nothing more is kept of a file that names without end.
            _full = Fault(
                item.Line,
                $"the file names more than {_masterMax} accounts, parties, VAT codes, dimensions or objects; export fewer"
            );
        }

        return fault ?? _full;
    }

    private string? Taken(BookItem item)
    {
        switch (item)
        {
            case BookCompany company:
                Company = company;
                _currency = company.Currency ?? CountryPacks.Find(company.Country)?.Currency;
                break;
            case BookYear year:
                var sums = YearOf(year.Year);
                (sums.From, sums.To) = (year.From, year.To);
                break;
            case BookAccount account:
                _accounts.Add(account.Number);
                break;
            case BookBalance balance:
                Add(balance);
                break;
            case BookVoucher voucher:
                return Add(voucher);
            case BookTotals totals:
                _totals = totals;
                break;
            case BookChecksum checksum:
                Checksum = checksum;
                return checksum.Stated == checksum.Computed || checksum.Stated is null
                    ? null
                    : Fault(
                        checksum.Line,
                        $"the checksum #KSUMMA is {checksum.Stated}, but the file adds up to {checksum.Computed}; it was changed or damaged"
                    );
            case BookNote note:
                Note(note.Line > 1 ? $"line {note.Line}: {note.Text}" : note.Text);
                break;
            case BookFault fault:
                return Fault(fault.Line, fault.Text);
        }

        return null;
    }

    /// <summary>What is odd, after the last piece.</summary>
    public IReadOnlyList<string> Warnings() => [.. _notes, .. Ends()];

    private void Add(BookBalance balance)
    {
        _accounts.Add(balance.Account);
        if (balance.Kind > BookBalanceKind.Result)
        {
            return;
        }

        var year = YearOf(balance.Year);
        year.HasBalances = true;
        switch (balance.Kind)
        {
            case BookBalanceKind.Opening:
                year.Opening += balance.Amount;
                break;
            case BookBalanceKind.Closing:
                year.Closing += balance.Amount;
                break;
            default:
                year.Result += balance.Amount;
                break;
        }

        if (balance.Year == 0)
        {
            var known = Of(balance.Account);
            _ =
                balance.Kind == BookBalanceKind.Opening
                    ? known.Opening += balance.Amount
                    : known.Stated = (known.Stated ?? 0m) + balance.Amount;
        }
    }

    private string? Add(BookVoucher voucher)
    {
        Vouchers++;
        Lines += voucher.Lines.Count;
        _empty += voucher.Lines.Count == 0 ? 1 : 0;
        _first = _first < voucher.Date ? _first : voucher.Date;
        _last = _last > voucher.Date ? _last : voucher.Date;
        var current = _years.GetValueOrDefault(0);
        var isCurrent =
            current?.From is not { } from || current.To is not { } to || (voucher.Date >= from && voucher.Date <= to);
        var isKnown = isCurrent || _years.Values.Any(year => year.From <= voucher.Date && voucher.Date <= year.To);
        if (_numbers.IsAgain(voucher, YearOf(voucher.Date)))
        {
            return Fault(
                voucher.Line,
                $"voucher {voucher.Label} of {Day(voucher.Date)} stands twice in the file, the same both times; export it again"
            );
        }

        _outside += isKnown ? 0 : 1;
        var (difference, amount) = (0m, (string?)null);
        foreach (var line in voucher.Lines)
        {
            amount ??= _currency is { } currency ? BookAmount.Fault(line.Account, line.Amount, currency) : null;
            difference += line.Amount;
            Debit += line.IsCredit ? 0m : line.Amount;
            Credit -= line.IsCredit ? line.Amount : 0m;
            _accounts.Add(line.Account);
            if (isCurrent)
            {
                Of(line.Account).Movement += line.Amount;
            }
        }

        return amount is not null ? Fault(voucher.Line, $"voucher {voucher.Label}: {amount}")
            : difference == 0m ? null
            : Fault(
                voucher.Line,
                $"voucher {voucher.Label} of {Day(voucher.Date)} does not balance: debit and credit differ by {Number(difference)}"
            );
    }

    /// <summary>The last calendar year of the financial year that a day lies in; the day's own where none is named.</summary>
    private int YearOf(DateOnly day) =>
        _years.Values.FirstOrDefault(year => year.From <= day && day <= year.To)?.To?.Year ?? day.Year;

    private IEnumerable<string> Ends()
    {
        foreach (var warning in _numbers.Warnings())
        {
            yield return warning;
        }

        if (_empty > 0)
        {
            yield return $"{_empty} vouchers have no lines; they are kept so that the numbers stay whole";
        }

        if (_outside > 0)
        {
            yield return $"{_outside} vouchers lie outside the financial years that the file names (from {Day(_first!.Value)} to {Day(_last!.Value)})";
        }

        if (
            _totals is { } totals
            && (
                (totals.Entries ?? Vouchers) != Vouchers
                || (totals.Debit ?? Debit) != Debit
                || (totals.Credit ?? Credit) != Credit
            )
        )
        {
            yield return $"the file states {totals.Entries} vouchers, debit {Number(totals.Debit ?? 0m)} and credit {Number(totals.Credit ?? 0m)};"
                + $" it holds {Vouchers}, {Number(Debit)} and {Number(Credit)}";
        }

        foreach (var (index, year) in _years.Reverse())
        {
            var (left, right) =
                Company?.Format == "SIE" ? (year.Closing + year.Result, year.Opening) : (year.Closing, year.Opening);
            if (left != right)
            {
                yield return $"year {index}: closing balances{(Company?.Format == "SIE" ? " and results" : "")} add up to {Number(left)}, opening balances to {Number(right)}; they differ by {Number(left - right)}";
            }
        }

        foreach (var warning in Accountwise())
        {
            yield return warning;
        }
    }

    /// <summary>Per account: opening and movements are the closing balance. Without vouchers there is nothing to
    /// compare.</summary>
    private IEnumerable<string> Accountwise()
    {
        var stated = _balances.Count(one => one.Value.Stated is not null);
        if (stated == 0)
        {
            yield break;
        }

        if (Vouchers == 0)
        {
            yield return "the file has balances but no vouchers: the movements of the year are not in the books, only its opening balances";
            yield break;
        }

        var differing = _balances
            .Where(one => one.Value.Stated is { } closing && closing != one.Value.Opening + one.Value.Movement)
            .ToList();
        foreach (var (account, balance) in differing.Take(AccountsTold))
        {
            yield return $"account {account}: the file states a closing balance of {Number(balance.Stated!.Value)},"
                + $" opening and vouchers give {Number(balance.Opening + balance.Movement)}";
        }

        if (differing.Count > AccountsTold)
        {
            yield return $"{differing.Count - AccountsTold} more accounts have another closing balance than their opening and vouchers give";
        }
    }

    private string Fault(long line, string text)
    {
        if (_faults.Count < FindingsMax)
        {
            _faults.Add((line, text));
        }

        return text;
    }

    private void Note(string text)
    {
        if (_notes.Count < FindingsMax)
        {
            _notes.Add(text);
        }
    }

    private Sums YearOf(int year)
    {
        if (!_years.TryGetValue(year, out var sums))
        {
            sums = new Sums();
            _years.Add(year, sums);
        }

        return sums;
    }

    private Balances Of(string account)
    {
        if (!_balances.TryGetValue(account, out var balances))
        {
            balances = new Balances();
            _balances.Add(account, balances);
        }

        return balances;
    }

    private static string Number(decimal value) => value.ToString("0.00########", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Sums
    {
        internal DateOnly? From { get; set; }

        internal DateOnly? To { get; set; }

        internal decimal Opening { get; set; }

        internal decimal Closing { get; set; }

        internal decimal Result { get; set; }

        internal bool HasBalances { get; set; }
    }

    private sealed class Balances
    {
        internal decimal Opening { get; set; }

        internal decimal? Stated { get; set; }

        internal decimal Movement { get; set; }
    }
}
