using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Node.Http;

/// <summary>The days that a document is about, as it was read.</summary>
internal static class ReadDays
{
    /// <summary>First and last day; null for what bears none.</summary>
    internal static (DateOnly From, DateOnly To)? Of(DocumentReading reading) =>
        (reading as DocumentReading.Understood)?.Document switch
        {
            Invoice invoice => Of([
                invoice.IssueDate,
                invoice.TaxPointDate ?? invoice.DeliveryDate ?? invoice.IssueDate,
            ]),
            BankStatementMessage { Statements.Count: > 0 } message => Of([
                .. message.Statements.SelectMany(one =>
                    new[] { one.From, one.To }.Concat(one.Entries.Select(entry => entry.BookingDate))
                ),
            ]),
            BankNotificationMessage message
                when message.Notifications.SelectMany(one => one.Entries).Select(entry => entry.BookingDate).ToList()
                    is { Count: > 0 } days => Of(days),
            _ => null,
        };

    private static (DateOnly From, DateOnly To) Of(IReadOnlyList<DateOnly> days) => (days.Min(), days.Max());
}
