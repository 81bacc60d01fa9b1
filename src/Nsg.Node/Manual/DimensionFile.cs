using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Manual;

/// <summary>Dimensions as separated values: dimension, object, name; a row without an object names the dimension
/// itself.</summary>
public static class DimensionFile
{
    private const int RowsMax = 20_000;

    /// <summary>Reads dimensions and objects.</summary>
    /// <exception cref="InvalidDataException">A row is neither; the message names line and column.</exception>
    public static DimensionsDefined Read(string text)
    {
        var rows = CsvTable.Read(text, "dimensions and objects", RowsMax, "dimension,object,name").Rows;
        return new DimensionsDefined(
            [
                .. rows.Where(row => row.Find("object") is null)
                    .Select(row => new DimensionFacts(row.Text("dimension"), row.Find("name"), null)),
            ],
            [
                .. rows.Where(row => row.Find("object") is not null)
                    .Select(row => new ObjectFacts(row.Text("dimension"), row.Text("object"), row.Find("name"))),
            ]
        );
    }
}
