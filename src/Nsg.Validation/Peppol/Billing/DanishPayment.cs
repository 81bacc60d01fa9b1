using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for means of payment between Danish parties: bank transfer, direct debit, giro (50) and FIK
/// (93).</summary>
internal static class DanishPayment
{
    private const string Codes = " 1 10 31 42 48 49 50 58 59 93 97 ";

    internal static Rule[] Rules { get; } =
    [
        Fatal(
            "DK-R-005",
            static (n, _) => Codes.Contains($" {n.Value(Cbc.PaymentMeansCode)} ", StringComparison.Ordinal)
        ),
        Fatal(
            "DK-R-006",
            static (n, _) =>
                !(Is(n, "31") || Is(n, "42"))
                || (
                    n.IsFilled(Cac.PayeeFinancialAccount, Cbc.ID)
                    && n.IsFilled(Cac.PayeeFinancialAccount, Cac.FinancialInstitutionBranch, Cbc.ID)
                )
        ),
        Fatal(
            "DK-R-007",
            static (n, _) =>
                !Is(n, "49")
                || (
                    n.IsFilled(Cac.PaymentMandate, Cbc.ID)
                    && n.IsFilled(Cac.PaymentMandate, Cac.PayerFinancialAccount, Cbc.ID)
                )
        ),
        Fatal("DK-R-008", static (n, _) => !Is(n, "50") || (Card(n) is "01#" or "04#" or "15#" && IsGiroAccount(n))),
        Fatal(
            "DK-R-009",
            static (n, _) => !Is(n, "50") || Card(n) is not ("04#" or "15#") || PaymentId(n).Length == 19
        ),
        Fatal(
            "DK-R-010",
            static (n, _) =>
                !Is(n, "93")
                || (Card(n) is "71#" or "73#" or "75#" && n.FirstText(Cac.PayeeFinancialAccount, Cbc.ID).Length == 8)
        ),
        Fatal(
            "DK-R-011",
            static (n, _) => !Is(n, "93") || Card(n) is not ("71#" or "75#") || PaymentId(n).Length is 18 or 19
        ),
    ];

    private static bool Is(XmlElementNode means, string code) => means.HasValue(code, Cbc.PaymentMeansCode);

    private static string PaymentId(XmlElementNode means) => means.Value(Cbc.PaymentID) ?? "";

    // The type of the giro card with its #.
    private static string Card(XmlElementNode means) => PaymentId(means) is { Length: >= 3 } id ? id[..3] : "";

    private static bool IsGiroAccount(XmlElementNode means) =>
        means.Value(Cac.PayeeFinancialAccount, Cbc.ID) is { Length: 7 or 8 } account && Lexical.IsDigits(account);
}
