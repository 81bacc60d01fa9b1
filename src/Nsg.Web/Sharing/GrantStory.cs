using Nsg.Sharing.Grants;

namespace Nsg.Web.Sharing;

/// <summary>What was asked for, what was given of it, and what happened since.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="AskedText">The same in words.</param>
/// <param name="Given">What was given, or is to be, where it is less than what was asked for; otherwise null.</param>
/// <param name="GivenText">The same in words.</param>
/// <param name="Events">What happened, the first thing first.</param>
public sealed record GrantStory(
    GrantTerms Asked,
    string AskedText,
    GrantTerms? Given,
    string GivenText,
    IReadOnlyList<GrantEvent> Events
)
{
    /// <summary>Kinds of data that were asked for and not given.</summary>
    internal IReadOnlyList<string> NotGiven =>
        Given is null ? [] : [.. Asked.Resources.Where(one => !Given.Resources.Contains(one))];

    /// <summary>The story of a grant.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="askedFor">What was asked for at first; null where nobody asked.</param>
    /// <param name="text">Terms in words, as what was asked for or as what is given.</param>
    /// <param name="nameOf">An actor as people call it.</param>
    public static GrantStory Of(
        Grant grant,
        GrantTerms? askedFor,
        Func<GrantTerms, bool, string> text,
        Func<string?, string> nameOf
    )
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(text);
        var (asked, given) = (askedFor ?? grant.TermsToSign, grant.TermsToSign);
        var isLess =
            !asked.Resources.SequenceEqual(given.Resources)
            || (asked.From, asked.To, asked.NotAfter, asked.UsesMax)
                != (given.From, given.To, given.NotAfter, given.UsesMax)
            || asked.Withheld != given.Withheld
            || !asked.Reports.SequenceEqual(given.Reports);
        asked = isLess ? asked : given;
        return new GrantStory(
            asked,
            text(asked, false),
            isLess ? given : null,
            isLess ? text(given, true) : "",
            GrantEvent.Of(grant, nameOf)
        );
    }
}
