using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.BookFiles;

/// <summary>
/// A piece of a file that carries a company's books from another program, in the order of the file. This is the one
/// model that the
/// readers of SIE and SAF-T give; vouchers come one by one and are never all in memory.
/// </summary>
public abstract record BookItem
{
    private protected BookItem() { }

    /// <summary>Line of the file that the piece stands on, from 1.</summary>
    public required long Line { get; init; }
}

/// <summary>Whose books, and how the file is written. Comes once, before everything but notes.</summary>
public sealed record BookCompany : BookItem
{
    /// <summary><c>SIE</c>, <c>SIE5</c> or <c>SAF-T</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Version as the file states it.</summary>
    public required string Version { get; init; }

    /// <summary>Encoding that the file is read in.</summary>
    public required string Encoding { get; init; }

    /// <summary>Name of the company; empty when the file has none.</summary>
    public required string Name { get; init; }

    /// <summary>Organisation number as written, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Where its books are kept.</summary>
    public required Country Country { get; init; }

    /// <summary>Whether the format tells no country, and its own home is taken for it.</summary>
    public bool IsCountryAssumed { get; init; }

    /// <summary>Base currency, or null where the file leaves it to the country's.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The program that wrote the file, or null.</summary>
    public string? Program { get; init; }
}

/// <summary>A financial year of the file.</summary>
/// <param name="Year">0 for the year of the vouchers, -1 for the one before it, and so on.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record BookYear(int Year, DateOnly From, DateOnly To) : BookItem
{
    private const int MonthsMin = 12;
    private const int MonthsMax = 18;

    /// <summary>Whether the days are only those that the file was made of, by whoever made it. SAF-T names no financial
    /// year.</summary>
    public bool IsSelection { get; init; }

    /// <summary>Whether it can be a financial year: named as one, or whole months of a year (up to 18 where one was
    /// moved).</summary>
    public bool IsFinancial =>
        !IsSelection
        || (
            From.Day == 1
            && To.AddDays(1).Day == 1
            && To >= From.AddMonths(MonthsMin).AddDays(-1)
            && To < From.AddMonths(MonthsMax)
        );
}

/// <summary>What the file says of an account; several pieces may speak of one, each with what it knows.</summary>
public sealed record BookAccount : BookItem
{
    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, or null.</summary>
    public AccountType? Type { get; init; }

    /// <summary>The public standard account or code that it is mapped to, or null.</summary>
    public string? Standard { get; init; }
}

/// <summary>Which balance.</summary>
public enum BookBalanceKind
{
    /// <summary>At the beginning of the year.</summary>
    Opening,

    /// <summary>At the end of the year, or of what the file covers.</summary>
    Closing,

    /// <summary>Of a result account at the end of the year.</summary>
    Result,

    /// <summary>Of an object at the beginning of the year.</summary>
    ObjectOpening,

    /// <summary>Of an object at the end of the year.</summary>
    ObjectClosing,

    /// <summary>Movement of a month.</summary>
    Period,

    /// <summary>Budget of a month.</summary>
    Budget,
}

/// <summary>A balance as the file states it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Year">As in <see cref="BookYear"/>.</param>
/// <param name="Account">Account.</param>
/// <param name="Amount">Debit positive.</param>
public sealed record BookBalance(BookBalanceKind Kind, int Year, string Account, decimal Amount) : BookItem;

/// <summary>A dimension, such as departments.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Parent">The dimension that it divides, or null.</param>
public sealed record BookDimension(string Id, string? Name, string? Parent) : BookItem;

/// <summary>One object of a dimension, such as a department.</summary>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, or null.</param>
public sealed record BookObject(string Dimension, string Id, string? Name) : BookItem;

/// <summary>A customer or supplier.</summary>
public sealed record BookParty : BookItem
{
    /// <summary>Side.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Its number in the program that wrote the file.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Organisation number as written, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Country, or null.</summary>
    public Country? Country { get; init; }

    /// <summary>Account that its movements are posted on, or null.</summary>
    public string? Account { get; init; }
}

/// <summary>A VAT code of the program that wrote the file.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Rate">Percent, or null.</param>
/// <param name="Standard">The authority's code that it is mapped to, or null.</param>
public sealed record BookTaxCode(string Code, string? Name, decimal? Rate, string? Standard) : BookItem;

/// <summary>A voucher, not yet checked.</summary>
public sealed record BookVoucher : BookItem
{
    /// <summary>Series in the program that wrote the file; may be empty.</summary>
    public required string Series { get; init; }

    /// <summary>Number in its series; may be empty.</summary>
    public required string Number { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it was registered there, or null.</summary>
    public DateOnly? Registered { get; init; }

    /// <summary>Text; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>Lines that count; struck ones are left out.</summary>
    public required IReadOnlyList<BookLine> Lines { get; init; }

    /// <summary>Series and number as a person says them.</summary>
    public string Label => $"{Series} {Number}".Trim() is { Length: > 0 } label ? label : "without a number";
}

/// <summary>A line of a voucher.</summary>
public sealed record BookLine
{
    /// <summary>Account.</summary>
    public required string Account { get; init; }

    /// <summary>Amount in base currency, debit positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Whether the file has it on the credit side.</summary>
    public required bool IsCredit { get; init; }

    /// <summary>Transaction currency, or null.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Amount in the transaction currency, debit positive, or null.</summary>
    public decimal? CurrencyAmount { get; init; }

    /// <summary>Text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Quantity, or null.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Objects, dimension and object each.</summary>
    public IReadOnlyList<BookObjectReference> Objects { get; init; } = [];

    /// <summary>Customer's number, or null.</summary>
    public string? Customer { get; init; }

    /// <summary>Supplier's number, or null.</summary>
    public string? Supplier { get; init; }

    /// <summary>Number of the document that the line stems from, or null.</summary>
    public string? Document { get; init; }

    /// <summary>VAT code, or null.</summary>
    public string? TaxCode { get; init; }

    /// <summary>VAT codes beside it that the file names and does not part the line by.</summary>
    public IReadOnlyList<string> FurtherTaxCodes { get; init; } = [];

    /// <summary>Percent, or null.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>What was taxed, in base currency, debit positive; null where the file does not tell.</summary>
    public decimal? TaxBase { get; init; }

    /// <summary>The tax of it, in base currency, debit positive; null where the file does not tell.</summary>
    public decimal? TaxAmount { get; init; }
}

/// <summary>A line's object.</summary>
/// <param name="Dimension">Dimension.</param>
/// <param name="Object">Object.</param>
public readonly record struct BookObjectReference(string Dimension, string Object);

/// <summary>Totals that the file states of its vouchers.</summary>
/// <param name="Entries">Vouchers, or null.</param>
/// <param name="Debit">Debits, or null.</param>
/// <param name="Credit">Credits, or null.</param>
public sealed record BookTotals(long? Entries, decimal? Debit, decimal? Credit) : BookItem;

/// <summary>The file's checksum.</summary>
/// <param name="Stated">As stated, or null.</param>
/// <param name="Computed">As computed, or null when the file asks for none.</param>
public sealed record BookChecksum(uint? Stated, uint? Computed) : BookItem;

/// <summary>Something odd that does not keep the books from being taken, or something of the file that is not
/// taken.</summary>
/// <param name="Text">In words.</param>
public sealed record BookNote(string Text) : BookItem;

/// <summary>Why the file cannot be used. Nothing follows it when it comes from a reader.</summary>
/// <param name="Text">In words, with the remedy.</param>
public sealed record BookFault(string Text) : BookItem;
