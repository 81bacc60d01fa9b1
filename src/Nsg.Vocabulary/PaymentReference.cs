using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>The check rules that a payment reference may keep.</summary>
public enum PaymentReferenceKind
{
    /// <summary>Text without a known rule.</summary>
    Other,

    /// <summary>Norwegian KID, 2 to 25 digits, the last by mod 10 (Luhn).</summary>
    KidMod10,

    /// <summary>Norwegian KID, 2 to 25 characters, the last by mod 11, a hyphen standing for 10.</summary>
    KidMod11,

    /// <summary>Swedish OCR reference of Bankgirot, 2 to 25 digits, the last by Luhn.</summary>
    Ocr,

    /// <summary>Finnish reference number (viite), 4 to 20 digits, the last by weights 7, 3, 1.</summary>
    FinnishReference,

    /// <summary>RF creditor reference of ISO 11649, up to 25 characters, mod 97-10.</summary>
    Rf,

    /// <summary>Payment identification of a Danish joint payment slip (FIK) of card type 71: 15 digits, the last by
    /// mod 10 (Luhn).</summary>
    Fik71,

    /// <summary>The same of card type 75: 16 digits.</summary>
    Fik75,
}

/// <summary>
/// The reference by which a payment names what it pays. The kinds overlap (a KID may be a valid OCR too), so the reader
/// says which
/// one it expects, or whose payment it is.
/// </summary>
/// <remarks>
/// Sources: KID: Bits/Mastercard Payment Services, system specification OCR giro; OCR: Bankgirot user manual; viite and
/// RF:
/// Finance Finland, creditor reference; ISO 11649. <c>default</c> is not a reference and its members throw.
/// </remarks>
public readonly record struct PaymentReference
{
    private const int OtherLongest = 140;

    private readonly string? _text;

    private PaymentReference(PaymentReferenceKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>The rule that the reference keeps.</summary>
    public PaymentReferenceKind Kind { get; }

    /// <summary>
    /// Whether the last digit but one of an OCR reference is its length mod 10, as Bankgirot's stricter levels want.
    /// </summary>
    public bool HasOcrLengthDigit =>
        Kind == PaymentReferenceKind.Ocr && CheckDigits.Digit(Text, Text.Length - 2) == Text.Length % 10;

    private string Text =>
        _text ?? throw new InvalidOperationException("The default value is not a payment reference.");

    /// <summary>
    /// Reads a reference of one kind; blanks are accepted. <see cref="PaymentReferenceKind.Other"/> takes up to 140
    /// characters.
    /// </summary>
    public static bool TryParse(
        PaymentReferenceKind kind,
        [NotNullWhen(true)] string? text,
        out PaymentReference reference
    )
    {
        reference = default;
        if (kind == PaymentReferenceKind.Other)
        {
            var trimmed = text?.Trim();
            reference = trimmed is { Length: > 0 and <= OtherLongest } ? new PaymentReference(kind, trimmed) : default;
            return reference._text is not null;
        }

        var bare = kind == PaymentReferenceKind.KidMod11 ? WithHyphen(text) : Spelling.Compact(text);
        if (bare is null || !PaymentReferenceRules.IsValid(kind, bare))
        {
            return false;
        }

        reference = new PaymentReference(kind, bare);
        return true;
    }

    /// <summary>Reads an RF reference, else takes the text as <see cref="PaymentReferenceKind.Other"/>.</summary>
    /// <returns>False for blank text and text of more than 140 characters.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PaymentReference reference) =>
        TryParse(PaymentReferenceKind.Rf, text, out reference)
        || TryParse(PaymentReferenceKind.Other, text, out reference);

    /// <summary>
    /// Reads what creditors of a country use: RF everywhere, KID in Norway (mod 10 before mod 11), OCR in Sweden, viite
    /// in Finland.
    /// </summary>
    /// <returns>
    /// False for blank text and text of more than 140 characters; text that keeps no rule is <see
    /// cref="PaymentReferenceKind.Other"/>.
    /// </returns>
    public static bool TryParse(Country creditor, [NotNullWhen(true)] string? text, out PaymentReference reference)
    {
        foreach (var kind in PaymentReferenceRules.KindsOf(creditor))
        {
            if (TryParse(kind, text, out reference))
            {
                return true;
            }
        }

        return TryParse(text, out reference);
    }

    /// <inheritdoc cref="TryParse(string?, out PaymentReference)"/>
    /// <exception cref="FormatException">The text is blank or too long.</exception>
    public static PaymentReference Parse(string text) =>
        TryParse(text, out var reference)
            ? reference
            : throw new FormatException($"A payment reference has 1 to {OtherLongest} characters.");

    /// <summary>
    /// Adds the check characters of a kind to a body: <c>123</c> becomes viite <c>1232</c>, <c>1232</c> becomes
    /// <c>RF111232</c>.
    /// </summary>
    /// <returns>
    /// False when the body has other characters or another length than the kind allows, and for Other.
    /// </returns>
    public static bool TryCreate(
        PaymentReferenceKind kind,
        [NotNullWhen(true)] string? body,
        out PaymentReference reference
    )
    {
        reference = default;
        return Spelling.Compact(body) is { } bare
            && (kind == PaymentReferenceKind.Rf || bare.All(char.IsAsciiDigit))
            && PaymentReferenceRules.Complete(kind, bare) is { } text
            && TryParse(kind, text, out reference);
    }

    /// <summary>
    /// One comparable spelling of a reference of any kind: without blanks and leading zeros, in upper case; an RF
    /// reference around a
    /// valid KID, OCR or viite is spelt as that. Two references name the same claim when their keys are equal and not
    /// empty.
    /// </summary>
    /// <returns>The key; empty for blank text. A key is its own key.</returns>
    public static string Key(string? text) => PaymentReferenceRules.Key(text);

    /// <summary>The electronic spelling, without blanks (text of no known kind keeps those inside).</summary>
    public override string ToString() => _text ?? "";

    private static string? WithHyphen(string? text)
    {
        var trimmed = text?.Trim();
        return trimmed is { Length: > 1 } && trimmed[^1] == '-' && Spelling.Compact(trimmed[..^1]) is { } body
            ? body + "-"
            : Spelling.Compact(text);
    }
}
