using Nsg.Node.Payments;

namespace Nsg.Command.Commands.Payments;

/// <summary>Payments as tables.</summary>
internal static class PaymentViews
{
    internal static void Due(IReadOnlyList<PaymentDueJson> rows, bool isJson)
    {
        if (isJson)
        {
            Output.Json(new { due = rows });
            return;
        }

        Output.Table(
            ["NUMBER", "SUPPLIER", "DUE", "CURRENCY", ">OPEN", ">PAYABLE", "PAY TO", "REFERENCE", "REMARK"],
            rows.Select(row =>
                new[]
                {
                    row.Number,
                    row.Supplier,
                    Output.Day(row.Due),
                    row.Currency,
                    row.Open,
                    row.Payable,
                    row.PayTo ?? "",
                    row.Reference ?? "",
                    Remark(row),
                }
            )
        );
    }

    private static string Remark(PaymentDueJson row) =>
        row.Hindrance
        ?? (
            row.EarlierAccounts is { } earlier
                ? $"earlier documents named {string.Join(", ", earlier)}; ask the supplier, then nsg payments confirm-account, or order it with --account-confirmed"
            : row.Rejected is { } why ? $"the bank rejected it: {why}"
            : ""
        );

    internal static void Orders(IReadOnlyList<PaymentOrderJson> orders, bool isJson)
    {
        foreach (var order in orders)
        {
            Order(order, isJson);
        }

        if (orders.Count == 0 && !isJson)
        {
            Console.Out.WriteLine("no payments were ordered");
        }
    }

    internal static void Order(PaymentOrderJson order, bool isJson)
    {
        if (isJson)
        {
            Output.Json(order);
            return;
        }

        Console.Out.WriteLine(
            Output.OneLine(
                $"{order.Message} from {order.Account}, ordered {order.Ordered:yyyy-MM-dd} by {order.OrderedBy}"
                    + (order.Cancelled is { } why ? $", taken back: {why}" : "")
            )
        );
        Output.Table(
            ["DAY", "PAYEE", "ACCOUNT", "CURRENCY", ">AMOUNT", "STATE", "PAYS", "BANK SAYS"],
            order.Payments.Select(payment =>
                new[]
                {
                    Output.Day(payment.Day),
                    payment.Payee,
                    payment.Account,
                    payment.Currency,
                    payment.Amount,
                    payment.State,
                    string.Join(", ", payment.Documents.Select(one => one.Number)),
                    payment.Reason ?? payment.Code ?? "",
                }
            )
        );
    }
}
