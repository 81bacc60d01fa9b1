using Nsg.Bookkeeping.Posting;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Bookkeeping.Intake;

/// <summary>What a person says of one of several documents that are booked together.</summary>
/// <param name="Account">Its account, or null for the one proposed.</param>
/// <param name="Deducts">Whether VAT is deducted where that depends on what was bought; null where nothing is said.</param>
/// <param name="Seen">Mark of the proposal that was looked at; null where none was shown.</param>
public sealed record BookingAnswer(string? Account, bool? Deducts, string? Seen);

/// <summary>
/// Books one of several documents that are decided on together. What a document needs more than an account and a word on its VAT
/// keeps it waiting: it is looked at on its own.
/// </summary>
public static class BulkBooking
{
    /// <summary>Codes of the reasons that an account and a word on the VAT answer.</summary>
    private static readonly string[] Answerable = ["proposal:", "question:", "vat-deduction:"];

    /// <summary>Whether a document waits for nothing but its account and what becomes of its VAT.</summary>
    /// <param name="reasons">Why it waits.</param>
    public static bool IsPlain(IReadOnlyList<string> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return reasons.All(reason => Answerable.Any(code => reason.StartsWith(code, StringComparison.Ordinal)));
    }

    /// <summary>The accounts that would be booked on, by which it is seen whether the proposal is still the one that was
    /// shown.</summary>
    /// <param name="draft">The proposal.</param>
    public static string MarkOf(BookingDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return string.Join(',', draft.Choices.Select(choice => choice.Account).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Books it, or says why not.</summary>
    /// <param name="books">The books.</param>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its original, read again.</param>
    /// <param name="answer">What the person says.</param>
    /// <param name="actor">Who, for the record.</param>
    public static ReviewOutcome Book(
        IBooksTransaction books,
        Guid document,
        DocumentReading reading,
        BookingAnswer answer,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(answer);
        var decision = new BookingDecision(answer.Account, false);
        if (
            reading is not DocumentReading.Understood(Invoice invoice)
            || books.FindDocument(document) is not { State: "review" }
        )
        {
            return new ReviewDesk(books).Book(document, reading, decision, actor);
        }

        var today = CountryClock.Day(books.Company.Pack.Country, books.Now);
        var draft = BookingDraft.Of(books, document, invoice, decision, today);
        if (Unanswered(draft, answer) is { } refusal)
        {
            return ReviewOutcome.Refused(refusal);
        }

        return new ReviewDesk(books).Book(
            document,
            reading,
            draft.OpenDeductions.Count == 0 || answer.Deducts is not { } deducts
                ? decision
                : decision with
                {
                    Deducts = deducts,
                    DeductsNothing = !deducts,
                },
            actor
        );
    }

    private static string? Unanswered(BookingDraft draft, BookingAnswer answer) =>
        answer is { Account: null, Seen: { } seen } && MarkOf(draft) != seen
            ? "what would be booked has changed since it was seen; look at the document again"
        : answer.Account is null && draft.Guessed.Count > 0 ? "the account is only a guess; name the account to book it"
        // An account that is named for many at once says nothing yet of what each of them was.
        : answer.Deducts is null
        && draft.OpenDeductions.Count > 0
        && (answer.Account is not null || draft.AsksDeduction)
            ? $"whether the VAT on account {string.Join(", ", draft.OpenDeductions.Order(StringComparer.Ordinal))} may be deducted depends on what was bought; say whether it is"
        : null;
}
