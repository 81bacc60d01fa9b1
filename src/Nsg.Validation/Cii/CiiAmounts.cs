using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Cii.CiiWords;

namespace Nsg.Validation.Cii;

/// <summary>What the lines, charges and allowances of a Cross Industry Invoice come to, by VAT category and by category
/// and rate.</summary>
internal sealed class CiiAmounts
{
    private static readonly ElementName[] LineSettlements = Path(
        Trade + "/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement"
    );
    private static readonly ElementName[] LineTotal = Path(
        "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"
    );
    private static readonly ElementName[] AllowanceCharges = Path(Settlement + "/SpecifiedTradeAllowanceCharge");
    private static readonly ElementName[] Amount = Path("ActualAmount");

    private readonly Dictionary<(string Category, decimal? Rate), Net> _nets = [];

    internal CiiAmounts(XmlElementNode root)
    {
        foreach (var line in root.All(LineSettlements))
        {
            var amount = line.All(LineTotal).Aggregate((Figure)0m, (sum, one) => sum + Figure.Of(one));
            LineSum += amount;
            foreach (var key in Keys(line, "ApplicableTradeTax"))
            {
                Of(key).Lines += amount;
            }
        }

        foreach (var one in root.All(AllowanceCharges))
        {
            if (IsCharge(one) is not { } isCharge)
            {
                continue;
            }

            var amount = Figure.Of(one, Amount).Or(0m);
            HasAllowance |= !isCharge;
            HasCharge |= isCharge;
            AllowanceSum = isCharge ? AllowanceSum : AllowanceSum + amount;
            ChargeSum = isCharge ? ChargeSum + amount : ChargeSum;
            foreach (var key in Keys(one, "CategoryTradeTax"))
            {
                var net = Of(key);
                (net.Charges, net.Allowances) = isCharge
                    ? (net.Charges + amount, net.Allowances)
                    : (net.Charges, net.Allowances + amount);
            }
        }
    }

    internal Figure LineSum { get; } = 0m;

    internal Figure AllowanceSum { get; } = 0m;

    internal Figure ChargeSum { get; } = 0m;

    internal bool HasAllowance { get; }

    internal bool HasCharge { get; }

    /// <summary>Lines plus charges less allowances of a category, each part rounded to two decimals; of one rate when
    /// it is given.</summary>
    internal Figure NetOf(string category, decimal? rate = null) =>
        _nets.TryGetValue((category, rate), out var net)
            ? net.Lines.Round2() + net.Charges.Round2() - net.Allowances.Round2()
            : 0m;

    // A line may name several taxes; it counts for each category, and for each category with each of its rates.
    private static IEnumerable<(string Category, decimal? Rate)> Keys(XmlElementNode holder, string tax)
    {
        var categories = holder.All(Path(tax + "/CategoryCode")).Select(one => one.WholeText()).Distinct().ToList();
        var rates = holder.All(Path(tax + "/RateApplicablePercent")).Select(one => Lexical.Decimal(one.WholeText()));
        foreach (var category in categories.Where(CiiVatRules.IsCategory))
        {
            yield return (category, null);
        }

        foreach (var rate in rates.Where(one => one is not null).Distinct())
        {
            foreach (var category in categories.Where(CiiVatRules.IsCategory))
            {
                yield return (category, rate);
            }
        }
    }

    private Net Of((string Category, decimal? Rate) key)
    {
        if (!_nets.TryGetValue(key, out var net))
        {
            _nets[key] = net = new Net();
        }

        return net;
    }

    private sealed class Net
    {
        internal Figure Lines { get; set; } = 0m;

        internal Figure Charges { get; set; } = 0m;

        internal Figure Allowances { get; set; } = 0m;
    }
}
