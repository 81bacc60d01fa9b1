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

    /// <summary>Its numbers.</summary>
    public required IReadOnlyList<PartyIdentifier> Identifiers { get; init; }

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

    /// <summary>Length of its VAT period.</summary>
    public string VatPeriod => OwnVatPeriod ?? Pack.Calendar.VatPeriod;
}
