using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Ubl;

/// <summary>Parties (BG-4, BG-7, BG-10, BG-11), their addresses, and the delivery (BG-13).</summary>
internal static class UblPartyReader
{
    /// <summary>VAT in the list of taxes that OIOUBL takes (<c>urn:oioubl:id:taxschemeid-1.1</c>).</summary>
    private const string DanishVat = "63";

    internal static Party RequiredParty(ElementScan scan, XmlElementNode root, string role, string name)
    {
        var holder = Child(root, role);
        var party = ReadParty(scan, Child(holder, "Party"));
        if (party.Name.Length == 0)
        {
            scan.Fail(
                "missing-value",
                $"{name} is missing, and without it nothing can be booked; ask the sender for it",
                holder ?? root
            );
        }

        return party;
    }

    /// <summary>PayeeParty or TaxRepresentativeParty, which hold the party's terms themselves.</summary>
    internal static Party? OptionalParty(ElementScan scan, XmlElementNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var party = ReadParty(scan, node);
        if (party.Name.Length == 0)
        {
            scan.Odd("missing-value", "the party has no name", node);
        }

        return party;
    }

    internal static PostalAddress? ReadAddress(ElementScan scan, XmlElementNode? node)
    {
        if (node?.FirstChild is null)
        {
            return null;
        }

        var address = new PostalAddress
        {
            Street = scan.Text(Child(node, "StreetName")),
            AdditionalStreet = scan.Text(Child(node, "AdditionalStreetName")),
            AddressLine = scan.Text(Child(node, "AddressLine", "Line")),
            City = scan.Text(Child(node, "CityName")),
            PostalCode = scan.Text(Child(node, "PostalZone")),
            Subdivision = scan.Text(Child(node, "CountrySubentity")),
            Country = scan.Country(Child(node, "Country", "IdentificationCode")),
        };
        return address == new PostalAddress() ? null : address;
    }

    internal static Delivery? ReadDelivery(ElementScan scan, XmlElementNode? node)
    {
        var place = Child(node, "DeliveryLocation");
        var delivery = new Delivery(
            scan.Text(Child(node, "DeliveryParty", "PartyName", "Name")),
            scan.Identifier(Child(place, "ID")),
            ReadAddress(scan, Child(place, "Address"))
        );
        return delivery == new Delivery(null, null, null) ? null : delivery;
    }

    internal static Party ReadParty(ElementScan scan, XmlElementNode? node)
    {
        var entity = Child(node, "PartyLegalEntity");
        var registered = scan.Text(Child(entity, "RegistrationName"));
        var trading = scan.Text(Child(node, "PartyName", "Name"));
        var (vat, other) = ReadTaxNumbers(scan, node);
        return new Party
        {
            Name = registered ?? trading ?? "",
            TradingName = registered is null ? null : trading,
            Identifiers = ReadIdentifiers(scan, node),
            LegalRegistration = scan.Identifier(Child(entity, "CompanyID")),
            VatNumber = vat,
            TaxRegistration = other,
            LegalForm = scan.Text(Child(entity, "CompanyLegalForm")),
            ElectronicAddress = scan.Identifier(Child(node, "EndpointID")),
            Address = ReadAddress(scan, Child(node, "PostalAddress")),
            Contact = ReadContact(scan, Child(node, "Contact")),
        };
    }

    private static List<Identifier> ReadIdentifiers(ElementScan scan, XmlElementNode? node)
    {
        List<Identifier>? found = null;
        foreach (var identification in Children(node, "PartyIdentification"))
        {
            if (scan.Identifier(Child(identification, "ID")) is { } identifier)
            {
                (found ??= []).Add(identifier);
            }
        }

        return found ?? [];
    }

    private static (string? Vat, string? Other) ReadTaxNumbers(ElementScan scan, XmlElementNode? node)
    {
        string? vat = null;
        string? other = null;
        foreach (var scheme in Children(node, "PartyTaxScheme"))
        {
            var kind = Child(scheme, "TaxScheme", "ID");
            var number = Child(scheme, "CompanyID");
            switch (Peek(kind))
            {
                case "VAT" or DanishVat or null when vat is null:
                    vat = scan.Text(number);
                    scan.Code(kind);
                    break;
                case not "VAT" and not DanishVat and not null when other is null:
                    other = scan.Text(number);
                    SeeGeneric(scan, kind!);
                    break;
                default:
                    break;
            }
        }

        return (vat, other);
    }

    // TAX says no more than that the number is not the VAT number, which its place in the model says too.
    private static void SeeGeneric(ElementScan scan, XmlElementNode kind)
    {
        if (Peek(kind) == "TAX")
        {
            scan.Code(kind);
        }
    }

    private static Contact? ReadContact(ElementScan scan, XmlElementNode? node)
    {
        var contact = new Contact(
            scan.Text(Child(node, "Name")),
            scan.Text(Child(node, "Telephone")),
            scan.Text(Child(node, "ElectronicMail"))
        );
        return contact == new Contact(null, null, null) ? null : contact;
    }
}
