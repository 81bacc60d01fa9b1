using System.Diagnostics.CodeAnalysis;

namespace Nsg.Vocabulary;

/// <summary>
/// The line of a Danish joint payment slip (FIK): <c>+71&lt;000000202600011+12345678&lt;</c>, that is card type, payment
/// identification and creditor number. Before an invoice has its number there is no identification in it.
/// </summary>
/// <remarks>Sources: Finans Danmark, joint payment slip (FI-kort); Peppol BIS Billing 3, DK-R-010 and DK-R-011, which write
/// the identification as <c>71#000000202600011</c>.</remarks>
public readonly record struct PaymentSlip
{
    private const int CreditorDigits = 8;

    private PaymentSlip(string card, string creditor)
    {
        Card = card;
        Creditor = creditor;
    }

    /// <summary><c>71</c> or <c>75</c>: both name what is paid.</summary>
    public string Card { get; }

    /// <summary>The creditor's number, eight digits.</summary>
    public string Creditor { get; }

    /// <summary>The rule that the identification keeps.</summary>
    public PaymentReferenceKind Reference => Card == "75" ? PaymentReferenceKind.Fik75 : PaymentReferenceKind.Fik71;

    /// <summary>Reads card type and creditor number of <c>+71&lt;+12345678&lt;</c>, or of a whole line.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PaymentSlip slip)
    {
        slip = default;
        if (
            string.Concat((text ?? "").Where(one => !char.IsWhiteSpace(one)))
            is not ['+', '7', '1' or '5', '<', ..] solid
        )
        {
            return false;
        }

        var creditor = solid[4..].TrimEnd('<');
        creditor = creditor[(creditor.IndexOf('+', StringComparison.Ordinal) + 1)..];
        if (creditor.Length != CreditorDigits || !creditor.All(char.IsAsciiDigit))
        {
            return false;
        }

        slip = new PaymentSlip(solid[1..3], creditor);
        return true;
    }

    /// <summary>The line with an identification, as people type it into their bank.</summary>
    /// <param name="identification">Digits.</param>
    public string Line(string identification) => $"+{Card}<{identification}+{Creditor}<";

    /// <summary>The identification in <c>71#…</c>, in a whole line without blanks, or as Danish banks write it in statements
    /// (<c>71/000000202600011</c>); null for any other text.</summary>
    internal static string? IdentificationIn(string solid)
    {
        var start =
            solid is ['7', '1' or '5', '#', ..] ? 3
            : solid is ['+', '7', '1' or '5', '<', ..] ? 4
            : IsOfBanks(solid) ? 3
            : -1;
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < solid.Length && char.IsAsciiDigit(solid[end]))
        {
            end++;
        }

        return end > start ? solid[start..end] : null;
    }

    // A stroke stands in other numbers too, so that here the rest must be an identification in full.
    private static bool IsOfBanks(string solid) =>
        solid is ['7', '1', '/', ..] && PaymentReferenceRules.IsValid(PaymentReferenceKind.Fik71, solid[3..])
        || solid is ['7', '5', '/', ..] && PaymentReferenceRules.IsValid(PaymentReferenceKind.Fik75, solid[3..]);
}
