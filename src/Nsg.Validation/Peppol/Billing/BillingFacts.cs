using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>
/// What the billing rules of a document share: its kind, and the countries of the parties. A country is null when the
/// place that decides is
/// there several times; then the rules of no country are asked.
/// </summary>
internal sealed class BillingFacts
{
    private static readonly Fact<BillingFacts> Shared = new(static (root, _) => new BillingFacts(root));

    private BillingFacts(XmlElementNode root)
    {
        IsInvoice = ReferenceEquals(root.Name, UblRoot.Invoice);
        IsCreditNote = ReferenceEquals(root.Name, UblRoot.CreditNote);
        SupplierAddressCountry = root.SingleText(
            Cac.AccountingSupplierParty,
            Cac.Party,
            Cac.PostalAddress,
            Cac.Country,
            Cbc.IdentificationCode
        );
        CustomerAddressCountry = root.SingleText(
            Cac.AccountingCustomerParty,
            Cac.Party,
            Cac.PostalAddress,
            Cac.Country,
            Cbc.IdentificationCode
        );
        var supplierVat = TaxNumbers.VatPrefix(root, Cac.AccountingSupplierParty, Cac.Party);
        AccountingSupplierCountry = Country(supplierVat, SupplierAddressCountry);
        SupplierCountry = supplierVat is not ""
            ? AccountingSupplierCountry
            : Country(TaxNumbers.VatPrefix(root, Cac.TaxRepresentativeParty), SupplierAddressCountry);
        CustomerCountry = Country(
            TaxNumbers.VatPrefix(root, Cac.AccountingCustomerParty, Cac.Party),
            CustomerAddressCountry
        );
        IsGerman = IsCountry(SupplierAddressCountry, "DE") && IsCountry(CustomerAddressCountry, "DE");
    }

    internal bool IsInvoice { get; }

    internal bool IsCreditNote { get; }

    /// <summary>Country code of the seller's address as written, empty when there is none.</summary>
    internal string? SupplierAddressCountry { get; }

    /// <summary>Country code of the buyer's address as written, empty when there is none.</summary>
    internal string? CustomerAddressCountry { get; }

    /// <summary>Country of the seller's VAT number, else of the tax representative's, else of the seller's
    /// address.</summary>
    internal string? SupplierCountry { get; }

    /// <summary>The same without a look at the tax representative.</summary>
    internal string? AccountingSupplierCountry { get; }

    /// <summary>Country of the buyer's VAT number, else of the buyer's address.</summary>
    internal string? CustomerCountry { get; }

    /// <summary>Seller and buyer both have German addresses.</summary>
    internal bool IsGerman { get; }

    internal static BillingFacts Of(ValidationScope scope) => scope.Get(Shared);

    /// <summary>Whether a code names that country, whatever the case and the white space around it.</summary>
    internal static bool IsCountry(string? code, string country) => code is not null && Upper(code) == country;

    private static string? Country(string? vatPrefix, string? address) =>
        vatPrefix is null || (vatPrefix.Length == 0 && address is null)
            ? null
            : Upper(vatPrefix.Length > 0 ? vatPrefix : address!);

    private static string Upper(string text) => Lexical.Normal(text).ToUpperInvariant();
}
