using static Nsg.Reporting.Mva.Rules.MvaCheck;
using static Nsg.Reporting.Mva.Rules.MvaRule;
using static Nsg.Reporting.Mva.Rules.MvaSharedRules;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>The 61 rules on ordinary returns (Skatteetaten/mva-meldingen, forretningsregler, 2025-11-04), in the
/// authority's order.</summary>
internal static class MvaOrdinaryRules
{
    private const int ThreeYears = 3;
    private const int FiveYears = 5;
    private const decimal TurnoverMax = 1_100_000m;

    private static readonly int[] Codes =
    [
        1,
        11,
        12,
        13,
        14,
        15,
        3,
        31,
        32,
        33,
        5,
        51,
        52,
        6,
        81,
        82,
        83,
        84,
        85,
        86,
        87,
        88,
        89,
        91,
        92,
    ];

    private static readonly int[] Taxable = [3, 31, 32, 33, 5, 51, 52];

    internal static IReadOnlyList<MvaRule> All { get; } =
    [
        R104,
        Invalid(
            "R000",
            "Returns in this form are taken from 2022-01-01 on",
            check => Shall(check.Known.Day is { } day ? day >= new DateOnly(2022, 1, 1) : null),
            MvaNeed.Day
        ),
        Invalid(
            "R077",
            "Returns of periods before 2022 are sent in the form of that time",
            check => Shall(check.Melding.Period.Year >= 2022)
        ),
        R122,
        R018,
        R019,
        Invalid(
            "R020",
            "Base and output tax have reversed sign; a remark must say why",
            check =>
                check.Lines(
                    line =>
                        check.Is(line, 3, 6, 31, 32, 33, 51, 52, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 92)
                        && line.Base < 0m,
                    HasRemark
                )
        ),
        Invalid(
            "R021",
            "Deducted tax has reversed sign; a remark must say why",
            check =>
                check.Lines(
                    line =>
                        check.Is(line, 1, 11, 12, 13, 14, 15, 81, 83, 86, 88, 91) && line is { Base: null, Tax: > 0m },
                    line => HasRemark(line) || IsReversedByNature(check, line)
                )
        ),
        .. new[] { (23, 81), (24, 83), (25, 86), (26, 88), (27, 91) }.Select(one => Exceeds(one.Item1, one.Item2)),
        .. new[] { (28, 81), (29, 83), (30, 86), (31, 88), (32, 91) }.Select(one =>
            WithoutOutput(one.Item1, one.Item2)
        ),
        .. new[] { (33, 81), (34, 83), (35, 86), (36, 88), (37, 91) }.Select(one => WithoutInput(one.Item1, one.Item2)),
        Deviating(
            "R052",
            "Yearly periods are for those whose taxable turnover is less than 1,000,000 kroner a year",
            check =>
                When(
                    check.IsGeneral && check.Melding.Period.Kind == "Aar",
                    check.Melding.Lines.Where(line => check.Is(line, Taxable)).Sum(line => line.Base ?? 0m)
                        < TurnoverMax
                )
        ),
        CodeOf("R053", check => check.IsGeneral),
        CodeOf("R054", check => check.IsPrimary),
        Invalid(
            "R065",
            "Input tax has neither base nor rate",
            check =>
                check.Lines(
                    line =>
                        check.Is(line, 1, 11, 12, 13, 14, 15)
                        || (check.Is(line, 1) && line.Specification is Adjustment or Loss or Reversal),
                    HasNeither
                )
        ),
        Invalid(
            "R066",
            "Output tax needs base and rate",
            check => check.Lines(line => check.Is(line, 3, 5, 6, 31, 32, 33, 51, 52, 82, 84, 85, 87, 89, 92), HasBoth)
        ),
        Invalid(
            "R081",
            "A line has both base and rate (output tax) or neither (input tax)",
            check => check.Lines(line => check.Is(line, 81, 83, 86, 88, 91), line => HasBoth(line) || HasNeither(line))
        ),
        R116,
        R078,
        R079,
        R082,
        Deviating(
            "R083",
            "One who is registered for one occasion usually deducts no input tax",
            check =>
                check.Known.IsRegisteredOnce switch
                {
                    null => null,
                    false => [],
                    true => check.Lines(line => check.Is(line, 1, 11, 12, 13, 14, 15), _ => false),
                },
            MvaNeed.Authority
        ),
        Invalid(
            "R084",
            "fastsattMerverdiavgift is not 0, and there are no lines",
            check => When(check.Melding.Fixed != 0m, check.Melding.Lines.Count > 0)
        ),
        R085,
        Deviating("R115", "A code has the same tax with and without right to compensation", SameTax),
        Fits("R038", Loss, "Loss on claims belongs to code 1, 11, 12 or 13", 1, 11, 12, 13),
        Fits("R039", Withdrawal, "Withdrawal belongs to code 3, 5, 31 or 33", 3, 5, 31, 33),
        Fits("R040", Adjustment, "Adjustment of capital goods belongs to code 1 or 81", 1, 81),
        Fits("R041", Reversal, "Reversal of input tax belongs to code 1 or 81", 1, 81),
        Fits(
            "R114",
            Compensated,
            "Purchases with right to compensation belong to code 81, 83, 86, 88 or 91",
            81,
            83,
            86,
            88,
            91
        ),
        Registered(
            "R047",
            "The company is not registered for this category",
            check => check.IsGeneral,
            check => check.Known.RegisteredCategory is { } one ? one == check.Melding.Category : null
        ),
        Registered(
            "R048",
            "The company is not registered for this category",
            check => check.IsPrimary,
            check => check.Known.RegisteredCategory is { } one ? one == check.Melding.Category : null
        ),
        Registered(
            "R049",
            "The company is not registered for periods of this length",
            check => check.IsGeneral,
            check => check.Known.RegisteredPeriodKind is { } one ? one == check.Melding.Period.Kind : null
        ),
        Registered(
            "R050",
            "The company is not registered for periods of this length",
            check => check.IsPrimary,
            check => check.Known.RegisteredPeriodKind is { } one ? one == check.Melding.Period.Kind : null
        ),
        Registered("R072", "The company is not registered in this period", check => check.IsGeneral, IsDutyInForce),
        Registered("R073", "The company is not registered in this period", check => check.IsPrimary, IsDutyInForce),
        Invalid(
            "R059",
            "A return is sent after its period has ended",
            check => check.IsGeneral ? check.AfterPeriod(check.Known.HasCeased) : [],
            MvaNeed.Day
        ),
        Invalid(
            "R060",
            "A return is sent after its period has ended",
            check =>
                check.IsPrimary
                    ? check.AfterPeriod(
                        check.Known is { HasCeased: true } or { IsShipwreck: true } ? true : check.Known.HasCeased
                    )
                    : [],
            MvaNeed.Day
        ),
        Registered(
            "R051",
            "The reporting unit sends the return of a joint registration",
            _ => true,
            check => check.Known.ReportingUnit is { } unit ? unit == check.Melding.Number : null
        ),
        Deviating(
            "R061",
            "Returns of earlier periods are missing",
            check => When(check.Melding.Fixed > 0m, check.Known.AreEarlierDelivered),
            MvaNeed.Authority
        ),
        Deviating(
            "R062",
            "Returns of earlier periods are missing; nothing is paid out",
            check => When(check.Melding.Fixed < 0m, check.Known.AreEarlierDelivered),
            MvaNeed.Authority
        ),
        R074,
        R075,
        R076,
        Invalid(
            "R127",
            "The tax is 0 though there is a base to tax",
            check =>
                check.Lines(line => HasBoth(line) && line.Base >= 0m && Product(line) >= 1m, line => line.Tax != 0m)
        ),
        Registered(
            "R126",
            "The company's form of organisation is UDEF",
            _ => true,
            check => check.Known.Form is { } form ? form != "UDEF" : null
        ),
        Registered("R131", "The company is not in the register of entities", _ => true, IsInRegister),
        Deviating(
            "R132",
            "The last day for the return is more than three years back; it is treated as a request for change",
            IsWithinThreeYears,
            MvaNeed.Authority
        ),
        Deviating(
            "R133",
            "The period ended more than five years ago; it is treated as a request for change",
            check =>
                When(
                    check.Known.IsFirst is { } first ? !first : null,
                    (check.Known.Day, check.Days) is ({ } day, var (_, to)) ? day <= to.AddYears(FiveYears) : null
                ),
            MvaNeed.Authority
        ),
    ];

