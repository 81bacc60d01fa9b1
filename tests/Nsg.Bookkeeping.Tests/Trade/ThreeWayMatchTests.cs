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
