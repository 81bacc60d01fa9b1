using System.Globalization;
using System.Text;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>Made-up documents that the kit posts.</summary>
internal static class KitDocuments
{
    private const decimal Net = 1_000m;

    private static readonly Dictionary<string, Paper> Papers = new(StringComparer.Ordinal)
    {
        ["NO"] = new("NOK", "987654325", "6800", "0192", "MVA"),
        ["SE"] = new("SEK", "5567890129", "6110", "0007", "01"),
        ["DK"] = new("DKK", "12345674", "1610", "0184", ""),
        ["FI"] = new("EUR", "12345671", "4000", "0212", ""),
        ["IS"] = new("ISK", "5502932289", "4000", "0196", ""),
    };

    /// <summary>Whether there are documents for a company of that country.</summary>
    internal static bool IsFor(PartyIdentifier company) => Papers.ContainsKey(company.Country.Code);

    /// <summary>A PDF of a few bytes; what matters is that they come back.</summary>
    internal static byte[] Pdf(string mark) =>
        Encoding.UTF8.GetBytes($"%PDF-1.4\n% {mark}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>A UBL invoice to the company: 1000.00 with 25 % VAT on paper, of a seller that nobody is.</summary>
    /// <param name="mark">Its number.</param>
    /// <param name="buyer">The company.</param>
    internal static byte[] Invoice(string mark, PartyIdentifier buyer)
    {
        var country = buyer.Country.Code;
        var (currency, seller, cost, _, _) = Papers[country];
        var (net, tax, gross) = (Text(Net), Text(Net * 0.25m), Text(Net * 1.25m));
        return Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>{mark}</cbc:ID>
              <cbc:IssueDate>2026-01-15</cbc:IssueDate>
              <cbc:DueDate>2026-02-15</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>{currency}</cbc:DocumentCurrencyCode>
              <cbc:AccountingCost>{cost}</cbc:AccountingCost>
              <cbc:BuyerReference>Conformance</cbc:BuyerReference>
              <cac:AccountingSupplierParty>{Party("Kit Seller", seller, country)}</cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty>{Party("Kit Buyer", buyer.Number, country)}</cac:AccountingCustomerParty>
              <cac:TaxTotal><cbc:TaxAmount currencyID="{currency}">{tax}</cbc:TaxAmount><cac:TaxSubtotal>
                <cbc:TaxableAmount currencyID="{currency}">{net}</cbc:TaxableAmount><cbc:TaxAmount currencyID="{currency}">{tax}</cbc:TaxAmount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
              </cac:TaxSubtotal></cac:TaxTotal>
              <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="{currency}">{net}</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="{currency}">{net}</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="{currency}">{gross}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="{currency}">{gross}</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="EA">1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="{currency}">{net}</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Conformance case</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>
                  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="{currency}">{net}</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            </Invoice>
            """
        );
    }

    private static string Party(string name, string number, string country) =>
        $"""
            <cac:Party><cbc:EndpointID schemeID="{Papers[country].Scheme}">{number}</cbc:EndpointID>
                <cac:PostalAddress><cac:Country><cbc:IdentificationCode>{country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyTaxScheme><cbc:CompanyID>{country}{number}{Papers[country].VatEnd}</cbc:CompanyID>
                  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName><cbc:CompanyID>{number}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>
            """;

    /// <summary>What a made-up invoice of a country has on it.</summary>
    /// <param name="Currency">Its currency.</param>
    /// <param name="Seller">A number with a right check digit that the seller goes by.</param>
    /// <param name="Cost">A cost account of the usual chart, so that the invoice can be booked at once.</param>
    /// <param name="Scheme">Scheme of electronic addresses that are numbers of the country (Peppol, EAS).</param>
    /// <param name="VatEnd">What stands after the number in a VAT number.</param>
    private sealed record Paper(string Currency, string Seller, string Cost, string Scheme, string VatEnd);

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
