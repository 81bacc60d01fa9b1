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

    /// <summary>A case of an authority, which <see cref="GrantTerms.Case"/> names.</summary>
    [JsonStringEnumMemberName("case")]
    Case,
}

/// <summary>A stretch of the calendar (UTC) in which data may be fetched once. Longer ones are narrower.</summary>
public enum GrantInterval
{
    /// <summary>A day.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>A week, from Monday.</summary>
    [JsonStringEnumMemberName("week")]
    Week,

    /// <summary>A month.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>A quarter.</summary>
    [JsonStringEnumMemberName("quarter")]
    Quarter,

    /// <summary>A year.</summary>
    [JsonStringEnumMemberName("year")]
    Year,
}

/// <summary>What an access is about: who may see what, why, of which time, and how long.</summary>
public sealed record GrantTerms
{
    /// <summary>The longest chain of requesters beside the first.</summary>
    public const int DelegationsMax = 3;

    /// <summary>
    /// Years ahead that an access may last at most: as long as the longest of the five countries' acts has books kept
    /// (Finland, KPL 2:10). What goes on longer, as a loan or a lease does, is given anew in one step.
    /// </summary>
    public const int YearsMax = 10;

    /// <summary>Characters of a requester's message at most.</summary>
    public const int MessageMax = 1_000;

    private const int TextMax = 500;
    private const int ReportsMax = 100;
    private const int ReportLengthMax = 200;

    /// <summary>The client that asks: identifier of its key.</summary>
    public required string Client { get; init; }

    /// <summary>What the client is called, as the person was told.</summary>
    public required string Requester { get; init; }

    /// <summary>Purpose, one of <see cref="Purposes"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Basis.</summary>
    public GrantBasis Basis { get; init; } = GrantBasis.Consent;

    /// <summary>Provision of law, or the mandate; null where the basis needs none.</summary>
    public string? Reference { get; init; }

    /// <summary>The requester's case, so that every release can be told to belong to it; or null.</summary>
    public string? Case { get; init; }

    /// <summary>What the requester writes to whoever decides; or null.</summary>
    public string? Message { get; init; }

    /// <summary>Resources, each one of <see cref="Resources"/>.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Names of reports, where reports are granted and not all of them; otherwise empty.</summary>
    public IReadOnlyList<string> Reports
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How much is left out, each one of <see cref="Details"/>; empty for all there is.</summary>
    public IReadOnlyList<string> Detail
    {
        get;
        init => field = value ?? [];
    } = [];

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

    /// <summary>Data may be fetched once in each of these, by UTC; null for no such bound.</summary>
    public GrantInterval? Every { get; init; }

    /// <summary>How many times in a row the access may be passed on, always narrower; 0 for not at all.</summary>
    public int Delegations { get; init; }

    /// <summary>What the terms leave out of every answer.</summary>
    [JsonIgnore]
    public Withheld Withheld => Details.Withheld(Detail);

    /// <summary>What is wrong with the terms, or null.</summary>
    public string? Fault() => FaultOfSubject() ?? FaultOfWriting() ?? FaultOfBounds();

    /// <summary>What is wrong with the end of an access that is asked for or given at a moment, or null.</summary>
    public string? FaultOfEnd(DateTimeOffset now) =>
        NotAfter <= now ? "the access would have ended already"
        : NotAfter > now.AddYears(YearsMax)
            ? $"an access lasts {YearsMax} years at most, until {now.AddYears(YearsMax):yyyy-MM-dd}; it can be renewed then"
        : null;

    /// <summary>Whether these terms open nothing that others do not.</summary>
    public bool IsWithin(GrantTerms wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        return Client == wider.Client && Delegations <= wider.Delegations && OpensNoMoreThan(wider);
    }

    /// <summary>The same, whoever is let in: for an access that is passed on.</summary>
    public bool OpensNoMoreThan(GrantTerms wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        return Definition == wider.Definition
            && Purpose == wider.Purpose
            && Resources.All(one => Sharing.Grants.Resources.IsOpened(one, wider))
            && AreReportsWithin(wider)
            && (wider.Withheld & ~Withheld) == Withheld.None
            && (wider.From is null || From >= wider.From)
            && (wider.To is null || To <= wider.To)
            && (wider.NotBefore is null || NotBefore >= wider.NotBefore)
            && NotAfter <= wider.NotAfter
            && (wider.UsesMax is null || UsesMax <= wider.UsesMax)
            && (wider.Every is null || Every >= wider.Every);
    }

