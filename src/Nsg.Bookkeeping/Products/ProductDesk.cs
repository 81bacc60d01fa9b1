using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Bookkeeping.Products;

/// <summary>Mappings of product codes and emission factors, as the user imports them.</summary>
public sealed class ProductDesk(IBooksTransaction books)
{
    /// <summary>Rows that one import may have.</summary>
    public const int AtOnceMax = 50_000;

    private const int CodeMax = 100;
    private const int TextMax = 200;

    /// <summary>Keeps mappings; one from the same code to the same system replaces the earlier one.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Map(IReadOnlyList<CodesMapped> wanted, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var rows = wanted.SelectMany(one => one.Mappings).ToList();
        var fault =
            CountFault(rows.Count)
            ?? wanted.Select(one => SourceFault(one.Source, one.Version)).FirstOrDefault(one => one is not null)
            ?? rows.Select(MappingFault).FirstOrDefault(one => one is not null);
        if (fault is null)
        {
            foreach (var one in wanted)
            {
                books.Append(RecordJson.Draft(RecordKind.CodesMapped, actor, one));
            }
        }

        return fault;
    }

    /// <summary>Keeps emission factors; one for the same code and unit replaces the earlier one.</summary>
    /// <returns>Why not, or null.</returns>
    public string? Define(IReadOnlyList<FactorsDefined> wanted, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var rows = wanted.SelectMany(one => one.Factors).ToList();
        var fault =
            CountFault(rows.Count)
            ?? wanted.Select(one => SourceFault(one.Source, one.Version)).FirstOrDefault(one => one is not null)
            ?? rows.Select(FactorFault).FirstOrDefault(one => one is not null);
        if (fault is null)
        {
            foreach (var one in wanted)
            {
                books.Append(RecordJson.Draft(RecordKind.FactorsDefined, actor, one));
            }
        }

        return fault;
    }

    private static string? CountFault(int count) =>
        count is 0 or > AtOnceMax ? $"import 1 to {AtOnceMax} rows at once" : null;

    private static string? SourceFault(string source, string version) =>
        source.Length is 0 or > TextMax ? $"the source is a text of 1 to {TextMax} characters: who says so"
        : version.Length is 0 or > TextMax ? $"the version is a text of 1 to {TextMax} characters, such as a year"
        : null;

    private static string? MappingFault(CodeMapping one) =>
        CodeFault(one.From, one.FromCode) ?? CodeFault(one.To, one.ToCode);

    private static string? FactorFault(EmissionFactor one) =>
        CodeFault(one.System, one.Code)
        ?? (
            one.Basis is not (EmissionFactor.OfQuantity or EmissionFactor.OfSpend)
                ? $"factor of {one.System} {one.Code}: the basis is quantity or spend"
            : one.Unit.Length is 0 or > 3
                ? $"factor of {one.System} {one.Code}: the unit is a code of UN/ECE Recommendation 20, or a currency for spend"
            : one.Kilograms is < -1_000_000m or > 1_000_000m
                ? $"factor of {one.System} {one.Code}: more than a million kilograms for one unit"
            : null
        );

    private static string? CodeFault(string system, string code) =>
        system.Length is 0 or > CodeMax ? "a row names no system of codes (UNSPSC, CN, HS, CPV, GTIN, ITEM)"
        : code.Length is 0 or > CodeMax ? $"a code of {system} has 1 to {CodeMax} characters"
        : null;
}
