using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Documents;

/// <summary>An order, a response or an advice as a person reads it, and the documents of the same piece of
/// trade.</summary>
internal static class OrderText
{
    private static readonly string[] Headers = ["LINE", "ORDER LINE", "ITEM", ">QUANTITY", "UNIT", ">PRICE", ">NET"];

    internal static void Print(Order order)
    {
        Output.Line(
            $"{DocumentText.Kind(order.Kind)} {order.Number} of {Output.Day(order.IssueDate)} ({order.Syntax}), seller {order.Seller.Name}, buyer {order.Buyer.Name}"
        );
        Field("Answer", order.ResponseCode);
        Field("Order", string.Join(", ", order.OrderReferences));
        Field("Seller's order", order.SalesOrderReference);
        Field("Despatch advice", order.DespatchReference);
        Field("Contract", order.ContractReference);
        Output.Table(
            Headers,
            order.Lines.Select(line =>
                (IReadOnlyList<string>)
                    [
                        line.Id,
                        line.OrderLineReference ?? "",
                        line.Item.Name,
                        Number(line.Quantity),
                        line.UnitCode ?? "",
                        Number(line.Price?.Net),
                        Number(line.Net),
                    ]
            )
        );
        Field("Expected to be paid", order.Payable is { } payable ? $"{Number(payable)} {order.Currency}" : null);
    }

    internal static void Print(TradeTrail trail)
    {
        foreach (var row in trail.All)
        {
            Output.Line(
                $"Belongs to: {row.Kind} {row.Number} of {(row.Date is { } day ? Output.Day(day) : "no date")}, {row.State}, id {row.Document}"
            );
        }

        foreach (var difference in trail.Differences)
        {
            Output.Line($"  note: {difference.Code}: {difference.Text}");
        }
    }

    internal static object ToJson(IReadOnlyList<DocumentRow> rows) =>
        rows.Select(row => new
        {
            id = row.Document,
            kind = row.Kind,
            number = row.Number,
            date = row.Date is { } day ? Output.Day(day) : null,
            state = row.State,
        });

    internal static object ToJson(Order order) =>
        new
        {
            number = order.Number,
            date = Output.Day(order.IssueDate),
            currency = order.Currency?.Code,
            answer = order.ResponseCode,
            orders = order.OrderReferences,
            despatch = order.DespatchReference,
            seller = DocumentJson.Party(order.Seller),
            buyer = DocumentJson.Party(order.Buyer),
            payable = DocumentJson.Text(order.Payable),
            lines = order.Lines.Select(line => new
            {
                id = line.Id,
                orderLine = line.OrderLineReference,
                item = line.Item.Name,
                quantity = DocumentJson.Text(line.Quantity),
                unit = line.UnitCode,
                price = DocumentJson.Text(line.Price?.Net),
                net = DocumentJson.Text(line.Net),
            }),
        };

    private static void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Output.Line($"{name}: {value}");
        }
    }

    private static string Number(decimal? number) =>
        number?.ToString("0.00########", CultureInfo.InvariantCulture) ?? "";
}
