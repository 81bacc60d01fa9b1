using Nsg.Vocabulary;

namespace Nsg.Web.Books;

/// <summary>As much of a text as tells why it was found.</summary>
internal static class FoundText
{
    private const int LettersMax = 120;
    private const int LettersBefore = 40;
    private const string Left = "…";

    /// <summary>The text, or the stretch of a longer one around the first of the words.</summary>
    internal static string Around(string text, string words)
    {
        if (text.Length <= LettersMax)
        {
            return text;
        }

        var place = words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
            .Where(found => found >= 0)
            .DefaultIfEmpty(0)
            .Min();
        var start = place <= LettersMax - LettersBefore ? 0 : text.IndexOf(' ', place - LettersBefore) + 1;
        var rest = text[start..];
        return (start > 0 ? Left : "")
            + (rest.Length > LettersMax ? TextCut.To(rest, LettersMax).TrimEnd() + Left : rest);
    }
}
