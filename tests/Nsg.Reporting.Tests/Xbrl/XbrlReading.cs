using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Nsg.Reporting.Tests.Xbrl;

/// <summary>A fact as a reader of any of the syntaxes sees it; namespaces in place of prefixes.</summary>
internal sealed record ReadFact(
    string Id,
    string Concept,
    string Period,
    string Entity,
    string? Unit,
    string? Decimals,
    string Value
);

/// <summary>Four readers, independent of each other and of the writers: xBRL-JSON, xBRL-CSV, XBRL 2.1, inline XBRL.</summary>
internal static class XbrlReading
{
    internal static List<ReadFact> Json(byte[] file)
    {
        var root = JsonDocument.Parse(file).RootElement;
        var names = Names(root.GetProperty("documentInfo").GetProperty("namespaces"));
        return
        [
            .. root.GetProperty("facts")
                .EnumerateObject()
                .Where(fact => Text(fact.Value.GetProperty("dimensions"), "concept") != "xbrl:note")
                .Select(fact =>
                {
                    var dimensions = fact.Value.GetProperty("dimensions");
                    return new ReadFact(
                        fact.Name,
                        Expand(names, Text(dimensions, "concept")!),
                        Text(dimensions, "period")!,
                        Expand(names, Text(dimensions, "entity")!),
                        Text(dimensions, "unit") is { } unit ? Expand(names, unit) : null,
                        fact.Value.TryGetProperty("decimals", out var decimals)
                            ? decimals.GetInt32().ToString(CultureInfo.InvariantCulture)
                            : null,
                        Text(fact.Value, "value")!
                    );
                }),
        ];
    }

    internal static List<ReadFact> Csv(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var metadata = zip.GetEntry("report.json")!.Open();
        var root = JsonDocument.Parse(metadata).RootElement;
        var names = Names(root.GetProperty("documentInfo").GetProperty("namespaces"));
        var table = root.GetProperty("tables").EnumerateObject().Single();
        var template = root.GetProperty("tableTemplates").GetProperty(table.Name);
        var value = template.GetProperty("columns").GetProperty("value");
        using var text = new StreamReader(zip.GetEntry(table.Value.GetProperty("url").GetString()!)!.Open());
        var rows = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                {
                    var cells = rows[0].Zip(row).ToDictionary(one => one.First, one => one.Second);
                    string? Dimension(string name) =>
                        value.GetProperty("dimensions").GetProperty(name).GetString()! is var content
                        && content.StartsWith('$')
                            ? cells[content[1..]]
                            : content;
                    return new ReadFact(
                        cells[template.GetProperty("rowIdColumn").GetString()!],
                        Expand(names, Dimension("concept")!),
                        Dimension("period")!,
                        Expand(names, Dimension("entity")!),
                        Dimension("unit") is "#none" ? null : Expand(names, Dimension("unit")!),
                        cells[value.GetProperty("decimals").GetString()![1..]] is { Length: > 0 } decimals
                            ? decimals
                            : null,
                        cells["value"].StartsWith("##", StringComparison.Ordinal) ? cells["value"][1..] : cells["value"]
                    );
                }),
        ];
    }

    internal static List<ReadFact> Instance(byte[] file)
    {
        XNamespace i = "http://www.xbrl.org/2003/instance";
        var root = XDocument.Load(new MemoryStream(file)).Root!;
        var contexts = root.Elements(i + "context").ToDictionary(one => (string)one.Attribute("id")!);
        var units = root.Elements(i + "unit")
            .ToDictionary(one => (string)one.Attribute("id")!, one => one.Element(i + "measure")!);
        return
        [
            .. root.Elements()
                .Where(one => one.Attribute("contextRef") is not null)
                .Select(one =>
                {
                    var context = contexts[(string)one.Attribute("contextRef")!];
                    var identifier = context.Descendants(i + "identifier").Single();
                    var unit = (string?)one.Attribute("unitRef") is { } reference ? units[reference] : null;
                    return new ReadFact(
                        (string)one.Attribute("id")!,
                        Qualified(one, $"{one.GetPrefixOfNamespace(one.Name.Namespace)}:{one.Name.LocalName}"),
                        Moments(context, i),
                        $"{(string)identifier.Attribute("scheme")!}#{identifier.Value}",
                        unit is null || unit.Value.EndsWith(":pure", StringComparison.Ordinal)
                            ? null
                            : Qualified(unit, unit.Value),
                        (string?)one.Attribute("decimals"),
                        one.Value
                    );
                }),
        ];
    }

    internal static List<ReadFact> Inline(byte[] file)
    {
        XNamespace ix = "http://www.xbrl.org/2013/inlineXBRL",
            i = "http://www.xbrl.org/2003/instance";
        var root = XDocument.Load(new MemoryStream(file)).Root!;
        var contexts = root.Descendants(i + "context").ToDictionary(one => (string)one.Attribute("id")!);
        var units = root.Descendants(i + "unit")
            .ToDictionary(one => (string)one.Attribute("id")!, one => one.Element(i + "measure")!);
        return
        [
            .. root.Descendants()
                .Where(one => one.Name == ix + "nonFraction" || one.Name == ix + "nonNumeric")
                .Select(one =>
                {
                    var context = contexts[(string)one.Attribute("contextRef")!];
                    var identifier = context.Descendants(i + "identifier").Single();
                    var unit = (string?)one.Attribute("unitRef") is { } reference ? units[reference] : null;
                    return new ReadFact(
                        (string)one.Attribute("id")!,
                        Qualified(one, (string)one.Attribute("name")!),
                        Moments(context, i),
                        $"{(string)identifier.Attribute("scheme")!}#{identifier.Value}",
                        unit is null || unit.Value.EndsWith(":pure", StringComparison.Ordinal)
                            ? null
                            : Qualified(unit, unit.Value),
                        (string?)one.Attribute("decimals"),
                        one.Name == ix + "nonNumeric" ? one.Value : Number(one)
                    );
                }),
        ];
    }

    private static string Number(XElement fact)
    {
        var value =
            decimal.Parse(fact.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * ((string?)fact.Attribute("sign") == "-" ? -1m : 1m);
        return (value == 0m ? 0m : value).ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static string Moments(XElement context, XNamespace i) =>
        context.Descendants(i + "instant").SingleOrDefault() is { } instant
            ? After(instant.Value)
            : $"{context.Descendants(i + "startDate").Single().Value}T00:00:00/{After(context.Descendants(i + "endDate").Single().Value)}";

    private static string After(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd").AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + "T00:00:00";

    private static string Qualified(XElement at, string name) =>
        $"{at.GetNamespaceOfPrefix(name.Split(':')[0])}#{name.Split(':')[1]}";

    private static Dictionary<string, string> Names(JsonElement names) =>
        names.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);

    private static string Expand(Dictionary<string, string> names, string name) =>
        $"{names[name.Split(':')[0]]}#{name.Split(':', 2)[1]}";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static List<string> Cells(string line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"')
            {
                if (isQuoted && at + 1 < line.Length && line[at + 1] == '"')
                {
                    cell.Append(line[at++]);
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (line[at] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
