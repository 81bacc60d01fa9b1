using System.Globalization;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Peppol's rules on lines: period, net amount, base quantity, references.</summary>
internal static class LineRules
{
    /// <summary>What computed amounts may differ by.</summary>
    internal const decimal Tolerance = 0.02m;

    private const string InvoicedObject = "130";
    private const string Unit = "unitCode";
    private const string StartDates =
        "Invoice/cac:InvoiceLine/cac:InvoicePeriod/cbc:StartDate | CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/cbc:StartDate";

    private const string EndDates =
        "Invoice/cac:InvoiceLine/cac:InvoicePeriod/cbc:EndDate | CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/cbc:EndDate";

    /// <summary>Periods and lines.</summary>
    internal static RuleContext[] Contexts { get; } =
    [
        On(
            StartDates,
            static (n, _) => DocumentPeriod(n, Cbc.StartDate) is not null,
            Fatal(
                "PEPPOL-EN16931-R110",
                static (n, _) =>
                    n.Text.Length > 0 && Days.Compare(n.Text, DocumentPeriod(n, Cbc.StartDate)!.WholeText()) is not < 0
            )
        ),
        On(
            EndDates,
            static (n, _) => DocumentPeriod(n, Cbc.EndDate) is not null,
            Fatal(
                "PEPPOL-EN16931-R111",
                static (n, _) =>
                    n.Text.Length > 0 && Days.Compare(n.Text, DocumentPeriod(n, Cbc.EndDate)!.WholeText()) is not > 0
            )
        ),
        On(
            "cac:InvoiceLine | cac:CreditNoteLine",
            Fatal(
                "PEPPOL-EN16931-R120",
                static (n, d) =>
                    Net(n, d) is not { } figures || XPathNumber.IsWithin(figures.Stated, figures.Computed, Tolerance),
                static (n, d) => Hint(Net(n, d))
            ),
            Fatal(
                "PEPPOL-EN16931-R121",
                static (n, _) => DecimalOr(n.First(Cac.Price, Cbc.BaseQuantity), 1m) is not <= 0m
            ),
            Fatal("PEPPOL-EN16931-R100", static (n, _) => n.Count(Cac.DocumentReference) <= 1),
            Fatal(
                "PEPPOL-EN16931-R101",
                static (n, _) =>
                    !n.Has(Cac.DocumentReference)
                    || n.HasValue(InvoicedObject, Cac.DocumentReference, Cbc.DocumentTypeCode)
            )
        ),
    ];

    /// <summary>Units of base quantities.</summary>
    internal static RuleContext[] BaseQuantity { get; } =
    [
        On(
            "cac:Price/cbc:BaseQuantity",
            static (n, _) => n.Attribute(Unit) is not null,
            Fatal("PEPPOL-EN16931-R130", static (n, d) => IsUnitOfLine(n, BillingFacts.Of(d).IsInvoice))
        ),
    ];

    /// <summary>The value of an element: a default when there is no element, null when its text is no
    /// decimal.</summary>
    internal static decimal? DecimalOr(XmlElementNode? node, decimal missing) =>
        node is null ? missing : Lexical.Decimal(node.WholeText());

    private static XmlElementNode? DocumentPeriod(XmlElementNode date, ElementName name) =>
        date.Parent!.Parent!.Parent!.First(Cac.InvoicePeriod, name);

    // Null when a figure can't be read; the structure says so.
    private static (decimal Stated, decimal Computed)? Net(XmlElementNode line, ValidationScope scope)
    {
        var quantityName = BillingFacts.Of(scope).IsInvoice ? Cbc.InvoicedQuantity : Cbc.CreditedQuantity;
        var price = line.First(Cac.Price, Cbc.PriceAmount);
        var basis = line.First(Cac.Price, Cbc.BaseQuantity);
        if (
            DecimalOr(line.Child(Cbc.LineExtensionAmount), 0m) is not { } stated
            || DecimalOr(line.Child(quantityName), 1m) is not { } quantity
            || DecimalOr(price, 0m) is not { } priceAmount
            || DecimalOr(basis, 1m) is not { } baseQuantity
            || Sum(line, "true") is not { } charges
            || Sum(line, "false") is not { } allowances
        )
        {
            return null;
        }

        var each = baseQuantity is 0m or 1m ? priceAmount : XPathNumber.Divide(priceAmount, baseQuantity);
        return (stated, Bounded.Subtract(Bounded.Add(Bounded.Multiply(quantity, each), charges), allowances));
    }

    private static decimal? Sum(XmlElementNode line, string indicator)
    {
        var sum = 0m;
        for (var one = line.Child(Cac.AllowanceCharge); one is not null; one = one.Next(Cac.AllowanceCharge))
        {
            if (!AllowanceChargeRules.Is(one, indicator))
            {
                continue;
            }

            for (var amount = one.Child(Cbc.Amount); amount is not null; amount = amount.Next(Cbc.Amount))
            {
                if (Lexical.Decimal(amount.WholeText()) is not { } value)
                {
                    return null;
                }

                sum = Bounded.Add(sum, value);
            }
        }

        return sum == 0m ? 0m : Lexical.Round2(sum);
    }

    private static string? Hint((decimal Stated, decimal Computed)? figures) =>
        figures is var (stated, computed)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"quantity, price, charges and allowances give {computed:0.00##}; stated is {stated}"
            )
            : null;

    private static bool IsUnitOfLine(XmlElementNode baseQuantity, bool isInvoice)
    {
        var line = baseQuantity.Parent!.Parent;
        return (!line.Exists(Cbc.InvoicedQuantity) && !line.Exists(Cbc.CreditedQuantity))
            || line.HasAttribute(
                Unit,
                baseQuantity.Attribute(Unit)!,
                isInvoice ? Cbc.InvoicedQuantity : Cbc.CreditedQuantity
            );
    }
}
