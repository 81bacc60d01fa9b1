using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Which parties of a document are Swedish, by address; wherever in the document they stand.</summary>
/// <param name="IsSeller">A seller is.</param>
/// <param name="IsSellerWithVat">A seller is, and has a Swedish VAT number.</param>
/// <param name="IsBuyer">A buyer is.</param>
internal sealed record SwedishParties(bool IsSeller, bool IsSellerWithVat, bool IsBuyer)
{
    internal static SwedishParties Of(XmlElementNode root)
    {
        var found = new SwedishParties(false, false, false);
        for (var node = root; node is not null; node = Following(node, root))
        {
            if (ReferenceEquals(node.Name, Cac.Party) && IsSwedish(node))
            {
                found = found.With(node);
            }
        }

        return found;
    }

    internal static bool IsSwedish(XmlElementNode party) =>
        party.HasValue("SE", Cac.PostalAddress, Cac.Country, Cbc.IdentificationCode);

    internal static bool HasVatNumber(XmlElementNode party)
    {
        for (var one = party.Child(Cac.PartyTaxScheme); one is not null; one = one.Next(Cac.PartyTaxScheme))
        {
            if (
                one.HasValue("VAT", Cac.TaxScheme, Cbc.ID)
                && one.Value(Cbc.CompanyID) is { } number
                && number.StartsWith("SE", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    private SwedishParties With(XmlElementNode party) =>
        ReferenceEquals(party.Parent?.Name, Cac.AccountingSupplierParty)
            ? this with
            {
                IsSeller = true,
                IsSellerWithVat = IsSellerWithVat || HasVatNumber(party),
            }
        : ReferenceEquals(party.Parent?.Name, Cac.AccountingCustomerParty) ? this with { IsBuyer = true }
        : this;

    private static XmlElementNode? Following(XmlElementNode node, XmlElementNode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; !ReferenceEquals(up, root); up = up.Parent!)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }
}
