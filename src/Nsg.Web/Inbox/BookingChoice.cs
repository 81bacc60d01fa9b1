using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
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
    /// <summary>Whether no VAT is deducted where that depends on what was bought.</summary>
    public bool DeductsNothing { get; init; }

    /// <summary>Why it must stand on its own day in a softly locked period, or null.</summary>
    public string? DateReason { get; init; }

    private const string LinePrefix = "line-";
    private const int LinesMax = 500;

    internal static BookingChoice None { get; } = new(null, new Dictionary<int, string>(), false, false, false);

    /// <summary>The decision that it stands for: accounts may be typed with the name behind the number.</summary>
    internal BookingDecision Decision =>
        new(Number(Account), AcceptsDifferences, AcceptsDuplicate)
        {
            DateReason = DateReason,
            LineAccounts = Lines.ToDictionary(line => line.Key, line => Number(line.Value)!),
            DeductsNothing = DeductsNothing,
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
                "nothing" => choice with { DeductsNothing = value == "1" },
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

    /// <summary>The address of a page that shows the choice; words of a person do not go into addresses.</summary>
    internal string On(string path)
    {
        var parts = Lines.ToDictionary(line => FieldOf(line.Key), line => (string?)Number(line.Value));
        parts["account"] = Number(Account);
        parts["differences"] = AcceptsDifferences ? "1" : null;
        parts["duplicate"] = AcceptsDuplicate ? "1" : null;
        parts["nothing"] = DeductsNothing ? "1" : null;
        parts["tried"] = IsTried ? "1" : null;
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }

    private static string? Number(string? typed) => typed?.Split(' ')[0];
}
