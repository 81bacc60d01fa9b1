using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Validation;

namespace Nsg.Bookkeeping.Intake;

/// <summary>What would be booked for a document in review if a person decided so; nothing is booked by it.</summary>
public sealed record BookingDraft
{
    /// <summary>Below this, a proposal is a guess: a person has to name the account.</summary>
    public const decimal SureEnough = 0.75m;

    /// <summary>The account of each line of the document, in its order; of each VAT breakdown when it has no
    /// lines.</summary>
    public required IReadOnlyList<LineChoice> Choices { get; init; }

    /// <summary>The whole voucher, with the rounding that accepted differences would make; empty when there is none
    /// to show.</summary>
    public required IReadOnlyList<EntryLine> Lines { get; init; }

    /// <summary>What keeps it from being booked so, each starting with its code; empty when nothing does.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The day that the voucher would get; null when there is none to show.</summary>
    public PostingDay? Posting { get; init; }

    /// <summary>Whether sums of the document do not hold, so that a person has to accept the difference.</summary>
    public required bool HasDifferences { get; init; }

    /// <summary>Accounts on which the deduction of VAT depends on what was bought, so that a person says whether there is
    /// one.</summary>
    public IReadOnlyCollection<string> OpenDeductions { get; init; } = [];

    /// <summary>The booked document of the same party with the same number, or null.</summary>
    public DocumentFacts? Twin { get; init; }

    /// <summary>Lines, by their place from 0, whose account is only guessed.</summary>
    public IReadOnlyList<int> Guessed =>
        [.. Enumerable.Range(0, Choices.Count).Where(i => Choices[i] is { IsChosen: false, Confidence: < SureEnough })];

    /// <summary>How sure the least sure account is, 0 to 1.</summary>
    public decimal Confidence => Choices.Count == 0 ? 0m : Choices.Min(choice => choice.Confidence);

    /// <summary>Whether somebody has to say whether VAT is deducted, since that depends on what was bought.</summary>
    public bool AsksDeduction => Reasons.Any(IsDeductionAsked);

    /// <summary>Whether nothing keeps it from being booked but what <see cref="AsksDeduction"/> asks.</summary>
    public bool IsOpenOtherwise => Lines.Count > 0 && Reasons.All(IsDeductionAsked);

    /// <summary>Drafts it.</summary>
    /// <param name="books">The books.</param>
    /// <param name="document">The document.</param>
    /// <param name="invoice">What it says.</param>
    /// <param name="decision">What the person would decide.</param>
    /// <param name="today">Today, by the company's clock.</param>
    public static BookingDraft Of(
        IPostingQuestions books,
        Guid document,
        Invoice invoice,
        BookingDecision decision,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(decision);
        var sides = new InvoiceSides(books);
        var (direction, refusal) = sides.Direction(invoice, null);
        if (refusal is not null)
        {
            return new BookingDraft
            {
                Choices = [],
                Lines = [],
                Reasons = [refusal],
                HasDifferences = false,
            };
        }

        var party = sides.PartyOf(invoice, direction);
        var (strict, lenient) = (
            Assess(decision with { AcceptsDifferences = false }),
            Assess(decision with { AcceptsDifferences = true })
        );
        var posting = lenient.Entry is { } entry ? PostingDay.Of(books, entry) : null;
        var unknown = decision.Accounts.Select(account => ChartRules.Fault(books, account)).OfType<string>().ToList();
        var reasons = unknown.ToList();
        if (reasons.Count == 0)
        {
            reasons.AddRange(
                decision.AcceptsDuplicate || sides.Duplicate(invoice, direction, party, document) is not { } duplicate
                    ? []
                    : [duplicate]
            );
            reasons.AddRange((decision.AcceptsDifferences ? lenient : strict).Reasons);
            if (decision.DateReason is null && posting?.Ahead(today, isAsked: true) is { } ahead)
            {
                reasons.Add(ahead);
            }
        }

        return new BookingDraft
        {
            Choices = lenient.Choices,
            Lines = unknown.Count > 0 ? [] : lenient.Entry?.Lines ?? [],
            Reasons = reasons,
            OpenDeductions = lenient.OpenDeductions,
            Posting = posting,
            HasDifferences = CalculationRules.Check(invoice).Count > 0 || strict.Reasons.Count > lenient.Reasons.Count,
            Twin = sides.Twin(invoice, direction, party, document),
        };

        InvoiceAssessment Assess(BookingDecision one) =>
            new InvoicePosting(books, invoice, direction, party.Key, one, () => Guid.Empty).Assess(document);
    }

    private static bool IsDeductionAsked(string reason) =>
        reason.StartsWith(DeductionLimits.Question, StringComparison.Ordinal);
}
