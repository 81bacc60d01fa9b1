namespace Nsg.Vocabulary;

/// <summary>
/// One comparable spelling of an account, whether a document writes its IBAN or its national number: for the question
/// whether an
/// account is the one that is known already.
/// </summary>
/// <remarks>
/// The key of an account of the five countries is the digits that both spellings share: NO 11, DK (with FO and GL) 14,
/// FI 14, IS 12, and in Sweden those
/// behind the bank's three of the IBAN without leading zeros. The country is not part of it, since a national number
/// does not tell it.
/// Of other countries the key is the IBAN. Give the country where it is known: padding a short Danish number, dropping
/// a
/// Handelsbanken clearing number and the like depend on it.
/// </remarks>
public static class AccountKey
{
    /// <summary>The key of an IBAN, or of a national number whose country is not known.</summary>
    /// <returns>
    /// The key; empty when the text holds neither letter nor digit. Text that is no account is its bare letters and
    /// digits.
    /// </returns>
    public static string Of(string? text) => Iban.TryParse(text, out var iban) ? Of(iban) : Guess(text) ?? Bare(text);

    /// <summary>The key of an IBAN of any country, or of a national number of the given one.</summary>
    /// <inheritdoc cref="Of(string?)" path="/returns"/>
    public static string Of(string? text, Country country)
    {
        if (Iban.TryParse(text, out var iban))
        {
            return Of(iban);
        }

        return NationalAccount.TryParse(country, text, out var account) ? account.Key : Bare(text);
    }

    private static string Of(Iban iban) =>
        iban.Country.Code switch
        {
            "NO" or "DK" or "FO" or "GL" or "FI" => iban.Bban,
            "IS" => iban.Bban[..12],
            "SE" => iban.Bban[3..].TrimStart('0'),
            _ => iban.ToString(),
        };

    /// <summary>Two countries' numbers can be told by where the hyphens stand: 123456-785 and 0159-26-007654.</summary>
    private static string? Guess(string? text)
    {
        if (text is not { Length: <= Spelling.LengthMax })
        {
            return null;
        }

        var hyphens = text.Count(character => character == '-');
        var isFinnish =
            hyphens == 1 && text.Trim().IndexOf('-', StringComparison.Ordinal) == 6 && text.Trim().Length >= 9;
        var country = isFinnish ? Country.FI : Country.IS;
        return (isFinnish || hyphens == 2) && NationalAccount.TryParse(country, text, out var account)
            ? account.Key
            : null;
    }

    private static string Bare(string? text) =>
        text is null ? "" : string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
