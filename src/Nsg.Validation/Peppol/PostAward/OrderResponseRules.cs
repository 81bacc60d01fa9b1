using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Order response (T76), order response in advanced ordering (T116), and order cancellation (T115).</summary>
internal static class OrderResponseRules
{
    internal static RulePattern Plain(string version) =>
        Make("PEPPOL-T76-", "urn:fdc:peppol.eu:poacc:trns:order_response:3");

    internal static RulePattern Advanced(string version) =>
        Make("PEPPOL-T116-", "urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3");

    internal static RulePattern Cancellation(string version) =>
        Pattern(
            "business",
            Shapes.Profile("PEPPOL-T115-R031", "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3"),
            Shapes.Customization("PEPPOL-T115-R034", "urn:fdc:peppol.eu:poacc:trns:order_cancellation:3")
        );

    private static RulePattern Make(string t, string customization) =>
        Pattern(
            "business",
            Shapes.Customization(t + "R006", customization),
            Shapes.PriceCurrency(t + "R005"),
            Shapes.RegisteredParty(t + "R001", "BuyerCustomerParty"),
            Shapes.RegisteredParty(t + "R002", "SellerSupplierParty"),
            On("cac:PromisedDeliveryPeriod", Fatal(t + "R004", static (n, _) => IsInOrder(n)).Say("period-order")),
            On("cac:OrderLine/cac:LineItem", Shapes.UniqueLine(t + "R003")),
            On(
                "cbc:OrderResponseCode",
                Fatal(
                        t + "R007",
                        static (n, _) =>
                            Lexical.Normal(n.WholeText()) != "CA" || n.Parent is { } around && around.Has(Cac.OrderLine)
                    )
                    .Say("response-lines"),
                WithoutLines(t + "R008", "AP"),
                WithoutLines(t + "R009", "RE"),
                WithoutLines(t + "R010", "AB")
            )
        );

    private static Rule WithoutLines(string id, string code) =>
        Fatal(id, (n, _) => Lexical.Normal(n.WholeText()) != code || n.Parent is null || !n.Parent.Has(Cac.OrderLine))
            .Say("response-without-lines", code);

    // The publisher compares the two dates as text.
    private static bool IsInOrder(XmlElementNode period)
    {
        if (!period.Has(Cbc.StartDate) || !period.Has(Cbc.EndDate))
        {
            return true;
        }

        for (var end = period.Child(Cbc.EndDate); end is not null; end = end.Next(Cbc.EndDate))
        {
            for (var start = period.Child(Cbc.StartDate); start is not null; start = start.Next(Cbc.StartDate))
            {
                if (string.CompareOrdinal(end.WholeText(), start.WholeText()) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
