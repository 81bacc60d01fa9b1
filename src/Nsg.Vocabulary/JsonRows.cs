using System.Text;
using System.Text.Json;

namespace Nsg.Vocabulary;

/// <summary>Rows of a table as a JSON list of objects; each field is a text, a number, true, false or null.</summary>
internal static class JsonRows
{
    /// <summary>The columns by name, and the fields of each row in their places.</summary>
    /// <exception cref="InvalidDataException">It is something else; the message says where.</exception>
    internal static (Dictionary<string, int> Columns, List<IReadOnlyList<CsvField>> Rows) Read(
        string text,
        string what,
        int rowsMax
    )
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var rows = new List<IReadOnlyList<CsvField>>();
        var place = new Place(bytes);
        try
        {
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 3 });
            json.Read();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                var begin = place.Of(json, "");
                if (json.TokenType != JsonTokenType.StartObject || rows.Count == rowsMax)
                {
                    throw begin.Fault(
                        rows.Count == rowsMax
                            ? FormattableString.Invariant($"at most {rowsMax} {what} at once")
                            : $"a list of objects is expected, one for each of the {what}"
                    );
                }

                rows.Add(Row(ref json, place, begin, columns));
            }

            json.Read();
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(JsonFault.Say(fault), fault);
        }

        return (columns, rows);
    }

    private static List<CsvField> Row(
        ref Utf8JsonReader json,
        Place place,
        CsvField begin,
        Dictionary<string, int> columns
    )
    {
        var fields = new List<CsvField>(columns.Count);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            var named = place.Of(json, "");
            if (!columns.TryGetValue(name, out var at))
            {
                at =
                    columns.Count < CsvTable.ColumnsMax
                        ? columns.Count
                        : throw named.Fault(FormattableString.Invariant($"at most {CsvTable.ColumnsMax} fields"));
                columns.Add(name, at);
            }

            while (fields.Count <= at)
            {
                fields.Add(begin);
            }

            json.Read();
            var value = json.TokenType switch
            {
                JsonTokenType.String => json.GetString()!.Trim(),
                JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                JsonTokenType.Null => "",
                _ => throw place.Of(json, "").Fault($"{name}: text or a number is expected"),
            };
            fields[at] = place.Of(
                json,
                value.Length <= CsvTable.FieldMax
                    ? value
                    : throw named.Fault(FormattableString.Invariant($"longer than {CsvTable.FieldMax} letters"))
            );
        }

        return fields.Count > 0 ? fields : [begin];
    }

    /// <summary>Line and column of a place that only moves on.</summary>
    private sealed class Place(byte[] bytes)
    {
        private int _at;
        private int _line = 1;
        private int _lineStart;

        internal CsvField Of(in Utf8JsonReader json, string text)
        {
            for (; _at < json.TokenStartIndex; _at++)
            {
                if (bytes[_at] == '\n')
                {
                    (_line, _lineStart) = (_line + 1, _at + 1);
                }
            }

            return new CsvField(
                text,
                _line,
                Encoding.UTF8.GetCharCount(bytes.AsSpan(_lineStart, _at - _lineStart)) + 1
            );
        }
    }
}
