using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting;

/// <summary>
/// A part of one company's ledger, as the writers of accounting formats need it. Lists are small (a chart, the parties); vouchers come
/// one by one and are never all in memory.
/// </summary>
public sealed record LedgerExtract
{
    /// <summary>Whose books.</summary>
    public required ExtractCompany Company { get; init; }

    /// <summary>Unique identifier of the extract, the same for the same selection of the same state of the books.</summary>
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

    /// <summary>Currencies that occur, the base currency first.</summary>
    public required IReadOnlyList<Currency> Currencies { get; init; }

    /// <summary>Dimensions.</summary>
    public IReadOnlyList<ExtractDimension> Dimensions { get; init; } = [];

    /// <summary>Objects of dimensions; every object of a voucher line is among them.</summary>
    public IReadOnlyList<ExtractObject> Objects { get; init; } = [];

    /// <summary>Counts and sums of the vouchers that are not opening entries.</summary>
    public required ExtractTotals Totals { get; init; }

    /// <summary>Vouchers, series by series, each by posting date; enumerated once.</summary>
    public required IEnumerable<ExtractEntry> Entries { get; init; }
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
    string Key, PartyRole Role, string Name, Country? Country, string? Number, string Account, Money Opening, Money Closing)
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

/// <summary>A voucher.</summary>
public sealed record ExtractEntry
{
    /// <summary>Number.</summary>
    public required VoucherNumber Number { get; init; }

    /// <summary>Kind.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset Registered { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Whether no person decided it.</summary>
    public required bool IsAutomatic { get; init; }

    /// <summary>The number of the voucher that it takes back, or null.</summary>
    public VoucherNumber? Reverses { get; init; }

    /// <summary>The document that it stems from, or null.</summary>
    public ExtractDocument? Document { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<ExtractLine> Lines { get; init; }

    /// <summary>What it was called in the program that it was taken over from, or null.</summary>
    public ExtractSource? Source { get; init; }
}

/// <summary>What a voucher was called in the program that it was taken over from.</summary>
/// <param name="Series">Series there; may be empty.</param>
/// <param name="Number">Number there; may be empty.</param>
/// <param name="Registered">When it was registered there, or null.</param>
/// <param name="Reference">Number of the document that all of its lines stem from, or null.</param>
public sealed record ExtractSource(string Series, string Number, DateOnly? Registered, string? Reference = null);

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

/// <summary>The document of a voucher.</summary>
/// <param name="Id">Our identifier.</param>
/// <param name="Kind"><c>invoice</c>, <c>credit-note</c>, <c>receipt</c>, <c>bank-statement</c>, …</param>
/// <param name="Number">The number on it (BT-1), or null.</param>
/// <param name="Date">Its date, or null.</param>
public sealed record ExtractDocument(Guid Id, string Kind, string? Number, DateOnly? Date);

/// <summary>A voucher line. A reversal has its amount with a minus on the side of the line that it takes back.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Debit">Debit, base currency.</param>
/// <param name="Credit">Credit, base currency.</param>
/// <param name="Transaction">Amount in the transaction currency, debit positive.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="Vat">VAT facts, or null.</param>
/// <param name="Party">Customer or supplier, or null.</param>
/// <param name="Role">Side of the party.</param>
public sealed record ExtractLine(
    string Account, Money Debit, Money Credit, Money Transaction, string? Text, LineVat? Vat, string? Party, PartyRole Role)
{
    /// <summary>Whether the line stands on the credit side.</summary>
    public bool IsCredit => !Credit.IsZero;

    /// <summary>The amount on its side.</summary>
    public Money Amount => IsCredit ? Credit : Debit;

    /// <summary>Objects of dimensions.</summary>
    public IReadOnlyList<(string Dimension, string Object)> Objects { get; init; } = [];

    /// <summary>Quantity, or null.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Number of the document in the program that the line was taken over from, or null.</summary>
    public string? Reference { get; init; }
}
