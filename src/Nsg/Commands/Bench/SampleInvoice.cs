using System.Globalization;
using System.Text;

namespace Nsg.Command.Commands.Bench;

/// <summary>
/// A made-up invoice between two Finnish companies that keeps every rule of Peppol BIS Billing 3, with as many lines
/// as asked for.
/// With three lines it has about 9 KB.
/// </summary>
internal static class SampleInvoice
{
    private const decimal LineNet = 400m;
    private const decimal Rate = 25.5m;

    /// <summary>The document's bytes.</summary>
    /// <param name="lines">Number of lines, at least 1.</param>
    /// <param name="isBroken">Every line lacks its item's name (BR-25).</param>
    internal static byte[] Make(int lines, bool isBroken)
    {
        var net = LineNet * lines;
        var vat = decimal.Round(net * Rate / 100m, 2);
        var text = new StringBuilder(6000 + (lines * 1100));
        text.Append(Head);
        text.Append(
            Party(
                "AccountingSupplierParty",
                "003712345671",
                "FI12345671",
                "Pohjan Puu Oy",
                "1234567-1",
                "myynti@pohjanpuu.example"
            )
        );
        text.Append(
            Party(
                "AccountingCustomerParty",
                "003776543212",
                "FI76543212",
                "Järven Rakennus Oy",
                "7654321-2",
                "laskut@jarvenrakennus.example"
            )
        );
        text.Append(Delivery);
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="EUR">{Text(vat)}</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="EUR">{Text(net)}</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="EUR">{Text(vat)}</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.5</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">{Text(net)}</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">{Text(net)}</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">{Text(net + vat)}</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">{Text(net + vat)}</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>

            """
        );
        for (var line = 1; line <= lines; line++)
        {
            AppendLine(text, line, isBroken);
        }

        return Encoding.UTF8.GetBytes(text.Append("</Invoice>\n").ToString());
    }

    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
          <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
          <cbc:ID>2026-10442</cbc:ID>
          <cbc:IssueDate>2026-10-05</cbc:IssueDate>
          <cbc:DueDate>2026-11-04</cbc:DueDate>
          <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
          <cbc:Note>Toimitettu sopimuksen mukaan</cbc:Note>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cbc:AccountingCost>4400:Työmaa 7</cbc:AccountingCost>
          <cbc:BuyerReference>Työmaa 7, Lahti</cbc:BuyerReference>
          <cac:InvoicePeriod>
            <cbc:StartDate>2026-09-01</cbc:StartDate>
            <cbc:EndDate>2026-09-30</cbc:EndDate>
          </cac:InvoicePeriod>
          <cac:OrderReference>
            <cbc:ID>OS-2026-118</cbc:ID>
            <cbc:SalesOrderID>88121</cbc:SalesOrderID>
          </cac:OrderReference>
          <cac:ContractDocumentReference>
            <cbc:ID>KS-2025-3</cbc:ID>
          </cac:ContractDocumentReference>
          <cac:AdditionalDocumentReference>
            <cbc:ID>LAH-55102</cbc:ID>
            <cbc:DocumentDescription>Lähetysluettelo</cbc:DocumentDescription>
            <cac:Attachment>
              <cac:ExternalReference>
                <cbc:URI>https://pohjanpuu.example/lahetteet/55102</cbc:URI>
              </cac:ExternalReference>
            </cac:Attachment>
          </cac:AdditionalDocumentReference>

        """;

    private const string Delivery = """
          <cac:Delivery>
            <cbc:ActualDeliveryDate>2026-09-28</cbc:ActualDeliveryDate>
            <cac:DeliveryLocation>
              <cac:Address>
                <cbc:StreetName>Rakentajankatu 7</cbc:StreetName>
                <cbc:CityName>Lahti</cbc:CityName>
                <cbc:PostalZone>15100</cbc:PostalZone>
                <cac:Country><cbc:IdentificationCode>FI</cbc:IdentificationCode></cac:Country>
              </cac:Address>
            </cac:DeliveryLocation>
          </cac:Delivery>
          <cac:PaymentMeans>
            <cbc:PaymentMeansCode name="Credit transfer">30</cbc:PaymentMeansCode>
            <cbc:PaymentID>RF332348236</cbc:PaymentID>
            <cac:PayeeFinancialAccount>
              <cbc:ID>FI2112345600000785</cbc:ID>
              <cbc:Name>Pohjan Puu Oy</cbc:Name>
              <cac:FinancialInstitutionBranch><cbc:ID>NDEAFIHH</cbc:ID></cac:FinancialInstitutionBranch>
            </cac:PayeeFinancialAccount>
          </cac:PaymentMeans>
          <cac:PaymentTerms>
            <cbc:Note>30 päivää netto</cbc:Note>
          </cac:PaymentTerms>

        """;

    private static string Party(string role, string endpoint, string vat, string name, string number, string mail) =>
        $"""
              <cac:{role}>
                <cac:Party>
                  <cbc:EndpointID schemeID="0216">{endpoint}</cbc:EndpointID>
                  <cac:PartyName>
                    <cbc:Name>{name}</cbc:Name>
                  </cac:PartyName>
                  <cac:PostalAddress>
                    <cbc:StreetName>Satamakatu 12</cbc:StreetName>
                    <cbc:AdditionalStreetName>3. kerros</cbc:AdditionalStreetName>
                    <cbc:CityName>Oulu</cbc:CityName>
                    <cbc:PostalZone>90100</cbc:PostalZone>
                    <cac:Country>
                      <cbc:IdentificationCode>FI</cbc:IdentificationCode>
                    </cac:Country>
                  </cac:PostalAddress>
                  <cac:PartyTaxScheme>
                    <cbc:CompanyID>{vat}</cbc:CompanyID>
                    <cac:TaxScheme>
                      <cbc:ID>VAT</cbc:ID>
                    </cac:TaxScheme>
                  </cac:PartyTaxScheme>
                  <cac:PartyLegalEntity>
                    <cbc:RegistrationName>{name}</cbc:RegistrationName>
                    <cbc:CompanyID schemeID="0212">{number}</cbc:CompanyID>
                  </cac:PartyLegalEntity>
                  <cac:Contact>
                    <cbc:Name>Laskutus</cbc:Name>
                    <cbc:Telephone>+358 8 555 0100</cbc:Telephone>
                    <cbc:ElectronicMail>{mail}</cbc:ElectronicMail>
                  </cac:Contact>
                </cac:Party>
              </cac:{role}>

            """;

    private static void AppendLine(StringBuilder text, int line, bool isBroken) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
              <cac:InvoiceLine>
                <cbc:ID>{line}</cbc:ID>
                <cbc:Note>Erä {line}</cbc:Note>
                <cbc:InvoicedQuantity unitCode="MTR">100</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">{Text(LineNet)}</cbc:LineExtensionAmount>
                <cac:OrderLineReference>
                  <cbc:LineID>{line}</cbc:LineID>
                </cac:OrderLineReference>
                <cac:Item>
                  <cbc:Description>Höylätty kuusi 48 x 148, lujuuslajiteltu C24</cbc:Description>
                  {(isBroken ? "" : "<cbc:Name>Kuusi 48 x 148</cbc:Name>")}
                  <cac:SellersItemIdentification>
                    <cbc:ID>KU-48148</cbc:ID>
                  </cac:SellersItemIdentification>
                  <cac:CommodityClassification>
                    <cbc:ItemClassificationCode listID="STI">30101700</cbc:ItemClassificationCode>
                  </cac:CommodityClassification>
                  <cac:ClassifiedTaxCategory>
                    <cbc:ID>S</cbc:ID>
                    <cbc:Percent>25.5</cbc:Percent>
                    <cac:TaxScheme>
                      <cbc:ID>VAT</cbc:ID>
                    </cac:TaxScheme>
                  </cac:ClassifiedTaxCategory>
                </cac:Item>
                <cac:Price>
                  <cbc:PriceAmount currencyID="EUR">4.00</cbc:PriceAmount>
                  <cbc:BaseQuantity unitCode="MTR">1</cbc:BaseQuantity>
                </cac:Price>
              </cac:InvoiceLine>

            """
        );

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
