using static Nsg.Reporting.Mva.Rules.MvaCheck;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>Rules that more than one list holds.</summary>
internal static class MvaSharedRules
{
    private static readonly string[] Known = ["alminnelig", "primaernaering", "kompensasjon", "omvendtAvgiftsplikt"];

    internal static MvaRule R104 { get; } =
        MvaRule.Invalid(
            "R104",
            "The category of the return is none that the authority takes",
            check => Shall(Known.Contains(check.Melding.Category, StringComparer.Ordinal))
        );

    internal static MvaRule R122 { get; } =
        MvaRule.Invalid(
            "R122",
            "The tax of the line is not less than its base",
            check => check.Lines(line => line.Base > 0m, line => line.Base > line.Tax)
        );

    internal static MvaRule R018 { get; } =
        MvaRule.Deviating(
            "R018",
            "The tax of the lines does not add up to fastsattMerverdiavgift",
            check => Shall(check.Melding.Lines.Sum(line => line.Tax) == check.Melding.Fixed)
        );

    internal static MvaRule R019 { get; } =
        MvaRule.Deviating(
            "R019",
            "The tax of the line is not base times rate, rounded down",
            check => check.Lines(line => line.Base is not null, line => IsProduct(line, line.Tax))
        );

    internal static MvaRule R116 { get; } =
        MvaRule.Invalid(
            "R116",
            "A purchase with right to compensation needs base and rate, on code 81, 83, 86, 88 or 91",
            check =>
                check.Lines(
                    line => line.Specification == Compensated,
                    line => check.Is(line, 81, 83, 86, 88, 91) && HasBoth(line)
                )
        );

    internal static MvaRule R078 { get; } =
        MvaRule.Invalid(
            "R078",
            "A reversal of input tax needs a remark",
            check => check.Lines(line => line.Specification == Reversal, HasRemark)
        );

    internal static MvaRule R079 { get; } =
        MvaRule.Invalid(
            "R079",
            "The KID is not valid: 2 to 25 digits with a check digit by mod 10 or mod 11, and not the account number",
            check => Shall(check.Melding.Kid is not { } kid || IsKid(kid, check.Known.Account))
        );

    internal static MvaRule R082 { get; } =
        MvaRule.Invalid(
            "R082",
            "Amounts are whole kroner",
            check =>
                [
                    .. check.Lines(
                        _ => true,
                        line => decimal.IsInteger(line.Tax) && decimal.IsInteger(line.Base ?? 0m)
                    ),
                    .. Shall(decimal.IsInteger(check.Melding.Fixed))!,
                ]
        );

    internal static MvaRule R085 { get; } =
        MvaRule.Invalid(
            "R085",
            "The base is larger than the authority takes",
            check =>
                check.Known.BaseMax is { } max
                    ? check.Lines(line => line.Base is not null, line => line.Base <= max)
                    : null,
            MvaNeed.Authority
        );

    internal static MvaRule R074 { get; } =
        MvaRule.Deviating(
            "R074",
            "The remark is not one for the code and a line with the usual sign",
            check =>
                check.Lines(
                    line =>
                        line is { Remark.Chosen: not null, Specification: null }
                        && !MvaRemarks.IsReversed(check.Melding, line),
                    line => MvaRemarks.IsValid(check.Melding, line)
                )
        );

    internal static MvaRule R075 { get; } =
        MvaRule.Deviating(
            "R075",
            "The remark is not one for the code and a line with reversed sign",
            check =>
                check.Lines(
                    line =>
                        line is { Remark.Chosen: not null, Specification: null }
                        && MvaRemarks.IsReversed(check.Melding, line),
                    line => MvaRemarks.IsValid(check.Melding, line)
                )
        );

    internal static MvaRule R076 { get; } =
        MvaRule.Deviating(
            "R076",
            "The remark is not one for the code, its specification and sign",
            check =>
                check.Lines(
                    line => line is { Remark.Chosen: not null, Specification: not null },
                    line => MvaRemarks.IsValid(check.Melding, line)
                )
        );

    /// <summary>Rules that all three lists hold, and that are judged when the category is none of them.</summary>
    internal static IReadOnlyList<MvaRule> OfEvery { get; } =
    [R104, R018, R019, R078, R079, R082, R085, R074, R075, R076];
}
