namespace Nsg.Bookkeeping.Records;

/// <summary>A person decided what a bank line is. It goes before whatever the rules would say of the line, until it
/// is undone.</summary>
public sealed record BankLineDecided
{
    /// <summary>The line.</summary>
    public required Guid Line { get; init; }

    /// <summary>Items that it pays; empty when it pays none.</summary>
    public required IReadOnlyList<Guid> Items { get; init; }

    /// <summary>The account that a part of it belongs to (a fee, interest, a private purchase), or null.</summary>
    public string? Account { get; init; }

    /// <summary>That part, in the line's currency and with the sign of a payment: negative when the items get more
    /// than was paid. 0 without an account.</summary>
    public required decimal Amount { get; init; }

    /// <summary><see cref="Amount"/> in base currency.</summary>
    public required decimal Base { get; init; }

    /// <summary>The voucher that booked the part, or null.</summary>
    public Guid? Entry { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Why { get; init; }

    /// <summary>The caller's own key of the request, or null.</summary>
    public RequestKey? Request { get; init; }
}

/// <summary>A person's decision on a bank line was taken back; the rules say again what the line is.</summary>
/// <param name="Line">The line.</param>
/// <param name="Why">In the person's words.</param>
public sealed record BankLineUndone(Guid Line, string Why);
