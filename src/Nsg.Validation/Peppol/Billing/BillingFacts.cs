using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>What the billing rules of a document share: its kind, the currency, and the countries of the parties.</summary>
internal sealed class BillingFacts
{
    /// <summary>Country of a party that names none.</summary>
    private const string NoCountry = "XX";

    private static readonly Fact<BillingFacts> Shared = new(static (root, _) => new BillingFacts(root));

    private BillingFacts(XmlElementNode root)
    {
        Root = root;
        IsInvoice = ReferenceEquals(root.Name, UblRoot.Invoice);
        IsCreditNote = ReferenceEquals(root.Name, UblRoot.CreditNote);
        var supplier = root.First(Cac.AccountingSupplierParty, Cac.Party);
        var customer = root.First(Cac.AccountingCustomerParty, Cac.Party);
        var supplierAddress = root.Value(
            Cac.AccountingSupplierParty, Cac.Party, Cac.PostalAddress, Cac.Country, Cbc.IdentificationCode);
        var customerAddress = root.Value(
            Cac.AccountingCustomerParty, Cac.Party, Cac.PostalAddress, Cac.Country, Cbc.IdentificationCode);
        SupplierAddressCountry = supplierAddress ?? "";
        CustomerAddressCountry = customerAddress ?? "";
        var byAddress = supplierAddress is null ? NoCountry : Upper(supplierAddress);
        var byNumber = VatCountry(supplier);
        SupplierCountry = byNumber ?? VatCountry(root.Child(Cac.TaxRepresentativeParty)) ?? byAddress;
        AccountingSupplierCountry = byNumber ?? byAddress;
        CustomerCountry = VatCountry(customer) ?? (customerAddress is null ? NoCountry : Upper(customerAddress));
        IsGerman = IsCountry(SupplierAddressCountry, "DE") && IsCountry(CustomerAddressCountry, "DE");
    }

    internal XmlElementNode Root { get; }

    internal bool IsInvoice { get; }

    internal bool IsCreditNote { get; }

    /// <summary>Country code of the seller's address as written, empty when there is none.</summary>
    internal string SupplierAddressCountry { get; }

    /// <inheritdoc cref="SupplierAddressCountry"/>
    internal string CustomerAddressCountry { get; }

    /// <summary>Country of the seller's VAT number, else of the tax representative's, else of the seller's address; else XX.</summary>
    internal string SupplierCountry { get; }

    /// <summary>The same without a look at the tax representative.</summary>
    internal string AccountingSupplierCountry { get; }

    /// <summary>Country of the buyer's VAT number, else of the buyer's address; else XX.</summary>
    internal string CustomerCountry { get; }

    /// <summary>Seller and buyer both have German addresses.</summary>
    internal bool IsGerman { get; }

    internal static BillingFacts Of(ValidationScope scope) => scope.Get(Shared);

    /// <summary>Whether a code names that country, whatever the case and the white space around it.</summary>
    internal static bool IsCountry(string code, string country) => Upper(code) == country;

    private static string? VatCountry(XmlElementNode? party) =>
        TaxNumbers.Of(party, "VAT") is { Length: > 0 } number ? Upper(number.Length > 2 ? number[..2] : number) : null;

    private static string Upper(string text) => Lexical.Normal(text).ToUpperInvariant();
}
