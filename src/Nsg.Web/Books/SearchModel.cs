using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Books;

/// <summary>What was found.</summary>
/// <param name="Text">What was searched for.</param>
/// <param name="Documents">Documents by number, amount, party or what their lines say.</param>
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
    private const int PartiesMax = 10;
    private const int WordsMax = 6;
    private const int PagesMax = 12;

    private static readonly Phrase[] DocumentKinds = [Texts.KindInvoice, Texts.KindCreditNote, Texts.KindReceipt];

    /// <summary>Pages and reports by name.</summary>
    public IReadOnlyList<SearchedPage> Pages { get; init; } = [];

    /// <summary>The day that was searched for, or null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether too little was written to search for.</summary>
    internal bool IsTooShort => Text.Length < LettersMin;

    /// <summary>Customers and suppliers: the reference that opens their account, and their name.</summary>
    public IReadOnlyList<(string Reference, string Name)> Parties { get; init; } = [];

    /// <summary>The line that a document was found by, of those that were.</summary>
    public IReadOnlyDictionary<Guid, FoundLine> Lines { get; init; } = new Dictionary<Guid, FoundLine>();

    internal static SearchModel Of(BooksQueries books, string? written, Language language)
    {
        var text = PageForm.Word(written) ?? "";
        if (text.Length < LettersMin)
        {
            return new SearchModel(text, [], [], [], true);
        }

        if (SearchedDay.Read(text) is { } day)
        {
            return OfDay(books, text, day);
        }

        var amount = PageForm.Amount(text, language);
        var lines = LinesSaying(books, text);
        return new SearchModel(
            text,
            [
                .. NamedDocuments(books, text, amount)
                    .Concat(lines.Select(line => line.Document))
                    .DistinctBy(document => document.Document),
            ],
            EntriesOf(books, text, amount),
            books.AccountsLike(text, RowsMax),
            books.IsSearchWhole()
        )
        {
            Parties = [.. PartiesOf(books, text)],
            Pages = amount is null ? [.. SearchedPages.Of(books, text, language).Take(PagesMax)] : [],
            Lines = lines.ToDictionary(line => line.Document.Document),
        };
    }

    private static IEnumerable<DocumentRow> NamedDocuments(BooksQueries books, string text, decimal? amount) =>
        books
            .DocumentsNumbered(text, RowsMax)
            .Concat(NumberedOfParties(books, text))
            .Concat(
                amount is { } asked
                    ? books.DocumentsAsking(asked, IsOfUnits(asked), RowsMax)
                    : books.DocumentsOfParties(text, RowsMax)
            )
            .DistinctBy(document => document.Document)
            .Take(RowsMax);

    private static List<EntryRow> EntriesOf(BooksQueries books, string text, decimal? amount)
    {
        var byNumber =
            VoucherNumber.TryParse(text, out var number) && books.Voucher(number) is { } voucher
                ? [voucher]
                : Array.Empty<EntryRow>();
        return
        [
            .. byNumber
                .Concat(amount is { } sum ? books.EntriesOf(sum, IsOfUnits(sum), RowsMax) : [])
                .Concat(books.EntriesSaying(AsWritten(text), RowsMax))
                .DistinctBy(entry => entry.Entry)
                .Take(RowsMax),
        ];
    }

    /// <summary>Whether an amount was written without decimals: then any of as many whole units is meant.</summary>
    private static bool IsOfUnits(decimal amount) => amount.Scale == 0;

    /// <summary>Documents by what their lines and notes say; the reader's word for a kind of document stands on no line. A person's
    /// number finds nobody.</summary>
    private static IReadOnlyList<FoundLine> LinesSaying(BooksQueries books, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => KindOf(word) is null)
            .Take(WordsMax);
        return PersonalNumber.IsLike(text, books.Company.Pack.Country)
            ? []
            : books.DocumentsSaying(string.Join(' ', words), RowsMax);
    }

    /// <summary>Documents whose number is one of several words, and the others are of their kind or party: "invoice Havnhuset
    /// 7600004".</summary>
    private static IEnumerable<DocumentRow> NumberedOfParties(BooksQueries books, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is < 2 or > WordsMax
            ? []
            : words
                .Where(word => word.Any(char.IsAsciiDigit))
                .SelectMany(number =>
                    books
                        .DocumentsNumbered(number, RowsMax)
                        .Where(document =>
                            words.All(word =>
                                word == number
                                || KindOf(word) is not null
                                || document.PartyName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true
                            )
                        )
                );
    }

    private static SearchModel OfDay(BooksQueries books, string text, DateOnly day) =>
        new(
            text,
            books.LatestDocuments(null, null, long.MaxValue, RowsMax, (day, day)),
            books.LatestEntries(day, day, null, 0, RowsMax),
            [],
            true
        )
        {
            Day = day,
        };

    /// <summary>Customers and suppliers by name or organisation number. A person's number finds nobody: a search
    /// stands in an address.</summary>
    private static IEnumerable<(string Reference, string Name)> PartiesOf(BooksQueries books, string text)
    {
        var home = books.Company.Pack.Country;
        if (PersonalNumber.IsLike(text, home))
        {
            return [];
        }

        var digits = new string([.. text.Where(char.IsAsciiLetterOrDigit)]);
        string[] keys = digits.Any(char.IsAsciiDigit) ? [text.ToUpperInvariant(), $"{home}:{digits}"] : [];
        var refer = books.PartyReferences();
        return keys.Select(key => (Party: key, Name: books.PartyName(key)))
            .Where(one => one.Name is not null)
            .Concat(books.PartiesNamed(text, PartiesMax).Select(one => (one.Party, Name: (string?)one.Name)))
            .DistinctBy(one => one.Party)
            .Take(PartiesMax)
            .Select(one => (refer(one.Party), one.Name!));
    }

    /// <summary>Vouchers of documents are written in English, whatever language they are read in: the reader's word
    /// for a kind of document is looked for by that one.</summary>
    private static string AsWritten(string text) =>
        string.Join(
            ' ',
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => KindOf(word) is { } known ? Language.All[0][known] : word)
        );

    /// <summary>The kind of document that a word means in any language, or null.</summary>
    private static Phrase? KindOf(string word) =>
        DocumentKinds.FirstOrDefault(kind =>
            Language.All.Any(language => language[kind].Equals(word, StringComparison.OrdinalIgnoreCase))
        );
}
