using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>What came of a person's decision.</summary>
/// <param name="IsDone">Whether it was carried out.</param>
/// <param name="Reasons">Why not.</param>
public sealed record ReviewOutcome(bool IsDone, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the caller's key was used for something else.</summary>
    public bool IsKeyReused { get; private init; }

    internal static ReviewOutcome Done { get; } = new(true, []);

    internal static ReviewOutcome KeyReused { get; } =
        new(false, ["the key of the request was used for something else; use a new key for a new request"])
        {
            IsKeyReused = true,
        };

    internal static ReviewOutcome Refused(params IReadOnlyList<string> reasons) => new(false, reasons);
}

/// <summary>The review queue: a person books or rejects what the node would not decide, and the node learns from
/// it.</summary>
public sealed class ReviewDesk(IBooksTransaction books)
{
    /// <summary>Books a document that waits in review.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its original, read again.</param>
    /// <param name="decision">What the person decided.</param>
    /// <param name="actor">Who, for the record.</param>
    public ReviewOutcome Book(Guid document, DocumentReading reading, BookingDecision decision, string actor)
    {
        if (NotInReview(document) is { } refusal)
        {
            return refusal;
        }

        return reading switch
        {
            DocumentReading.Understood(BankStatementMessage message) => BookStatement(document, message, actor),
            DocumentReading.Understood(Invoice invoice) => BookInvoice(document, invoice, decision, actor),
            _ => ReviewOutcome.Refused("the original can no longer be read"),
        };
    }

    /// <summary>Rejects a document that waits in review; its payments become unmatched and stay visible.</summary>
    public ReviewOutcome Reject(Guid document, string reason, string actor)
    {
        if (NotInReview(document) is { } refusal)
        {
            return refusal;
        }

        var item = books.Item(document);
        var payers = books
            .SettlementsOfItem(document)
            .Where(one => one.PayerKind == Reconciliation.PayerKind.Bank)
            .Select(one => one.Payer)
            .ToList();
        books.Append(
            RecordJson.Draft(RecordKind.ReviewResolved, actor, new ReviewResolved(document, "rejected", reason, null))
        );

        // Its flags are told no more while it is rejected, and again where the rejection is taken back.
        if (item is not null)
        {
            DocumentDesk.Reconcile(books, [document], payers);
        }

        return ReviewOutcome.Done;
    }

    /// <summary>Rejects a document, whether it waits in review or is booked: then its voucher is taken back first.</summary>
    public ReviewOutcome PutAside(Guid document, string reason, string actor)
    {
        if (
            books.FindDocument(document) is { State: "booked" }
            && TakeBack(document, reason, actor) is { IsDone: false } no
        )
        {
            return no;
        }

        return Reject(document, reason, actor);
    }

    /// <summary>
    /// Takes the voucher of a booked document back: one with the other sign is posted, and the document waits in
    /// review again, to be booked anew or rejected. A rejected document waits again as well, without a voucher.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="why">In words.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <param name="request">The caller's own key of the request, or null. A key that was used for the same is answered
    /// as it was then.</param>
    public ReviewOutcome TakeBack(Guid document, string why, string actor, RequestKey? request = null)
    {
        if (request is not null && books.EntryOfRequest(request.Key) is var (_, hash))
        {
            return hash == request.Hash ? ReviewOutcome.Done : ReviewOutcome.KeyReused;
        }

        if (PeriodDesk.WhyFault(why) is { } fault)
        {
            return ReviewOutcome.Refused(fault);
        }

        switch (books.FindDocument(document))
        {
            case null:
                return ReviewOutcome.Refused("there is no such document");
            case { State: "rejected" }:
                return Reinstate(document, why, actor);
            case { Kind: "bank-statement" }:
                return ReviewOutcome.Refused(
                    "a bank statement is not taken back by itself; what it says changes when the bank sends another one"
                );
            case { State: not "booked" } found:
                return ReviewOutcome.Refused($"the document is {found.State}, not booked");
            case not null when books.IsIssued(document):
                return ReviewOutcome.Refused("the invoice was issued here, and the buyer has it; credit it instead");
        }

        if (books.EntryOfDocument(document) is not { } standing)
        {
            return ReviewOutcome.Refused("the document has no voucher that could be taken back");
        }

        if ((SpreadVouchers.Fault(books, standing) ?? PostingDay.Ahead(books, standing.Date, Today)) is { } stopped)
        {
            return ReviewOutcome.Refused(stopped);
        }

        Poster.Reverse(books, actor, standing, Poster.TakesBack(standing, why), request: request);
        Forget(document, actor);
        return Reopen(document, "taken back by a person: " + why.Trim(), actor);
    }

