namespace Nsg.Vocabulary;

/// <summary>
/// A company's number as documents carry it, brought to one spelling: country and the bare organisation number. Two
/// spellings of
/// one number (<c>DK20202020</c>, <c>2020 2020</c>, <c>0184:20202020</c>) are equal. The check digit is not part of the
/// value:
/// documents name parties whose numbers fail it, and refusing them would lose the document (see <see
/// cref="HasValidCheckDigit"/>).
/// </summary>
public readonly record struct PartyIdentifier
{
    private const int OvtLengthMin = 12;
    private const int OvtLengthMax = 17;

    private PartyIdentifier(Country country, string number)
    {
        Country = country;
        Number = number;
    }

    /// <summary>The country that issued the number.</summary>
    public Country Country { get; }

    /// <summary>The bare number: digits only for the five countries, upper-case letters and digits elsewhere.</summary>
    public string Number { get; }

    /// <summary>The number as its country writes it, for reading: <c>974 760 673</c>, <c>556420-4294</c>. A number that
    /// breaks its country's rule, or of another country, stands as it is.</summary>
    public string National =>
        OrganisationNumber.TryParse(Country, Number, out var number) ? number.ToString() : Number ?? "";

    /// <summary>
    /// Whether the number keeps its country's check digit; true for countries whose rule is not known here.
    /// </summary>
    public bool HasValidCheckDigit => OrganisationNumberRules.IsValid(Country, Number);

    /// <summary>Whether the number is known to be no person's own. Sweden and Iceland give persons and companies numbers
    /// of one form, so that one which breaks its rule may be a person's; elsewhere in the Nordic countries the length
    /// tells them apart. Of other countries nothing is known.</summary>
    public bool IsLegalPersons =>
        Country.Code switch
        {
            "SE" or "IS" => OrganisationNumber.TryParse(Country, Number, out var number) && !number.IsPersonal,
            "NO" => Number.Length == 9,
            "DK" or "FI" => Number.Length == 8,
            _ => false,
        };

    /// <summary>Brings a number of a known country to its one spelling.</summary>
    /// <param name="country">The issuer.</param>
    /// <param name="text">The number, with or without country prefix, VAT affixes, hyphens, dots and blanks.</param>
    /// <param name="identifier">The value; the default when the text holds no number.</param>
    public static bool TryParse(Country country, string? text, out PartyIdentifier identifier)
    {
        identifier = default;
        var number = OrganisationNumberRules.Normalise(country, text);
        if (number is null)
        {
            return false;
        }

        identifier = new PartyIdentifier(country, number);
        return true;
    }

    /// <summary>
    /// Reads an OVT identifier (<c>003712345671</c>, with or without a unit): the scheme of Finland's tax authority and
    /// a Y-tunnus, whose check digit must hold. It names a Finnish number whatever country its bearer's address is in.
    /// </summary>
    public static bool TryParseOvt(string? text, out PartyIdentifier identifier)
    {
        identifier = default;
        return text is { Length: >= OvtLengthMin and <= OvtLengthMax }
            && text.StartsWith("0037", StringComparison.Ordinal)
            && TryParse(Country.FI, text, out identifier)
            && identifier.HasValidCheckDigit;
    }

    /// <summary>
    /// Reads <c>DK:20202020</c> (country code, colon, number) or <c>0184:20202020</c> (ISO 6523 scheme, colon, number).
    /// </summary>
    public static bool TryParse(string? text, out PartyIdentifier identifier)
    {
        identifier = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (text is null || colon < 0)
        {
            return false;
        }

        var prefix = text[..colon];
        if (!Country.TryParse(prefix, out var country) && !IdentifierScheme.TryCountryOf(prefix, out country))
        {
            return false;
        }

        return TryParse(country, text[(colon + 1)..], out identifier);
    }

    /// <inheritdoc cref="TryParse(string?, out PartyIdentifier)"/>
    /// <exception cref="FormatException">The text is neither form.</exception>
    public static PartyIdentifier Parse(string text) =>
        TryParse(text, out var identifier)
            ? identifier
            : throw new FormatException($"'{text}' is not COUNTRY:NUMBER, such as DK:20202020.");

    /// <summary><c>DK:20202020</c>.</summary>
    public override string ToString() => Number is null ? "" : $"{Country}:{Number}";
}
