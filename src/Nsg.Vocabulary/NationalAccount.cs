using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>What a national account number is addressed through.</summary>
public enum NationalAccountKind
{
    /// <summary>An account of a bank.</summary>
    Bank,

    /// <summary>A Swedish bankgiro number, which points at an account.</summary>
    Bankgiro,

    /// <summary>A Swedish plusgiro number.</summary>
    Plusgiro,
}

/// <summary>An account number in the spelling of one of the five countries.</summary>
/// <remarks>
/// Norway: 11 digits, mod 11 (0000 and a giro number: Luhn). Denmark: registration number of 4 and account of up to 10
/// digits, no check
/// digit. Finland: the number before SEPA, 6 digits, hyphen, 2 to 8 digits, Luhn over its 14-digit form. Iceland: 4-2-6
/// digits.
/// Sweden: clearing number and account (shape only), or bankgiro and plusgiro with Luhn.
/// Sources: SWIFT IBAN registry; Finance Finland; Bankgirot, Bankernas kontonummer (2024).
/// <c>default</c> is not an account and its members throw.
/// </remarks>
public readonly record struct NationalAccount
{
    private readonly string? _number;

    private NationalAccount(Country country, NationalAccountKind kind, string number)
    {
        Country = country;
        Kind = kind;
        _number = number;
    }

    /// <summary>The country of the account.</summary>
    public Country Country { get; }

    /// <summary>Bank account or giro number.</summary>
    public NationalAccountKind Kind { get; }

    /// <summary>
    /// The digits at full length: NO 11, DK 14, FI 14, IS 12; SE clearing number and account, or the giro number.
    /// </summary>
    public string Number => _number ?? throw new InvalidOperationException("The default value is not an account.");

    /// <summary>Reads a number with blanks, hyphens, dots or commas between its parts, or none.</summary>
    /// <returns>False for a wrong shape or check digit, and for countries beyond the five.</returns>
    public static bool TryParse(Country country, [NotNullWhen(true)] string? text, out NationalAccount account)
    {
        account = default;
        if (NationalAccountRules.Read(country, text) is not var (kind, number))
        {
            return false;
        }

        account = new NationalAccount(country, kind, number);
        return true;
    }

    /// <inheritdoc cref="TryParse(Country, string?, out NationalAccount)"/>
    /// <exception cref="FormatException">The text is not an account number of the country.</exception>
    public static NationalAccount Parse(Country country, string text) =>
        TryParse(country, text, out var account)
            ? account
            : throw new FormatException($"'{text}' is not an account number of {country}.");

    /// <summary>
    /// The national number inside an IBAN. A Swedish IBAN does not tell the clearing number, so it gives none.
    /// </summary>
    public static bool TryFrom(Iban iban, out NationalAccount account)
    {
        account = default;
        return iban.Country.Code switch
        {
            "NO" or "DK" or "FI" => TryParse(iban.Country, iban.Bban, out account),
            "IS" => TryParse(iban.Country, iban.Bban[..12], out account),
            _ => false,
        };
    }

    /// <summary>
    /// The IBAN of the account: Norway, Denmark and Finland. An Icelandic one needs the owner's kennitala, a Swedish
    /// one the bank.
    /// </summary>
    public bool TryToIban(out Iban iban)
    {
        iban = default;
        return Country.Code is "NO" or "DK" or "FI" && Iban.TryCreate(Country, Number, out iban);
    }

    /// <summary>
    /// As the country writes it: <c>8601.11.17947</c>, <c>0040-0440116243</c>, <c>5050-1055</c>, <c>0159-26-007654</c>.
    /// </summary>
    public override string ToString() =>
        _number is not { } digits
            ? ""
            : (Country.Code, Kind) switch
            {
                ("NO", _) => $"{digits[..4]}.{digits[4..6]}.{digits[6..]}",
                ("DK", _) => $"{digits[..4]}-{digits[4..]}",
                ("FI", _) => $"{digits[..6]}-{digits[6..]}",
                ("IS", _) => $"{digits[..4]}-{digits[4..6]}-{digits[6..]}",
                (_, NationalAccountKind.Bankgiro) => $"{digits[..^4]}-{digits[^4..]}",
                (_, NationalAccountKind.Plusgiro) => $"{digits[..^1]}-{digits[^1..]}",
                _ => digits.Insert(NationalAccountRules.SwedishClearing(digits), ","),
            };

    /// <summary>The digits that the account's IBAN has in common with this spelling.</summary>
    internal string Key =>
        Country == Country.SE && Kind == NationalAccountKind.Bank ? NationalAccountRules.SwedishKey(Number) : Number;
}
