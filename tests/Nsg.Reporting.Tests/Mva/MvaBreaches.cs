using Nsg.Reporting.Mva;
using Nsg.Reporting.Mva.Rules;

namespace Nsg.Reporting.Tests.Mva;

/// <summary>Returns that keep every rule, and for each rule one that breaks it.</summary>
internal static class MvaBreaches
{
    private const string Compensated = "kompensasjonsrett";

    /// <summary>All that an authority knows, of a company without anything odd.</summary>
    internal static MvaKnowledge Known { get; } =
        new()
        {
            Day = new DateOnly(2024, 6, 3),
            RegisteredCategory = "alminnelig",
            RegisteredPeriodKind = "ToMaaneder",
            DutyFrom = new DateOnly(2020, 1, 1),
            ReportingUnit = "999999999",
            Form = "AS",
            IsInRegister = true,
            HasCeased = false,
            IsShipwreck = false,
            IsRegisteredOnce = false,
            AreEarlierDelivered = true,
            EarlierFixed = 0m,
            IsFirst = true,
            HasPassedLeastAmount = false,
            IsNextOpen = true,
            IsRegisteredWhole = false,
            IsRegisteredPartly = false,
            Account = "12345678903",
            BaseMax = 1_000_000_000m,
        };

    internal static MvaMelding Ordinary { get; } =
        Of(
            "alminnelig",
            "ToMaaneder",
            "mars-april",
            L("3", 1_000m, 25m, 250m),
            L("52", 70m, 0m, 0m),
            L("1", null, null, -100m),
            L("81", 400m, 25m, 100m),
            L("81", null, null, -100m)
        );

    internal static MvaMelding Primary { get; } = Ordinary with { Category = "primaernaering" };

    internal static MvaMelding Reverse { get; } =
        Of(
            "omvendtAvgiftsplikt",
            "TreMaaneder",
            "januar-mars",
            L("87", 10_000m, 25m, 2_500m),
            new("86", Compensated, 8_000m, 25m, 2_000m)
        );

    internal static MvaMelding Claim { get; } =
        Of(
            "kompensasjon",
            "ToMaaneder",
            "mars-april",
            L("1", 100_000m, 25m, 25_000m) with
            {
                Tax = 25_000m,
                Remark = new(null, "credit"),
            },
            L("11", 400_000m, 15m, 60_000m) with
            {
                Remark = new(null, "credit"),
            }
        );

    internal static IReadOnlyList<(
        MvaRuleList List,
        string Rule,
        MvaMelding Melding,
        MvaKnowledge Known
    )> All { get; } =
    [
        .. OfOrdinary().Select(one => One(MvaRuleList.Ordinary, one)),
        .. OfReverse().Select(one => One(MvaRuleList.ReverseCharge, one)),
        .. OfClaims().Select(one => One(MvaRuleList.Compensation, one)),
    ];

    internal static MvaMelding Of(string category, string kind, string period, params MvaMeldingLine[] lines) =>
        new(category, new MvaPeriod(kind, period, 2024), lines.Sum(line => line.Tax), lines)
        {
            Number = "999999999",
            Reference = "1",
        };

    internal static MvaMeldingLine L(string code, decimal? taxable, decimal? rate, decimal tax) =>
        new(code, taxable, rate, tax);

    private static (MvaRuleList, string, MvaMelding, MvaKnowledge) One(
        MvaRuleList list,
        (string Rule, MvaMelding Melding, MvaKnowledge? Known) one
    ) => (list, one.Rule, one.Melding, one.Known ?? Known);

    private static MvaMelding With(MvaMelding melding, params MvaMeldingLine[] lines) =>
        melding with
        {
            Lines = lines,
            Fixed = lines.Sum(line => line.Tax),
        };

    private static MvaMelding Line(
        string code,
        decimal? taxable,
        decimal? rate,
        decimal tax,
        string? specification = null,
        string? chosen = null
    ) =>
        With(
            Ordinary,
            new MvaMeldingLine(
                code,
                specification,
                taxable,
                rate,
                tax,
                chosen is null ? null : new MvaRemark(chosen, null)
            )
        );

    private static MvaMelding Pay(decimal amount) => With(Ordinary, L("3", amount * 4m, 25m, amount));

