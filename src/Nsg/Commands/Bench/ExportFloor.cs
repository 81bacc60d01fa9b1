using System.Globalization;
using System.Text;
using System.Xml;

namespace Nsg.Command.Commands.Bench;

/// <summary>
/// What an export is measured by: the same bytes written from memory by a bare writer of the runtime, to a file
/// beside it. Part of the file that
/// was exported is taken apart beforehand and written again as often as makes its length.
/// </summary>
internal static class ExportFloor
{
    private const int Buffer = 1 << 16;
    private const int LinesMax = 20_000;
    private const int ElementsMax = 200_000;

    /// <summary>An <see cref="XmlWriter"/> with the settings of the exports: names and texts are strings
    /// already.</summary>
    /// <param name="file">The export.</param>
    /// <param name="record">Name of the elements that are written again.</param>
    /// <param name="path">Where to.</param>
    internal static Action Xml(string file, string record, string path)
    {
        var (length, sample) = (new FileInfo(file).Length, Elements(file, record));
        var counted = new MemoryStream();
        Write(sample, 1, counted);
        var times = Math.Max(1L, length / counted.Length);
        return () =>
        {
            using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, Buffer);
            Write(sample, times, output);
        };
    }

    /// <summary>A <see cref="StreamWriter"/>: texts are strings already, numbers, amounts and days are made to
    /// text.</summary>
    internal static Action Lines(string file, char separator, string path)
    {
        var (length, sample) = (new FileInfo(file).Length, new List<Field>());
        foreach (
            var line in File.ReadLines(file, Encoding.Latin1)
                .SkipWhile(line => line.StartsWith('#') && !line.StartsWith("#VER", StringComparison.Ordinal))
                .Take(LinesMax)
        )
        {
            sample.AddRange(Fields(line, separator));
        }

        var counted = new MemoryStream();
        Write(sample, separator, 1, counted);
        var times = Math.Max(1L, length / counted.Length);
        return () =>
        {
            using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, Buffer);
            Write(sample, separator, times, output);
        };
    }

    private static List<Token> Elements(string file, string record)
    {
        var tokens = new List<Token>();
        using var reader = XmlReader.Create(file, new XmlReaderSettings { IgnoreWhitespace = true });
        var depth = -1;
        while (reader.Read() && (tokens.Count < ElementsMax || depth >= 0))
        {
            if (depth < 0 && (reader.NodeType != XmlNodeType.Element || reader.LocalName != record))
            {
                continue;
            }

            depth = depth < 0 ? reader.Depth : depth;
            tokens.Add(
                reader.NodeType switch
                {
                    XmlNodeType.Element => new Token(
                        reader.Prefix,
                        reader.LocalName,
                        reader.NamespaceURI,
                        Attributes(reader)
                    ),
                    XmlNodeType.Text => new Token(null, reader.Value, null, []),
                    _ => new Token(null, null, null, []),
                }
            );
            depth = reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth ? -1 : depth;
        }

        return tokens;
    }

    private static (string Name, string Value)[] Attributes(XmlReader reader)
    {
        var attributes = new (string, string)[reader.AttributeCount];
        for (var i = 0; i < attributes.Length; i++)
        {
            reader.MoveToAttribute(i);
            attributes[i] = (reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
        return attributes;
    }

    private static void Write(List<Token> sample, long times, Stream output)
    {
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }
        );
        var root = sample[0];
        xml.WriteStartElement(root.Prefix, "File", root.Space);
        xml.WriteStartElement(root.Prefix, "Part", root.Space);
        for (var i = 0L; i < times; i++)
        {
            foreach (var (prefix, name, space, attributes) in sample)
            {
                if (space is not null)
                {
                    xml.WriteStartElement(prefix, name!, space);
                    foreach (var (attribute, value) in attributes)
                    {
                        xml.WriteAttributeString(attribute, value);
                    }
                }
                else if (name is not null)
                {
                    xml.WriteString(name);
                }
                else
                {
                    xml.WriteEndElement();
                }
            }
        }
    }

    private static IEnumerable<Field> Fields(string line, char separator)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || line[i] == separator)
            {
                yield return Field.Of(line[start..i], i == line.Length);
                start = i + 1;
            }
        }
    }

    private static void Write(List<Field> sample, char separator, long times, Stream output)
    {
        using var text = new StreamWriter(output, Encoding.Latin1, Buffer, leaveOpen: true);
        Span<char> room = stackalloc char[32];
        for (var i = 0L; i < times; i++)
        {
            foreach (var field in sample)
            {
                var written = 0;
                switch (field.Kind)
                {
                    case 'a':
                        field.Amount.TryFormat(room, out written, "0.00", CultureInfo.InvariantCulture);
                        break;
                    case 'd':
                        field.Day.TryFormat(room, out written, "yyyyMMdd", CultureInfo.InvariantCulture);
                        break;
                    case 'n':
                        field.Number.TryFormat(room, out written, default, CultureInfo.InvariantCulture);
                        break;
                    default:
                        text.Write(field.Text);
                        break;
                }

                text.Write(room[..written]);
                text.Write(
                    field.IsLast ? "\r\n"
                    : separator == ' ' ? " "
                    : ","
                );
            }
        }
    }

    /// <summary>The beginning of an element, a text (without a space), or an end (without anything).</summary>
    private readonly record struct Token(
        string? Prefix,
        string? Name,
        string? Space,
        (string Name, string Value)[] Attributes
    );

    private readonly record struct Field(char Kind, string Text, decimal Amount, DateOnly Day, long Number, bool IsLast)
    {
        internal static Field Of(string text, bool isLast)
        {
            const int dayLength = 8;
            if (
                text.Length == dayLength
                && DateOnly.TryParseExact(
                    text,
                    "yyyyMMdd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return new Field('d', text, 0m, day, 0L, isLast);
            }

            return text.Length > 3
                && text[^3] == '.'
                && decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var amount
                )
                    ? new Field('a', text, amount, default, 0L, isLast)
                : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text[0] != '0'
                    ? new Field('n', text, 0m, default, number, isLast)
                : new Field('t', text, 0m, default, 0L, isLast);
        }
    }
}
