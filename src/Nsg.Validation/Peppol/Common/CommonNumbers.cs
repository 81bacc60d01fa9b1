using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Common;

/// <summary>
/// The number series that Peppol's common rules check, with just the strictness of those rules: they know less than
/// the series'
/// keepers do (no third digit of Swedish numbers, say), so the stricter checks of the vocabulary cannot stand in for
/// them.
/// </summary>
internal static class CommonNumbers
{
    /// <summary>GS1 location number of any length: weights 3 and 1 from the right, up to the next ten.</summary>
    internal static bool IsGln(string text) => Lexical.IsDigits(text) && GlnCheck(text) == text[^1] - '0';

    /// <summary>The check digit over all digits but the last.</summary>
    internal static int GlnCheck(string digits)
    {
        var sum = 0L;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits[digits.Length - 2 - i] - '0') * (i % 2 == 0 ? 3 : 1);
        }

        return (int)((10 - (sum % 10)) % 10);
    }

    /// <summary>Norwegian organisation number: nine digits, mod 11 with weights 2 to 7 from the right.</summary>
    internal static bool IsNorwegian(ReadOnlySpan<char> text) =>
        text.Length == 9
        && Lexical.IsDigits(text)
        && text.ContainsAnyExcept('0')
        && NorwegianCheck(text) == text[8] - '0';

    /// <summary>The check digit over the first eight digits; 10 where no number has these eight.</summary>
    internal static int NorwegianCheck(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += (digits[7 - i] - '0') * ((i % 6) + 2);
        }

        return (11 - (sum % 11)) % 11;
    }

    /// <summary>Swedish organisation number: digits, of which the first ten keep Luhn.</summary>
    internal static bool IsSwedish(string text) =>
        text.Length >= 10 && Lexical.IsDigits(text) && LuhnCheck(text.AsSpan(0, 9)) == text[9] - '0';

    /// <summary>The digit that makes the digits before it keep Luhn.</summary>
    internal static int LuhnCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[body.Length - 1 - i] - '0';
            sum += i % 2 == 1 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>Danish CVR number: eight digits, bare or behind DK. No check digit is asked for.</summary>
    internal static bool IsDanishCvr(string text) => IsDanishSe(text) || (text.Length == 8 && Lexical.IsDigits(text));

    /// <summary>Danish SE number: DK and eight digits.</summary>
    internal static bool IsDanishSe(string text) =>
        text.Length == 10 && text.StartsWith("DK", StringComparison.Ordinal) && Lexical.IsDigits(text.AsSpan(2));

    /// <summary>So many digits.</summary>
    internal static bool IsDigits(string text, int length) => text.Length == length && Lexical.IsDigits(text);

    /// <summary>Belgian enterprise number: ten digits, the last two 97 less the remainder of the first eight.</summary>
    internal static bool IsBelgian(string text) => IsDigits(text, 10) && BelgianCheck(text) == Value(text.AsSpan(8));

    /// <summary>The check number over the first eight digits.</summary>
    internal static int BelgianCheck(string digits) => 97 - (Value(digits.AsSpan(0, 8)) % 97);

    /// <summary>Australian Business Number: eleven digits, one taken from the first, weighted sum a multiple of
    /// 89.</summary>
    internal static bool IsAustralian(string text)
    {
        if (!IsDigits(text, 11))
        {
            return false;
        }

        var sum = (text[0] - '1') * 10;
        for (var i = 1; i < text.Length; i++)
        {
            sum += (text[i] - '0') * ((2 * i) - 1);
        }

        return sum % 89 == 0;
    }

    /// <summary>Dutch VAT number: NL, nine digits, B, two digits.</summary>
    internal static bool IsDutchVat(string text) =>
        text.Length == 14
        && text.StartsWith("NL", StringComparison.Ordinal)
        && text[11] == 'B'
        && Lexical.IsDigits(text.AsSpan(2, 9))
        && Lexical.IsDigits(text.AsSpan(12));

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
