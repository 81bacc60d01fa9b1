using System.Globalization;
using Nsg.Documents.Model;

namespace Nsg.Command.Commands.Documents;

/// <summary>A bank statement as a person reads it.</summary>
internal static class StatementText
{
    private static readonly string[] Headers =
    [
        "ENTRY",
        "BOOKED",
        "VALUE",
        ">AMOUNT",
        "CURRENCY",
        "PARTY",
        "REFERENCE",
        "TEXT",
    ];

    internal static void Print(BankStatementMessage message)
    {
        foreach (var statement in message.Statements)
        {
            Output.Line(
                $"Statement {statement.Id} of account {statement.Account}, {Output.Day(statement.From)} to {Output.Day(statement.To)} ({message.Syntax})"
            );
            Output.Line(
                $"Opening balance {Amount(statement.OpeningBalance)}, closing balance {Amount(statement.ClosingBalance)} {statement.Currency}"
            );
            Console.Out.WriteLine();
            Output.Table(Headers, statement.Entries.Select(Row));
            Console.Out.WriteLine();
        }
    }

    internal static void Print(BankNotificationMessage message)
    {
        foreach (var notification in message.Notifications)
        {
            Output.Line(
                $"Notification {notification.Id} of account {notification.Account} in {notification.Currency} ({message.Syntax}); its statement books it"
            );
            Console.Out.WriteLine();
            Output.Table(Headers, notification.Entries.SelectMany(Rows));
            Console.Out.WriteLine();
        }
    }

    /// <summary>An entry, and below it each payment of a batch.</summary>
    private static IEnumerable<string[]> Rows(BankEntry entry) =>
        entry.Transactions.Count < 2
            ? [Row(entry)]
            :
            [
                Row(entry with { Transactions = [] }),
                .. entry.Transactions.Select(one =>
                    Row(
                        entry with
                        {
                            Reference = "",
                            Amount = one.Amount ?? 0m,
                            AdditionalInformation = null,
                            Transactions = [one],
                        }
                    )
                ),
            ];

    private static string[] Row(BankEntry entry)
    {
        var transactions = entry.Transactions;
        return
        [
            entry.Reference,
            Output.Day(entry.BookingDate),
            Output.Day(entry.ValueDate),
            Amount(entry.Amount),
            entry.Currency.Code,
            string.Join(", ", transactions.Select(one => one.CounterpartyName).OfType<string>().Distinct()),
            string.Join(
                ", ",
                transactions
                    .SelectMany(one =>
                        one.CreditorReferences.Concat(one.ReferredDocuments.Select(named => named.Number))
                    )
                    .Distinct()
            ),
            entry.AdditionalInformation
                ?? string.Join(" ", transactions.SelectMany(one => one.Unstructured).Distinct()),
        ];
    }

    private static string Amount(decimal? amount) =>
        amount?.ToString("0.00######", CultureInfo.InvariantCulture) ?? "not given";
}
