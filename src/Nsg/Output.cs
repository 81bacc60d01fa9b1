using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Reporting;

namespace Nsg.Command;

/// <summary>Standard output: JSON lines, tables and comma-separated values.</summary>
internal static class Output
{
    private const string Gap = "  ";

    /// <summary>A last column narrower than this is not broken, and its line under the heading is no longer where rows
    /// are as long as they are.</summary>
    private const int LastMin = 24;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object as one line of JSON.</summary>
    internal static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));

    /// <summary>Writes one line of text.</summary>
    internal static void Line(string text) => Console.Out.WriteLine(OneLine(text));

    /// <summary>Writes rows as a table or as comma-separated values.</summary>
    internal static void Rows(OutputForm form, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (form == OutputForm.Csv)
        {
            Csv(headers, rows);
        }
        else
        {
            Table(headers, rows);
        }
    }

    /// <summary>A day as ISO 8601; empty for none.</summary>
    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as ISO 8601, or null.</summary>
    internal static string? DayOrNull(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A decimal as it was written, or null.</summary>
    internal static string? DecimalOrNull(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text on one line, whatever a document wrote into it: no line ends, no control characters for the
    /// terminal.</summary>
    internal static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0
            ? text
            : string.Concat(text.Select(one => char.IsControl(one) ? ' ' : one));

    /// <summary>Writes a table with aligned columns; columns whose header starts with <c>&gt;</c> are aligned to the
    /// right. On a terminal a last column that does not fit goes on below itself; what other programs read has each row on
    /// one line.</summary>
    internal static void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows) =>
        Table(headers, rows, Console.IsOutputRedirected ? null : Console.WindowWidth);

    /// <summary>The same in so many columns of the terminal; null for rows as long as they are.</summary>
    internal static void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, int? columns)
    {
        var all = rows.Select(row => row.Select(OneLine).ToList()).ToList();
        var names = headers.Select(header => header.TrimStart('>')).ToList();
        var widths = names.Select((name, i) => all.Select(row => row[i].Length).Append(name.Length).Max()).ToList();
        var before = widths.SkipLast(1).Sum(width => width + Gap.Length);
        var room =
            columns - 1 - before is >= LastMin and var left && !headers[^1].StartsWith('>') ? left : int.MaxValue;
        widths[^1] = Math.Min(widths[^1], Math.Min(room, columns is null ? Math.Max(LastMin, names[^1].Length) : room));
        Write(names);
        Write([.. widths.Select(width => new string('-', width))]);
        foreach (var row in all)
        {
            var parts = Broken(row[^1], room);
            Write([.. row.SkipLast(1), parts[0]]);
            foreach (var part in parts.Skip(1))
            {
                Console.Out.WriteLine(new string(' ', before) + part);
            }
        }

        void Write(IReadOnlyList<string> cells) =>
            Console.Out.WriteLine(
                string.Join(
                        Gap,
                        cells.Select(
                            (cell, i) => headers[i].StartsWith('>') ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])
                        )
                    )
                    .TrimEnd()
            );
    }

    /// <summary>A text in lines of at most so many letters, broken between words where it can be.</summary>
    internal static List<string> Broken(string text, int room)
    {
        var lines = new List<string>();
        while (text.Length > room)
        {
            var blank = text.LastIndexOf(' ', room);
            lines.Add(text[..(blank > 0 ? blank : room)]);
            text = text[(blank > 0 ? blank + 1 : room)..];
        }

        return [.. lines, text];
    }

    /// <summary>Writes comma-separated values (RFC 4180).</summary>
    internal static void Csv(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.Out.WriteLine(CsvText.Line(headers.Select(header => header.TrimStart('>'))));
        foreach (var row in rows)
        {
            Console.Out.WriteLine(CsvText.Line(row));
        }
    }
}
