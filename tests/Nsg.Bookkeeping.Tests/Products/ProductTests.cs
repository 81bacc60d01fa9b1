using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Products;

/// <summary>Lines of documents, catalogues and codes.</summary>
public sealed class ProductTests
{
    private static readonly TestParty Own = TestParty.Own(Country.DK);
    private static readonly TestParty Supplier = TestParty.Neighbour(Country.DK);

    [Fact]
    public void Lines_OfADocument_CountOnceItIsBooked_AndNoLongerWhenItIsTakenBack()
    {
        using var books = new Books(Country.DK);
        books.Rate("EUR", "2025-03-10", 7.46m);
        var outcome = books.Receive(
            Bought(
                "1001",
                new TestLine(10m)
                {
                    Quantity = 4m,
                    Item = "A-1",
                    Gtin = "05790000000012",
                    Origin = "SE",
                }
            ) with
            {
                Currency = "EUR",
            }
        );
        outcome.State.ShouldBe(IntakeState.Booked, string.Join("; ", outcome.Reasons));

        var line = All(books).ShouldHaveSingleItem();
        line.Amount.ShouldBe(new Money(10m, Currency.Parse("EUR")));
        line.Base.ShouldBe(new Money(74.60m, Currency.DKK));
        line.Account.ShouldBe("2810");
        line.Quantity.ShouldBe(4m);
        line.Origin.ShouldBe("SE");
        books
            .Decide(one => new ReviewDesk(one).TakeBack(outcome.Document!.Value, "wrong", "person"))
            .IsDone.ShouldBeTrue();
        All(books).ShouldBeEmpty();
        books.Ask(one => one.Lines(new LineSelection { State = "review" }).Count()).ShouldBe(1);
    }

    [Fact]
    public void Lines_OfADocumentBookedByAPerson_HaveThePersonsAccount()
    {
        using var books = new Books(Country.DK);
        var asked = Bought("1001", new TestLine(10m)) with { AccountingCost = null };
        var outcome = books.Receive(asked);
        All(books).ShouldBeEmpty();

        books.Book(outcome, asked.Bytes(), "2810").IsDone.ShouldBeTrue();

        All(books).ShouldHaveSingleItem().Account.ShouldBe("2810");
    }

