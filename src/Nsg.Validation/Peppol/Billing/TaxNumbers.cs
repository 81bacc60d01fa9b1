using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>The tax numbers of a party (<c>cac:PartyTaxScheme</c>), by tax scheme.</summary>
internal static class TaxNumbers
{
    /// <summary>The number in the first group whose scheme is written just so; null when there is no such
    /// group.</summary>
    internal static string? Of(XmlElementNode? party, string scheme)
    {
        for (var one = party?.Child(Cac.PartyTaxScheme); one is not null; one = one.Next(Cac.PartyTaxScheme))
        {
            if (one.HasValue(scheme, Cac.TaxScheme, Cbc.ID))
            {
                return one.Value(Cbc.CompanyID) ?? "";
            }
        }

        return null;
    }

    /// <summary>The first number whose scheme is that one, white space around the scheme ignored, and how many there
    /// are.</summary>
    internal static (string First, int Count) OfNormal(XmlElementNode party, string scheme)
    {
        var (first, count) = ("", 0);
        for (var one = party.Child(Cac.PartyTaxScheme); one is not null; one = one.Next(Cac.PartyTaxScheme))
        {
            if (!IsOf(one, scheme))
            {
                continue;
            }

            for (var number = one.Child(Cbc.CompanyID); number is not null; number = number.Next(Cbc.CompanyID))
            {
                first = count++ == 0 ? number.WholeText() : first;
            }
        }

        return (first, count);
    }

    /// <summary>
    /// The first two characters of the VAT number of the parties at the end of a path: empty when there is none, null
    /// when there are
    /// several.
    /// </summary>
    internal static string? VatPrefix(XmlElementNode root, params ReadOnlySpan<ElementName> party)
    {
        XmlElementNode? found = null;
        return !IsAtMostOne(root, party, ref found) || found.SingleText(Cbc.CompanyID) is not { } number ? null
            : number.Length > 2 ? number[..2]
            : number;
    }

    /// <summary>Whether a <c>cac:PartyTaxScheme</c> is of that scheme.</summary>
    internal static bool IsOf(XmlElementNode taxScheme, string scheme) =>
        taxScheme.SingleNormal(Cac.TaxScheme, Cbc.ID) == scheme;

    private static bool IsAtMostOne(XmlElementNode node, ReadOnlySpan<ElementName> party, ref XmlElementNode? found)
    {
        if (party.IsEmpty)
        {
            for (var one = node.Child(Cac.PartyTaxScheme); one is not null; one = one.Next(Cac.PartyTaxScheme))
            {
                if (!one.HasValue("VAT", Cac.TaxScheme, Cbc.ID))
                {
                    continue;
                }

                if (found is not null)
                {
                    return false;
                }

                found = one;
            }

            return true;
        }

        for (var child = node.Child(party[0]); child is not null; child = child.Next(party[0]))
        {
            if (!IsAtMostOne(child, party[1..], ref found))
            {
                return false;
            }
        }

        return true;
    }
}
