using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>Accounts of the company's own chart were defined; a later definition of a number replaces an earlier
/// one.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Why">Why, in words; or null.</param>
public sealed record AccountsDefined(IReadOnlyList<AccountFacts> Accounts, string? Why = null);

/// <summary>An account of a company's own chart.</summary>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsTurnover">Whether it is part of net turnover.</param>
/// <param name="Standard">The public standard account or code that it is mapped to, or null.</param>
public sealed record AccountFacts(string Number, string Name, AccountType Type, bool IsTurnover, string? Standard);

/// <summary>Customers and suppliers were defined; a later definition replaces an earlier one.</summary>
/// <param name="Parties">The parties.</param>
public sealed record PartiesDefined(IReadOnlyList<PartyMaster> Parties);

/// <summary>A customer or supplier of a company's registers.</summary>
/// <param name="Key">Key of voucher lines.</param>
/// <param name="Role"><c>customer</c> or <c>supplier</c>.</param>
/// <param name="Id">Its number in the register.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Organisation number as the register writes it, or null.</param>
/// <param name="Country">Country, or null.</param>
/// <param name="Account">Account that it is posted on, or null.</param>
public sealed record PartyMaster(
    string Key,
    string Role,
    string Id,
    string Name,
    string? Number,
    Country? Country,
    string? Account
);

/// <summary>VAT codes of another program were defined.</summary>
/// <param name="Codes">The codes.</param>
public sealed record TaxCodesDefined(IReadOnlyList<TaxCodeFacts> Codes);

/// <summary>A VAT code of another program.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Rate">Percent, or null.</param>
/// <param name="Standard">The authority's code that it is mapped to, or null.</param>
public sealed record TaxCodeFacts(string Code, string? Name, decimal? Rate, string? Standard);

/// <summary>Dimensions and their objects were defined; a later definition replaces an earlier one.</summary>
/// <param name="Dimensions">Dimensions, such as departments.</param>
/// <param name="Objects">Objects, such as a department.</param>
public sealed record DimensionsDefined(IReadOnlyList<DimensionFacts> Dimensions, IReadOnlyList<ObjectFacts> Objects);

/// <summary>A dimension.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Parent">The dimension that it divides, or null.</param>
public sealed record DimensionFacts(string Id, string? Name, string? Parent);

/// <summary>An object of a dimension.</summary>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
public sealed record ObjectFacts(string Dimension, string Id, string? Name);

/// <summary>Financial years were defined.</summary>
/// <param name="Years">The years.</param>
public sealed record FinancialYearsDefined(IReadOnlyList<FinancialYearFacts> Years);

/// <summary>A financial year.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record FinancialYearFacts(DateOnly From, DateOnly To);

/// <summary>Books were taken over from a file: the last record of an import, which makes it count.</summary>
public sealed record BooksImported
{
    /// <summary>Identifier of the import.</summary>
    public required Guid Import { get; init; }

    /// <summary><c>SIE</c>, <c>SIE5</c> or <c>SAF-T</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Version of the format.</summary>
    public required string Version { get; init; }

    /// <summary>Encoding that the file was read in.</summary>
    public required string Encoding { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>Hash of the file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Size { get; init; }

    /// <summary>The program that wrote it, or null.</summary>
    public string? Program { get; init; }

    /// <summary>Vouchers taken, without the opening entry.</summary>
    public required long Vouchers { get; init; }

    /// <summary>Their lines.</summary>
    public required long Lines { get; init; }

    /// <summary>First posting date, or null without vouchers.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last posting date, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The opening entry, or null.</summary>
    public Guid? Opening { get; init; }

    /// <summary>What was odd, or not taken, and why.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>What a voucher was called in the program that it was taken over from.</summary>
/// <param name="Series">Series there; may be empty.</param>
/// <param name="Number">Number there; may be empty.</param>
/// <param name="Registered">When it was registered there, or null.</param>
/// <param name="Reference">Number of the document that all of its lines stem from, or null.</param>
public sealed record VoucherSource(string Series, string Number, DateOnly? Registered, string? Reference = null);

/// <summary>A line's object, such as its department.</summary>
/// <param name="Dimension">Dimension.</param>
/// <param name="Object">Object.</param>
public sealed record LineObject(string Dimension, string Object);
