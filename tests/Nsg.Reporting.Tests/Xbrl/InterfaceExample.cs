using System.Globalization;
using System.Text.RegularExpressions;

namespace Nsg.Reporting.Tests.Xbrl;

/// <summary>A fact of a full example of the NSG&amp;B interface description, with the example's slips put
/// right.</summary>
/// <param name="Concept">Concept.</param>
/// <param name="Year">The year of its period.</param>
/// <param name="Value">Value.</param>
internal sealed record InterfaceExample(string Concept, int Year, decimal Value)
{
    /// <summary>The value as OIM writes it.</summary>
    internal string Canonical => Value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The accuracy that the value has.</summary>
    internal string Decimals =>
        (Canonical.Contains('.') ? Canonical.Length - Canonical.IndexOf('.') - 1 : 0).ToString(
            CultureInfo.InvariantCulture
        );

    /// <summary>
    /// Reads an example. Put right are: amounts without a unit that stand a second time with one; a decimal comma;
    /// trailing zeros, which are not canonical; an accuracy
    /// less than that of the value; periods that end before they begin, and facts of one period, as their identifiers
    /// tell, of which some name another.
    /// </summary>
    internal static List<InterfaceExample> Read(string path)
    {
        var facts = Regex
            .Matches(
                File.ReadAllText(path),
                @"fact_(?<id>\d{4})_\d+:\s+value: ""(?<value>[^""]+)""\s+decimals: \d\s+dimensions:\s+concept: (?<concept>\S+)\s+entity: \S+\s+period: (?<from>\d{4})\S*/(?<to>\d{4})\S*(?<unit>\s+unit: \S+)?"
            )
            .Select(fact =>
                (
                    Concept: fact.Groups["concept"].Value,
                    Id: Number(fact, "id"),
                    From: Number(fact, "from"),
                    To: Number(fact, "to"),
                    Value: decimal.Parse(fact.Groups["value"].Value.Replace(',', '.'), CultureInfo.InvariantCulture),
                    HasUnit: fact.Groups["unit"].Success
                )
            )
            .ToList();
        var years = facts
            .GroupBy(one => one.Id)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.Where(one => one.To == one.From + 1).GroupBy(one => one.From).MaxBy(one => one.Count())?.Key
                    ?? group.Key
            );
        return
        [
            .. facts
                .Where(one =>
                    one.HasUnit
                    || !facts.Exists(other => other.HasUnit && other.Concept == one.Concept && other.Id == one.Id)
                )
                .Select(one => new InterfaceExample(one.Concept, years[one.Id], one.Value)),
        ];
    }

    private static int Number(Match fact, string group) =>
        int.Parse(fact.Groups[group].Value, CultureInfo.InvariantCulture);
}
