using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>A seller, buyer, payee or tax representative.</summary>
public sealed record Party
{
    /// <summary>Registered name (BT-27, BT-44); the trading name where that is all there is.</summary>
    public required string Name { get; init; }

    /// <summary>BT-28, BT-45.</summary>
    public string? TradingName { get; init; }

    /// <summary>BT-29, BT-46, BT-60.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>BT-30, BT-47, BT-61: the legal registration number.</summary>
    public Identifier? LegalRegistration { get; init; }

    /// <summary>BT-31, BT-48, BT-63: the VAT number.</summary>
    public string? VatNumber { get; init; }

    /// <summary>BT-32: another tax registration (Norway's Foretaksregisteret, Sweden's F-skatt).</summary>
    public string? TaxRegistration { get; init; }

    /// <summary>BT-33.</summary>
    public string? LegalForm { get; init; }

    /// <summary>BT-34, BT-49: the electronic address.</summary>
    public Identifier? ElectronicAddress { get; init; }

    /// <summary>BG-5, BG-8, BG-12.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>BG-6, BG-9.</summary>
    public Contact? Contact { get; init; }
}

/// <summary>A postal address.</summary>
public sealed record PostalAddress
{
    /// <summary>Street and number (BT-35, BT-50).</summary>
    public string? Street { get; init; }

    /// <summary>Second line (BT-36, BT-51).</summary>
    public string? AdditionalStreet { get; init; }

    /// <summary>Third line (BT-162, BT-163).</summary>
    public string? AddressLine { get; init; }

    /// <summary>BT-37, BT-52.</summary>
    public string? City { get; init; }

    /// <summary>BT-38, BT-53.</summary>
    public string? PostalCode { get; init; }

    /// <summary>BT-39, BT-54.</summary>
    public string? Subdivision { get; init; }

    /// <summary>BT-40, BT-55; null when absent or not a code.</summary>
    public Country? Country { get; init; }
}

/// <summary>A contact point.</summary>
/// <param name="Name">BT-41, BT-56.</param>
/// <param name="Telephone">BT-42, BT-57.</param>
/// <param name="Email">BT-43, BT-58.</param>
public sealed record Contact(string? Name, string? Telephone, string? Email);

/// <summary>Where and to whom the goods or services were delivered.</summary>
/// <param name="RecipientName">BT-70.</param>
/// <param name="Location">BT-71.</param>
/// <param name="Address">BG-15.</param>
public sealed record Delivery(string? RecipientName, Identifier? Location, PostalAddress? Address);
