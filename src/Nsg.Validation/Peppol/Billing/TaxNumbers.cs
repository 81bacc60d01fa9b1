using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>The tax numbers of a party (<c>cac:PartyTaxScheme</c>), by tax scheme.</summary>
internal static class TaxNumbers
{
    /// <summary>The number in the first group whose scheme is written just so; null when there is no such group.</summary>
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

    /// <summary>The first number whose scheme is that one, white space around the scheme ignored, and how many there are.</summary>
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
                first = count++ == 0 ? number.Text : first;
            }
        }

        return (first, count);
    }

    /// <summary>Whether a <c>cac:PartyTaxScheme</c> is of that scheme.</summary>
    internal static bool IsOf(XmlElementNode taxScheme, string scheme) => taxScheme.Normal(Cac.TaxScheme, Cbc.ID) == scheme;
}
