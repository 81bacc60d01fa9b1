using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Periods;

/// <summary>What came of closing a year.</summary>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Result">Result of the year, a profit positive.</param>
/// <param name="Entry">The entry that moved it to equity, or null when it is nothing.</param>
public sealed record YearOutcome(string? Refusal, Money Result, EntryPosted? Entry);

/// <summary>
/// Closes financial years. The result of the year moves to equity by one entry between the chart's transfer account
/// and its equity account;
/// income and cost accounts keep their movements, and begin the next year from nothing by computation.
/// </summary>
public sealed class YearDesk(IBooksTransaction books)
{
    private const string Series = VoucherSeries.General;
    private const int YearMonthsMax = 18;

    /// <summary>Defines a financial year; up to 18 months long, as the acts allow for the first and last. The first of a company that was
    /// founded here begins on the day of its memorandum.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Define(DateOnly from, DateOnly to, string actor)
    {
        if (
            (from.Day != 1 && from != books.Draft()?.FoundedOn)
            || to.AddDays(1).Day != 1
            || to < from
            || to >= from.AddMonths(YearMonthsMax)
        )
        {
            return "a financial year begins on the first day of a month or the day of the memorandum, ends on the last of one, and has at most 18 months";
        }

        if (
            books.FinancialYears().FirstOrDefault(year => year.From != from && year.From <= to && from <= year.To) is
            { To.Year: > 1 } other
        )
        {
            return $"it overlaps the financial year {other.From:yyyy-MM-dd} to {other.To:yyyy-MM-dd}";
        }

        if (books.ClosedYears().Any(year => year.From <= to && from <= year.To))
        {
            return "a year in it is closed";
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.FinancialYearsDefined,
                actor,
                new FinancialYearsDefined([new FinancialYearFacts(from, to)])
            )
        );
        return null;
    }

    /// <summary>Closes a year and locks its days.</summary>
    /// <param name="from">First day of the year.</param>
    /// <param name="to">Last day of the year.</param>
    /// <param name="kind">How firmly its days are locked.</param>
    /// <param name="actor">Who, for the record.</param>
    public YearOutcome Close(DateOnly from, DateOnly to, LockKind kind, string actor)
    {
        var nothing = Money.Zero(books.Company.Currency);
        if (Refusal(from, to) is { } refusal)
        {
            return new YearOutcome(refusal, nothing, null);
        }

        var result = ResultOf(from, to);
        var entry = result.IsZero ? null : Transfer(to, result, actor);
        books.Append(
            RecordJson.Draft(RecordKind.YearClosed, actor, new YearClosed(from, to, result.Amount, entry?.Entry))
        );
        if (books.Locks().All(one => one.From != from || one.To != to || one.Kind != LockKind.Hard))
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.PeriodLocked,
                    actor,
                    new PeriodLocked(from, to, PeriodDesk.NameOf(kind), "the year is closed")
                )
            );
        }

        return new YearOutcome(null, result, entry);
    }

    /// <summary>Result of a period, a profit positive.</summary>
    public Money ResultOf(DateOnly from, DateOnly to) =>
        ResultOf(
            books.Movements(from, to).Select(one => (books.FindAccount(one.Account)?.Type, one.Movement)),
            books.Company.Currency
        );

    /// <summary>What income was more than costs; a profit positive.</summary>
    /// <param name="moved">What moved on accounts of the books with their type, a debit positive.</param>
    /// <param name="currency">Currency of the books.</param>
    public static Money ResultOf(IEnumerable<(AccountType? Type, Money Movement)> moved, Currency currency) =>
        moved
            .Where(one => one.Type is AccountType.Income or AccountType.Expense)
            .Aggregate(Money.Zero(currency), (sum, one) => sum - one.Movement);

    /// <summary>What moves a result to equity, each account with its amount, a debit positive; none for no result.</summary>
    public static IReadOnlyList<(string Account, Money Amount)> Lines(AccountRoles roles, Money result)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return result.IsZero ? [] : [(roles.ResultTransfer, result), (roles.ResultOfYear, -result)];
    }

    /// <summary>Opens the last closed year again.</summary>
    /// <param name="from">First day of the year.</param>
    /// <param name="to">Last day of the year.</param>
    /// <param name="why">Why, for the record.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="accounts">Names of the country's annual accounts: a year for which one was handed over stays closed.</param>
    /// <returns>Why not, or null.</returns>
    public string? Reopen(DateOnly from, DateOnly to, string why, string actor, IEnumerable<string> accounts)
    {
        if (PeriodDesk.WhyFault(why) is { } fault)
        {
            return fault;
        }

        var closed = books.ClosedYears();
        if (closed.FirstOrDefault(year => year.From == from && year.To == to) is not { } year)
        {
            return $"the year {from:yyyy-MM-dd} to {to:yyyy-MM-dd} is not closed";
        }

        if (closed.Any(one => one.From > to))
        {
            return "a later year is closed; open that one first";
        }

        if (books.Locks().Any(one => one.Kind == LockKind.Hard && one.From <= to && from <= one.To))
        {
            return "days of the year are hard locked, and stay so";
        }

        if (accounts.SelectMany(report => books.Filings(report, from, to)).Any(one => one.IsHandedOver))
        {
            return "the annual accounts of the year were handed over; what is to be put right is posted in the next year";
        }

        if (books.Locks().Any(one => one.From == from && one.To == to))
        {
            books.Append(RecordJson.Draft(RecordKind.PeriodUnlocked, actor, new PeriodUnlocked(from, to, why.Trim())));
        }

        if (year.Entry is { } transfer && books.FindEntry(transfer) is { } posted)
        {
            Poster.Reverse(books, actor, posted, $"Year opened again: {why.Trim()}", DateRule.AsGiven);
        }

        books.Append(RecordJson.Draft(RecordKind.YearReopened, actor, new YearReopened(from, to, why.Trim())));
        return null;
    }

    private string? Refusal(DateOnly from, DateOnly to)
    {
        var closed = books.ClosedYears();
        if (closed.Any(year => year.From <= to && from <= year.To))
        {
            return "the year is closed already";
        }

        if (closed.Any(year => year.From > to))
        {
            return "a later year is closed; open that one first";
        }

        if (books.Company.DayOf(books.Now) <= to)
        {
            return $"the year ends on {to:yyyy-MM-dd}; it is closed after that";
        }

        return books.Locks().FirstOrDefault(one => one.Kind == LockKind.Hard && one.Covers(to)) is { } hard
            ? $"its last day is in a hard lock ({hard}), so that its result cannot be moved"
            : null;
    }

    private EntryPosted Transfer(DateOnly day, Money result, string actor)
    {
        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Closing,
            day,
            $"Result of the year to {day:yyyy-MM-dd}",
            [
                .. Lines(books.Company.Pack.Roles, result)
                    .Select(line => new EntryLine
                    {
                        Account = line.Account,
                        Base = line.Amount,
                        Transaction = line.Amount,
                    }),
            ]
        );
        return Poster.Post(
            books,
            actor,
            Series,
            entry ?? throw new InvalidOperationException(fault),
            null,
            null,
            new PostingNotes(Rule: DateRule.AsGiven)
        );
    }
}
