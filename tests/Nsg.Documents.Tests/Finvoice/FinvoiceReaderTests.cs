using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Finvoice;

public sealed class FinvoiceReaderTests
{
    private const string Text = """
        <?xml version="1.0" encoding="ISO-8859-15"?>
        <Finvoice Version="3.0">
          <SellerPartyDetails>
            <SellerPartyIdentifier>0112038-9</SellerPartyIdentifier>
            <SellerOrganisationName>Töölön Sähkö Oy</SellerOrganisationName>
            <SellerOrganisationTaxCode>FI01120389</SellerOrganisationTaxCode>
          </SellerPartyDetails>
          <SellerInformationDetails>
            <SellerAccountDetails>
              <SellerAccountID IdentificationSchemeName="IBAN">FI2112345600000785</SellerAccountID>
              <SellerBic IdentificationSchemeName="BIC">NDEAFIHH</SellerBic>
            </SellerAccountDetails>
          </SellerInformationDetails>
          <BuyerPartyDetails><BuyerOrganisationName>Ostaja Oy</BuyerOrganisationName></BuyerPartyDetails>
          <InvoiceDetails>
            <InvoiceTypeCode>INV01</InvoiceTypeCode><InvoiceTypeText>LASKU</InvoiceTypeText><OriginCode>Original</OriginCode>
            <InvoiceNumber>77</InvoiceNumber><InvoiceDate Format="CCYYMMDD">20260203</InvoiceDate>
            <InvoiceTotalVatAmount AmountCurrencyIdentifier="EUR">25,50</InvoiceTotalVatAmount>
            <InvoiceTotalVatIncludedAmount AmountCurrencyIdentifier="EUR">165,50</InvoiceTotalVatIncludedAmount>
            <VatSpecificationDetails>
              <VatBaseAmount AmountCurrencyIdentifier="EUR">100,00</VatBaseAmount><VatRatePercent>25,5</VatRatePercent>
              <VatRateAmount AmountCurrencyIdentifier="EUR">25,50</VatRateAmount>
            </VatSpecificationDetails>
            <VatSpecificationDetails>
              <VatBaseAmount AmountCurrencyIdentifier="EUR">40,00</VatBaseAmount><VatCode>AB</VatCode>
            </VatSpecificationDetails>
            <PaymentTermsDetails><InvoiceDueDate Format="CCYYMMDD">20260217</InvoiceDueDate></PaymentTermsDetails>
          </InvoiceDetails>
          <InvoiceRow>
            <ArticleName>Työ</ArticleName>
            <DeliveredQuantity QuantityUnitCode="h">2,5</DeliveredQuantity>
            <UnitPriceAmount AmountCurrencyIdentifier="EUR">40,00</UnitPriceAmount>
            <RowNormalProposedAccountIdentifier>4000</RowNormalProposedAccountIdentifier>
            <RowVatRatePercent>25,5</RowVatRatePercent>
            <RowAmount AmountCurrencyIdentifier="EUR">125,50</RowAmount>
          </InvoiceRow>
          <InvoiceRow><ArticleName>Vienti</ArticleName><RowVatExcludedAmount AmountCurrencyIdentifier="EUR">40,00</RowVatExcludedAmount></InvoiceRow>
          <InvoiceRow><RowFreeText>Kiitos!</RowFreeText></InvoiceRow>
          <EpiDetails>
            <EpiIdentificationDetails><EpiDate Format="CCYYMMDD">20260203</EpiDate><EpiReference/></EpiIdentificationDetails>
            <EpiPartyDetails>
              <EpiBfiPartyDetails><EpiBfiIdentifier IdentificationSchemeName="BIC">OKOYFIHH</EpiBfiIdentifier></EpiBfiPartyDetails>
              <EpiBeneficiaryPartyDetails><EpiAccountID IdentificationSchemeName="IBAN">FI4250001510000023</EpiAccountID></EpiBeneficiaryPartyDetails>
            </EpiPartyDetails>
            <EpiPaymentInstructionDetails>
              <EpiRemittanceInfoIdentifier IdentificationSchemeName="SPY">00000000000000001232</EpiRemittanceInfoIdentifier>
              <EpiInstructedAmount AmountCurrencyIdentifier="EUR">165,50</EpiInstructedAmount>
              <EpiCharge ChargeOption="SLEV">SLEV</EpiCharge>
              <EpiDateOptionDate Format="CCYYMMDD">20260217</EpiDateOptionDate>
            </EpiPaymentInstructionDetails>
          </EpiDetails>
        </Finvoice>
        """;

    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!;

