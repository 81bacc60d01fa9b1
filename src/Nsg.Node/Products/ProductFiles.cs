using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Products;

/// <summary>Mappings of product codes and emission factors as separated values with a header.</summary>
public static class ProductFiles
{
    /// <summary>Columns of mappings.</summary>
    public const string MappingHeader = "from,from_code,to,to_code,source,version";

    /// <summary>Columns of emission factors.</summary>
    public const string FactorHeader = "basis,list,code,unit,kg,source,version";

    /// <summary>Reads mappings, those of one source and version together.</summary>
    /// <exception cref="InvalidDataException">A row is none; the message names the line.</exception>
    public static IReadOnlyList<CodesMapped> Mappings(string text) =>
        [
            .. Rows(text, MappingHeader, "mappings", Mapping)
                .GroupBy(one => (one.Source, one.Version))
                .Select(group => new CodesMapped(
                    group.Key.Source,
                    group.Key.Version,
                    [.. group.Select(one => one.Row)]
                )),
        ];

    /// <summary>Reads emission factors, those of one source and version together.</summary>
    /// <exception cref="InvalidDataException">A row is none; the message names the line.</exception>
    public static IReadOnlyList<FactorsDefined> Factors(string text) =>
        [
            .. Rows(text, FactorHeader, "emission factors", Factor)
                .GroupBy(one => (one.Source, one.Version))
                .Select(group => new FactorsDefined(
                    group.Key.Source,
                    group.Key.Version,
                    [.. group.Select(one => one.Row)]
                )),
        ];

    private static CodeMapping Mapping(CsvRow row)
    {
        var (from, to) = (CodeSystems.NameOf(row.Text("from")), CodeSystems.NameOf(row.Text("to")));
        return new CodeMapping(
            from,
            CodeSystems.Bare(from, row.Text("from_code")),
            to,
            CodeSystems.Bare(to, row.Text("to_code"))
        );
    }

    private static EmissionFactor Factor(CsvRow row)
    {
        var basis = row.Text("basis");
        var list = CodeSystems.NameOf(row.Text("list"));
        var unit = row.Text("unit").ToUpperInvariant();
        if (basis == EmissionFactor.OfSpend && !Currency.TryParse(unit, out _))
        {
            throw row.Fault("unit", $"'{unit}' is no currency; a factor of spend is for one unit of a currency");
        }

        return new EmissionFactor(
            basis,
            list,
            CodeSystems.Bare(list, row.Text("code")),
            unit,
            row.Decimal("kg") ?? throw row.Fault("kg", "kg is missing")
        );
    }

    private static IEnumerable<(string Source, string Version, T Row)> Rows<T>(
        string text,
        string columns,
        string what,
        Func<CsvRow, T> read
    ) =>
        CsvTable
            .Read(text, what, ProductDesk.AtOnceMax, columns)
            .Rows.Select(row => (row.Text("source"), row.Text("version"), read(row)));
}
