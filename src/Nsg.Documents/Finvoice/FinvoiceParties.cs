using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Finvoice;

/// <summary>
/// Parties of a Finvoice; element names carry the role as a prefix (Seller, Buyer, Delivery, AnyParty).
/// </summary>
internal static class FinvoiceParties
{
    /// <summary>UNTDID 3035 code of the payee.</summary>
    internal const string PayeeRole = "PE";

    /// <summary>UNTDID 3035 code of the party declaring the VAT.</summary>
    internal const string TaxRepresentativeRole = "LC";

    internal static Party Seller(ElementScan scan, XmlElementNode root, XmlElementNode? message)
    {
        var information = Child(root, "SellerInformationDetails");
        var node = Child(root, "SellerPartyDetails");
        var party = ReadParty(scan, node, "Seller", "SellerPartyIdentifier") with
        {
            TaxRegistration = scan.Text(Child(information, "SellerTaxRegistrationText")),
            LegalForm = scan.Text(Child(information, "SellerAdditionalLegalInfo")),
            ElectronicAddress = scan.Identifier(Child(message, "MessageSenderDetails", "FromIdentifier"), "SchemeID"),
            Contact = ReadContact(scan, root, "Seller"),
        };
        if (party.Name.Length == 0)
        {
            scan.Fail(
                "missing-value",
                "the seller's name is missing, and without it nothing can be booked; ask the sender for it",
                node ?? root
            );
        }

        return party;
    }

    internal static Party Buyer(ElementScan scan, XmlElementNode root, XmlElementNode? message, bool isNameRequired)
    {
        var node = Child(root, "BuyerPartyDetails");
        var party = ReadParty(scan, node, "Buyer", "BuyerPartyIdentifier") with
        {
            ElectronicAddress = scan.Identifier(Child(message, "MessageReceiverDetails", "ToIdentifier"), "SchemeID"),
            Contact = ReadContact(scan, root, "Buyer"),
        };
        if (party.Name.Length == 0 && isNameRequired)
        {
            scan.Fail(
                "missing-value",
                "the buyer's name is missing, and without it nothing can be booked; ask the sender for it",
                node ?? root
            );
        }
        else if (party.Name.Length == 0)
        {
            scan.Odd("missing-value", "the receipt does not name the buyer", node ?? root);
        }

        return party;
    }

    internal static Party? Other(ElementScan scan, XmlElementNode root, string role)
    {
        foreach (var node in Children(root, "AnyPartyDetails"))
        {
            var text = Child(node, "AnyPartyText");
            if (text?.Attribute("AnyPartyCode") == role)
            {
                scan.Attribute(text, "AnyPartyCode");
                return ReadParty(scan, node, "AnyParty", "AnyPartyIdentifier");
            }
        }

        return null;
    }

    internal static Delivery? ReadDelivery(ElementScan scan, XmlElementNode root)
    {
        var node = Child(root, "DeliveryPartyDetails");
        var location =
            scan.Identifier(Child(node, "DeliveryCode"), "SchemeID")
            ?? scan.Identifier(Child(node, "DeliveryPartyIdentifier"), "SchemeID");
        var delivery = new Delivery(
            scan.Text(Child(node, "DeliveryOrganisationName")),
            location,
            ReadAddress(scan, node, "Delivery")
        );
        return delivery == new Delivery(null, null, null) ? null : delivery;
    }

    private static Party ReadParty(ElementScan scan, XmlElementNode? node, string prefix, string identifierName)
    {
        var identifiers = new List<Identifier>();
        foreach (var code in Children(node, prefix + "Code"))
        {
            if (scan.Identifier(code, "SchemeID") is { } identifier)
            {
                identifiers.Add(identifier);
            }
        }

        return new Party
        {
            Name = scan.Text(Child(node, prefix + "OrganisationName")) ?? "",
            TradingName = scan.Text(Child(node, prefix + "OrganisationTradingName")),
            Identifiers = identifiers,
            LegalRegistration = scan.Identifier(Child(node, identifierName), "SchemeID"),
            VatNumber = scan.Text(Child(node, prefix + "OrganisationTaxCode")),
            Address = ReadAddress(scan, node, prefix),
        };
    }

    private static PostalAddress? ReadAddress(ElementScan scan, XmlElementNode? party, string prefix)
    {
        var node = Child(party, prefix + "PostalAddressDetails");
        var streets = scan.Texts(node, prefix + "StreetName");
        var address = new PostalAddress
        {
            Street = streets.ElementAtOrDefault(0),
            AdditionalStreet = streets.ElementAtOrDefault(1),
            AddressLine = streets.Count > 2 ? string.Join("\n", streets.Skip(2)) : null,
            City = scan.Text(Child(node, prefix + "TownName")),
            PostalCode = scan.Text(Child(node, prefix + "PostCodeIdentifier")),
            Subdivision = scan.Text(Child(node, prefix + "CountrySubdivision")),
            Country = scan.Country(Child(node, "CountryCode")),
        };
        return address == new PostalAddress() ? null : address;
    }

    private static Contact? ReadContact(ElementScan scan, XmlElementNode root, string prefix)
    {
        var ways = Child(root, prefix + "CommunicationDetails");
        var contact = new Contact(
            scan.Text(Child(root, prefix + "ContactPersonName")),
            scan.Text(Child(ways, prefix + "PhoneNumberIdentifier")),
            scan.Text(Child(ways, prefix + "EmailaddressIdentifier"))
        );
        return contact == new Contact(null, null, null) ? null : contact;
    }
}
