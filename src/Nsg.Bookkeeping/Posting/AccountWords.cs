using System.Runtime.CompilerServices;
using Nsg.Countries;
using Nsg.Ledger;

namespace Nsg.Bookkeeping.Posting;

/// <summary>
/// The cost account that the words of a line name, by the names that the country's chart gives its accounts, in the country's
/// language and in English. A name counts up to its comma: what follows only tells it from others of its kind. Where several
/// accounts are named about as well, none is.
/// </summary>
internal static class AccountWords
{
    private const int LettersMin = 4;

    /// <summary>Letters by which a word may end otherwise and still be the same: number, case, article.</summary>
    private const int EndingMax = 2;

    /// <summary>Letters that a part of a compound has at least; shorter ones begin too many other words.</summary>
    private const int PartMin = 6;

    /// <summary>Letters by which one account has to be named better than the next.</summary>
    private const int ClearlyMore = 3;

    private static readonly ConditionalWeakTable<CountryPack, NamedAccount[]> Charts = [];

    /// <summary>The account and the word of the line that names it best, or null.</summary>
    internal static (Account Account, string Word)? Of(CountryPack pack, string? line)
    {
        var words = Words(line);
        List<Named> named =
        [
            .. Charts
                .GetValue(pack, Costs)
                .Select(one => NamedBy(words, one))
                .Where(one => one.Letters > 0)
                .OrderByDescending(one => one.Letters),
        ];
        List<Named> clear = named.FindAll(one => one.Letters > named[0].Letters - ClearlyMore);
        List<Named> whole = clear.FindAll(one => one.IsWhole);
        return clear.Count == 1 ? (clear[0].Account, clear[0].Word)
            : whole.Count == 1 && whole[0].Letters == named[0].Letters ? (whole[0].Account, whole[0].Word)
            : null;
    }

    private static NamedAccount[] Costs(CountryPack pack) =>
        [
            .. pack
                .Chart.Where(account => account.Type == AccountType.Expense)
                .Select(account => new NamedAccount(
                    account,
                    Words(account.Name.Split(',')[0]),
                    Words(account.EnglishName.Split(',')[0])
                )),
        ];

    private static Named NamedBy(string[] words, NamedAccount account)
    {
        var (own, english) = (Letters(words, account.Words), Letters(words, account.EnglishWords));
        var better = english.Sum() > own.Sum() ? english : own;
        var best = better.Length == 0 ? 0 : better.Max();
        return new Named(
            account.Account,
            better.Sum(),
            best == 0 ? "" : words[Array.IndexOf(better, best)],
            account.Words.Length == 1
        );
    }

    /// <summary>Letters that each word of a line shares with the word of a name that it shares most with.</summary>
    private static int[] Letters(string[] words, string[] name) =>
        [.. words.Select(word => name.Select((one, place) => Shared(word, one, place == 0)).DefaultIfEmpty(0).Max())];

    /// <summary>
    /// Letters that two words share: the same word but for its ending, one that begins with the other (<c>Programvarelisens</c>,
    /// <c>programvare</c>), or a compound that ends with the first word of a name (<c>Bedriftsforsikring</c>, <c>Forsikringer</c>).
    /// </summary>
    private static int Shared(string word, string name, bool isFirst)
    {
        var common = word.AsSpan().CommonPrefixLength(name);
        var (shorter, longer) = (Math.Min(word.Length, name.Length), Math.Max(word.Length, name.Length));
        if (common >= LettersMin && common >= longer - EndingMax)
        {
            return common;
        }

        if (common >= PartMin && common >= shorter - EndingMax)
        {
            return common;
        }

        return isFirst
            ? Enumerable
                .Range(0, EndingMax + 1)
                .Select(ending => name.Length - ending)
                .FirstOrDefault(length =>
                    length >= PartMin
                    && word.Length > length + EndingMax
                    && word.AsSpan().EndsWith(name.AsSpan(0, length), StringComparison.Ordinal)
                )
            : 0;
    }

    private static string[] Words(string? text) =>
        [
            .. new string([
                .. (text ?? "").Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' '),
            ])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length >= LettersMin),
        ];

    private sealed record NamedAccount(Account Account, string[] Words, string[] EnglishWords);

    private sealed record Named(Account Account, int Letters, string Word, bool IsWhole);
}
