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
        if (bare.StartsWith(country.Code, StringComparison.Ordinal) && bare.Length > 2)
        {
            bare = bare[2..];
        }

        bare = country.Code switch
        {
            "NO" => WithoutSuffix(bare, "MVA"),
            "SE" => SwedishBody(bare),
            "FI" => FinnishBody(bare),
            _ => bare,
        };
        return bare.Length == 0 ? null : bare;
    }

    /// <summary>Whether a bare number keeps its country's check digit.</summary>
    internal static bool IsValid(Country country, string number) => country.Code switch
    {
        "NO" => CheckDigits.NorwegianOrganisation(number),
        "SE" => CheckDigits.SwedishOrganisation(number),
        "DK" => CheckDigits.DanishCvr(number),
        "FI" => CheckDigits.FinnishBusinessId(number),
        "IS" => CheckDigits.IcelandicKennitala(number),
        _ => true,
    };

    private static string WithoutSuffix(string text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;

    /// <summary>A Swedish VAT number is the ten digits and 01; a personal number may carry its century (16 for organisations).</summary>
    private static string SwedishBody(string text) => text switch
    {
        { Length: 12 } when text.EndsWith("01", StringComparison.Ordinal) && !text.StartsWith("16", StringComparison.Ordinal) => text[..10],
        { Length: 12 } when text.StartsWith("16", StringComparison.Ordinal) => text[2..],
        _ => text,
    };

    /// <summary>An OVT identifier is 0037, the eight digits of the Y-tunnus and an optional unit of up to five characters.</summary>
    private static string FinnishBody(string text) =>
        text.StartsWith("0037", StringComparison.Ordinal) && text.Length >= 12 ? text[4..12] : text;
}
