using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>What was found.</summary>
/// <param name="Text">What was searched for.</param>
/// <param name="Documents">Documents by number or party.</param>
/// <param name="Entries">Vouchers by number, text or amount.</param>
/// <param name="Accounts">Accounts by number or name.</param>
/// <param name="IsWhole">Whether every voucher was looked at.</param>
public sealed record SearchModel(
    string Text,
    IReadOnlyList<DocumentRow> Documents,
    IReadOnlyList<EntryRow> Entries,
    IReadOnlyList<Account> Accounts,
    bool IsWhole
)
{
    private const int RowsMax = 20;
    private const int LettersMin = 2;

    internal static SearchModel Of(BooksQueries books, string? asked, Language language)
    {
        var text = PageForm.Word(asked) ?? "";
        if (text.Length < LettersMin)
        {
            return new SearchModel(text, [], [], [], true);
        }

        var amount = PageForm.Amount(text, language);
        var byNumber =
            VoucherNumber.TryParse(text, out var number) && books.Voucher(number) is { } voucher
                ? [voucher]
                : Array.Empty<EntryRow>();
        var entries = byNumber
            .Concat(amount is { } sum ? books.EntriesOf(sum, RowsMax) : [])
            .Concat(books.EntriesSaying(text, RowsMax));
        return new SearchModel(
            text,
            [
                .. books
                    .DocumentsNumbered(text, RowsMax)
                    .Concat(amount is null ? books.DocumentsOfParties(text, RowsMax) : [])
                    .DistinctBy(document => document.Document)
                    .Take(RowsMax),
            ],
            [.. entries.DistinctBy(entry => entry.Entry).Take(RowsMax)],
            books.AccountsLike(text, RowsMax),
            books.IsSearchWhole()
        );
    }
}
