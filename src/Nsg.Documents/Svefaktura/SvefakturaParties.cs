using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Svefaktura;

/// <summary>Parties and delivery of a Svefaktura. A tax scheme <c>SWT</c> carries the organisation number.</summary>
internal static class SvefakturaParties
{
    private const string OrganisationNumber = "0007";
    private const string GlobalLocationNumber = "0088";
    private const int GlobalLocationLength = 13;

    internal static Party Required(ElementScan scan, XmlElementNode root, string role, string name)
    {
        var holder = Child(root, role);
        var party = Read(scan, holder, Child(holder, "Party"));
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

    internal static Delivery? ReadDelivery(ElementScan scan, XmlElementNode? node)
    {
        var address = Child(node, "DeliveryAddress");
        var delivery = new Delivery(null, Number(scan, Child(address, "ID")), Address(scan, address));
        return delivery == new Delivery(null, null, null) ? null : delivery;
    }

    private static Party Read(ElementScan scan, XmlElementNode? holder, XmlElementNode? node)
    {
        var (vat, organisation) = TaxNumbers(scan, node);
        var number = Number(scan, Child(node, "PartyIdentification", "ID"));
        var address = Child(node, "Address");
        return new Party
        {
            Name = scan.Text(Child(node, "PartyName", "Name")) ?? "",
            Identifiers = number is null ? [] : [number],
            LegalRegistration = organisation is null ? null : new Identifier(organisation, OrganisationNumber),
            VatNumber = vat,
            ElectronicAddress = Number(scan, Child(address, "ID")) is { Scheme: not null } located ? located : null,
            Address = Address(scan, address),
            Contact = Contact(scan, Child(node, "Contact")) ?? Contact(scan, Child(holder, "AccountsContact")),
        };
    }

    private static (string? Vat, string? Organisation) TaxNumbers(ElementScan scan, XmlElementNode? node)
    {
        string? vat = null;
        string? organisation = null;
        foreach (var scheme in Children(node, "PartyTaxScheme"))
        {
            var kind = Child(scheme, "TaxScheme", "ID");
            switch (Peek(kind))
            {
                case "VAT" when vat is null:
                    vat = scan.Text(Child(scheme, "CompanyID"));
                    scan.Code(kind);
                    break;
                case "SWT" when organisation is null:
                    organisation = scan.Text(Child(scheme, "CompanyID"))?.Replace("-", "", StringComparison.Ordinal);
                    scan.Code(kind);
                    break;
                default:
                    break;
            }
        }

        return (vat, organisation);
    }

    // The scheme is stated seldom; thirteen digits are a GLN.
    private static Identifier? Number(ElementScan scan, XmlElementNode? node) =>
        scan.Text(node) is not { } text ? null
        : text.Length == GlobalLocationLength && text.All(char.IsAsciiDigit)
            ? new Identifier(text, GlobalLocationNumber)
        : new Identifier(text, null);

    private static PostalAddress? Address(ElementScan scan, XmlElementNode? node)
    {
        var building = scan.Text(Child(node, "Postbox"));
        var address = UblPartyReader.ReadAddress(scan, node);
        return building is null ? address
            : address is null ? new PostalAddress { Street = building }
            : address.Street is null ? address with { Street = building }
            : address with { AdditionalStreet = address.AdditionalStreet ?? building };
    }

    private static Contact? Contact(ElementScan scan, XmlElementNode? node)
    {
        var contact = new Contact(
            scan.Text(Child(node, "Name")),
            scan.Text(Child(node, "Telephone")),
            scan.Text(Child(node, "ElectronicMail"))
        );
        return contact == new Contact(null, null, null) ? null : contact;
    }
}
