using Nsg.Vocabulary;

namespace Nsg.Ledger;

/// <summary>One line of an entry.</summary>
public sealed record EntryLine
{
    /// <summary>Account number.</summary>
    public required string Account { get; init; }

    /// <summary>Amount in the base currency; debit positive, credit negative; a whole number of minor units.</summary>
    public required Money Base { get; init; }

    /// <summary>Amount in the transaction's currency, same sign; equals <see cref="Base"/> when that is the base
    /// currency.</summary>
    public required Money Transaction { get; init; }

    /// <summary>What the line says, or null.</summary>
    public string? Text { get; init; }

    /// <summary>VAT of the line, or null.</summary>
    public LineVat? Vat { get; init; }

    /// <summary>Key of the customer or supplier (sub-ledger), or null.</summary>
    public string? Party { get; init; }

    /// <summary>The open item that the line opens or settles, or null.</summary>
    public Guid? Item { get; init; }
}

/// <summary>The VAT facts of a line.</summary>
/// <param name="Code">VAT code of the country's table.</param>
/// <param name="Part">Whether the line is the base that was taxed, or the tax.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Date">The day that decides the VAT period.</param>
public sealed record LineVat(string Code, VatPart Part, decimal Rate, DateOnly Date);

/// <summary>Which part of a VAT code a line carries.</summary>
public enum VatPart
{
    /// <summary>The amount that the tax is computed of.</summary>
    Base,

    /// <summary>Tax owed on sales, and on purchases under reverse charge.</summary>
    OutputTax,

    /// <summary>Tax that may be deducted.</summary>
    InputTax,
}
