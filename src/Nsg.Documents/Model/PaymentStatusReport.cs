namespace Nsg.Documents.Model;

/// <summary>A bank's answer to ordered payments (ISO 20022 pain.002, CustomerPaymentStatusReport).</summary>
public sealed record PaymentStatusReport : BusinessDocument
{
    /// <summary>GrpHdr/MsgId.</summary>
    public required string MessageId { get; init; }

    /// <summary>GrpHdr/CreDtTm as written, or null.</summary>
    public string? Created { get; init; }

    /// <summary>OrgnlMsgId: the message that is answered.</summary>
    public required string OriginalMessageId { get; init; }

    /// <summary>What is said of the message as a whole.</summary>
    public required PaymentStatus Group { get; init; }

    /// <summary>OrgnlPmtInfAndSts.</summary>
    public IReadOnlyList<PaymentBatchStatus> Batches { get; init; } = [];
}

/// <summary>What is said of a message, a batch or a payment.</summary>
/// <param name="Code">Status (ISO 20022 external code list: ACTC, ACCP, ACSP, ACSC, PDNG, RJCT and others), or null where
/// nothing is said.</param>
/// <param name="Reasons">Reasons in words: code or proprietary text, with what was added.</param>
public sealed record PaymentStatus(string? Code, IReadOnlyList<string> Reasons);

/// <summary>The payments of one day, as they were ordered together.</summary>
/// <param name="Id">OrgnlPmtInfId.</param>
/// <param name="Status">PmtInfSts.</param>
/// <param name="Payments">TxInfAndSts.</param>
public sealed record PaymentBatchStatus(string Id, PaymentStatus Status, IReadOnlyList<SinglePaymentStatus> Payments);

/// <summary>One payment.</summary>
/// <param name="EndToEndId">OrgnlEndToEndId, else OrgnlInstrId.</param>
/// <param name="Status">TxSts.</param>
public sealed record SinglePaymentStatus(string EndToEndId, PaymentStatus Status);
