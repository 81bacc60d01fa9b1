using FsCheck;
using FsCheck.Fluent;
using Nsg.Documents.Model;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Papers;
using Nsg.Web.Reminders;

namespace Nsg.Web.Tests;

/// <summary>Papers for customers, and what is read out of their PDF again.</summary>
public sealed class PaperTests
{
    private const string Letters = "Åse Þórðardóttir & Søn, Łódź ő ÆØÖÄÐ €";
    private static readonly Party Seller = new()
    {
        Name = "Fjordlys AS",
        LegalRegistration = new Identifier("974760673", "0192"),
        VatNumber = "NO974760673MVA",
        TaxRegistration = "Foretaksregisteret",
        Address = new PostalAddress
        {
            Street = "Bryggen 7",
            PostalCode = "5003",
            City = "Bergen",
            Country = Country.NO,
        },
        Contact = new Contact(null, "+47 55 00 00 00", "post@fjordlys.example"),
    };

    [Fact]
    public void Invoice_InEveryLanguage_IsReadBackWithItsLettersAndSums()
    {
        foreach (var language in Language.All)
        {
            var paper = InvoicePaper.Of(Invoice(3), language, Country.NO);
            Keep($"invoice-{language.Code}", paper);
            var pages = PdfText.Of(PaperPdf.Write(paper));
            pages.Count.ShouldBe(1, language.Code);
            pages[0].ShouldContain(Letters);
            pages[0].ShouldContain(paper.Title);
            pages[0].ShouldContain(language.Amount(375m, Currency.NOK));
            pages[0].ShouldContain("NO93 8601 1117 947");
            pages[0].ShouldContain("2026000133");
            pages[0].ShouldContain(language.Format(PaperTexts.Page, 1, 1));
        }
    }

    [Fact]
    public void Invoice_OfManyLines_GoesOnOverSheets_EachWithHeadsAndItsNumber()
    {
        var language = Language.Find("nb")!;
        var paper = InvoicePaper.Of(Invoice(130), language, Country.NO);
        Keep("invoice-long", paper);
        var pages = PdfText.Of(PaperPdf.Write(paper));
        pages.Count.ShouldBeInRange(4, 8);
        foreach (var (i, page) in pages.Index())
        {
            page.ShouldContain($"Side {i + 1} av {pages.Count}");
            page.ShouldContain("974760673 MVA");
        }

        pages.Take(pages.Count - 1).ShouldAllBe(page => page.Contains("Beløp"));
        string.Concat(pages).ShouldContain("Lampe 130");
        pages[^1].ShouldContain("Å betale");
    }

    [Fact]
    public void CreditNote_AsksForNoPayment_AndNamesItsInvoiceAndReason()
    {
        var note = Invoice(1) with
        {
            Kind = DocumentKind.CreditNote,
            Notes = ["varene kom tilbake"],
            PrecedingInvoices = [new PrecedingInvoice("20250009", null)],
        };
        var paper = InvoicePaper.Of(note, Language.Find("nb")!, Country.NO);
        Keep("credit-note", paper);
        paper.Payment.ShouldBeEmpty();
        paper.Title.ShouldStartWith("Kreditnota");
        var text = PdfText.Of(PaperPdf.Write(paper))[0];
        text.ShouldContain("20250009");
        text.ShouldContain("varene kom tilbake");
    }

    [Fact]
    public void PlaceOfDelivery_IsTold_WhereTheLawAsks_OrWhereItIsNotTheCustomersAddress()
    {
        var nb = Language.Find("nb")!;
        var customer = Buyer(Country.NO).Address!;
        Place(Country.NO, customer).ShouldBe("Kaien 1, 5004 Bergen");
        Place(Country.NO, null).ShouldBeNull("an invoice that does not say it says nothing of it");
        Place(Country.SE, customer).ShouldBeNull("its act asks for no place, and the customer's address stands above");
        Place(Country.SE, customer with { Street = "Lager 3, Oslo", PostalCode = null, City = null })
            .ShouldBe("Lager 3, Oslo, Norge");

        string? Place(Country seller, PostalAddress? at) =>
            InvoicePaper
                .Of(
                    Invoice(1) with
                    {
                        Seller = Seller with { Address = Seller.Address! with { Country = seller } },
                        Delivery = at is null ? null : new Delivery(null, null, at),
                    },
                    nb,
                    seller
                )
                .Facts.SingleOrDefault(fact => fact.Name == nb[InvoicingTexts.DeliveredTo])
                ?.Value;
    }

