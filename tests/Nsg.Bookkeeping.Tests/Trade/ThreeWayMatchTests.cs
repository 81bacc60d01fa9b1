using Nsg.Bookkeeping.Trade;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Trade;

public sealed class ThreeWayMatchTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Party Someone = new() { Name = "Someone" };

    /// <summary>Two orders both have a line 1; each invoice line is put beside the order that it names.</summary>
    [Fact]
    public void Differences_OfSeveralOrders_MeetByOrderAndLine()
    {
        Order[] papers = [Ordered("PO-1", 10, "Chair"), Ordered("PO-2", 4, "Table")];
        var invoice = Invoiced(null, Line("1", 10, "Seat", "1", "PO-1"), Line("2", 5, "Desk", "1", "PO-2"));

        var found = ThreeWayMatch.Differences(invoice, papers).ShouldHaveSingleItem();

        (found.Code, found.Line, found.Ordered, found.Invoiced).ShouldBe(("quantity-ordered", "2", 4m, 5m));
    }

    [Fact]
    public void Differences_WhereTheInvoiceNamesOneOrder_LookIntoThatOne()
    {
        Order[] papers = [Ordered("PO-1", 10, "Chair"), Ordered("PO-2", 4, "Table")];

        ThreeWayMatch.Differences(Invoiced("PO-2", Line("1", 4, "Desk", "1", null)), papers).ShouldBeEmpty();
    }

    [Fact]
    public void Differences_WhereNobodyNamesTheOrder_TakeTheOneWithTheItem()
    {
        Order[] papers = [Ordered("PO-1", 10, "Chair"), Ordered("PO-2", 4, "Table")];

        ThreeWayMatch.Differences(Invoiced(null, Line("1", 4, "Table", "1", null)), papers).ShouldBeEmpty();
    }

    [Fact]
    public void Change_OfOneOrder_LeavesTheOtherAlone()
    {
        Order[] papers =
        [
            Ordered("PO-1", 10, "Chair"),
            Ordered("PO-2", 4, "Table"),
            Ordered("CH-1", 7, "Chair") with
            {
                Kind = DocumentKind.OrderChange,
                OrderReference = "PO-1",
            },
        ];
        var invoice = Invoiced(null, Line("1", 7, "Chair", "1", "PO-1"), Line("2", 4, "Table", "1", "PO-2"));

        ThreeWayMatch.Differences(invoice, papers).ShouldBeEmpty();
    }

    [Fact]
    public void Delivery_OfOneOrder_DoesNotCountForTheOther()
    {
        Order[] papers =
        [
            Ordered("PO-1", 10, "Chair"),
            Ordered("PO-2", 10, "Table"),
            Delivered("PO-1", 6),
            Delivered("PO-2", 10),
        ];
        var invoice = Invoiced(null, Line("1", 10, "Chair", "1", "PO-1"), Line("2", 10, "Table", "1", "PO-2"));

        var found = ThreeWayMatch.Differences(invoice, papers).ShouldHaveSingleItem();

        (found.Code, found.Line, found.Delivered).ShouldBe(("quantity-delivered", "1", 6m));
    }

    /// <summary>One order line invoiced in three: the price of each counts, not the first one's alone.</summary>
    [Fact]
    public void Price_OfALaterLineOfTheSameOrderLine_IsCompared()
    {
        var order = Priced(6, 100m, 600m);
        var invoice = Invoiced(
            "PO-1",
            Priced("1", 2, 100m, 200m),
            Priced("2", 2, 110m, 220m),
            Priced("3", 2, 100m, 200m)
        );

        var found = ThreeWayMatch.Differences(invoice, [order]).ShouldHaveSingleItem();

        (found.Code, found.Line, found.Ordered, found.Invoiced).ShouldBe(("price", "2", 100m, 110m));
        (found.Order, found.OrderLine).ShouldBe(("PO-1", "1"));
        found.Text.ShouldBe("line 2 (Chair), line 1 of order PO-1: price 110 invoiced, 100 ordered");
    }

    [Fact]
    public void Price_ForAnotherBaseQuantity_IsTheSame()
    {
        var order = Priced(200, 0.35m, 70m);
        var line = Priced("1", 200, 35m, 70m);
        var perHundred = line with { Price = line.Price! with { BaseQuantity = 100m } };

        ThreeWayMatch.Differences(Invoiced("PO-1", perHundred), [order]).ShouldBeEmpty();
        ThreeWayMatch
            .Differences(Invoiced("PO-1", perHundred with { Price = line.Price }), [order])
            .ShouldHaveSingleItem()
            .Code.ShouldBe("price");
    }

    [Theory]
    [InlineData("3.33", "9.99")]
    [InlineData("3.3333", "10.00")]
    [InlineData("3.336", "10.01")]
    public void Price_RoundedWithinAMinorUnitOfTheLine_IsNoDifference(string price, string net)
    {
        var line = Priced("1", 3, Number(price), Number(net));
        ThreeWayMatch.Differences(Invoiced("PO-1", line), [Priced(3, 3.3333m, 10m)]).ShouldBeEmpty();
    }

    [Fact]
    public void Amount_WithoutTheDiscountThatWasOrdered_IsNamed()
    {
        // 10 at 100 with 50 off; the invoice forgets the discount.
        var found = ThreeWayMatch
            .Differences(Invoiced("PO-1", Priced("7", 10, 100m, 1000m)), [Priced(10, 100m, 950m)])
            .ShouldHaveSingleItem();

        (found.Code, found.Line, found.Ordered, found.Invoiced).ShouldBe(("amount", "7", 950m, 1000m));
        found.Text.ShouldContain("1000.00 DKK invoiced, 950.00 DKK ordered for 10");
    }

    [Fact]
    public void Amount_OfAnOrderThatGivesAllowancesButNoAmount_IsWorkedOut()
    {
        var order = Priced(10, 100m, null);
        var discounted = order with
        {
            Lines =
            [
                order.Lines[0] with
                {
                    AllowancesAndCharges = [new AllowanceCharge { IsCharge = false, Amount = 50m }],
                },
            ],
        };

        ThreeWayMatch.Differences(Invoiced("PO-1", Priced("1", 10, 100m, 950m)), [discounted]).ShouldBeEmpty();
        ThreeWayMatch
            .Differences(Invoiced("PO-1", Priced("1", 10, 100m, 1000m)), [discounted])
            .ShouldHaveSingleItem()
            .Code.ShouldBe("amount");
    }

    [Fact]
    public void Amount_OfWhatDidNotCome_IsNamedWithTheQuantity()
    {
        var found = ThreeWayMatch.Differences(
            Invoiced("PO-1", Priced("1", 6, 100m, 600m), Priced("2", 4, 100m, 400m)),
            [Priced(10, 100m, 1000m), Delivered("PO-1", 8)]
        );

        found
            .Select(one => (one.Code, one.Delivered))
            .ShouldBe([("quantity-delivered", 8m), ("amount-delivered", 800m)]);
        found[1]
            .Text.ShouldBe(
                "lines 1, 2 (Chair), line 1 of order PO-1: 1000.00 DKK invoiced, 800.00 DKK as ordered for the 8 that came"
            );
    }

    [Fact]
    public void Unit_OfALaterLine_IsCompared()
    {
        var order = Priced(10, 100m, 1000m);
        var inBoxes = Priced("2", 5, 100m, 500m) with { UnitCode = "BX" };

        ThreeWayMatch
            .Differences(Invoiced("PO-1", Priced("1", 5, 100m, 500m), inBoxes), [order])
            .ShouldHaveSingleItem()
            .Text.ShouldEndWith("is ordered in EA, invoiced in BX");
    }

    [Fact]
    public void Figures_BeyondReason_AreNotCompared()
    {
        var order = Priced(decimal.MaxValue, decimal.MaxValue, decimal.MaxValue);
        var line = Priced("1", 1m, 0.0000001m, decimal.MaxValue) with
        {
            Price = new LinePrice(decimal.MaxValue, null, null, 0.0000000001m, null),
        };

        ThreeWayMatch.Differences(Invoiced("PO-1", line), [order]).ShouldAllBe(one => one.Code == "quantity-ordered");
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Order Priced(decimal quantity, decimal price, decimal? net)
    {
        var order = Ordered("PO-1", quantity, "Chair");
        return order with
        {
            Lines =
            [
                order.Lines[0] with
                {
                    UnitCode = "EA",
                    Net = net,
                    Price = new LinePrice(price, null, null, null, null),
                },
            ],
        };
    }

    private static InvoiceLine Priced(string id, decimal quantity, decimal price, decimal net) =>
        Line(id, quantity, "Chair", "1", null) with
        {
            UnitCode = "EA",
            Net = net,
            Price = new LinePrice(price, null, null, null, null),
        };

    private static Order Ordered(string number, decimal quantity, string item) =>
        new()
        {
            Kind = DocumentKind.Order,
            Syntax = "",
            Number = number,
            IssueDate = Day,
            Seller = Someone,
            Buyer = Someone,
            Lines =
            [
                new OrderLine
                {
                    Id = "1",
                    Quantity = quantity,
                    Item = new Item { Name = item },
                },
            ],
        };

    private static Order Delivered(string order, decimal quantity) =>
        Ordered("D-" + order, quantity, "x") with
        {
            Kind = DocumentKind.DespatchAdvice,
            OrderReference = order,
            Lines =
            [
                new OrderLine
                {
                    Id = "9",
                    OrderLineReference = "1",
                    Quantity = quantity,
                    Item = new Item { Name = "x" },
                },
            ],
        };

    private static Invoice Invoiced(string? order, params InvoiceLine[] lines) =>
        new()
        {
            Kind = DocumentKind.Invoice,
            Syntax = "",
            Number = "1",
            IssueDate = Day,
            Currency = Currency.DKK,
            Seller = Someone,
            Buyer = Someone,
            PurchaseOrderReference = order,
            Totals = new DocumentTotals
            {
                TaxExclusive = 0m,
                TaxInclusive = 0m,
                Payable = 0m,
            },
            VatBreakdowns = [],
            Lines = lines,
        };

    private static InvoiceLine Line(string id, decimal quantity, string item, string orderLine, string? order) =>
        new()
        {
            Id = id,
            Quantity = quantity,
            Net = 0m,
            OrderLineReference = orderLine,
            OrderReference = order,
            Item = new Item { Name = item },
        };
}
