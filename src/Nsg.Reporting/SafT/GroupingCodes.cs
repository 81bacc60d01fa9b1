using System.Collections.Frozen;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.Charts;
using Nsg.Vocabulary;

namespace Nsg.Reporting.SafT;

/// <summary>
/// The grouping codes of Norwegian SAF-T Financial 1.30 for ordinary businesses: Skatteetaten's code list
/// <c>naeringsspesifikasjon</c>
/// (Skatteetaten/saf-t, 2025-12-18). Which accounts of NS 4102 go to which code stands in <c>Norway/grouping.tsv</c>;
/// the business specification of the
/// tax return uses the same. An account outside its ranges gets <c>NA</c>, which the guide allows where there is no
/// code.
/// </summary>
internal static class GroupingCodes
{
    private const string None = "NA";
    private const int CodeDigits = 4;

    private static readonly (string From, string To, string Code, string Category)[] Ranges =
    [
        .. CountryTables.Read("Norway.grouping").Select(row => (row["from"], row["to"], row["code"], row["category"])),
    ];

    private static readonly FrozenDictionary<string, string> Categories = Ranges
        .DistinctBy(one => one.Code)
        .ToFrozenDictionary(one => one.Code, one => one.Category, StringComparer.Ordinal);

    /// <summary>The country whose codes they are.</summary>
    internal static readonly Country Issuer = Country.NO;

    /// <summary>Category and code of an account. One of another country's chart goes by the account of NS 4102 that it
    /// comes to.</summary>
    internal static (string Category, string Code) Of(ExtractAccount account, Country country) =>
        country == Issuer ? Of(account.Standard ?? account.Number)
        : CountryPacks.Find(country) is { } pack
            ? Of(
                ChartMap
                    .Of(
                        pack.Find(account.Number)
                            ?? new Account(account.Number, account.Name, account.Name, account.Type),
                        pack,
                        CountryPacks.Find(Issuer)!
                    )
                    .To.Number
            )
        : (None, None);

    /// <summary>The code of an account of NS 4102, or null.</summary>
    internal static string? CodeOf(string number) => Of(number).Code is var code && code != None ? code : null;

    private static (string Category, string Code) Of(string number)
    {
        if (number.Length < CodeDigits)
        {
            return (None, None);
        }

        var wanted = number[..CodeDigits];
        var range = Array.Find(
            Ranges,
            one => string.CompareOrdinal(one.From, wanted) <= 0 && string.CompareOrdinal(wanted, one.To) <= 0
        );
        return range.Code is null ? (None, None) : (range.Category, range.Code);
    }

    /// <summary>Whether there is a category of that name.</summary>
    internal static bool IsCategory(string category) => Categories.Values.Contains(category);

    /// <summary>The category of a code, or null.</summary>
    internal static string? CategoryOf(string code) => Categories.GetValueOrDefault(code);
}
