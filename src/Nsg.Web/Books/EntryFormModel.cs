using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Manual;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>A line of the form, as it was typed.</summary>
public sealed record EntryFormLine(string Account, string Text, string Debit, string Credit, string Vat)
{
    internal static EntryFormLine Empty { get; } = new("", "", "", "", "");

    /// <summary>Whether nothing was typed.</summary>
    internal bool IsEmpty => this == Empty;
}

/// <summary>The form of an entry by hand.</summary>
/// <param name="Date">Posting date as typed.</param>
/// <param name="Text">Text as typed.</param>
/// <param name="Reason">Reason for a locked period as typed.</param>
/// <param name="Lines">Lines as typed.</param>
/// <param name="Accounts">Accounts to choose from.</param>
/// <param name="VatCodes">VAT codes to choose from.</param>
/// <param name="Request">The key that keeps the entry from being posted twice.</param>
/// <param name="Fault">What is wrong, or null.</param>
public sealed record EntryFormModel(
    string Date,
    string Text,
    string Reason,
    IReadOnlyList<EntryFormLine> Lines,
    IReadOnlyList<Account> Accounts,
    IReadOnlyList<VatCode> VatCodes,
    string Request,
    string? Fault
)
{
    private const int LinesShown = 8;
    private const int LinesMax = 60;

    internal static EntryFormModel Of(BooksQueries books, IFormCollection? form, string request, string? fault)
    {
        var typed = form is null ? [] : LinesOf(form);
        return new EntryFormModel(
            form?["date"].ToString() ?? PageForm.Text(books.LastDay()),
            form?["text"].ToString() ?? "",
            form?["reason"].ToString() ?? "",
            [.. typed, .. Enumerable.Repeat(EntryFormLine.Empty, Math.Max(2, LinesShown - typed.Count))],
            books.Accounts(),
            books.Company.Pack.VatCodes,
            request,
            fault
        );
    }

    /// <summary>The entry that the form asks for, or what is wrong with it.</summary>
    internal static (ManualEntry? Entry, string? Fault) Read(IFormCollection form, Language language)
    {
        if (PageForm.Day(form["date"]) is not { } date)
        {
            return (null, "the date is missing");
        }

        var lines = new List<ManualLine>();
        foreach (var (line, number) in LinesOf(form).Select((line, i) => (line, i + 1)))
        {
            var (debit, credit) = (PageForm.Amount(line.Debit, language), PageForm.Amount(line.Credit, language));
            if ((debit is null) == (credit is null) || debit <= 0m || credit <= 0m)
            {
                return (
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {number}: give either a debit or a credit, more than nothing"
                    )
                );
            }

            // The list of accounts offers the name behind the number.
            lines.Add(
                new ManualLine
                {
                    Account = line.Account.Split(' ')[0],
                    Base = debit ?? -credit!.Value,
                    Text = PageForm.Word(line.Text),
                    VatCode = PageForm.Word(line.Vat),
                }
            );
        }

        return (
            new ManualEntry
            {
                Date = date,
                Text = PageForm.Word(form["text"]) ?? "",
                Lines = lines,
                DateReason = PageForm.Word(form["reason"]),
            },
            null
        );
    }

    private static List<EntryFormLine> LinesOf(IFormCollection form)
    {
        var accounts = form["account"];
        return
        [
            .. Enumerable
                .Range(0, Math.Min(accounts.Count, LinesMax))
                .Select(i => new EntryFormLine(
                    (accounts[i] ?? "").Trim(),
                    At(form, "line-text", i),
                    At(form, "debit", i),
                    At(form, "credit", i),
                    At(form, "vat", i)
                ))
                .Where(line => !line.IsEmpty),
        ];
    }

    private static string At(IFormCollection form, string name, int index) =>
        index < form[name].Count ? (form[name][index] ?? "").Trim() : "";
}
