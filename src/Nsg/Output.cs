using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nsg.Command;

/// <summary>Standard output: JSON lines, tables and comma-separated values.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object as one line of JSON.</summary>
    internal static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));

    /// <summary>Writes a table with aligned columns; columns whose header starts with <c>&gt;</c> are aligned to the right.</summary>
    internal static void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        var names = headers.Select(header => header.TrimStart('>')).ToList();
        var widths = names.Select((name, i) => all.Select(row => row[i].Length).Append(name.Length).Max()).ToList();
        Line(names);
        Line([.. widths.Select(width => new string('-', width))]);
        all.ForEach(Line);

        void Line(IReadOnlyList<string> cells) => Console.Out.WriteLine(string.Join("  ", cells.Select((cell, i) =>
            headers[i].StartsWith('>') ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary>Writes comma-separated values (RFC 4180).</summary>
    internal static void Csv(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.Out.WriteLine(string.Join(',', headers.Select(header => Quoted(header.TrimStart('>')))));
        foreach (var row in rows)
        {
            Console.Out.WriteLine(string.Join(',', row.Select(Quoted)));
        }
    }

    /// <summary>A cell that a spreadsheet would take for a formula is kept a text.</summary>
    private static string Quoted(string cell)
    {
        var isNumber = decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _);
        var safe = cell.Length > 0 && !isNumber && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
