using System.Globalization;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Reads the filters that lists and sums of vouchers share. What a grant leaves out is not filtered by either: a
/// list that is empty or not would tell it.</summary>
internal static class EntryFilters
{
    private const int WordMax = 100;

    /// <summary>The filter of a request.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="text">What the vouchers' texts hold, where the resource filters by it.</param>
    /// <param name="access">Who asks.</param>
    /// <param name="books">The company's books, for names of parties.</param>
    /// <exception cref="RefusedException">A filter cannot be read, or the grant does not open it.</exception>
    internal static EntryFilter Of(EntryFilterQuery query, string? text, CompanyAccess access, BooksQueries books)
    {
        Narrow(query, text, access.Request?.Withheld ?? Withheld.None);
        var currency = books.Company.Currency;
        var amount = Amount(query.Amount, "amount", currency);
        var dimension = Word(query.Dimension, "dimension")?.Split(':', 2);
        var filter = new EntryFilter
        {
            From = Parameters.Day(query.From, "from"),
            To = Parameters.Day(query.To, "to"),
            Account = Word(query.Account, "account"),
            Document = Parameters.Id(query.Document, "document"),
            Direction = Parameters.Word(query.Direction, "direction", "purchase", "sale", "incoming", "outgoing") switch
            {
                "incoming" => "purchase",
                "outgoing" => "sale",
                var word => word,
            },
            Parties = Parties(Word(query.Party, "party"), books),
            AmountMin = amount ?? Amount(query.AmountMin, "amountMin", currency),
            AmountMax = amount ?? Amount(query.AmountMax, "amountMax", currency),
            Text = Word(text, "text"),
            Kind = Parameters.Word(query.Kind, "kind", "ordinary", "opening", "settlement", "closing"),
            Series = Word(query.Series, "series"),
            Dimension = dimension?[0],
            Object = dimension is [_, var id] ? id : null,
        };
        return filter.From > filter.To ? throw Parameters.Refused("from lies after to")
            : filter.AmountMin > filter.AmountMax ? throw Parameters.Refused("amountMin is more than amountMax")
            : filter;
    }

    /// <summary>One customer or supplier that a word means.</summary>
    /// <exception cref="RefusedException">It means none, or several.</exception>
    internal static string OneParty(string word, BooksQueries books) =>
        Parties(Word(word, "party"), books) is [var only] ? only : throw NoParty();

    /// <summary>The refusal for a word that means no customer or supplier of whom there is anything to tell.</summary>
    internal static RefusedException NoParty() =>
        new(Problems.NotFound("party means no customer or supplier, or several"));

    /// <summary>A text that has no number of a person in it, of whatever country.</summary>
    /// <exception cref="RefusedException">It has one.</exception>
    internal static string NoPersons(string text, string name, BooksQueries books) =>
        PersonalNumber.IsLike(text, books.Company.Pack.Country)
            ? throw Parameters.Refused(
                $"{name} is a person's number, which stands in no address; take the reference that GET parties gives, or a part of the name"
            )
            : text;

    private static void Narrow(EntryFilterQuery query, string? text, Withheld withheld)
    {
        Open(withheld, Withheld.Counterparties, "party", query.Party ?? text);
        Open(withheld, Withheld.Prices, "amount", query.Amount ?? query.AmountMin ?? query.AmountMax ?? text);
    }

    private static void Open(Withheld withheld, Withheld what, string name, string? given)
    {
        if (given is not null && withheld.HasFlag(what))
        {
            throw Parameters.Refused($"{name}: the grant leaves out what this would filter by");
        }
    }

    private static IReadOnlyList<string>? Parties(string? text, BooksQueries books)
    {
        if (text is null)
        {
            return null;
        }

        var meant = books.PartiesMeant(NoPersons(text, "party", books));
        return meant.Count <= EntryFilter.PartiesMax
            ? meant
            : throw Parameters.Refused(
                $"party fits more than {EntryFilter.PartiesMax} customers and suppliers; take more of the name, or a reference that GET parties gives"
            );
    }

    private static long? Amount(string? text, string name, Currency currency)
    {
        if (text is null)
        {
            return null;
        }

        const decimal most = 1_000_000_000_000m;
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= most
            && new Money(number, currency) is { IsRepresentable: true } money
            ? money.ToMinor()
            : throw Parameters.Refused($"{name} is an amount in {currency.Code}, such as 1234.50, without a sign");
    }

    private static string? Word(string? text, string name) =>
        text is null or { Length: > 0 and <= WordMax }
            ? text
            : throw Parameters.Refused($"{name} has 1 to {WordMax} characters");
}
