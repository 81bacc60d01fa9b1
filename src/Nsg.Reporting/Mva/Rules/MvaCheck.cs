using Nsg.Countries;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Mva.Rules;

/// <summary>A return under judgement, with the words that rules are written in.</summary>
internal sealed record MvaCheck(MvaMelding Melding, MvaKnowledge Known)
{
    internal const string Reversal = "tilbakeføringAvInngåendeMerverdiavgift";
    internal const string Loss = "tapPåKrav";
    internal const string Withdrawal = "uttak";
    internal const string Adjustment = "justering";
    internal const string CompensationAdjustment = "justeringMerverdiavgiftskompensasjonFastEiendom";
    internal const string Compensated = "kompensasjonsrett";

    private static readonly int[] Whole = [0];

    internal bool IsGeneral => Melding.Category == "alminnelig";

    internal bool IsPrimary => Melding.Category == "primaernaering";

    internal (DateOnly From, DateOnly To)? Days => Melding.Period.Days;

    /// <summary>The last day for the return of the period; null for periods that have none here.</summary>
    internal DateOnly? Due =>
        Days is { } days && LengthOf(Melding.Period.Kind) is { } length
            ? CountryPacks.Find(Country.NO)!.Calendar.VatDue(IsPrimary ? "primary-year" : length, days.To)
            : null;

    /// <summary>Whether the claim falls under the rules for compensation in force from 2026.</summary>
    internal bool? IsAfter2026 => Known.Day is { } day ? day >= new DateOnly(2026, 1, 1) : null;

    /// <summary>Lines of some kind that do not hold what they shall.</summary>
    internal IReadOnlyList<int> Lines(Func<MvaMeldingLine, bool> where, Func<MvaMeldingLine, bool> shall) =>
        [.. Melding.Lines.Index().Where(one => where(one.Item) && !shall(one.Item)).Select(one => one.Index + 1)];

    /// <summary>The return as a whole, unless something holds; null when it is not known whether it does.</summary>
    internal static IReadOnlyList<int>? Shall(bool? holds) =>
        holds switch
        {
            null => null,
            true => [],
            false => Whole,
        };

    /// <summary>The return as a whole breaks a rule that concerns it, unless something holds.</summary>
    internal static IReadOnlyList<int>? When(bool? concerned, bool? holds) =>
        concerned == false || holds == true ? []
        : concerned is null ? null
        : Shall(holds);

    internal bool Is(MvaMeldingLine line, params ReadOnlySpan<int> codes)
    {
        foreach (var code in codes)
        {
            if (line.Code == Text(code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line holds a remark of either kind.</summary>
    internal static bool HasRemark(MvaMeldingLine line) => line.Remark is { Chosen: not null } or { Text: not null };

    internal static bool HasBoth(MvaMeldingLine line) => line is { Base: not null, Rate: not null };

    internal static bool HasNeither(MvaMeldingLine line) => line is { Base: null, Rate: null };

    /// <summary>Whether tax is base times rate, rounded down; of a negative product either way is down.</summary>
    internal static bool IsProduct(MvaMeldingLine line, decimal tax)
    {
        var product = Product(line);
        return tax == decimal.Floor(product) || tax == decimal.Truncate(product);
    }

    internal static decimal Product(MvaMeldingLine line)
    {
        try
        {
            return (line.Base ?? 0m) * (line.Rate ?? 0m) / 100m;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    /// <summary>Output or input tax of a code, by whether its lines have a base.</summary>
    internal decimal TaxOf(int code, bool isOutput) =>
        Melding.Lines.Where(line => Is(line, code) && line.Base is null != isOutput).Sum(line => line.Tax);

    internal int CountOf(int code, bool isOutput) =>
        Melding.Lines.Count(line => Is(line, code) && line.Base is null != isOutput);

    /// <summary>Whether the day lies after the period, or the company may report before it ends.</summary>
    internal IReadOnlyList<int>? AfterPeriod(bool? mayBefore) =>
        (Known.Day, Days) switch
        {
            ({ } day, var (_, to)) when day > to => [],
            ({ } day, var (from, _)) when day >= from => Shall(mayBefore),
            ({ }, { }) => Whole,
            _ => null,
        };

    internal static bool IsKid(string text, string? account) =>
        text.Length is >= 2 and <= 25
        && text != account
        && text.Index().All(one => char.IsAsciiDigit(one.Item) || (one.Item == '-' && one.Index == text.Length - 1))
        && (
            PaymentReference.TryParse(PaymentReferenceKind.KidMod10, text, out _)
            || PaymentReference.TryParse(PaymentReferenceKind.KidMod11, text, out _)
        );

    private static string Text(int code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? LengthOf(string kind) =>
        kind switch
        {
            "ToMaaneder" => "two-months",
            "Aar" => "year",
            _ => null,
        };
}
