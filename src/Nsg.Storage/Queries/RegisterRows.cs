using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A customer or supplier of the registers.</summary>
/// <param name="Role"><c>customer</c> or <c>supplier</c>.</param>
/// <param name="Id">Its number in the register.</param>
/// <param name="Key">Key of voucher lines.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Organisation number as the register writes it, or null.</param>
/// <param name="Country">Country, or null.</param>
/// <param name="Account">Account that it is posted on, or null.</param>
public sealed record PartyRow(
    string Role,
    string Id,
    string Key,
    string Name,
    string? Number,
    Country? Country,
    string? Account
);

/// <summary>A VAT code of another program.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Rate">Percent, or null.</param>
/// <param name="Standard">The authority's code, or null.</param>
public sealed record TaxCodeRow(string Code, string? Name, decimal? Rate, string? Standard);

/// <summary>A dimension.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Parent">The dimension that it divides, or null.</param>
public sealed record DimensionRow(string Id, string? Name, string? Parent);

/// <summary>An object of a dimension.</summary>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
public sealed record ObjectRow(string Dimension, string Id, string? Name);

/// <summary>An import of whole books.</summary>
/// <param name="Import">Identifier.</param>
/// <param name="Format">Format of the file.</param>
/// <param name="Version">Its version.</param>
/// <param name="FileName">File.</param>
/// <param name="Sha256">Hash of the file, lower-case hex.</param>
/// <param name="Vouchers">Vouchers taken, without the opening entry.</param>
/// <param name="Lines">Their lines.</param>
/// <param name="From">First posting date, or null.</param>
/// <param name="To">Last posting date, or null.</param>
/// <param name="Opening">The opening entry, or null.</param>
/// <param name="Warnings">What was odd.</param>
public sealed record BookImportRow(
    Guid Import,
    string Format,
    string Version,
    string FileName,
    string Sha256,
    long Vouchers,
    long Lines,
    DateOnly? From,
    DateOnly? To,
    Guid? Opening,
    IReadOnlyList<string> Warnings
);

/// <summary>What a voucher was called in the program that it was taken over from.</summary>
/// <param name="Series">Series there.</param>
/// <param name="Number">Number there.</param>
/// <param name="Registered">When it was registered there, or null.</param>
/// <param name="Reference">Number of the document that all of its lines stem from, or null.</param>
public sealed record SourceRow(string Series, string Number, DateOnly? Registered, string? Reference)
{
    /// <summary>Series and number as a person says them; empty when it had neither.</summary>
    public override string ToString() => $"{Series} {Number}".Trim();
}
