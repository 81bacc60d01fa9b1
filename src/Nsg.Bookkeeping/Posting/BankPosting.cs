using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Books what a bank statement holds: the opening balance of the first one, and a voucher for each
/// entry.</summary>
internal static class BankPosting
{
    private const string Actor = "rule:bank";

    /// <summary>Posts the entries of a statement against the clearing account, charges and interest against
    /// theirs.</summary>
    internal static void PostEntries(IBooksTransaction books, StatementReceived statement)
    {
        foreach (var lines in statement.Lines.Where(line => line.Amount != 0m).GroupBy(line => line.Ordinal))
        {
            PostEntry(books, statement, [.. lines]);
        }
    }

    /// <summary>
    /// The opening balance of the earliest statement of an account is an opening entry. A statement that turns out to
    /// be earlier
    /// takes its place, so the order of arrival leaves no trace. To be called before the statement itself is appended.
    /// </summary>
    internal static void PostOpening(IBooksTransaction books, StatementReceived statement)
    {
        if (statement.Opening is not { } opening)
        {
            return;
        }

        var place = new StatementPlace(statement.From, statement.To, statement.Id);
        if (books.FirstStatement(statement.Account) is { } first && !place.IsBefore(first))
        {
            return;
        }

        if (books.OpeningOf(statement.Account) is { } later)
        {
            Poster.Reverse(
                books,
                Actor,
                later,
                "an earlier statement arrived; its opening balance takes the place of this one"
            );
        }

        var amount = new Money(opening, statement.Currency);
        var inBase = InBase(books, amount, statement.From);
        if (books.TakenOverBalance(statement.Account, statement.From) is { } balance)
        {
            // The books came with this account's balance; opening it again would count the money twice.
            FlagOpening(books, statement, inBase, balance);
            return;
        }

        if (inBase.IsZero)
        {
            return;
        }

        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Opening,
            statement.From,
            $"Opening balance of {statement.BankAccount}",
            [
                new EntryLine
                {
                    Account = statement.Account,
                    Base = inBase,
                    Transaction = amount,
                },
                new EntryLine
                {
                    Account = books.Company.Pack.Roles.OpeningBalance,
                    Base = -inBase,
                    Transaction = -amount,
                },
            ]
        );
        Require(entry, fault);
        var inputs = new Dictionary<string, string> { ["statement"] = statement.Id };
        var provenance = new Provenance(
            "bank.opening",
            1,
            1m,
            $"the opening balance of the first statement, {statement.Id}",
            inputs
        );
        Poster.Post(books, Actor, VoucherSeries.Opening, entry!, provenance, statement.Document);
    }

    private static void FlagOpening(IBooksTransaction books, StatementReceived statement, Money stated, Money balance)
    {
        if (stated != balance)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.FlagRaised,
                    Actor,
                    new FlagRaised(
                        $"opening:{statement.Document}:{statement.Id}",
                        "opening-difference",
                        statement.Document,
                        statement.Id,
                        null,
                        $"statement {statement.Id} opens with {stated}, the books that were taken over stand at {balance} on account {statement.Account}; nothing was posted for the difference"
                    )
                )
            );
        }
    }

    private static void PostEntry(IBooksTransaction books, StatementReceived statement, List<BankLine> lines)
    {
        var roles = books.Company.Pack.Roles;
        var draft = new List<EntryLine>();
        var bank = new Money(0m, statement.Currency);
        var bankBase = Money.Zero(books.Company.Currency);
        foreach (var line in lines)
        {
            var moved = new Money(line.Amount, line.Currency);
            var movedBase = InBase(books, moved, line.Date);
            bank += moved;
            bankBase += movedBase;
            var sign = line.Amount < 0 ? -1m : 1m;
            var paid = new Money(sign * line.Payment, line.Currency);
            var paidBase = new Money(sign * line.BasePayment, books.Company.Currency);
            draft.Add(
                new EntryLine
                {
                    Account = Counterpart(roles, line),
                    Base = -paidBase,
                    Transaction = -paid,
                    Text = line.Counterparty,
                }
            );
            if (paid != moved)
            {
                draft.Add(
                    new EntryLine
                    {
                        Account = roles.BankCharges,
                        Base = paidBase - movedBase,
                        Transaction = paid - moved,
                        Text = "charges taken off",
                    }
                );
            }
        }

        draft.Insert(
            0,
            new EntryLine
            {
                Account = statement.Account,
                Base = bankBase,
                Transaction = bank,
            }
        );
        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Ordinary,
            lines[0].Date,
            Text(lines[0]),
            draft
        );
        Require(entry, fault);
        var inputs = new Dictionary<string, string> { ["entry"] = lines[0].Entry, ["statement"] = statement.Id };
        var provenance = new Provenance("bank.entry", 1, 1m, BankReason.Of(lines[0].Entry, statement.Id), inputs);
        Poster.Post(books, Actor, VoucherSeries.Bank, entry!, provenance, statement.Document);
    }

    private static string Counterpart(Nsg.Countries.AccountRoles roles, BankLine line) =>
        line.Purpose switch
        {
            BankLinePurpose.Charge => roles.BankCharges,
            BankLinePurpose.Interest => line.Amount < 0 ? roles.InterestExpense : roles.InterestIncome,
            _ => roles.PaymentClearing,
        };

    private static string Text(BankLine line) => line.Counterparty ?? line.Text ?? $"Bank entry {line.Entry}";

    private static Money InBase(IBooksTransaction books, Money amount, DateOnly day)
    {
        var rate = amount.Currency == books.Company.Currency ? 1m : books.Rate(amount.Currency, day) ?? 0m;
        return new Money(amount.Amount * rate, books.Company.Currency).Rounded();
    }

    private static void Require(Entry? entry, string? fault)
    {
        if (entry is null)
        {
            throw new InvalidOperationException($"A bank entry does not balance: {fault}");
        }
    }
}
