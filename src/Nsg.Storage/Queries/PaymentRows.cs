using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>Payments that were ordered together.</summary>
public sealed record PaymentOrderRow
{
    /// <summary>Identifier.</summary>
    public required Guid Order { get; init; }

    /// <summary>Identification of the message to the bank.</summary>
    public required string Message { get; init; }

    /// <summary>The account that pays.</summary>
    public required string Account { get; init; }

    /// <summary>Who ordered.</summary>
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Place in the books stream.</summary>
    public required long Sequence { get; init; }

    /// <summary>Why it was taken back, or null.</summary>
    public string? Cancelled { get; init; }

    /// <summary>The payments.</summary>
    public IReadOnlyList<PaymentRow> Payments { get; init; } = [];
}

/// <summary>A payment.</summary>
public sealed record PaymentRow
{
    /// <summary>What statement and answer name it by.</summary>
    public required string EndToEnd { get; init; }

    /// <summary>When it is carried out.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who is paid.</summary>
    public required string Payee { get; init; }

    /// <summary>The account that is paid to.</summary>
    public required string Account { get; init; }

    /// <summary>What is paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>State.</summary>
    public required string State { get; init; }

    /// <summary>The bank's code, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The bank's reason, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>What it pays.</summary>
    public IReadOnlyList<PaymentItemRow> Items { get; init; } = [];
}

/// <summary>A document in a payment.</summary>
/// <param name="Item">Its identifier.</param>
/// <param name="Number">Its number.</param>
/// <param name="Amount">What of it is paid; negative for a credit note.</param>
public sealed record PaymentItemRow(Guid Item, string Number, Money Amount);
