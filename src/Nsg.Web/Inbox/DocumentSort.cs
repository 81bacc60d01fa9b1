using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Inbox;

/// <summary>The columns that documents are put in order by; their own order puts the newest first.</summary>
internal static class DocumentSort
{
    private static readonly string[] Names = ["name", "way", "kind", "date", "amount"];

    /// <summary>Columns as they stand beside each other.</summary>
    internal static IReadOnlyList<SortColumn> Columns { get; } =
    [
        new("name", Texts.Document),
        new("way", InboxTexts.InOut),
        new("kind", Texts.Kind),
        new("date", Texts.Date, IsMostFirst: true),
        new("amount", Texts.Amount, IsNumber: true, IsMostFirst: true),
    ];

    /// <summary>The order that an address asks for.</summary>
    internal static ListSort Read(string? text) => ListSort.Read(text, Names);

    /// <summary>Documents in order; null where there are too many to put in one.</summary>
    internal static IReadOnlyList<Guid>? Of(
        BooksQueries books,
        ListSort sort,
        string? state,
        string? kind,
        (DateOnly First, DateOnly Last)? days,
        Language language
    )
    {
        var heads = books.DocumentHeads(state, kind, days, ListSort.RowsMax + 1);
        if (heads.Count > ListSort.RowsMax)
        {
            return null;
        }

        var worth = Worth(books);
        return
        [
            .. sort.Of(
                    heads,
                    new Dictionary<string, Func<DocumentHead, IComparable?>>
                    {
                        ["name"] = one => one.Name.Length == 0 ? null : one.Name,
                        ["way"] = one => Direction(language, one.Direction) is { Length: > 0 } way ? way : null,
                        ["kind"] = one => language[DocumentWords.Kind(one.Kind)],
                        ["date"] = one => one.Date,
                        ["amount"] = one => worth(one.Payable),
                    }
                )
                .Select(one => one.Document),
        ];
    }

    /// <summary>Whether it came in or went out, in words; empty for neither.</summary>
    internal static string Direction(Language language, string direction) =>
        direction switch
        {
            "sale" => language[InboxTexts.Out],
            "purchase" => language[InboxTexts.In],
            _ => "",
        };

    /// <summary>Amounts in the currency of the books, at the rates of their last day; null without a rate.</summary>
    private static Func<Money?, decimal?> Worth(BooksQueries books)
    {
        var day = books.LastDay();
        var rates = new Dictionary<Currency, decimal?> { [books.Company.Currency] = 1m };
        return amount =>
        {
            if (amount is not { } money)
            {
                return null;
            }

            if (!rates.TryGetValue(money.Currency, out var rate))
            {
                rates[money.Currency] = rate = day is { } of ? books.Rate(money.Currency, of) : null;
            }

            return rate * money.Amount;
        };
    }
}
