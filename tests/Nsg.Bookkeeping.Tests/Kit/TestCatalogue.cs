using System.Globalization;
using System.Text;

namespace Nsg.Bookkeeping.Tests.Kit;

/// <summary>A made UBL catalogue of one item.</summary>
internal sealed record TestCatalogue
{
    internal required string Number { get; init; }

    internal required TestParty Seller { get; init; }

    internal required TestParty Buyer { get; init; }

    internal string Action { get; init; } = "Add";

    internal string LineAction { get; init; } = "Add";

    internal string Item { get; init; } = "A-1";

    internal string? Gtin { get; init; } = "5790000000012";

    internal decimal Price { get; init; } = 10m;

    internal string From { get; init; } = "2025-01-01";

    internal string To { get; init; } = "2025-12-31";

    internal string? Label { get; init; } = "SWAN";

    internal IReadOnlyList<(string Name, string Value)> Properties { get; init; } = [];

    internal byte[] Bytes() => Encoding.UTF8.GetBytes(Text());

    /// <summary>The document by which the seller ends the catalogue.</summary>
    internal byte[] Deletion() =>
        Encoding.UTF8.GetBytes(
            $"""
            <CatalogueDeletion xmlns="urn:oasis:names:specification:ubl:schema:xsd:CatalogueDeletion-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:ID>D{Number}</cbc:ID><cbc:IssueDate>{To}</cbc:IssueDate><cac:DeletedCatalogueReference><cbc:ID>{Number}</cbc:ID></cac:DeletedCatalogueReference>
            <cac:ProviderParty><cac:PartyLegalEntity><cbc:RegistrationName>{Seller.Name}</cbc:RegistrationName><cbc:CompanyID schemeID="{Seller.Scheme}">{Seller.Number}</cbc:CompanyID></cac:PartyLegalEntity></cac:ProviderParty>
            </CatalogueDeletion>
            """
        );

    private string Text() =>
        $"""
            <Catalogue xmlns="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:catalogue:3</cbc:CustomizationID><cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:catalogue_only:3</cbc:ProfileID>
            <cbc:ID>{Number}</cbc:ID><cbc:ActionCode>{Action}</cbc:ActionCode><cbc:IssueDate>{From}</cbc:IssueDate>
            <cac:ValidityPeriod><cbc:StartDate>{From}</cbc:StartDate><cbc:EndDate>{To}</cbc:EndDate></cac:ValidityPeriod>
            <cac:ProviderParty>{Party(Seller)}</cac:ProviderParty><cac:ReceiverParty>{Party(Buyer)}</cac:ReceiverParty>
            <cac:CatalogueLine><cbc:ID>1</cbc:ID><cbc:ActionCode>{LineAction}</cbc:ActionCode><cbc:OrderableUnit>EA</cbc:OrderableUnit>
            <cac:RequiredItemLocationQuantity><cac:Price><cbc:PriceAmount currencyID="DKK">{Price.ToString(
                CultureInfo.InvariantCulture
            )}</cbc:PriceAmount><cbc:BaseQuantity unitCode="EA">1</cbc:BaseQuantity></cac:Price></cac:RequiredItemLocationQuantity>
            <cac:Item><cbc:Name>Paper</cbc:Name><cac:SellersItemIdentification><cbc:ID>{Item}</cbc:ID></cac:SellersItemIdentification>{Standard()}
            <cac:OriginCountry><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:OriginCountry>
            <cac:CommodityClassification><cbc:ItemClassificationCode listID="TST" listVersionID="19.0501">44111500</cbc:ItemClassificationCode></cac:CommodityClassification>
            <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
            {string.Concat(
                Properties.Select(one =>
                    $"<cac:AdditionalItemProperty><cbc:Name>{one.Name}</cbc:Name><cbc:Value>{one.Value}</cbc:Value></cac:AdditionalItemProperty>"
                )
            )}{Certificate()}</cac:Item></cac:CatalogueLine></Catalogue>
            """;

    private string Standard() =>
        Gtin is null
            ? ""
            : $"<cac:StandardItemIdentification><cbc:ID schemeID=\"0160\">{Gtin}</cbc:ID></cac:StandardItemIdentification>";

    private string Certificate() =>
        Label is null
            ? ""
            : $"<cac:Certificate><cbc:ID>NA</cbc:ID><cbc:CertificateTypeCode>{Label}</cbc:CertificateTypeCode><cbc:CertificateType>Environmental</cbc:CertificateType><cac:IssuerParty><cac:PartyName><cbc:Name>NA</cbc:Name></cac:PartyName></cac:IssuerParty></cac:Certificate>";

    private static string Party(TestParty party) =>
        $"<cac:PartyLegalEntity><cbc:RegistrationName>{party.Name}</cbc:RegistrationName><cbc:CompanyID schemeID=\"{party.Scheme}\">{party.Number}</cbc:CompanyID></cac:PartyLegalEntity>";
}
