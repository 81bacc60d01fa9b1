using System.Text.Json.Serialization;

namespace Nsg.Countries.Supplies;

/// <summary>A country's <c>supplies.json</c>: what its accounts say of a purchase, where the document does not.</summary>
public sealed record SupplyRules
{
    /// <summary>Where the facts come from; one sentence each.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What is bought on which accounts; the first range that holds an account decides.</summary>
    public required IReadOnlyList<AccountKind> Kinds { get; init; }

    /// <summary>Accounts whose purchases give no VAT to deduct, or not all of it.</summary>
    public required IReadOnlyList<DeductionLimit> Deductions { get; init; }

    /// <summary>The law by which a seller without a VAT number on its invoice gives no VAT to deduct; null where other
    /// particulars do as well.</summary>
    public string? SellersVatNumber { get; init; }

    /// <summary>What is bought on an account; null where that may be either.</summary>
    public SupplyKind? KindOf(string account) => Kinds.FirstOrDefault(one => one.Holds(account))?.Kind;

    /// <summary>The limit of deduction of an account, or null.</summary>
    public DeductionLimit? LimitOf(string account) => Deductions.FirstOrDefault(one => one.Accounts.Contains(account));
}

/// <summary>What is bought on a range of accounts.</summary>
/// <param name="From">First account.</param>
/// <param name="To">Last account; longer numbers that start with it belong to it.</param>
/// <param name="Kind">Goods or services.</param>
public sealed record AccountKind(string From, string To, SupplyKind Kind)
{
    /// <summary>Whether an account lies in the range.</summary>
    public bool Holds(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return string.CompareOrdinal(account, From) >= 0
            && (string.CompareOrdinal(account, To) <= 0 || account.StartsWith(To, StringComparison.Ordinal));
    }
}

/// <summary>A limit of the VAT that may be deducted.</summary>
/// <param name="Accounts">Accounts.</param>
/// <param name="Percent">Percent of the VAT that may be deducted; null where it depends on what was bought, so that a
/// person is asked.</param>
/// <param name="Law">Act and section, and what they limit.</param>
public sealed record DeductionLimit(IReadOnlyList<string> Accounts, decimal? Percent, string Law);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(SupplyRules))]
internal sealed partial class SuppliesJson : JsonSerializerContext;
