using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Reading;

/// <summary>
/// Reads amounts of a document with one currency; an amount that claims another one is said to be odd.
/// </summary>
internal sealed class AmountReader(ElementScan scan, Currency currency, string currencyAttribute)
{
    internal ElementScan Scan => scan;

    internal Currency Currency => currency;

    internal decimal? Amount(XmlElementNode? node)
    {
        var amount = scan.Decimal(node);
        if (amount is not null)
        {
            CheckCurrency(node!);
        }

        return amount;
    }

    internal decimal RequiredAmount(XmlElementNode? parent, XmlElementNode? node, string name)
    {
        var amount = scan.RequiredDecimal(parent, node, name);
        if (node is not null)
        {
            CheckCurrency(node);
        }

        return amount;
    }

    private void CheckCurrency(XmlElementNode node)
    {
        var claimed = node.Attribute(currencyAttribute);
        if (claimed is null || claimed == currency.ToString())
        {
            scan.Attribute(node, currencyAttribute);
            return;
        }

        scan.Odd(
            "currency-mismatch",
            $"the amount says '{XmlFaults.OneLine(claimed)}' in a document of {currency}; read as {currency}",
            node
        );
    }
}
