using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Cii;

public sealed class CiiReaderTests
{
    /// <summary>An invoice of 100 with 10 off and 25 % VAT, in the syntax of UN/CEFACT.</summary>
    private const string Text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
          xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
          xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
          <rsm:ExchangedDocumentContext>
            <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
          </rsm:ExchangedDocumentContext>
          <rsm:ExchangedDocument>
            <ram:ID>C-7</ram:ID><ram:TypeCode>380</ram:TypeCode>
            <ram:IssueDateTime><udt:DateTimeString format="102">20260302</udt:DateTimeString></ram:IssueDateTime>
            <ram:IncludedNote><ram:Content>Thanks</ram:Content><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote>
          </rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem>
              <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
              <ram:SpecifiedTradeProduct><ram:SellerAssignedID>CH</ram:SellerAssignedID><ram:Name>Chair</ram:Name>
                <ram:ApplicableProductCharacteristic><ram:Description>Colour</ram:Description><ram:Value>Red</ram:Value></ram:ApplicableProductCharacteristic></ram:SpecifiedTradeProduct>
              <ram:SpecifiedLineTradeAgreement>
                <ram:GrossPriceProductTradePrice><ram:ChargeAmount>60</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>10</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>
                <ram:NetPriceProductTradePrice><ram:ChargeAmount>50</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
              <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
              <ram:SpecifiedLineTradeSettlement>
                <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>25</ram:RateApplicablePercent></ram:ApplicableTradeTax>
                <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeAgreement>
              <ram:BuyerReference>Ask</ram:BuyerReference>
              <ram:SellerTradeParty><ram:ID>S1</ram:ID><ram:Name>Seller</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0184">13585628</ram:ID></ram:SpecifiedLegalOrganization>
                <ram:PostalTradeAddress><ram:PostcodeCode>8000</ram:PostcodeCode><ram:LineOne>Road 1</ram:LineOne><ram:CityName>Aarhus</ram:CityName><ram:CountryID>DK</ram:CountryID></ram:PostalTradeAddress>
                <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DK13585628</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
              <ram:BuyerTradeParty><ram:Name>Buyer</ram:Name><ram:RoleCode>BY</ram:RoleCode><ram:PostalTradeAddress><ram:CountryID>DK</ram:CountryID></ram:PostalTradeAddress></ram:BuyerTradeParty>
              <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-1</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
            </ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
            <ram:ApplicableHeaderTradeSettlement>
              <ram:PaymentReference>RF18</ram:PaymentReference><ram:InvoiceCurrencyCode>DKK</ram:InvoiceCurrencyCode>
              <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DK5000400440116243</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
              <ram:ApplicableTradeTax><ram:CalculatedAmount>22.50</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>90.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>25</ram:RateApplicablePercent></ram:ApplicableTradeTax>
              <ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>10.00</ram:ActualAmount><ram:Reason>Discount</ram:Reason><ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>25</ram:RateApplicablePercent></ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>
              <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260316</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
              <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount><ram:AllowanceTotalAmount>10.00</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>90.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="DKK">22.50</ram:TaxTotalAmount><ram:GrandTotalAmount>112.50</ram:GrandTotalAmount><ram:TotalPrepaidAmount>12.50</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
              <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>C-6</ram:IssuerAssignedID><ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260201</qdt:DateTimeString></ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """;

    [Fact]
    public void Read_Invoice_HasTheTermsOfTheCore()
    {
        var invoice = Understand(Text);

        (invoice.Kind, invoice.Syntax, invoice.Number).ShouldBe((DocumentKind.Invoice, "CII D16B", "C-7"));
        (invoice.IssueDate, invoice.DueDate, invoice.DeliveryDate).ShouldBe(
            (new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 1))
        );
        invoice.Notes.ShouldBe(["#AAI#Thanks"]);
        (invoice.Seller.Name, invoice.Seller.VatNumber, invoice.Seller.LegalRegistration).ShouldBe(
            ("Seller", "DK13585628", new Identifier("13585628", "0184"))
        );
        (invoice.Buyer.Name, invoice.BuyerReference, invoice.PurchaseOrderReference).ShouldBe(("Buyer", "Ask", "PO-1"));
        invoice.PrecedingInvoices.ShouldBe([new PrecedingInvoice("C-6", new DateOnly(2026, 2, 1))]);
        invoice.PaymentMeans.Single().PaymentReference.ShouldBe("RF18");
        invoice.PaymentMeans.Single().Account.ShouldBe("DK5000400440116243");
        invoice.AllowancesAndCharges.Single().Vat.ShouldBe(new VatCategory("S", 25m));
        var totals = invoice.Totals;
        (totals.LineNet, totals.Allowances, totals.TaxExclusive, totals.Tax).ShouldBe((100m, 10m, 90m, 22.5m));
        (totals.TaxInclusive, totals.Prepaid, totals.Payable).ShouldBe((112.5m, 12.5m, 100m));
        invoice.VatBreakdowns.Single().Taxable.ShouldBe(90m);
        var line = invoice.Lines.Single();
        (line.Quantity, line.UnitCode, line.Net, line.Item.Name, line.Item.SellersId).ShouldBe(
            (2m, "C62", 100m, "Chair", "CH")
        );
        line.Price.ShouldBe(new LinePrice(50m, 10m, 60m, null, null));
        line.Item.Properties.ShouldBe([new ItemProperty("Colour", "Red")]);
    }

    /// <summary>The role of the buyer has no term: it is listed with its own place.</summary>
    [Fact]
    public void Read_Invoice_DropsNothingSilently()
    {
        var left = Understand(Text).Unmodelled.ShouldHaveSingleItem();

        left.Value.ShouldBe("BY");
        left.Path.ShouldBe(
            "/CrossIndustryInvoice/SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty/RoleCode"
        );
    }

    [Fact]
    public void Read_TypeOfACreditNote_IsACreditNote()
    {
        var note = Understand(Text.Replace("380", "381", StringComparison.Ordinal));

        note.Kind.ShouldBe(DocumentKind.CreditNote);
        note.Totals.Payable.ShouldBe(100m);
        note.Lines.Single().Quantity.ShouldBe(2m);
        note.DueDate.ShouldBe(new DateOnly(2026, 3, 16));
    }

    [Theory]
    [InlineData(">DKK<", "><", "the document currency")]
    [InlineData("<ram:ID>C-7</ram:ID>", "", "the document number")]
    public void Read_WithoutWhatItNeeds_SaysWhatAndWhere(string from, string to, string what)
    {
        var fault = Reading(Text.Replace(from, to, StringComparison.Ordinal))
            .ShouldBeOfType<DocumentReading.Unusable>()
            .Fault;

        fault.Text.ShouldContain(what);
        fault.Position!.Path.ShouldStartWith("/CrossIndustryInvoice");
    }

    private static Invoice Understand(string text) =>
        Reading(text).ShouldBeOfType<DocumentReading.Understood>().Document.ShouldBeOfType<Invoice>();

    private static DocumentReading Reading(string text) =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(text), ReadingLimits.Default);
}