    [Fact]
    public void Read_SmallInvoice_HasItsTerms()
    {
        var invoice = Understand(Text);

        invoice.Syntax.ShouldBe("Finvoice 3.0");
        invoice.Seller.Name.ShouldBe("Töölön Sähkö Oy");
        invoice.IssueDate.ShouldBe(new DateOnly(2026, 2, 3));
        invoice.DueDate.ShouldBe(new DateOnly(2026, 2, 17));
        invoice.Totals.TaxExclusive.ShouldBe(140m);
        invoice.Totals.Payable.ShouldBe(165.50m);
        invoice
            .VatBreakdowns.Select(vat => vat.Category)
            .ShouldBe([new VatCategory("S", 25.5m), new VatCategory("AE", null)]);
        invoice
            .PaymentMeans.Select(means => (means.Account, means.ServiceProvider, means.PaymentReference))
            .ShouldBe([
                ("FI4250001510000023", "OKOYFIHH", "00000000000000001232"),
                ("FI2112345600000785", "NDEAFIHH", "00000000000000001232"),
            ]);
        invoice.Lines.Select(line => line.Net).ShouldBe([100m, 40m]);
        invoice.Lines[0].Quantity.ShouldBe(2.5m);
        invoice.Lines[0].AccountingCost.ShouldBe("4000");
        invoice.Lines[1].Vat.ShouldBeNull();
        invoice
            .Oddities.Select(odd => odd.Code)
            .ShouldBe(["vat-category", "derived-net", "derived-total"], ignoreOrder: true);
        invoice
            .Unmodelled.Select(value => value.Value)
            .ShouldBe(["LASKU", "Original", "125,50", "EUR", "Kiitos!", "SLEV", "SLEV"], ignoreOrder: true);
    }

    [Fact]
    public void Read_CreditNote_TurnsNegativeAmounts()
    {
        var note = Understand(
            Text.Replace("INV01", "INV02", StringComparison.Ordinal)
                .Replace(">100,00<", ">-100,00<", StringComparison.Ordinal)
                .Replace(">40,00</VatBase", ">-40,00</VatBase", StringComparison.Ordinal)
                .Replace(">25,50<", ">-25,50<", StringComparison.Ordinal)
                .Replace(">165,50</Invoice", ">-165,50</Invoice", StringComparison.Ordinal)
                .Replace(">165,50</Epi", ">0,00</Epi", StringComparison.Ordinal)
                .Replace(">2,5<", ">-2,5<", StringComparison.Ordinal)
                .Replace(">125,50<", ">-125,50<", StringComparison.Ordinal)
                .Replace(">40,00</RowVat", ">-40,00</RowVat", StringComparison.Ordinal)
        );

        note.Kind.ShouldBe(DocumentKind.CreditNote);
        note.Totals.Payable.ShouldBe(165.50m);
        note.Totals.TaxExclusive.ShouldBe(140m);
        note.VatBreakdowns.Select(vat => vat.Taxable).ShouldBe([100m, 40m]);
        note.Lines.Select(line => line.Net).ShouldBe([100m, 40m]);
        note.Lines[0].Quantity.ShouldBe(2.5m);
    }

