using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>How an invoice asks to be paid to one account.</summary>
/// <param name="Means">BT-81, UNTDID 4461.</param>
/// <param name="Account">BT-84: IBAN, national account, giro or creditor number, in digits.</param>
/// <param name="Provider">BT-86: what the account is addressed through, where not a bank; or null.</param>
/// <param name="Reference">The kind of reference that the payer gives.</param>
/// <param name="Prefix">What stands before the reference in BT-83, or nothing.</param>
public sealed record PaymentCustom(
    string Means,
    string Account,
    string? Provider,
    PaymentReferenceKind Reference,
    string Prefix
);
