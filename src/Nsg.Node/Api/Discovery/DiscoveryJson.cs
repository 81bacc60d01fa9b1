namespace Nsg.Node.Api.Discovery;

/// <summary>Where a company's data are answered for.</summary>
/// <param name="Identifier">Its number: scheme of ISO 6523, colon, number.</param>
/// <param name="State">listed; or moved, when another node answers for it now.</param>
/// <param name="ValidFrom">The day from which this holds: of the listing, or of the move.</param>
/// <param name="Endpoints">Where to ask.</param>
/// <param name="Node">The node that says so; null when the company moved away, for then the new endpoint tells.</param>
internal sealed record DiscoveryJson(
    string Identifier,
    string State,
    DateOnly ValidFrom,
    IReadOnlyList<EndpointJson> Endpoints,
    NodeJson? Node
);

/// <summary>An address that answers for a company.</summary>
/// <param name="Address">Address, to which paths are added.</param>
/// <param name="Discovery">Where the same question is answered there.</param>
/// <param name="DescribedBy">Its OpenAPI document.</param>
internal sealed record EndpointJson(string Address, string Discovery, string DescribedBy);

/// <summary>A format in which data come.</summary>
/// <param name="Name">Name.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Versions">Versions.</param>
internal sealed record FormatJson(string Name, string MediaType, IReadOnlyList<string> Versions);

/// <summary>What a node is and can.</summary>
/// <param name="Program">The program.</param>
/// <param name="Version">Its version.</param>
/// <param name="Interfaces">Versions of its interfaces.</param>
/// <param name="Formats">Formats in which ledgers come.</param>
/// <param name="Resources">What companies can grant: each needs a grant of the company.</param>
/// <param name="Purposes">For which purposes they can be asked.</param>
/// <param name="Authorization">What the authorization server says of itself (RFC 8414).</param>
/// <param name="OpenApi">The OpenAPI document.</param>
/// <param name="Discovery">Where a company is asked for, with its number in place of <c>{identifier}</c>.</param>
/// <param name="Keys">The node's public keys (RFC 7517).</param>
internal sealed record NodeJson(
    string Program,
    string Version,
    IReadOnlyList<string> Interfaces,
    IReadOnlyList<FormatJson> Formats,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Purposes,
    string Authorization,
    string OpenApi,
    string Discovery,
    object Keys
);

/// <summary>How a company is listed, for its own people.</summary>
/// <param name="State">unlisted, listed or moved.</param>
/// <param name="Endpoint">Address, or null.</param>
/// <param name="Since">Since when, or null.</param>
internal sealed record ListingJson(string State, string? Endpoint, DateOnly? Since);

/// <summary>A decision on how a company is listed.</summary>
/// <param name="Endpoint">Address of the node that answers for it; this node's public address when not given.</param>
/// <param name="HasMoved">Whether it moved there from here.</param>
[System.Text.Json.Serialization.JsonUnmappedMemberHandling(
    System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow
)]
internal sealed record ListJson(string? Endpoint = null, bool HasMoved = false);

/// <summary>A question about a number that may be a person's.</summary>
/// <param name="Identifier"><c>0007:…</c> or <c>SE:…</c>.</param>
[System.Text.Json.Serialization.JsonUnmappedMemberHandling(
    System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow
)]
internal sealed record DiscoverJson(string? Identifier = null);
