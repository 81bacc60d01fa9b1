namespace Nsg.Documents.Tests;

/// <summary>Small documents of our own.</summary>
internal static class Fixtures
{
    internal const string UblNamespaces =
        "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
        + "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    internal const string Invoice =
        "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
        + UblNamespaces
        + """
            >
              <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
              <cbc:ID>F-17</cbc:ID>
              <cbc:IssueDate>2026-01-15</cbc:IssueDate>
              <cbc:DueDate>2026-02-14+01:00</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
              <cbc:TaxCurrencyCode>NOK</cbc:TaxCurrencyCode>
              <cac:BillingReference>
                <cac:InvoiceDocumentReference><cbc:ID>F-3</cbc:ID><cbc:IssueDate>2025-12-01</cbc:IssueDate></cac:InvoiceDocumentReference>
              </cac:BillingReference>
              <cac:AccountingSupplierParty><cac:Party>
                <cac:PartyTaxScheme><cbc:CompanyID>SE556000016701</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyTaxScheme><cbc:CompanyID>F-skatt</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyLegalEntity>
                  <cbc:RegistrationName>Björk &amp; Co</cbc:RegistrationName><cbc:CompanyID schemeID="0007">5560000167</cbc:CompanyID>
                </cac:PartyLegalEntity>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party>
                <cac:PartyName><cbc:Name>Kunde AS</cbc:Name></cac:PartyName>
              </cac:Party></cac:AccountingCustomerParty>
              <cac:PaymentMeans>
                <cbc:PaymentMeansCode name="Giro">30</cbc:PaymentMeansCode>
                <cbc:PaymentID>1234</cbc:PaymentID>
                <cac:PayeeFinancialAccount><cbc:ID>SE35 5000 0000 0549 1000 0003</cbc:ID></cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:AllowanceCharge>
                <cbc:ChargeIndicator>true</cbc:ChargeIndicator>
                <cbc:Amount currencyID="SEK">10.00</cbc:Amount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
              </cac:AllowanceCharge>
              <cac:TaxTotal><cbc:TaxAmount currencyID="NOK">25.50</cbc:TaxAmount></cac:TaxTotal>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="SEK">27.50</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="SEK">110.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="SEK">27.50</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="SEK">100.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="SEK">110.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="SEK">137.50</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="SEK">137.50</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:ID>1</cbc:ID>
                <cbc:InvoicedQuantity unitCode="HUR">2</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="SEK">100.00</cbc:LineExtensionAmount>
                <cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID></cac:SubInvoiceLine>
                <cac:Item><cbc:Name>Work</cbc:Name></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="SEK">50</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            </Invoice>
            """;

    /// <summary>A statement: version, header's extra, entries.</summary>
    internal static string Camt(string version, string entries, string balances = "") =>
        $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt>
              <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-31T23:00:00+02:00</CreDtTm></GrpHdr>
              <Stmt>
                <Id>S1</Id>
                <FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm><ToDtTm>2026-03-31T23:59:59</ToDtTm></FrToDt>
                <Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy><Ownr><Nm>Vi AS</Nm></Ownr></Acct>
                {balances}
                {entries}
              </Stmt>
            </BkToCstmrStmt></Document>
            """;
}
