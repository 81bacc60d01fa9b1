using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.En16931.Checks;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Rules on the document's totals, allowances, charges and VAT breakdowns.</summary>
internal static class AmountRules
{
    private static readonly Fact<NeighbourMemory> Last = new(static (_, _) => new NeighbourMemory());

    /// <summary>Allowances and charges of the document and of lines.</summary>
    internal static RulePattern AllowancesAndCharges { get; } =
        Pattern(
            "allowances and charges",
            On(
                "/Invoice/cac:AllowanceCharge | /CreditNote/cac:AllowanceCharge",
                static (n, _) => Vat.IsAllowance(n),
                Exists("BR-31", Cbc.Amount),
                Fatal("BR-32", HasVatCategory),
                EitherExists("BR-33", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                ForPeople("BR-CO-05"),
                EitherExists("BR-CO-21", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                TwoDecimals("BR-DEC-01", Cbc.Amount),
                TwoDecimals("BR-DEC-02", Cbc.BaseAmount)
            ),
            On(
                "/Invoice/cac:AllowanceCharge | /CreditNote/cac:AllowanceCharge",
                static (n, _) => Vat.IsCharge(n),
                Exists("BR-36", Cbc.Amount),
                Fatal("BR-37", HasVatCategory),
                EitherExists("BR-38", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                ForPeople("BR-CO-06"),
                EitherExists("BR-CO-22", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                TwoDecimals("BR-DEC-05", Cbc.Amount),
                TwoDecimals("BR-DEC-06", Cbc.BaseAmount)
            ),
            On(
                "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge",
                static (n, _) => Vat.IsAllowance(n),
                Exists("BR-41", Cbc.Amount),
                EitherExists("BR-42", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                ForPeople("BR-CO-07"),
                EitherExists("BR-CO-23", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                TwoDecimals("BR-DEC-24", Cbc.Amount),
                TwoDecimals("BR-DEC-25", Cbc.BaseAmount)
            ),
            On(
                "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge",
                static (n, _) => Vat.IsCharge(n),
                Exists("BR-43", Cbc.Amount),
                EitherExists("BR-44", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                ForPeople("BR-CO-08"),
                EitherExists("BR-CO-24", Cbc.AllowanceChargeReason, Cbc.AllowanceChargeReasonCode),
                TwoDecimals("BR-DEC-27", Cbc.Amount),
                TwoDecimals("BR-DEC-28", Cbc.BaseAmount)
            )
        );

    /// <summary>The document's totals.</summary>
    internal static RulePattern Totals { get; } =
        Pattern(
            "totals",
            On(
                "cac:LegalMonetaryTotal",
                Exists("BR-12", Cbc.LineExtensionAmount),
                Exists("BR-13", Cbc.TaxExclusiveAmount),
                Exists("BR-14", Cbc.TaxInclusiveAmount),
                Exists("BR-15", Cbc.PayableAmount),
                Fatal(
                        "BR-CO-10",
                        LinesAddUp,
                        static (n, d) =>
                            Stated(WrittenNumber.Of(n, Cbc.LineExtensionAmount), Lexical.Round2(Survey.Of(d).Lines.Sum))
                    )
                    .At(Cbc.LineExtensionAmount),
                Fatal(
                        "BR-CO-11",
                        static (n, d) => AddsUp(WrittenNumber.Of(n, Cbc.AllowanceTotalAmount), Around(n, d).Allowances),
                        static (n, d) =>
                            Stated(
                                WrittenNumber.Of(n, Cbc.AllowanceTotalAmount),
                                Lexical.Round2(Around(n, d).Allowances.Sum)
                            )
                    )
                    .At(Cbc.AllowanceTotalAmount),
                Fatal(
                        "BR-CO-12",
                        static (n, d) => AddsUp(WrittenNumber.Of(n, Cbc.ChargeTotalAmount), Around(n, d).Charges),
                        static (n, d) =>
                            Stated(WrittenNumber.Of(n, Cbc.ChargeTotalAmount), Lexical.Round2(Around(n, d).Charges.Sum))
                    )
                    .At(Cbc.ChargeTotalAmount),
                Fatal(
                        "BR-CO-13",
                        TotalWithoutVatAddsUp,
                        static (n, _) =>
                            Stated(
                                WrittenNumber.Of(n, Cbc.TaxExclusiveAmount),
                                Bounded.Subtract(
                                    Bounded.Add(Of(n, Cbc.LineExtensionAmount), Of(n, Cbc.ChargeTotalAmount)),
                                    Of(n, Cbc.AllowanceTotalAmount)
                                )
                            )
                    )
                    .At(Cbc.TaxExclusiveAmount),
                Fatal(
                        "BR-CO-16",
                        AmountDueAddsUp,
                        static (n, _) =>
                            Stated(
                                WrittenNumber.Of(n, Cbc.PayableAmount),
                                Bounded.Add(
                                    Bounded.Subtract(Of(n, Cbc.TaxInclusiveAmount), Of(n, Cbc.PrepaidAmount)),
                                    Of(n, Cbc.PayableRoundingAmount)
                                )
                            )
                    )
                    .At(Cbc.PayableAmount),
                TwoDecimals("BR-DEC-09", Cbc.LineExtensionAmount),
                TwoDecimals("BR-DEC-10", Cbc.AllowanceTotalAmount),
                TwoDecimals("BR-DEC-11", Cbc.ChargeTotalAmount),
                TwoDecimals("BR-DEC-12", Cbc.TaxExclusiveAmount),
                TwoDecimals("BR-DEC-14", Cbc.TaxInclusiveAmount),
                TwoDecimals("BR-DEC-16", Cbc.PrepaidAmount),
                TwoDecimals("BR-DEC-17", Cbc.PayableRoundingAmount),
                TwoDecimals("BR-DEC-18", Cbc.PayableAmount)
            )
        );

    /// <summary>VAT totals and breakdowns.</summary>
    internal static RulePattern Breakdowns { get; } =
        Pattern(
            "VAT breakdowns",
            On(
                "/Invoice/cac:TaxTotal | /CreditNote/cac:TaxTotal",
                Fatal(
                        "BR-CO-14",
                        static (n, _) => BreakdownsAddUp(n, Taxes(n)),
                        static (n, _) => Stated(WrittenNumber.Of(n, Cbc.TaxAmount), Lexical.Round2(Taxes(n).Sum))
                    )
                    .At(Cbc.TaxAmount)
            ),
            On(
                "cac:TaxTotal/cac:TaxSubtotal",
                Exists("BR-45", Cbc.TaxableAmount),
                Exists("BR-46", Cbc.TaxAmount),
                Fatal("BR-47", HasVatCategory),
                Fatal("BR-48", HasRateOrNeedsNone),
                Fatal("BR-CO-17", VatArithmetic.TaxFitsRate, VatArithmetic.Hint),
                TwoDecimals("BR-DEC-19", Cbc.TaxableAmount),
                TwoDecimals("BR-DEC-20", Cbc.TaxAmount)
            )
        );

    private static bool HasVatCategory(XmlElementNode node, ValidationScope scope) =>
        node.Any(static category => category.Has(Cbc.ID) && Vat.IsVat(category), Cac.TaxCategory);

    private static bool HasRateOrNeedsNone(XmlElementNode node, ValidationScope scope) =>
        node.Any(
            static one => (one.Has(Cbc.Percent) || Vat.CodeOf(one) == VatCategory.OutOfScope) && Vat.IsVat(one),
            Cac.TaxCategory
        );

    private static decimal Of(XmlElementNode node, ElementName name) => WrittenNumber.Of(node, name).Value;

    private static bool LinesAddUp(XmlElementNode node, ValidationScope scope)
    {
        var stated = WrittenNumber.Of(node, Cbc.LineExtensionAmount);
        var lines = Survey.Of(scope).Lines;
        return stated.IsThere
            && (stated.IsUnreadable || lines.IsUnreadable || stated.Value == Lexical.Round2(lines.Sum));
    }

    private static bool AddsUp(WrittenNumber stated, Total parts) =>
        stated.IsThere
            ? stated.IsUnreadable || parts.IsUnreadable || stated.Value == Lexical.Round2(parts.Sum)
            : !parts.IsThere;

    private static bool TotalWithoutVatAddsUp(XmlElementNode node, ValidationScope scope)
    {
        var (lines, charges) = (
            WrittenNumber.Of(node, Cbc.LineExtensionAmount),
            WrittenNumber.Of(node, Cbc.ChargeTotalAmount)
        );
        var (allowances, total) = (
            WrittenNumber.Of(node, Cbc.AllowanceTotalAmount),
            WrittenNumber.Of(node, Cbc.TaxExclusiveAmount)
        );
        if (!lines.IsThere || !total.IsThere)
        {
            return false;
        }

        var expected = Bounded.Subtract(Bounded.Add(lines.Value, charges.Value), allowances.Value);
        return lines.IsUnreadable
            || charges.IsUnreadable
            || allowances.IsUnreadable
            || total.IsUnreadable
            || total.Value == (charges.IsThere || allowances.IsThere ? Lexical.Round2(expected) : expected);
    }

    private static bool AmountDueAddsUp(XmlElementNode node, ValidationScope scope)
    {
        var (total, due) = (WrittenNumber.Of(node, Cbc.TaxInclusiveAmount), WrittenNumber.Of(node, Cbc.PayableAmount));
        var (paid, rounding) = (
            WrittenNumber.Of(node, Cbc.PrepaidAmount),
            WrittenNumber.Of(node, Cbc.PayableRoundingAmount)
        );
        if (!total.IsThere || !due.IsThere)
        {
            return false;
        }

        var expected = paid.IsThere ? Lexical.Round2(Bounded.Subtract(total.Value, paid.Value)) : total.Value;
        return total.IsUnreadable
            || due.IsUnreadable
            || paid.IsUnreadable
            || rounding.IsUnreadable
            || (rounding.IsThere ? Lexical.Round2(Bounded.Subtract(due.Value, rounding.Value)) : due.Value) == expected;
    }

    private static Total Taxes(XmlElementNode taxTotal)
    {
        var total = new Total();
        for (var one = taxTotal.Child(Cac.TaxSubtotal); one is not null; one = one.Next(Cac.TaxSubtotal))
        {
            total.Add(WrittenNumber.Of(one, Cbc.TaxAmount));
            total.IsThere = true;
        }

        return total;
    }

    private static bool BreakdownsAddUp(XmlElementNode node, Total parts)
    {
        var stated = WrittenNumber.Of(node, Cbc.TaxAmount);
        return !parts.IsThere
            || (
                stated.IsThere
                && (stated.IsUnreadable || parts.IsUnreadable || stated.Value == Lexical.Round2(parts.Sum))
            );
    }

    // What stands beside the totals; remembered, so that many totals in one place cost one pass.
    private static Neighbours Around(XmlElementNode node, ValidationScope scope)
    {
        var memory = scope.Get(Last);
        if (memory.Found is not { } found || !ReferenceEquals(found.Around, node.Parent))
        {
            memory.Found = found = new Neighbours(node.Parent);
        }

        return found;
    }

    private sealed class NeighbourMemory
    {
        internal Neighbours? Found { get; set; }
    }

    private sealed class Neighbours
    {
        internal Neighbours(XmlElementNode? around)
        {
            Around = around;
            for (var one = around?.Child(Cac.AllowanceCharge); one is not null; one = one.Next(Cac.AllowanceCharge))
            {
                Add(Charges, one, Vat.IsCharge(one));
                Add(Allowances, one, Vat.IsAllowance(one));
            }
        }

        internal XmlElementNode? Around { get; }

        internal Total Charges { get; } = new();

        internal Total Allowances { get; } = new();

        private static void Add(Total total, XmlElementNode node, bool isOfIt)
        {
            if (isOfIt)
            {
                total.IsThere = true;
                total.Add(WrittenNumber.Of(node, Cbc.Amount));
            }
        }
    }
}
