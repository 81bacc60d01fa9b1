using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>
/// Keeps reminders that come with the root of an invoice. What they ask for is in the books since the invoice came that
/// they name; nothing of it is booked again. A fee or interest on top is told, and booked by a person who finds it owed.
/// </summary>
internal sealed class ReminderIntake(IBooksTransaction books)
{
    private const string Kind = "reminder";

    internal IntakeOutcome Receive(
        PreparedDocument prepared,
        Submission submission,
        Invoice reminder,
        TradeDirection direction,
        PartyFacts party
    )
    {
        var side = direction == TradeDirection.Sale ? "sale" : "purchase";
        var text = Text(reminder, side, party);
        var outcome = new StoredDocument
        {
            Kind = Kind,
            Syntax = reminder.Syntax,
            MediaType = MediaTypes.Prefix + Kind,
            Direction = side,
            Profile = reminder.Profile,
            Number = reminder.Number,
            Date = reminder.IssueDate,
            Party = party with { Account = null },
            Currency = reminder.Currency,
            Payable = reminder.Totals.Payable,
            Names = NamedDocuments.Of(reminder),
            Warnings = [$"{Kind}: {text}"],
        }.Keep(books, prepared, submission);
        books.Append(
            RecordJson.Draft(
                RecordKind.FlagRaised,
                "rule:posting",
                new FlagRaised($"{Kind}:{outcome.Document}", Kind, outcome.Document, reminder.Number, null, text)
            )
        );
        return outcome;
    }

    private string Text(Invoice reminder, string side, PartyFacts party)
    {
        var named = reminder.PrecedingInvoices.Select(one => one.Number).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 0)
        {
            return $"{party.Name} reminds of an invoice that it does not name; nothing was booked";
        }

        var items = named
            .SelectMany(number => books.FindByNumber(side, party.Key, number))
            .Where(one => one.Kind == "invoice")
            .Select(one => books.Item(one.Document))
            .OfType<Reconciliation.OpenItem>()
            .ToList();
        var numbers = string.Join(", ", named);
        if (items.Count < named.Count)
        {
            return $"{party.Name} reminds of {numbers}, and not all of that is in the books; nothing was booked";
        }

        var more = new Money(reminder.Totals.Payable - items.Sum(one => one.Amount), reminder.Currency);
        return more.Amount > 0m
            ? $"{party.Name} reminds of {numbers} and asks for {more} more, a fee or interest; nothing was booked"
            : $"{party.Name} reminds of {numbers}; nothing was booked";
    }
}
