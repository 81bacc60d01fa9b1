using System.Text;
using System.Text.RegularExpressions;

namespace Nsg.Web.Tests;

/// <summary>
/// Texts in quotation marks of C# sources, interpolated ones with <c>{}</c> for each place; enough of the language to
/// read this repository's own files.
/// </summary>
internal static class SourceLiterals
{
    /// <summary>All texts of a source, with where each begins.</summary>
    internal static IEnumerable<(int At, string Text)> Of(string source)
    {
        for (var at = 0; at < source.Length; )
        {
            if (source.AsSpan(at).StartsWith("//"))
            {
                at = source.IndexOf('\n', at) is var end && end < 0 ? source.Length : end;
            }
            else if (source.AsSpan(at).StartsWith("\"\"\""))
            {
                at = source.IndexOf("\"\"\"", at + 3, StringComparison.Ordinal) + 3;
            }
            else if (source.AsSpan(at).StartsWith("@\""))
            {
                at = source.IndexOf('"', at + 2) + 1;
            }
            else if (source[at] == '\'')
            {
                at = Regex.Match(source[at..], @"\A'(\\.[^']*|[^'])'") is { Success: true } letter
                    ? at + letter.Length
                    : at + 1;
            }
            else if (Begins(source, at))
            {
                var (end, text) = Read(source, at);
                yield return (at, text);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The end of what stands in brackets from a place on, or of the first part of it.</summary>
    internal static int Close(string source, int at, bool isFirstOnly = false)
    {
        for (var depth = 1; depth > 0; )
        {
            if (Begins(source, at))
            {
                at = Read(source, at).End;
                continue;
            }

            if (isFirstOnly && depth == 1 && source[at] == ',')
            {
                return at;
            }

            depth += source[at] switch
            {
                '(' or '{' or '[' => 1,
                ')' or '}' or ']' => -1,
                _ => 0,
            };
            at++;
        }

        return at;
    }

    private static bool Begins(string source, int at) =>
        source[at] == '"' || (source[at] == '$' && at + 1 < source.Length && source[at + 1] == '"');

    private static (int End, string Text) Read(string source, int at)
    {
        var (text, hasPlaces) = (new StringBuilder(), source[at] == '$');
        at += hasPlaces ? 2 : 1;
        while (source[at] != '"')
        {
            if (source[at] == '\\')
            {
                text.Append(source[at + 1]);
                at += 2;
            }
            else if (hasPlaces && source[at] == '{' && source[at + 1] != '{')
            {
                text.Append("{}");
                at = Close(source, at + 1);
            }
            else
            {
                text.Append(source[at]);
                at += hasPlaces && source[at] is '{' or '}' ? 2 : 1;
            }
        }

        return (at + 1, text.ToString());
    }
}
