using Nsg.Documents.Model;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Inbox;
using Nsg.Web.Languages;
using Nsg.Web.Papers;

namespace Nsg.Web.Reminders;

/// <summary>A letter that reminds a customer of an invoice, with what it says of the invoice on the day it was
/// made.</summary>
/// <param name="Item">What is owed.</param>
/// <param name="Day">Day of the letter.</param>
/// <param name="Times">How many reminders there were, with this one.</param>
/// <param name="Invoice">The invoice as it was sent, or null when it cannot be read.</param>
/// <param name="Sender">Name of the company.</param>
/// <param name="SenderNumber">Its number, without the country.</param>
public sealed record ReminderLetter(
    OpenItemRow Item,
    DateOnly Day,
    int Times,
    Invoice? Invoice,
    string Sender,
    string SenderNumber
)
{
    /// <summary>Address of the customer as the invoice has it.</summary>
    internal string? Email => Invoice?.Buyer.Contact?.Email;

    /// <summary>The company's country.</summary>
    internal Country Home { get; init; }

    /// <summary>What people call it.</summary>
    internal string Title(Language language) => language.Format(ReminderTexts.Letter, Item.Document);

    /// <summary>What it says of the invoice, in the order in which people read it.</summary>
    internal IEnumerable<(string Name, string Value)> Facts(Language language)
    {
        yield return (language[ReminderTexts.Times], language.Number(Times, 0));
        yield return (language[Texts.Number], Item.Document);
        yield return (language[Texts.Date], language.Date(Item.Date));
        yield return (language[Texts.Due], language.Date(Item.Due));
        yield return (language[ReminderTexts.DaysLate], language.Number(Day.DayNumber - Item.Due.DayNumber, 0));
        yield return (language[ReminderTexts.Invoiced], language.Exact(Item.Amount));
        yield return (language[ReminderTexts.PaidSoFar], language.Exact(Item.Amount - Item.Open));
        yield return (language[InboxTexts.ToPay], language.Exact(Item.Open));
        foreach (var fact in InvoicePaper.HowToPay(Invoice, language))
        {
            yield return (fact.Name, fact.Value);
        }
    }

    /// <summary>The letter of the last reminder; null where none was made or nothing is open any more.</summary>
    internal static ReminderLetter? Of(BooksQueries books, Guid document)
    {
        if (books.OpenItem(document) is not { } item || books.Reminders(document) is not [.., var last] all)
        {
            return null;
        }

        return new ReminderLetter(
            item,
            last.Day,
            all.Count,
            DocumentContent.Sold(books, document),
            books.Company.Name,
            books.Company.Number?.Number ?? ""
        )
        {
            Home = books.Company.Pack.Country,
        };
    }
}

/// <summary>Reminders that were asked for.</summary>
/// <param name="Letters">Letters that were made.</param>
/// <param name="Left">Numbers of invoices that nobody is reminded of.</param>
public sealed record RemindersModel(IReadOnlyList<ReminderLetter> Letters, IReadOnlyList<string> Left)
{
    internal static RemindersModel Of(BooksQueries books, IReadOnlyList<Guid> documents)
    {
        var found = documents.Select(id => (Id: id, Letter: ReminderLetter.Of(books, id))).ToList();
        return new RemindersModel(
            [.. found.Select(one => one.Letter).OfType<ReminderLetter>()],
            [.. found.Where(one => one.Letter is null).Select(one => books.Document(one.Id)?.Number).OfType<string>()]
        );
    }
}
