using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Reasons are lines that start with a stable code and a colon.</summary>
internal static class Reasons
{
    /// <summary>The code of the first reason; empty when there is none, a stand-in when it carries no code.</summary>
    internal static string CodeOf(List<string> reasons, string standIn)
    {
        if (reasons.Count == 0)
        {
            return "";
        }

        var colon = reasons[0].IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !reasons[0].AsSpan(0, colon).Contains(' ') ? reasons[0][..colon] : standIn;
    }

    /// <summary>Reasons of two sources; of the second only those whose code the first does not give already.</summary>
    internal static List<string> Merged(List<string> first, IReadOnlyList<string> second)
    {
        var codes = first.Select(reason => CodeOf([reason], "")).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. first,
            .. second.Where(reason => CodeOf([reason], "") is not { Length: > 0 } code || !codes.Contains(code)),
        ];
    }

    /// <summary>What was odd in a document, with its code and place.</summary>
    internal static string Text(Oddity oddity) =>
        oddity.Position is null ? $"{oddity.Code}: {oddity.Text}" : $"{oddity.Code}: {oddity.Text} ({oddity.Position})";

    /// <summary>A reason without its code, for where the code is shown apart.</summary>
    internal static string WithoutCode(string reason) =>
        reason.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? reason[(colon + 2)..] : reason;
}
