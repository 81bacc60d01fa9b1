using System.Text.Json.Serialization;

namespace Nsg.Countries.Retention;

/// <summary>Kinds of bookkeeping material that the acts tell apart.</summary>
public enum KeptMaterial
{
    /// <summary>The books themselves: entries, charts, locks, registers.</summary>
    Books,

    /// <summary>Vouchers: documents, statements, returns, and what was decided about them.</summary>
    Vouchers,

    /// <summary>Annual accounts.</summary>
    AnnualAccounts,
}

/// <summary>What the years of a rule are counted from.</summary>
public enum RetentionStart
{
    /// <summary>The end of the financial year.</summary>
    FinancialYear,

    /// <summary>The end of the calendar year in which the financial year ended.</summary>
    CalendarYear,
}

/// <summary>How long a kind of material is kept.</summary>
/// <param name="Years">Years.</param>
/// <param name="After">What they are counted from.</param>
/// <param name="Source">Act and section.</param>
public sealed record RetentionRule(int Years, RetentionStart After, string Source)
{
    /// <summary>The first day on which material of a financial year may be deleted.</summary>
    /// <param name="lastDay">Last day of the financial year that the material concerns.</param>
    public DateOnly EarliestDeletion(DateOnly lastDay)
    {
        var end = After == RetentionStart.CalendarYear ? new DateOnly(lastDay.Year, 12, 31) : lastDay;
        return end.Year + Years >= DateOnly.MaxValue.Year ? DateOnly.MaxValue : end.AddDays(1).AddYears(Years);
    }
}

/// <summary>A country's <c>retention.json</c>: how long bookkeeping material is kept at least.</summary>
/// <param name="Books">The books.</param>
/// <param name="Vouchers">Vouchers.</param>
/// <param name="AnnualAccounts">Annual accounts.</param>
public sealed record RetentionRules(RetentionRule Books, RetentionRule Vouchers, RetentionRule AnnualAccounts)
{
    /// <summary>The rule of a kind of material.</summary>
    public RetentionRule Of(KeptMaterial material) =>
        material switch
        {
            KeptMaterial.Vouchers => Vouchers,
            KeptMaterial.AnnualAccounts => AnnualAccounts,
            _ => Books,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(RetentionRules))]
internal sealed partial class RetentionJson : JsonSerializerContext;
