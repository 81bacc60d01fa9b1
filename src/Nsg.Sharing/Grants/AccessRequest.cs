namespace Nsg.Sharing.Grants;

/// <summary>A request for data by a client that lives by grants.</summary>
/// <param name="Client">The client: identifier of its key.</param>
/// <param name="Resource">What it asks for, one of <see cref="Resources"/>; null for what is not shared at all.</param>
/// <param name="Report">The report, where it asks for one.</param>
/// <param name="From">First day of the data, or null when the request does not narrow it.</param>
/// <param name="To">Last day of the data, or null when the request does not narrow it.</param>
/// <param name="Grant">The grant that it names, or null for any.</param>
public sealed record AccessRequest(string Client, string? Resource, string? Report, DateOnly? From, DateOnly? To, Guid? Grant = null)
{
    /// <summary>Whether it asks for the report that the grant brought along; such a grant opens no other.</summary>
    public bool IsOwnReport { get; init; }
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

    /// <summary>The conditions, in order. A grant opens a request when it meets all.</summary>
    internal static IReadOnlyList<Check> Checks { get; } =
    [
        new("other-client", (grant, request, _) => grant.Terms.Client == request.Client),
        new("other-grant", (grant, request, _) => request.Grant is null || request.Grant == grant.Id),
        new("not-given", (grant, _, _) => grant.State == GrantState.Given),
        new("not-yet-valid", (grant, _, now) => grant.Terms.NotBefore is not { } begin || now >= begin),
        new("expired", (grant, _, now) => now <= grant.Terms.NotAfter),
        new("used-up", (grant, _, _) => grant.Terms.UsesMax is not { } most || grant.Uses < most),
        new("not-shared", (_, request, _) => request.Resource is not null),
        new("purpose", (grant, request, _) => Purposes.Find(grant.Terms.Purpose)?.Resources.Contains(request.Resource!) == true),
        new("resource", (grant, request, _) => grant.Terms.Resources.Contains(request.Resource!)),
        new("report", (grant, request, _) => (grant.Terms.Definition is not null) == request.IsOwnReport
            && (request.Report is null || grant.Terms.Reports.Count == 0 || grant.Terms.Reports.Contains(request.Report))),
        new("period", (grant, request, _) => IsWithin(grant.Terms, request)),
    ];

    /// <summary>Decides: allowed by the first grant that meets every condition, else denied.</summary>
    /// <param name="grants">The company's grants.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="now">When.</param>
    public static GrantDecision Of(IEnumerable<Grant> grants, AccessRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(request);
        var furthest = -1;
        foreach (var grant in grants)
        {
            var failed = 0;
            while (failed < Checks.Count && Checks[failed].IsMet(grant, request, now))
            {
                failed++;
            }

            if (failed == Checks.Count)
            {
                return new GrantDecision(grant, "");
            }

            furthest = Math.Max(furthest, failed);
        }

        return new GrantDecision(null, furthest < 0 ? "no-grant" : Checks[furthest].Name);
    }

    private static bool IsWithin(GrantTerms terms, AccessRequest request) =>
        (terms.From is not { } from || request.From >= from) && (terms.To is not { } to || request.To <= to);
}
