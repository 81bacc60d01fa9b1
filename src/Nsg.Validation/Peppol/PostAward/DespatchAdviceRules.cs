using Nsg.Documents.Ubl;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Despatch advice (T16).</summary>
internal static class DespatchAdviceRules
{
    internal static RulePattern Despatch(string version) =>
        Pattern(
            "business",
            Shapes.Customization("PEPPOL-T16-R011", "urn:fdc:peppol.eu:poacc:trns:despatch_advice:3"),
            Shapes.NamedParty("PEPPOL-T16-R008", "BuyerCustomerParty"),
            Shapes.NamedParty("PEPPOL-T16-R009", "SellerSupplierParty"),
            Shapes.NamedParty("PEPPOL-T16-R010", "OriginatorCustomerParty"),
            On(
                "cac:DespatchLine",
                Fatal(
                        "PEPPOL-T16-R003",
                        static (n, _) =>
                            n.Exists(Cac.Item, Cac.StandardItemIdentification, Cbc.ID)
                            || n.Exists(Cac.Item, Cac.SellersItemIdentification, Cbc.ID)
                    )
                    .Say("item-id"),
                Fatal("PEPPOL-T16-R004", static (n, _) => n.Exists(Cac.Item, Cbc.Name)).Say("item-name"),
                Warning("PEPPOL-T16-R005", static (n, _) => n.Has(Cbc.DeliveredQuantity)).Say("delivered-quantity"),
                Shapes.NotNegative("PEPPOL-T16-R006", Cbc.DeliveredQuantity),
                Warning(
                        "PEPPOL-T16-R007",
                        static (n, _) => !n.Has(Cbc.OutstandingQuantity) || n.Has(Cbc.OutstandingReason)
                    )
                    .Say("outstanding-reason")
            )
        );
}