    [Fact]
    public void Filters_Combine()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            Bought(
                "1001",
                new TestLine(10m) { Item = "A-1", Unspsc = "44111500" },
                new TestLine(20m) { Item = "A-2", Gtin = "05790000000012" },
                new TestLine(30m) { Item = "A-1", Unspsc = "10101500" }
            )
        );

        Amounts(new LineSelection { Item = "A-1" }).ShouldBe([10m, 30m]);
        Amounts(new LineSelection { Item = "A-1", AmountMin = 20m }).ShouldBe([30m]);
        Amounts(new LineSelection { Gtin = "5790000000012" }).ShouldBe([20m]);
        Amounts(new LineSelection { CodeSystem = "UNSPSC", CodePrefix = "44" }).ShouldBe([10m]);
        Amounts(new LineSelection { Party = "nabo", Text = "vare 2" }).ShouldBe([20m]);
        Amounts(new LineSelection { From = new DateOnly(2025, 3, 11) }).ShouldBeEmpty();
        Amounts(new LineSelection { Direction = "sale" }).ShouldBeEmpty();
        books
            .Ask(one =>
                one.Lines(
                        new LineSelection { From = new DateOnly(2025, 3, 11) },
                        new LinePlace(new DateOnly(2000, 1, 1), Guid.Empty, 0)
                    )
                    .Count()
            )
            .ShouldBe(0, "a place before the days opens none of them");

        List<decimal> Amounts(LineSelection selection) =>
            books.Ask(one => one.Lines(selection).Select(line => line.Amount.Amount).ToList());
    }

    [Fact]
    public void Catalogue_Updated_KeepsEarlierPrices_AndDeletesWhatItSays()
    {
        using var books = new Books(Country.DK);
        var catalogue = new TestCatalogue
        {
            Number = "C1",
            Seller = Supplier,
            Buyer = Own,
        };
        books.Receive(catalogue.Bytes()).State.ShouldBe(IntakeState.Stored);
        books.Receive((catalogue with { Number = "C2", Action = "Update", Item = "A-2" }).Bytes());
        books.Receive((catalogue with { Number = "C3", Action = "Update", Price = 12m, From = "2025-06-01" }).Bytes());

        var product = Product("A-1");
        product.Current!.Number.ShouldBe("C3");
        books
            .Ask(one => one.ProductFigures().History(product.Id))
            .Select(row => (row.Number, row.Prices[0].Amount, row.Ended is null))
            .ShouldBe([("C1", 10m, false), ("C3", 12m, true)]);
        Product("A-2").Current.ShouldNotBeNull();

        books.Receive((catalogue with { Number = "C4", Action = "Update", LineAction = "Delete" }).Bytes());
        Product("A-1").Current.ShouldBeNull();
        books.Receive((catalogue with { Number = "C5", Action = "Replace", Item = "A-3" }).Bytes());
        Product("A-2").Current.ShouldBeNull();
        Product("A-3").Current.ShouldNotBeNull();

        ProductSummary Product(string item) =>
            books.Ask(one => one.ProductFigures().Products([])).Single(one => one.SellersId == item);
    }

    [Fact]
    public void CatalogueDeletion_EndsTheItemsOfTheCatalogueThatItNames_AndNoOthers()
    {
        using var books = new Books(Country.DK);
        var catalogue = new TestCatalogue
        {
            Number = "C1",
            Seller = Supplier,
            Buyer = Own,
        };
        books.Receive(catalogue.Bytes());
        books.Receive((catalogue with { Number = "C2", Item = "A-2" }).Bytes());

        var outcome = books.Receive(catalogue.Deletion());
        outcome.State.ShouldBe(IntakeState.Stored);
        outcome.Warnings.ShouldNotContain(one => one.StartsWith("unknown-catalogue", StringComparison.Ordinal));
        books
            .Ask(one => one.ProductFigures().Products([]))
            .Select(one => (one.SellersId, one.Current is null))
            .ShouldBe([("A-1", true), ("A-2", false)], ignoreOrder: true);
        books.Ask(one => one.Documents()).Count(one => one.Kind == "catalogue-deletion").ShouldBe(1);

        books
            .Receive((catalogue with { Number = "C9" }).Deletion())
            .Warnings.ShouldContain(one => one.StartsWith("unknown-catalogue", StringComparison.Ordinal));
        books.ShouldBeSound();
    }

    [Fact]
    public void Catalogue_IsListedWithNumberDateAndSupplier()
    {
        using var books = new Books(Country.DK);
        var outcome = books.Receive(
            new TestCatalogue
            {
                Number = "C1",
                Seller = Supplier,
                Buyer = Own,
            }.Bytes()
        );

        var document = books.Ask(one => one.Document(outcome.Document!.Value))!;

        (document.Kind, document.Number, document.PartyName, document.State, document.Direction).ShouldBe(
            ("catalogue", "C1", "Nabo A/S", "stored", "purchase")
        );
        document.Date.ShouldBe(new DateOnly(2025, 1, 1));
    }

    [Fact]
    public void Classes_AreStated_ElseOfTheCatalogue_ElseMapped_AndSayHow()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            new TestCatalogue
            {
                Number = "C1",
                Seller = Supplier,
                Buyer = Own,
            }.Bytes()
        );
        books
            .Decide(transaction =>
                new ProductDesk(transaction).Map(
                    [
                        new CodesMapped(
                            "WCO",
                            "2022",
                            [
                                new CodeMapping("UNSPSC", "44", "CN", "99990000"),
                                new CodeMapping("UNSPSC", "4411", "CN", "48201030"),
                            ]
                        ),
                    ],
                    "test"
                )
            )
            .ShouldBeNull();
        books.Receive(Bought("1001", new TestLine(10m) { Item = "A-1" }, new TestLine(5m) { Unspsc = "44999999" }));

        var lines = books.Ask(one => one.Lines(new LineSelection()).Select(one.Classification().Of).ToList());

        lines[0]
            .Select(one => (one.System, one.Code, one.Source))
            .ShouldBe([
                ("UNSPSC", "44111500", ClassSource.Catalogue),
                ("CN", "48201030", ClassSource.Mapped),
                ("HS", "482010", ClassSource.Mapped),
            ]);
        lines[0][1].How.ShouldBe("UNSPSC 44111500 (catalogue C1, line 1) by WCO 2022");
        lines[1]
            .Select(one => (one.System, one.Code, one.Source))
            .Take(2)
            .ShouldBe([("UNSPSC", "44999999", ClassSource.Stated), ("CN", "99990000", ClassSource.Mapped)]);
    }

    [Fact]
    public void Sums_ByUnspscSegment_EqualARecomputation()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            Bought(
                "1001",
                new TestLine(10m) { Unspsc = "44111500" },
                new TestLine(20m) { Unspsc = "44121600" },
                new TestLine(40m) { Unspsc = "10101500" },
                new TestLine(80m)
            )
        );

        var sums = books.Ask(one =>
            one.ProductFigures().Sums(one.Lines(new LineSelection()), new LineGrouping("classification", Digits: 2))
        );

        sums.Select(one => (one.Key, one.Amount)).ShouldBe([("", 80m), ("10", 40m), ("44", 30m)]);
    }

    [Fact]
    public void Labels_OfCatalogueAndLine_GiveTheShareByAmount()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            new TestCatalogue
            {
                Number = "C1",
                Seller = Supplier,
                Buyer = Own,
            }.Bytes()
        );
        books.Receive(
            Bought(
                "1001",
                new TestLine(10m) { Item = "A-1" },
                new TestLine(30m) { Properties = [("Eco-label", "EU_ECO_LABEL, Fairtrade")] },
                new TestLine(50m) { Properties = [("Nordic Swan Ecolabel", "yes")] },
                new TestLine(10m) { Properties = [("Eco-label", "our own mark")] }
            )
        );

        var shares = books.Ask(one => one.ProductFigures().Labelled(one.Lines(new LineSelection())));

        shares
            .Select(one => (one.Label, one.Amount, one.Share))
            .ShouldBe([
                ("", 90m, 0.9m),
                ("Nordic Swan Ecolabel", 60m, 0.6m),
                ("EU Ecolabel", 30m, 0.3m),
                ("Fairtrade", 30m, 0.3m),
            ]);
    }

    private static TestInvoice Bought(string number, params IReadOnlyList<TestLine> lines) =>
        new()
        {
            Number = number,
            Seller = Supplier,
            Buyer = Own,
            AccountingCost = "2810",
            Lines = lines,
        };

    private static List<ProductLine> All(Books books) => books.Ask(one => one.Lines(new LineSelection()).ToList());
}
