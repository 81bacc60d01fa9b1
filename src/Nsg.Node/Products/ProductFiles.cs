using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Products;

/// <summary>Mappings of product codes and emission factors as comma-separated values with a header.</summary>
public static class ProductFiles
{
    /// <summary>Columns of mappings.</summary>
    public const string MappingHeader = "from,from_code,to,to_code,source,version";

    /// <summary>Columns of emission factors.</summary>
    public const string FactorHeader = "basis,list,code,unit,kg,source,version";

    /// <summary>Reads mappings, those of one source and version together.</summary>
    /// <exception cref="InvalidDataException">A row is none; the message names the line.</exception>
    public static IReadOnlyList<CodesMapped> Mappings(TextReader text) =>
        [
            .. Rows(text, MappingHeader, "mappings", csv => Mapping(csv))
                .GroupBy(one => (one.Source, one.Version))
                .Select(group => new CodesMapped(
                    group.Key.Source,
                    group.Key.Version,
                    [.. group.Select(one => one.Row)]
                )),
        ];

    /// <summary>Reads emission factors, those of one source and version together.</summary>
    /// <exception cref="InvalidDataException">A row is none; the message names the line.</exception>
    public static IReadOnlyList<FactorsDefined> Factors(TextReader text) =>
        [
            .. Rows(text, FactorHeader, "emission factors", csv => Factor(csv))
                .GroupBy(one => (one.Source, one.Version))
                .Select(group => new FactorsDefined(
                    group.Key.Source,
                    group.Key.Version,
                    [.. group.Select(one => one.Row)]
                )),
        ];

    private static CodeMapping Mapping(CsvReader csv)
    {
        var (from, to) = (CodeSystems.NameOf(Field(csv, "from")), CodeSystems.NameOf(Field(csv, "to")));
        return new CodeMapping(
            from,
            CodeSystems.Bare(from, Field(csv, "from_code")),
            to,
            CodeSystems.Bare(to, Field(csv, "to_code"))
        );
    }

    private static EmissionFactor Factor(CsvReader csv)
    {
        var basis = Field(csv, "basis");
        var list = CodeSystems.NameOf(Field(csv, "list"));
        var unit = Field(csv, "unit").ToUpperInvariant();
        if (basis == EmissionFactor.OfSpend && !Currency.TryParse(unit, out _))
        {
            throw Fault(csv, $"'{unit}' is no currency; a factor of spend is for one unit of a currency");
        }

        return decimal.TryParse(
            Field(csv, "kg"),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var kilograms
        )
            ? new EmissionFactor(basis, list, CodeSystems.Bare(list, Field(csv, "code")), unit, kilograms)
            : throw Fault(csv, "kg is a decimal with a point, such as 1.25");
    }

    private static List<(string Source, string Version, T Row)> Rows<T>(
        TextReader text,
        string columns,
        string what,
        Func<CsvReader, T> read
    )
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
            MaxFieldSize = 10_000,
        };
        using var csv = new CsvReader(text, settings);
        if (
            !csv.Read()
            || !csv.ReadHeader()
            || !columns
                .Split(',')
                .All(column =>
                    csv.HeaderRecord!.Any(one => one.Trim().Equals(column, StringComparison.OrdinalIgnoreCase))
                )
        )
        {
            throw new InvalidDataException($"line 1: {what} begin with the header {columns}");
        }

        var rows = new List<(string, string, T)>();
        while (csv.Read())
        {
            if (rows.Count == ProductDesk.AtOnceMax)
            {
                throw new InvalidDataException($"at most {ProductDesk.AtOnceMax} {what} at once");
            }

            rows.Add((Field(csv, "source"), Field(csv, "version"), read(csv)));
        }

        return rows;
    }

    private static string Field(CsvReader csv, string column) =>
        csv.GetField(column) is { Length: > 0 } value ? value : throw Fault(csv, $"{column} is missing");

    private static InvalidDataException Fault(CsvReader csv, string fault) => new($"line {csv.Parser.RawRow}: {fault}");
}