    private bool AreReportsWithin(GrantTerms wider) =>
        !Resources.Contains(Sharing.Grants.Resources.Reports)
        || wider.Reports.Count == 0
        || (Reports.Count > 0 && Reports.All(wider.Reports.Contains));

    private string? FaultOfSubject() =>
        this switch
        {
            { Requester.Length: 0 or > 200 } => "the requester's name has 1 to 200 characters",
            _ when Sharing.Grants.Purposes.Find(Purpose) is null =>
                $"'{Purpose}' is no purpose; there are {string.Join(", ", Sharing.Grants.Purposes.All.Select(one => one.Name))}",
            { Resources.Count: 0 } => "no resource is asked for",
            { Reports.Count: > ReportsMax } =>
                $"more than {ReportsMax} reports are named; leave them out to ask for all",
            _ when Reports.Any(one => one.Length is 0 or > ReportLengthMax) =>
                $"the name of a report has 1 to {ReportLengthMax} characters",
            _ when Resources.FirstOrDefault(one => !IsResource(one)) is { } unknown =>
                $"'{unknown}' is no resource; there are {string.Join(", ", Sharing.Grants.Resources.All.Concat(Sharing.Grants.Resources.Writes))}",
            _ when Resources.FirstOrDefault(one => !Sharing.Grants.Purposes.Find(Purpose)!.Resources.Contains(one))
                    is { } beyond =>
                $"the purpose '{Purpose}' never needs {beyond}; it may ask for {string.Join(", ", Sharing.Grants.Purposes.Find(Purpose)!.Resources)}",
            { Reports.Count: > 0 } when !Resources.Contains(Sharing.Grants.Resources.Reports) =>
                "reports are named, but not asked for",
            { Definition: not null }
                when Reports.Count > 0 || Resources.Any(one => one != Sharing.Grants.Resources.Reports) =>
                "a request with a definition of its own asks for reports and nothing besides, and names none",
            { Definition: { } definition } when definition.Fault() is { } broken => broken,
            _ when Detail.FirstOrDefault(one => !Details.All.Contains(one)) is { } level =>
                $"'{level}' is no level of detail; there are {string.Join(", ", Details.All)}",
            _ when Withheld.HasFlag(Withheld.Lines)
                    && Resources.FirstOrDefault(Sharing.Grants.Resources.IsOfLines) is { } lines =>
                $"{lines} are not figures; ask for balances or reports",
            _ => null,
        };

    /// <summary>Who writes is the company's own choice, sees what it writes beside, and passes it on to nobody.</summary>
    private string? FaultOfWriting() =>
        !Resources.Any(Sharing.Grants.Resources.Writes.Contains) ? null
        : Basis is not (GrantBasis.Consent or GrantBasis.Mandate)
            ? "only consent or a mandate of the company lets a client write"
        : Delegations > 0 ? "a right to write is not passed on"
        : Resources
            .Select(Sharing.Grants.Resources.SeenWith)
            .OfType<string>()
            .FirstOrDefault(one => !Resources.Contains(one))
            is { } unseen
            ? $"who writes sees what is there: ask for {unseen} too"
        : null;

    private static bool IsResource(string resource) =>
        Sharing.Grants.Resources.All.Contains(resource) || Sharing.Grants.Resources.Writes.Contains(resource);

    private string? FaultOfBounds() =>
        this switch
        {
            { Basis: GrantBasis.Statute or GrantBasis.Mandate, Reference: null or "" } =>
                "a statute or mandate needs its reference",
            { Basis: GrantBasis.Case, Case: null or "" } => "a case needs its identifier",
            { Reference.Length: > TextMax } => $"a reference has at most {TextMax} characters",
            { Case.Length: > TextMax } => $"a case has at most {TextMax} characters",
            { Message.Length: > MessageMax } => $"a message has at most {MessageMax} characters",
            { Message: { } message } when message.Any(char.IsControl) => "a message is one line of text",
            { From: { } from, To: { } to } when from > to => "the data end before they begin",
            { NotBefore: { } begin } when begin > NotAfter => "the access ends before it begins",
            { UsesMax: < 1 } => "an access that may never be used is none",
            { Delegations: < 0 or > DelegationsMax } => $"an access is passed on {DelegationsMax} times at most",
            _ => null,
        };
}
