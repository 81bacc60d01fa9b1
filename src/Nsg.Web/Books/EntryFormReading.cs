using Microsoft.AspNetCore.Http;
using Nsg.Bookkeeping.Manual;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>What is wrong with a field of the form of an entry.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Line">Which line it is in, from nought; -1 for a field above or below the lines.</param>
/// <param name="Text">What is wrong, in the reader's language.</param>
public sealed record EntryFault(string Field, int Line, string Text)
{
    /// <summary>Id of the field that it is at.</summary>
    internal string Id => IdOf(Field, Line);

    internal static string IdOf(string field, int line) => line < 0 ? $"entry-{field}" : $"entry-{field}-{line + 1}";
}

/// <summary>What was typed into the form of an entry: the entry, or all that is wrong with it.</summary>
/// <param name="Lines">Lines as typed; an account that was found by its name stands with its number.</param>
/// <param name="Entry">The entry, or null where something is wrong.</param>
/// <param name="Faults">What is wrong, in the order of the form.</param>
internal sealed record EntryFormReading(
    IReadOnlyList<EntryFormLine> Lines,
    ManualEntry? Entry,
    IReadOnlyList<EntryFault> Faults
)
{
    private const int NamesShown = 4;

    internal static EntryFormReading Of(BooksQueries books, IFormCollection form, Language language, ReceiptFile file)
    {
        var (faults, accounts) = (new List<EntryFault>(), books.Accounts());
        var date = PageForm.Day(form["date"]);
        if (date is null)
        {
            faults.Add(new EntryFault("date", -1, language[EntryTexts.NoDate]));
        }

        if (PageForm.Word(form["text"]) is null)
        {
            faults.Add(new EntryFault("text", -1, language[EntryTexts.NoText]));
        }

        var (typed, lines) = (EntryFormModel.LinesOf(form), new List<ManualLine>());
        for (var i = 0; i < typed.Count; i++)
        {
            var found = faults.Count;
            var number = AccountOf(typed[i].Account, accounts, i, language, faults);
            var amount = AmountOf(typed[i], i, language, faults);
            typed[i] = number is null ? typed[i] : typed[i] with { Account = $"{number.Number} {number.Name}" };
            if (faults.Count == found)
            {
                lines.Add(
                    new ManualLine
                    {
                        Account = number!.Number,
                        Base = amount!.Value,
                        Text = PageForm.Word(typed[i].Text),
                        VatCode = PageForm.Word(typed[i].Vat),
                    }
                );
            }
        }

        WholeOf(typed, lines, language, faults);
        FileOf(form, file, language, faults);
        return new EntryFormReading(
            typed,
            faults.Count > 0
                ? null
                : new ManualEntry
                {
                    Date = date!.Value,
                    Text = PageForm.Word(form["text"])!,
                    Lines = lines,
                    DateReason = PageForm.Word(form["reason"]),
                    Attachments = EntryFormModel.DocumentOf(form["document"]) is { } document ? [document] : [],
                },
            faults
        );
    }

    /// <summary>What is wrong with the receipt. A browser does not keep the file of a form that came back: one that is missing
    /// now is asked for once, so that nothing is booked without it unseen.</summary>
    private static void FileOf(IFormCollection form, ReceiptFile file, Language language, List<EntryFault> faults)
    {
        if (file.Fault is { } fault)
        {
            faults.Add(new EntryFault(ReceiptFile.Field, -1, Said.Plain(language, fault)));
        }
        else if (file.Receipt is null && PageForm.Line(form[EntryFormModel.FileField]) is { } name)
        {
            faults.Add(new EntryFault(ReceiptFile.Field, -1, language.Format(EntryTexts.ChooseAgain, name)));
        }
    }

    /// <summary>What the books refuse, at the line or the field that it is about.</summary>
    internal static EntryFault OfRefusal(ManualOutcome outcome, Language language)
    {
        var said = Said.Plain(language, outcome.Detail);
        return outcome.Refusal == ManualRefusal.Locked ? new EntryFault("reason", -1, said)
            : outcome.Detail.Split([' ', ':'], 3) is ["line", var text, _] && int.TryParse(text, out var line)
                ? new EntryFault("account", line - 1, said)
            : new EntryFault("", -1, said);
    }

    /// <summary>The account of a number, alone or before its name as the list offers it, of a name, or of a part of a name
    /// that only one account has.</summary>
    private static Account? AccountOf(
        string typed,
        IReadOnlyList<Account> accounts,
        int line,
        Language language,
        List<EntryFault> faults
    )
    {
        var number = TypedAccount.Number(typed);
        if (accounts.FirstOrDefault(one => one.Number == number) is { } known)
        {
            return known;
        }

        List<Account> like =
            typed.Length == 0
                ? []
                :
                [
                    .. accounts.Where(one =>
                        Names(one).Any(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase))
                    ),
                ];
        List<Account> same = [.. like.Where(one => Names(one).Contains(typed, StringComparer.OrdinalIgnoreCase))];
        if (same.Count == 1 || like.Count == 1)
        {
            return same.Count == 1 ? same[0] : like[0];
        }

        faults.Add(
            new EntryFault(
                "account",
                line,
                typed.Length == 0 ? language[EntryTexts.NoAccount]
                    : like.Count == 0 ? language.Format(EntryTexts.UnknownAccount, typed)
                    : language.Format(
                        EntryTexts.SeveralAccounts,
                        typed,
                        string.Join(", ", like.Take(NamesShown).Select(one => $"{one.Number} {one.Name}"))
                            + (like.Count > NamesShown ? ", …" : ".")
                    )
            )
        );
        return null;

        static string[] Names(Account account) => [account.Name, account.EnglishName];
    }

    private static decimal? AmountOf(EntryFormLine line, int i, Language language, List<EntryFault> faults)
    {
        var before = faults.Count;
        foreach (var (field, text) in new[] { ("debit", line.Debit), ("credit", line.Credit) })
        {
            if (text.Length > 0 && PageForm.Amount(text, language) is not > 0m)
            {
                faults.Add(
                    new EntryFault(
                        field,
                        i,
                        PageForm.Amount(text, language) is null
                            ? language.Format(EntryTexts.NotAnAmount, text)
                            : language[EntryTexts.MoreThanNothing]
                    )
                );
            }
        }

        if (faults.Count > before)
        {
            return null;
        }

        if ((line.Debit.Length == 0) == (line.Credit.Length == 0))
        {
            faults.Add(
                line.Debit.Length == 0
                    ? new EntryFault("debit", i, language[EntryTexts.NoAmount])
                    : new EntryFault("credit", i, language[EntryTexts.BothSides])
            );
            return null;
        }

        return PageForm.Amount(line.Debit, language) ?? -PageForm.Amount(line.Credit, language);
    }

    /// <summary>What is wrong with the lines as a whole: too few, or unequal sides where all amounts could be read.</summary>
    private static void WholeOf(
        List<EntryFormLine> typed,
        List<ManualLine> lines,
        Language language,
        List<EntryFault> faults
    )
    {
        if (typed.Count < 2)
        {
            faults.Add(new EntryFault("account", typed.Count, language[EntryTexts.TwoLines]));
        }
        else if (!faults.Exists(fault => fault.Field is "debit" or "credit"))
        {
            var (debit, credit) = (Sum(line => line.Debit), Sum(line => line.Credit));
            if (debit != credit)
            {
                faults.Add(
                    new EntryFault(
                        typed[^1].Debit.Length > 0 ? "debit" : "credit",
                        typed.Count - 1,
                        language.Format(
                            EntryTexts.Unequal,
                            Words(debit),
                            Words(credit),
                            Words(Math.Abs(debit - credit))
                        )
                    )
                );
            }
        }

        decimal Sum(Func<EntryFormLine, string> side) => typed.Sum(line => PageForm.Amount(side(line), language) ?? 0m);

        string Words(decimal amount) => language.Number(amount, amount == decimal.Truncate(amount) ? 0 : 2);
    }
}
