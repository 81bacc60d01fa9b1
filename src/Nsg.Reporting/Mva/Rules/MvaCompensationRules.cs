using static Nsg.Reporting.Mva.Rules.MvaCheck;
using static Nsg.Reporting.Mva.Rules.MvaRule;
using static Nsg.Reporting.Mva.Rules.MvaSharedRules;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>The 32 rules on claims for compensation (Skatteetaten/mva-meldingen, kompensasjon, 2025-11-04), in the
/// authority's order.</summary>
internal static class MvaCompensationRules
{
    private const decimal LeastClaim = -20_000m;

    internal static IReadOnlyList<MvaRule> All { get; } =
    [
        R104,
        Invalid(
            "R090",
            "Claims for compensation are taken from 2023-01-01 on",
            check => Shall(check.Known.Day is { } day ? day >= new DateOnly(2023, 1, 1) : null),
            MvaNeed.Day
        ),
        Invalid(
            "R092",
            "Claims of periods before 2023 are sent in the form of that time",
            check => Shall(check.Melding.Period.Year >= 2023)
        ),
        Invalid(
            "R089",
            "A claim is sent after its period has ended (until 2025)",
            check => check.IsAfter2026 == true ? [] : check.AfterPeriod(mayBefore: false),
            MvaNeed.Day
        ),
        Invalid(
            "R095",
            "Claims for compensation are made for two months",
            check => Shall(check.Melding.Period.Kind == "ToMaaneder")
        ),
        R018,
        R019,
        Invalid(
            "R086",
            "The claim has reversed sign; a remark must say why",
            check =>
                check.Lines(
                    line => check.Is(line, 1, 11, 13, 14, 15, 81, 83, 86, 88, 91) && line.Tax > 0m,
                    line =>
                        HasRemark(line) || (check.Is(line, 1, 14, 81) && line.Specification == CompensationAdjustment)
                )
        ),
        Invalid(
            "R088",
            "The code is not one for compensation",
            check => check.Lines(_ => true, line => check.Is(line, 1, 11, 13, 14, 15, 81, 83, 86, 88, 91))
        ),
        Invalid("R093", "Every line of a claim needs base and rate", check => check.Lines(_ => true, HasBoth)),
        R078,
        R079,
        R082,
        Invalid(
            "R100",
            "fastsattMerverdiavgift is not 0, and there are no lines",
            check => When(check.Melding.Fixed != 0m, check.Melding.Lines.Count > 0)
        ),
        R085,
        Form("R094", "A municipal enterprise leaves its claim to the municipality", "KF"),
        Invalid(
            "R096",
            "The claim is sent after its last day (until 2025)",
            check => When(Until2025(check, check.Known.IsFirst), IsInTime(check)),
            MvaNeed.Authority
        ),
        Invalid(
            "R097",
            "A changed claim after its last day must not be for more (until 2025)",
            check =>
                When(
                    Until2025(check, check.Known.IsFirst is { } first ? !first : null),
                    IsInTime(check) == true ? true
                        : check.Known.EarlierFixed is { } earlier ? check.Melding.Fixed >= earlier
                        : null
                ),
            MvaNeed.Authority
        ),
        Invalid(
            "R098",
            "The first claim of a period is not for 0 kroner",
            check => When(check.Melding.Fixed == 0m ? check.Known.IsFirst : false, holds: false),
            MvaNeed.Authority
        ),
        Deviating(
            "R099",
            "The first claim of the year must be for at least 20,000 kroner (until 2025)",
            check =>
                When(
                    Until2025(check, check.Melding.Fixed >= 0m ? false : And(IsInTime(check), NotPassed(check))),
                    check.Melding.Fixed <= LeastClaim
                ),
            MvaNeed.Authority
        ),
        Invalid(
            "R101",
            "One who is not registered for VAT uses code 14 or 15 for imports, not 81 or 83",
            check =>
                check.Known switch
                {
                    { IsRegisteredWhole: true } or { IsRegisteredPartly: true } => [],
                    { IsRegisteredWhole: false } => check.Lines(line => check.Is(line, 81, 83), _ => false),
                    _ => null,
                },
            MvaNeed.Authority
        ),
        Invalid(
            "R087",
            "Adjustment of compensation belongs to code 1, 14 or 81",
            check =>
                check.Lines(line => line.Specification == CompensationAdjustment, line => check.Is(line, 1, 14, 81))
        ),
        Invalid(
            "R091",
            "Reversal, loss on claims and withdrawal do not belong in a claim",
            check => check.Lines(line => line.Specification is Reversal or Loss or Withdrawal, _ => false)
        ),
        R074,
        R075,
        R076,
        Invalid(
            "R125",
            "The company is not in the register of entities",
            check => Shall(MvaOrdinaryRules.IsInRegister(check)),
            MvaNeed.Authority
        ),
        Form("R128", "A county enterprise leaves its claim to the county", "FKF"),
        Form("R129", "A part of an organisation leaves its claim to the municipality or county", "ORGL"),
        Deviating(
            "R130",
            "The organisation number is that of a sub-unit",
            check => Shall(check.Known.Form is { } form ? form != "BEDR" : null),
            MvaNeed.Authority
        ),
        Invalid(
            "R134",
            "The first claim of the year must be for at least 20,000 kroner (from 2026)",
            check =>
                When(
                    And(
                        check.IsAfter2026,
                        check.Melding.Fixed <= LeastClaim ? false : And(NotPassed(check), check.Known.IsFirst)
                    ),
                    check.Known.IsNextOpen
                ),
            MvaNeed.Authority
        ),
        Invalid(
            "R135",
            "The claim of a deleted company is sent after its period has ended (from 2026)",
            check =>
                When(
                    And(check.IsAfter2026, IsDeletedOutside(check)),
                    (check.Known.Day, check.Days) is ({ } day, var (_, to)) ? day > to : null
                ),
            MvaNeed.Authority
        ),
    ];

    private static MvaRule Form(string id, string text, string form) =>
        Invalid(id, text, check => Shall(check.Known.Form is { } one ? one != form : null), MvaNeed.Authority);

    private static bool? Until2025(MvaCheck check, bool? concerned) =>
        And(check.IsAfter2026 is { } after ? !after : null, concerned);

    private static bool? IsInTime(MvaCheck check) =>
        (check.Known.Day, check.Due) is ({ } day, { } due) ? day <= due : null;

    private static bool? NotPassed(MvaCheck check) => check.Known.HasPassedLeastAmount is { } passed ? !passed : null;

    /// <summary>Deleted before the period or after it; false as long as no deletion is known of a company that stands
    /// in the register.</summary>
    private static bool? IsDeletedOutside(MvaCheck check) =>
        (check.Known.Deleted, check.Days) switch
        {
            ({ } deleted, var (from, to)) => deleted < from || deleted > to,
            _ => check.Known.IsInRegister == true ? false : null,
        };

    /// <summary>Whether both hold; a false one decides though the other is not known.</summary>
    private static bool? And(bool? one, bool? other) =>
        one == false || other == false ? false
        : one is null || other is null ? null
        : true;
}
