using Nsg.Documents.Xml;
using static Nsg.Documents.Cii.CiiScan;

namespace Nsg.Documents.Cii;

/// <summary>Parties (BG-4, BG-7, BG-10, BG-11) and the delivery (BG-13).</summary>
internal static class CiiViewParties
{
    private const string Vat = "VA";

    internal static void Add(
        CiiScan scan,
        ViewNode view,
        XmlElementNode? agreement,
        XmlElementNode? delivery,
        XmlElementNode? settlement
    )
    {
        if (At(agreement, "SellerTradeParty") is { } seller)
        {
            var party = view.Group("AccountingSupplierParty", seller).Group("Party", seller).Kept();
            Party(scan, party, seller, isRegistered: true);
            // BT-90: UBL knows the creditor by an identifier of the seller.
            if (
                scan.Leaf(party.Group("PartyIdentification", seller), "ID", At(settlement, "CreditorReferenceID")) is
                { } id
            )
            {
                id.Attribute("schemeID", "SEPA");
            }
        }

        if (At(agreement, "BuyerTradeParty") is { } buyer)
        {
            var party = view.Group("AccountingCustomerParty", buyer).Group("Party", buyer).Kept();
            Party(scan, party, buyer, isRegistered: true);
        }

        if (At(settlement, "PayeeTradeParty") is { } payee)
        {
            Party(scan, view.Group("PayeeParty", payee), payee, isRegistered: false);
        }

        if (At(agreement, "SellerTaxRepresentativeTradeParty") is { } representative)
        {
            Party(scan, view.Group("TaxRepresentativeParty", representative), representative, isRegistered: false);
        }

        Delivery(scan, view, delivery);
    }

    private static void Party(CiiScan scan, ViewNode to, XmlElementNode from, bool isRegistered)
    {
        var organisation = At(from, "SpecifiedLegalOrganization");
        if (At(from, "URIUniversalCommunication", "URIID") is { } address)
        {
            scan.Leaf(to, "EndpointID", address, "schemeID");
        }

        foreach (var id in All(from, "ID").Concat(All(from, "GlobalID")))
        {
            scan.Leaf(to.Group("PartyIdentification", id), "ID", id, "schemeID");
        }

        var name = At(from, "Name");
        var trading = At(organisation, "TradingBusinessName");
        scan.Leaf(to.Group("PartyName", from), "Name", isRegistered ? trading : name);
        Address(scan, to, "PostalAddress", At(from, "PostalTradeAddress"));
        foreach (var registration in All(from, "SpecifiedTaxRegistration"))
        {
            if (At(registration, "ID") is { } number)
            {
                var scheme = to.Group("PartyTaxScheme", registration);
                scan.Leaf(scheme, "CompanyID", number);
                scan.SeeAttribute(number, "schemeID");
                scheme
                    .Group("TaxScheme", registration)
                    .Leaf("ID", number, number.Attribute("schemeID") is Vat or "VAT" ? "VAT" : "TAX");
            }
        }

        var entity = to.Group("PartyLegalEntity", organisation ?? from);
        if (isRegistered)
        {
            scan.Leaf(entity, "RegistrationName", name);
        }

        scan.Leaf(entity, "CompanyID", At(organisation, "ID"), "schemeID");
        scan.Leaf(entity, "CompanyLegalForm", At(from, "Description"));
        if (At(from, "DefinedTradeContact") is { } contact)
        {
            var group = to.Group("Contact", contact);
            scan.Leaf(group, "Name", At(contact, "PersonName") ?? At(contact, "DepartmentName"));
            scan.Leaf(group, "Telephone", At(contact, "TelephoneUniversalCommunication", "CompleteNumber"));
            scan.Leaf(group, "ElectronicMail", At(contact, "EmailURIUniversalCommunication", "URIID"));
        }
    }

    private static void Address(CiiScan scan, ViewNode to, string name, XmlElementNode? from)
    {
        if (from is null)
        {
            return;
        }

        var group = to.Group(name, from);
        scan.Leaf(group, "StreetName", At(from, "LineOne"));
        scan.Leaf(group, "AdditionalStreetName", At(from, "LineTwo"));
        scan.Leaf(group, "CityName", At(from, "CityName"));
        scan.Leaf(group, "PostalZone", At(from, "PostcodeCode"));
        scan.Leaf(group, "CountrySubentity", At(from, "CountrySubDivisionName"));
        scan.Leaf(group.Group("AddressLine", from), "Line", At(from, "LineThree"));
        scan.Leaf(group.Group("Country", from), "IdentificationCode", At(from, "CountryID"));
    }

    private static void Delivery(CiiScan scan, ViewNode view, XmlElementNode? delivery)
    {
        if (delivery is null)
        {
            return;
        }

        var group = view.Group("Delivery", delivery);
        scan.Date(group, "ActualDeliveryDate", At(delivery, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime"));
        if (At(delivery, "ShipToTradeParty") is { } to)
        {
            var place = group.Group("DeliveryLocation", to);
            scan.Leaf(place, "ID", At(to, "GlobalID") ?? At(to, "ID"), "schemeID");
            Address(scan, place, "Address", At(to, "PostalTradeAddress"));
            scan.Leaf(group.Group("DeliveryParty", to).Group("PartyName", to), "Name", At(to, "Name"));
        }
    }
}
