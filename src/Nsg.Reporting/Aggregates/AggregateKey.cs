namespace Nsg.Reporting.Aggregates;

/// <summary>What posted lines can be grouped by.</summary>
public enum AggregateKey
{
    /// <summary>Account.</summary>
    Account,

    /// <summary>First two digits of the account: the class of the Nordic charts.</summary>
    AccountGroup,

    /// <summary>Customer or supplier: of the line, else the only one of its voucher.</summary>
    Party,

    /// <summary>Country that registered the customer or supplier (ISO 3166-1 alpha-2).</summary>
    Country,

    /// <summary>VAT code.</summary>
    VatCode,

    /// <summary>Object of a dimension.</summary>
    Dimension,

    /// <summary>Month of the posting date, 2026-01.</summary>
    Month,

    /// <summary>Quarter of the posting date, 2026-Q1.</summary>
    Quarter,

    /// <summary>Calendar year of the posting date.</summary>
    Year,

    /// <summary>Transaction currency.</summary>
    Currency,

    /// <summary>Side of the voucher's document: purchase or sale.</summary>
    Direction,
}

/// <summary>A posted line as sums see it.</summary>
/// <param name="Day">Posting date.</param>
/// <param name="Account">Account.</param>
/// <param name="Debit">Debit, minor units of the base currency.</param>
/// <param name="Credit">Credit, likewise.</param>
/// <param name="Count">Lines that it stands for; 0 where a kept sum does not know.</param>
/// <param name="Party">Key of the customer or supplier, or null.</param>
/// <param name="VatCode">VAT code, or null.</param>
/// <param name="Object">Object of the dimension that is asked for, or null.</param>
/// <param name="Currency">Transaction currency, or null.</param>
/// <param name="Direction">purchase, sale, none, or null.</param>
public readonly record struct AggregateLine(
    DateOnly Day,
    string Account,
    long Debit,
    long Credit,
    long Count,
    string? Party = null,
    string? VatCode = null,
    string? Object = null,
    string? Currency = null,
    string? Direction = null
);
