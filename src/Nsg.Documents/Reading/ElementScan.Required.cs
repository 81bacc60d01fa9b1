using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Reading;

/// <summary>Values without which a document cannot be used.</summary>
internal sealed partial class ElementScan
{
    internal string RequiredText(XmlElementNode? parent, XmlElementNode? node, string name)
    {
        if (Text(node) is { } text)
        {
            return text;
        }

        Fail(
            "missing-value",
            $"{name} is missing or empty, and without it nothing can be booked; ask the sender for it",
            node ?? parent
        );
        return "";
    }

    internal decimal RequiredDecimal(XmlElementNode? parent, XmlElementNode? node, string name)
    {
        var text = RequiredText(parent, node, name);
        if (TryNumber(text, out var value) || text.Length == 0)
        {
            return value;
        }

        Fail(
            "invalid-value",
            $"{name} '{XmlFaults.OneLine(text)}' is not a number; ask the sender for a correct document",
            node
        );
        return 0;
    }

    internal DateOnly RequiredDate(XmlElementNode? parent, XmlElementNode? node, string name)
    {
        var text = RequiredText(parent, node, name);
        if (TryDate(text, out var date) || text.Length == 0)
        {
            SeeFormat(node);
            return date;
        }

        Fail(
            "invalid-value",
            $"{name} '{XmlFaults.OneLine(text)}' is not a date; ask the sender for a correct document",
            node
        );
        return default;
    }

    internal Currency RequiredCurrency(XmlElementNode? parent, XmlElementNode? node, string name)
    {
        var text = RequiredText(parent, node, name);
        if (Currency.TryParse(text, out var currency))
        {
            Code(node);
            return currency;
        }

        if (text.Length > 0)
        {
            Fail(
                "invalid-value",
                $"{name} '{XmlFaults.OneLine(text)}' is not an ISO 4217 currency code; ask for a correct document",
                node
            );
        }

        return Currency.EUR;
    }
}
