using System.Runtime.InteropServices;
using Nsg.Ledger;

namespace Nsg.Reporting.Vouchers;

/// <summary>A voucher of a page. Its texts and lines lie in the page.</summary>
[StructLayout(LayoutKind.Auto)]
public struct VoucherFacts
{
    /// <summary>Our identifier.</summary>
    public Guid Id { get; set; }

    /// <summary>Number.</summary>
    public VoucherNumber Number { get; set; }

    /// <summary>Place of its record in the log.</summary>
    public long Sequence { get; set; }

    /// <summary>Kind.</summary>
    public EntryKind Kind { get; set; }

    /// <summary>Posting date.</summary>
    public DateOnly Date { get; set; }

    /// <summary>When it was registered, microseconds since 1970.</summary>
    public long Registered { get; set; }

    /// <summary>Text.</summary>
    public TextPart Text { get; set; }

    /// <summary>Whether no person decided it.</summary>
    public bool IsAutomatic { get; set; }

    /// <summary>The number of the voucher that it takes back, or null.</summary>
    public VoucherNumber? Reverses { get; set; }

    /// <summary>The document that it stems from, or null.</summary>
    public Guid? Document { get; set; }

    /// <summary>Kind of the document: <c>invoice</c>, <c>credit-note</c>, …</summary>
    public string? DocumentKind { get; set; }

    /// <summary>The number on the document (BT-1).</summary>
    public TextPart DocumentNumber { get; set; }

    /// <summary>Its date, or null.</summary>
    public DateOnly? DocumentDate { get; set; }

    /// <summary>Whether it was taken over from another program, which called it as follows.</summary>
    public bool IsTakenOver { get; set; }

    /// <summary>Series there; may be empty.</summary>
    public TextPart SourceSeries { get; set; }

    /// <summary>Number there; may be empty.</summary>
    public TextPart SourceNumber { get; set; }

    /// <summary>When it was registered there, or null.</summary>
    public DateOnly? SourceRegistered { get; set; }

    /// <summary>Number of the document that all of its lines stem from.</summary>
    public TextPart SourceReference { get; set; }

    /// <summary>The day that it was registered, UTC.</summary>
    public readonly DateOnly RegisteredDay =>
        DateOnly.FromDayNumber(
            Epoch + (int)((Registered - (Registered < 0L ? MicrosecondsADay - 1L : 0L)) / MicrosecondsADay)
        );

    /// <summary>Lines.</summary>
    public int LineCount { get; internal set; }

    internal int FirstLine { get; set; }

    private const long MicrosecondsADay = 86_400_000_000L;

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;
}

/// <summary>A line of a voucher of a page. A reversal has its amount with a minus on the side of the line that it
/// takes back.</summary>
[StructLayout(LayoutKind.Auto)]
public struct LineFacts
{
    /// <summary>Account number.</summary>
    public TextPart Account { get; set; }

    /// <summary>Debit in minor units of the base currency.</summary>
    public long Debit { get; set; }

    /// <summary>Credit in minor units of the base currency.</summary>
    public long Credit { get; set; }

    /// <summary>ISO 4217 code of the transaction's currency where it is not the base currency, or null.</summary>
    public string? Currency { get; set; }

    /// <summary>Amount in the transaction's currency where that is another one; its minor units, debit
    /// positive.</summary>
    public long Foreign { get; set; }

    /// <summary>Text.</summary>
    public TextPart Text { get; set; }

    /// <summary>VAT code; none where the line has no VAT facts.</summary>
    public TextPart VatCode { get; set; }

    /// <summary>Part of the VAT code.</summary>
    public VatPart VatPart { get; set; }

    /// <summary>VAT rate in percent.</summary>
    public decimal VatRate { get; set; }

    /// <summary>The day that decides the VAT period.</summary>
    public DateOnly VatDate { get; set; }

    /// <summary>Key of the customer or supplier.</summary>
    public TextPart Party { get; set; }

    /// <summary>Quantity, or null.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>Number of the document in the program that the line was taken over from.</summary>
    public TextPart Reference { get; set; }

    /// <summary>Whether the line stands on the credit side.</summary>
    public readonly bool IsCredit => Credit != 0L;

    /// <summary>The amount on its side, minor units of the base currency.</summary>
    public readonly long Amount => IsCredit ? Credit : Debit;

    internal int FirstObject { get; set; }

    internal int ObjectCount { get; set; }
}

/// <summary>An object of a dimension on a line.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Object">The object.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ObjectFacts(TextPart Dimension, TextPart Object);
