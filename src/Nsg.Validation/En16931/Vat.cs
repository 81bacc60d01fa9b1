using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.En16931;

/// <summary>Reads what the document says of VAT where the rules ask for it.</summary>
internal static class Vat
{
    internal const int CategoryCount = (int)VatCategory.SplitPayment + 1;

    private static readonly Fact<Memory> Last = new(static (_, _) => new Memory());

    /// <summary>Whether a tax scheme inside the element is VAT, in upper or lower case.</summary>
    internal static bool IsVat(XmlElementNode node)
    {
        for (var scheme = node.Child(Cac.TaxScheme); scheme is not null; scheme = scheme.Next(Cac.TaxScheme))
        {
            if (Checks.Trim(scheme.Child(Cbc.ID)?.WholeText()).Equals("VAT", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The category that a tax category element names, whatever its tax scheme.</summary>
    internal static VatCategory CodeOf(XmlElementNode category) =>
        Code(Checks.Trim(category.Child(Cbc.ID)?.WholeText()));

    /// <summary>The same where the tax scheme is VAT, else <see cref="VatCategory.Other"/>; remembered for the last
    /// element.</summary>
    internal static VatCategory Of(XmlElementNode category, ValidationScope scope)
    {
        var memory = scope.Get(Last);
        if (!ReferenceEquals(memory.Node, category))
        {
            memory.Node = category;
            memory.Category = IsVat(category) ? CodeOf(category) : VatCategory.Other;
        }

        return memory.Category;
    }

    /// <summary>Whether an allowance or charge says that it is a charge.</summary>
    internal static bool IsCharge(XmlElementNode node) => Says(node, isCharge: true);

    /// <summary>Whether an allowance or charge says that it is an allowance.</summary>
    internal static bool IsAllowance(XmlElementNode node) => Says(node, isCharge: false);

    internal static VatCategory Code(ReadOnlySpan<char> code) =>
        code switch
        {
            "AE" => VatCategory.ReverseCharge,
            "E" => VatCategory.Exempt,
            "G" => VatCategory.Export,
            "K" => VatCategory.IntraCommunity,
            "L" => VatCategory.CanaryIslands,
            "M" => VatCategory.CeutaAndMelilla,
            "O" => VatCategory.OutOfScope,
            "S" => VatCategory.Standard,
            "Z" => VatCategory.ZeroRated,
            "B" => VatCategory.SplitPayment,
            _ => VatCategory.Other,
        };

    private static bool Says(XmlElementNode node, bool isCharge)
    {
        for (var one = node.Child(Cbc.ChargeIndicator); one is not null; one = one.Next(Cbc.ChargeIndicator))
        {
            if (Lexical.Boolean(one.WholeText()) == isCharge)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Memory
    {
        internal XmlElementNode? Node { get; set; }

        internal VatCategory Category { get; set; }
    }
}
