using Nsg.Vocabulary;

namespace Nsg.Documents.Model;

/// <summary>A catalogue of a supplier's items (UBL 2.1 Catalogue; Peppol BIS Catalogue 3, transaction T19).</summary>
public sealed record Catalogue : BusinessDocument
{
    /// <summary>The number that the provider gave (<c>ID</c>).</summary>
    public required string Number { get; init; }

    /// <summary><c>IssueDate</c>.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>What it does to an earlier one; replaces it where it does not say.</summary>
    public required CatalogueAction Action { get; init; }

    /// <summary>Its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Days on which it holds, or null.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>Number of the contract that it belongs to, or null.</summary>
    public string? Contract { get; init; }

    /// <summary>Who sells: <c>SellerSupplierParty</c>, else <c>ProviderParty</c>.</summary>
    public required Party Seller { get; init; }

    /// <summary>Who it is for: <c>ContractorCustomerParty</c>, else <c>ReceiverParty</c>; or null.</summary>
    public Party? Receiver { get; init; }

    /// <summary>Numbers of the catalogues that a deletion (UBL CatalogueDeletion) ends; empty for a catalogue.</summary>
    public IReadOnlyList<string> Deletes { get; init; } = [];

    /// <summary>Lines.</summary>
    public required IReadOnlyList<CatalogueLine> Lines { get; init; }
}

/// <summary>Peppol's action codes of a catalogue and of its lines (lists of 2016; a line is never replaced).</summary>
public enum CatalogueAction
{
    /// <summary>New.</summary>
    Add,

    /// <summary>Replaces the whole catalogue under the same contract.</summary>
    Replace,

    /// <summary>Changes what it names; the rest stays.</summary>
    Update,

    /// <summary>Ends the catalogue, or the item.</summary>
    Delete,
}

/// <summary>One item of a catalogue.</summary>
public sealed record CatalogueLine
{
    /// <summary><c>ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it does to the item.</summary>
    public required CatalogueAction Action { get; init; }

    /// <summary>Days on which the line holds, or null.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>Unit that it is ordered in, UN/ECE Recommendation 20.</summary>
    public string? OrderableUnit { get; init; }

    /// <summary>Prices, as the supplier lists them.</summary>
    public IReadOnlyList<CataloguePrice> Prices { get; init; } = [];

    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>VAT category and rate, or null.</summary>
    public VatCategory? Vat { get; init; }

    /// <summary>Certificates and labels that the item carries.</summary>
    public IReadOnlyList<ItemCertificate> Certificates { get; init; } = [];
}

/// <summary>A price of a catalogue.</summary>
/// <param name="Amount">Amount for <paramref name="Per"/> units.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Per">Units that the amount is for; 1 unless said.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Minimum">Least quantity to order for it, or null.</param>
/// <param name="Validity">Days on which it holds, or null for the line's.</param>
public sealed record CataloguePrice(
    decimal Amount,
    Currency Currency,
    decimal Per,
    string? Unit,
    decimal? Minimum,
    DateRange? Validity
);

/// <summary>A certificate or label of an item.</summary>
/// <param name="Code">Its code, such as one of GS1's list of marks on packaging; or its number.</param>
/// <param name="Type">Sort of certificate (<c>Environmental</c>), or null.</param>
/// <param name="Remarks">In words, or null.</param>
public sealed record ItemCertificate(string Code, string? Type, string? Remarks);
