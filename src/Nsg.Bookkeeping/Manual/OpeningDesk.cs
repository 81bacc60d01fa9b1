using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Manual;

/// <summary>A balance that books open with.</summary>
/// <param name="Account">Balance account.</param>
/// <param name="Amount">Debit positive.</param>
/// <param name="Party">Customer or supplier, or null.</param>
public sealed record OpeningBalance(string Account, decimal Amount, string? Party = null);

/// <summary>What came of opening the books.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Difference">What the balances lacked of adding up to nothing; it stands on
/// <paramref name="Suspense"/> with the other sign.</param>
/// <param name="Suspense">The account of the difference, or null when there is none.</param>
public sealed record OpeningOutcome(ManualOutcome Outcome, decimal Difference = 0m, string? Suspense = null);

/// <summary>
/// Opens the books of a company by hand: one opening entry. What its balances lack of adding up to nothing goes to an
/// account that says so
/// by its name, to be cleared.
/// </summary>
public sealed class OpeningDesk(IBooksTransaction books)
{
    /// <summary>Name of the account that holds the difference.</summary>
    public const string SuspenseName = "Opening difference, to be cleared";

    private const int BalancesMax = 9_999;

    /// <summary>Opens the books.</summary>
    /// <param name="date">First day of the books.</param>
    /// <param name="balances">Balances.</param>
    /// <param name="attachments">Documents that prove them.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    public OpeningOutcome Open(
        DateOnly date,
        IReadOnlyList<OpeningBalance> balances,
        IReadOnlyList<Guid> attachments,
        string actor,
        RequestKey? request = null
    )
    {
        ArgumentNullException.ThrowIfNull(balances);
        ArgumentNullException.ThrowIfNull(attachments);
        var difference = balances.Sum(one => one.Amount);
        if (new ManualDesk(books).Repeated(request) is { } repeated)
        {
            // The difference, where there was one, is the last line.
            return new OpeningOutcome(
                repeated,
                difference,
                difference == 0m ? null : repeated.Entry?.Lines[^1].Account
            );
        }

        var suspense = difference == 0m ? null : Suspense();
        var wanted = new ManualEntry
        {
            Date = date,
            Text = "Opening balances",
            Attachments = attachments,
            Lines =
            [
                .. balances
                    .Where(one => one.Amount != 0m)
                    .Select(one => new ManualLine
                    {
                        Account = one.Account,
                        Base = one.Amount,
                        Party = one.Party,
                    }),
                .. suspense is null
                    ? Array.Empty<ManualLine>()
                    : [new ManualLine { Account = suspense, Base = -difference }],
            ],
        };
        if (Fault(date, balances) is { } fault)
        {
            return new OpeningOutcome(ManualOutcome.Refused(ManualRefusal.Invalid, fault));
        }

        if (suspense is not null && books.FindAccount(suspense) is null)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.AccountsDefined,
                    actor,
                    new AccountsDefined([
                        new AccountFacts(suspense, SuspenseName, AccountType.Liability, IsTurnover: false, null),
                    ])
                )
            );
        }

        return new OpeningOutcome(new ManualDesk(books).PostOpening(wanted, actor, request), difference, suspense);
    }

    private string? Fault(DateOnly date, IReadOnlyList<OpeningBalance> balances)
    {
        if (balances.Count(one => one.Amount != 0m) is 0 or > BalancesMax)
        {
            return $"give 1 to {BalancesMax} balances";
        }

        foreach (var one in balances)
        {
            if (ChartRules.Fault(books, one.Account) is { } fault)
            {
                return fault;
            }

            if (books.FindAccount(one.Account)!.Type is AccountType.Income or AccountType.Expense)
            {
                return $"account {one.Account} is one of income or cost; books open with balance accounts";
            }

            if (!new Money(one.Amount, books.Company.Currency).IsRepresentable)
            {
                return $"account {one.Account}: {one.Amount} is not a whole number of minor units";
            }

            if (books.OpeningOf(one.Account) is not null)
            {
                return $"account {one.Account} was opened by a bank statement; leave it out";
            }
        }

        return books.HasOpening() ? "the books were opened already; take that opening entry back first"
            : books.FirstEntryDay() < date
                ? $"there are entries before {date:yyyy-MM-dd}; books open on their first day"
            : null;
    }

    /// <summary>The account of that name where there is one, else a free number at the end of the chart.</summary>
    private string Suspense()
    {
        var number = "9998";
        while (books.FindAccount(number) is { } taken && taken.Name != SuspenseName)
        {
            number = "9" + number;
        }

        return number;
    }
}
