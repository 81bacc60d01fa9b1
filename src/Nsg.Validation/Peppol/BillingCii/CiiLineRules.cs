using Nsg.Documents.Xml;
using Nsg.Validation.En16931;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.BillingCii;

/// <summary>Peppol's rules on lines and prices of a Cross Industry Invoice.</summary>
internal static class CiiLineRules
{
    private const decimal Tolerance = 0.02m;
    private const string Price = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/";

    private static readonly ElementName[] References = Path(
        "SpecifiedLineTradeSettlement/AdditionalReferencedDocument"
    );
    private static readonly ElementName[] AllowanceCharges = Path(
        "SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge"
    );
    private static readonly ElementName[] Net = Path(
        "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"
    );
    private static readonly ElementName[] Quantity = Path("SpecifiedLineTradeDelivery/BilledQuantity");
    private static readonly ElementName[] Amount = Path(Price + "ChargeAmount");
    private static readonly ElementName[] BaseQuantity = Path(Price + "BasisQuantity");

    internal static RuleContext[] Contexts =>
        [
            On(
                "ram:IncludedSupplyChainTradeLineItem",
                Fatal(
                        "PEPPOL-EN16931-R120",
                        static (n, _) => Figure.Of(n, Net).Or(0m).IsNear(Expected(n), Tolerance),
                        static (n, _) =>
                            Expected(n).Value is { } sum
                                ? Checks.Stated(WrittenNumber.Of(n.First(Net)), Lexical.Round2(sum))
                                : null
                    )
                    .At(Net),
                Fatal(
                    "PEPPOL-EN16931-R100",
                    static (n, _) => n.All(References).Count(static one => one.HasText("130", TypeOf)) <= 1
                ),
                Fatal(
                    "PEPPOL-EN16931-R101",
                    static (n, _) =>
                        !n.Exists(References) || n.Any(static one => one.HasText("130", TypeOf), References)
                )
            ),
            On(
                "ram:NetPriceProductTradePrice | ram:GrossPriceProductTradePrice",
                Fatal(
                    "PEPPOL-EN16931-R121",
                    static (n, _) =>
                        n.First(Path("BasisQuantity")) is not { } quantity
                        || Lexical.Decimal(quantity.WholeText()) is > 0m
                )
            ),
            On(
                "ram:NetPriceProductTradePrice/ram:BasisQuantity | ram:GrossPriceProductTradePrice/ram:BasisQuantity",
                static (n, _) => n.Attribute("unitCode") is not null,
                Fatal(
                    "PEPPOL-EN16931-R130",
                    static (n, _) =>
                        n.Parent?.Parent?.Parent.HasAttribute("unitCode", n.Attribute("unitCode")!, Quantity) == true
                )
            ),
        ];

    private static Figure Expected(XmlElementNode line)
    {
        var price = Figure.Of(line, Amount).Or(0m);
        var per = Figure.Of(line, BaseQuantity) is { Value: not 0m } stated ? stated.Or(1m) : 1m;
        return (Figure.Of(line, Quantity).Or(1m) * (price / per)) + Sum(line, "true") - Sum(line, "false");
    }

    private static Figure Sum(XmlElementNode line, string indicator) =>
        line.All(AllowanceCharges)
            .Where(one => one.Normal(Indicator) == indicator)
            .SelectMany(static one => one.All(Path("ActualAmount")))
            .Aggregate((Figure)0m, static (sum, one) => sum + Figure.Of(one))
            .Round2();
}
