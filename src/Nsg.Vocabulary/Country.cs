using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>A country by its ISO 3166-1 alpha-2 code.</summary>
/// <remarks><c>default</c> is not a country and its members throw.</remarks>
public readonly record struct Country : IParsable<Country>
{
    private static readonly FrozenSet<string> EuropeanUnion = FrozenSet.Create(
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK"
    );

    private static readonly DateOnly BrexitTransitionEnd = new(2020, 12, 31);

    private readonly string? _code;

    private Country(string code) => _code = code;

    /// <summary>Norway.</summary>
    public static Country NO { get; } = new("NO");

    /// <summary>Sweden.</summary>
    public static Country SE { get; } = new("SE");

    /// <summary>Denmark.</summary>
    public static Country DK { get; } = new("DK");

    /// <summary>Finland.</summary>
    public static Country FI { get; } = new("FI");

    /// <summary>Iceland.</summary>
    public static Country IS { get; } = new("IS");

    /// <summary>The five countries of the node.</summary>
    public static IReadOnlyList<Country> Nordic { get; } = [NO, SE, DK, FI, IS];

    /// <summary>The two-letter code.</summary>
    public string Code => _code ?? throw new InvalidOperationException("The default value is not a country.");

    /// <summary>
    /// Whether the country belonged to the EU's common VAT area on a day (the United Kingdom until the end of 2020).
    /// </summary>
    public bool IsInEuVatArea(DateOnly on) =>
        EuropeanUnion.Contains(Code) || (Code == "GB" && on <= BrexitTransitionEnd);

    /// <summary>
    /// Reads a two-letter code of ISO 3166-1, any case; <c>EL</c> and <c>UK</c>, which VAT numbers use, are read as GR
    /// and GB.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Country country)
    {
        country = default;
        if (text is not { Length: 2 })
        {
            return false;
        }

        var upper = text.ToUpperInvariant() switch
        {
            "EL" => "GR",
            "UK" => "GB",
            var other => other,
        };
        if (!CountryTable.Codes.Contains(upper))
        {
            return false;
        }

        country = new Country(upper);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out Country)"/>
    /// <exception cref="FormatException">The text is not a code of the list.</exception>
    public static Country Parse(string text) =>
        TryParse(text, out var country)
            ? country
            : throw new FormatException($"'{text}' is not an ISO 3166-1 country code.");

    static Country IParsable<Country>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Country>.TryParse(string? s, IFormatProvider? provider, out Country result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    public override string ToString() => _code ?? "";
}
