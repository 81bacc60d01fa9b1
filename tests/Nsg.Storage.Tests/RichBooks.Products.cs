using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;

namespace Nsg.Storage.Tests;

/// <summary>Catalogues, mapped codes, emission factors.</summary>
internal static partial class RichBooks
{
    private static void Products(Books books)
    {
        var catalogue = new TestCatalogue
        {
            Number = "C1",
            Seller = Other,
            Buyer = Own,
        };
        books.Receive(catalogue.Bytes(), "c1.xml").State.ShouldBe(IntakeState.Stored);
        books.Receive((catalogue with { Number = "C2", Price = 12m, Action = "Update" }).Bytes(), "c2.xml");
        books
            .Decide(transaction =>
                new ProductDesk(transaction).Map(
                    [new CodesMapped("test", "1", [new CodeMapping("UNSPSC", "4411", "CN", "4820")])],
                    "test"
                )
            )
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new ProductDesk(transaction).Define(
                    [new FactorsDefined("test", "1", [new EmissionFactor("quantity", "UNSPSC", "44", "KGM", 1.5m)])],
                    "test"
                )
            )
            .ShouldBeNull();
    }
}
