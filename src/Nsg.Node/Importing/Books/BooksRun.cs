using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Storage.Staging;
using Nsg.Vocabulary;

namespace Nsg.Node.Importing.Books;

/// <summary>One import under way: what was read so far, and what of it is staged.</summary>
internal sealed class BooksRun
{
    private const int RegisterMax = 500;
    private const int WarningsKept = 200;
    private const int WarningCharacters = 500;

    private readonly NodeStore _store;
    private readonly StagedBooks _staged;
    private readonly BookOwner _owner;
    private readonly BookSource _source;
    private readonly string _actor;
    private readonly BookIdentifiers _identifiers;
    private readonly BookBatches _batches;
    private readonly BookChart _chart;
    private readonly BookParties _parties;
    private readonly BookTax _tax;
    private readonly BookEntries _entries;
    private readonly BookOpening _opening = new();
    private readonly BookRegisters _registers;
    private readonly List<string> _warnings = [];
    private readonly bool _hasEarlierImports;
    private Guid? _openingEntry;
    private bool _hasVouchers;
    private (DateOnly From, DateOnly To)? _year;
    private (DateOnly First, DateOnly Last)? _span;
    private BookCompany? _company;

    internal BooksRun(
        NodeStore store,
        StagedBooks staged,
        BookOwner owner,
        BookSource source,
        string actor,
        BookIdentifiers identifiers
    )
    {
        (_store, _staged, _owner, _source, _actor, _identifiers) = (store, staged, owner, source, actor, identifiers);
        _batches = new BookBatches(staged);
        _chart = new BookChart(
            owner.Pack,
            owner.Known is { } known
                ? store.Query(known.Key, books => books.OwnChart().Select(one => one.Account).ToList())
                : null
        );
        _parties = new BookParties(owner.Pack.Country);
        _tax = new BookTax(owner.Pack);
        _entries = new BookEntries(owner.Currency, _parties, _tax, identifiers, LastNumber);
        _registers = new BookRegisters(_batches, actor, RegisterMax);
        _hasEarlierImports = owner.Known is { } here && store.Query(here.Key, books => books.Imports()).Count > 0;
        _warnings.AddRange(owner.Warnings);
    }

    /// <summary>Why the import was refused at its end, or null.</summary>
    internal string? Fault { get; private set; }

    /// <summary>Takes a piece of the file in.</summary>
    /// <returns>Why the file cannot be taken in, with its line; null when all is well.</returns>
    internal async ValueTask<string?> TakeAsync(BookItem item)
    {
        switch (item)
        {
            case BookCompany company:
                _company = company;
                break;
            case BookYear year:
                _year = year.Year == 0 ? (year.From, year.To) : _year;
                await TakeAsync(year);
                break;
            case BookAccount account:
                _chart.Tell(account);
                break;
            case BookBalance balance:
                return Take(balance);
            case BookParty party:
                await _registers.AddAsync(_parties.Add(party));
                break;
            case BookTaxCode code:
                _tax.Add(code);
                await _registers.AddAsync(new TaxCodeFacts(code.Code, code.Name, code.Rate, code.Standard));
                break;
            case BookDimension dimension:
                await _registers.AddAsync(new DimensionFacts(dimension.Id, dimension.Name, dimension.Parent));
                break;
            case BookObject one:
                await _registers.AddAsync(new ObjectFacts(one.Dimension, one.Id, one.Name));
                break;
            case BookVoucher voucher:
                return await TakeAsync(voucher);
        }

        return null;
    }

    /// <summary>Makes all of it count.</summary>
    internal async Task<BooksImport> FinishAsync(BookAudit audit)
    {
        await SettleAsync();
        await _batches.FinishAsync();
        string[] warnings =
        [
            .. _warnings,
            .. audit.Warnings(),
            .. _chart.Warnings(),
            .. _tax.Warnings(),
            .. _entries.Warnings(),
        ];
        var record = new BooksImported
        {
            Import = _identifiers.New(),
            Format = _company!.Format,
            Version = audit.Version,
            Encoding = _company.Encoding,
            FileName = _source.Name,
            Sha256 = _source.Sha256,
            Size = _source.Size,
            Program = _company.Program,
            Vouchers = audit.Vouchers,
            Lines = audit.Lines,
            From = _span?.First,
            To = _span?.Last,
            Opening = _openingEntry,
            Warnings = [.. warnings.Take(WarningsKept).Select(text => TextCut.To(text, WarningCharacters))],
        };
        Fault = await _staged.PublishAsync(
            RecordJson.Draft(RecordKind.BooksImported, _actor, record),
            _entries.FirstNumbers
        );
        return new BooksImport
        {
            Number = _owner.Number,
            Key = _staged.Company,
            Name = _owner.Name,
            Format = $"{_company.Format} {audit.Version}",
            Encoding = _company.Encoding,
            Vouchers = audit.Vouchers,
            Lines = audit.Lines,
            Accounts = _chart.Count,
            Parties = _parties.Count,
            HasOpening = _openingEntry is not null,
            Warnings = warnings,
            Fault = Fault,
        };
    }

