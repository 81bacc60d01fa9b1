using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Rules on lines, their items and prices, and on periods.</summary>
internal static class LineRules
{
    internal static RulePattern Lines { get; } =
        Pattern(
            "lines",
            On(
                "cac:InvoiceLine | cac:CreditNoteLine",
                NotEmpty("BR-21", Cbc.ID),
                EitherExists("BR-22", Cbc.InvoicedQuantity, Cbc.CreditedQuantity),
                Fatal(
                    "BR-23",
                    static (n, _) => n.Any(HasUnit, Cbc.InvoicedQuantity) || n.Any(HasUnit, Cbc.CreditedQuantity)
                ),
                Exists("BR-24", Cbc.LineExtensionAmount),
                NotEmpty("BR-25", Cac.Item, Cbc.Name),
                Exists("BR-26", Cac.Price, Cbc.PriceAmount),
                Fatal(
                    "BR-27",
                    static (n, _) => n.Any(IsNotNegative, Cac.Price, Cbc.PriceAmount),
                    static (n, _) => Stated(n.Value(Cac.Price, Cbc.PriceAmount))
                ),
                Fatal(
                    "BR-28",
                    static (n, _) =>
                        !n.Exists(Cac.Price, Cac.AllowanceCharge, Cbc.BaseAmount)
                        || n.Any(IsNotNegative, Cac.Price, Cac.AllowanceCharge, Cbc.BaseAmount),
                    static (n, _) => Stated(n.Value(Cac.Price, Cac.AllowanceCharge, Cbc.BaseAmount))
                ),
                Fatal(
                    "BR-CO-04",
                    static (n, _) =>
                        n.Any(
                            static category => category.Has(Cbc.ID) && Vat.IsVat(category),
                            Cac.Item,
                            Cac.ClassifiedTaxCategory
                        )
                ),
                TwoDecimals("BR-DEC-23", Cbc.LineExtensionAmount)
            ),
            On("cac:AdditionalItemProperty", Fatal("BR-54", static (n, _) => n.Has(Cbc.Name) && n.Has(Cbc.Value))),
            On(
                "cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode | "
                    + "cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
                HasAttribute("BR-65", "listID")
            ),
            On(
                "cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID | "
                    + "cac:CreditNoteLine/cac:Item/cac:StandardItemIdentification/cbc:ID",
                HasAttribute("BR-64", "schemeID")
            )
        );

    internal static RulePattern Periods { get; } =
        Pattern(
            "periods",
            On(
                "cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod",
                Fatal("BR-30", EndsAfterItStarts, PeriodHint),
                EitherExists("BR-CO-20", Cbc.StartDate, Cbc.EndDate)
            ),
            On(
                "cac:InvoicePeriod",
                Fatal("BR-29", EndsAfterItStarts, PeriodHint),
                Fatal(
                    "BR-CO-19",
                    static (n, _) => n.Has(Cbc.StartDate) || n.Has(Cbc.EndDate) || n.Has(Cbc.DescriptionCode)
                )
            )
        );

    private static bool HasUnit(XmlElementNode quantity) => quantity.Attribute("unitCode") is not null;

    private static bool IsNotNegative(XmlElementNode amount) => Sign(amount.WholeText()) is null or >= 0;

    private static bool EndsAfterItStarts(XmlElementNode period, ValidationScope scope) =>
        Lexical.DateStart(period.Value(Cbc.StartDate)) is not { } start
        || Lexical.DateStart(period.Value(Cbc.EndDate)) is not { } end
        || end >= start;

    private static string PeriodHint(XmlElementNode period, ValidationScope scope) =>
        $"the period runs from {period.Value(Cbc.StartDate)} to {period.Value(Cbc.EndDate)}";
}
