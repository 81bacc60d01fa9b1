namespace Nsg.Vocabulary;

/// <summary>Shapes and check digits of the five countries' account numbers.</summary>
internal static class NationalAccountRules
{
    private const string Separators = "-.,";
    private const int DanishAccount = 10;
    private const int SwedbankAccount = 10;

    /// <summary>Kind and full-length digits of a number, or null when it is not one of the country's.</summary>
    internal static (NationalAccountKind Kind, string Number)? Read(Country country, string? text)
    {
        if (Spelling.Compact(text, Separators) is not { } digits || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        string[] parts = [.. text!.Split(['-', '.', ',']).Select(part => Spelling.Compact(part) ?? "")];
        return country.Code switch
        {
            "SE" => Swedish(digits, parts),
            "NO" => Bank(Norwegian(digits)),
            "DK" => Bank(Danish(digits, text.Trim(), parts)),
            "FI" => Bank(Finnish(digits)),
            "IS" => Bank(Icelandic(digits, parts)),
            _ => null,
        };
    }

    /// <summary>
    /// How many digits of a Swedish number are the clearing number: five for Swedbank's 8000 series, else four.
    /// </summary>
    internal static int SwedishClearing(string number) => number[0] == '8' ? 5 : 4;

    /// <summary>
    /// The digits that the IBAN of a Swedish account holds behind the bank's three, without leading zeros. Some banks
    /// leave the
    /// clearing number out (method 2); all others keep it. Source: Bankinfrastruktur, IBAN och svenskt nationellt
    /// kontonummer, 2025-01-27.
    /// </summary>
    internal static string SwedishKey(string number)
    {
        var clearing = int.Parse(number.AsSpan(0, 4));
        var withoutClearing = clearing is 3300 or 3782 or (>= 6000 and <= 6999) or (>= 9570 and <= 9579);
        return withoutClearing && number[4..].TrimStart('0') is { Length: > 0 } account ? account : number;
    }

    private static (NationalAccountKind Kind, string Number)? Bank(string? number) =>
        number is null ? null : (NationalAccountKind.Bank, number);

    /// <summary>Eleven digits, or the seven of a former postal giro number, which stands behind 0000.</summary>
    private static string? Norwegian(string digits)
    {
        var number = digits.Length == 7 ? "0000" + digits : digits;
        return CheckDigits.NorwegianAccount(number) ? number : null;
    }

    /// <summary>Four digits of the bank and up to ten of the account, padded to ten.</summary>
    private static string? Danish(string digits, string text, string[] parts)
    {
        var gap = text.IndexOf(' ', StringComparison.Ordinal);
        var bank =
            parts.Length > 1 ? parts[0].Length
            : gap is >= 1 and < 4 ? gap
            : 4;
        return bank is >= 1 and <= 4 && digits.Length > bank && digits.Length - bank <= DanishAccount
            ? digits[..bank].PadLeft(4, '0') + digits[bank..].PadLeft(DanishAccount, '0')
            : null;
    }

    /// <summary>
    /// Zeros come after the sixth digit; in the groups 4 and 5 (cooperative and savings banks) after the seventh.
    /// </summary>
    private static string? Finnish(string digits)
    {
        if (digits.Length is < 8 or > 14)
        {
            return null;
        }

        var kept = digits[0] is '4' or '5' ? 7 : 6;
        var number = digits[..kept] + digits[kept..].PadLeft(14 - kept, '0');
        return CheckDigits.Luhn(number) ? number : null;
    }

    /// <summary>Bank, ledger and number, 4-2-6 digits; parts written short are padded.</summary>
    private static string? Icelandic(string digits, string[] parts)
    {
        if (parts.Length == 1)
        {
            return digits.Length == 12 ? digits : null;
        }

        return parts is [{ Length: 1 or 2 or 3 or 4 } bank, { Length: 1 or 2 } ledger, { Length: >= 1 and <= 6 } number]
            ? bank.PadLeft(4, '0') + ledger.PadLeft(2, '0') + number.PadLeft(6, '0')
            : null;
    }

    /// <summary>
    /// Seven or eight digits with four behind the hyphen, or no hyphen, are a bankgiro; up to eight with one behind the
    /// hyphen a
    /// plusgiro, and so are fewer than seven. Longer numbers, and four digits before a longer part, are a bank account.
    /// </summary>
    private static (NationalAccountKind Kind, string Number)? Swedish(string digits, string[] parts)
    {
        var tail = parts.Length == 2 ? parts[1].Length : 0;
        if (digits.Length is 7 or 8 && (tail == 4 || parts.Length == 1))
        {
            return CheckDigits.Luhn(digits) ? (NationalAccountKind.Bankgiro, digits) : null;
        }

        if (digits.Length is >= 2 and <= 8 && (tail == 1 || parts.Length == 1))
        {
            return CheckDigits.Luhn(digits) ? (NationalAccountKind.Plusgiro, digits) : null;
        }

        return digits.Length is >= 9 and <= 15 && digits[0] != '0' ? SwedishBank(digits) : null;
    }

    private static (NationalAccountKind Kind, string Number)? SwedishBank(string digits)
    {
        if (digits[0] != '8')
        {
            // Accounts of banks that count the clearing number in have seven digits, zeros in front when written short.
            return (NationalAccountKind.Bank, digits[..4] + digits[4..].PadLeft(7, '0'));
        }

        var clearing = CheckDigits.Luhn(digits[..5]) ? digits[..5] : digits[..4] + CheckDigits.LuhnDigit(digits[..4]);
        var account = digits[(CheckDigits.Luhn(digits[..5]) ? 5 : 4)..];
        return account.Length <= SwedbankAccount
            ? (NationalAccountKind.Bank, clearing + account.PadLeft(SwedbankAccount, '0'))
            : null;
    }
}