    private static IEnumerable<(string, MvaMelding, MvaKnowledge?)> Shared(MvaMelding of, string code)
    {
        yield return ("R018", of with { Fixed = of.Fixed + 1m }, null);
        yield return ("R019", With(of, L(code, 10_000m, 25m, 2_501m)), null);
        yield return (
            "R078",
            With(of, new MvaMeldingLine(code, "tilbakeføringAvInngåendeMerverdiavgift", null, null, 100m)),
            null
        );
        yield return ("R079", of with { Kid = "1235" }, null);
        yield return ("R082", of with { Fixed = of.Fixed + 0.5m }, null);
        yield return ("R085", With(of, L(code, 4_000_000_000m, 25m, 1_000_000_000m)), null);
        yield return (
            "R074",
            With(
                of,
                L(code, 10_000m, 25m, of.Category == "kompensasjon" ? -2_500m : 2_500m) with
                {
                    Remark = new("demobil", null),
                }
            ),
            null
        );
        yield return (
            "R075",
            With(
                of,
                L(code, -10_000m, 25m, of.Category == "kompensasjon" ? 2_500m : -2_500m) with
                {
                    Remark = new("demobil", null),
                }
            ),
            null
        );
        yield return (
            "R076",
            With(of, new MvaMeldingLine(code, Compensated, 10_000m, 25m, 2_500m, new("demobil", null))),
            null
        );
    }

    private static IEnumerable<(string Rule, MvaMelding Melding, MvaKnowledge? Known)> OfOrdinary()
    {
        var early = new MvaPeriod("ToMaaneder", "mars-april", 2021);
        var middle = Known with { Day = new DateOnly(2024, 4, 10) };
        (string, MvaMelding, MvaKnowledge?)[] all =
        [
            ("R104", Ordinary with { Category = "eHandel" }, null),
            ("R000", Ordinary with { Period = early }, Known with { Day = new DateOnly(2021, 12, 31) }),
            ("R077", Ordinary with { Period = early }, null),
            ("R122", Line("3", 100m, 25m, 100m), null),
            ("R020", Line("3", -100m, 25m, -25m), null),
            ("R021", Line("1", null, null, 25m), null),
            ("R052", Line("52", 1_100_000m, 0m, 0m) with { Period = new MvaPeriod("Aar", "aarlig", 2023) }, null),
            ("R053", Line("7", 1m, 0m, 0m), null),
            ("R054", Line("20", 1m, 0m, 0m) with { Category = "primaernaering" }, null),
            ("R065", Line("1", null, 25m, -25m), null),
            ("R066", Line("3", null, null, 25m), null),
            ("R081", Line("86", null, 25m, 25m), null),
            ("R116", Line("81", null, null, 25m, Compensated), null),
            ("R083", Ordinary, Known with { IsRegisteredOnce = true }),
            ("R084", With(Ordinary) with { Fixed = 1m }, null),
            ("R115", With(Ordinary, L("81", 400m, 25m, 100m), new("81", Compensated, 400m, 25m, 100m)), null),
            ("R038", Line("14", null, null, -25m, "tapPåKrav"), null),
            ("R039", Line("32", 900m, 11.11m, 99m, "uttak"), null),
            ("R040", Line("11", null, null, -25m, "justering"), null),
            ("R041", Line("83", null, null, 25m, "tilbakeføringAvInngåendeMerverdiavgift"), null),
            ("R114", Line("82", 400m, 25m, 100m, Compensated), null),
            ("R047", Ordinary, Known with { RegisteredCategory = "primaernaering" }),
            ("R048", Primary, null),
            ("R049", Ordinary, Known with { RegisteredPeriodKind = "Aar" }),
            ("R050", Primary, Known with { RegisteredPeriodKind = "Aar" }),
            ("R072", Ordinary, Known with { DutyFrom = new DateOnly(2024, 5, 1) }),
            ("R073", Primary, Known with { DutyTo = new DateOnly(2023, 12, 31) }),
            ("R059", Ordinary, middle),
            ("R060", Primary, middle),
            ("R051", Ordinary, Known with { ReportingUnit = "888888888" }),
            ("R061", Pay(10m), Known with { AreEarlierDelivered = false }),
            ("R062", Line("1", null, null, -25m), Known with { AreEarlierDelivered = false }),
            ("R127", Line("3", 4m, 25m, 0m), null),
            ("R126", Ordinary, Known with { Form = "UDEF" }),
            ("R131", Ordinary, Known with { IsInRegister = false }),
            ("R132", Ordinary, Known with { IsFirst = false, Day = new DateOnly(2027, 6, 11) }),
            ("R133", Ordinary, Known with { IsFirst = false, Day = new DateOnly(2029, 5, 1) }),
        ];
        foreach (var (code, i) in new[] { "81", "83", "86", "88", "91" }.Select((code, i) => (code, i)))
        {
            yield return ($"R0{23 + i}", With(Ordinary, L(code, 400m, 25m, 100m), L(code, null, null, -101m)), null);
            yield return ($"R0{28 + i}", Line(code, null, null, -100m), null);
            yield return ($"R0{33 + i}", Line(code, 400m, 25m, 100m), null);
        }

        foreach (var one in all.Concat(Shared(Ordinary, "86")))
        {
            yield return one;
        }
    }

