using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>A business identifier code of a bank (ISO 9362). <c>default</c> is none and its members throw.</summary>
public readonly record struct Bic
{
    private const int Short = 8;
    private const int Long = 11;
    private const int Prefix = 4;
    private const int CountryEnd = 6;

    private readonly string? _text;

    private Bic(string text) => _text = text;

    /// <summary>Reads four letters or digits, a country, two letters or digits, and for a branch three more; in any case and
    /// without blanks.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Bic bic)
    {
        bic = default;
        if (
            text?.Trim().ToUpperInvariant() is not { Length: Short or Long } code
            || !code.All(char.IsAsciiLetterOrDigit)
            || !code[Prefix..CountryEnd].All(char.IsAsciiLetterUpper)
        )
        {
            return false;
        }

        bic = new Bic(code);
        return true;
    }

    /// <summary>The code in capitals.</summary>
    public override string ToString() =>
        _text ?? throw new InvalidOperationException("The default value is not a bank's code.");
}
