using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting;

/// <summary>
/// A part of one company's ledger, as the writers of accounting formats need it. Lists are small (a chart, the
/// parties); vouchers come
/// one by one and are never all in memory.
/// </summary>
public sealed record LedgerExtract
{
    /// <summary>Whose books.</summary>
    public required ExtractCompany Company { get; init; }

    /// <summary>Unique identifier of the extract, the same for the same selection of the same state of the
    /// books.</summary>
    public required string Id { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>First day covered.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day covered.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What was selected, in words; null for all of the ledger in the period.</summary>
    public string? Selection { get; init; }

    /// <summary>Accounts, by number; every account of a voucher line is among them.</summary>
    public required IReadOnlyList<ExtractAccount> Accounts { get; init; }

    /// <summary>Customers and suppliers; every party of a voucher line is among them, once for each role.</summary>
    public required IReadOnlyList<ExtractParty> Parties { get; init; }

    /// <summary>VAT codes; every code of a voucher line is among them.</summary>
    public required IReadOnlyList<ExtractTaxCode> TaxCodes { get; init; }

    /// <summary>Currencies that occur, the base currency first; asked for when they are wanted.</summary>
    public required Lazy<IReadOnlyList<Currency>> Currencies { get; init; }

    /// <summary>Dimensions.</summary>
    public IReadOnlyList<ExtractDimension> Dimensions { get; init; } = [];

    /// <summary>Objects of dimensions; every object of a voucher line is among them.</summary>
    public IReadOnlyList<ExtractObject> Objects { get; init; } = [];

    /// <summary>Counts and sums of the vouchers that are not opening entries; asked for when they are wanted.</summary>
    public required Lazy<ExtractTotals> Totals { get; init; }

    /// <summary>On which side parties stand.</summary>
    public PartySides Sides { get; init; } = PartySides.None;

    /// <summary>Vouchers, series by series, each by posting date.</summary>
    public required IVoucherPages Vouchers { get; init; }
}

/// <summary>The company of an extract.</summary>
/// <param name="Name">Name.</param>
/// <param name="Country">Country of its books.</param>
/// <param name="Number">Organisation number, bare.</param>
/// <param name="Scheme">ISO 6523 scheme of the number, or null.</param>
/// <param name="Currency">Base currency.</param>
public sealed record ExtractCompany(string Name, Country Country, string Number, string? Scheme, Currency Currency)
{
    /// <summary>Its bank accounts, IBAN or other number.</summary>
    public IReadOnlyList<string> BankAccounts { get; init; } = [];

    /// <summary>Its registered address, parts divided by semicolons, or null.</summary>
    public string? Address { get; init; }
}

/// <summary>An account with its balances; debit positive.</summary>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Opening">Balance before the period, opening entries included.</param>
/// <param name="Closing">Balance at its end.</param>
public sealed record ExtractAccount(string Number, string Name, AccountType Type, Money Opening, Money Closing)
{
    /// <summary>The public standard account or code that it is mapped to, or null.</summary>
    public string? Standard { get; init; }
}

/// <summary>On which side of the company a party stands.</summary>
public enum PartyRole
{
    /// <summary>Buys from the company.</summary>
    Customer,

    /// <summary>Sells to the company.</summary>
    Supplier,
}

/// <summary>A customer or supplier with its balances; debit positive.</summary>
/// <param name="Key">Key of voucher lines.</param>
/// <param name="Role">Side.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">Country, or null.</param>
/// <param name="Number">Organisation number, or null.</param>
/// <param name="Account">Its account in the ledger.</param>
/// <param name="Opening">Balance before the period.</param>
/// <param name="Closing">Balance at its end.</param>
public sealed record ExtractParty(
    string Key,
    PartyRole Role,
    string Name,
    Country? Country,
    string? Number,
    string Account,
    Money Opening,
    Money Closing
)
{
    /// <summary>Its number in the company's register; its key where it has none.</summary>
    public string Id { get; init; } = Key;
}

/// <summary>A VAT code.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Rate">Percent in force at the end of the period; 0 for codes without tax.</param>
public sealed record ExtractTaxCode(string Code, string Name, decimal Rate)
{
    /// <summary>Since when the rate holds, or null.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>Counts and sums.</summary>
/// <param name="Entries">Vouchers.</param>
/// <param name="Debit">Debits.</param>
/// <param name="Credit">Credits; equals debits.</param>
public sealed record ExtractTotals(long Entries, Money Debit, Money Credit);

/// <summary>A dimension.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name.</param>
/// <param name="Parent">The dimension that it divides, or null.</param>
public sealed record ExtractDimension(string Id, string Name, string? Parent);

/// <summary>An object of a dimension.</summary>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name.</param>
public sealed record ExtractObject(string Dimension, string Id, string Name);
