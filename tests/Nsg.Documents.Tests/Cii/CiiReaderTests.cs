using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Cii;

public sealed class CiiReaderTests
{
    private const string Text = CiiSample.Invoice;

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
    public void Read_SeveralTermsOfPayment_AreAllRead_AndTheLastDayIsDue()
    {
        const string Terms = "<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>";
        const string More =
            "<ram:SpecifiedTradePaymentTerms><ram:Description>2 % within 8 days</ram:Description><ram:DueDateDateTime><udt:DateTimeString format=\"102\">20260310</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>"
            + "<ram:SpecifiedTradePaymentTerms><ram:Description>30 days net</ram:Description><ram:DirectDebitMandateID>M-1</ram:DirectDebitMandateID></ram:SpecifiedTradePaymentTerms>";
        var invoice = Understand(Text.Replace(Terms, More + Terms, StringComparison.Ordinal));

        invoice.PaymentTerms.ShouldBe("2 % within 8 days\n30 days net");
        invoice.DueDate.ShouldBe(new DateOnly(2026, 3, 16));
        invoice.PaymentMeans.Single().MandateReference.ShouldBe("M-1");
        invoice.Unmodelled.ShouldContain(one => one.Value == "20260310", "an earlier day has no term, and is told");
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
