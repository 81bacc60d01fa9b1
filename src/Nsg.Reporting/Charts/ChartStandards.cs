using System.Collections.Frozen;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.SafT;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Charts;

/// <summary>
/// The public standard that an account of a country's chart belongs to: Norway the grouping code of SAF-T and the
/// business specification, Denmark the account of the standard chart, Sweden the group of BAS, Finland and Iceland,
/// which have no public chart, the line of the statutory accounts.
/// </summary>
public static class ChartStandards
{
    private const string Itself = "=";

    private static readonly FrozenDictionary<Country, (string From, string To, string Code)[]> Tables = new[]
    {
        (Country.NO, "Norway.standard"),
        (Country.SE, "Sweden.standard"),
        (Country.DK, "Denmark.standard"),
    }.ToFrozenDictionary(
        one => one.Item1,
        one => CountryTables.Read(one.Item2).Select(row => (row["from"], row["to"], row["code"])).ToArray()
    );

    /// <summary>The code; null for an account that lies outside the country's order.</summary>
    public static string? Of(CountryPack pack, Account account)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(account);
        if (pack.Country == GroupingCodes.Issuer && GroupingCodes.CodeOf(account.Number) is { } grouping)
        {
            return grouping;
        }

        if (!Tables.TryGetValue(pack.Country, out var rows))
        {
            return ChartConcepts.Of(pack).Of(account).Select(one => one.Line).FirstOrDefault();
        }

        var row = Array.Find(
            rows,
            one =>
                string.CompareOrdinal(one.From, account.Number) <= 0
                && string.CompareOrdinal(account.Number, one.To) <= 0
        );
        return row.Code == Itself ? account.Number : row.Code;
    }
}
