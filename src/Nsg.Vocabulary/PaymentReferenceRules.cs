namespace Nsg.Vocabulary;

/// <summary>Lengths and check characters of the payment references, and their common spelling.</summary>
internal static class PaymentReferenceRules
{
    private const int RfBodyLongest = 21;
    private const int Fik71Body = 14;
    private const int Fik75Body = 15;

    private static readonly PaymentReferenceKind[] National =
    [
        PaymentReferenceKind.FinnishReference,
        PaymentReferenceKind.KidMod10,
        PaymentReferenceKind.KidMod11,
    ];

    /// <summary>The national kinds of a country, the likelier first.</summary>
    internal static IReadOnlyList<PaymentReferenceKind> KindsOf(Country country) =>
        country.Code switch
        {
            "NO" => [PaymentReferenceKind.KidMod10, PaymentReferenceKind.KidMod11],
            "SE" => [PaymentReferenceKind.Ocr],
            "FI" => [PaymentReferenceKind.FinnishReference],
            _ => [],
        };

    /// <summary>Whether a text without blanks keeps the rule of a kind.</summary>
    internal static bool IsValid(PaymentReferenceKind kind, string text) =>
        kind switch
        {
            PaymentReferenceKind.Rf => text.Length > 4
                && text.StartsWith("RF", StringComparison.Ordinal)
                && Complete(kind, text[4..]) == text,
            PaymentReferenceKind.Other => text.Length > 0,
            _ => text.Length > 1 && text[..^1].All(char.IsAsciiDigit) && Complete(kind, text[..^1]) == text,
        };

    /// <summary>
    /// A body (digits, for RF also capital letters) with its check characters; null when the length does not fit.
    /// </summary>
    internal static string? Complete(PaymentReferenceKind kind, string body) =>
        kind switch
        {
            PaymentReferenceKind.KidMod10 or PaymentReferenceKind.Ocr when body.Length is >= 1 and <= 24 => body
                + CheckDigits.LuhnDigit(body),
            PaymentReferenceKind.Fik71 when body.Length is >= 1 and <= Fik71Body => Padded(body, Fik71Body),
            PaymentReferenceKind.Fik75 when body.Length is >= 1 and <= Fik75Body => Padded(body, Fik75Body),
            PaymentReferenceKind.KidMod11 when body.Length is >= 1 and <= 24 => body + CheckDigits.KidMod11(body),
            PaymentReferenceKind.FinnishReference when body.Length is >= 3 and <= 19 => body
                + CheckDigits.FinnishReference(body),
            PaymentReferenceKind.Rf
                when body.Length is >= 1 and <= RfBodyLongest && body.All(char.IsAsciiLetterOrDigit) => "RF"
                + CheckDigits.Mod97("RF", body)
                + body,
            _ => null,
        };

    /// <inheritdoc cref="PaymentReference.Key"/>
    internal static string Key(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var solid = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        var bare = WithoutZeros(PaymentSlip.IdentificationIn(solid) ?? solid.ToUpperInvariant());
        if (!IsValid(PaymentReferenceKind.Rf, bare))
        {
            return bare;
        }

        // Leading zeros of the body do not change the check digits, so the shorter reference is as valid.
        var body = WithoutZeros(bare[4..]);
        return National.Any(kind => IsValid(kind, body)) ? body : bare[..4] + body;
    }

    private static string Padded(string body, int length) =>
        body.PadLeft(length, '0') is var padded ? padded + CheckDigits.LuhnDigit(padded) : "";

    private static string WithoutZeros(string text) => text.TrimStart('0') is { Length: > 0 } rest ? rest : "0";
}
