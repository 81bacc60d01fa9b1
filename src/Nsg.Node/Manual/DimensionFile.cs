using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Manual;

/// <summary>Dimensions as comma-separated values: dimension, object, name; a row without an object names the
/// dimension itself.</summary>
public static class DimensionFile
{
    private const int RowsMax = 20_000;

    /// <summary>Reads dimensions and objects.</summary>
    /// <exception cref="InvalidDataException">A row is neither; the message names the line.</exception>
    public static DimensionsDefined Read(TextReader text)
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
            || csv.HeaderRecord is not { } header
            || !new[] { "dimension", "object", "name" }.All(one =>
                header.Any(column => column.Trim().Equals(one, StringComparison.OrdinalIgnoreCase))
            )
        )
        {
            throw new InvalidDataException("line 1: dimensions begin with the header dimension,object,name");
        }

        var (dimensions, objects) = (new List<DimensionFacts>(), new List<ObjectFacts>());
        while (csv.Read())
        {
            if (dimensions.Count + objects.Count == RowsMax)
            {
                throw new InvalidDataException($"at most {RowsMax} dimensions and objects at once");
            }

            var dimension = csv.GetField("dimension") is { Length: > 0 } given
                ? given
                : throw new InvalidDataException($"line {csv.Parser.RawRow}: the dimension is missing");
            var name = csv.GetField("name") is { Length: > 0 } named ? named : null;
            if (csv.GetField("object") is { Length: > 0 } id)
            {
                objects.Add(new ObjectFacts(dimension, id, name));
            }
            else
            {
                dimensions.Add(new DimensionFacts(dimension, name, null));
            }
        }

        return new DimensionsDefined(dimensions, objects);
    }
}
