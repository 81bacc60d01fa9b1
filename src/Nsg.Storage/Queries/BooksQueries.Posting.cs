using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What the rules of posting ask, for drafts of what would be booked.</summary>
public sealed partial class BooksQueries : IPostingQuestions
{
    private readonly Dictionary<string, (Account? Account, bool IsArchived)> _accounts = [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentFacts> FindByNumber(string direction, string party, string number) =>
        BooksLookups.ByNumber(_session, Key, direction, party, number);

    /// <inheritdoc/>
    public IReadOnlyList<AskedAmount> FindByDay(string direction, string party, DateOnly day) =>
        BooksLookups.ByDay(_session, Key, direction, party, day);

    /// <inheritdoc/>
    public NumbersNamed NumbersOf(Guid document) => BooksLookups.NumbersOf(_session, Key, document);

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> TaxDaysOf(Guid document) => BooksLookups.TaxDaysOf(_session, Key, document);

    /// <inheritdoc/>
    public EntryPosted? EntryOfDocument(Guid document) => new BooksLookups(_session, Key).EntryOfDocument(document);

    /// <inheritdoc/>
    public string? LearntAccount(string direction, string party, string accountingCost) =>
        BooksLookups.LearntAccount(_session, Key, direction, party, accountingCost);

    /// <inheritdoc/>
    public decimal? Rate(Currency currency, DateOnly day) => DatedRate(currency, day)?.Rate;

    /// <summary>The rate that a day's documents in a currency are booked at, with its own day and where it comes
    /// from; or null.</summary>
    public ExchangeRate? DatedRate(Currency currency, DateOnly day) =>
        RateTable.FindDated(_session, Company.Currency, currency, day);

    /// <inheritdoc/>
    public Account? FindAccount(string number) => Known(number).Account;

    /// <inheritdoc/>
    public bool IsArchived(string number) => Known(number).IsArchived;

    IReadOnlyList<PeriodLock> IPostingQuestions.Locks() => [.. Locks().Select(row => row.Lock)];

    private (Account? Account, bool IsArchived) Known(string number)
    {
        if (!_accounts.TryGetValue(number, out var known))
        {
            known = BooksLookups.Account(_session, Company, number);
            _accounts.Add(number, known);
        }

        return known;
    }
}
