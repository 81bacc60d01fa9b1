namespace Nsg.Vocabulary;

/// <summary>Brings written numbers to their bare characters before they are read.</summary>
internal static class Spelling
{
    /// <summary>No number of this vocabulary is written longer than this.</summary>
    internal const int LengthMax = 64;

    /// <summary>
    /// The text in upper case without blanks and the given separators; null when it is empty, longer than <see
    /// cref="LengthMax"/>,
    /// or holds anything but ASCII letters and digits besides.
    /// </summary>
    internal static string? Compact(string? text, string separators = "")
    {
        if (string.IsNullOrEmpty(text) || text.Length > LengthMax)
        {
            return null;
        }

        var length = 0;
        Span<char> bare = stackalloc char[LengthMax];
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                bare[length++] = char.IsAsciiLetterLower(character) ? (char)(character - 32) : character;
            }
            else if (!char.IsWhiteSpace(character) && !separators.Contains(character))
            {
                return null;
            }
        }

        return length == 0 ? null : new string(bare[..length]);
    }
}
