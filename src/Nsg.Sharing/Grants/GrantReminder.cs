namespace Nsg.Sharing.Grants;

/// <summary>Something about an access that a person should see to.</summary>
/// <param name="Grant">The grant or request.</param>
/// <param name="Kind"><see cref="Waits"/>, <see cref="Ends"/> or <see cref="Ended"/>.</param>
/// <param name="At">Since when it waits, or when it ends or ended.</param>
public sealed record GrantReminder(Grant Grant, string Kind, DateTimeOffset At)
{
    /// <summary>How many days ahead are looked at unless said.</summary>
    public const int DaysUnlessSaid = 30;

    /// <summary>A request that nobody decided on.</summary>
    public const string Waits = "waits";

    /// <summary>An access that ends soon.</summary>
    public const string Ends = "ends";

    /// <summary>An access that ended lately or is used up, and was not renewed.</summary>
    public const string Ended = "ended";

    /// <summary>What is due, the most urgent first: accesses that end or ended within a time, and all requests that
    /// wait.</summary>
    public static IReadOnlyList<GrantReminder> Of(IEnumerable<Grant> grants, DateTimeOffset now, TimeSpan within)
    {
        ArgumentNullException.ThrowIfNull(grants);
        return
        [
            .. grants
                .Select(grant => One(grant, now, within))
                .OfType<GrantReminder>()
                .OrderBy(one => one.At)
                .ThenBy(one => one.Grant.Id),
        ];
    }

    private static GrantReminder? One(Grant grant, DateTimeOffset now, TimeSpan within) =>
        grant switch
        {
            { State: GrantState.Requested } => grant.Terms.NotAfter > now
                ? new GrantReminder(grant, Waits, grant.Requested)
                : null,
            { Parent: not null } => null,
            { State: GrantState.Given } when grant.Terms.NotAfter >= now => grant.Terms.NotAfter - now <= within
                ? new GrantReminder(grant, Ends, grant.Terms.NotAfter)
                : null,
            { State: GrantState.Given } => now - grant.Terms.NotAfter <= within
                ? new GrantReminder(grant, Ended, grant.Terms.NotAfter)
                : null,
            { State: GrantState.UsedUp, Decided: { } used } => now - used <= within
                ? new GrantReminder(grant, Ended, used)
                : null,
            _ => null,
        };
}
