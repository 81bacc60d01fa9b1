using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.Common;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Norwegian sellers.</summary>
internal static class Norway
{
    internal static RulePattern Rules { get; } =
        Pattern(
            "Norway",
            On(
                "cac:AccountingSupplierParty/cac:Party",
                static (_, d) => BillingFacts.Of(d).SupplierCountry == "NO",
                Warning(
                    "NO-R-002",
                    static (n, _) => Lexical.Normal(TaxNumbers.OfNormal(n, "TAX").First) == "Foretaksregisteret"
                ),
                Fatal("NO-R-001", static (n, _) => IsVatNumberValid(n))
            )
        );

    // A number of another country is not judged, nor are several of them at once.
    private static bool IsVatNumberValid(XmlElementNode party)
    {
        string? norwegian = null;
        var count = 0;
        for (var one = party.Child(Cac.PartyTaxScheme); one is not null; one = one.Next(Cac.PartyTaxScheme))
        {
            if (TaxNumbers.IsOf(one, "VAT"))
            {
                count++;
                norwegian ??=
                    one.Value(Cbc.CompanyID) is { } number && number.StartsWith("NO", StringComparison.Ordinal)
                        ? number
                        : null;
            }
        }

        return norwegian is null
            || count > 1
            || (
                norwegian.Length == 14
                && CommonNumbers.IsNorwegian(norwegian.AsSpan(2, 9))
                && norwegian.EndsWith("MVA", StringComparison.Ordinal)
            );
    }
}
