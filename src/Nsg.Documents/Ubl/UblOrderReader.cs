using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>
/// Reads UBL 2 orders and what answers, changes, cancels and delivers them. An order agreement is an OrderResponse by
/// its root (Peppol BIS 3, T110); what it claims to follow tells.
/// </summary>
internal static class UblOrderReader
{
    private const string Agreement = "order_agreement";
    private const string Accepted = "AP";
    private const string Rejected = "RE";

    internal static bool Reads(string root) =>
        root
            is "Order"
                or "OrderChange"
                or "OrderCancellation"
                or "OrderResponse"
                or "OrderResponseSimple"
                or "DespatchAdvice"
                or "ReceiptAdvice";

    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var order = ReadOrder(scan, root);
        return scan.Fault is { } fault
            ? new DocumentReading.Unusable(fault)
            : new DocumentReading.Understood(
                order with
                {
                    Unmodelled = scan.Leftovers(tree.Root),
                    Oddities = scan.Oddities,
                }
            );
    }

    private static Order ReadOrder(ElementScan scan, XmlElementNode root)
    {
        var profile = scan.Text(Child(root, "CustomizationID"));
        var currency = CurrencyOf(scan, root);
        // Amounts of a document without a currency of its own are compared with nothing.
        var money = new AmountReader(scan, currency ?? FirstCurrency(root) ?? Currency.EUR, "currencyID");
        var total = Child(root, "AnticipatedMonetaryTotal") ?? Child(root, "LegalMonetaryTotal");
        var reference = Child(root, "OrderReference");
        return new Order
        {
            Kind = KindOf(root.LocalName, profile),
            Syntax = $"UBL {scan.Text(Child(root, "UBLVersionID")) ?? "2.1"} {root.LocalName}",
            Profile = profile,
            BusinessProcess = scan.Text(Child(root, "ProfileID")),
            Number = scan.RequiredText(root, Child(root, "ID"), "the document number (ID)"),
            IssueDate = scan.RequiredDate(root, Child(root, "IssueDate"), "the issue date"),
            ResponseCode = ResponseOf(scan, root),
            Currency = currency ?? FirstCurrency(root),
            Payable = money.Amount(Child(total, "PayableAmount")),
            TaxExclusive =
                money.Amount(Child(total, "TaxExclusiveAmount")) ?? money.Amount(Child(total, "LineExtensionAmount")),
            OrderReference = scan.Text(Child(reference, "ID")),
            SalesOrderReference = scan.Text(Child(root, "SalesOrderID")) ?? scan.Text(Child(reference, "SalesOrderID")),
            DespatchReference = scan.Text(Child(root, "DespatchDocumentReference", "ID")),
            ContractReference = scan.Text(Child(root, "Contract", "ID")),
            AccountingCost = scan.Text(Child(root, "AccountingCost")),
            Notes = scan.Texts(root, "Note"),
            Seller = Side(scan, root, "SellerSupplierParty", "DespatchSupplierParty"),
            Buyer = Side(scan, root, "BuyerCustomerParty", "DeliveryCustomerParty"),
            Lines = ReadLines(money, root),
        };
    }

    private static DocumentKind KindOf(string root, string? profile) =>
        root switch
        {
            "Order" => DocumentKind.Order,
            "OrderChange" => DocumentKind.OrderChange,
            "OrderCancellation" => DocumentKind.OrderCancellation,
            "DespatchAdvice" => DocumentKind.DespatchAdvice,
            "ReceiptAdvice" => DocumentKind.ReceiptAdvice,
            _ when profile?.Contains(Agreement, StringComparison.Ordinal) == true => DocumentKind.OrderAgreement,
            _ => DocumentKind.OrderResponse,
        };

    private static string? ResponseOf(ElementScan scan, XmlElementNode root) =>
        scan.Code(Child(root, "OrderResponseCode"))
        ?? (
            scan.Text(Child(root, "AcceptedIndicator")) switch
            {
                "true" or "1" => Accepted,
                "false" or "0" => Rejected,
                _ => null,
            }
        );

    private static Currency? CurrencyOf(ElementScan scan, XmlElementNode root)
    {
        var node = Child(root, "DocumentCurrencyCode") ?? Child(root, "PricingCurrencyCode");
        if (Currency.TryParse(Peek(node) ?? "", out var currency))
        {
            scan.Code(node);
            return currency;
        }

        if (Peek(node) is { } text)
        {
            scan.Odd("unknown-currency", $"'{XmlFaults.OneLine(text)}' is not an ISO 4217 currency code", node);
        }

        return null;
    }

    /// <summary>The currency of the first total: UBL 2.0 orders name it there alone.</summary>
    private static Currency? FirstCurrency(XmlElementNode root)
    {
        var total = Child(root, "AnticipatedMonetaryTotal") ?? Child(root, "LegalMonetaryTotal");
        for (var amount = total?.FirstChild; amount is not null; amount = amount.NextSibling)
        {
            if (Currency.TryParse(amount.Attribute("currencyID") ?? "", out var currency))
            {
                return currency;
            }
        }

        return null;
    }

    private static Party Side(ElementScan scan, XmlElementNode root, string first, string second)
    {
        var holder = Child(root, first) ?? Child(root, second);
        var party = UblPartyReader.ReadParty(scan, Child(holder, "Party"));
        if (party.Name.Length > 0)
        {
            return party;
        }

        var name = party.LegalRegistration?.Value ?? party.Identifiers.Select(one => one.Value).FirstOrDefault();
        if ((name ?? party.ElectronicAddress?.Value ?? party.VatNumber) is not { } stand)
        {
            scan.Fail(
                "missing-value",
                $"{first} names nobody, and without it the document cannot be put to a party; ask the sender for it",
                holder ?? root
            );
            return party;
        }

        return party with
        {
            Name = stand,
        };
    }

    private static List<OrderLine> ReadLines(AmountReader money, XmlElementNode root)
    {
        var lines = new List<OrderLine>();
        foreach (var line in root.Children)
        {
            switch (line.LocalName)
            {
                case "OrderLine":
                    lines.Add(ReadLine(money, line, Child(line, "LineItem") ?? line, "Quantity", lines.Count + 1));
                    break;
                case "DespatchLine":
                    lines.Add(ReadLine(money, line, line, "DeliveredQuantity", lines.Count + 1));
                    break;
                case "ReceiptLine":
                    lines.Add(ReadLine(money, line, line, "ReceivedQuantity", lines.Count + 1));
                    break;
                default:
                    break;
            }
        }

        return lines;
    }

    private static OrderLine ReadLine(
        AmountReader money,
        XmlElementNode line,
        XmlElementNode body,
        string quantityName,
        int ordinal
    )
    {
        var scan = money.Scan;
        var quantity = Child(body, quantityName);
        var reference = Child(line, "OrderLineReference");
        return new OrderLine
        {
            Id = scan.Text(Child(body, "ID")) ?? UblLineReader.Ordinal(scan, body, ordinal),
            OrderLineReference = scan.Text(Child(reference, "LineID")),
            OrderReference = scan.Text(Child(reference, "OrderReference", "ID")),
            Status = scan.Code(Child(body, "LineStatusCode")),
            Quantity = scan.Decimal(quantity),
            UnitCode = scan.Attribute(quantity, "unitCode"),
            Net = money.Amount(Child(body, "LineExtensionAmount")),
            AllowancesAndCharges = UblTotalsReader.ReadAllowances(money, body),
            Price = UblLineReader.ReadPrice(money, Child(body, "Price")),
            Item = UblLineReader.ReadItem(scan, body, Child(body, "Item")),
        };
    }
}
