namespace Nsg.Bookkeeping.Payments;

/// <summary>A payment that was ordered, as it stands.</summary>
/// <param name="EndToEnd">What statement and answer name it by.</param>
/// <param name="Day">When it is carried out.</param>
/// <param name="State">State.</param>
public sealed record PaymentOnItsWay(string EndToEnd, DateOnly Day, string State);

/// <summary>States of a payment, and what the bank's codes mean for it (ISO 20022
/// ExternalPaymentTransactionStatus1Code).</summary>
public static class PaymentStates
{
    /// <summary>Ordered; the bank said nothing yet.</summary>
    public const string Ordered = "ordered";

    /// <summary>The bank took it, or carried it out.</summary>
    public const string Accepted = "accepted";

    /// <summary>The bank looks at it, or waits for something.</summary>
    public const string Pending = "pending";

    /// <summary>The bank refused it; the invoice is open to be paid again.</summary>
    public const string Rejected = "rejected";

    /// <summary>Taken back.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The state that a code leads to; a code that is not known leaves the payment pending.</summary>
    public static string Of(string code) =>
        code switch
        {
            "ACTC" or "ACCP" or "ACSP" or "ACSC" or "ACCC" or "ACWC" or "ACFC" => Accepted,
            "RJCT" or "CANC" => Rejected,
            _ => Pending,
        };
}
