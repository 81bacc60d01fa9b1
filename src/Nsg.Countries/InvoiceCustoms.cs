using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>How invoices of a country's sellers ask to be paid.</summary>
/// <remarks>
/// Sources: UNTDID 4461; for Denmark the payment means that Peppol BIS Billing 3 allows there (DK-R-005); for references
/// OCR giro (Norway), Bankgirot (Sweden), Finance Finland, joint payment slip (Denmark) and ISO 11649.
/// </remarks>
public static class InvoiceCustoms
{
    private const string CreditTransfer = "30";
    private const string SepaCreditTransfer = "58";
    private const string BankAccountPayment = "42";
    private const string PaymentSlipCode = "93";

    /// <summary>The electronic address that invoices of a company go to unless it says another one: its organisation
    /// number, in Finland as OVT code; null beyond the five countries.</summary>
    public static (string Scheme, string Address)? AddressOf(PartyIdentifier organisation) =>
        organisation.Country == Country.FI ? ("0216", "0037" + organisation.Number)
        : IdentifierScheme.Of(organisation.Country) is { } scheme ? (scheme, organisation.Number)
        : null;

    /// <summary>How an account asks to be paid; null when the text is no account of the seller's country, no IBAN and no
    /// Danish payment slip. A Swedish giro number goes through its giro (SE-R-007 to SE-R-010), an Icelandic account as
    /// 42 (IS-R-007), a Danish account as the IBAN that it has (DK-R-005), a payment slip as 93 (DK-R-010).</summary>
    public static PaymentCustom? PaymentOf(Country seller, Currency currency, string account)
    {
        var reference = ReferenceOf(seller);
        if (Iban.TryParse(account, out var iban))
        {
            return new PaymentCustom(PaymentMeansOf(seller, currency), iban.ToString(), null, reference, "");
        }

        if (seller == Country.DK && PaymentSlip.TryParse(account, out var slip))
        {
            return new PaymentCustom(PaymentSlipCode, slip.Creditor, null, slip.Reference, $"{slip.Card}#");
        }

        return NationalAccount.TryParse(seller, account, out var own)
            ? (seller.Code, own.Kind) switch
            {
                (_, NationalAccountKind.Bankgiro) => new(CreditTransfer, own.Number, "SE:BANKGIRO", reference, ""),
                (_, NationalAccountKind.Plusgiro) => new(CreditTransfer, own.Number, "SE:PLUSGIRO", reference, ""),
                ("IS", _) => new(BankAccountPayment, own.Number, null, reference, ""),
                ("DK" or "FI", _) when own.TryToIban(out var its) => new(
                    SepaCreditTransfer,
                    its.ToString(),
                    null,
                    reference,
                    ""
                ),
                _ => new(CreditTransfer, own.Number, null, reference, ""),
            }
            : null;
    }

    /// <summary>The line of a payment slip that an invoice asks to be paid by, or null.</summary>
    /// <param name="means">BT-81.</param>
    /// <param name="account">BT-84.</param>
    /// <param name="reference">BT-83.</param>
    public static string? PaymentLineOf(string? means, string? account, string? reference) =>
        means == PaymentSlipCode
        && reference?.Split('#') is [var card, var identification]
        && PaymentSlip.TryParse($"+{card}<+{account}<", out var slip)
            ? slip.Line(identification)
            : null;

    /// <summary>BT-81: how a bank account asks to be paid.</summary>
    private static string PaymentMeansOf(Country seller, Currency currency) =>
        currency == Currency.EUR || seller == Country.DK || seller == Country.FI ? SepaCreditTransfer : CreditTransfer;

    /// <summary>The kind of reference that payers' banks of the country check; RF where there is none of its
    /// own.</summary>
    public static PaymentReferenceKind ReferenceOf(Country seller) =>
        seller.Code switch
        {
            "NO" => PaymentReferenceKind.KidMod10,
            "SE" => PaymentReferenceKind.Ocr,
            "FI" => PaymentReferenceKind.FinnishReference,
            _ => PaymentReferenceKind.Rf,
        };
}
