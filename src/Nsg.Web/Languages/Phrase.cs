namespace Nsg.Web.Languages;

/// <summary>A text in every language.</summary>
public sealed record Phrase(
    string English,
    string Norwegian,
    string Swedish,
    string Danish,
    string Finnish,
    string Icelandic
)
{
    /// <summary>What it says of one thing, where <c>{0}</c> is a count; null for a text that takes none.</summary>
    public Phrase? One { get; init; }

    /// <summary>The text in the language with a place in <see cref="Language.All"/>.</summary>
    internal string In(int language) =>
        language switch
        {
            1 => Norwegian,
            2 => Swedish,
            3 => Danish,
            4 => Finnish,
            5 => Icelandic,
            _ => English,
        };
}
