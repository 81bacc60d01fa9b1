using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>
/// A number of one of the five countries' business registers, with a valid check digit. For numbers as documents carry
/// them, right
/// or wrong, see <see cref="PartyIdentifier"/>.
/// </summary>
/// <remarks>
/// Sources: the registers' own rules (Brønnøysundregistrene, Skatteverket, Erhvervsstyrelsen, PRH, Registers Iceland).
/// <c>default</c> is not a number and its members throw.
/// </remarks>
public readonly record struct OrganisationNumber
{
    private readonly string? _number;

    private OrganisationNumber(Country country, string number)
    {
        Country = country;
        _number = number;
    }

    /// <summary>The country whose register issued the number.</summary>
    public Country Country { get; }

    /// <summary>The digits alone.</summary>
    public string Number =>
        _number ?? throw new InvalidOperationException("The default value is not an organisation number.");

    /// <summary>The ISO 6523 scheme (ICD) of the number: 0192, 0007, 0184, 0212 or 0196.</summary>
    public string Scheme => IdentifierScheme.Of(Country)!;

    /// <summary>
    /// Whether the number denotes a person, as a Swedish or Icelandic sole trader's does, and so is personal data.
    /// </summary>
    public bool IsPersonal =>
        Country.Code switch
        {
            "SE" => Number[2] < '2',
            "IS" => Number[0] is < '4' or > '7',
            _ => false,
        };

    /// <summary>Reads a country's number, with or without prefix, VAT affixes, hyphens, dots and blanks.</summary>
    /// <returns>False for a wrong length or check digit, and for countries beyond the five.</returns>
    public static bool TryParse(Country country, [NotNullWhen(true)] string? text, out OrganisationNumber number)
    {
        number = default;
        if (
            !Country.Nordic.Contains(country)
            || OrganisationNumberRules.Normalise(country, text) is not { } bare
            || !OrganisationNumberRules.IsValid(country, bare)
        )
        {
            return false;
        }

        number = new OrganisationNumber(country, bare);
        return true;
    }

    /// <summary>
    /// Reads <c>SE:5564204294</c>, <c>0007:5564204294</c> (ISO 6523 scheme) or <c>SE 556420-4294</c>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrganisationNumber number)
    {
        number = default;
        if (text is not { Length: > 2 and <= Spelling.LengthMax })
        {
            return false;
        }

        if (text.Contains(':', StringComparison.Ordinal))
        {
            return PartyIdentifier.TryParse(text, out var identifier)
                && TryParse(identifier.Country, identifier.Number, out number);
        }

        return Country.TryParse(text[..2], out var country) && TryParse(country, text, out number);
    }

    /// <inheritdoc cref="TryParse(string?, out OrganisationNumber)"/>
    /// <exception cref="FormatException">The text is none of the forms, or its check digit is wrong.</exception>
    public static OrganisationNumber Parse(string text) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException(
                $"'{text}' is no country and valid organisation number, such as SE:5564204294."
            );

    /// <summary>The same number without the promise of a check digit.</summary>
    public PartyIdentifier ToPartyIdentifier() =>
        PartyIdentifier.TryParse(Country, Number, out var identifier)
            ? identifier
            : throw new InvalidOperationException($"{Country}:{Number} has no lenient form.");

    /// <summary>
    /// As the country writes it: <c>974 760 673</c>, <c>556420-4294</c>, <c>13585628</c>, <c>2077474-0</c>,
    /// <c>450401-3150</c>.
    /// </summary>
    public override string ToString() =>
        _number is not { } digits
            ? ""
            : Country.Code switch
            {
                "NO" => $"{digits[..3]} {digits[3..6]} {digits[6..]}",
                "SE" or "IS" => $"{digits[..6]}-{digits[6..]}",
                "FI" => $"{digits[..7]}-{digits[7..]}",
                _ => digits,
            };
}
