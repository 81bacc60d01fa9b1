using System.Globalization;
using Nsg.Bookkeeping.Records;

namespace Nsg.Bookkeeping.Birth;

/// <summary>Whether the ways to sign of a draft can be met by its people.</summary>
internal static class SigningCheck
{
    private const int WaysMax = 20;
    private const int PartsMax = 8;

    private static readonly string[] Words = ["alone", "majority", "all"];

    internal static IEnumerable<RegistrationFinding> Of(RegistrationDraft draft)
    {
        if (draft.Signing.Count > WaysMax)
        {
            yield return Fatal("signing", $"at most {WaysMax} ways to sign");
            yield break;
        }

        foreach (var (i, way) in draft.Signing.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"signing[{i}]");
            if (way?.Together is not { Count: > 0 and <= PartsMax } together || way.Text?.Length > 1_000)
            {
                yield return Fatal(place, "a way to sign names who signs together");
                continue;
            }

            foreach (var part in together)
            {
                if (Fault(draft, part) is { } fault)
                {
                    yield return Fatal(place, fault);
                }
            }
        }
    }

    private static string? Fault(RegistrationDraft draft, DraftSigners? part)
    {
        if (part?.Seats is not { Count: > 0 } || Needed(part.Quantity) is not { } needed)
        {
            return "who signs is some seats, and alone, majority, all or a number from 1 to 5 of their holders";
        }

        var holders = draft.People.Count(one => one.Seats.Any(part.Seats.Contains));
        return holders >= needed
            ? null
            : $"{holders} of the people hold such a seat, and {needed} are to sign; nobody could sign so";
    }

    private static int? Needed(string? quantity) =>
        Words.Contains(quantity) ? 1
        : int.TryParse(quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= 5
            ? number
        : null;

    private static RegistrationFinding Fatal(string field, string text) => new(true, field, text);
}
