using System.Globalization;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Peppol's rules on allowances and charges of documents, lines and prices.</summary>
internal static class AllowanceChargeRules
{
    private const string OfDocumentOrLine =
        "Invoice/cac:AllowanceCharge | Invoice/cac:InvoiceLine/cac:AllowanceCharge | "
        + "CreditNote/cac:AllowanceCharge | CreditNote/cac:CreditNoteLine/cac:AllowanceCharge";

    /// <summary>Allowances and charges of the document and its lines.</summary>
    internal static RuleContext[] DocumentAndLine { get; } =
    [
        On(
            OfDocumentOrLine,
            static (n, _) => n.Has(Cbc.MultiplierFactorNumeric) && !n.Has(Cbc.BaseAmount),
            Fatal("PEPPOL-EN16931-R041", static (_, _) => false)
        ),
        On(
            OfDocumentOrLine,
            static (n, _) => !n.Has(Cbc.MultiplierFactorNumeric) && n.Has(Cbc.BaseAmount),
            Fatal("PEPPOL-EN16931-R042", static (_, _) => false)
        ),
        On(
            OfDocumentOrLine,
            Fatal(
                "PEPPOL-EN16931-R040",
                static (n, _) =>
                    Percentage(n) is not { } figures
                    || XPathNumber.IsWithin(figures.Stated, figures.Computed, LineRules.Tolerance),
                static (n, _) => Hint(Percentage(n))
            ),
            Fatal(
                "PEPPOL-EN16931-R043",
                static (n, _) => Lexical.Normal(n.FirstText(Cbc.ChargeIndicator)) is "true" or "false"
            )
        ),
    ];

    /// <summary>Discounts on a price.</summary>
    internal static RuleContext[] Price { get; } =
    [
        On(
            "cac:Price/cac:AllowanceCharge",
            Fatal("PEPPOL-EN16931-R044", static (n, _) => n.Normal(Cbc.ChargeIndicator) == "false"),
            Fatal("PEPPOL-EN16931-R046", static (n, _) => IsNetPrice(n))
        ),
    ];

    /// <summary>Whether an allowance or charge is one or the other, by its indicator with white space
    /// normalised.</summary>
    internal static bool Is(XmlElementNode node, string indicator) => node.Normal(Cbc.ChargeIndicator) == indicator;

    private static (decimal Stated, decimal Computed)? Percentage(XmlElementNode node) =>
        node.Child(Cbc.BaseAmount) is { } basis
        && node.Child(Cbc.MultiplierFactorNumeric) is { } percentage
        && Lexical.Decimal(basis.WholeText()) is { } whole
        && Lexical.Decimal(percentage.WholeText()) is { } percent
        && LineRules.DecimalOr(node.Child(Cbc.Amount), 0m) is { } amount
            ? (amount, XPathNumber.Divide(Bounded.Multiply(whole, percent), 100m))
            : null;

    private static string? Hint((decimal Stated, decimal Computed)? figures) =>
        figures is var (stated, computed)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the percentage of the base amount gives {computed:0.00##}; stated is {stated}"
            )
            : null;

    // Without an amount to take off there is nothing that the net price could equal.
    private static bool IsNetPrice(XmlElementNode node)
    {
        if (node.Child(Cbc.BaseAmount) is not { } gross)
        {
            return true;
        }

        if (node.Child(Cbc.Amount) is not { } amount || node.Parent!.Child(Cbc.PriceAmount) is not { } net)
        {
            return false;
        }

        return Lexical.Decimal(gross.WholeText()) is not { } before
            || Lexical.Decimal(amount.WholeText()) is not { } off
            || Lexical.Decimal(net.WholeText()) is not { } after
            || after == Bounded.Subtract(before, off);
    }
}
