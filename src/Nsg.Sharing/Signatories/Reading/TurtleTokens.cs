using System.Buffers;
using System.Globalization;
using System.Text;

namespace Nsg.Sharing.Signatories.Reading;

internal enum TurtleKind
{
    End,
    Iri,
    Name,
    Blank,
    Text,
    Number,
    Language,
    Directive,
    Punctuation,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without marks and with escapes resolved.</param>
/// <param name="Line">Line, from one.</param>
/// <param name="Column">Column, from one.</param>
internal readonly record struct TurtleToken(TurtleKind Kind, string Text, int Line, int Column);

/// <summary>Tokens of RDF 1.1 Turtle (W3C Recommendation 2014-02-25, section 6.4).</summary>
internal sealed class TurtleTokens(string text)
{
    private static readonly SearchValues<char> NotInIri = SearchValues.Create(" \n\t\"{}|^`<");

    private int at;
    private int line = 1;
    private int lineStart;

    internal TurtleToken Next()
    {
        SkipBlank();
        var (row, column) = (line, at - lineStart + 1);
        if (at == text.Length)
        {
            return new TurtleToken(TurtleKind.End, "", row, column);
        }

        var (kind, value) = text[at] switch
        {
            '<' => (TurtleKind.Iri, Iri()),
            '"' or '\'' => (TurtleKind.Text, Quoted()),
            '@' => At(),
            '_' when Peek(1) == ':' => (TurtleKind.Blank, Blank()),
            '^' when Peek(1) == '^' => (TurtleKind.Punctuation, Take(2)),
            ';' or ',' or '[' or ']' or '(' or ')' => (TurtleKind.Punctuation, Take(1)),
            '.' when !char.IsAsciiDigit(Peek(1)) => (TurtleKind.Punctuation, Take(1)),
            '+' or '-' or '.' or (>= '0' and <= '9') => (TurtleKind.Number, Number()),
            _ => (TurtleKind.Name, Name()),
        };
        return new TurtleToken(kind, value, row, column);
    }

    internal InvalidDataException Fault(string message) => Fault(line, at - lineStart + 1, message);

    internal static InvalidDataException Fault(int line, int column, string message) =>
        new(
            $"line {line.ToString(CultureInfo.InvariantCulture)}, column {column.ToString(CultureInfo.InvariantCulture)}: {message}"
        );

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private string Take(int count)
    {
        at += count;
        return text[(at - count)..at];
    }

    private void SkipBlank()
    {
        while (at < text.Length)
        {
            if (text[at] == '#')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (!char.IsWhiteSpace(text[at]) && text[at] != '\uFEFF')
            {
                return;
            }
            else
            {
                if (text[at] == '\n')
                {
                    (line, lineStart) = (line + 1, at + 1);
                }

                at++;
            }
        }
    }

    private string Iri()
    {
        var end = text.IndexOf('>', at);
        var iri = end < 0 ? null : text[(at + 1)..end];
        if (iri is null || iri.AsSpan().ContainsAny(NotInIri))
        {
            throw Fault("an IRI is not closed, or holds a character that an IRI cannot hold");
        }

        at = end + 1;
        return iri;
    }

    private (TurtleKind Kind, string Text) At()
    {
        at++;
        var word = While(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return word is "prefix" or "base" ? (TurtleKind.Directive, word) : (TurtleKind.Language, word);
    }

    private string Blank()
    {
        at += 2;
        return "_:" + While(c => char.IsLetterOrDigit(c) || c is '_' or '-');
    }

    private string Number() =>
        While(c => char.IsAsciiDigit(c) || c is '+' or '-' or 'e' or 'E' || (c == '.' && char.IsAsciiDigit(Peek(1))));

    /// <summary>A prefixed name or a keyword; a local name may hold colons, and dots inside.</summary>
    private string Name()
    {
        var name = While(c =>
            char.IsLetterOrDigit(c)
            || c is '_' or '-' or ':' or '%' or '\\'
            || (c == '.' && (char.IsLetterOrDigit(Peek(1)) || Peek(1) is '_' or '-'))
        );
        return name.Length > 0
            ? name.Replace("\\", "", StringComparison.Ordinal)
            : throw Fault($"'{text[at]}' has no place here");
    }

    private string While(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private string Quoted()
    {
        var mark = text[at];
        var isLong = Peek(1) == mark && Peek(2) == mark;
        at += isLong ? 3 : 1;
        var value = new StringBuilder();
        while (true)
        {
            if (at == text.Length || (!isLong && (text[at] is '\n' or '\r')))
            {
                throw Fault("a text is not closed");
            }

            if (text[at] == mark && (!isLong || (Peek(1) == mark && Peek(2) == mark)))
            {
                at += isLong ? 3 : 1;
                return value.ToString();
            }

            if (text[at] == '\n')
            {
                (line, lineStart) = (line + 1, at + 1);
            }

            value.Append(text[at] == '\\' ? Escape() : Take(1));
        }
    }

    private string Escape()
    {
        var (length, isHex) = Peek(1) switch
        {
            'u' => (4, true),
            'U' => (8, true),
            _ => (0, false),
        };
        if (isHex)
        {
            return
                at + 2 + length <= text.Length
                && int.TryParse(
                    text.AsSpan(at + 2, length),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
                && Rune.IsValid(code)
                && Take(2 + length).Length > 0
                ? new Rune(code).ToString()
                : throw Fault("an escape in a text is broken");
        }

        var value = Peek(1) switch
        {
            't' => "\t",
            'n' => "\n",
            'r' => "\r",
            'b' => "\b",
            'f' => "\f",
            '"' => "\"",
            '\'' => "'",
            '\\' => "\\",
            _ => throw Fault("an escape in a text is unknown"),
        };
        at += 2;
        return value;
    }
}
