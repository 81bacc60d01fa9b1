namespace Nsg.Vocabulary;

/// <summary>Texts that are kept to a length.</summary>
public static class TextCut
{
    /// <summary>A text of at most so many UTF-16 units; no character is torn in two.</summary>
    public static string To(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= max ? text : text[..(max > 0 && char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
    }
}
