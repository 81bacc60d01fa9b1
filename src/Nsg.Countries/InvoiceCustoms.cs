using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>How invoices of a country's sellers ask to be paid.</summary>
/// <remarks>
/// Sources: UNTDID 4461; for Denmark the payment means that Peppol BIS Billing 3 allows there (DK-R-005); for references
/// OCR giro (Norway), Bankgirot (Sweden), Finance Finland and ISO 11649.
/// </remarks>
public static class InvoiceCustoms
{
    private const string CreditTransfer = "30";
    private const string SepaCreditTransfer = "58";

    /// <summary>The electronic address that invoices of a company go to unless it says another one: its organisation
    /// number, in Finland as OVT code; null beyond the five countries.</summary>
    public static (string Scheme, string Address)? AddressOf(PartyIdentifier organisation) =>
        organisation.Country == Country.FI ? ("0216", "0037" + organisation.Number)
        : IdentifierScheme.Of(organisation.Country) is { } scheme ? (scheme, organisation.Number)
        : null;

    /// <summary>BT-81: how a bank account asks to be paid.</summary>
    public static string PaymentMeansOf(Country seller, Currency currency) =>
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
