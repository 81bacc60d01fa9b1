using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Documents.Pain;

/// <summary>Payments that a company orders of its bank (ISO 20022, CustomerCreditTransferInitiation).</summary>
public sealed record CreditTransferOrder
{
    /// <summary>GrpHdr/MsgId, at most 35 characters; the bank's answer names it.</summary>
    public required string MessageId { get; init; }

    /// <summary>GrpHdr/CreDtTm.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Name of the company, which both orders and pays.</summary>
    public required string Debtor { get; init; }

    /// <summary>Identifiers of the company.</summary>
    public IReadOnlyList<Identifier> DebtorIds { get; init; } = [];

    /// <summary>The account that is debited.</summary>
    public required TransferAccount DebtorAccount { get; init; }

    /// <summary>BIC of the company's bank; null where the account tells it.</summary>
    public string? DebtorAgent { get; init; }

    /// <summary>Currency of the account, or null.</summary>
    public Currency? DebtorCurrency { get; init; }

    /// <summary>The payments, at least one.</summary>
    public required IReadOnlyList<CreditTransfer> Transfers { get; init; }

    /// <summary>PmtInfId of the payments of a day.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="place">Place of the day among the days of the message, from 0.</param>
    public static string BatchId(string messageId, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{messageId}-{place + 1}");
}

/// <summary>One payment.</summary>
public sealed record CreditTransfer
{
    /// <summary>PmtId/EndToEndId, at most 35 characters; it comes back on the statement.</summary>
    public required string EndToEndId { get; init; }

    /// <summary>ReqdExctnDt.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What is paid, positive.</summary>
    public required Money Amount { get; init; }

    /// <summary>Who is paid.</summary>
    public required string Creditor { get; init; }

    /// <summary>The account that is paid to.</summary>
    public required TransferAccount CreditorAccount { get; init; }

    /// <summary>BIC of its bank, or null.</summary>
    public string? CreditorAgent { get; init; }

    /// <summary>The creditor's reference (KID, OCR, viite, RF), or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Numbers of the documents that are paid; those set off carry a negative amount.</summary>
    public required IReadOnlyList<TransferDocument> Documents { get; init; }
}

/// <summary>A document that a payment is for.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Amount">What of it is paid; negative for what a credit note takes off.</param>
public sealed record TransferDocument(string Number, DateOnly Date, Money Amount);
