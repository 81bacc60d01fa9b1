using System.Text.Json.Serialization;
using Nsg.Ledger;

namespace Nsg.Countries;

/// <summary>A country's <c>chart.json</c>.</summary>
internal sealed record ChartFile(string Source, IReadOnlyList<Account> Accounts);

/// <summary>A country's <c>vat.json</c>: series of rates by name, and the codes that refer to them.</summary>
internal sealed record VatFile(
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<string, IReadOnlyList<DatedRate>> Rates,
    IReadOnlyList<VatCodeRow> Codes
);

/// <summary>A VAT code as the file writes it.</summary>
internal sealed record VatCodeRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string EnglishName { get; init; }

    public required TradeDirection Direction { get; init; }

    public required IReadOnlyList<TradeArea> Areas { get; init; }

    public required IReadOnlyList<SupplyKind> Kinds { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public IReadOnlyList<string>? CategoriesAbroad { get; init; }

    public required VatMechanism Mechanism { get; init; }

    /// <summary>Name of a series of rates; absent when the code makes no tax.</summary>
    public string? Rate { get; init; }

    public string? OutputAccount { get; init; }

    public string? InputAccount { get; init; }

    public EcSales? EcSales { get; init; }

    public VatCode ToCode(IReadOnlyDictionary<string, IReadOnlyList<DatedRate>> rates) =>
        new()
        {
            Code = Code,
            Name = Name,
            EnglishName = EnglishName,
            Direction = Direction,
            Areas = Areas,
            Kinds = Kinds,
            Categories = Categories,
            CategoriesAbroad = CategoriesAbroad ?? [],
            Mechanism = Mechanism,
            Rates = Rate is null ? [] : rates[Rate],
            OutputAccount = OutputAccount,
            InputAccount = InputAccount,
            EcSales = EcSales,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(ChartFile))]
[JsonSerializable(typeof(AccountRoles))]
[JsonSerializable(typeof(VatFile))]
internal sealed partial class PackJson : JsonSerializerContext;
