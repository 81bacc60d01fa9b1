using System.Globalization;

namespace Nsg.Node.Specifications;

/// <summary>
/// What stands above a specification: whose it is, of which period, and when it was made (bokføringsforskriften § 3-1:
/// name and number of the company, the period, the day of making).
/// </summary>
/// <param name="Kind">Which specification.</param>
/// <param name="Company">Number of the company.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">First day, or null for the beginning of the books.</param>
/// <param name="To">Last day, or null for all that is posted.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Made">When it was made.</param>
public sealed record SpecificationHeading(
    SpecificationKind Kind,
    string Company,
    string Name,
    DateOnly? From,
    DateOnly? To,
    string Currency,
    DateTimeOffset Made
)
{
    /// <summary>The heading as one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{KindName}, {Name}, {Company}, {Period}, {Currency}, made {Made.UtcDateTime:yyyy-MM-dd HH:mm}Z"
        );

    internal string KindName => Kind.ToString().ToLowerInvariant();

    internal string Period => $"{Day(From, "the beginning")} to {Day(To, "the last entry")}";

    private static string Day(DateOnly? day, string open) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? open;
}
