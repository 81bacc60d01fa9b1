namespace Nsg.Vocabulary;

/// <summary>
/// Separated values with a header (RFC 4180), as programs and spreadsheets write them: comma, semicolon or tab between
/// the fields, quotes around them where they are needed, the columns in any order and any case. Blanks around a field,
/// empty lines and columns that nobody asks for do not count. The same rows may come as JSON: a list of objects with texts
/// and numbers.
/// </summary>
public sealed class CsvTable
{
    /// <summary>Letters of a field at most.</summary>
    public const int FieldMax = 10_000;

    /// <summary>Fields of a row at most.</summary>
    public const int ColumnsMax = 1_000;

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly Dictionary<string, int> _columns;

    private CsvTable(Dictionary<string, int> columns) => _columns = columns;

    private CsvTable((Dictionary<string, int> Columns, List<IReadOnlyList<CsvField>> Rows) json)
        : this(json.Columns) => Rows = [.. json.Rows.Select(fields => new CsvRow(this, fields))];

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<CsvRow> Rows { get; private set; } = [];

    /// <summary>Reads a table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What the rows are, as <c>opening balances</c>.</param>
    /// <param name="rowsMax">Rows at most.</param>
    /// <param name="columns">The columns that it must have, with commas between them.</param>
    /// <param name="others">What the header may have beyond them, for the message.</param>
    /// <exception cref="InvalidDataException">It is none; the message names line, column and remedy.</exception>
    public static CsvTable Read(string text, string what, int rowsMax, string columns, string others = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(columns);
        var needed = columns.Split(',');
        if (text.AsSpan().TrimStart() is ['[', ..])
        {
            return new CsvTable(JsonRows.Read(text, what, rowsMax));
        }

        var header = Separators
            .Select(one => new CsvReader(text, one))
            .Select(one => (Reader: one, Fields: one.Header()))
            .MaxBy(one => Found(one.Fields, needed));
        if (header.Fields is not { } fields || Found(fields, needed) < needed.Length)
        {
            var missing = needed.Where(one => !Names(header.Fields).Contains(one));
            throw new InvalidDataException(
                $"line 1: {what} begin with the header {columns}{(others.Length == 0 ? "" : $" ({others} may follow)")}; {string.Join(", ", missing)} is missing"
            );
        }

        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Count; i++)
        {
            if (!places.TryAdd(fields[i].Text, i) && fields[i].Text.Length > 0)
            {
                throw fields[i].Fault($"the column {fields[i].Text} stands twice");
            }
        }

        var table = new CsvTable(places);
        table.Rows = table.Read(header.Reader, fields.Count, what, rowsMax);
        return table;
    }

    internal int? PlaceOf(string column) => _columns.TryGetValue(column, out var place) ? place : null;

    private List<CsvRow> Read(CsvReader reader, int width, string what, int rowsMax)
    {
        var rows = new List<CsvRow>();
        while (reader.Next() is { } fields)
        {
            if (rows.Count == rowsMax)
            {
                throw fields[0].Fault(FormattableString.Invariant($"at most {rowsMax} {what} at once"));
            }

            if (
                fields.Count > width
                && fields.Skip(width).FirstOrDefault(one => one.Text.Length > 0) is { Line: > 0 } more
            )
            {
                throw more.Fault(
                    "there is no column for this in the header; put quotes around a field with separators"
                );
            }

            rows.Add(new CsvRow(this, fields));
        }

        return rows;
    }

    private static int Found(IReadOnlyList<CsvField>? fields, string[] needed) => needed.Count(Names(fields).Contains);

    private static HashSet<string> Names(IReadOnlyList<CsvField>? fields) =>
        (fields ?? []).Select(one => one.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
