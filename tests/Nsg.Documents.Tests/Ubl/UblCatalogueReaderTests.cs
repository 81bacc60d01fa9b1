using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Ubl;

public sealed class UblCatalogueReaderTests
{
    private const string Text = """
        <Catalogue xmlns="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:catalogue:3</cbc:CustomizationID>
        <cbc:ID>C-7</cbc:ID><cbc:ActionCode>Update</cbc:ActionCode><cbc:Name>Spring</cbc:Name><cbc:IssueDate>2025-02-01</cbc:IssueDate>
        <cac:ValidityPeriod><cbc:StartDate>2025-03-01</cbc:StartDate><cbc:EndDate>2025-08-31</cbc:EndDate></cac:ValidityPeriod>
        <cac:ReferencedContract><cbc:ID>K-1</cbc:ID></cac:ReferencedContract>
        <cac:ProviderParty><cac:PartyLegalEntity><cbc:RegistrationName>Papir AS</cbc:RegistrationName><cbc:CompanyID schemeID="0192">923609016</cbc:CompanyID></cac:PartyLegalEntity></cac:ProviderParty>
        <cac:ReceiverParty><cac:PartyLegalEntity><cbc:RegistrationName>Kontor AS</cbc:RegistrationName></cac:PartyLegalEntity></cac:ReceiverParty>
        <cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Papir AS</cbc:Name></cac:PartyName></cac:Party></cac:SellerSupplierParty>
        <cac:CatalogueLine><cbc:ID>1</cbc:ID><cbc:ActionCode>Delete</cbc:ActionCode><cac:Item><cbc:Name>Old</cbc:Name></cac:Item></cac:CatalogueLine>
        <cac:CatalogueLine><cbc:ID>2</cbc:ID><cbc:OrderableUnit>XPK</cbc:OrderableUnit>
        <cac:LineValidityPeriod><cbc:StartDate>2025-04-01</cbc:StartDate></cac:LineValidityPeriod>
        <cac:RequiredItemLocationQuantity><cbc:MinimumQuantity unitCode="XPK">10</cbc:MinimumQuantity>
        <cac:Price><cbc:PriceAmount currencyID="NOK">90.50</cbc:PriceAmount><cbc:BaseQuantity unitCode="XPK">2</cbc:BaseQuantity></cac:Price></cac:RequiredItemLocationQuantity>
        <cac:Item><cbc:Name>Paper</cbc:Name><cac:SellersItemIdentification><cbc:ID>P-80</cbc:ID></cac:SellersItemIdentification>
        <cac:StandardItemIdentification><cbc:ID schemeID="0160">5790000000012</cbc:ID></cac:StandardItemIdentification>
        <cac:CommodityClassification><cbc:ItemClassificationCode listID="TST" listVersionID="19.0501">14111507</cbc:ItemClassificationCode></cac:CommodityClassification>
        <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
        <cac:AdditionalItemProperty><cbc:Name>Weight</cbc:Name><cbc:Value>2.5</cbc:Value><cbc:ValueQuantity unitCode="KGM">2.5</cbc:ValueQuantity></cac:AdditionalItemProperty>
        <cac:Certificate><cbc:ID>NA</cbc:ID><cbc:CertificateTypeCode>SWAN</cbc:CertificateTypeCode><cbc:CertificateType>Environmental</cbc:CertificateType></cac:Certificate>
        </cac:Item></cac:CatalogueLine></Catalogue>
        """;

    [Fact]
    public void Catalogue_OfPeppolsShape_IsReadWhole()
    {
        var catalogue = Reader.Understand<Catalogue>(Text);

        (catalogue.Kind, catalogue.Number, catalogue.Action, catalogue.Contract, catalogue.IssueDate).ShouldBe(
            (DocumentKind.Catalogue, "C-7", CatalogueAction.Update, "K-1", new DateOnly(2025, 2, 1))
        );
        catalogue.Seller.LegalRegistration.ShouldBe(new Identifier("923609016", "0192"));
        catalogue.Lines[0].Action.ShouldBe(CatalogueAction.Delete);
        var line = catalogue.Lines[1];
        line.Action.ShouldBe(CatalogueAction.Update);
        line.Validity.ShouldBe(new DateRange(new DateOnly(2025, 4, 1), null));
        line.Prices.ShouldHaveSingleItem()
            .ShouldBe(new CataloguePrice(90.50m, Nsg.Vocabulary.Currency.NOK, 2m, "XPK", 10m, null));
        line.Item.Classifications.ShouldBe([new ItemClassification("14111507", "TST", "19.0501")]);
        line.Item.Properties.ShouldBe([new ItemProperty("Weight", "2.5") { Unit = "KGM" }]);
        line.Certificates.ShouldBe([new ItemCertificate("SWAN", "Environmental", null)]);
        line.Vat.ShouldBe(new VatCategory("S", 25m));
    }

    [Theory]
    [InlineData("<cbc:ActionCode>Update</cbc:ActionCode>", "", CatalogueAction.Replace, false)]
    [InlineData(">Update<", ">2<", CatalogueAction.Replace, true)]
    [InlineData(">Update<", ">update<", CatalogueAction.Update, false)]
    public void Action_NotSaidOrNotKnown_Replaces(string from, string to, CatalogueAction action, bool isOdd)
    {
        var catalogue = Reader.Understand<Catalogue>(Text.Replace(from, to, StringComparison.Ordinal));

        catalogue.Action.ShouldBe(action);
        catalogue.Oddities.Any(one => one.Code == "unknown-code").ShouldBe(isOdd);
    }

    [Fact]
    public void Catalogue_WithoutANumber_IsKeptAndNotRead() =>
        Reader
            .Read(Text.Replace("<cbc:ID>C-7</cbc:ID>", "", StringComparison.Ordinal))
            .ShouldBeOfType<DocumentReading.Recognised>()
            .Document.Root.ShouldBe("Catalogue");
}
