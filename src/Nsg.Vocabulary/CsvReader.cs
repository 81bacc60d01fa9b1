using System.Text;

namespace Nsg.Vocabulary;

/// <summary>Takes separated values apart, row by row.</summary>
internal sealed class CsvReader(string text, char separator)
{
    private readonly StringBuilder _field = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The fields of the first row; null where they cannot be told apart with this separator.</summary>
    internal IReadOnlyList<CsvField>? Header()
    {
        try
        {
            return Next();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The fields of the next row that is not empty; null at the end.</summary>
    internal IReadOnlyList<CsvField>? Next()
    {
        while (_at < text.Length)
        {
            var row = new List<CsvField>();
            bool isLast;
            do
            {
                row.Add(Field(out isLast));
                if (row.Count > CsvTable.ColumnsMax)
                {
                    throw row[^1].Fault(FormattableString.Invariant($"a row has at most {CsvTable.ColumnsMax} fields"));
                }
            } while (!isLast);

            if (row.Exists(one => one.Text.Length > 0))
            {
                return row;
            }
        }

        return null;
    }

    private CsvField Field(out bool isLast)
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' && text[_at] != separator)
        {
            _at++;
        }

        var (line, column) = (_line, _at - _lineStart + 1);
        var start = _at;
        if (_at < text.Length && text[_at] == '"')
        {
            var quoted = new CsvField(Quoted(line, column), line, column);
            isLast = End();
            return quoted;
        }

        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        var field = new CsvField(Short(text.AsSpan(start, _at - start).Trim(), line, column), line, column);
        isLast = End();
        return field;
    }

    /// <summary>A field in quotes; two quotes within stand for one.</summary>
    private string Quoted(int line, int column)
    {
        _field.Clear();
        for (_at++; ; _at++)
        {
            if (_at >= text.Length || _field.Length > CsvTable.FieldMax)
            {
                throw new CsvField("", line, column).Fault("the quote that begins here is not closed");
            }

            if (text[_at] == '"')
            {
                if (_at + 1 >= text.Length || text[_at + 1] != '"')
                {
                    break;
                }

                _at++;
            }
            else if (text[_at] == '\n')
            {
                (_line, _lineStart) = (_line + 1, _at + 1);
            }

            _field.Append(text[_at]);
        }

        _at++;
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }

        return _at >= text.Length || text[_at] == separator || text[_at] is '\r' or '\n'
            ? Short(_field.ToString().AsSpan().Trim(), line, column)
            : throw new CsvField("", _line, _at - _lineStart + 1).Fault(
                "a field in quotes goes on behind them; write a quote within as two"
            );
    }

    private static string Short(ReadOnlySpan<char> field, int line, int column) =>
        field.Length <= CsvTable.FieldMax
            ? field.ToString()
            : throw new CsvField("", line, column).Fault(
                FormattableString.Invariant($"the field is longer than {CsvTable.FieldMax} letters")
            );

    /// <summary>Passes what stands behind a field; whether it was the last of its row.</summary>
    private bool End()
    {
        if (_at < text.Length && text[_at] == separator)
        {
            _at++;
            return false;
        }

        if (_at < text.Length)
        {
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
            (_line, _lineStart) = (_line + 1, _at);
        }

        return true;
    }
}
