using System.Globalization;

namespace Nsg.Bookkeeping.Products;

/// <summary>What lines are put together by.</summary>
/// <param name="By">One of <see cref="Names"/>.</param>
/// <param name="System">For <c>classification</c>: the system; UNSPSC unless given.</param>
/// <param name="Digits">For <c>classification</c>: digits of the code that count; all when null. UNSPSC has segments (2), families (4),
/// classes (6) and commodities (8).</param>
public sealed record LineGrouping(string By, string System = CodeSystems.Unspsc, int? Digits = null)
{
    /// <summary>Group of what has no value.</summary>
    public const string None = "";

    /// <summary>What lines can be put together by.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["product", "classification", "label", "origin", "unit", "party", "account", "vat", "month"];

    internal IEnumerable<(string Key, string Name)> Of(ProductLine line, ProductFigures figures) =>
        By switch
        {
            "product" => [(figures.References.Of(line.Product), line.Name)],
            "classification" => [Class(line, figures)],
            "label" => Labels(line, figures),
            "origin" => [Plain(line.Origin ?? figures.Catalogue.Find(line)?.Origin)],
            "unit" => [Plain(line.Unit)],
            "party" => [(Opaque(line.Party, figures), line.PartyName ?? "")],
            "account" => [Plain(line.Account)],
            "vat" =>
            [
                Plain(
                    line.VatCategory is null
                        ? null
                        : $"{line.VatCategory} {line.VatRate?.ToString("0.##", CultureInfo.InvariantCulture)}".TrimEnd()
                ),
            ],
            "month" => [Plain(line.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture))],
            _ => throw new ArgumentOutOfRangeException(nameof(line), By, "no grouping of lines"),
        };

    /// <summary>A party's number may be a person's; whoever may see who it is sees the name.</summary>
    private static string Opaque(string? party, ProductFigures figures) =>
        party is null ? None : figures.References.OfParty(party);

    private static (string, string) Plain(string? value) => (value ?? None, value ?? "");

    private static IEnumerable<(string, string)> Labels(ProductLine line, ProductFigures figures)
    {
        var labels = figures.LabelsOf(line);
        return labels.Count == 0 ? [Plain(null)] : labels.Select(one => (one.Name, one.Name));
    }

    private (string, string) Class(ProductLine line, ProductFigures figures)
    {
        var code = figures.Classes.Of(line).FirstOrDefault(one => one.System == System)?.Code;
        return Plain(code is null || Digits is not { } digits || code.Length <= digits ? code : code[..digits]);
    }
}

/// <summary>What a group of lines comes to.</summary>
/// <param name="Key">Key of the group; empty for lines without a value.</param>
/// <param name="Direction"><c>purchase</c> or <c>sale</c>: what is bought and what is sold is not added up.</param>
/// <param name="Name">Name, or the key again.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Amount">Sum in base currency.</param>
/// <param name="WithoutAmount">Lines whose amount in base currency is not known, and not in the sum.</param>
/// <param name="Quantities">Quantities by unit.</param>
public sealed record LineSum(
    string Key,
    string Direction,
    string Name,
    long Lines,
    decimal Amount,
    long WithoutAmount,
    IReadOnlyDictionary<string, decimal> Quantities
);

/// <summary>Emissions of a group of purchases.</summary>
/// <param name="Key">Key of the group.</param>
/// <param name="Name">Name.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents that are known.</param>
/// <param name="ByMethod">Kilograms, lines and amount by method.</param>
/// <param name="Amount">Amount in base currency.</param>
public sealed record FootprintSum(
    string Key,
    string Name,
    long Lines,
    decimal Kilograms,
    IReadOnlyDictionary<FootprintMethod, (decimal Kilograms, long Lines, decimal Amount)> ByMethod,
    decimal Amount
)
{
    /// <summary>Share of the amount whose emissions are known, 0 to 1; null where nothing was spent.</summary>
    public decimal? Coverage =>
        Amount == 0m
            ? null
            : Math.Round(
                1m - (ByMethod.GetValueOrDefault(FootprintMethod.Unknown).Amount / Amount),
                4,
                MidpointRounding.AwayFromZero
            );
}

/// <summary>How much of the purchases carries a label.</summary>
/// <param name="Label">Label; empty for those with any.</param>
/// <param name="Lines">Lines that carry it.</param>
/// <param name="Amount">Their amount in base currency.</param>
/// <param name="Share">Of the amount of all purchases, 0 to 1; null where nothing was spent.</param>
public sealed record LabelShare(string Label, long Lines, decimal Amount, decimal? Share);