    /// <summary>Takes everything away again.</summary>
    internal async Task DiscardAsync()
    {
        await _batches.QuietAsync();
        await _staged.DiscardAsync();
    }

    /// <summary>A file of a month or two says nothing of the year that they are part of.</summary>
    private async ValueTask TakeAsync(BookYear year)
    {
        if (year.IsFinancial)
        {
            await _registers.AddAsync(new FinancialYearFacts(year.From, year.To));
            return;
        }

        var isNamed =
            _owner.Known is { } known
            && _store
                .Query(known.Key, books => books.FinancialYears())
                .Any(one => one.From <= year.From && year.To <= one.To);
        if (!isNamed)
        {
            _warnings.Add(
                $"the file is of {year.From:yyyy-MM-dd} to {year.To:yyyy-MM-dd}, which is no financial year: the calendar year counts until you name another (nsg year define)"
            );
        }
    }

    private string? Take(BookBalance balance)
    {
        if (balance.Kind == BookBalanceKind.Opening && _entries.Fault(balance.Account, balance.Amount) is { } fault)
        {
            return $"line {balance.Line}: {fault}";
        }

        _chart.Use(balance);
        _opening.Add(balance);
        return null;
    }

    private async ValueTask<string?> TakeAsync(BookVoucher voucher)
    {
        if (!_hasVouchers)
        {
            _hasVouchers = true;
            _year ??= (new DateOnly(voucher.Date.Year, 1, 1), new DateOnly(voucher.Date.Year, 12, 31));
            await SettleAsync();
        }

        if (
            _hasEarlierImports
            && voucher.Number.Length > 0
            && _store.Query(
                _staged.Company,
                books => books.IsTakenOver(voucher.Series, voucher.Number, voucher.Date.Year)
            )
        )
        {
            return $"line {voucher.Line}: voucher {voucher.Label} of {voucher.Date.Year} is in the books already, from an earlier import";
        }

        foreach (var line in voucher.Lines)
        {
            _chart.Use(line.Account);
        }

        var (entry, fault) = _entries.Of(voucher);
        if (entry is null)
        {
            return fault;
        }

        _span = _span is { } span
            ? (
                voucher.Date < span.First ? voucher.Date : span.First,
                voucher.Date > span.Last ? voucher.Date : span.Last
            )
            : (voucher.Date, voucher.Date);
        await _batches.AddAsync(RecordJson.Draft(RecordKind.EntryPosted, _actor, entry));
        return null;
    }

    /// <summary>Registers, chart and opening entry that are known by now.</summary>
    private async Task SettleAsync()
    {
        await _registers.FlushAsync();
        if (!_opening.IsEmpty)
        {
            await OpenAsync();
        }

        foreach (var accounts in _chart.Take().Chunk(RegisterMax))
        {
            await _batches.AddAsync(
                RecordJson.Draft(RecordKind.AccountsDefined, _actor, new AccountsDefined(accounts))
            );
        }
    }

    private async Task OpenAsync()
    {
        if (_year is not { } year)
        {
            _opening.Take();
            _warnings.Add("opening balances are not taken: the file does not say of which year they are");
            return;
        }

        if (_owner.Known is { } known && _store.Query(known.Key, books => books.EntryCount()) > 0)
        {
            var here = _store.Query(known.Key, books => Balances(books, year.From));
            _warnings.Add("opening balances are not taken: the books have entries already, which open the year");
            _warnings.AddRange(_opening.Differences(here));
            return;
        }

        var (balances, difference) = _opening.Take();
        var lines = balances.Select(one => (one.Account, one.Amount, (string?)null)).ToList();
        if (difference != 0m)
        {
            var suspense = _chart.Suspense();
            var text =
                $"opening balances add up to {difference.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} instead of nothing";
            lines.Add((suspense, -difference, text));
            _warnings.Add($"{text}; the difference is on account {suspense} (Import difference, to be cleared)");
            await _batches.AddAsync(
                RecordJson.Draft(
                    RecordKind.AccountsDefined,
                    _actor,
                    new AccountsDefined([
                        new AccountFacts(
                            suspense,
                            "Import difference, to be cleared",
                            AccountType.Liability,
                            false,
                            null
                        ),
                    ])
                )
            );
        }

        if (lines.Count > 0)
        {
            var entry = _entries.Opening(year.From, lines);
            _openingEntry = entry.Entry;
            await _batches.AddAsync(RecordJson.Draft(RecordKind.EntryPosted, _actor, entry));
        }
    }

    private static Dictionary<string, decimal> Balances(BooksQueries books, DateOnly day) =>
        books
            .TrialBalance(null, day.AddDays(-1))
            .Where(one => !one.Closing.IsZero && one.Type is not (AccountType.Income or AccountType.Expense))
            .ToDictionary(one => one.Account, one => one.Closing.Amount);

    private long LastNumber(int year) =>
        _owner.Known is { } known
            ? _store.Query(known.Key, books => books.LastNumber(VoucherSeries.Imported, year))
            : 0L;
}
