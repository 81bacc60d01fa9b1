using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>
/// A VAT registration number with its country. Numbers of the five countries keep their check digits; of the other
/// countries of the
/// EU's VAT area, of Northern Ireland (XI) and of the United Kingdom only the shape is known: the prefix and 2 to 13
/// letters or digits.
/// </summary>
/// <remarks>
/// Sources: Council Directive 2006/112/EC, article 215 (prefixes, Greece EL); for Norway merverdiavgiftsforskriften §
/// 15-11-6 (MVA);
/// for Iceland the VSK number of five or six digits, which has no check digit and is not the kennitala.
/// <c>default</c> is not a number and its members throw.
/// </remarks>
public readonly record struct VatNumber
{
    private static readonly DateOnly LastDayWithUnitedKingdom = new(2020, 12, 31);

    private readonly string? _number;

    private VatNumber(Country country, string number)
    {
        Country = country;
        _number = number;
    }

    /// <summary>The country that issued the number.</summary>
    public Country Country { get; }

    /// <summary>
    /// The number without prefix, with its suffix: <c>974760673MVA</c>, <c>556420429401</c>, <c>13585628</c>.
    /// </summary>
    public string Number => _number ?? throw new InvalidOperationException("The default value is not a VAT number.");

    /// <summary>
    /// The organisation number inside the VAT number; none for Iceland and beyond the five countries.
    /// </summary>
    public OrganisationNumber? OrganisationNumber =>
        Country != Country.IS && Vocabulary.OrganisationNumber.TryParse(Country, ToString(), out var number)
            ? number
            : null;

    /// <summary>
    /// Reads a number that begins with its country: <c>NO 974 760 673 MVA</c>, <c>SE556420429401</c>,
    /// <c>EL123456789</c>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out VatNumber number)
    {
        number = default;
        return Spelling.Compact(text, "-.") is { Length: > 2 } bare
            && Country.TryParse(bare[..2], out var country)
            && TryRead(country, bare[2..], out number);
    }

    /// <summary>Reads a number whose country is known otherwise; the prefix may be there or not.</summary>
    public static bool TryParse(Country country, [NotNullWhen(true)] string? text, out VatNumber number)
    {
        number = default;
        if (Spelling.Compact(text, "-.") is not { } bare)
        {
            return false;
        }

        var hasPrefix = bare.Length > 2 && Country.TryParse(bare[..2], out var named) && named == country;
        return (hasPrefix && TryRead(country, bare[2..], out number)) || TryRead(country, bare, out number);
    }

    /// <inheritdoc cref="TryParse(string?, out VatNumber)"/>
    /// <exception cref="FormatException">The text is not a VAT number.</exception>
    public static VatNumber Parse(string text) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException(
                $"'{text}' is not a VAT number with its country prefix, such as SE556420429401."
            );

    /// <summary>The number with its prefix and without blanks: <c>NO974760673MVA</c>; Greece has EL.</summary>
    public override string ToString() => _number is null ? "" : (Country.Code == "GR" ? "EL" : Country.Code) + _number;

    private static bool TryRead(Country country, string body, out VatNumber number)
    {
        var valid = country.Code switch
        {
            "NO" => HasSuffix(body, "MVA", out var digits) && CheckDigits.NorwegianOrganisation(digits),
            "SE" => HasSuffix(body, "01", out var digits) && OrganisationNumberRules.IsValid(country, digits),
            "DK" => CheckDigits.DanishCvr(body),
            "FI" => CheckDigits.FinnishBusinessId(body),
            "IS" => CheckDigits.AreDigits(body, 5, 6),
            _ => body.Length is >= 2 and <= 13
                && (country.Code == "XI" || country.IsInEuVatArea(LastDayWithUnitedKingdom)),
        };
        number = valid ? new VatNumber(country, body) : default;
        return valid;
    }

    private static bool HasSuffix(string text, string suffix, out string digits)
    {
        var has = text.EndsWith(suffix, StringComparison.Ordinal);
        digits = has ? text[..^suffix.Length] : text;
        return has;
    }
}
