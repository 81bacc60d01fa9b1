using Nsg.Documents.Model;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Reminders;

namespace Nsg.Web.Papers;

/// <summary>A reminder as a letter to the customer.</summary>
internal static class ReminderPaper
{
    /// <summary>The letter.</summary>
    /// <param name="letter">What it says of the invoice.</param>
    /// <param name="language">Of the letter.</param>
    internal static Paper Of(ReminderLetter letter, Language language)
    {
        var item = letter.Item;
        var seller = letter.Invoice?.Seller ?? new Party { Name = letter.Sender };
        var buyer = letter.Invoice?.Buyer ?? new Party { Name = item.Party };
        return new Paper
        {
            Language = language,
            Title = $"{language[ReminderTexts.LetterTitle]} {item.Document}",
            Sender = letter.Sender,
            From = PaperNames.Address(seller, buyer.Address?.Country ?? letter.Home, language),
            To = [buyer.Name, .. PaperNames.Address(buyer, letter.Home, language)],
            Facts =
            [
                .. Facts(
                    language,
                    (Texts.Date, language.Date(letter.Day)),
                    (PaperTexts.ConcernsInvoice, item.Document),
                    (InvoicingTexts.BuyerReference, letter.Invoice?.BuyerReference),
                    (InvoicingTexts.OrderReference, letter.Invoice?.PurchaseOrderReference)
                ),
            ],
            Text =
            [
                .. letter.Times > 1 ? [language.Format(PaperTexts.AgainReminded, letter.Times)] : Array.Empty<string>(),
                language[ReminderTexts.LetterText],
            ],
            Columns =
            [
                new(language[Texts.KindInvoice], 0.22),
                new(language[Texts.Date], 0.13),
                new(language[Texts.Due], 0.13),
                new(language[ReminderTexts.DaysLate], 0.13, true),
                new(language[ReminderTexts.Invoiced], 0.13, true),
                new(language[ReminderTexts.PaidSoFar], 0.13, true),
                new(language[InboxTexts.ToPay], 0.13, true),
            ],
            Rows = [new(Cells(item, letter.Day, language), [])],
            Payment =
            [
                new(language[InboxTexts.ToPay], language.Exact(item.Open)),
                .. InvoicePaper.HowToPay(letter.Invoice, language),
            ],
            Notes = [$"{language[PaperTexts.Regards]}\n{letter.Sender}"],
            Foot = letter.Invoice is null
                ? string.Join(" · ", PaperNames.Lines(letter.Sender, letter.SenderNumber))
                : PaperNames.Foot(seller, language),
            Email = letter.Email,
            Subject = $"{letter.Title(language)}, {letter.Sender}",
            Words = language[ReminderTexts.LetterText],
        };
    }

    private static IReadOnlyList<string> Cells(Nsg.Storage.Queries.OpenItemRow item, DateOnly day, Language language)
    {
        var currency = item.Amount.Currency;
        return
        [
            item.Document,
            language.Date(item.Date),
            language.Date(item.Due),
            language.Number(day.DayNumber - item.Due.DayNumber, 0),
            language.Amount(item.Amount.Amount, currency),
            language.Amount((item.Amount - item.Open).Amount, currency),
            language.Amount(item.Open.Amount, currency),
        ];
    }

    private static IEnumerable<PaperFact> Facts(
        Language language,
        params IEnumerable<(Phrase Name, string? Value)> facts
    ) =>
        facts
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => new PaperFact(language[fact.Name], fact.Value!));
}
