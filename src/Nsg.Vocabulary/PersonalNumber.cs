namespace Nsg.Vocabulary;

/// <summary>
/// Numbers of persons: Norway's fødselsnummer and D-number, Sweden's personnummer and samordningsnummer, Denmark's CPR number,
/// Finland's henkilötunnus, Iceland's kennitala of a person. They are told by their form alone, right check digit or not: a
/// mistyped one is a person's too. Sources: Skatteetaten, Skatteverket, CPR-kontoret, Digi- ja väestötietovirasto, Registers
/// Iceland (forms as of 2026).
/// </summary>
public static class PersonalNumber
{
    private const int TextMax = 200;
    private const int DayMax = 31;
    private const int MonthMax = 12;

    /// <summary>What Swedish coordination numbers and Danish substitute numbers add to the day.</summary>
    private const int CoordinationDays = 60;

    /// <summary>What Norwegian D-numbers add to the day and H-numbers to the month.</summary>
    private const int NorwegianPlus = 40;

    /// <summary>What numbers for tests add to the month (NHN 65, Skatteetaten 80).</summary>
    private static readonly int[] NorwegianMonths = [0, NorwegianPlus, 65, 80];

    /// <summary>Whether a text is, or a word of it is, a number of the form that a person's has in one of the five
    /// countries.</summary>
    /// <param name="text">Text as somebody wrote it, with or without country, blanks, hyphens and dots.</param>
    /// <param name="home">The country whose organisation numbers are written without naming it, or null.</param>
    public static bool IsLike(string text, Country? home = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= TextMax
            && (IsOne(text, home) || text.Split([' ', ',', ';', '/']).Any(word => IsOne(word, home)));
    }

    private static bool IsOne(string text, Country? home)
    {
        var (issuer, number) = Split(text);
        if (
            (issuer ?? home) is { } country
            && OrganisationNumber.TryParse(country, number, out var organisation)
            && !organisation.IsPersonal
        )
        {
            return false;
        }

        var bare = new string([.. number.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return issuer?.Code switch
        {
            null => IsNorwegian(bare) || IsSwedish(bare) || IsFinnish(bare) || IsDayFirst(bare),
            "NO" => IsNorwegian(bare),
            "SE" => IsSwedish(bare),
            "DK" => IsDayFirst(bare),
            "FI" => IsFinnish(bare),
            "IS" => IsDayFirst(bare) || IsIcelandicSystem(bare),
            _ => false,
        };
    }

    /// <summary>The issuer that a text names: <c>SE:…</c>, <c>0007:…</c> or <c>SE…</c>.</summary>
    private static (Country? Issuer, string Number) Split(string text)
    {
        var trimmed = text.Trim();
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var prefix = trimmed[..colon].Trim();
            return Country.TryParse(prefix, out var named) || IdentifierScheme.TryCountryOf(prefix, out named)
                ? (named, trimmed[(colon + 1)..])
                : (null, trimmed[(colon + 1)..]);
        }

        return
            trimmed.Length > 2
            && char.IsAsciiLetter(trimmed[0])
            && char.IsAsciiLetter(trimmed[1])
            && Country.TryParse(trimmed[..2].ToUpperInvariant(), out var country)
            ? (country, trimmed[2..])
            : (null, trimmed);
    }

    private static bool IsNorwegian(string bare) =>
        CheckDigits.AreDigits(bare, 11)
        && IsWithin(Pair(bare, 0), DayMax, 0, NorwegianPlus)
        && IsWithin(Pair(bare, 2), MonthMax, NorwegianMonths);

    /// <summary>Ten digits, twelve with the century, or twelve of a VAT number that ends in 01.</summary>
    private static bool IsSwedish(string bare) =>
        bare.Length == 12
            ? CheckDigits.AreDigits(bare, 12)
                && (
                    (bare[..2] is "18" or "19" or "20" && IsYearFirst(bare[2..]))
                    || (bare.EndsWith("01", StringComparison.Ordinal) && IsYearFirst(bare[..10]))
                )
            : IsYearFirst(bare);

    private static bool IsYearFirst(string bare) =>
        CheckDigits.AreDigits(bare, 10)
        && IsWithin(Pair(bare, 2), MonthMax, 0)
        && IsWithin(Pair(bare, 4), DayMax, 0, CoordinationDays);

    /// <summary>Danish and Icelandic: day, month and year, then four digits.</summary>
    private static bool IsDayFirst(string bare) =>
        CheckDigits.AreDigits(bare, 10)
        && IsWithin(Pair(bare, 0), DayMax, 0, CoordinationDays)
        && IsWithin(Pair(bare, 2), MonthMax, 0);

    /// <summary>Numbers of people who are not registered in Iceland begin with 8 or 9 and tell no day.</summary>
    private static bool IsIcelandicSystem(string bare) => CheckDigits.AreDigits(bare, 10) && bare[0] is '8' or '9';

    /// <summary>Day, month, year; the sign of the century, which may be a letter; three digits and a check mark.</summary>
    private static bool IsFinnish(string bare)
    {
        if (bare.Length is not (10 or 11) || !CheckDigits.AreDigits(bare[..6], 6))
        {
            return false;
        }

        var rest = bare[6..];
        if (rest.Length == 5)
        {
            if (rest[0] is not ((>= 'A' and <= 'F') or (>= 'U' and <= 'Y')))
            {
                return false;
            }

            rest = rest[1..];
        }

        return CheckDigits.AreDigits(rest[..3], 3)
            && IsWithin(Pair(bare, 0), DayMax, 0)
            && IsWithin(Pair(bare, 2), MonthMax, 0);
    }

    private static bool IsWithin(int value, int max, params ReadOnlySpan<int> plus)
    {
        foreach (var one in plus)
        {
            if (value > one && value <= one + max)
            {
                return true;
            }
        }

        return false;
    }

    private static int Pair(string digits, int at) =>
        (CheckDigits.Digit(digits, at) * 10) + CheckDigits.Digit(digits, at + 1);
}
