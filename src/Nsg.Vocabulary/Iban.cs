using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>An International Bank Account Number with valid check digits (ISO 13616, ISO 7064 mod 97-10).</summary>
/// <remarks>
/// The length is checked for the countries of the SEPA area, the Faroe Islands and Greenland (SWIFT IBAN registry,
/// 2025); for other
/// countries any body of 11 to 30 characters passes. <c>default</c> is not an IBAN and its members throw.
/// </remarks>
public readonly record struct Iban
{
    private const int ShortestUnknown = 15;
    private const int Longest = 34;

    private static readonly FrozenDictionary<string, int> Lengths = (
        "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GI23 GL18 GR27 HR21 HU28 "
        + "IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 "
        + "SK24 SM27 VA22"
    )
        .Split(' ')
        .ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2)));

    private static readonly FrozenSet<string> DigitsOnly = FrozenSet.Create("NO", "SE", "DK", "FI", "IS", "FO", "GL");

    private readonly string? _text;

    private Iban(Country country, string text)
    {
        Country = country;
        _text = text;
    }

    /// <summary>The country of the account.</summary>
    public Country Country { get; }

    /// <summary>The national part, without country and check digits.</summary>
    public string Bban => Text[4..];

    private string Text => _text ?? throw new InvalidOperationException("The default value is not an IBAN.");

    /// <summary>Reads an IBAN in any case, with or without blanks.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Iban iban)
    {
        iban = default;
        if (
            Spelling.Compact(text) is not { Length: > 4 } bare
            || !Country.TryParse(bare[..2], out var country)
            || !TryCreate(country, bare[4..], out var right)
            || right.Text != bare
        )
        {
            return false;
        }

        iban = right;
        return true;
    }

    /// <summary>Puts the country and the check digits before a national part.</summary>
    /// <returns>
    /// False when the country's IBANs have another length, or the part is not digits where they must be.
    /// </returns>
    public static bool TryCreate(Country country, [NotNullWhen(true)] string? bban, out Iban iban)
    {
        iban = default;
        if (Spelling.Compact(bban) is not { } body || !FitsCountry(country, body))
        {
            return false;
        }

        iban = new Iban(country, country.Code + CheckDigits.Mod97(country.Code, body) + body);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out Iban)"/>
    /// <exception cref="FormatException">The text is not an IBAN, or its check digits are wrong.</exception>
    public static Iban Parse(string text) =>
        TryParse(text, out var iban)
            ? iban
            : throw new FormatException($"'{text}' is not an IBAN with valid check digits.");

    /// <summary>The electronic spelling, without blanks.</summary>
    public override string ToString() => _text ?? "";

    private static bool FitsCountry(Country country, string body)
    {
        var length = body.Length + 4;
        var fits = Lengths.TryGetValue(country.Code, out var expected)
            ? length == expected
            : length is >= ShortestUnknown and <= Longest;
        return fits && (!DigitsOnly.Contains(country.Code) || body.All(char.IsAsciiDigit));
    }
}
