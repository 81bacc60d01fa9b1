using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Nsg.Reporting.Xbrl;

/// <summary>A fact of an OIM report.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Value">Value.</param>
/// <param name="Decimals">Accuracy, or null.</param>
/// <param name="Dimensions">Concept, entity, period, unit and others, as written.</param>
public sealed record OimFact(string Id, string Value, string? Decimals, IReadOnlyDictionary<string, string> Dimensions)
{
    /// <summary>Whether it is a note to other facts.</summary>
    public bool IsNote => Dimensions.GetValueOrDefault("concept") == "xbrl:note";
}

/// <summary>
/// Reads reports in xBRL-JSON and xBRL-CSV (OIM, Recommendation 2021-10-13): facts with their dimensions. Of xBRL-CSV it
/// reads tables whose dimensions are constants or columns, as <see cref="XbrlCsvWriter"/> writes them.
/// </summary>
/// <param name="Syntax"><c>xBRL-JSON</c> or <c>xBRL-CSV</c>.</param>
/// <param name="Taxonomy">Entry points.</param>
/// <param name="Facts">Facts in the order of the file.</param>
public sealed record OimReport(string Syntax, IReadOnlyList<string> Taxonomy, IReadOnlyList<OimFact> Facts)
{
    private const string JsonType = "https://xbrl.org/2021/xbrl-json";
    private const string CsvType = "https://xbrl.org/2021/xbrl-csv";
    private const string Metadata = "report.json";
    private const string Absent = "#none";
    private const long PartMax = 64L * 1024 * 1024;
    private const int FactsMax = 1_000_000;
    private const int DepthMax = 32;

