using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Plans;

/// <summary>An amount to be spread over months, as a person wants it.</summary>
/// <param name="Account">Account of income or cost.</param>
/// <param name="BalanceAccount">Balance account on which it waits.</param>
/// <param name="Amount">Debit positive; null for the whole amount that the source entry has on the account.</param>
/// <param name="From">A day of the first month.</param>
/// <param name="Months">Months.</param>
/// <param name="Date">Posting date of the entry that moves it to the balance account; null for the source
/// entry's.</param>
/// <param name="Text">What the vouchers say; null for the source entry's text.</param>
/// <param name="Series">Voucher series, or null for the general one.</param>
/// <param name="Source">The entry whose amount is spread, or null.</param>
public sealed record AccrualWanted(
    string Account,
    string BalanceAccount,
    decimal? Amount,
    DateOnly From,
    int Months,
    DateOnly? Date,
    string? Text,
    string? Series,
    Guid? Source
);

/// <summary>
/// Accruals: an amount of income or cost moves to a balance account by one entry and comes back month by month, each
/// on the last day of its month. All
/// its entries name the accrual; what it spreads is an entry of a document or of a person, or an amount stated by hand.
/// </summary>
public sealed class AccrualDesk(IBooksTransaction books)
{
    private const int MonthsMax = 120;

    /// <summary>Spreads an amount; the releases that are due are posted by <see cref="PlanDesk.RunDue"/>.</summary>
    public ManualOutcome Define(AccrualWanted wanted, string actor, RequestKey? request = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (new ManualDesk(books).Repeated(request) is { } repeated)
        {
            return repeated;
        }

        var source = wanted.Source is { } id ? books.FindEntry(id) : null;
        if (Fault(wanted, source) is { } fault)
        {
            return ManualOutcome.Refused(
                wanted.Source is not null && source is null ? ManualRefusal.UnknownEntry : ManualRefusal.Invalid,
                fault
            );
        }

        var lines = source?.Lines.Where(line => line.Account == wanted.Account).ToList() ?? [];
        var amount = wanted.Amount ?? lines.Sum(line => line.Base);
        var defined = new AccrualDefined
        {
            Plan = books.Randomness.NewId(books.Now),
            Text = wanted.Text ?? source!.Text,
            Series = wanted.Series ?? VoucherSeries.General,
            Account = wanted.Account,
            BalanceAccount = wanted.BalanceAccount,
            Amount = amount,
            From = new DateOnly(wanted.From.Year, wanted.From.Month, 1),
            Months = wanted.Months,
            Objects = lines is [{ Objects: { } objects }] ? objects : null,
            Source = source?.Entry,
            Entry = default,
        };
        var day = wanted.Date ?? source!.Date;
        var plan = new EntryPlan(defined.Plan, 1, null, defined, null, []);
        var outcome = Post(
            plan,
            defined,
            day,
            -amount,
            $"moves {wanted.Months} months' part to account {wanted.BalanceAccount}",
            null,
            actor,
            request
        );
        if (outcome.Entry is { } moved)
        {
            books.Append(RecordJson.Draft(RecordKind.AccrualDefined, actor, defined with { Entry = moved.Entry }));
        }

        return outcome;
    }

    /// <summary>Releases a month's part.</summary>
    internal ManualOutcome Release(EntryPlan plan, AccrualDefined accrual, DateOnly day, string actor)
    {
        var part = EntryPlan.Part(accrual, day, books.Company.Currency.MinorUnits);
        return Post(
            plan,
            accrual,
            day,
            part,
            $"accrual '{accrual.Text}', part of {day:yyyy-MM}",
            new PlanMark(plan.Id, plan.Version, day),
            actor
        );
    }

