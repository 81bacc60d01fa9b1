using System.Text.Json.Serialization;

namespace Nsg.Sharing.Grants;

/// <summary>Why an access may be asked for at all.</summary>
public enum GrantBasis
{
    /// <summary>The owner's consent.</summary>
    [JsonStringEnumMemberName("consent")]
    Consent,

    /// <summary>A mandate that the owner gave, such as to its accountant.</summary>
    [JsonStringEnumMemberName("mandate")]
    Mandate,

    /// <summary>A provision of law, which the reference names.</summary>
    [JsonStringEnumMemberName("statute")]
    Statute,

    /// <summary>Data that anyone may have.</summary>
    [JsonStringEnumMemberName("open")]
    Open,
}

/// <summary>What an access is about: who may see what, why, of which time, and how long.</summary>
public sealed record GrantTerms
{
    /// <summary>The client that asks: identifier of its key.</summary>
    public required string Client { get; init; }

    /// <summary>What the client is called, as the person was told.</summary>
    public required string Requester { get; init; }

    /// <summary>Purpose, one of <see cref="Purposes"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Basis.</summary>
    public GrantBasis Basis { get; init; } = GrantBasis.Consent;

    /// <summary>Provision of law, mandate or case, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Resources, each one of <see cref="Resources"/>.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Names of reports, where reports are granted and not all of them; otherwise empty.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>The requester's own report, the only thing that such a grant opens; or null.</summary>
    public GrantedDefinition? Definition { get; init; }

    /// <summary>First day of the data, or null for all earlier ones.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the data, or null for all later ones.</summary>
    public DateOnly? To { get; init; }

    /// <summary>From when the access holds, or null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Until when the access holds.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>How often data may be fetched; null for as often as wanted.</summary>
    public int? UsesMax { get; init; }

    /// <summary>What is wrong with the terms, or null.</summary>
    public string? Fault() => this switch
    {
        { Requester.Length: 0 or > 200 } => "the requester's name has 1 to 200 characters",
        _ when Sharing.Grants.Purposes.Find(Purpose) is null => $"'{Purpose}' is no purpose; there are {string.Join(", ", Sharing.Grants.Purposes.All.Select(one => one.Name))}",
        { Resources.Count: 0 } => "no resource is asked for",
        _ when Resources.FirstOrDefault(one => !Sharing.Grants.Resources.All.Contains(one)) is { } unknown =>
            $"'{unknown}' is no resource; there are {string.Join(", ", Sharing.Grants.Resources.All)}",
        _ when Resources.FirstOrDefault(one => !Sharing.Grants.Purposes.Find(Purpose)!.Resources.Contains(one)) is { } beyond =>
            $"the purpose '{Purpose}' never needs {beyond}; it may ask for {string.Join(", ", Sharing.Grants.Purposes.Find(Purpose)!.Resources)}",
        { Reports.Count: > 0 } when !Resources.Contains(Sharing.Grants.Resources.Reports) => "reports are named, but not asked for",
        { Definition: not null } when Reports.Count > 0 || Resources.Any(one => one != Sharing.Grants.Resources.Reports) =>
            "a request with a definition of its own asks for reports and nothing besides, and names none",
        { Definition: { } definition } when definition.Fault() is { } broken => broken,
        { Basis: GrantBasis.Statute or GrantBasis.Mandate, Reference: null or "" } => "a statute or mandate needs its reference",
        { Reference.Length: > 500 } => "a reference has at most 500 characters",
        { From: { } from, To: { } to } when from > to => "the data end before they begin",
        { NotBefore: { } begin } when begin > NotAfter => "the access ends before it begins",
        { UsesMax: < 1 } => "an access that may never be used is none",
        _ => null,
    };

    /// <summary>Whether these terms open nothing that others do not.</summary>
    public bool IsWithin(GrantTerms wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        return Client == wider.Client && Definition == wider.Definition && Purpose == wider.Purpose && Resources.All(wider.Resources.Contains)
            && (wider.Reports.Count == 0 || (Reports.Count > 0 && Reports.All(wider.Reports.Contains)))
            && (wider.From is null || From >= wider.From) && (wider.To is null || To <= wider.To)
            && (wider.NotBefore is null || NotBefore >= wider.NotBefore) && NotAfter <= wider.NotAfter
            && (wider.UsesMax is null || UsesMax <= wider.UsesMax);
    }
}
