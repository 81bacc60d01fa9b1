using System.Runtime.CompilerServices;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Ledger;
using Nsg.Log;

namespace Nsg.Storage.Sql;

/// <summary>A value for a parameter of a statement: text, a whole number, bytes, an identifier, a day, an exact
/// amount, or null.</summary>
internal readonly struct SqlValue
{
    private readonly object? _reference;
    private readonly Sixteen _bits;

    private SqlValue(ValueKind kind, object? reference, Sixteen bits) =>
        (Kind, _reference, _bits) = (kind, reference, bits);

    /// <summary>What a value is.</summary>
    internal enum ValueKind
    {
        Null,
        Number,
        Text,
        Blob,
        Id,
        Day,
        Amount,
    }

    /// <summary>What it is.</summary>
    internal ValueKind Kind { get; }

    /// <summary>What a null stands in place of; a null of no type is <see cref="ValueKind.Null"/> of itself.</summary>
    internal ValueKind NullOf => (ValueKind)_bits.Low;

    /// <summary>A whole number, or the day's number.</summary>
    internal long Number => _bits.Low;

    /// <summary>Text.</summary>
    internal string Text => Unsafe.As<string>(_reference)!;

    /// <summary>Bytes.</summary>
    internal byte[] Blob => Unsafe.As<byte[]>(_reference)!;

    /// <summary>An identifier.</summary>
    internal Guid Id => Unsafe.BitCast<Sixteen, Guid>(_bits);

    /// <summary>A day.</summary>
    internal DateOnly Day => DateOnly.FromDayNumber((int)_bits.Low);

    /// <summary>An exact amount.</summary>
    internal decimal Amount => Unsafe.BitCast<Sixteen, decimal>(_bits);

    public static implicit operator SqlValue(string? text) =>
        text is null ? Null(ValueKind.Text) : new(ValueKind.Text, text, default);

    public static implicit operator SqlValue(byte[]? bytes) =>
        bytes is null ? Null(ValueKind.Blob) : new(ValueKind.Blob, bytes, default);

    public static implicit operator SqlValue(long number) => new(ValueKind.Number, null, new Sixteen(number, 0));

    public static implicit operator SqlValue(long? number) => number is { } value ? value : Null(ValueKind.Number);

    public static implicit operator SqlValue(LogStream one) => (long)one;

    public static implicit operator SqlValue(MatchKeyKind one) => (long)one;

    public static implicit operator SqlValue(MatchStrength one) => (long)one;

    public static implicit operator SqlValue(ItemState one) => (long)one;

    public static implicit operator SqlValue(PayerKind one) => (long)one;

    public static implicit operator SqlValue(BankLinePurpose one) => (long)one;

    public static implicit operator SqlValue(AccountType one) => (long)one;

    public static implicit operator SqlValue(bool yes) => yes ? 1L : 0L;

    public static implicit operator SqlValue(Guid id) => new(ValueKind.Id, null, Unsafe.BitCast<Guid, Sixteen>(id));

    public static implicit operator SqlValue(Guid? id) => id is { } value ? value : Null(ValueKind.Id);

    public static implicit operator SqlValue(DateOnly day) => new(ValueKind.Day, null, new Sixteen(day.DayNumber, 0));

    public static implicit operator SqlValue(DateOnly? day) => day is { } value ? value : Null(ValueKind.Day);

    public static implicit operator SqlValue(decimal amount) =>
        new(ValueKind.Amount, null, Unsafe.BitCast<decimal, Sixteen>(amount));

    public static implicit operator SqlValue(decimal? amount) => amount is { } value ? value : Null(ValueKind.Amount);

    private static SqlValue Null(ValueKind kind) => new(ValueKind.Null, null, new Sixteen((long)kind, 0));

    /// <summary>Room for an identifier or an amount.</summary>
    private readonly record struct Sixteen(long Low, long High);
}
