using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Peppol's rules on the head of an invoice: process, references, VAT totals, parties, payment,
/// currency.</summary>
internal static class DocumentRules
{
    private const string ProjectReference = "50";
    private const string Currency = "currencyID";
    private const string Amounts =
        "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | "
        + "cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount | "
        + "cbc:PayableAmount";

    private static readonly Rule InDocumentCurrency = Fatal(
        "PEPPOL-EN16931-R051",
        static (n, d) => n.Attribute(Currency) is { } currency && d.Root.HasValue(currency, Cbc.DocumentCurrencyCode),
        static (n, d) =>
            $"the invoice is in {d.Root.Value(Cbc.DocumentCurrencyCode)}, this amount in {n.Attribute(Currency)}"
    );

    /// <summary>At most one project reference in a credit note.</summary>
    internal static RulePattern ProjectReferences { get; } =
        Pattern(
            "project reference",
            On("CreditNote", Fatal("PEPPOL-EN16931-R080", static (n, _) => CountProjectReferences(n) <= 1))
        );

    /// <summary>The contexts up to the parties.</summary>
    internal static RuleContext[] Head(BillingProfile profile) =>
        [
            On(
                "CreditNote | Invoice",
                Fatal("PEPPOL-EN16931-R001", static (n, _) => n.Has(Cbc.ProfileID)),
                Fatal("PEPPOL-EN16931-R007", (_, d) => profile.NumberOf(d) != 0),
                Fatal("PEPPOL-EN16931-R002", static (n, d) => n.Count(Cbc.Note) <= 1 || BillingFacts.Of(d).IsGerman),
                Fatal(
                    "PEPPOL-EN16931-R003",
                    static (n, _) => n.Has(Cbc.BuyerReference) || n.Exists(Cac.OrderReference, Cbc.ID)
                ),
                Fatal(
                    "PEPPOL-EN16931-R004",
                    (n, _) => profile.IsCustomization(Lexical.Normal(n.FirstText(Cbc.CustomizationID)))
                ) with
                {
                    TextKey = profile.CustomizationTextKey,
                },
                Fatal("PEPPOL-EN16931-R053", static (n, _) => CountTotals(n, withSubtotals: true) == 1),
                Fatal(
                    "PEPPOL-EN16931-R054",
                    static (n, _) => CountTotals(n, withSubtotals: false) == (n.Has(Cbc.TaxCurrencyCode) ? 1 : 0)
                ),
                Fatal("PEPPOL-EN16931-R055", static (n, _) => HaveTotalsOneSign(n))
            ),
            On(
                "cbc:TaxCurrencyCode",
                Fatal(
                    "PEPPOL-EN16931-R005",
                    static (n, _) =>
                        Lexical.Normal(n.Text) != Lexical.Normal(n.Parent.FirstText(Cbc.DocumentCurrencyCode))
                )
            ),
            On(
                "cac:AccountingCustomerParty/cac:Party",
                Fatal("PEPPOL-EN16931-R010", static (n, _) => n.Has(Cbc.EndpointID))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party",
                Fatal("PEPPOL-EN16931-R020", static (n, _) => n.Has(Cbc.EndpointID))
            ),
        ];

    /// <summary>Direct debits, and the currency of amounts.</summary>
    internal static RuleContext[] PaymentAndCurrency(BillingProfile profile) =>
        [
            On(
                "cac:PaymentMeans",
                static (n, _) => n.SingleNormal(Cbc.PaymentMeansCode) is "49" or "59",
                Fatal("PEPPOL-EN16931-R061", static (n, _) => n.Exists(Cac.PaymentMandate, Cbc.ID))
            ),
            On(
                profile.IsSubtotalInDocumentCurrency ? Amounts + " | cac:TaxSubtotal/cbc:TaxAmount" : Amounts,
                InDocumentCurrency
            ),
            On("cac:TaxTotal/cbc:TaxAmount", static (n, _) => n.Parent!.Has(Cac.TaxSubtotal), InDocumentCurrency),
        ];

    private static int CountProjectReferences(XmlElementNode root)
    {
        var count = 0;
        for (
            var one = root.Child(Cac.AdditionalDocumentReference);
            one is not null;
            one = one.Next(Cac.AdditionalDocumentReference)
        )
        {
            count += one.HasValue(ProjectReference, Cbc.DocumentTypeCode) ? 1 : 0;
        }

        return count;
    }

    private static int CountTotals(XmlElementNode root, bool withSubtotals)
    {
        var count = 0;
        for (var total = root.Child(Cac.TaxTotal); total is not null; total = total.Next(Cac.TaxTotal))
        {
            count += total.Has(Cac.TaxSubtotal) == withSubtotals ? 1 : 0;
        }

        return count;
    }

    // Some total in each of the two currencies on the same side of zero; zero is on both.
    private static bool HaveTotalsOneSign(XmlElementNode root)
    {
        if (!root.Has(Cbc.TaxCurrencyCode))
        {
            return true;
        }

        var (taxSigns, documentSigns) = (Signs.None, Signs.None);
        var (taxCurrency, documentCurrency) = (root.Normal(Cbc.TaxCurrencyCode), root.Normal(Cbc.DocumentCurrencyCode));
        for (var total = root.Child(Cac.TaxTotal); total is not null; total = total.Next(Cac.TaxTotal))
        {
            for (var amount = total.Child(Cbc.TaxAmount); amount is not null; amount = amount.Next(Cbc.TaxAmount))
            {
                var currency = amount.Attribute(Currency);
                taxSigns |= currency == taxCurrency ? SignsOf(amount) : Signs.None;
                documentSigns |= currency == documentCurrency ? SignsOf(amount) : Signs.None;
            }
        }

        // Without a total in the accounting currency there is nothing to agree, whatever the other totals say.
        if (taxSigns == Signs.None)
        {
            return false;
        }

        return ((taxSigns | documentSigns) & Signs.Unknown) != Signs.None || (taxSigns & documentSigns) != Signs.None;
    }

    private static Signs SignsOf(XmlElementNode amount) =>
        XPathNumber.Double(amount.WholeText()) switch
        {
            double.NaN => Signs.Unknown,
            < 0 => Signs.NotAbove,
            > 0 => Signs.NotBelow,
            _ => Signs.NotAbove | Signs.NotBelow,
        };

    [Flags]
    private enum Signs
    {
        None = 0,
        NotAbove = 1,
        NotBelow = 2,
        Unknown = 4,
    }
}