    [Fact]
    public void Foot_NamesTheRegisteredOfficeAndTheTaxRegistration()
    {
        var seller = Seller with { TaxRegistration = "Godkänd för F-skatt", LegalForm = "Säte Stockholm" };
        var paper = InvoicePaper.Of(Invoice(1) with { Seller = seller }, Language.Find("sv")!, Country.SE);
        paper.Foot.ShouldContain("Godkänd för F-skatt · Säte Stockholm");
        string.Concat(PdfText.Of(PaperPdf.Write(paper))).ShouldContain("Säte Stockholm");
    }

    [Fact]
    public void Reminder_TellsWhatIsOpen_AndItsFileSaysWhatItIs()
    {
        var (day, due) = (new DateOnly(2025, 12, 1), new DateOnly(2025, 10, 15));
        Money Of(decimal amount) => new(amount, Currency.NOK);
        var item = new OpenItemRow(
            Guid.Empty,
            "2025-0013",
            Nsg.Countries.TradeDirection.Sale,
            false,
            Letters,
            due.AddDays(-14),
            due,
            Of(6_048.42m),
            Of(5_048.42m),
            null,
            false
        );
        var letter = new ReminderLetter(item, day, 2, Invoice(1), "Fjordlys AS", "974760673") { Home = Country.NO };
        var paper = ReminderPaper.Of(letter, Language.Find("nb")!);
        Keep("reminder", paper);
        paper.FileName.ShouldBe("Purring 2025-0013 Fjordlys AS");
        paper.Mail.ShouldStartWith("mailto:ase%40kunde.example?subject=Purring%3A%20faktura%202025-0013");
        var text = PdfText.Of(PaperPdf.Write(paper))[0];
        text.ShouldContain("Dette er purring nummer 2");
        text.ShouldContain("5 048,42");
        text.ShouldContain("Med vennlig hilsen");
    }

    [Fact]
    public void LanguageOf_IsTheOneAskedFor_ElseTheCustomers_ElseTheCompanys()
    {
        PaperNames.LanguageOf("fi", Buyer(Country.SE), Country.NO).Code.ShouldBe("fi");
        PaperNames.LanguageOf(null, Buyer(Country.SE), Country.NO).Code.ShouldBe("sv");
        PaperNames.LanguageOf("xx", Buyer(Country.Parse("DE")), Country.NO).Code.ShouldBe("en");
        PaperNames.LanguageOf("", Buyer(null), Country.DK).Code.ShouldBe("da");
        PaperNames.LanguageOf(null, null, Country.IS).Code.ShouldBe("is");
    }

