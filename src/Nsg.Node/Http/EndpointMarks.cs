namespace Nsg.Node.Http;

/// <summary>An endpoint that needs no key; all others do.</summary>
internal sealed record OpenToAll;

/// <summary>An endpoint that asks who calls by itself: the authorization server's own.</summary>
internal sealed record OwnDoor;

/// <summary>An endpoint of one company, which a route parameter names. The gate checks the company before the
/// endpoint runs.</summary>
/// <param name="Parameter">Name of the route parameter.</param>
/// <param name="IsNumber">Whether it may be an organisation number (published interface) or must be the opaque
/// key.</param>
internal sealed record OfCompany(string Parameter, bool IsNumber);

/// <summary>An endpoint whose data can be granted to others.</summary>
/// <param name="Resource">What it gives away, one of <see cref="Nsg.Sharing.Grants.Resources"/>.</param>
/// <param name="From">Query parameter with the first day, or null.</param>
/// <param name="To">Query parameter with the last day, or null.</param>
/// <param name="Grant">Route parameter that names the grant, where its own report is asked for; or null.</param>
/// <param name="IsWhole">Whether the answer is one piece, such as an original, of which nothing can be left
/// out.</param>
/// <param name="Days">What tells the days that the answer is about.</param>
/// <param name="IsWrite">Whether it takes something in; the endpoint demands the grant in the writer's turn (see
/// <see cref="GrantedWrite"/>).</param>
internal sealed record Shared(
    string Resource,
    string? From = null,
    string? To = null,
    string? Grant = null,
    bool IsWhole = false,
    SharedDays Days = SharedDays.OfRequest,
    bool IsWrite = false
);

/// <summary>What tells the days that an answer is about, to a grant that is for a period.</summary>
internal enum SharedDays
{
    /// <summary>The request: its parameters name them, or it asks for all days.</summary>
    OfRequest,

    /// <summary>The answer: a single document or voucher, whose day is known when it is found. The endpoint asks
    /// <see cref="OpenedDays"/>; one that does not is closed to a grant with a period.</summary>
    OfAnswer,

    /// <summary>Nothing: what the answer holds is of no day, such as a chart of accounts.</summary>
    None,
}

/// <summary>An endpoint about a client's own grants, which it may call without one.</summary>
/// <param name="NeedsAsking">Whether a token must have the scope to ask companies.</param>
internal sealed record OfGrants(bool NeedsAsking = true);

/// <summary>An endpoint that needs the write scope.</summary>
internal sealed record NeedsWrite;

/// <summary>An endpoint that a key of the whole node opens, and a key of one company does not.</summary>
/// <param name="What">What such a key does there, for the refusal.</param>
internal sealed record OfNode(string What);

/// <summary>An endpoint of ours: unknown query parameters are refused. The published interface ignores them, as its
/// clients expect.</summary>
internal sealed record StrictQuery;

/// <summary>An endpoint of figures across companies, which a token opens by a scope of its own: they are data, which the
/// right to ask companies opens none of.</summary>
internal sealed record OfStatistics;

/// <summary>An endpoint of the register gateway, which a token may open by that interface's own scope.</summary>
internal sealed record OfRegister;
