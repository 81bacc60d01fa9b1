using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Notices;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// Bank lines matched by a person. The decision is a record of its own and counts before all rules; settlements
/// follow from it like from any
/// other evidence. Taken back, the rules say again what the line is.
/// </summary>
public sealed class MatchDesk(IBooksTransaction books)
{
    private const int ItemsMax = 200;

    /// <summary>Puts a line to items, to an account, or to nothing.</summary>
    /// <param name="wanted">What the person says.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    public MatchOutcome Match(BankMatch wanted, RequestKey? request, string actor)
    {
        if (request is not null && books.BankLineOfRequest(request.Key) is var (known, hash))
        {
            return hash == request.Hash
                ? new MatchOutcome(null, "", known, IsRepeated: true)
                : new MatchOutcome(
                    MatchRefusal.KeyReused,
                    "the key of the request was used for something else; use a new key for a new request",
                    known
                );
        }

        if (books.BankLine(wanted.Line) is not { } line)
        {
            return new MatchOutcome(MatchRefusal.UnknownLine, "there is no such bank line", wanted.Line);
        }

        // That a line pays nothing known is only said until somebody knows better.
        if (books.DecisionOf(line.Id) is { IsOfNothing: false })
        {
            return new MatchOutcome(
                MatchRefusal.Decided,
                "a person decided on this line already; undo that first",
                line.Id
            );
        }

        var (part, fault) = Checked(line, wanted);
        return fault ?? Decide(line, wanted, part, request, actor);
    }

    /// <summary>Says anew what a line is that a person decided on. The decision before stands where the new one is
    /// refused.</summary>
    /// <param name="wanted">What the person says now.</param>
    /// <param name="why">Why the decision before is taken back.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    internal MatchOutcome Replace(BankMatch wanted, string why, RequestKey? request, string actor)
    {
        if (
            books.BankLine(wanted.Line) is not { } line
            || books.DecisionOf(line.Id) is not { IsOfNothing: false } decision
        )
        {
            return Match(wanted, request, actor);
        }

        var (part, fault) = Checked(line, wanted);
        if (fault is not null)
        {
            return fault;
        }

        TakeBack(line, decision, why, actor);
        return Decide(line, wanted, part, request, actor, decision.Items);
    }

    /// <summary>What belongs to the account, or why the line cannot be put so. What the line itself settles counts as
    /// open.</summary>
    private (decimal Part, MatchOutcome? Refused) Checked(BankLine line, BankMatch wanted)
    {
        if (wanted.Why.Length > 1_000 || wanted.Items.Count > ItemsMax)
        {
            return (
                0m,
                new MatchOutcome(
                    MatchRefusal.Invalid,
                    $"a decision names at most {ItemsMax} documents, and its reason has at most 1000 characters",
                    line.Id
                )
            );
        }

        var (part, fault) = Read(line, wanted.Items.Distinct().Select(books.Item).ToList(), wanted);
        return (part, fault is null ? null : new MatchOutcome(MatchRefusal.Invalid, fault, line.Id));
    }

    private MatchOutcome Decide(
        BankLine line,
        BankMatch wanted,
        decimal part,
        RequestKey? request,
        string actor,
        IReadOnlyList<Guid>? before = null
    )
    {
        var why = wanted.Why.Trim().Length > 0 ? wanted.Why.Trim() : "matched by a person";
        var partBase =
            part == line.Payment
                ? line.BasePayment
                : new Money(line.BasePayment * part / line.Payment, books.Company.Currency).Rounded().Amount;
        var entry = part == 0m ? null : Post(line, wanted.Account!, part, partBase, why, actor);
        books.Append(
            RecordJson.Draft(
                RecordKind.BankLineDecided,
                actor,
                new BankLineDecided
                {
                    Line = line.Id,
                    Items = [.. wanted.Items.Distinct()],
                    Account = part == 0m ? null : wanted.Account,
                    Amount = part,
                    Base = partBase,
                    Entry = entry?.Entry,
                    Why = why,
                    Request = request,
                }
            )
        );
        DocumentDesk.Reconcile(books, [.. wanted.Items, .. before ?? []], [line.Id]);
        return new MatchOutcome(null, "", line.Id);
    }

    /// <summary>Takes a person's decision back: its voucher is reversed, and the rules say again what the line
    /// is.</summary>
    public MatchOutcome Undo(Guid id, string why, string actor)
    {
        if (PeriodDesk.WhyFault(why) is { } fault)
        {
            return new MatchOutcome(MatchRefusal.Invalid, fault, id);
        }

        if (books.BankLine(id) is not { } line)
        {
            return new MatchOutcome(MatchRefusal.UnknownLine, "there is no such bank line", id);
        }

        if (books.DecisionOf(id) is not { } decision)
        {
            return new MatchOutcome(
                MatchRefusal.Decided,
                "no person decided on this line; a match of the rules gives way to another decision",
                id
            );
        }

        TakeBack(line, decision, why, actor);
        var noticed = books.AccountOfLine(id) is var (bankAccount, account)
            ? new NoticeDesk(books).Detail(bankAccount, account, line.Date, line.Date)
            : Noticed.Nothing;
        DocumentDesk.Reconcile(books, [.. decision.Items, .. noticed.Items], [id, .. noticed.Lines]);
        return new MatchOutcome(null, "", id);
    }

    private void TakeBack(BankLine line, LineDecision decision, string why, string actor)
    {
        if (decision.Entry is { } entry && books.FindEntry(entry) is { } posted)
        {
            Poster.Reverse(books, actor, posted, Poster.TakesBack(posted, why));
        }

        books.Append(RecordJson.Draft(RecordKind.BankLineUndone, actor, new BankLineUndone(line.Id, why.Trim())));
    }

