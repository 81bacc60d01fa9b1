using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>A currency by its ISO 4217 alphabetic code, with the number of decimals of its minor unit.</summary>
/// <remarks>Only codes of the active list are values; <c>default</c> is not a currency and its members throw.</remarks>
public readonly record struct Currency : IParsable<Currency>
{
    private static readonly FrozenDictionary<string, int> Exponents = CurrencyTable.Exponents.ToFrozenDictionary();

    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>Danish krone.</summary>
    public static Currency DKK { get; } = new("DKK");

    /// <summary>Norwegian krone.</summary>
    public static Currency NOK { get; } = new("NOK");

    /// <summary>Swedish krona.</summary>
    public static Currency SEK { get; } = new("SEK");

    /// <summary>Euro.</summary>
    public static Currency EUR { get; } = new("EUR");

    /// <summary>Icelandic króna; it has no minor unit.</summary>
    public static Currency ISK { get; } = new("ISK");

    /// <summary>The three-letter code.</summary>
    public string Code => _code ?? throw new InvalidOperationException("The default value is not a currency.");

    /// <summary>Decimals of the minor unit (ISO 4217 exponent): 2 for most, 0 for ISK and JPY.</summary>
    public int MinorUnits => Exponents[Code];

    /// <summary>Reads a three-letter code; upper case only, as ISO 4217 writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency)
    {
        var known = text is not null && Exponents.ContainsKey(text);
        currency = known ? new Currency(text!) : default;
        return known;
    }

    /// <inheritdoc cref="TryParse(string?, out Currency)"/>
    /// <exception cref="FormatException">The text is not a code of the list.</exception>
    public static Currency Parse(string text) =>
        TryParse(text, out var currency)
            ? currency
            : throw new FormatException($"'{text}' is not an ISO 4217 currency code.");

    static Currency IParsable<Currency>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Currency>.TryParse(string? s, IFormatProvider? provider, out Currency result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    public override string ToString() => _code ?? "";
}