    /// <summary>The company stands in the register, or was deleted only after the period began.</summary>
    internal static bool? IsInRegister(MvaCheck check) =>
        (check.Known.IsInRegister, check.Known.Deleted, check.Days) switch
        {
            (_, { } deleted, var (from, _)) => deleted >= from,
            ({ } isIn, _, _) => isIn,
            _ => null,
        };

    private static bool IsReversedByNature(MvaCheck check, MvaMeldingLine line) =>
        line.Specification switch
        {
            Reversal or Adjustment => check.Is(line, 1, 81),
            Loss => check.Is(line, 1, 11, 12, 13),
            _ => false,
        };

    private static MvaRule Exceeds(int rule, int code) =>
        Deviating(
            $"R0{rule}",
            $"The deduction on code {code} is more than its output tax",
            check =>
                When(
                    check.CountOf(code, isOutput: false) > 0,
                    Math.Abs(check.TaxOf(code, isOutput: true)) >= Math.Abs(check.TaxOf(code, isOutput: false))
                )
        );

    private static MvaRule WithoutOutput(int rule, int code) =>
        Invalid(
            $"R0{rule}",
            $"A deduction on code {code} without its output tax in the same period",
            check =>
                When(
                    check.Melding.Lines.Any(line =>
                        check.Is(line, code) && line is { Base: null, Specification: null }
                    ),
                    check.CountOf(code, isOutput: true) >= check.CountOf(code, isOutput: false)
                )
        );

