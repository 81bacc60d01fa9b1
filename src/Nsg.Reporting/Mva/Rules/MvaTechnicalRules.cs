using System.Globalization;
using Nsg.Countries;
using Nsg.Vocabulary;
using static Nsg.Reporting.Mva.Rules.MvaCheck;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>
/// The authority's technical rules (Skatteetaten/mva-meldingen, tekniske regler, 2025-11-04), the same for every category: what stands in
/// a return is in its code lists (<c>mvaKodeSAFT</c>, <c>sats</c>, <c>mvaSpesifikasjon</c>, <c>merknad</c>). They stand outside the three
/// lists of business rules; R001, the schema, is told as <c>XSD</c>.
/// </summary>
internal static class MvaTechnicalRules
{
    private static readonly Dictionary<string, IReadOnlyList<DatedRate>> Rates = CountryPacks
        .Find(Country.NO)!
        .VatCodes.ToDictionary(code => code.Code, code => code.Rates, StringComparer.Ordinal);

    private static readonly HashSet<string> Codes =
    [
        .. MvaCodes.All.Select(code => code.ToString(CultureInfo.InvariantCulture)),
    ];

    internal static Dictionary<MvaRuleList, string[]> Specifications { get; } =
        new()
        {
            [MvaRuleList.Ordinary] = [Adjustment, Loss, Reversal, Withdrawal, Compensated],
            [MvaRuleList.ReverseCharge] = [Compensated],
            [MvaRuleList.Compensation] = [CompensationAdjustment],
        };

    internal static IReadOnlyList<MvaRule> All { get; } =
    [
        MvaRule.Invalid(
            "R002",
            "The code is none of the standard tax codes of a return",
            check => check.Lines(_ => true, line => Codes.Contains(line.Code))
        ),
        MvaRule.Invalid(
            "R003",
            "The rate is not one of the code in the period",
            check =>
                check.Lines(line => line.Rate is not null && Codes.Contains(line.Code), line => IsRate(check, line))
        ),
        MvaRule.Invalid(
            "R069",
            "The specification is none that a return of this category may hold",
            check =>
                check.Lines(
                    line => line.Specification is not null,
                    line => Of(check, Specifications).Contains(line.Specification!, StringComparer.Ordinal)
                )
        ),
        MvaRule.Invalid(
            "R070",
            "The remark chosen for the line is none that lines of this category may hold",
            check =>
                check.Lines(
                    line => line.Remark?.Chosen is not null,
                    line => Has(Of(check, MvaRemarkNames.OfLines), line.Remark!.Chosen!)
                )
        ),
        MvaRule.Invalid(
            "R071",
            "The remark chosen for the return is none that returns of this category may hold",
            check =>
                Shall(
                    check.Melding.Remark?.Chosen is not { } chosen || Has(Of(check, MvaRemarkNames.OfReturns), chosen)
                )
        ),
    ];

    /// <summary>A rate that was in force on some day of the period; codes without rates have 0.</summary>
    private static bool IsRate(MvaCheck check, MvaMeldingLine line)
    {
        var (from, to) = check.Days ?? (DateOnly.MinValue, DateOnly.MaxValue);
        return Rates[line.Code] is { Count: > 0 } rates
            ? rates.Any(one => one.Percent == line.Rate && one.From <= to && (one.To ?? DateOnly.MaxValue) >= from)
            : line.Rate == 0m;
    }

    /// <summary>The words of the return's category; of one that the authority does not take (R104) those of all.</summary>
    private static IEnumerable<string> Of(MvaCheck check, Dictionary<MvaRuleList, string[]> words) =>
        MvaRules.ListOf(check.Melding.Category) is { } list ? words[list] : words.Values.SelectMany(one => one);

    /// <summary>The authority's own lists and examples write the same remark with and without a capital.</summary>
    private static bool Has(IEnumerable<string> words, string word) =>
        words.Contains(word.Replace('\u00A0', ' '), StringComparer.OrdinalIgnoreCase);
}
