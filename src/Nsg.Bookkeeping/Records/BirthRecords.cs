using System.Text.Json.Serialization;
using Nsg.Countries.Startup;

namespace Nsg.Bookkeeping.Records;

/// <summary>A person in a registration draft.</summary>
/// <param name="Name">Full or legal name.</param>
/// <param name="Seats">What the person does in the company.</param>
/// <param name="Identifier">Personal or organisation number, or null.</param>
/// <param name="BirthDate">Date of birth, or null.</param>
/// <param name="Contribution">What a founder puts in, in base currency, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DraftPerson(
    string Name,
    IReadOnlyList<Seat> Seats,
    string? Identifier = null,
    DateOnly? BirthDate = null,
    decimal? Contribution = null
);

/// <summary>Some of those with a seat, who sign.</summary>
/// <param name="Seats">The seats.</param>
/// <param name="Quantity"><c>alone</c>, <c>majority</c>, <c>all</c>, or a number from 1 to 5.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DraftSigners(IReadOnlyList<Seat> Seats, string Quantity);

/// <summary>One way to sign for the company: everybody named signs jointly.</summary>
/// <param name="Together">Who.</param>
/// <param name="Text">The rule in words, as the articles have it, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DraftSigning(IReadOnlyList<DraftSigners> Together, string? Text = null);

/// <summary>How the company is reached.</summary>
/// <param name="Email">Address of e-mail.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Website">Website.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DraftContact(string? Email = null, string? Phone = null, string? Website = null);

/// <summary>Registration for value added tax.</summary>
/// <param name="IsRegistered">Whether it is to be registered.</param>
/// <param name="Period">Wanted length of period; null for the country's usual one.</param>
/// <param name="ExpectedTurnover">Turnover expected of the first twelve months, in base currency, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DraftVat(bool IsRegistered, string? Period = null, decimal? ExpectedTurnover = null);

/// <summary>What is told to the authority when a company is founded.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RegistrationDraft
{
    /// <summary>Name wanted.</summary>
    public string? Name { get; init; }

    /// <summary>Country code.</summary>
    public string? Country { get; init; }

    /// <summary>Legal form with the country before it, as <c>NO_AS</c>.</summary>
    public string? Form { get; init; }

    /// <summary>Registered address, parts divided by semicolons.</summary>
    public string? Address { get; init; }

    /// <summary>Postal address where it is another, or null.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>NACE codes, or the country's longer ones; the main one first.</summary>
    public IReadOnlyList<string> Activities
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What the company is for, in words, or null.</summary>
    public string? Purpose { get; init; }

    /// <summary>Founders, board, management.</summary>
    public IReadOnlyList<DraftPerson> People
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Ways to sign, any of which suffices; none for the rule of the law.</summary>
    public IReadOnlyList<DraftSigning> Signing
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Share capital in base currency, or null.</summary>
    public decimal? Capital { get; init; }

    /// <summary>Number of shares, or null.</summary>
    public int? Shares { get; init; }

    /// <summary>How it is reached, or null.</summary>
    public DraftContact? Contact { get; init; }

    /// <summary>Day of the memorandum of association; null for today.</summary>
    public DateOnly? FoundedOn { get; init; }

    /// <summary>Last day of the first financial year; null for the end of the calendar year.</summary>
    public DateOnly? FirstYearEnd { get; init; }

    /// <summary>Value added tax, or null for none.</summary>
    public DraftVat? Vat { get; init; }

    /// <summary>Bank account: IBAN or the country's own number, or null.</summary>
    public string? BankAccount { get; init; }

    /// <summary>Address of the node that answers for it, for discovery; null for not listed.</summary>
    public string? Endpoint { get; init; }
}

/// <summary>A company was founded here: it stands as a draft until the authority's number is there.</summary>
/// <param name="Draft">What is told to the authority, all of it settled.</param>
public sealed record CompanyFounded(RegistrationDraft Draft);

/// <summary>The authority answered: the company has its number.</summary>
/// <param name="Identifiers">Its numbers, as <c>NO:974760673</c>.</param>
/// <param name="Name">The name that was registered.</param>
public sealed record CompanyNumbered(IReadOnlyList<string> Identifiers, string Name);

/// <summary>The company is dissolved.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Why">In words.</param>
/// <param name="LeftOpen">What was not settled, and taken on; empty for nothing.</param>
/// <param name="BooksUntil">The first day on which its books may be deleted.</param>
/// <param name="Keeper">Who keeps the books until then, or null.</param>
public sealed record CompanyDissolved(
    DateOnly LastDay,
    string Why,
    IReadOnlyList<string> LeftOpen,
    DateOnly BooksUntil,
    string? Keeper = null
);