    /// <summary>What a person took back says nothing of the party's next document.</summary>
    private void Forget(Guid document, string actor)
    {
        foreach (var learnt in books.LearntFrom(document))
        {
            books.Append(
                RecordJson.Draft(RecordKind.AccountLearnt, actor, learnt with { Account = AccountLearnt.Nothing })
            );
        }
    }

    /// <summary>A document that was rejected waits in review again: nobody need ask the sender for another copy of what was
    /// put aside by mistake.</summary>
    private ReviewOutcome Reinstate(Guid document, string why, string actor) =>
        Reopen(document, ReviewResolved.RejectionTakenBack + why.Trim(), actor);

    private ReviewOutcome Reopen(Guid document, string reason, string actor)
    {
        books.Append(
            RecordJson.Draft(
                RecordKind.ReviewResolved,
                actor,
                new ReviewResolved(document, ReviewResolved.Reopened, reason, null)
            )
        );
        if (books.Item(document) is not null)
        {
            DocumentDesk.Reconcile(books, [document], []);
        }

        return ReviewOutcome.Done;
    }

    /// <summary>The flag of a document that may repeat another one.</summary>
    internal static string DuplicateFlag(Guid document) => $"duplicate:{document}";

    /// <summary>The flag of a document whose supplier asks to be paid to another account.</summary>
    public static string AccountFlag(Guid document) => $"account:{document}";

