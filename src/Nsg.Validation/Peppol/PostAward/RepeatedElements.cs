using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>What the rules on post-award documents take for one, though UBL lets it stand several times.</summary>
internal static class RepeatedElements
{
    internal static RulePattern Order(string version) => PricesAndTaxOf("Order");

    internal static RulePattern OrderChange(string version) => PricesAndTaxOf("OrderChange");

    internal static RulePattern OrderAgreement(string version) => PricesAndTaxOf("OrderResponse");

    internal static RulePattern Catalogue(string version) =>
        Of(One("/Catalogue", Cac.ValidityPeriod, "Catalogue"), One("cac:Price", Cac.ValidityPeriod, "Price"));

    internal static RulePattern PunchOut(string version) =>
        Of(One("cac:RequiredItemLocationQuantity", Cac.DeliveryUnit, "RequiredItemLocationQuantity"));

    private static RulePattern PricesAndTaxOf(string root) =>
        Of(One("/" + root, Cac.TaxTotal, root), One("cac:Price", Cac.AllowanceCharge, "Price"));

    private static RulePattern Of(params RuleContext[] contexts) => Pattern("repeated elements", contexts);

    private static RuleContext One(string path, ElementName name, string holder) =>
        On(path, Repeated.One(holder, name));
}
