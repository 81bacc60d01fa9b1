using Nsg.Sharing.Grants;

namespace Nsg.Node.Pages;

/// <summary>Which field of the form a refused decision is about.</summary>
internal static class GrantTermsFields
{
    /// <summary>The first field with which what was chosen cannot be given; null where none of them is the reason.</summary>
    /// <param name="chosen">What the form has.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="now">The moment.</param>
    internal static string? Refused(GrantTerms chosen, GrantTerms asked, DateTimeOffset now) =>
        chosen.Resources.Count == 0 ? "resources"
        : asked.From is not null && (chosen.From is null || chosen.From < asked.From) ? "from"
        : (asked.To is not null && (chosen.To is null || chosen.To > asked.To)) || chosen.From > chosen.To ? "to"
        : chosen.NotAfter > asked.NotAfter || chosen.NotAfter < chosen.NotBefore || chosen.FaultOfEnd(now) is not null
            ? "until"
        : null;
}
