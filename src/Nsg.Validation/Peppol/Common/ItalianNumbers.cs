using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Common;

/// <summary>Italian codes, with just the strictness of Peppol's common rules.</summary>
internal static class ItalianNumbers
{
    /// <summary>Code of an office in the index of public administrations: six ASCII letters and digits.</summary>
    internal static bool IsOfficeCode(string text) => text.Length == 6 && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>
    /// Tax code (codice fiscale): eleven characters that make an integer, or sixteen of which the first six, the
    /// ninth and the
    /// last are letters and the year, day and last figure integers.
    /// </summary>
    internal static bool IsTaxCode(string text) =>
        text.Length switch
        {
            11 => XPathNumber.IsInteger(text),
            16 => AreLetters(text.AsSpan(0, 6))
                && XPathNumber.IsInteger(text.AsSpan(6, 2))
                && AreLetters(text.AsSpan(8, 1))
                && XPathNumber.IsInteger(text.AsSpan(9, 2))
                && XPathNumber.IsInteger(text.AsSpan(14, 1))
                && AreLetters(text.AsSpan(15, 1)),
            _ => false,
        };

    /// <summary>
    /// VAT number (partita IVA): behind IT, eleven digits that keep Luhn. A text without IT in front is not judged;
    /// neither is one
    /// with a sign instead of a digit, on which the published rules break off.
    /// </summary>
    internal static bool IsVatNumber(string text)
    {
        if (!text.StartsWith("IT", StringComparison.Ordinal) && !text.StartsWith("it", StringComparison.Ordinal))
        {
            return true;
        }

        var number = text.AsSpan(2);
        if (number.Length != 11 || !XPathNumber.IsInteger(number))
        {
            return false;
        }

        return !Lexical.IsDigits(number) || CommonNumbers.LuhnCheck(number[..10]) == number[10] - '0';
    }

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return false;
            }
        }

        return true;
    }
}