    [Fact]
    public void AnyWords_AreWritten_AndAnyFileNameIsOne()
    {
        Prop.ForAll(
                ArbMap.Default.ArbFor<string[]>(),
                words =>
                {
                    var text = string.Join(' ', words.Select(word => word ?? ""));
                    var invoice = Invoice(1) with
                    {
                        Number = text.Length == 0 ? "1" : text,
                        Notes = [text, new string('W', 400)],
                        Seller = Seller with { Name = "S" + text, TaxRegistration = text },
                        Buyer = Buyer(Country.NO) with { Name = "B" + text },
                    };
                    var paper = InvoicePaper.Of(invoice, Language.All[0], Country.NO);
                    paper.FileName.IndexOfAny(Path.GetInvalidFileNameChars()).ShouldBe(-1);
                    PaperPdf.Write(paper).Length.ShouldBeGreaterThan(1_000);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Word_OfAHundredThousandLetters_IsCutByFewMeasurements()
    {
        var (asked, letters) = (0, 0L);
        var lines = LineWrap.Of(
            new string('x', 100_000),
            100,
            text =>
            {
                asked++;
                letters += text.Length;
                return text.Length * 5d;
            }
        );
        lines.Count.ShouldBe(5_000);
        lines.ShouldAllBe(line => line.Length == 20);
        asked.ShouldBeLessThan(10 * lines.Count);
        letters.ShouldBeLessThan(4_000_000);
    }

    [Fact]
    public void Paper_OfMoreRowsThanAreDrawn_SaysSo_AndCutsLongTexts()
    {
        var words = new string('W', 100_000);
        var invoice = Invoice(PaperBounds.RowsMax + 1) with { Notes = [words] };
        var paper = PaperModel
            .Of(InvoicePaper.Of(invoice, Language.Find("en")!, Country.NO), "/", Texts.Documents)
            .Paper;
        paper.Rows.Count.ShouldBe(PaperBounds.RowsMax);
        paper.Notes[0].ShouldContain("the first 5,000 of 5,001 lines");
        paper.Notes[1].Length.ShouldBe(PaperBounds.TextMax);
        (paper.Sums.Count, paper.Payment.Count).ShouldBe((4, 4));
        var wordy = invoice.Lines[0] with { Note = words };
        PaperBounds
            .Of(
                InvoicePaper.Of(
                    invoice with
                    {
                        Lines = [.. Enumerable.Repeat(wordy, 1_000)],
                    },
                    Language.Find("en")!,
                    Country.NO
                )
            )
            .Rows.Count.ShouldBeInRange(100, 130);
    }

    private static Party Buyer(Country? country) =>
        new()
        {
            Name = Letters,
            LegalRegistration = new Identifier("912345678", "0192"),
            Address = new PostalAddress
            {
                Street = "Kaien 1",
                PostalCode = "5004",
                City = "Bergen",
                Country = country,
            },
            Contact = new Contact(null, null, "ase@kunde.example"),
        };

    private static Invoice Invoice(int lines)
    {
        var vat = new VatCategory("S", 25m);
        return new Invoice
        {
            Kind = DocumentKind.Invoice,
            Syntax = "UBL",
            Number = "20260001",
            IssueDate = new DateOnly(2026, 1, 5),
            DueDate = new DateOnly(2026, 1, 19),
            Currency = Currency.NOK,
            BuyerReference = "Kari",
            Seller = Seller,
            Buyer = Buyer(Country.NO),
            Notes = ["Takk for handelen."],
            PaymentMeans =
            [
                new PaymentMeans
                {
                    Code = "30",
                    Account = "NO9386011117947",
                    PaymentReference = "2026000133",
                },
            ],
            Totals = new DocumentTotals
            {
                TaxExclusive = 100m * lines,
                Tax = 25m * lines,
                TaxInclusive = 125m * lines,
                Payable = 125m * lines,
            },
            VatBreakdowns =
            [
                new VatBreakdown
                {
                    Category = vat,
                    Taxable = 100m * lines,
                    Tax = 25m * lines,
                },
            ],
            Lines =
            [
                .. Enumerable
                    .Range(1, lines)
                    .Select(i => new InvoiceLine
                    {
                        Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Item = new Item
                        {
                            Name = $"Lampe {i}",
                            Description = i % 3 == 0 ? "Messing, med bryter på ledningen" : null,
                        },
                        Quantity = 2m,
                        UnitCode = "C62",
                        Net = 100m,
                        Price = new LinePrice(50m, null, null, null, null),
                        Vat = vat,
                    }),
            ],
        };
    }

    /// <summary>Beside the pictures of pages, for people to look at.</summary>
    private static void Keep(string name, Paper paper)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotTests.Variable) is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), PaperPdf.Write(paper));
        }
    }
}
