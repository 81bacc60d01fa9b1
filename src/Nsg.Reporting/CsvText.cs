using System.Globalization;

namespace Nsg.Reporting;

/// <summary>Comma-separated values (RFC 4180).</summary>
public static class CsvText
{
    /// <summary>A line, without its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>A cell that a spreadsheet would take for a formula is kept a text.</summary>
    private static string Cell(string cell)
    {
        var isNumber = decimal.TryParse(cell, CultureInfo.InvariantCulture, out _);
        var safe = cell.Length > 0 && !isNumber && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny("\",\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
