using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Products;

/// <summary>Emissions of purchases from invoice lines, catalogues and imported factors.</summary>
public sealed class FootprintTests
{
    private static readonly TestParty Own = TestParty.Own(Country.DK);
    private static readonly TestParty Supplier = TestParty.Neighbour(Country.DK);

    [Fact]
    public void Line_WithAStatedFactor_GivesFactorTimesQuantity()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            Bought(
                new TestLine(400m)
                {
                    Quantity = 40m,
                    Item = "A-1",
                    Unspsc = "44111500",
                    Properties = [("CO2e factor per unit sold", "1.25"), ("Source information", "Specific")],
                }
            )
        );

        var footprint = Footprints(books).ShouldHaveSingleItem();

        footprint.Kilograms.ShouldBe(50m);
        footprint.Method.ShouldBe(FootprintMethod.SupplierSpecific);
        footprint.How.ShouldBe("stated on the line: CO2e factor per unit sold");
        footprint.Unspsc.ShouldBe("44111500");
    }

    [Theory]
    [InlineData("CO₂e factor", "1250 g", "Average data", "50", FootprintMethod.AverageData)]
    [InlineData("CO2e factor per unit", "1,25 kg CO2e", "", "50", FootprintMethod.SupplierSpecific)]
    [InlineData("CO2e factor per unit", "1,250", "", null, FootprintMethod.Unknown)]
    [InlineData("CO2e factor per unit", "about one", "", null, FootprintMethod.Unknown)]
    [InlineData("Colour", "1.25", "", null, FootprintMethod.Unknown)]
    public void Factor_AsPropertiesWriteIt_IsReadOnlyWhenItIsCertain(
        string name,
        string value,
        string source,
        string? kilograms,
        FootprintMethod method
    )
    {
        using var books = new Books(Country.DK);
        books.Receive(
            Bought(new TestLine(400m) { Quantity = 40m, Properties = [(name, value), ("Source information", source)] })
        );

        var footprint = Footprints(books).ShouldHaveSingleItem();

        footprint.Method.ShouldBe(method);
        footprint.Kilograms.ShouldBe(
            kilograms is null ? null : decimal.Parse(kilograms, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void Line_WithoutAFactor_TakesTheSuppliersCatalogue()
    {
        using var books = new Books(Country.DK);
        books.Receive(
            new TestCatalogue
            {
                Number = "C1",
                Seller = Supplier,
                Buyer = Own,
                Properties = [("CO2e factor per unit sold", "0.5"), ("Source information", "average")],
            }.Bytes()
        );
        books.Receive(Bought(new TestLine(100m) { Quantity = 8m, Item = "A-1" }));

        var footprint = Footprints(books).ShouldHaveSingleItem();

        footprint.Kilograms.ShouldBe(4m);
        footprint.Method.ShouldBe(FootprintMethod.AverageData);
        footprint.How.ShouldBe("catalogue C1, line 1: CO2e factor per unit sold");
        footprint.UnspscVersion.ShouldBe("19.0501");
    }

    [Fact]
    public void Line_WithAClass_TakesTheLongestAverage_AndConvertsOnlyWhatIsCertain()
    {
        using var books = new Books(Country.DK);
        Define(
            books,
            new EmissionFactor("quantity", "UNSPSC", "44", "KGM", 1m),
            new EmissionFactor("quantity", "UNSPSC", "4411", "KGM", 2m),
            new EmissionFactor("spend", "UNSPSC", "44", "DKK", 0.01m)
        );
        books.Receive(
            Bought(
                new TestLine(100m, Unit: "TNE") { Quantity = 0.5m, Unspsc = "44111500" },
                new TestLine(100m, Unit: "XPK") { Quantity = 5m, Unspsc = "44111500" }
            )
        );

        var footprints = Footprints(books);

        footprints.Select(one => one.Kilograms).ShouldBe([1000m, 1m]);
        footprints.Select(one => one.Method).ShouldBe([FootprintMethod.AverageData, FootprintMethod.SpendBased]);
    }

    [Fact]
    public void CreditNote_TakesEmissionsBack_AndCoverageIsOfTheAmount()
    {
        using var books = new Books(Country.DK);
        var line = new TestLine(400m) { Quantity = 40m, Properties = [("CO2e factor per unit sold", "1.25")] };
        books.Receive(Bought(line, new TestLine(100m)));
        books.Receive(
            Bought(line with { Net = 100m, Quantity = 10m }) with
            {
                Number = "1002",
                IsCredit = true,
                Preceding = "1001",
            }
        );

        var sum = books.Ask(one =>
            one.ProductFigures().Emissions(one.Lines(new LineSelection { Direction = "purchase" }))
        )!;

        sum.Kilograms.ShouldBe(37.5m);
        sum.Amount.ShouldBe(400m);
        sum.Coverage.ShouldBe(0.75m);
    }

    [Fact]
    public void Spend_ByAccount_IsTheLastResort()
    {
        using var books = new Books(Country.DK);
        Define(books, new EmissionFactor("spend", "ACCOUNT", "2810", "DKK", 0.02m));
        books.Receive(Bought(new TestLine(100m)));

        Footprints(books).ShouldHaveSingleItem().Kilograms.ShouldBe(2m);
    }

    private static TestInvoice Bought(params IReadOnlyList<TestLine> lines) =>
        new()
        {
            Number = "1001",
            Seller = Supplier,
            Buyer = Own,
            AccountingCost = "2810",
            Lines = lines,
        };

    private static void Define(Books books, params IReadOnlyList<EmissionFactor> factors) =>
        books
            .Decide(transaction =>
                new ProductDesk(transaction).Define([new FactorsDefined("test", "2025", factors)], "test")
            )
            .ShouldBeNull();

    private static List<LineFootprint> Footprints(Books books) =>
        books.Ask(one => one.Lines(new LineSelection()).Select(one.ProductFigures().FootprintOf).ToList());
}
