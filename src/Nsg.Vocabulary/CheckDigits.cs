namespace Nsg.Vocabulary;

/// <summary>Check digit arithmetic of the national number series.</summary>
internal static class CheckDigits
{
    private static readonly int[] Norwegian = [3, 2, 7, 6, 5, 4, 3, 2];
    private static readonly int[] Danish = [2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly int[] Finnish = [7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] Icelandic = [3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Nine digits; the last is 11 - (weighted sum mod 11), where 10 does not occur.</summary>
    internal static bool NorwegianOrganisation(string number) => AreDigits(number, 9) && Mod11(number, Norwegian) == Digit(number, 8);

    /// <summary>Ten digits with the third at least 2, Luhn.</summary>
    internal static bool SwedishOrganisation(string number) => AreDigits(number, 10) && number[2] >= '2' && Luhn(number);

    /// <summary>Eight digits whose weighted sum is a multiple of 11; no leading zero.</summary>
    internal static bool DanishCvr(string number) => AreDigits(number, 8) && number[0] != '0' && WeightedSum(number, Danish) % 11 == 0;

    /// <summary>Seven digits and a check digit; remainder 1 does not occur.</summary>
    internal static bool FinnishBusinessId(string number) => AreDigits(number, 8) && Mod11(number, Finnish) == Digit(number, 7);

    /// <summary>Ten digits; the ninth is the check digit over the first eight, the tenth the century.</summary>
    internal static bool IcelandicKennitala(string number) =>
        AreDigits(number, 10) && Mod11(number, Icelandic) == Digit(number, 8) && number[9] is '0' or '8' or '9' && IsKennitalaDay(number);

    /// <summary>Whether the digits' alternating doubled sum is a multiple of ten.</summary>
    internal static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Digit(digits, digits.Length - 1 - i);
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

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
    private static int Mod11(string digits, ReadOnlySpan<int> weights) => (WeightedSum(digits, weights) % 11) switch
    {
        0 => 0,
        1 => -1,
        var remainder => 11 - remainder,
    };

    /// <summary>Organisations have 40 added to the day, so days run 1-31 and 41-71.</summary>
    private static bool IsKennitalaDay(string number)
    {
        var day = (Digit(number, 0) * 10) + Digit(number, 1);
        return (day is >= 1 and <= 31 or >= 41 and <= 71) && (Digit(number, 2) * 10) + Digit(number, 3) is >= 1 and <= 12;
    }
}
