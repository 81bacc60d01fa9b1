using System.Text.Json.Serialization;

namespace Nsg.Countries.Startup;

/// <summary>What a person does in a company, as all five countries tell it apart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Seat>))]
public enum Seat
{
    /// <summary>Puts in capital, or signs the memorandum of association.</summary>
    [JsonStringEnumMemberName("founder")]
    Founder,

    /// <summary>Chairs the board.</summary>
    [JsonStringEnumMemberName("chair")]
    Chair,

    /// <summary>Sits on the board.</summary>
    [JsonStringEnumMemberName("member")]
    Member,

    /// <summary>Stands in for a member of the board.</summary>
    [JsonStringEnumMemberName("deputy")]
    Deputy,

    /// <summary>Runs the company from day to day.</summary>
    [JsonStringEnumMemberName("director")]
    Director,

    /// <summary>A partner who answers for the company's debts.</summary>
    [JsonStringEnumMemberName("partner")]
    Partner,

    /// <summary>The sole trader.</summary>
    [JsonStringEnumMemberName("owner")]
    Owner,

    /// <summary>Audits the accounts.</summary>
    [JsonStringEnumMemberName("auditor")]
    Auditor,
}

/// <summary>How many of those with a seat sign for the company, where the articles say nothing.</summary>
public enum StatutoryQuantity
{
    /// <summary>Each of them by itself.</summary>
    Alone,

    /// <summary>More than half.</summary>
    Majority,

    /// <summary>All of them jointly.</summary>
    All,
}

/// <summary>A legal form that companies are founded in.</summary>
public sealed record LegalFormRule
{
    /// <summary>Code with the country before it, as <c>NO_AS</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name in the country's language.</summary>
    public required string Name { get; init; }

    /// <summary>Least share capital in the country's currency; null for a form without one.</summary>
    public decimal? MinimumCapital { get; init; }

    /// <summary>Whether the company itself is taxed on its income: one with share capital; owners and partners of other forms are taxed
    /// for their own.</summary>
    public bool PaysIncomeTax => MinimumCapital is not null;

    /// <summary>Whether every share is of the same amount of money, so that their number divides the capital; without that a share is a
    /// part of it, or of any amount.</summary>
    public bool HasEqualShares { get; init; }

    /// <summary>Founders, partners or owners at least.</summary>
    public int FoundersMin
    {
        get;
        init => field = Math.Max(1, value);
    } = 1;

    /// <summary>Members of the board at least, the chair among them; 0 where a board may be left out.</summary>
    public int BoardMin { get; init; }

    /// <summary>With as many founders the board has at least three members; 0 for never.</summary>
    public int ThreeFrom { get; init; }

    /// <summary>With fewer members than this there must be a deputy; 0 for never.</summary>
    public int DeputyBelow { get; init; }

    /// <summary>With as many members there must be a chair; 0 for never.</summary>
    public int ChairFrom { get; init; }

    /// <summary>Whether there must be a managing director.</summary>
    public bool NeedsDirector { get; init; }

    /// <summary>Words of which the name holds one, or begins or ends with it; none for any name.</summary>
    public IReadOnlyList<string> NameWords
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Whether the name must hold the owner's family name.</summary>
    public bool NeedsFamilyName { get; init; }

    /// <summary>Seats whose holders sign for the company, where the articles say nothing.</summary>
    public required IReadOnlyList<Seat> Signs { get; init; }

    /// <summary>How many of them.</summary>
    public required StatutoryQuantity SignsBy { get; init; }

    /// <summary>Months from the memorandum within which the register must be told; 0 for no such term.</summary>
    public int MonthsToTell { get; init; }

    /// <summary>Days of that term, where it is in days.</summary>
    public int DaysToTell { get; init; }

    /// <summary>Acts and sections.</summary>
    public required string Source { get; init; }
}

/// <summary>Who may sit on a board, stand in there, or manage a company.</summary>
/// <param name="AgeMin">Years of age: nobody does who is not of age.</param>
/// <param name="Source">Acts and sections.</param>
public sealed record ManagerRule(int AgeMin, string Source);

/// <summary>Where the authority takes a registration.</summary>
/// <param name="Name">The authority.</param>
/// <param name="Form">What its form is called.</param>
/// <param name="Address">Where people fill it in.</param>
/// <param name="Signs">How they sign in there.</param>
public sealed record RegistrationDesk(string Name, string Form, string Address, string Signs);

/// <summary>A country's <c>startup.json</c>: what a company is founded by.</summary>
public sealed record StartupRules
{
    /// <summary>Sources, with the day that they were read.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Where a registration goes.</summary>
    public required RegistrationDesk Desk { get; init; }

    /// <summary>Account of the share capital in the starter chart.</summary>
    public required string CapitalAccount { get; init; }

    /// <summary>Turnover of twelve months from which a company must register for VAT.</summary>
    public required decimal VatThreshold { get; init; }

    /// <summary>Digits of the country's own activity codes, which begin with the four of NACE.</summary>
    public required int ActivityDigits { get; init; }

    /// <summary>Who may sit on a board or manage.</summary>
    public required ManagerRule Managers { get; init; }

    /// <summary>National codes of seats; of a seat without one the Nordic vocabulary's name.</summary>
    public required IReadOnlyDictionary<Seat, string> Roles { get; init; }

    /// <summary>What the authority's form calls its fields, by our names of them.</summary>
    public required IReadOnlyDictionary<string, string> Headings { get; init; }

    /// <summary>Legal forms.</summary>
    public required IReadOnlyList<LegalFormRule> Forms { get; init; }

    /// <summary>A legal form, or null.</summary>
    public LegalFormRule? Find(string? code) => Forms.FirstOrDefault(one => one.Code == code);

    /// <summary>The legal form of a company: the registered one, else the one that its name tells; null where neither is known.</summary>
    public LegalFormRule? FormOf(string? code, string name) =>
        Find(code) ?? Forms.FirstOrDefault(one => one.NameWords.Any(word => CompanyNames.Holds(name, word)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(StartupRules))]
internal sealed partial class StartupJson : JsonSerializerContext;
