using System.Globalization;

namespace Nsg.Vocabulary;

/// <summary>Check digit arithmetic of the national number series.</summary>
internal static class CheckDigits
{
    private static readonly int[] Norwegian = [3, 2, 7, 6, 5, 4, 3, 2];
    private static readonly int[] Danish = [2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly int[] Finnish = [7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] Icelandic = [3, 2, 7, 6, 5, 4, 3, 2];
    private static readonly int[] NorwegianAccounts = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Nine digits; the last is 11 - (weighted sum mod 11), where 10 does not occur.</summary>
    internal static bool NorwegianOrganisation(string number) =>
        AreDigits(number, 9) && Mod11(number, Norwegian) == Digit(number, 8);

    /// <summary>Ten digits with the third at least 2, Luhn.</summary>
    internal static bool SwedishOrganisation(string number) =>
        AreDigits(number, 10) && number[2] >= '2' && Luhn(number);

    /// <summary>
    /// Ten digits that begin with a date of birth (a co-ordination number has 60 added to the day), Luhn.
    /// </summary>
    internal static bool SwedishPerson(string number) =>
        AreDigits(number, 10)
        && Pair(number, 2) is >= 1 and <= 12
        && Pair(number, 4) is (>= 1 and <= 31) or (>= 61 and <= 91)
        && Luhn(number);

    /// <summary>Eight digits whose weighted sum is a multiple of 11; no leading zero.</summary>
    internal static bool DanishCvr(string number) =>
        AreDigits(number, 8) && number[0] != '0' && WeightedSum(number, Danish) % 11 == 0;

    /// <summary>Seven digits and a check digit; remainder 1 does not occur.</summary>
    internal static bool FinnishBusinessId(string number) =>
        AreDigits(number, 8) && Mod11(number, Finnish) == Digit(number, 7);

    /// <summary>
    /// Ten digits; the ninth is the check digit over the first eight, the tenth the century. People get numbers without a check
    /// digit since 18 February 2026 (Registers Iceland, kennitölur án vartölu), so that only organisations' are held to it.
    /// </summary>
    internal static bool IcelandicKennitala(string number) =>
        AreDigits(number, 10)
        && number[9] is '0' or '8' or '9'
        && IsKennitalaDay(number)
        && (number[0] < '4' || Mod11(number, Icelandic) == Digit(number, 8));

    /// <summary>Whether the digits' alternating doubled sum is a multiple of ten.</summary>
    internal static bool Luhn(string digits) => LuhnSum(digits) % 10 == 0;

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Digit(digits, digits.Length - 1 - i);
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum;
    }

    /// <summary>
    /// Eleven digits, mod 11; numbers of the former postal giro begin with 0000 and keep Luhn instead.
    /// </summary>
    internal static bool NorwegianAccount(string number) =>
        AreDigits(number, 11)
        && (
            number.StartsWith("0000", StringComparison.Ordinal)
                ? Luhn(number)
                : Mod11(number, NorwegianAccounts) == Digit(number, 10)
        );

    /// <summary>The digit that makes a number keep Luhn when it is put behind it.</summary>
    internal static char LuhnDigit(string body) => (char)('0' + ((10 - (LuhnSum(body + "0") % 10)) % 10));

    /// <summary>
    /// The check character of a KID by mod 11: weights 2 to 7 from the right, repeated; 10 is written as a hyphen.
    /// </summary>
    internal static char KidMod11(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Digit(body, body.Length - 1 - i) * (2 + (i % 6));
        }

        return ((11 - (sum % 11)) % 11) is var check and < 10 ? (char)('0' + check) : '-';
    }

    /// <summary>The check digit of a Finnish reference: weights 7, 3, 1 from the right, up to the next ten.</summary>
    internal static char FinnishReference(string body)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Digit(body, body.Length - 1 - i) * weights[i % 3];
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>The check digit of GS1 keys: weights 3, 1 from the right, up to the next ten.</summary>
    internal static char Gs1(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += Digit(body, body.Length - 1 - i) * (i % 2 == 0 ? 3 : 1);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>ISO 7064 mod 97-10: two check digits of a body and a prefix, letters counting from A = 10.</summary>
    internal static string Mod97(string prefix, string body)
    {
        var remainder = 0;
        foreach (var character in body + prefix + "00")
        {
            var value = char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return (98 - remainder).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the text is so many ASCII digits.</summary>
    internal static bool AreDigits(string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest && text.All(char.IsAsciiDigit);

    /// <summary>Whether the text is exactly so many ASCII digits.</summary>
    internal static bool AreDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    /// <summary>The value of the digit at an index.</summary>
    internal static int Digit(string text, int index) => text[index] - '0';

    /// <summary>The sum of digits times weights.</summary>
    internal static int WeightedSum(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += Digit(digits, i) * weights[i];
        }

        return sum;
    }

    /// <summary>11 minus the remainder, 0 for remainder 0, and -1 where the series has no number.</summary>
    private static int Mod11(string digits, ReadOnlySpan<int> weights) =>
        (WeightedSum(digits, weights) % 11) switch
        {
            0 => 0,
            1 => -1,
            var remainder => 11 - remainder,
        };

    /// <summary>Organisations have 40 added to the day, so days run 1-31 and 41-71.</summary>
    private static bool IsKennitalaDay(string number) =>
        Pair(number, 0) is (>= 1 and <= 31) or (>= 41 and <= 71) && Pair(number, 2) is >= 1 and <= 12;

    /// <summary>The value of two digits.</summary>
    private static int Pair(string digits, int index) => (Digit(digits, index) * 10) + Digit(digits, index + 1);
}
