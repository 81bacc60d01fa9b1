using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>
/// A Global Location Number: thirteen digits, the last a check digit (GS1 General Specifications, mod 10).
/// </summary>
/// <remarks><c>default</c> is not a number and its members throw.</remarks>
public readonly record struct Gln
{
    private readonly string? _number;

    private Gln(string number) => _number = number;

    /// <summary>The thirteen digits.</summary>
    public string Number => _number ?? throw new InvalidOperationException("The default value is not a GLN.");

    /// <summary>
    /// Reads thirteen digits; blanks, and the scheme in front (<c>0088:7300010000001</c>), are accepted.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Gln gln)
    {
        gln = default;
        const string Prefix = IdentifierScheme.Gln + ":";
        var hasPrefix = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal);
        var bare = Spelling.Compact(hasPrefix ? text![Prefix.Length..] : text);
        if (bare is null || !CheckDigits.AreDigits(bare, 13) || CheckDigits.Gs1(bare[..12]) != bare[12])
        {
            return false;
        }

        gln = new Gln(bare);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out Gln)"/>
    /// <exception cref="FormatException">The text is not thirteen digits with a valid check digit.</exception>
    public static Gln Parse(string text) =>
        TryParse(text, out var gln)
            ? gln
            : throw new FormatException($"'{text}' is not a GLN of thirteen digits with a valid check digit.");

    /// <inheritdoc/>
    public override string ToString() => _number ?? "";
}
