using System.Globalization;

namespace Nsg.Vocabulary;

/// <summary>A field of a <see cref="CsvTable"/>, without blanks around it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Letter of the line at which it begins, from 1.</param>
internal readonly record struct CsvField(string Text, int Line, int Column)
{
    internal InvalidDataException Fault(string fault) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}: {fault}"));
}

/// <summary>A row of a <see cref="CsvTable"/>.</summary>
public sealed class CsvRow
{
    private readonly CsvTable _table;
    private readonly IReadOnlyList<CsvField> _fields;

    internal CsvRow(CsvTable table, IReadOnlyList<CsvField> fields) => (_table, _fields) = (table, fields);

    /// <summary>The line that it begins on, from 1.</summary>
    public int Line => _fields[0].Line;

    /// <summary>A field that must have a value.</summary>
    /// <exception cref="InvalidDataException">It has none.</exception>
    public string Text(string column) => Find(column) ?? throw Fault(column, $"{column} is missing");

    /// <summary>A field; null where it is empty or the table does not have the column.</summary>
    public string? Find(string column) => At(column) is { Text.Length: > 0 } field ? field.Text : null;

    /// <summary>A decimal with a point; null where the field is empty or the table does not have the column.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public decimal? Decimal(string column) =>
        Find(column) is not { } text ? null
        : decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : throw Fault(column, $"'{text}' is not a decimal with a point, such as 1000.50");

    /// <summary>What is wrong with a field.</summary>
    public InvalidDataException Fault(string column, string fault) =>
        (At(column) ?? new CsvField("", Line, _fields[^1].Column + _fields[^1].Text.Length)).Fault(fault);

    private CsvField? At(string column) =>
        _table.PlaceOf(column) is { } place && place < _fields.Count ? _fields[place] : null;
}
