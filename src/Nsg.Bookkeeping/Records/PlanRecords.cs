using System.Text.Json.Serialization;

namespace Nsg.Bookkeeping.Records;

/// <summary>How often a recurring entry comes.</summary>
public enum PlanStep
{
    /// <summary>Every month.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>Every three months.</summary>
    [JsonStringEnumMemberName("quarter")]
    Quarter,

    /// <summary>Every year.</summary>
    [JsonStringEnumMemberName("year")]
    Year,
}

/// <summary>A recurring entry was defined, or got a new version, which holds for what is not posted yet.</summary>
public sealed record RecurringDefined
{
    /// <summary>Identifier; the same for all versions.</summary>
    public required Guid Plan { get; init; }

    /// <summary>Version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Text of its vouchers.</summary>
    public required string Text { get; init; }

    /// <summary>Voucher series.</summary>
    public required string Series { get; init; }

    /// <summary>How often.</summary>
    public required PlanStep Every { get; init; }

    /// <summary>The first occurrence; the others fall on the same day of their month, or on its last where it has
    /// fewer.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Whether each falls on the last day of its month.</summary>
    public bool AtMonthEnd { get; init; }

    /// <summary>No occurrence after this day; null without an end or with <see cref="Count"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many occurrences; null without an end or with <see cref="To"/>.</summary>
    public int? Count { get; init; }

    /// <summary>Lines of its vouchers.</summary>
    public required IReadOnlyList<PlanLine> Lines { get; init; }

    /// <summary>The caller's own key of the request that led to it, or null.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>A line of a recurring entry.</summary>
/// <param name="Account">Account.</param>
/// <param name="Base">Base amount, debit positive.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="VatCode">VAT code, or null; the VAT date is the posting date.</param>
/// <param name="Party">Customer or supplier, or null.</param>
/// <param name="Objects">Objects of dimensions, or null.</param>
public sealed record PlanLine(
    string Account,
    decimal Base,
    string? Text = null,
    string? VatCode = null,
    string? Party = null,
    IReadOnlyList<LineObject>? Objects = null
);

/// <summary>An amount of income or cost was spread over months: moved to a balance account by one entry, released
/// from there month by month.</summary>
public sealed record AccrualDefined
{
    /// <summary>Identifier.</summary>
    public required Guid Plan { get; init; }

    /// <summary>What its vouchers say.</summary>
    public required string Text { get; init; }

    /// <summary>Voucher series.</summary>
    public required string Series { get; init; }

    /// <summary>Account of income or cost.</summary>
    public required string Account { get; init; }

    /// <summary>Balance account on which it waits.</summary>
    public required string BalanceAccount { get; init; }

    /// <summary>What is spread, as it belongs on <see cref="Account"/>: debit positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>First day of the first month.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Months.</summary>
    public required int Months { get; init; }

    /// <summary>Objects of dimensions on the income or cost account, or null.</summary>
    public IReadOnlyList<LineObject>? Objects { get; init; }

    /// <summary>The entry whose amount is spread, or null when it was stated by hand.</summary>
    public Guid? Source { get; init; }

    /// <summary>The entry that moved the amount to the balance account.</summary>
    public required Guid Entry { get; init; }
}

/// <summary>A recurring entry or accrual was stopped.</summary>
/// <param name="Plan">Which.</param>
/// <param name="Why">In words.</param>
/// <param name="Entry">The entry that released what an accrual still held, or null.</param>
/// <param name="Request">The caller's own key of the request that led to it, or null.</param>
public sealed record PlanStopped(Guid Plan, string Why, Guid? Entry = null, RequestKey? Request = null);

/// <summary>Which occurrence of a recurring entry or accrual an entry is.</summary>
/// <param name="Plan">The recurring entry or accrual.</param>
/// <param name="Version">Its version.</param>
/// <param name="Occurrence">The day that it was due.</param>
public sealed record PlanMark(Guid Plan, int Version, DateOnly Occurrence);