    private static IEnumerable<(string Rule, MvaMelding Melding, MvaKnowledge? Known)> OfReverse() =>
        Shared(Reverse, "87")
            .Concat([
                ("R104", Reverse with { Category = "omvendtAavgiftsplikt" }, null),
                (
                    "R105",
                    Reverse with
                    {
                        Period = new("TreMaaneder", "oktober-desember", 2022),
                    },
                    Known with
                    {
                        Day = new DateOnly(2023, 1, 31),
                    }
                ),
                ("R103", Reverse with { Period = new("TreMaaneder", "oktober-desember", 2022) }, null),
                (
                    "R112",
                    With(Reverse, new("86", Compensated, 8_000m, 25m, 2_000m), L("86", 8_000m, 25m, 2_000m)),
                    null
                ),
                ("R106", Reverse with { Period = Ordinary.Period }, null),
                ("R121", Reverse, Known with { IsRegisteredWhole = true }),
                ("R122", With(Reverse, L("87", 100m, 25m, 100m)), null),
                ("R123", Reverse, Known with { IsRegisteredPartly = true }),
                ("R124", With(Reverse, L("86", 8_000m, 25m, 2_000m)), null),
                ("R119", Reverse with { Fixed = 0m }, null),
                ("R108", With(Reverse, L("89", -8_000m, 12m, -960m)), null),
                ("R113", With(Reverse, L("3", 8_000m, 25m, 2_000m)), null),
                ("R109", With(Reverse, L("92", null, null, 2_000m)), null),
                ("R116", With(Reverse, new MvaMeldingLine("86", Compensated, null, null, 2_000m)), null),
                ("R107", With(Reverse) with { Fixed = 1m }, null),
                ("R118", With(Reverse), null),
                ("R117", With(Reverse, L("87", 1_999m, 25m, 499m)), null),
                ("R110", With(Reverse, new MvaMeldingLine("87", "uttak", 8_000m, 25m, 2_000m)), null),
                ("R111", With(Reverse, new MvaMeldingLine("87", Compensated, 8_000m, 25m, 2_000m)), null),
                ("R120", Reverse, Known with { Day = new DateOnly(2024, 3, 31) }),
                ("R123", Reverse, Known with { IsRegisteredPartly = true }),
                ("R124", With(Reverse, L("91", 8_000m, 25m, 2_000m)), null),
            ]);

    private static IEnumerable<(string Rule, MvaMelding Melding, MvaKnowledge? Known)> OfClaims()
    {
        var (late, refund) = (
            Known with
            {
                Day = new DateOnly(2024, 6, 11),
            },
            With(Claim, L("1", 100_000m, 25m, -25_000m))
        );
        var small = With(Claim, L("1", 400m, 25m, -100m));
        var in2026 = new MvaPeriod("ToMaaneder", "mars-april", 2026);
        var from2026 = Known with { Day = new DateOnly(2026, 6, 3) };
        return Shared(Claim, "1")
            .Concat([
                ("R104", Claim with { Category = "annet" }, null),
                (
                    "R090",
                    Claim with
                    {
                        Period = new("ToMaaneder", "november-desember", 2022),
                    },
                    Known with
                    {
                        Day = new DateOnly(2022, 12, 31),
                    }
                ),
                ("R092", Claim with { Period = new("ToMaaneder", "november-desember", 2022) }, null),
                ("R089", Claim, Known with { Day = new DateOnly(2024, 4, 30) }),
                ("R095", Claim with { Period = Reverse.Period }, null),
                ("R086", With(Claim, L("1", 400m, 25m, 100m)), null),
                ("R088", With(Claim, L("12", 400m, 25m, -100m)), null),
                ("R093", With(Claim, L("1", null, null, -100m)), null),
                ("R100", With(Claim) with { Fixed = -1m }, null),
                ("R094", Claim, Known with { Form = "KF" }),
                ("R096", Claim, late),
                ("R097", refund, late with { IsFirst = false, EarlierFixed = -20_000m }),
                ("R098", With(Claim), null),
                ("R099", small, null),
                ("R101", With(Claim, L("83", 400m, 15m, -60m)), null),
                (
                    "R087",
                    With(
                        Claim,
                        new MvaMeldingLine("11", "justeringMerverdiavgiftskompensasjonFastEiendom", 400m, 15m, -60m)
                    ),
                    null
                ),
                ("R091", With(Claim, new MvaMeldingLine("1", "tapPåKrav", 400m, 25m, -100m)), null),
                ("R125", Claim, Known with { Deleted = new DateOnly(2024, 2, 29) }),
                ("R128", Claim, Known with { Form = "FKF" }),
                ("R129", Claim, Known with { Form = "ORGL" }),
                ("R130", Claim, Known with { Form = "BEDR" }),
                ("R134", small with { Period = in2026 }, from2026 with { IsNextOpen = false }),
                (
                    "R135",
                    Claim with
                    {
                        Period = in2026,
                    },
                    from2026 with
                    {
                        Day = new DateOnly(2026, 4, 10),
                        Deleted = new DateOnly(2026, 2, 28),
                    }
                ),
            ]);
    }
}
