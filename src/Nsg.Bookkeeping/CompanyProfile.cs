using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping;

/// <summary>What decisions need to know of a company.</summary>
public sealed record CompanyProfile
{
    /// <summary>Opaque key.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Its numbers; none while the authority has not given it one.</summary>
    public required IReadOnlyList<PartyIdentifier> Identifiers { get; init; }

    /// <summary>Its first number, or null.</summary>
    public PartyIdentifier? Number => Identifiers.Count > 0 ? Identifiers[0] : null;

    /// <summary>What it is called by: its first number, else its key.</summary>
    public string Handle => Number?.ToString() ?? Key;

    /// <summary>Base currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Country pack.</summary>
    public required CountryPack Pack { get; init; }

    /// <summary>Base amount above which nothing posts by itself, or null.</summary>
    public decimal? AutoPostLimit { get; init; }

    /// <summary>Whether every broken fatal rule sends a document to review, not only those that leave open what it
    /// says.</summary>
    public bool ChecksStrictly { get; init; }

    /// <summary>Length of the VAT period that the authority gave it, as <c>quarter</c>; null for the country's usual
    /// one.</summary>
    public string? OwnVatPeriod { get; init; }

    /// <summary>Where it lets itself be found; null for nowhere.</summary>
    public CompanyListing? Listing { get; init; }

    /// <summary>Whether it is registered for no value added tax.</summary>
    public bool IsOutsideVat { get; init; }

    /// <summary>Its last day, when it is dissolved; else null.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Length of its VAT period.</summary>
    public string VatPeriod => OwnVatPeriod ?? Pack.Calendar.VatPeriod;

    /// <summary>The day that a moment is on by the clock of its country: what is today for its books and its dates.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => CountryClock.Day(Pack.Country, moment);
}
