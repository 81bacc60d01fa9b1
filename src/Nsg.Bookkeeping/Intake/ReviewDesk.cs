using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>What came of a person's decision.</summary>
/// <param name="IsDone">Whether it was carried out.</param>
/// <param name="Reasons">Why not.</param>
public sealed record ReviewOutcome(bool IsDone, IReadOnlyList<string> Reasons)
{
    internal static ReviewOutcome Done { get; } = new(true, []);

    internal static ReviewOutcome Refused(params IReadOnlyList<string> reasons) => new(false, reasons);
}

/// <summary>The review queue: a person books or rejects what the node would not decide, and the node learns from it.</summary>
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
        var payers = books.SettlementsOfItem(document).Where(one => one.PayerKind == Reconciliation.PayerKind.Bank).Select(one => one.Payer).ToList();
        books.Append(RecordJson.Draft(RecordKind.ReviewResolved, actor, new ReviewResolved(document, "rejected", reason, null)));
        if (item is not null)
        {
            DocumentDesk.Reconcile(books, [document], payers);
        }

        return ReviewOutcome.Done;
    }

    private ReviewOutcome? NotInReview(Guid document) => books.FindDocument(document) switch
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

        books.Append(RecordJson.Draft(RecordKind.ReviewResolved, actor, new ReviewResolved(document, "booked", "decided by a person", null)));
        return ReviewOutcome.Done;
    }

    private ReviewOutcome BookInvoice(Guid document, Invoice invoice, BookingDecision decision, string actor)
    {
        if (decision.Account is { } account && ChartRules.Fault(books, account) is { } fault)
        {
            return ReviewOutcome.Refused(fault);
        }

        var intake = new InvoiceIntake(books);
        var (direction, refusal) = intake.Direction(invoice, null);
        if (refusal is not null)
        {
            return ReviewOutcome.Refused(refusal);
        }

        var party = intake.PartyOf(invoice, direction);
        if (!decision.AcceptsDuplicate && intake.Duplicate(invoice, direction, party, document) is { } duplicate)
        {
            return ReviewOutcome.Refused($"{duplicate}; say that it is no duplicate, or reject it");
        }

        var assessment = new InvoicePosting(books, invoice, direction, party.Key, decision).Assess(document);
        if (assessment.Reasons.Count > 0)
        {
            return ReviewOutcome.Refused(assessment.Reasons);
        }

        Poster.Post(books, actor, InvoiceIntake.Series(direction), assessment.Entry!, assessment.Provenance, document);
        books.Append(RecordJson.Draft(
            RecordKind.ReviewResolved, actor, new ReviewResolved(document, "booked", "decided by a person", assessment.BaseAmount)));
        Learn(document, invoice, decision.Account ?? Confirmed(assessment), direction, party.Key, actor);
        if (books.Item(document) is not null)
        {
            DocumentDesk.Reconcile(books, [document], []);
        }

        return ReviewOutcome.Done;
    }

    /// <summary>A proposal of one account that the node would not have posted alone, and that a person let stand; several say nothing of the next document.</summary>
    private static string? Confirmed(InvoiceAssessment assessment) =>
        assessment is { Shares.Count: <= 1, Provenance.Confidence: < InvoicePosting.PostsAlone } ? assessment.Account : null;

    /// <summary>What a person decides for a supplier holds for its next documents: with the same accounting reference, and without one.</summary>
    private void Learn(Guid document, Invoice invoice, string? account, TradeDirection direction, string party, string actor)
    {
        if (account is null)
        {
            return;
        }

        var name = direction == TradeDirection.Sale ? "sale" : "purchase";
        foreach (var cost in new[] { invoice.AccountingCost ?? "", "" }.Distinct())
        {
            books.Append(RecordJson.Draft(RecordKind.AccountLearnt, actor, new AccountLearnt(name, party, cost, account, document)));
        }
    }
}
