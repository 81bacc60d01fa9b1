using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Peppol.PostAward;

/// <summary>Rules on allowances and charges.</summary>
internal static class Allowances
{
    /// <summary>A percentage without a base amount.</summary>
    internal static RuleContext WithoutBase(string path, string id) =>
        On(
            path,
            static (n, _) => n.Has(Cbc.MultiplierFactorNumeric) && !n.Has(Cbc.BaseAmount),
            Fatal(id, static (_, _) => false).Say("allowance-base")
        );

    /// <summary>A base amount without a percentage.</summary>
    internal static RuleContext WithoutPercentage(string path, string id) =>
        On(
            path,
            static (n, _) => !n.Has(Cbc.MultiplierFactorNumeric) && n.Has(Cbc.BaseAmount),
            Fatal(id, static (_, _) => false).Say("allowance-percentage")
        );

    /// <summary>The amount, the reason, the sign.</summary>
    internal static RuleContext Amount(string path, string amountId, string reasonId, string signId) =>
        On(
            path,
            Fatal(
                    amountId,
                    static (n, _) =>
                        !n.Has(Cbc.MultiplierFactorNumeric)
                        || !n.Has(Cbc.BaseAmount)
                        || Stated(n).IsNear(Reckoned(n), 0.02m),
                    static (n, _) => $"base and percentage give {Reckoned(n)}; stated is {Stated(n)}"
                )
                .Say("allowance-amount"),
            Fatal(reasonId, static (n, _) => n.Has(Cbc.AllowanceChargeReason) || n.Has(Cbc.AllowanceChargeReasonCode))
                .Say("allowance-reason"),
            Shapes.NotNegative(signId, Cbc.Amount)
        );

    /// <summary>The code lists of reasons: one for allowances, one for charges.</summary>
    internal static RuleContext[] ReasonCodes(string allowanceId, string chargeId, string version) =>
        [ReasonCode("false", allowanceId, "uncl5189", version), ReasonCode("true", chargeId, "uncl7161", version)];

    /// <summary>Sum of the amounts of an element's allowances or charges, rounded.</summary>
    /// <param name="holder">The element that holds them.</param>
    /// <param name="indicator"><c>false</c> for allowances, <c>true</c> for charges.</param>
    /// <param name="isTrimmed">Whether white space around the indicator is overlooked.</param>
    internal static Figure Sum(XmlElementNode holder, string indicator, bool isTrimmed = true)
    {
        Figure sum = 0m;
        for (var one = holder.Child(Cac.AllowanceCharge); one is not null; one = one.Next(Cac.AllowanceCharge))
        {
            if (isTrimmed ? one.Normal(Cbc.ChargeIndicator) != indicator : !one.HasText(indicator, Cbc.ChargeIndicator))
            {
                continue;
            }

            for (var amount = one.Child(Cbc.Amount); amount is not null; amount = amount.Next(Cbc.Amount))
            {
                sum += Figure.Of(amount);
            }
        }

        return sum.Round2();
    }

    private static RuleContext ReasonCode(string indicator, string id, string list, string version)
    {
        var codes = new ListReference(list, version);
        return On(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
            (n, _) => n.Parent!.HasText(indicator, Cbc.ChargeIndicator),
            Fatal(id, (n, _) => codes.Contains(Lexical.Normal(n.Text)), Shapes.Stated)
                .Say("code", "AllowanceChargeReasonCode", list)
        );
    }

    private static Figure Stated(XmlElementNode node) => Figure.Of(node.Child(Cbc.Amount)).Or(0m);

    private static Figure Reckoned(XmlElementNode node) =>
        Figure.Of(node.Child(Cbc.BaseAmount)) * Figure.Of(node.Child(Cbc.MultiplierFactorNumeric)) / 100m;
}
