using System.Globalization;

namespace Nsg.Node.Tests;

/// <summary>Our own documents for tests.</summary>
internal static class Papers
{
    /// <summary>A UBL purchase invoice of the fixture's company: 1000.00 and 25 % VAT, cost account named.</summary>
    internal static byte[] Invoice(
        string number,
        string buyer = NodeFixture.Number,
        string cost = "1610",
        string supplier = "25313763",
        decimal net = 1000m
    )
    {
        var tax = Text(net * 0.25m);
        var gross = Text(net * 1.25m);
        return NodeFixture.Utf8(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>{number}</cbc:ID>
              <cbc:IssueDate>2019-05-10</cbc:IssueDate>
              <cbc:DueDate>2019-06-10</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
              <cbc:AccountingCost>{cost}</cbc:AccountingCost>
              <cbc:BuyerReference>Kitchen</cbc:BuyerReference>
              <cac:AccountingSupplierParty>{Party(
                "Leverandør & Søn".Replace("&", "&amp;", StringComparison.Ordinal),
                supplier
            )}</cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty>{Party("Buyer", buyer)}</cac:AccountingCustomerParty>
              <cac:TaxTotal><cbc:TaxAmount currencyID="DKK">{tax}</cbc:TaxAmount><cac:TaxSubtotal>
                <cbc:TaxableAmount currencyID="DKK">{Text(
                net
            )}</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">{tax}</cbc:TaxAmount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
              </cac:TaxSubtotal></cac:TaxTotal>
              <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="DKK">{Text(net)}</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="DKK">{Text(net)}</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="DKK">{gross}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="DKK">{gross}</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="EA">1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="DKK">{Text(net)}</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Flour</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>
                  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="DKK">{Text(net)}</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            </ubl:Invoice>
            """
        );
    }

    private static string Party(string name, string number) =>
        $"""
            <cac:Party><cbc:EndpointID schemeID="0184">{number}</cbc:EndpointID>
              <cac:PostalAddress><cbc:CityName>By</cbc:CityName><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
              <cac:PartyTaxScheme><cbc:CompanyID>DK{number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
              <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName><cbc:CompanyID schemeID="0184">{number}</cbc:CompanyID></cac:PartyLegalEntity>
            </cac:Party>
            """;

    private static string Text(decimal amount) => amount.ToString("F2", CultureInfo.InvariantCulture);
}
