namespace Nsg.Reporting.Language;

internal enum ReportTokenKind
{
    End,
    Word,
    Number,
    Text,
    Symbol,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; a text without its marks.</param>
/// <param name="Line">Line, from one.</param>
/// <param name="Column">Column, from one.</param>
internal readonly record struct ReportToken(ReportTokenKind Kind, string Text, int Line, int Column)
{
    internal bool Is(string text) => Kind is ReportTokenKind.Word or ReportTokenKind.Symbol && Text == text;

    internal ReportDefinitionException Fault(string message) => new([new ReportFault(Line, Column, message)]);
}

/// <summary>Splits a definition into words, numbers, texts in quotes and symbols; <c>#</c> begins a remark.</summary>
internal static class ReportTokens
{
    private const int TokensMax = 100_000;

    private static readonly string[] Symbols =
    [
        "..",
        "<=",
        ">=",
        "<>",
        "<",
        ">",
        "=",
        "+",
        "-",
        "*",
        "/",
        "(",
        ")",
        ",",
    ];

    internal static List<ReportToken> Of(string text)
    {
        var tokens = new List<ReportToken>();
        var (at, line, lineStart) = (0, 1, 0);
        while (at < text.Length)
        {
            var (c, column) = (text[at], at - lineStart + 1);
            if (c == '\n')
            {
                (at, line, lineStart) = (at + 1, line + 1, at + 1);
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                at++;
            }
            else if (c == '#')
            {
                at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            }
            else
            {
                var token = Next(text, at, line, column);
                tokens.Add(token);
                at += token.Text.Length + (token.Kind == ReportTokenKind.Text ? 2 : 0);
                if (tokens.Count > TokensMax)
                {
                    throw token.Fault("the definition is too long");
                }
            }
        }

        tokens.Add(new ReportToken(ReportTokenKind.End, "", line, text.Length - lineStart + 1));
        return tokens;
    }

    private static ReportToken Next(string text, int at, int line, int column)
    {
        if (text[at] == '"')
        {
            var end = text.IndexOfAny(['"', '\n'], at + 1);
            return end >= 0 && text[end] == '"'
                ? new ReportToken(ReportTokenKind.Text, text[(at + 1)..end], line, column)
                : throw new ReportToken(ReportTokenKind.Text, "", line, column).Fault(
                    "a text is not closed with \" on its line"
                );
        }

        if (char.IsAsciiDigit(text[at]))
        {
            var end = While(text, at, c => char.IsAsciiDigit(c));
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end = While(text, end + 1, c => char.IsAsciiDigit(c));
            }

            return new ReportToken(ReportTokenKind.Number, text[at..end], line, column);
        }

        if (char.IsLetter(text[at]) || text[at] == '_')
        {
            // A dot belongs to a name where a letter or digit follows it; two dots are a range.
            var end = at + 1;
            while (
                end < text.Length
                && (
                    char.IsLetterOrDigit(text[end])
                    || text[end] is '_' or ':'
                    || (text[end] is '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
                    || (
                        text[end] is '-'
                        && end + 1 < text.Length
                        && char.IsLetter(text[end + 1])
                        && char.IsLetter(text[end - 1])
                    )
                )
            )
            {
                end++;
            }

            return new ReportToken(ReportTokenKind.Word, text[at..end], line, column);
        }

        var symbol = Array.Find(Symbols, one => string.CompareOrdinal(text, at, one, 0, one.Length) == 0);
        return symbol is null
            ? throw new ReportToken(ReportTokenKind.Symbol, "", line, column).Fault($"'{text[at]}' has no meaning here")
            : new ReportToken(ReportTokenKind.Symbol, symbol, line, column);
    }

    private static int While(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }
}
