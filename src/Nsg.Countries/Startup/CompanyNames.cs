namespace Nsg.Countries.Startup;

/// <summary>Words in the name of a company.</summary>
public static class CompanyNames
{
    private const int LettersOfWord = 4;

    /// <summary>Whether a name holds words as words: <c>AS</c> is not in <c>Basen</c>. Longer ones also stand within a word.</summary>
    public static bool Holds(string name, string words)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(words);
        return $" {Plain(name)} ".Contains($" {Plain(words)} ", StringComparison.OrdinalIgnoreCase)
            || (words.Length > LettersOfWord && name.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a name ends with words.</summary>
    public static bool EndsWith(string name, string words)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(words);
        return $" {Plain(name)}".EndsWith($" {Plain(words)}", StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string text) =>
        string.Join(
            ' ',
            text.Replace(".", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
