using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Birth;

/// <summary>Whether what a company is to do stands in NACE.</summary>
internal static class ActivityCheck
{
    private const int ActivitiesMax = 10;
    private const int ClassDigits = 4;
    private const string Field = "activities";

    /// <summary>What there is to say of the activities of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="most">Digits of the country's own codes, which begin with the four of NACE.</param>
    internal static IEnumerable<RegistrationFinding> Of(RegistrationDraft draft, int most)
    {
        if (draft.Activities.Count is 0 or > ActivitiesMax)
        {
            yield return Fatal($"give 1 to {ActivitiesMax} activities by NACE, the main one first");
        }

        if (draft.Activities.FirstOrDefault(code => !IsClass(code, most)) is { } wrong)
        {
            yield return Fatal($"'{wrong}' is no class of NACE: four digits, as 62.10, or the country's {most}");
            yield break;
        }

        foreach (var code in draft.Activities.Where(code => !Nace.TryFind(code, NaceRevision.Rev21, out _)))
        {
            // Not all registers changed on the same day: a class of the revision before is worth a look, no more.
            yield return Nace.TryFind(code, NaceRevision.Rev2, out var old)
                ? new RegistrationFinding(
                    IsFatal: false,
                    Field,
                    $"'{code}' ({old.Heading("en")}) is of NACE Rev. 2, which statistics used until 2024; look for its class of Rev. 2.1"
                )
                : Fatal($"'{code}' is no class of NACE Rev. 2.1; look it up in the list of the statistics office");
        }
    }

    private static bool IsClass(string? code, int most) =>
        code is not null
        && code.Count(char.IsAsciiDigit) is var digits
        && digits >= ClassDigits
        && digits <= most
        && code.All(c => char.IsAsciiDigit(c) || c == '.');

    private static RegistrationFinding Fatal(string text) => new(IsFatal: true, Field, text);
}
