using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Ubl;

public sealed class UblInvoiceReaderTests
{
    [Fact]
    public void Read_SmallInvoice_HasItsTerms()
    {
        var invoice = Reader.Understand<Invoice>(Fixtures.Invoice);

        invoice.Kind.ShouldBe(DocumentKind.Invoice);
        invoice.Syntax.ShouldBe("UBL 2.1 Invoice");
        invoice.Number.ShouldBe("F-17");
        invoice.DueDate.ShouldBe(new DateOnly(2026, 2, 14));
        invoice.Seller.Name.ShouldBe("Björk & Co");
        invoice.Seller.VatNumber.ShouldBe("SE556000016701");
        invoice.Seller.TaxRegistration.ShouldBe("F-skatt");
        invoice.Seller.LegalRegistration.ShouldBe(new Identifier("5560000167", "0007"));
        invoice.Buyer.Name.ShouldBe("Kunde AS");
        invoice.Buyer.TradingName.ShouldBeNull();
        invoice.PaymentMeans.ShouldHaveSingleItem().Account.ShouldBe("SE3550000000054910000003");
        invoice
            .PrecedingInvoices.ShouldHaveSingleItem()
            .ShouldBe(new PrecedingInvoice("F-3", new DateOnly(2025, 12, 1)));
        invoice.Totals.Tax.ShouldBe(27.50m);
        invoice.Totals.TaxInAccountingCurrency.ShouldBe(25.50m);
        invoice.AllowancesAndCharges.ShouldHaveSingleItem().IsCharge.ShouldBeTrue();
        invoice.Lines.ShouldHaveSingleItem().Price!.Net.ShouldBe(50m);
        invoice
            .Unmodelled.ShouldHaveSingleItem()
            .ShouldBe(new UnmodelledValue("/Invoice/InvoiceLine/SubInvoiceLine/ID", "1.1", 50));
        invoice.Oddities.ShouldBeEmpty();
    }

