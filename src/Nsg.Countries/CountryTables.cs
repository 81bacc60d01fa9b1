namespace Nsg.Countries;

/// <summary>Tables in the countries' folders: codes of an authority, rows of a form. Tab-separated, names of the
/// columns first.</summary>
public static class CountryTables
{
    /// <summary>The rows of a table, such as <c>Norway.grouping</c>, by name of column.</summary>
    /// <exception cref="InvalidOperationException">There is no such table; a fault of this program.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream =
            typeof(CountryTables).Assembly.GetManifestResourceStream("table." + name)
            ?? throw new InvalidOperationException($"There is no table {name}.");
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t');
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(
                columns
                    .Zip(line.Split('\t'))
                    .ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)
            );
        }

        return rows;
    }
}
