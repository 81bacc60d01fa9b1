using Nsg.Command.Commands.Books;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Manual;

/// <summary>A voucher as a person, or a program, reads it.</summary>
internal static class EntryView
{
    internal static void Print(BooksQueries books, EntryRow entry, bool json)
    {
        var links = books.LinksOf(entry.Entry);
        var (reverses, reversedBy) = (NumberOf(books, entry.Reverses), NumberOf(books, links.ReversedBy));
        var (corrects, correctedBy) = (NumberOf(books, links.Corrects), NumberOf(books, links.CorrectedBy));
        if (json)
        {
            Output.Json(
                new
                {
                    voucher = VoucherJson.Of(entry, null),
                    registered = entry.Registered,
                    reverses,
                    reversedBy,
                    corrects,
                    correctedBy,
                    attachments = links.Attachments,
                    dateReason = links.DateReason,
                    plans = links.Plans,
                }
            );
            return;
        }

        Output.Line($"{entry.Number}  {Output.Day(entry.Date)}  {entry.Text}");
        Output.Table(
            ["ACCOUNT", "NAME", ">DEBIT", ">CREDIT", "VAT", "TEXT"],
            entry.Lines.Select(line =>
                new[]
                {
                    line.Account,
                    books.AccountOf(line.Account).Name,
                    line.Debit.IsZero ? "" : line.Debit.ToAmountString(),
                    line.Credit.IsZero ? "" : line.Credit.ToAmountString(),
                    line.VatCode ?? "",
                    line.Text ?? "",
                }
            )
        );
        Tie("takes back", reverses);
        Tie("taken back by", reversedBy);
        Tie("stands in the place of", corrects);
        Tie("replaced by", correctedBy);
        Tie("dated so because", links.DateReason);
        foreach (var plan in links.Plans)
        {
            Tie(
                plan.Role == "occurrence" ? "recurs by" : "spread by",
                $"{plan.Name}{(plan.Due is { } due ? $", version {plan.Version}, due {Output.Day(due)}" : $" ({plan.Role})")}"
            );
        }

        Tie("rule", entry.Rule is null ? null : $"{entry.Rule}: {entry.Why}");
        foreach (var document in links.Attachments)
        {
            Tie("attachment", books.Document(document)?.FileName ?? document.ToString());
        }
    }

    private static string? NumberOf(BooksQueries books, Guid? entry) =>
        entry is { } id ? books.Entry(id)?.Number.ToString() : null;

    private static void Tie(string what, string? text)
    {
        if (text is not null)
        {
            Output.Line($"{what}: {text}");
        }
    }
}
