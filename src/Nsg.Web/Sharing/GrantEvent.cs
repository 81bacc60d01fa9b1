using Nsg.Sharing.Grants;

namespace Nsg.Web.Sharing;

/// <summary>Something that happened to a request or grant.</summary>
/// <param name="Time">When.</param>
/// <param name="State">What came of it, as <see cref="Grant.StateAt"/> calls it.</param>
/// <param name="Who">Who did it, as people call each other; or null.</param>
/// <param name="Why">Reason, or null.</param>
public sealed record GrantEvent(DateTimeOffset Time, string State, string? Who, string? Why)
{
    /// <summary>All that is known of a grant, the first thing first.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="nameOf">An actor as people call it.</param>
    public static IReadOnlyList<GrantEvent> Of(Grant grant, Func<string?, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(nameOf);
        var events = new List<GrantEvent>();
        if (grant.Given != grant.Requested)
        {
            events.Add(new GrantEvent(grant.Requested, "requested", grant.Terms.Requester, null));
        }

        if (grant.Given is { } given)
        {
            events.Add(new GrantEvent(given, "given", nameOf(grant.GivenBy), null));
        }

        if (grant is { State: not (GrantState.Requested or GrantState.Given), Decided: { } ended })
        {
            // A program takes a request back in its client's name; the operator does it in his own.
            var who =
                grant.State == GrantState.TakenBack && grant.DecidedBy == $"key:{grant.Terms.Client}"
                    ? grant.Terms.Requester
                    : nameOf(grant.DecidedBy);
            events.Add(new GrantEvent(ended, grant.StateAt(ended), who, grant.Why));
        }

        return events;
    }
}