    [Fact]
    public void Read_OtherPrefixesCommentsAndEncodings_ReadsTheSame()
    {
        var plain = Reader.Understand<Invoice>(Fixtures.Invoice);
        var prefixed =
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><!-- <Order xmlns='urn:x'/> --><?a b?>"
            + Fixtures
                .Invoice.Replace("cbc:", "b:", StringComparison.Ordinal)
                .Replace(":cbc", ":b", StringComparison.Ordinal)
                .Replace("<Invoice xmlns=", "<u:Invoice xmlns:u=", StringComparison.Ordinal)
                .Replace("</Invoice>", "</u:Invoice>", StringComparison.Ordinal);

        foreach (
            var content in new[]
            {
                Encoding.Latin1.GetBytes(prefixed),
                Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Fixtures.Invoice)).ToArray(),
                Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Fixtures.Invoice)).ToArray(),
                Encoding.BigEndianUnicode.GetBytes(Fixtures.Invoice),
            }
        )
        {
            Same.Json(Reader.Understand<Invoice>(content) with { Unmodelled = [] })
                .ShouldBe(Same.Json(plain with { Unmodelled = [] }));
        }
    }

    [Theory]
    [InlineData("<cbc:ID>F-17</cbc:ID>", "", "missing-value", "line 1, column 2: /Invoice")]
    [InlineData("<cbc:ID>F-17</cbc:ID>", "<cbc:ID> </cbc:ID>", "missing-value", "line 3, column 4: /Invoice/ID")]
    [InlineData("2026-01-15", "15.1.2026", "invalid-value", "line 4, column 4: /Invoice/IssueDate")]
    [InlineData(">SEK<", ">KR<", "invalid-value", "line 7, column 4: /Invoice/DocumentCurrencyCode")]
    [InlineData(
        "<cbc:Name>Kunde AS</cbc:Name>",
        "",
        "missing-value",
        "line 19, column 4: /Invoice/AccountingCustomerParty"
    )]
    [InlineData(
        ">137.50</cbc:PayableAmount>",
        ">1e3</cbc:PayableAmount>",
        "invalid-value",
        "line 44, column 6: /Invoice/LegalMonetaryTotal/PayableAmount"
    )]
    public void Read_WithoutTheMinimum_SaysWhatAndWhere(string from, string to, string code, string place)
    {
        var fault = Reader.Refused(Fixtures.Invoice.Replace(from, to, StringComparison.Ordinal));

        fault.Code.ShouldBe(code);
        fault.Position!.ToString().ShouldBe(place);
    }

    [Fact]
    public void Read_UnusableOptionalValues_AreOddAndListed()
    {
        var invoice = Reader.Understand<Invoice>(
            Fixtures
                .Invoice.Replace("2026-02-14+01:00", "soon", StringComparison.Ordinal)
                .Replace("\"SEK\">100.00<", "\"DKK\">100.00<", StringComparison.Ordinal)
        );

        invoice.DueDate.ShouldBeNull();
        invoice
            .Oddities.Select(odd => odd.Code)
            .ShouldBe(["currency-mismatch", "invalid-date", "currency-mismatch"], ignoreOrder: true);
        invoice.Unmodelled.ShouldContain(value => value.Path == "/Invoice/DueDate" && value.Value == "soon");
    }

    [Theory]
    [InlineData("381", DocumentKind.CreditNote)]
    [InlineData("396", DocumentKind.CreditNote)]
    [InlineData("384", DocumentKind.Invoice)]
    [InlineData("REC", DocumentKind.Receipt)]
    public void Read_TypeCode_DecidesTheKind(string code, DocumentKind kind)
    {
        var invoice = Reader.Understand<Invoice>(
            Fixtures.Invoice.Replace(">380<", $">{code}<", StringComparison.Ordinal)
        );

        invoice.Kind.ShouldBe(kind);
        invoice.IsPaid.ShouldBe(kind == DocumentKind.Receipt);
        invoice.PaidWith.ShouldBe(kind == DocumentKind.Receipt ? "Giro" : null);
    }

    [Fact]
    public void Read_CreditNoteAsNegativeInvoice_HasPositiveAmounts()
    {
        var negative = System.Text.RegularExpressions.Regex.Replace(
            Fixtures.Invoice.Replace(">380<", ">381<", StringComparison.Ordinal),
            "currencyID=\"(...)\">(?!50<)",
            "currencyID=\"$1\">-"
        );

        var note = Reader.Understand<Invoice>(negative);

        note.Kind.ShouldBe(DocumentKind.CreditNote);
        note.Totals.Payable.ShouldBe(137.50m);
        note.VatBreakdowns.ShouldHaveSingleItem().Tax.ShouldBe(27.50m);
        note.Lines.ShouldHaveSingleItem().Net.ShouldBe(100m);
        note.Oddities.ShouldHaveSingleItem().Code.ShouldBe("sign-turned");
    }

    [Fact]
    public void Read_MoreUnmodelledThanTheLimit_CountsTheRest()
    {
        var content = Encoding.UTF8.GetBytes(
            Fixtures.Invoice.Replace(
                "<cbc:ID>1.1</cbc:ID>",
                string.Concat(Enumerable.Repeat("<cbc:UUID>x</cbc:UUID>", 9)),
                StringComparison.Ordinal
            )
        );
        var limits = new ReadingLimits { UnmodelledMax = 4 };

        var document = DocumentReader.Read(content, limits).ShouldBeOfType<DocumentReading.Understood>().Document;

        document.Unmodelled.Select(value => value.Path[^7..]).ShouldBe(["UUID[1]", "UUID[2]", "UUID[3]", "UUID[4]"]);
        document.Oddities.ShouldHaveSingleItem().Text.ShouldStartWith("5 more values");
    }

    [OfficialFact("nsg/company-year")]
    public void Read_CompanyYear_ReadsEveryInvoiceAndLosesNothing()
    {
        var read = 0;
        decimal purchases = 0;
        foreach (
            var (name, content) in Reader
                .OfficialFiles("nsg/company-year/purchase_invoices")
                .Concat(Reader.OfficialFiles("nsg/company-year/sales_invoices"))
        )
        {
            var invoice = Reader.Understand<Invoice>(content);
            Coverage.Lost(content, invoice).ShouldBeEmpty(name);
            invoice.Oddities.ShouldBeEmpty(name);
            invoice.AccountingCost.ShouldNotBeNull(name);
            purchases += invoice.Seller.LegalRegistration!.Value.EndsWith("20202020", StringComparison.Ordinal)
                ? 0
                : invoice.Totals.Payable;
            read++;
        }

        read.ShouldBe(246);
        purchases.ShouldBe(863646.66m);
    }

    [OfficialFact("nsg/samples/ubl")]
    public void Read_Examples_LoseNothing()
    {
        var understood = 0;
        var recognised = 0;
        foreach (
            var folder in new[]
            {
                "nsg/samples/ubl",
                "en16931/examples-ubl",
                "peppol-billing/examples",
                "peppol-billing/national-examples",
            }
        )
        {
            foreach (var (name, content) in Reader.OfficialFiles(folder))
            {
                switch (Reader.Read(content))
                {
                    case DocumentReading.Understood(var document):
                        Coverage.Lost(content, document).ShouldBeEmpty(name);
                        understood++;
                        break;
                    case DocumentReading.Recognised:
                        recognised++;
                        break;
                    case DocumentReading.Unusable(var fault):
                        fault.ToString().ShouldBeEmpty(name);
                        break;
                }
            }
        }

        understood.ShouldBe(23);
        recognised.ShouldBe(1);
    }
}
