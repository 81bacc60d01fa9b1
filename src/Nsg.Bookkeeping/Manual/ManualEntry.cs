using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Manual;

/// <summary>An entry as a person, or a program for one, wants it.</summary>
public sealed record ManualEntry
{
    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What the voucher says.</summary>
    public required string Text { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<ManualLine> Lines { get; init; }

    /// <summary>Voucher series: one to four capital letters that the node does not number itself; null for the
    /// general series.</summary>
    public string? Series { get; init; }

    /// <summary>Documents that prove it.</summary>
    public IReadOnlyList<Guid> Attachments { get; init; } = [];

    /// <summary>Why it is posted into a softly locked period, or null.</summary>
    public string? DateReason { get; init; }

    /// <summary>Whether the company itself wants it. The reason of anybody else opens no lock.</summary>
    public bool IsOwn { get; init; } = true;

    /// <summary>First and last day that it changes the books or a VAT return of.</summary>
    public (DateOnly From, DateOnly To) Days => VatDay.Span([Date, .. Lines.Select(line => line.VatDate ?? Date)]);
}

/// <summary>A line of a <see cref="ManualEntry"/>.</summary>
public sealed record ManualLine
{
    /// <summary>Account number.</summary>
    public required string Account { get; init; }

    /// <summary>Base amount, debit positive.</summary>
    public required decimal Base { get; init; }

    /// <summary>Transaction currency; null for the base currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Amount in the transaction currency with the sign of <see cref="Base"/>; null when that is the base
    /// currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>VAT code of the country, or null.</summary>
    public string? VatCode { get; init; }

    /// <summary>VAT date; null for the posting date.</summary>
    public DateOnly? VatDate { get; init; }

    /// <summary>Customer or supplier, or null.</summary>
    public string? Party { get; init; }

    /// <summary>Objects of dimensions.</summary>
    public IReadOnlyList<LineObject> Objects { get; init; } = [];
}

/// <summary>Why an entry was not posted, taken back or corrected.</summary>
public enum ManualRefusal
{
    /// <summary>What was asked is no entry: unbalanced, unknown account, too long.</summary>
    Invalid,

    /// <summary>The day is locked.</summary>
    Locked,

    /// <summary>The request's key was used for something else.</summary>
    KeyReused,

    /// <summary>There is no such entry.</summary>
    UnknownEntry,

    /// <summary>The entry follows from a document, a statement or a closed year.</summary>
    NotManual,

    /// <summary>The entry was taken back already.</summary>
    AlreadyReversed,
}

/// <summary>What came of a request.</summary>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Detail">In words.</param>
/// <param name="Entry">The entry that stands now, or null.</param>
/// <param name="IsRepeated">Whether the same request led to it before.</param>
public sealed record ManualOutcome(ManualRefusal? Refusal, string Detail, EntryPosted? Entry, bool IsRepeated = false)
{
    /// <summary>Whether the company has reports that what was posted may have changed.</summary>
    public bool HasFilings { get; init; }

    internal static ManualOutcome Refused(ManualRefusal refusal, string detail) => new(refusal, detail, null);
}
