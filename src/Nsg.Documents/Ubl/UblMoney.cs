using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Ubl;

/// <summary>Reads amounts of a document with one currency; an amount that claims another one is said to be odd.</summary>
internal sealed class UblMoney(ElementScan scan, Currency currency)
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
        var claimed = node.Attribute("currencyID");
        if (claimed is null || claimed == currency.ToString())
        {
            scan.Attribute(node, "currencyID");
            return;
        }

        scan.Odd("currency-mismatch", $"the amount says '{XmlFaults.OneLine(claimed)}' in a document of {currency}; read as {currency}", node);
    }
}
