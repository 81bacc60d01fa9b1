using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>The company ordered payments of its bank; the file for the bank is made of this.</summary>
public sealed record PaymentsOrdered
{
    /// <summary>Identifier of the order.</summary>
    public required Guid Order { get; init; }

    /// <summary>Identification of the message, which the bank's answer names.</summary>
    public required string Message { get; init; }

    /// <summary>Name of the company when it ordered.</summary>
    public required string Payer { get; init; }

    /// <summary>Its number in the national register; null for one that has none yet.</summary>
    public string? PayerNumber { get; init; }

    /// <summary>The account that pays.</summary>
    public required PaymentAccount Account { get; init; }

    /// <summary>BIC of its bank, or null.</summary>
    public string? Agent { get; init; }

    /// <summary>Its currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The payments.</summary>
    public required IReadOnlyList<OrderedPayment> Payments { get; init; }
}

/// <summary>An account as payment messages name it.</summary>
/// <param name="Kind"><c>iban</c>, <c>bban</c>, <c>bankgiro</c> or <c>plusgiro</c>.</param>
/// <param name="Number">Letters and digits alone.</param>
public sealed record PaymentAccount(string Kind, string Number);

/// <summary>One payment.</summary>
public sealed record OrderedPayment
{
    /// <summary>What the statement and the bank's answer name it by.</summary>
    public required string EndToEnd { get; init; }

    /// <summary>When it is carried out.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What is paid.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Its currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Name of who is paid.</summary>
    public required string Payee { get; init; }

    /// <summary>The account that is paid to.</summary>
    public required PaymentAccount Account { get; init; }

    /// <summary>BIC of its bank, or null.</summary>
    public string? Agent { get; init; }

    /// <summary>The payee's reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The invoices that it pays, and the credit notes that are set off.</summary>
    public required IReadOnlyList<PaidItem> Items { get; init; }
}

/// <summary>An invoice or credit note in a payment.</summary>
/// <param name="Item">Its document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Amount">What of it is paid; negative for what a credit note takes off.</param>
public sealed record PaidItem(Guid Item, string Number, DateOnly Date, decimal Amount);

/// <summary>The bank answered.</summary>
/// <param name="Order">The order.</param>
/// <param name="Document">The answer.</param>
/// <param name="Payments">What it says of each payment that it speaks of.</param>
/// <param name="Made">When the bank made the answer; null when it does not say.</param>
public sealed record PaymentsAnswered(
    Guid Order,
    Guid Document,
    IReadOnlyList<AnsweredPayment> Payments,
    DateTimeOffset? Made = null
);

/// <summary>What the bank says of a payment.</summary>
/// <param name="EndToEnd">Which.</param>
/// <param name="State"><c>accepted</c>, <c>pending</c> or <c>rejected</c>; <c>cancelled</c> for one that was taken back
/// before.</param>
/// <param name="Code">The bank's code (ISO 20022 ExternalPaymentTransactionStatus1Code).</param>
/// <param name="Reason">Why, in the bank's words, or null.</param>
public sealed record AnsweredPayment(string EndToEnd, string State, string Code, string? Reason);

/// <summary>An order was taken back: its file did not go to the bank, or the bank was told.</summary>
/// <param name="Order">The order.</param>
/// <param name="Why">Why.</param>
/// <param name="AtBank">Whether the bank had it and cancelled it.</param>
public sealed record PaymentsCancelled(Guid Order, string Why, bool AtBank = false);
