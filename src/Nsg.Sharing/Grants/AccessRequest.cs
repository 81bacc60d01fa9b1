namespace Nsg.Sharing.Grants;

/// <summary>A request for data by a client that lives by grants.</summary>
/// <param name="Client">The client: identifier of its key.</param>
/// <param name="Resource">What it asks for, one of <see cref="Resources"/>; null for what is not shared at all.</param>
/// <param name="Report">The report, where it asks for one.</param>
/// <param name="From">First day of the data, or null when the request does not narrow it.</param>
/// <param name="To">Last day of the data, or null when the request does not narrow it.</param>
/// <param name="Grant">The grant that it names, or null for any.</param>
public sealed record AccessRequest(
    string Client,
    string? Resource,
    string? Report,
    DateOnly? From,
    DateOnly? To,
    Guid? Grant = null
)
{
    /// <summary>Whether it asks for the report that the grant brought along; such a grant opens no other.</summary>
    public bool IsOwnReport { get; init; }

    /// <summary>What the answer leaves out, or can leave out; nothing unless said.</summary>
    public Withheld Withheld { get; init; }

    /// <summary>Whether no day decides it: nothing in the answer belongs to a day, or the answer will tell its days and
    /// the request is decided on once more when it does.</summary>
    public bool IsOfNoDay { get; init; }
}

/// <summary>Whether data may leave.</summary>
/// <param name="Grant">The grant under which they may, or null.</param>
/// <param name="Reason">Why they may not: for the operator's audit only, never for the client.</param>
public sealed record GrantDecision(Grant? Grant, string Reason)
{
    /// <summary>One condition of an access: its name, and whether a grant meets it.</summary>
    /// <param name="Name">What fails when it is not met.</param>
    /// <param name="IsMet">Whether it is met.</param>
    internal sealed record Check(string Name, Func<Grant, AccessRequest, DateTimeOffset, bool> IsMet);

    private static readonly AccessRequest NoRequest = new("", null, null, null, null);

    /// <summary>The conditions, in order. A grant opens a request when it meets all.</summary>
    internal static IReadOnlyList<Check> Checks { get; } =
    [
        new("other-client", (grant, request, _) => grant.Terms.Client == request.Client),
        new("other-grant", (grant, request, _) => request.Grant is null || request.Grant == grant.Id),
        new("not-given", (grant, _, _) => grant.State == GrantState.Given),
        new("not-yet-valid", (grant, _, now) => grant.Terms.NotBefore is not { } begin || now >= begin),
        new("expired", (grant, _, now) => now <= grant.Terms.NotAfter),
        new("used-up", (grant, _, _) => grant.Terms.UsesMax is not { } most || grant.Uses < most),
        new(
            "too-often",
            (grant, _, now) =>
                grant.Terms.Every is not { } every
                || grant.LastUse is not { } last
                || GrantIntervals.Begin(every, last) < GrantIntervals.Begin(every, now)
        ),
        new("passed-on", (grant, _, now) => IsHeldUp(grant, now)),
        new("not-shared", (_, request, _) => request.Resource is not null),
        new(
            "purpose",
            (grant, request, _) => Purposes.Find(grant.Terms.Purpose)?.Resources.Contains(request.Resource!) == true
        ),
        new(
            "resource",
            (grant, request, _) =>
                Resources.IsOpened(request.Resource!, grant.Terms) || IsNamedReport(grant.Terms, request)
        ),
        new(
            "report",
            (grant, request, _) =>
                (grant.Terms.Definition is not null) == request.IsOwnReport
                && (
                    request.Resource != Resources.Reports
                    || IsAllReports(grant.Terms)
                    || IsNamedReport(grant.Terms, request)
                )
        ),
        new(
            "detail",
            (grant, request, _) =>
                (grant.Terms.Withheld & ~request.Withheld) == Withheld.None
                && !(grant.Terms.Withheld.HasFlag(Withheld.Lines) && Resources.IsOfLines(request.Resource!))
        ),
        new("period", (grant, request, _) => IsWithin(grant.Terms, request)),
    ];

    /// <summary>Decides: allowed by the grant that meets every condition and leaves out least, of those the
    /// one for the most days, else denied.</summary>
    /// <param name="grants">The company's grants.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="now">When.</param>
    public static GrantDecision Of(IEnumerable<Grant> grants, AccessRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(request);
        var (furthest, best) = (-1, (Grant?)null);
        foreach (var grant in grants)
        {
            var failed = 0;
            while (failed < Checks.Count && Checks[failed].IsMet(grant, request, now))
            {
                failed++;
            }

            if (failed == Checks.Count && (best is null || IsBetter(grant, best)))
            {
                best = grant;
            }

            furthest = Math.Max(furthest, failed);
        }

        if (best is not null)
        {
            return new GrantDecision(best, "");
        }

        return new GrantDecision(null, furthest < 0 ? "no-grant" : Checks[furthest].Name);
    }

    private static bool IsWithin(GrantTerms terms, AccessRequest request) =>
        request.IsOfNoDay
        || ((terms.From is not { } from || request.From >= from) && (terms.To is not { } to || request.To <= to));

    /// <summary>Whether a grant leaves out less, or as much and is for more days.</summary>
    private static bool IsBetter(Grant grant, Grant than) =>
        Leaves(grant) < Leaves(than) || (Leaves(grant) == Leaves(than) && Days(grant.Terms) > Days(than.Terms));

    private static int Days(GrantTerms terms) =>
        (terms.To ?? DateOnly.MaxValue).DayNumber - (terms.From ?? DateOnly.MinValue).DayNumber;

    private static int Leaves(Grant grant) => System.Numerics.BitOperations.PopCount((uint)grant.Terms.Withheld);

    private static bool IsAllReports(GrantTerms terms) =>
        terms.Resources.Contains(Resources.Reports) && terms.Reports.Count == 0;

    /// <summary>Annual accounts that are granted by name, as one report among others.</summary>
    private static bool IsNamedReport(GrantTerms terms, AccessRequest request) =>
        request.Resource is Resources.Reports or Resources.Statements
        && request.Report is not null
        && terms.Resources.Contains(Resources.Reports)
        && terms.Reports.Contains(request.Report);

    /// <summary>An access that was passed on holds while each one above it does, and opens no more than that.</summary>
    private static bool IsHeldUp(Grant grant, DateTimeOffset now)
    {
        for (var (one, links) = (grant, 0); one.Parent is not null; (one, links) = (one.PassedOnFrom!, links + 1))
        {
            if (
                one.PassedOnFrom is not { } above
                || links == GrantTerms.DelegationsMax
                || one.Terms.Delegations >= above.Terms.Delegations
                || !one.Terms.OpensNoMoreThan(above.Terms)
                || !Checks
                    .Where(check =>
                        check.Name is "not-given" or "not-yet-valid" or "expired" or "used-up" or "too-often"
                    )
                    .All(check => check.IsMet(above, NoRequest, now))
            )
            {
                return false;
            }
        }

        return true;
    }
}
