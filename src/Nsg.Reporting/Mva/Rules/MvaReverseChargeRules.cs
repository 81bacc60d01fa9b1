using static Nsg.Reporting.Mva.Rules.MvaCheck;
using static Nsg.Reporting.Mva.Rules.MvaRule;
using static Nsg.Reporting.Mva.Rules.MvaSharedRules;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>
/// The 31 rules on returns for reverse charge of those who are not registered (Skatteetaten/mva-meldingen, omvendt,
/// 2025-11-04), in the authority's
/// order; it lists two of them twice.
/// </summary>
internal static class MvaReverseChargeRules
{
    private const decimal LeastBase = 2_000m;

    private static readonly MvaRule R123 = Deviating(
        "R123",
        "The company is registered for a part of the period; the purchases of that part belong in its ordinary return",
        check => Shall(check.Known.IsRegisteredPartly is { } partly ? !partly : null),
        MvaNeed.Authority
    );

    private static readonly MvaRule R124 = Invalid(
        "R124",
        "Code 86, 88 or 91 needs the specification kompensasjonsrett",
        check => check.Lines(line => check.Is(line, 86, 88, 91), line => line.Specification == Compensated)
    );

    internal static IReadOnlyList<MvaRule> All { get; } =
    [
        R104,
        Invalid(
            "R105",
            "Returns for reverse charge are taken from 2023-02-01 on",
            check => Shall(check.Known.Day is { } day ? day >= new DateOnly(2023, 2, 1) : null),
            MvaNeed.Day
        ),
        Invalid(
            "R103",
            "Returns for reverse charge of periods before 2023 are sent in the form of that time",
            check => Shall(check.Melding.Period.Year >= 2023)
        ),
        Invalid(
            "R112",
            "A code stands both with and without specification",
            check =>
                check.Lines(
                    line => line.Specification is not null,
                    line => !check.Melding.Lines.Any(other => other.Code == line.Code && other.Specification is null)
                )
        ),
        Invalid(
            "R106",
            "Returns for reverse charge are made for three months",
            check => Shall(check.Melding.Period.Kind == "TreMaaneder")
        ),
        Invalid(
            "R121",
            "The company is registered in this period; the purchases belong in its ordinary return",
            check => Shall(check.Known.IsRegisteredWhole is { } whole ? !whole : null),
            MvaNeed.Authority
        ),
        R122,
        R123,
        R124,
        R018,
        R019,
        Invalid(
            "R119",
            "The lines have tax, and fastsattMerverdiavgift is 0",
            check =>
                check.Melding.Fixed != 0m
                    ? []
                    : check.Known.IsFirst switch
                    {
                        null => null,
                        false => [],
                        true => check.Lines(
                            line => line.Base is not null,
                            line => IsProduct(line, check.Melding.Fixed)
                        ),
                    },
            MvaNeed.Authority
        ),
        Invalid(
            "R108",
            "The base has reversed sign; a remark must say why",
            check => check.Lines(line => check.Is(line, 86, 87, 88, 89, 91, 92) && line.Base < 0m, HasRemark)
        ),
        Invalid(
            "R113",
            "The code is not one for reverse charge",
            check => check.Lines(_ => true, line => check.Is(line, 86, 87, 88, 89, 91, 92))
        ),
        Invalid(
            "R109",
            "The tax needs base and rate",
            check => check.Lines(line => check.Is(line, 86, 87, 88, 89, 91, 92), HasBoth)
        ),
        R116,
        R078,
        R079,
        R082,
        Invalid(
            "R107",
            "fastsattMerverdiavgift is not 0, and there are no lines",
            check => When(check.Melding.Fixed != 0m, check.Melding.Lines.Count > 0)
        ),
        R085,
        Invalid(
            "R118",
            "No first return for reverse charge is sent when fastsattMerverdiavgift is 0",
            check => When(check.Melding.Fixed == 0m ? check.Known.IsFirst : false, holds: false),
            MvaNeed.Authority
        ),
        Invalid(
            "R117",
            "The base is less than 2,000 kroner; no tax is to be computed",
            HasLeastBase,
            MvaNeed.Authority
        ),
        R123,
        R124,
        Invalid(
            "R110",
            "Reversal, loss on claims and withdrawal do not belong in a return for reverse charge",
            check => check.Lines(line => line.Specification is Reversal or Loss or Withdrawal, _ => false)
        ),
        Invalid(
            "R111",
            "Purchases with right to compensation belong to code 86, 88 or 91",
            check => check.Lines(line => line.Specification == Compensated, line => check.Is(line, 86, 88, 91))
        ),
        R074,
        R075,
        R076,
        Invalid(
            "R120",
            "A return is sent after its period has ended",
            check => check.AfterPeriod(check.Known.HasCeased ?? (check.Known.Deleted is not null ? true : null)),
            MvaNeed.Day
        ),
    ];

    private static IReadOnlyList<int>? HasLeastBase(MvaCheck check)
    {
        var sum = check.Melding.Lines.Sum(line => line.Base ?? 0m);
        return When(
            sum is >= LeastBase or <= 0m ? false
                : check.Known.HasPassedLeastAmount is { } passed ? !passed
                : null,
            holds: false
        );
    }
}