    /// <summary>What a person decided on is no question any more.</summary>
    private void Clear(string flag, string actor)
    {
        foreach (var found in books.Flags(flag))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagCleared, actor, new FlagCleared(found.Flag)));
        }
    }

    private DateOnly Today => CountryClock.Day(books.Company.Pack.Country, books.Now);

    private ReviewOutcome? NotInReview(Guid document) =>
        books.FindDocument(document) switch
        {
            null => ReviewOutcome.Refused("there is no such document"),
            { State: "review" } => null,
            var found => ReviewOutcome.Refused($"the document is {found.State}, not in review"),
        };

    private ReviewOutcome BookStatement(Guid document, BankStatementMessage message, string actor)
    {
        var reasons = new BankIntake(books).BookNow(document, message);
        if (reasons.Count > 0)
        {
            return ReviewOutcome.Refused(reasons);
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.ReviewResolved,
                actor,
                new ReviewResolved(document, "booked", "decided by a person", null)
            )
        );
        Clear(DuplicateFlag(document), actor);
        return ReviewOutcome.Done;
    }

    private ReviewOutcome BookInvoice(Guid document, Invoice invoice, BookingDecision decision, string actor)
    {
        if (
            decision
                .Accounts.Select(account => ChartRules.Fault(books, account))
                .FirstOrDefault(fault => fault is not null) is
            { } fault
        )
        {
            return ReviewOutcome.Refused(fault);
        }

        var sides = new InvoiceSides(books);
        var (direction, refusal) = sides.Direction(invoice, null);
        if (refusal is not null)
        {
            return ReviewOutcome.Refused(refusal);
        }

        var party = sides.PartyOf(invoice, direction);
        if (!decision.AcceptsDuplicate && sides.Duplicate(invoice, direction, party, document) is { } duplicate)
        {
            return ReviewOutcome.Refused($"{duplicate}; say that it is no duplicate, or reject it");
        }

        var assessment = new InvoicePosting(books, invoice, direction, party.Key, decision).Assess(document);
        if (assessment.Reasons.Count > 0)
        {
            return ReviewOutcome.Refused(assessment.Reasons);
        }

        if (Post(document, assessment, direction, decision.DateReason, actor) is { } locked)
        {
            return ReviewOutcome.Refused(locked);
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.ReviewResolved,
                actor,
                new ReviewResolved(document, "booked", "decided by a person", assessment.BaseAmount)
                {
                    Lines = DocumentLines.Booked(invoice, assessment, books.Company.Currency),
                }
            )
        );
        var learnt = decision.DeductsNothing
            ? Forgotten(invoice, direction, party.Key)
            : Learnt(invoice, decision, assessment);
        foreach (var (cost, account) in learnt)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.AccountLearnt,
                    actor,
                    new AccountLearnt(Name(direction), party.Key, cost, account, document)
                )
            );
        }

        Clear(DuplicateFlag(document), actor);
        if (books.Item(document) is not null)
        {
            DocumentDesk.Reconcile(books, [document], []);
        }

        return ReviewOutcome.Done;
    }

    /// <summary>Posts a document's entry on its own day; where that is locked, on the first open day after it, or for a
    /// reason where it is.</summary>
    /// <returns>Why not, or null.</returns>
    private string? Post(
        Guid document,
        InvoiceAssessment assessment,
        TradeDirection direction,
        string? dateReason,
        string actor
    )
    {
        var posting = PostingDay.Of(books, assessment.Entry!);
        var why = posting.MayStand ? dateReason : null;
        if ((why is null ? posting.Ahead(Today, isAsked: true) : PeriodDesk.WhyFault(why)) is { } refusal)
        {
            return refusal;
        }

        Poster.Post(
            books,
            actor,
            InvoiceIntake.Series(direction),
            assessment.Entry!,
            assessment.Provenance,
            document,
            why is null ? null : new PostingNotes(DateReason: why.Trim(), Rule: DateRule.AsGiven)
        );
        return null;
    }

    /// <summary>A proposal of one account that the node would not have posted alone, and that a person let stand, also by
    /// deducting the VAT on it;
    /// several say nothing of the next document.</summary>
    private static string? Confirmed(InvoiceAssessment assessment, BookingDecision decision) =>
        assessment.Shares.Count <= 1
        && (decision.Deducts || assessment.Provenance is { Confidence: < InvoicePosting.PostsAlone })
            ? assessment.Account
            : null;

    /// <summary>
    /// What a person decides for a supplier holds for its next documents: with the same accounting reference, and
    /// without one when there is but
    /// one account.
    /// </summary>
    private static IEnumerable<(string Cost, string Account)> Learnt(
        Invoice invoice,
        BookingDecision decision,
        InvoiceAssessment assessment
    )
    {
        if (invoice.Claim != ClaimKind.Supply || Prepayments.IsCalledSo(invoice))
        {
            // What is paid in advance says nothing of what will be bought.
            return [];
        }

        var chosen =
            decision.LineAccounts.Count == 0
                ? []
                : assessment
                    .Choices.Select((choice, i) => (Cost: CostOf(invoice, i), choice.Account, choice.IsChosen))
                    .Where(one => one.IsChosen)
                    .ToList();
        if (chosen.Count == 0)
        {
            var account = decision.Account ?? Confirmed(assessment, decision);
            return account is null
                ? []
                : new[] { invoice.AccountingCost ?? "", "" }.Distinct().Select(cost => (cost, account));
        }

        var byCost = chosen
            .GroupBy(one => one.Cost)
            .Where(group => group.Select(one => one.Account).Distinct().Count() == 1)
            .Select(group => (Cost: group.Key, group.First().Account))
            .ToList();
        return
            byCost.Exists(one => one.Cost.Length == 0)
            || assessment.Choices.Select(choice => choice.Account).Distinct().Count() != 1
            ? byCost
            : [.. byCost, ("", chosen[0].Account)];
    }

    /// <summary>
    /// The next of the kind may be another purchase: an account that is learnt would be deducted in full. So none is, and what was
    /// learnt before of such a document, on which a person would not be asked again, no longer counts.
    /// </summary>
    private List<(string Cost, string Account)> Forgotten(Invoice invoice, TradeDirection direction, string party) =>
        [
            .. Enumerable
                .Range(0, invoice.Lines.Count)
                .Select(line => CostOf(invoice, line))
                .Append(invoice.AccountingCost ?? "")
                .Append("")
                .Distinct()
                .Where(cost => books.LearntAccount(Name(direction), party, cost) is not null)
                .Select(cost => (cost, AccountLearnt.Nothing)),
        ];

    private static string Name(TradeDirection direction) => direction == TradeDirection.Sale ? "sale" : "purchase";

    private static string CostOf(Invoice invoice, int line) =>
        (line < invoice.Lines.Count ? invoice.Lines[line].AccountingCost : null) ?? invoice.AccountingCost ?? "";
}
