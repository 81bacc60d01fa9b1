using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Svefaktura;

public sealed class SvefakturaReaderTests
{
    [Fact]
    public void Svefaktura_WithTwoRatesAndRounding_IsReadAsTheModelHasIt()
    {
        var invoice = Read(Text());

        invoice.Syntax.ShouldBe("Svefaktura 1.0");
        (invoice.Number, invoice.IssueDate, invoice.DueDate, invoice.DeliveryDate).ShouldBe(
            ("2031", new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1), new DateOnly(2026, 2, 27))
        );
        (invoice.Seller.Name, invoice.Seller.VatNumber, invoice.Seller.LegalRegistration).ShouldBe(
            ("Skogens Trä AB", "SE556036079301", new Identifier("5560360793", "0007"))
        );
        (invoice.Buyer.Name, invoice.Buyer.Identifiers[0].Scheme, invoice.BuyerReference).ShouldBe(
            ("Byggarna i Norr AB", "0088", "Inköp Stina")
        );
        invoice
            .VatBreakdowns.Select(one => (one.Category.Code, one.Category.Rate, one.Tax))
            .ShouldBe([("S", 25m, 250m), ("S", 12m, 12.06m)]);
        (
            invoice.Totals.TaxExclusive,
            invoice.Totals.TaxInclusive,
            invoice.Totals.Rounding,
            invoice.Totals.Payable
        ).ShouldBe((1100.50m, 1362.56m, 0.44m, 1363m));
        invoice
            .PaymentMeans.Select(one => (one.Account, one.ServiceProvider, one.PaymentReference))
            .ShouldBe([("1234567", "SE:BANKGIRO", "20314"), ("987651", "SE:PLUSGIRO", null)]);
        invoice
            .Lines.Select(one => (one.Item.Name, one.Quantity, one.UnitCode, one.Net, one.Vat!.Rate))
            .ShouldBe([("Reglar", 10m, "MTR", 1000m, 25m), ("Kaffe till bygget", 1m, "styck", 100.50m, 12m)]);
        invoice.Oddities.ShouldBeEmpty();
    }

    [Fact]
    public void Svefaktura_OfACreditsType_IsACreditNoteWithPositiveAmounts()
    {
        var credit = Read(
            Text()
                .Replace("<InvoiceTypeCode>380<", "<InvoiceTypeCode>381<", StringComparison.Ordinal)
                .Replace("\"SEK\">", "\"SEK\">-", StringComparison.Ordinal)
        );

        (credit.Kind, credit.Totals.Payable, credit.Lines[0].Net).ShouldBe((DocumentKind.CreditNote, 1363m, 1000m));
    }

    [Fact]
    public void Line_WithoutVat_TakesTheOnlyOneOfTheInvoice()
    {
        var text = Text();
        var second = text.IndexOf(
            "<cac:TaxSubTotal>",
            text.IndexOf("</cac:TaxSubTotal>", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var end = text.IndexOf("</cac:TaxTotal>", StringComparison.Ordinal);
        var one = text.Remove(second, end - second);
        var category = one.IndexOf(
            "<cac:TaxCategory>",
            one.IndexOf("<cac:Item>", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var close = one.IndexOf("</cac:TaxCategory>", category, StringComparison.Ordinal) + "</cac:TaxCategory>".Length;

        Read(one.Remove(category, close - category)).Lines[0].Vat.ShouldBe(new VatCategory("S", 25m));
    }

    [Theory]
    [InlineData("<ID>2031</ID>", "invoice number")]
    [InlineData("<InvoiceCurrencyCode>SEK</InvoiceCurrencyCode>", "currency")]
    [InlineData("<cbc:Name>Skogens Trä AB</cbc:Name>", "seller")]
    public void Svefaktura_WithoutWhatBookingNeeds_IsRefusedWithThePlace(string missing, string named) =>
        DocumentReader
            .Read(
                System.Text.Encoding.UTF8.GetBytes(Text().Replace(missing, "", StringComparison.Ordinal)),
                ReadingLimits.Default
            )
            .ShouldBeOfType<DocumentReading.Unusable>()
            .Fault.Text.ShouldContain(named);

    private static Invoice Read(string text) =>
        (Invoice)
            DocumentReader
                .Read(System.Text.Encoding.UTF8.GetBytes(text), ReadingLimits.Default)
                .ShouldBeOfType<DocumentReading.Understood>()
                .Document;

    private static string Text() =>
        """
            <Invoice xmlns="urn:sfti:documents:BasicInvoice:1:0" xmlns:cac="urn:sfti:CommonAggregateComponents:1:0"
                xmlns:cbc="urn:oasis:names:tc:ubl:CommonBasicComponents:1:0">
              <ID>2031</ID>
              <cbc:IssueDate>2026-03-02</cbc:IssueDate>
              <InvoiceTypeCode>380</InvoiceTypeCode>
              <InvoiceCurrencyCode>SEK</InvoiceCurrencyCode>
              <LineItemCountNumeric>2</LineItemCountNumeric>
              <cac:BuyerParty><cac:Party>
                <cac:PartyIdentification><cac:ID>7300010000001</cac:ID></cac:PartyIdentification>
                <cac:PartyName><cbc:Name>Byggarna i Norr AB</cbc:Name></cac:PartyName>
                <cac:Address><cbc:StreetName>Älvvägen 3</cbc:StreetName><cbc:CityName>Luleå</cbc:CityName><cbc:PostalZone>97231</cbc:PostalZone></cac:Address>
              </cac:Party></cac:BuyerParty>
              <cac:SellerParty><cac:Party>
                <cac:PartyName><cbc:Name>Skogens Trä AB</cbc:Name></cac:PartyName>
                <cac:Address><cbc:StreetName>Sågen 1</cbc:StreetName><cbc:CityName>Boden</cbc:CityName>
                  <cac:Country><cac:IdentificationCode>SE</cac:IdentificationCode></cac:Country></cac:Address>
                <cac:PartyTaxScheme><cac:CompanyID>556036-0793</cac:CompanyID><cac:TaxScheme><cac:ID>SWT</cac:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyTaxScheme><cac:CompanyID>SE556036079301</cac:CompanyID><cac:TaxScheme><cac:ID>VAT</cac:ID></cac:TaxScheme></cac:PartyTaxScheme>
              </cac:Party></cac:SellerParty>
              <cac:Delivery><cbc:ActualDeliveryDateTime>2026-02-27T00:00:00</cbc:ActualDeliveryDateTime></cac:Delivery>
              <cac:PaymentMeans><cac:PaymentMeansTypeCode>1</cac:PaymentMeansTypeCode><cbc:DuePaymentDate>2026-04-01</cbc:DuePaymentDate>
                <cac:PayeeFinancialAccount><cac:ID>123 4567</cac:ID><cac:FinancialInstitutionBranch><cac:FinancialInstitution><cac:ID>BGABSESS</cac:ID>
                  </cac:FinancialInstitution></cac:FinancialInstitutionBranch><cac:PaymentInstructionID>20314</cac:PaymentInstructionID></cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:PaymentMeans><cac:PaymentMeansTypeCode>1</cac:PaymentMeansTypeCode><cbc:DuePaymentDate>2026-04-01</cbc:DuePaymentDate>
                <cac:PayeeFinancialAccount><cac:ID>987651</cac:ID><cac:FinancialInstitutionBranch><cac:FinancialInstitution><cac:ID>PGSISESS</cac:ID>
                  </cac:FinancialInstitution></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:TaxTotal><cbc:TotalTaxAmount amountCurrencyID="SEK">262.06</cbc:TotalTaxAmount>
                <cac:TaxSubTotal><cbc:TaxableAmount amountCurrencyID="SEK">1000.00</cbc:TaxableAmount><cbc:TaxAmount amountCurrencyID="SEK">250.00</cbc:TaxAmount>
                  <cac:TaxCategory><cac:ID>S</cac:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cac:ID>VAT</cac:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubTotal>
                <cac:TaxSubTotal><cbc:TaxableAmount amountCurrencyID="SEK">100.50</cbc:TaxableAmount><cbc:TaxAmount amountCurrencyID="SEK">12.06</cbc:TaxAmount>
                  <cac:TaxCategory><cac:ID>S</cac:ID><cbc:Percent>12</cbc:Percent><cac:TaxScheme><cac:ID>VAT</cac:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubTotal>
              </cac:TaxTotal>
              <cac:LegalTotal><cbc:LineExtensionTotalAmount amountCurrencyID="SEK">1100.50</cbc:LineExtensionTotalAmount>
                <cbc:TaxExclusiveTotalAmount amountCurrencyID="SEK">1100.50</cbc:TaxExclusiveTotalAmount>
                <cbc:TaxInclusiveTotalAmount amountCurrencyID="SEK">1363.00</cbc:TaxInclusiveTotalAmount>
                <cac:RoundOffAmount amountCurrencyID="SEK">0.44</cac:RoundOffAmount></cac:LegalTotal>
              <cac:InvoiceLine><cac:ID>1</cac:ID><cbc:InvoicedQuantity quantityUnitCode="MTR">10</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount amountCurrencyID="SEK">1000.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Description>Reglar</cbc:Description>
                  <cac:TaxCategory><cac:ID>S</cac:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cac:ID>VAT</cac:ID></cac:TaxScheme></cac:TaxCategory>
                  <cac:BasePrice><cbc:PriceAmount amountCurrencyID="SEK">100.00</cbc:PriceAmount></cac:BasePrice></cac:Item></cac:InvoiceLine>
              <cac:InvoiceLine><cac:ID>2</cac:ID><cbc:InvoicedQuantity quantityUnitCode="styck">1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount amountCurrencyID="SEK">100.50</cbc:LineExtensionAmount>
                <cac:Item><cbc:Description>Kaffe till bygget</cbc:Description>
                  <cac:TaxCategory><cac:ID>S</cac:ID><cbc:Percent>12</cbc:Percent><cac:TaxScheme><cac:ID>VAT</cac:ID></cac:TaxScheme></cac:TaxCategory>
                  <cac:BasePrice><cbc:PriceAmount amountCurrencyID="SEK">100.50</cbc:PriceAmount></cac:BasePrice></cac:Item></cac:InvoiceLine>
              <RequisitionistDocumentReference><cac:ID>Inköp</cac:ID></RequisitionistDocumentReference>
              <RequisitionistDocumentReference><cac:ID>Stina</cac:ID></RequisitionistDocumentReference>
            </Invoice>
            """;
}
