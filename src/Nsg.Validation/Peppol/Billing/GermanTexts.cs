namespace Nsg.Validation.Peppol.Billing;

/// <summary>Forms of texts that the German rules know.</summary>
internal static class GermanTexts
{
    /// <summary>Three digits at least.</summary>
    internal static bool IsTelephone(string text) => text.Count(char.IsAsciiDigit) >= 3;

    /// <summary>One @, something before it, and behind it at least two non-empty parts with a dot between; no white
    /// space.</summary>
    internal static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at <= 0 || text.IndexOfAny(" \t\r\n") >= 0)
        {
            return false;
        }

        var domain = text[(at + 1)..];
        return !domain.Contains('@')
            && domain.Contains('.')
            && domain[0] != '.'
            && domain[^1] != '.'
            && domain.IndexOf("..", StringComparison.Ordinal) < 0;
    }

    /// <summary>A scheme of two characters at least and a colon.</summary>
    internal static bool IsAbsoluteUrl(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var letter in text[1..colon])
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// An IBAN with check digits that fit, white space ignored. Lower-case letters behind the check digits count from
    /// 42, as the
    /// published rule computes them.
    /// </summary>
    internal static bool IsIban(string text)
    {
        var bare = string.Concat(text.Where(letter => letter is not (' ' or '\t' or '\r' or '\n')));
        if (
            bare.Length is < 4 or > 34
            || !char.IsAsciiLetterUpper(bare[0])
            || !char.IsAsciiLetterUpper(bare[1])
            || !char.IsAsciiDigit(bare[2])
            || !char.IsAsciiDigit(bare[3])
            || !bare.All(char.IsAsciiLetterOrDigit)
        )
        {
            return false;
        }

        var remainder = 0;
        foreach (var letter in bare[4..] + bare[..4])
        {
            var value = letter > '@' ? letter - 55 : letter - '0';
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }
}
