namespace Nsg.Sharing.Mandates;

/// <summary>Something that somebody wants to do in a company's name.</summary>
/// <param name="Mandatee">Who acts: identifier or full name.</param>
/// <param name="Scope">What is done.</param>
/// <param name="Country">Where, or null where that is not known.</param>
/// <param name="Facts">What is known of it, for restrictions: every value of a fact must be allowed.</param>
public sealed record MandateRequest(
    string Mandatee,
    string Scope,
    string? Country,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Facts
);

/// <summary>Whether it may be done.</summary>
/// <param name="Mandate">The mandate by which it may, or null.</param>
/// <param name="Reason">Why it may not; empty where it may.</param>
public sealed record MandateDecision(Mandate? Mandate, string Reason)
{
    private const int LinksMax = 5;

    /// <summary>One condition: its name, and whether a mandate meets it.</summary>
    /// <param name="Name">What fails when it is not met.</param>
    /// <param name="IsMet">Whether it is met.</param>
    internal sealed record Check(string Name, Func<Mandate, MandateRequest, DateOnly, bool> IsMet);

    /// <summary>The conditions, in order. A mandate allows a request when it meets all.</summary>
    internal static IReadOnlyList<Check> Checks { get; } =
    [
        new("other-mandatee", (mandate, request, _) => mandate.Terms.Mandatee.Is(request.Mandatee)),
        new("revoked", (mandate, _, _) => !mandate.IsRevoked),
        new("not-yet-valid", (mandate, _, day) => day >= (mandate.Terms.From ?? mandate.Terms.Issued)),
        new("expired", (mandate, _, day) => day <= mandate.Terms.To),
        new("scope", (mandate, request, _) => mandate.Terms.Scope.Contains(request.Scope)),
        new(
            "geography",
            (mandate, request, _) =>
                mandate.Terms.Geography.Count == 0
                || (request.Country is { } country && mandate.Terms.Geography.Contains(country))
        ),
        new(
            "restriction",
            (mandate, request, _) =>
                mandate.Terms.Restrictions.All(one => Restriction.IsMet(one.Key, one.Value, request.Facts))
        ),
        new("passed-on", IsHeldUp),
    ];

    /// <summary>Decides: allowed by the first mandate that meets every condition, else not, with the condition that
    /// the nearest one fails.</summary>
    public static MandateDecision Of(IEnumerable<Mandate> mandates, MandateRequest request, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(mandates);
        ArgumentNullException.ThrowIfNull(request);
        var furthest = -1;
        foreach (var mandate in mandates)
        {
            var failed = 0;
            while (failed < Checks.Count && Checks[failed].IsMet(mandate, request, day))
            {
                failed++;
            }

            if (failed == Checks.Count)
            {
                return new MandateDecision(mandate, "");
            }

            furthest = Math.Max(furthest, failed);
        }

        return new MandateDecision(null, furthest < 0 ? "no-mandate" : Checks[furthest].Name);
    }

    /// <summary>A mandate that was passed on holds while each one above it does, could be passed on, and allows as
    /// much.</summary>
    private static bool IsHeldUp(Mandate mandate, MandateRequest request, DateOnly day)
    {
        for (var (one, links) = (mandate, 0); one.Parent is not null; (one, links) = (one.PassedOnFrom!, links + 1))
        {
            if (
                one.PassedOnFrom is not { } above
                || links == LinksMax
                || !above.Terms.IsDelegable
                || !one.Terms.IsWithin(above.Terms)
                || !Checks
                    .Where(check => check.Name is "revoked" or "not-yet-valid" or "expired")
                    .All(check => check.IsMet(above, request, day))
            )
            {
                return false;
            }
        }

        return true;
    }
}