    /// <summary>Reads a file; null when it is no OIM report, and the stream is at its beginning again.</summary>
    /// <exception cref="InvalidDataException">It is one that cannot be read, with the reason.</exception>
    public static OimReport? Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var start = file.Position;
        try
        {
            return First(file) switch
            {
                '{' => Json(file),
                'P' => Csv(file),
                _ => null,
            };
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"line {(fault.LineNumber ?? 0) + 1}: the JSON is broken off or wrong",
                fault
            );
        }
        catch (EndOfStreamException fault)
        {
            throw new InvalidDataException("a part of the archive is shorter than it says", fault);
        }
        finally
        {
            file.Position = start;
        }
    }

    private static char First(Stream file)
    {
        var start = file.Position;
        int one;
        do
        {
            one = file.ReadByte();
        } while (one is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);

        file.Position = start;
        return one < 0 ? '\0' : (char)one;
    }

    private static OimReport? Json(Stream file)
    {
        if (file.Length - file.Position > PartMax)
        {
            throw new InvalidDataException($"the report has more than {PartMax} bytes");
        }

        using var json = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = DepthMax });
        if (TypeOf(json.RootElement) != JsonType)
        {
            return null;
        }

        var facts = new List<OimFact>();
        foreach (var fact in Objects(json.RootElement, "facts"))
        {
            facts.Add(
                new OimFact(
                    fact.Name,
                    Text(fact.Value, "value") ?? "",
                    Text(fact.Value, "decimals"),
                    ByName(Objects(fact.Value, "dimensions").Select(one => (one.Name, one.Value.ToString())))
                )
            );
            Limit(facts);
        }

        return new OimReport("xBRL-JSON", TaxonomyOf(json.RootElement), facts);
    }

    private static OimReport? Csv(Stream file)
    {
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        using (zip)
        {
            if (zip.GetEntry(Metadata) is not { } part)
            {
                return null;
            }

            using var metadata = JsonDocument.Parse(Whole(part), new JsonDocumentOptions { MaxDepth = DepthMax });
            var root = metadata.RootElement;
            if (TypeOf(root) != CsvType)
            {
                return null;
            }

            var facts = new List<OimFact>();
            foreach (var table in Objects(root, "tables"))
            {
                var name = Text(table.Value, "template") ?? table.Name;
                var template =
                    Objects(root, "tableTemplates")
                        .Where(one => one.Name == name)
                        .Select(one => (JsonElement?)one.Value)
                        .FirstOrDefault()
                    ?? throw new InvalidDataException($"table {table.Name} has no template");
                var url = Text(table.Value, "url") ?? "";
                var rows = zip.GetEntry(url) ?? throw new InvalidDataException($"the archive has no '{url}'");
                Table(table.Name, template, Encoding.UTF8.GetString(Whole(rows)), facts);
            }

            return new OimReport("xBRL-CSV", TaxonomyOf(root), facts);
        }
    }

    private static void Table(string name, JsonElement template, string text, List<OimFact> facts)
    {
        var rows = Rows(text);
        if (rows.Count == 0)
        {
            return;
        }

        var places = ByName(rows[0].Select((column, i) => (column.TrimStart('\uFEFF'), i)));
        var id = Text(template, "rowIdColumn");
        foreach (var (row, number) in rows.Skip(1).Select((row, i) => (row, i + 1)))
        {
            string? Cell(string reference) =>
                !reference.StartsWith('$') ? reference
                : places.TryGetValue(reference[1..], out var place) && place < row.Count ? row[place]
                : throw new InvalidDataException($"row {number} of table {name} has no column '{reference[1..]}'");
            foreach (
                var column in Objects(template, "columns").Where(one => one.Value.TryGetProperty("dimensions", out _))
            )
            {
                // An empty cell is no fact; #empty is a fact with nothing in it, #nil one without a value.
                if (Cell("$" + column.Name) is not { Length: > 0 } value)
                {
                    continue;
                }

                facts.Add(
                    new OimFact(
                        id is null ? $"{name}.{number}.{column.Name}" : $"{name}.{Cell("$" + id)}.{column.Name}",
                        value is "#empty" or "#nil" ? ""
                            : value.StartsWith("##", StringComparison.Ordinal) ? value[1..]
                            : value,
                        Text(column.Value, "decimals") is { } decimals && Cell(decimals) is { Length: > 0 } said
                            ? said
                            : null,
                        ByName(
                            Objects(column.Value, "dimensions")
                                .Select(one => (one.Name, Value: Cell(one.Value.ToString())!))
                                .Where(one => one.Value is not (null or Absent))
                        )
                    )
                );
                Limit(facts);
            }
        }
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<(string Name, T Value)> all)
    {
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
        {
            if (!named.TryAdd(name, value))
            {
                throw new InvalidDataException($"'{name}' stands there twice");
            }
        }

        return named;
    }

    /// <summary>Rows of RFC 4180: cells in quotes may hold commas, quotes and line ends.</summary>
    private static List<List<string>> Rows(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var one = text[i];
            if (isQuoted)
            {
                if (one != '"')
                {
                    cell.Append(one);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (one == '"')
            {
                isQuoted = true;
            }
            else if (one is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (one == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(one);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            rows.Add(row);
        }

        return rows;
    }

    private static void Limit(List<OimFact> facts)
    {
        if (facts.Count > FactsMax)
        {
            throw new InvalidDataException($"the report has more than {FactsMax} facts");
        }
    }

    private static byte[] Whole(ZipArchiveEntry part)
    {
        if (part.Length > PartMax)
        {
            throw new InvalidDataException($"'{part.FullName}' has more than {PartMax} bytes");
        }

        using var stream = part.Open();
        var bytes = new byte[part.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string? TypeOf(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("documentInfo", out var information)
            ? Text(information, "documentType")
            : null;

    private static IReadOnlyList<string> TaxonomyOf(JsonElement root) =>
        root.GetProperty("documentInfo").TryGetProperty("taxonomy", out var taxonomy)
        && taxonomy.ValueKind == JsonValueKind.Array
            ? [.. taxonomy.EnumerateArray().Select(one => one.ToString())]
            : [];

    private static IEnumerable<JsonProperty> Objects(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var found)
        && found.ValueKind == JsonValueKind.Object
            ? found.EnumerateObject()
            : Enumerable.Empty<JsonProperty>();

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var found)
        && found.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? found.ToString()
            : null;
}
