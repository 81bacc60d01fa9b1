using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;

namespace Nsg.Bookkeeping.Reminders;

/// <summary>Notes that customers are reminded of invoices that are overdue. The node sends nothing: the letter is
/// somebody's to send.</summary>
public sealed class ReminderDesk(IBooksTransaction books)
{
    /// <summary>Notes a reminder of today; a second one on the same day changes nothing.</summary>
    /// <param name="document">The invoice.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <returns>Why not, or null.</returns>
    public string? Remind(Guid document, string actor)
    {
        if (
            books.Item(document)
            is not { Direction: TradeDirection.Sale, IsCredit: false, State: ItemState.Booked } item
        )
        {
            return "only a booked invoice to a customer is reminded of";
        }

        var open = item.Amount - books.SettlementsOfItem(document).Sum(one => one.Amount);
        if (open <= 0m)
        {
            return $"{item.Number} is paid already";
        }

        var today = CountryClock.Day(books.Company.Pack.Country, books.Now);
        if (item.Due >= today)
        {
            return $"{item.Number} is not overdue before {item.Due.AddDays(1):yyyy-MM-dd}";
        }

        if (books.LastReminder(document) != today)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.ReminderMade,
                    actor,
                    new ReminderMade(document, today, item.Due, open, item.Currency)
                )
            );
        }

        return null;
    }
}