    private static MvaRule WithoutInput(int rule, int code) =>
        Deviating(
            $"R0{rule}",
            $"Output tax on code {code}, which is for those who may deduct it, without the deduction in the same period",
            check =>
                When(
                    check.Melding.Lines.Any(line =>
                        check.Is(line, code) && line is { Base: not null, Specification: null }
                    ),
                    check.Melding.Lines.Any(line => check.Is(line, code) && line is { Base: null, Specification: null })
                )
        );

    private static MvaRule CodeOf(string id, Func<MvaCheck, bool> concerned) =>
        Invalid(
            id,
            "The code is not one that the company may use",
            check => concerned(check) ? check.Lines(_ => true, line => check.Is(line, Codes)) : []
        );

    private static MvaRule Fits(string id, string specification, string text, params int[] codes) =>
        Invalid(
            id,
            text,
            check => check.Lines(line => line.Specification == specification, line => check.Is(line, codes))
        );

    private static MvaRule Registered(
        string id,
        string text,
        Func<MvaCheck, bool> concerned,
        Func<MvaCheck, bool?> holds
    ) => Invalid(id, text, check => When(concerned(check), holds(check)), MvaNeed.Authority);

    private static bool? IsDutyInForce(MvaCheck check) =>
        (check.Known.DutyFrom, check.Days) is ({ } from, var (start, _))
            ? start >= from && (check.Known.DutyTo is not { } to || start <= to)
            : null;

    private static IReadOnlyList<int>? IsWithinThreeYears(MvaCheck check) =>
        When(
            check.Known.IsFirst is { } first ? !first : null,
            (check.Known.Day, check.Due, check.Days) is ({ } day, { } due, var (_, to))
                ? day <= due.AddYears(ThreeYears) || day > to.AddYears(FiveYears)
                : null
        );

    private static IReadOnlyList<int> SameTax(MvaCheck check) =>
        check.Lines(
            line => line.Specification == Compensated,
            line =>
                !check.Melding.Lines.Any(other =>
                    other.Specification is null && other.Code == line.Code && other.Tax == line.Tax
                )
        );
}
