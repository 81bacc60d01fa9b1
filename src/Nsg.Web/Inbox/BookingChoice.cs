using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Documents.Model;
using Nsg.Web.Pages;

namespace Nsg.Web.Inbox;

/// <summary>How somebody would book a document, as the form has it; links carry the same.</summary>
/// <param name="Account">Account for all lines as typed, or null.</param>
/// <param name="Lines">Accounts of single lines as typed, by their place from 0.</param>
/// <param name="AcceptsDifferences">Whether sums that do not hold are booked as rounding.</param>
/// <param name="AcceptsDuplicate">Whether it is booked although its number came before.</param>
/// <param name="IsTried">Whether it was tried to book so.</param>
public sealed record BookingChoice(
    string? Account,
    IReadOnlyDictionary<int, string> Lines,
    bool AcceptsDifferences,
    bool AcceptsDuplicate,
    bool IsTried
)
{
    /// <summary>Whether VAT is deducted where that depends on what was bought; null where nothing is said.</summary>
    public bool? Deducts { get; init; }

    /// <summary>Why it must stand on its own day in a softly locked period, or null.</summary>
    public string? DateReason { get; init; }

    private const string LinePrefix = "line-";
    private const int LinesMax = 500;

    internal static BookingChoice None { get; } = new(null, new Dictionary<int, string>(), false, false, false);

    /// <summary>The decision that it stands for: accounts may be typed with the name behind the number.</summary>
    internal BookingDecision Decision =>
        new(TypedAccount.Number(Account), AcceptsDifferences, AcceptsDuplicate)
        {
            DateReason = DateReason,
            LineAccounts = Lines.ToDictionary(line => line.Key, line => TypedAccount.Number(line.Value)!),
            Deducts = Deducts == true,
            DeductsNothing = Deducts == false,
        };

    internal static BookingChoice Of(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var choice = None;
        var lines = new Dictionary<int, string>();
        foreach (var (name, values) in fields)
        {
            var value = values.ToString();
            choice = name switch
            {
                "account" => choice with { Account = PageForm.Word(value) },
                "differences" => choice with { AcceptsDifferences = value == "1" },
                "duplicate" => choice with { AcceptsDuplicate = value == "1" },
                "vat" => choice with { Deducts = VatSaid(value) },
                "locked" => choice with { DateReason = PageForm.Word(value) },
                "tried" => choice with { IsTried = value == "1" },
                _ => choice,
            };
            if (
                name.StartsWith(LinePrefix, StringComparison.Ordinal)
                && lines.Count < LinesMax
                && PageForm.Word(value) is { } account
                && int.TryParse(
                    name.AsSpan(LinePrefix.Length),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var line
                )
            )
            {
                lines[line] = account;
            }
        }

        return choice with
        {
            Lines = lines,
        };
    }

    /// <summary>The name of a line's field.</summary>
    internal static string FieldOf(int line) => LinePrefix + line.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a field says of VAT whose deduction depends on what was bought; null for nothing.</summary>
    internal static bool? VatSaid(string? field) =>
        field switch
        {
            "deduct" => true,
            "nothing" => false,
            _ => null,
        };

    /// <summary>What would be booked so. A word on the VAT is of no effect where its deduction does not depend on
    /// anything.</summary>
    internal (BookingDraft Draft, BookingDecision Decision) DraftOf(
        IPostingQuestions books,
        Guid document,
        Invoice invoice,
        DateOnly today
    )
    {
        var draft = BookingDraft.Of(books, document, invoice, Decision, today);
        if (Deducts != false || draft.OpenDeductions.Count > 0)
        {
            return (draft, Decision);
        }

        var plain = (this with { Deducts = null }).Decision;
        return (BookingDraft.Of(books, document, invoice, plain, today), plain);
    }

    /// <summary>Whether it has to be said whether VAT is deducted: an account that is written says what it is booked on, not
    /// yet what was bought.</summary>
    internal bool LacksVat(BookingDraft draft) =>
        Deducts is null
        && draft.OpenDeductions.Count > 0
        && (draft.AsksDeduction || draft.Choices.Any(one => one.IsChosen));

    /// <summary>The address of a page that shows the choice; words of a person do not go into addresses.</summary>
    internal string On(string path)
    {
        var parts = Lines.ToDictionary(line => FieldOf(line.Key), line => (string?)TypedAccount.Number(line.Value));
        parts["account"] = TypedAccount.Number(Account);
        parts["differences"] = AcceptsDifferences ? "1" : null;
        parts["duplicate"] = AcceptsDuplicate ? "1" : null;
        parts["vat"] = Deducts switch
        {
            true => "deduct",
            false => "nothing",
            _ => null,
        };
        parts["tried"] = IsTried ? "1" : null;
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }
}
