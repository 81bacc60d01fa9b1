using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Dutch sellers.</summary>
internal static class Netherlands
{
    private static readonly Fact<bool> IsRepresentativeDutch = new(
        static (root, _) =>
            BillingFacts.IsCountry(
                root.SingleText(Cac.TaxRepresentativeParty, Cac.PostalAddress, Cac.Country, Cbc.IdentificationCode),
                "NL"
            )
    );

    private static readonly Fact<bool> IsSellerDutch = new(
        static (_, d) => BillingFacts.IsCountry(BillingFacts.Of(d).SupplierAddressCountry, "NL")
    );

    private static readonly Fact<bool> IsBuyerDutch = new(
        static (_, d) => BillingFacts.IsCountry(BillingFacts.Of(d).CustomerAddressCountry, "NL")
    );

    private static readonly Fact<bool> HasPaymentMeans = new(static (root, _) => HasBelow(root, Cac.PaymentMeans));

    internal static RulePattern Rules { get; } =
        Pattern(
            "Netherlands",
            On(
                "cbc:CreditNoteTypeCode",
                static (_, d) => d.Get(IsSellerDutch),
                Fatal(
                    "NL-R-001",
                    static (_, d) => d.Root.Exists(Cac.BillingReference, Cac.InvoiceDocumentReference, Cbc.ID)
                )
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
                static (_, d) => d.Get(IsSellerDutch),
                Fatal("NL-R-002", static (n, _) => IsComplete(n))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID",
                static (_, d) => d.Get(IsSellerDutch),
                Fatal("NL-R-003", static (n, _) => IsRegistered(n))
            ),
            On(
                "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
                static (_, d) => IsDomestic(d),
                Fatal("NL-R-004", static (n, _) => IsComplete(n))
            ),
            On(
                "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID",
                static (_, d) => IsDomestic(d),
                Fatal("NL-R-005", static (n, _) => IsRegistered(n))
            ),
            On(
                "cac:TaxRepresentativeParty/cac:PostalAddress",
                static (_, d) => d.Get(IsSellerDutch) && d.Get(IsRepresentativeDutch),
                Fatal("NL-R-006", static (n, _) => IsComplete(n))
            ),
            On(
                "cac:LegalMonetaryTotal",
                static (_, d) => d.Get(IsSellerDutch),
                Fatal("NL-R-007", static (n, d) => IsNothingToPay(n, BillingFacts.Of(d)) || d.Get(HasPaymentMeans))
            ),
            On(
                "cac:PaymentMeans",
                static (_, d) => IsDomestic(d),
                Fatal(
                    "NL-R-008",
                    static (n, _) => n.Normal(Cbc.PaymentMeansCode) is "30" or "48" or "49" or "57" or "58" or "59"
                )
            ),
            On(
                "cac:OrderLineReference/cbc:LineID",
                static (_, d) => d.Get(IsSellerDutch),
                Fatal("NL-R-009", static (_, d) => d.Root.Exists(Cac.OrderReference, Cbc.ID))
            )
        );

    private static bool IsDomestic(ValidationScope scope) => scope.Get(IsSellerDutch) && scope.Get(IsBuyerDutch);

    private static bool IsComplete(XmlElementNode address) =>
        address.Has(Cbc.StreetName) && address.Has(Cbc.CityName) && address.Has(Cbc.PostalZone);

    private static bool IsRegistered(XmlElementNode number)
    {
        var scheme = $" {number.Attribute("schemeID")} ";
        return (
                scheme.Contains(" 0106 ", StringComparison.Ordinal)
                || scheme.Contains(" 0190 ", StringComparison.Ordinal)
            ) && number.IsFilled();
    }

    private static bool IsNothingToPay(XmlElementNode totals, BillingFacts facts) =>
        totals.Child(Cbc.PayableAmount) is { } payable
        && (
            Lexical.Decimal(payable.WholeText()) is not { } amount
            || (facts.IsInvoice && amount <= 0m)
            || (facts.IsCreditNote && amount >= 0m)
        );

    private static bool HasBelow(XmlElementNode node, ElementName name)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (ReferenceEquals(child.Name, name) || HasBelow(child, name))
            {
                return true;
            }
        }

        return false;
    }
}
