using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>
/// Keeps claims that are like invoices and that nothing is booked of. What a reminder asks for is in the books since the
/// invoice came that it names; a fee or interest on top is told, and booked by a person who finds it owed. A debit note asks
/// for a correction, whose credit note or invoice is booked when it comes.
/// </summary>
internal sealed class ClaimIntake(IBooksTransaction books)
{
    internal IntakeOutcome Receive(
        PreparedDocument prepared,
        Submission submission,
        Invoice claim,
        TradeDirection direction,
        PartyFacts party
    )
    {
        var isReminder = claim.Claim == ClaimKind.Reminder;
        var kind = isReminder ? "reminder" : "debit-note";
        var side = direction == TradeDirection.Sale ? "sale" : "purchase";
        var text = isReminder ? Reminded(claim, side, party) : Debited(claim, party);
        var outcome = new StoredDocument
        {
            Kind = kind,
            Syntax = claim.Syntax,
            MediaType = MediaTypes.Prefix + kind,
            Direction = side,
            Profile = claim.Profile,
            Number = claim.Number,
            Date = claim.IssueDate,
            Party = party with { Account = null },
            Currency = claim.Currency,
            Payable = claim.Totals.Payable,
            Names = NamedDocuments.Of(claim),
            Warnings = [$"{kind}: {text}"],
        }.Keep(books, prepared, submission);
        books.Append(
            RecordJson.Draft(
                RecordKind.FlagRaised,
                "rule:posting",
                new FlagRaised($"{kind}:{outcome.Document}", kind, outcome.Document, claim.Number, null, text)
            )
        );
        return outcome;
    }

    private static string Debited(Invoice note, PartyFacts party)
    {
        var asked = new Money(note.Totals.Payable, note.Currency);
        var named = string.Join(
            ", ",
            note.PrecedingInvoices.Select(one => one.Number).Distinct(StringComparer.Ordinal)
        );
        return named.Length == 0
            ? $"the debit note with {party.Name} is of {asked}; nothing was booked, since it does not say whose claim that is: the credit note or invoice that follows it is"
            : $"the debit note with {party.Name} is of {asked} on {named}; nothing was booked, since it does not say whose claim that is: the credit note or invoice that follows it is";
    }

    private string Reminded(Invoice reminder, string side, PartyFacts party)
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
