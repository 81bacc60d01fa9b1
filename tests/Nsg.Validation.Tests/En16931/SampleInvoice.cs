using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests.En16931;

/// <summary>A small invoice that keeps every rule, to be broken in one place.</summary>
internal static class SampleInvoice
{
    internal const string Text = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
          <cbc:ID>42</cbc:ID>
          <cbc:IssueDate>2026-09-01</cbc:IssueDate>
          <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
          <cbc:Note>#AAI#Delivered by boat</cbc:Note>
          <cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
          <cac:InvoicePeriod><cbc:StartDate>2026-08-01</cbc:StartDate><cbc:EndDate>2026-08-31</cbc:EndDate></cac:InvoicePeriod>
          <cac:AccountingSupplierParty><cac:Party>
            <cbc:EndpointID schemeID="0192">987654325</cbc:EndpointID>
            <cac:PostalAddress><cac:Country><cbc:IdentificationCode>NO</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            <cac:PartyTaxScheme>
              <cbc:CompanyID>NO987654325MVA</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyLegalEntity><cbc:RegistrationName>Fjord Fisk AS</cbc:RegistrationName></cac:PartyLegalEntity>
          </cac:Party></cac:AccountingSupplierParty>
          <cac:AccountingCustomerParty><cac:Party>
            <cac:PostalAddress><cac:Country><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            <cac:PartyLegalEntity><cbc:RegistrationName>Kust AB</cbc:RegistrationName></cac:PartyLegalEntity>
          </cac:Party></cac:AccountingCustomerParty>
          <cac:PaymentMeans>
            <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
            <cac:PayeeFinancialAccount><cbc:ID>NO9386011117947</cbc:ID></cac:PayeeFinancialAccount>
          </cac:PaymentMeans>
          <cac:AllowanceCharge>
            <cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>
            <cbc:Amount currencyID="NOK">50.00</cbc:Amount>
            <cac:TaxCategory>
              <cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            </cac:TaxCategory>
          </cac:AllowanceCharge>
          <cac:TaxTotal>
            <cbc:TaxAmount currencyID="NOK">262.50</cbc:TaxAmount>
            <cac:TaxSubtotal>
              <cbc:TaxableAmount currencyID="NOK">1050.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="NOK">262.50</cbc:TaxAmount>
              <cac:TaxCategory>
                <cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
              </cac:TaxCategory>
            </cac:TaxSubtotal>
          </cac:TaxTotal>
          <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount currencyID="NOK">1000.00</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="NOK">1050.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="NOK">1312.50</cbc:TaxInclusiveAmount>
            <cbc:ChargeTotalAmount currencyID="NOK">50.00</cbc:ChargeTotalAmount>
            <cbc:PayableAmount currencyID="NOK">1312.50</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>
          <cac:InvoiceLine>
            <cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="KGM">10</cbc:InvoicedQuantity>
            <cbc:LineExtensionAmount currencyID="NOK">1000.00</cbc:LineExtensionAmount>
            <cac:Item>
              <cbc:Name>Cod</cbc:Name>
              <cac:ClassifiedTaxCategory>
                <cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
              </cac:ClassifiedTaxCategory>
            </cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="NOK">100.00</cbc:PriceAmount></cac:Price>
          </cac:InvoiceLine>
        </Invoice>
        """;

    private static readonly RulePlan Plan = new([En16931Rules.Ubl]);

    /// <summary>The verdict on the invoice with one text put for another, wherever it stands.</summary>
    internal static Verdict Changed(string old, string other)
    {
        Text.ShouldContain(old);
        return Verdict(Text.Replace(old, other, StringComparison.Ordinal));
    }

    internal static Verdict Verdict(string document)
    {
        var parsing = HardenedXml.Parse(Encoding.UTF8.GetBytes(document), ReadingLimits.Default);
        return Validator.Validate(parsing.ShouldBeOfType<XmlParsing.Parsed>().Tree.Root, Plan, []);
    }

    /// <summary>The rules that fired, once each, in the order of the alphabet.</summary>
    internal static string Rules(Verdict verdict) =>
        string.Join(' ', verdict.Findings.Select(one => one.Rule).Distinct().Order(StringComparer.Ordinal));
}
