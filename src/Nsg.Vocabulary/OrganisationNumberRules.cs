namespace Nsg.Vocabulary;

/// <summary>Spelling and check digits of the five countries' organisation numbers.</summary>
internal static class OrganisationNumberRules
{
    private const int LengthMax = 32;

    /// <summary>The bare number, or null when the text holds none.</summary>
    internal static string? Normalise(Country country, string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LengthMax)
        {
            return null;
        }

        var bare = new string([.. text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var prefix = country.Code == "GR" && bare.StartsWith("EL", StringComparison.Ordinal) ? "EL" : country.Code;
        var hadPrefix = bare.StartsWith(prefix, StringComparison.Ordinal) && bare.Length > 2;
        if (hadPrefix)
        {
            bare = bare[2..];
        }

        bare = country.Code switch
        {
            "NO" => WithoutSuffix(bare, "MVA"),
            "SE" => SwedishBody(bare, hadPrefix),
            "FI" => FinnishBody(bare),
            _ => bare,
        };
        return bare.Length == 0 ? null : bare;
    }

    /// <summary>Whether a bare number keeps its country's check digit.</summary>
    internal static bool IsValid(Country country, string number) =>
        country.Code switch
        {
            "NO" => CheckDigits.NorwegianOrganisation(number),
            // A sole trader is registered under the owner's personal number.
            "SE" => CheckDigits.SwedishOrganisation(number) || CheckDigits.SwedishPerson(number),
            "DK" => CheckDigits.DanishCvr(number),
            "FI" => CheckDigits.FinnishBusinessId(number),
            "IS" => CheckDigits.IcelandicKennitala(number),
            _ => true,
        };

    private static string WithoutSuffix(string text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;

    /// <summary>
    /// Twelve digits are either a VAT number (the ten digits and 01) or the ten digits behind their century (16 for
    /// organisations,
    /// 18 to 20 for people). A country prefix says VAT; without one the reading whose check digit holds is taken.
    /// </summary>
    private static string SwedishBody(string text, bool hadPrefix)
    {
        if (!CheckDigits.AreDigits(text, 12))
        {
            return text;
        }

        var isVat = text.EndsWith("01", StringComparison.Ordinal);
        var (behind, hasCentury) = (
            text[2..],
            text[..2] switch
            {
                "16" => CheckDigits.SwedishOrganisation(text[2..]),
                "18" or "19" or "20" => CheckDigits.SwedishPerson(text[2..]),
                _ => false,
            }
        );
        if (isVat && (hadPrefix || !hasCentury))
        {
            return text[..10];
        }

        return hasCentury || text.StartsWith("16", StringComparison.Ordinal) ? behind : text;
    }

    /// <summary>
    /// An OVT identifier is 0037, the eight digits of the Y-tunnus and an optional unit of up to five characters.
    /// </summary>
    private static string FinnishBody(string text) =>
        text.StartsWith("0037", StringComparison.Ordinal) && text.Length >= 12 ? text[4..12] : text;
}
