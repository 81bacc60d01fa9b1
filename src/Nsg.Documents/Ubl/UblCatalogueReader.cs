using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>Reads UBL 2.1 Catalogue documents as Peppol BIS Catalogue 3 (T19) uses them, and CatalogueDeletion.</summary>
internal static class UblCatalogueReader
{
    /// <summary>Local name of the root of a deletion.</summary>
    internal const string Deletion = "CatalogueDeletion";

    internal static DocumentReading Read(XmlTree tree, XmlElementNode root, ReadingLimits limits)
    {
        var scan = new ElementScan(tree, limits);
        var catalogue = ReadCatalogue(scan, root);

        // What is not whole was kept as it came before there was a reader, and still is.
        return scan.Fault is not null
            ? new DocumentReading.Recognised(DocumentRoots.Other(root))
            : new DocumentReading.Understood(
                catalogue with
                {
                    Unmodelled = scan.Leftovers(tree.Root),
                    Oddities = scan.Oddities,
                }
            );
    }

    private static Catalogue ReadCatalogue(ElementScan scan, XmlElementNode root)
    {
        var isDeletion = root.LocalName == Deletion;
        var action = isDeletion
            ? CatalogueAction.Delete
            : Action(scan, Child(root, "ActionCode"), CatalogueAction.Replace);
        return new Catalogue
        {
            Kind = DocumentKind.Catalogue,
            Syntax = $"UBL {scan.Text(Child(root, "UBLVersionID")) ?? "2.1"} {root.LocalName}",
            Profile = scan.Text(Child(root, "CustomizationID")),
            Number = scan.RequiredText(root, Child(root, "ID"), "the catalogue number (ID)"),
            IssueDate = scan.RequiredDate(root, Child(root, "IssueDate"), "the issue date"),
            Action = action,
            Name = scan.Text(Child(root, "Name")),
            Validity = UblInvoiceReader.Period(scan, Child(root, "ValidityPeriod")),
            Contract = scan.Text(Child(root, "ReferencedContract", "ID")),
            Seller = ReadSeller(scan, root),
            Receiver = UblPartyReader.OptionalParty(
                scan,
                Child(root, "ContractorCustomerParty", "Party") ?? Child(root, "ReceiverParty")
            ),
            Deletes = isDeletion ? ReadDeleted(scan, root) : [],
            Lines = ReadLines(scan, root),
        };
    }

    private static List<string> ReadDeleted(ElementScan scan, XmlElementNode root)
    {
        var numbers = new List<string>();
        foreach (var reference in Children(root, "DeletedCatalogueReference"))
        {
            if (scan.Text(Child(reference, "ID")) is { } number)
            {
                numbers.Add(number);
            }
        }

        if (numbers.Count == 0)
        {
            scan.Fail("missing-value", "the deletion names no catalogue", root);
        }

        return numbers;
    }

    private static Party ReadSeller(ElementScan scan, XmlElementNode root)
    {
        var provider = UblPartyReader.OptionalParty(scan, Child(root, "ProviderParty"));
        var seller = UblPartyReader.OptionalParty(scan, Child(root, "SellerSupplierParty", "Party"));
        if ((seller ?? provider) is { Name.Length: > 0 } party)
        {
            // The seller of a catalogue often gives no more than an address; its numbers then are those of who provides it.
            return party.LegalRegistration is null && provider is { } other && other.Name == party.Name
                ? party with
                {
                    LegalRegistration = other.LegalRegistration,
                }
                : party;
        }

        scan.Fail("missing-value", "the supplier's name is missing", root);
        return new Party { Name = "" };
    }

    private static List<CatalogueLine> ReadLines(ElementScan scan, XmlElementNode root)
    {
        var lines = new List<CatalogueLine>();
        foreach (var node in Children(root, "CatalogueLine"))
        {
            var item = Child(node, "Item");
            lines.Add(
                new CatalogueLine
                {
                    Id = scan.Text(Child(node, "ID")) ?? "",
                    Action = Action(scan, Child(node, "ActionCode"), CatalogueAction.Update),
                    Validity = UblInvoiceReader.Period(scan, Child(node, "LineValidityPeriod")),
                    OrderableUnit = scan.Text(Child(node, "OrderableUnit")),
                    Prices = ReadPrices(scan, node),
                    Item = UblLineReader.ReadItem(scan, node, item),
                    Vat = UblTotalsReader.ReadCategory(scan, Child(item, "ClassifiedTaxCategory")),
                    Certificates = ReadCertificates(scan, item),
                }
            );
        }

        return lines;
    }

    private static List<CataloguePrice> ReadPrices(ElementScan scan, XmlElementNode line)
    {
        var prices = new List<CataloguePrice>();
        foreach (var place in Children(line, "RequiredItemLocationQuantity"))
        {
            var price = Child(place, "Price");
            var amount = Child(price, "PriceAmount");
            if (scan.Decimal(amount) is not { } value)
            {
                continue;
            }

            var text = scan.Attribute(amount, "currencyID");
            if (text is null || !Currency.TryParse(text, out var currency))
            {
                scan.Odd("unknown-currency", "the price names no currency; left out", amount);
                continue;
            }

            var per = Child(price, "BaseQuantity");
            prices.Add(
                new CataloguePrice(
                    value,
                    currency,
                    scan.Decimal(per) is { } quantity and not 0m ? quantity : 1m,
                    scan.Attribute(per, "unitCode"),
                    scan.Decimal(Child(place, "MinimumQuantity")),
                    UblInvoiceReader.Period(scan, Child(price, "ValidityPeriod"))
                )
            );
        }

        return prices;
    }

    private static List<ItemCertificate> ReadCertificates(ElementScan scan, XmlElementNode? item)
    {
        var found = new List<ItemCertificate>();
        foreach (var node in Children(item, "Certificate"))
        {
            var number = scan.Text(Child(node, "ID"));
            var code = scan.Text(Child(node, "CertificateTypeCode"));
            if ((code ?? number) is { } name)
            {
                found.Add(
                    new ItemCertificate(
                        name is "NA" && number is not null ? number : name,
                        scan.Text(Child(node, "CertificateType")),
                        scan.Joined(node, "Remarks")
                    )
                );
            }
        }

        return found;
    }

    private static CatalogueAction Action(ElementScan scan, XmlElementNode? node, CatalogueAction unless)
    {
        var text = scan.Text(node);
        if (text is null)
        {
            return unless;
        }

        // A number is no action code, though the enumeration would take it.
        if (char.IsAsciiLetter(text[0]) && Enum.TryParse<CatalogueAction>(text, ignoreCase: true, out var action))
        {
            return action;
        }

        scan.Odd("unknown-code", $"'{XmlFaults.OneLine(text)}' is no action code; read as {unless}", node);
        return unless;
    }
}
