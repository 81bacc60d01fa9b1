using Nsg.Documents.Ubl;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.Billing;

/// <summary>Rules for Italian sellers.</summary>
internal static class Italy
{
    internal static RulePattern Rules { get; } =
        Pattern(
            "Italy",
            On(
                "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
                static (n, d) => IsSeller(d) && n.SingleNormal(Cac.TaxScheme, Cbc.ID) is not (null or "VAT"),
                Fatal("IT-R-001", static (n, _) => IsTaxNumber(n.Normal(Cbc.CompanyID)))
            ),
            On(
                "cac:AccountingSupplierParty/cac:Party",
                static (_, d) => IsSeller(d),
                Fatal("IT-R-002", static (n, _) => n.Exists(Cac.PostalAddress, Cbc.StreetName)),
                Fatal("IT-R-003", static (n, _) => n.Exists(Cac.PostalAddress, Cbc.CityName)),
                Fatal("IT-R-004", static (n, _) => n.Exists(Cac.PostalAddress, Cbc.PostalZone))
            )
        );

    private static bool IsSeller(ValidationScope scope) => BillingFacts.Of(scope).SupplierCountry == "IT";

    private static bool IsTaxNumber(string text) =>
        text.Length is >= 11 and <= 16
        && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}