    /// <summary>The part that belongs to the account, or what does not fit.</summary>
    private (decimal Part, string? Fault) Read(BankLine line, List<OpenItem?> items, BankMatch wanted)
    {
        if (line.Purpose != BankLinePurpose.Payment || line.Payment == 0m)
        {
            return (0m, "the line is the bank's own charge or interest, and is booked as such");
        }

        if (items.Select(item => ItemFault(line, item, wanted)).FirstOrDefault(fault => fault is not null) is { } wrong)
        {
            return (0m, wrong);
        }

        if (items.Count > 0 && items.TrueForAll(item => item!.Flow != line.Flow))
        {
            return (0m, "what the documents ask for goes the other way than this money");
        }

        if (items.Exists(item => item!.Flow != line.Flow) && items.Exists(item => item!.Currency != line.Currency))
        {
            return (0m, "credit notes are taken off only among documents in the currency of the payment");
        }

        var total = items.Sum(item => Left(item!, line.Id) * (item!.Flow == line.Flow ? 1m : -1m));
        var (part, fault) = wanted.Account is null
            ? (0m, wanted.Amount is null ? null : "an amount is given, but no account for it")
            : PartOf(line, wanted, items.Count > 0 ? total : 0m);
        return fault is null && items.Exists(item => item!.Flow != line.Flow) && total != line.Payment - part
                ? (
                    0m,
                    "credit notes are taken off only when all adds up to the payment; choose an account for the difference"
                )
            : fault is null && items.Count == 0 && part == 0m && wanted.Why.Trim().Length == 0
                ? (0m, "choose what the line pays, or say why it pays nothing")
            : (part, fault);
    }

    private (decimal Part, string? Fault) PartOf(BankLine line, BankMatch wanted, decimal total)
    {
        if (ChartRules.Fault(books, wanted.Account!) is { } fault)
        {
            return (0m, fault);
        }

        var part = wanted.Amount ?? (line.Payment - total);
        return part switch
        {
            0m => (0m, "nothing is left for the account"),
            _ when wanted.Account == books.Company.Pack.Roles.PaymentClearing => (
                0m,
                $"account {wanted.Account} is where unmatched payments wait; choose what this one is"
            ),
            _ when !new Money(part, line.Currency).IsRepresentable => (
                0m,
                $"{part} {line.Currency} is not a whole number of minor units"
            ),
            _ when part > line.Payment => (0m, $"only {new Money(line.Payment, line.Currency)} was paid"),
            _ when wanted.Items.Count == 0 && part < 0m => (0m, "an amount for an account alone is more than nothing"),
            _ when wanted.Items.Count > 0 && part == line.Payment => (
                0m,
                "the account takes all, and leaves nothing for the documents"
            ),
            _ when part < 0m && line.Payment - part > total => (
                0m,
                "the documents do not need that much more than was paid"
            ),
            _ => (part, null),
        };
    }

    private string? ItemFault(BankLine line, OpenItem? item, BankMatch wanted) =>
        item switch
        {
            null => "one of the documents is not among those that can be paid",
            { State: ItemState.Rejected } => $"{item.Number} was rejected",
            { IsCredit: false } when item.Flow != line.Flow => $"{item.Number} goes the other way than this money",
            _ when item.Currency != line.Currency && (wanted.Account is not null || item.BaseAmount is null) =>
                $"{item.Number} is in {item.Currency}, the payment in {line.Currency}; a difference of rates is booked by itself",
            _ when Left(item, line.Id) <= 0m => $"{item.Number} is paid already",
            _ => null,
        };

    /// <summary>What others leave open of an item: what this line may have taken by a rule is given back
    /// first.</summary>
    private decimal Left(OpenItem item, Guid line) =>
        item.Amount
        - books.SettlementsOfItem(item.Id).Where(one => one.Payer != line).Sum(one => one.Amount)
        - (item.IsCredit ? books.SettlementsOfPayer(item.Id).Sum(one => one.PayerAmount) : 0m);

    private EntryPosted Post(BankLine line, string account, decimal part, decimal partBase, string why, string actor)
    {
        var sign = line.Flow == Flow.Out ? 1m : -1m;
        var (amount, inBase) = (
            new Money(sign * part, line.Currency),
            new Money(sign * partBase, books.Company.Currency)
        );
        var (entry, fault) = Entry.Create(
            books.Randomness.NewId(books.Now),
            EntryKind.Ordinary,
            line.Date,
            line.Counterparty ?? line.Text ?? $"Bank entry {line.Entry}",
            [
                new EntryLine
                {
                    Account = account,
                    Base = inBase,
                    Transaction = amount,
                    Text = line.Text,
                },
                new EntryLine
                {
                    Account = books.Company.Pack.Roles.PaymentClearing,
                    Base = -inBase,
                    Transaction = -amount,
                },
            ]
        );
        if (entry is null)
        {
            throw new InvalidOperationException(
                $"The account's part of bank entry {line.Entry} does not balance: {fault}"
            );
        }

        var inputs = new Dictionary<string, string>
        {
            ["account"] = account,
            ["amount"] = amount.ToString(),
            ["entry"] = line.Entry,
            ["statement"] = line.Statement,
        };
        return Poster.Post(
            books,
            actor,
            VoucherSeries.Settlement,
            entry,
            new Provenance("bank.person", 1, 1m, why, inputs),
            line.Document
        );
    }
}
