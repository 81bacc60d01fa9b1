using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Nsg.Documents.Model;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>Writes catalogues of what traders sell: UBL 2.1, as Peppol BIS Catalogue 3 has them.</summary>
internal sealed class CatalogueMaker(RateWalk rates)
{
    private static readonly XNamespace Root = "urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2";
    private static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    /// <summary>The catalogue of a seller for a buyer.</summary>
    /// <param name="seller">Who sells.</param>
    /// <param name="buyer">Who it is for.</param>
    /// <param name="wares">What.</param>
    /// <param name="day">First day of its prices.</param>
    /// <param name="dearer">Percent above the usual price.</param>
    internal byte[] Make(Trader seller, Trader buyer, IReadOnlyList<Ware> wares, DateOnly day, int dearer)
    {
        var catalogue = new XElement(
            Root + "Catalogue",
            new XAttribute(XNamespace.Xmlns + "cac", Cac.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "cbc", Cbc.NamespaceName),
            new XElement(Cbc + "CustomizationID", "urn:fdc:peppol.eu:poacc:trns:catalogue:3"),
            new XElement(Cbc + "ProfileID", "urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3"),
            new XElement(Cbc + "ID", $"{seller.Ordinal}-{day:yyyyMM}"),
            new XElement(Cbc + "ActionCode", dearer == 0 ? "Add" : "Update"),
            new XElement(Cbc + "IssueDate", Text(day)),
            Period("ValidityPeriod", day),
            Party("ProviderParty", seller),
            Party("ReceiverParty", buyer),
            wares.Select((ware, i) => Line(seller, ware, i + 1, day, dearer))
        );
        return Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + catalogue.ToString(SaveOptions.None) + "\n"
        );
    }

    private XElement Line(Trader seller, Ware ware, int number, DateOnly day, int dearer)
    {
        var usual = ware.Cents / 100m * Dice.For(seller.Ordinal, ware.Cents).Between(85, 115) / 100m;
        var price = rates.Convert(usual * (100 + dearer) / 100m, Currency.EUR, seller.Market.Currency, day);
        return new XElement(
            Cac + "CatalogueLine",
            new XElement(Cbc + "ID", number),
            new XElement(Cbc + "ActionCode", dearer == 0 ? "Add" : "Update"),
            new XElement(Cbc + "OrderableIndicator", "true"),
            new XElement(Cbc + "OrderableUnit", ware.Unit),
            new XElement(
                Cac + "RequiredItemLocationQuantity",
                new XElement(
                    Cac + "Price",
                    new XElement(
                        Cbc + "PriceAmount",
                        new XAttribute("currencyID", seller.Market.Currency.Code),
                        price.ToString(CultureInfo.InvariantCulture)
                    ),
                    new XElement(Cbc + "BaseQuantity", new XAttribute("unitCode", ware.Unit), 1)
                )
            ),
            Item(seller, ware)
        );
    }

    private static XElement Item(Trader seller, Ware ware)
    {
        var properties = GreenProperties.Of(ware);
        return new XElement(
            Cac + "Item",
            new XElement(Cbc + "Name", ware.Names[seller.Market.Index]),
            new XElement(
                Cac + "SellersItemIdentification",
                new XElement(Cbc + "ID", InvoiceMaker.ItemNumber(seller, ware))
            ),
            new XElement(
                Cac + "CommodityClassification",
                new XElement(
                    Cbc + "ItemClassificationCode",
                    new XAttribute("listID", "TST"),
                    new XAttribute("listVersionID", "19.05.01"),
                    ware.Unspsc
                )
            ),
            properties.Where(one => one.Name != GreenProperties.Label).Select(Property),
            properties
                .Where(one => one.Name == GreenProperties.Label)
                .SelectMany(one => one.Value.Split(", "))
                .Select(Certificate)
        );
    }

    private static XElement Property(ItemProperty one) =>
        new(
            Cac + "AdditionalItemProperty",
            new XElement(Cbc + "Name", one.Name),
            new XElement(Cbc + "Value", one.Value)
        );

    private static XElement Certificate(string code) =>
        new(
            Cac + "Certificate",
            new XElement(Cbc + "ID", "NA"),
            new XElement(Cbc + "CertificateTypeCode", code),
            new XElement(Cbc + "CertificateType", "Environmental"),
            new XElement(Cac + "IssuerParty", new XElement(Cac + "PartyName", new XElement(Cbc + "Name", "NA")))
        );

    private static XElement Party(string role, Trader trader) =>
        new(
            Cac + role,
            new XElement(
                Cbc + "EndpointID",
                new XAttribute("schemeID", trader.Party.ElectronicAddress!.Scheme!),
                trader.Party.ElectronicAddress.Value
            ),
            new XElement(
                Cac + "PartyLegalEntity",
                new XElement(Cbc + "RegistrationName", trader.Name),
                new XElement(
                    Cbc + "CompanyID",
                    new XAttribute("schemeID", trader.Party.LegalRegistration!.Scheme!),
                    trader.Number
                )
            )
        );

    private static XElement Period(string name, DateOnly day) =>
        new(
            Cac + name,
            new XElement(Cbc + "StartDate", Text(day)),
            new XElement(Cbc + "EndDate", Text(new DateOnly(day.Year, 12, 31)))
        );

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
