using System.Buffers;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Where an element stands in a text: its tags included from <paramref name="Start"/> to
/// <paramref name="End"/>.</summary>
/// <param name="Name">The name as written, prefix included.</param>
/// <param name="Start">Its first character.</param>
/// <param name="ContentStart">The first character after its start tag.</param>
/// <param name="ContentEnd">The first character of its end tag; the end when it has none.</param>
/// <param name="End">The first character after it.</param>
/// <param name="IsLeaf">No element stands in it.</param>
internal sealed record ElementSpan(string Name, int Start, int ContentStart, int ContentEnd, int End, bool IsLeaf)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The elements of a text, in the order of their ends; as far as the text is well formed.</summary>
    internal static IReadOnlyList<ElementSpan> Find(string text)
    {
        var found = new List<ElementSpan>();
        var open = new Stack<Opened>();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var end = EndOfMarkup(text, at);
            if (end < 0)
            {
                break;
            }

            if (text[at + 1] == '/')
            {
                if (!open.TryPop(out var one))
                {
                    break;
                }

                found.Add(new ElementSpan(one.Name, one.Start, one.ContentStart, at, end, one.IsLeaf));
            }
            else if (text[at + 1] is not ('!' or '?'))
            {
                Open(text, at, end, open, found);
            }

            at = end;
        }

        return found;
    }

    private static void Open(string text, int at, int end, Stack<Opened> open, List<ElementSpan> found)
    {
        if (open.TryPeek(out var parent))
        {
            parent.IsLeaf = false;
        }

        var nameEnd = text.AsSpan(at, end - at).IndexOfAny(NameEnds);
        var name = text[(at + 1)..(at + nameEnd)];
        if (text[end - 2] == '/')
        {
            found.Add(new ElementSpan(name, at, end, end, end, IsLeaf: true));
        }
        else
        {
            open.Push(new Opened(name, at, end));
        }
    }

    private static int EndOfMarkup(string text, int at)
    {
        var rest = text.AsSpan(at);
        var close =
            rest.StartsWith("<!--") ? "-->"
            : rest.StartsWith("<![CDATA[") ? "]]>"
            : rest.StartsWith("<?") ? "?>"
            : null;
        if (close is not null)
        {
            var end = text.IndexOf(close, at, StringComparison.Ordinal);
            return end < 0 ? -1 : end + close.Length;
        }

        var quote = '\0';
        for (var i = at + 1; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] == '>')
            {
                return i + 1;
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
        }

        return -1;
    }

    private sealed record Opened(string Name, int Start, int ContentStart)
    {
        internal bool IsLeaf { get; set; } = true;
    }
}