    /// <summary>Releases all that is left, today; null when nothing is.</summary>
    internal ManualOutcome? ReleaseRest(EntryPlan plan, AccrualDefined accrual, string why, string actor)
    {
        var digits = books.Company.Currency.MinorUnits;
        var rest = plan.Occurrences()
            .Where(day => !plan.Posted.Contains(day))
            .Sum(day => EntryPlan.Part(accrual, day, digits));
        return rest == 0m
            ? null
            : Post(
                plan,
                accrual,
                books.Company.DayOf(books.Now),
                rest,
                $"accrual '{accrual.Text}' stopped: {why}",
                null,
                actor
            );
    }

    private ManualOutcome Post(
        EntryPlan plan,
        AccrualDefined accrual,
        DateOnly day,
        decimal amount,
        string why,
        PlanMark? mark,
        string actor,
        RequestKey? request = null
    )
    {
        var entry = new ManualEntry
        {
            Date = day,
            Text = accrual.Text,
            Series = accrual.Series,
            Lines =
            [
                new ManualLine
                {
                    Account = accrual.Account,
                    Base = amount,
                    Objects = accrual.Objects ?? [],
                },
                new ManualLine { Account = accrual.BalanceAccount, Base = -amount },
            ],
        };
        return new ManualDesk(books).PostPlanned(
            entry,
            mark,
            new Provenance("accrual", 1, 1m, why, PlanDesk.Inputs(plan, day)),
            actor,
            request
        );
    }

    private string? Fault(AccrualWanted wanted, EntryPosted? source) =>
        wanted switch
        {
            { Source: not null } when source is null => "there is no such entry",
            { Source: { } id } when books.IsReversed(id) || source!.Reverses is not null => "the entry was taken back",
            { Source: { } id }
                when books
                    .Plans()
                    .Any(plan =>
                        plan.Accrual?.Source == id && plan.Accrual.Account == wanted.Account && plan.Stopped is null
                    ) => "the entry's amount on the account is spread already",
            { Source: null, Amount: null } => "an amount is needed where there is no entry to take it from",
            { Source: null, Date: null } => "a posting date is needed where there is no entry to take it from",
            { Source: null, Text: null } => "a text is needed where there is no entry to take it from",
            { Months: < 2 or > MonthsMax } => $"an amount is spread over 2 to {MonthsMax} months",
            { From.Year: < 1900 or > 2900 } => "the first month is no month of bookkeeping",
            _ when ChartRules.Fault(books, wanted.Account) is { } fault => fault,
            _ when ChartRules.Fault(books, wanted.BalanceAccount) is { } fault => fault,
            _ when !IsResult(wanted.Account) => $"account {wanted.Account} is no account of income or cost",
            _ when IsResult(wanted.BalanceAccount) => $"account {wanted.BalanceAccount} is no balance account",
            _ when source is not null && source.Lines.All(line => line.Account != wanted.Account) =>
                $"the entry has nothing on account {wanted.Account}",
            _ when source is not null && wanted.Amount is { } amount && TooMuch(source, wanted.Account, amount) =>
                $"the entry has less than that on account {wanted.Account}",
            _ when (wanted.Amount ?? source!.Lines.Where(line => line.Account == wanted.Account).Sum(line => line.Base))
                    == 0m => "the amount is nothing",
            _ when TooLittle(
                    wanted.Amount ?? source!.Lines.Where(line => line.Account == wanted.Account).Sum(line => line.Base),
                    wanted.Months,
                    books.Company.Currency.MinorUnits
                ) => "the part of a month is nothing; spread it over fewer months",
            _ when !new Money(wanted.Amount ?? 0m, books.Company.Currency).IsRepresentable =>
                "the amount is not a whole number of minor units",
            _ => null,
        };

    private static bool TooMuch(EntryPosted source, string account, decimal amount)
    {
        var there = source.Lines.Where(line => line.Account == account).Sum(line => line.Base);
        return decimal.Sign(amount) != decimal.Sign(there) || Math.Abs(amount) > Math.Abs(there);
    }

    private static bool TooLittle(decimal amount, int months, int digits) =>
        Math.Abs(amount) / months < (decimal)Math.Pow(10, -digits);

    private bool IsResult(string account) =>
        books.FindAccount(account)?.Type is AccountType.Income or AccountType.Expense;
}
