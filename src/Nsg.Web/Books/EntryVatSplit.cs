using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>Makes the lines of VAT beside lines whose code says how they are taxed: an amount with VAT becomes net and VAT;
/// where the buyer reckons the tax, what is owed and what is deducted are added.</summary>
internal static class EntryVatSplit
{
    private const decimal Percent = 100m;

    /// <summary>The lines with those of VAT behind each; a line without an amount, or with one on both sides, stays as it
    /// is.</summary>
    internal static IReadOnlyList<EntryFormLine> Of(
        BooksQueries books,
        IReadOnlyList<EntryFormLine> lines,
        DateOnly day,
        Language language
    ) =>
        [
            .. lines.SelectMany(line =>
                CodeOf(books, lines, line, day) is var (code, rate) ? Parts(books, line, code, rate, language) : [line]
            ),
        ];

    /// <summary>Whether some line could be split.</summary>
    internal static bool IsOffered(BooksQueries books, IReadOnlyList<EntryFormLine> lines, DateOnly day) =>
        lines.Any(line => CodeOf(books, lines, line, day) is not null);

    /// <summary>The code of a line that bears VAT on a day and that no line books the VAT of.</summary>
    private static (VatCode Code, decimal Rate)? CodeOf(
        BooksQueries books,
        IReadOnlyList<EntryFormLine> lines,
        EntryFormLine line,
        DateOnly day
    )
    {
        if (
            books.Company.Pack.VatCodes.FirstOrDefault(one => one.Code == line.Vat) is not { } code
            || code.RateOn(day) is not (> 0m and var rate)
        )
        {
            return null;
        }

        string?[] accounts = [code.OutputAccount, code.InputAccount];
        return lines.Any(one => one.Vat == line.Vat && accounts.Contains(TypedAccount.Number(one.Account)))
            ? null
            : (code, rate);
    }

    private static IEnumerable<EntryFormLine> Parts(
        BooksQueries books,
        EntryFormLine line,
        VatCode code,
        decimal rate,
        Language language
    )
    {
        var isDebit = line.Debit.Length > 0;
        if (
            isDebit == line.Credit.Length > 0
            || PageForm.Amount(isDebit ? line.Debit : line.Credit, language) is not { } amount
        )
        {
            return [line];
        }

        var currency = books.Company.Currency;
        if (code.Mechanism == VatMechanism.SelfAssessed)
        {
            var tax = new Money(amount * rate / Percent, currency).Rounded().Amount;
            return
            [
                line,
                On(code.OutputAccount!, tax, isDebit: !isDebit),
                .. code.InputAccount is { } input ? [On(input, tax, isDebit)] : Array.Empty<EntryFormLine>(),
            ];
        }

        var net = new Money(amount / (1m + (rate / Percent)), currency).Rounded().Amount;
        return
        [
            line with
            {
                Debit = isDebit ? Words(net) : "",
                Credit = isDebit ? "" : Words(net),
            },
            On((code.InputAccount ?? code.OutputAccount)!, amount - net, isDebit),
        ];

        EntryFormLine On(string account, decimal tax, bool isDebit) =>
            new(
                $"{account} {books.AccountOf(account).Name}",
                line.Text,
                isDebit ? Words(tax) : "",
                isDebit ? "" : Words(tax),
                code.Code
            );

        string Words(decimal value) => language.Number(value, currency.MinorUnits);
    }
}