    [Theory]
    [InlineData("<InvoiceTypeCode>INV01<", "<InvoiceTypeCode>INF09<", DocumentKind.Receipt)]
    [InlineData("<InvoiceTypeCode>INV01<", "<InvoiceTypeCode>REC01<", DocumentKind.Receipt)]
    [InlineData(
        "<SellerPartyDetails>",
        "<MessageTransmissionDetails><MessageDetails><ImplementationCode>ECRT</ImplementationCode></MessageDetails></MessageTransmissionDetails><SellerPartyDetails>",
        DocumentKind.Receipt
    )]
    [InlineData(
        "<InvoiceTypeText>",
        "<InvoiceTypeCodeUN>381</InvoiceTypeCodeUN><InvoiceTypeText>",
        DocumentKind.CreditNote
    )]
    public void Read_Type_DecidesTheKind(string from, string to, DocumentKind kind)
    {
        var invoice = Understand(Text.Replace(from, to, StringComparison.Ordinal));

        invoice.Kind.ShouldBe(kind);
        invoice.IsPaid.ShouldBe(kind == DocumentKind.Receipt);
    }

    [Theory]
    [InlineData("QUO01")]
    [InlineData("ORD01")]
    [InlineData("TES01")]
    public void Read_NoInvoice_IsRecognised(string code) =>
        Reader
            .Read(Latin9.GetBytes(Text.Replace("INV01", code, StringComparison.Ordinal)))
            .ShouldBeOfType<DocumentReading.Recognised>()
            .Document.Syntax.ShouldBe("Finvoice 3.0 " + code);

    [Fact]
    public void Read_UnusualTypeAndCopy_AreSaid()
    {
        var invoice = Understand(
            Text.Replace("INV01", "INV06", StringComparison.Ordinal)
                .Replace(">Original<", ">Copy<", StringComparison.Ordinal)
        );

        invoice
            .Oddities.Select(odd => odd.Code)
            .ShouldBe(
                ["unusual-type", "copy-or-duplicate", "vat-category", "derived-net", "derived-total"],
                ignoreOrder: true
            );
    }

    [OfficialFact("nsg/samples/finvoice")]
    public void Read_Samples_LoseNothing()
    {
        var kinds = new List<DocumentKind>();
        foreach (var (name, content) in Reader.OfficialFiles("nsg/samples/finvoice"))
        {
            var invoice = Reader.Understand<Invoice>(content);
            Coverage.Lost(content, invoice).ShouldBeEmpty(name);
            invoice.Oddities.ShouldBeEmpty(name);
            kinds.Add(invoice.Kind);
        }

        kinds.Count(kind => kind == DocumentKind.Invoice).ShouldBe(6);
        kinds.Count(kind => kind == DocumentKind.Receipt).ShouldBe(1);
    }

    [OfficialFact("nsg/samples/finvoice/finvoice_eKuitti.xml")]
    public void Read_Receipt_IsPaidByCard()
    {
        var receipt = Reader.Official<Invoice>("nsg/samples/finvoice/finvoice_eKuitti.xml");

        receipt.Kind.ShouldBe(DocumentKind.Receipt);
        receipt.IsPaid.ShouldBeTrue();
        receipt.PaidWith.ShouldBe("Kortti");
        receipt.Lines.Count.ShouldBe(3);
        receipt.Totals.Payable.ShouldBe(28.40m);
        receipt.PaymentMeans.ShouldBeEmpty();
    }

    [OfficialFact("fi/finvoice/py-finvoice")]
    public void Read_OlderSamples_SayWhatTheyAre()
    {
        var older = File.ReadAllBytes(OfficialMaterial.Find("fi/finvoice/py-finvoice/finvoice.xml")!);
        var fault = Reader.Refused(older);
        fault.Code.ShouldBe("dtd-forbidden");
        fault.Position!.Line.ShouldBe(4);

        var text = Latin9
            .GetString(older)
            .Replace("<!DOCTYPE Finvoice SYSTEM \"Finvoice.dtd\">", "", StringComparison.Ordinal);
        var content = Latin9.GetBytes(text);
        var invoice = Reader.Understand<Invoice>(content);
        Coverage.Lost(content, invoice).ShouldBeEmpty();
        invoice.Lines.Count.ShouldBe(6);

        Reader
            .Read(File.ReadAllBytes(OfficialMaterial.Find("fi/finvoice/py-finvoice/sample_soap.xml")!))
            .ShouldBeOfType<DocumentReading.Recognised>();
    }

    private static Invoice Understand(string text) => Reader.Understand<Invoice>(Latin9.GetBytes(text));
}
