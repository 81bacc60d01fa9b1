using Nsg.Documents.Xml;

namespace Nsg.Validation.En16931;

/// <summary>
/// Where a document uses a VAT category. Without further words the code may stand in white space and under any tax
/// scheme; Vat:
/// the tax scheme is VAT; Exact: without white space. The official rules differ in what they ask.
/// </summary>
[Flags]
internal enum VatUses
{
    None = 0,
    Anywhere = 1,
    TaxCategoryExact = 1 << 1,
    Line = 1 << 2,
    LineVat = 1 << 3,
    LineExact = 1 << 4,
    AllowanceOrCharge = 1 << 5,
    AllowanceOrChargeVat = 1 << 6,
    AllowanceVat = 1 << 7,
    ChargeVat = 1 << 8,
    ChargeExactVat = 1 << 9,
    OwnAllowanceVat = 1 << 10,
    OwnChargeVat = 1 << 11,
    OwnAllowanceOrChargeExact = 1 << 12,
    Breakdown = 1 << 13,
    BreakdownVat = 1 << 14,
    BreakdownExact = 1 << 15,
    BreakdownExactVat = 1 << 16,
}

/// <summary>Says what one place of a VAT category counts as.</summary>
internal static class VatUse
{
    /// <summary>In an allowance or charge; own: of the document, not of a line or price.</summary>
    internal static VatUses InAllowanceCharge(XmlElementNode node, bool isVat, bool isExact, bool isOwn)
    {
        var uses = VatUses.AllowanceOrCharge | (isOwn && isExact ? VatUses.OwnAllowanceOrChargeExact : VatUses.None);
        if (!isVat)
        {
            return uses;
        }

        uses |= VatUses.AllowanceOrChargeVat;
        if (Vat.IsAllowance(node))
        {
            uses |= VatUses.AllowanceVat | (isOwn ? VatUses.OwnAllowanceVat : VatUses.None);
        }

        if (Vat.IsCharge(node))
        {
            uses |=
                VatUses.ChargeVat
                | (isOwn ? VatUses.OwnChargeVat : VatUses.None)
                | (isExact ? VatUses.ChargeExactVat : VatUses.None);
        }

        return uses;
    }

    /// <summary>In one of the document's VAT breakdowns.</summary>
    internal static VatUses InBreakdown(bool isVat, bool isExact) =>
        VatUses.Breakdown
        | (isVat ? VatUses.BreakdownVat : VatUses.None)
        | (isExact ? VatUses.BreakdownExact : VatUses.None)
        | (isVat && isExact ? VatUses.BreakdownExactVat : VatUses.None);
}
