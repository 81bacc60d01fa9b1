using System.Globalization;

namespace Nsg.Node.Tests;

/// <summary>Our own orders and advices, of the fixture's company and the supplier of <see cref="Papers"/>.</summary>
internal static class OrderPapers
{
    private const string Supplier = "25313763";

    internal static byte[] Order(
        string number,
        string buyer = NodeFixture.Number,
        string seller = Supplier,
        decimal quantity = 1m,
        decimal price = 1000m
    ) =>
        Paper(
            "Order",
            number,
            $"""
            <cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
            {Party("BuyerCustomerParty", "Buyer", buyer)}
            {Party("SellerSupplierParty", "Leverandør", seller)}
            <cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="DKK">{Text(
                quantity * price
            )}</cbc:LineExtensionAmount><cbc:PayableAmount currencyID="DKK">{Text(
                quantity * price * 1.25m
            )}</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>
            <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="EA">{Text(quantity)}</cbc:Quantity>
              <cac:Price><cbc:PriceAmount currencyID="DKK">{Text(price)}</cbc:PriceAmount></cac:Price>
              <cac:Item><cbc:Name>Flour</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine>
            """
        );

    internal static byte[] Response(string number, string order) =>
        Paper(
            "OrderResponse",
            number,
            $"""
            <cbc:OrderResponseCode>AP</cbc:OrderResponseCode>
            <cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>
            {Party("SellerSupplierParty", "Leverandør", Supplier)}
            {Party("BuyerCustomerParty", "Buyer", NodeFixture.Number)}
            """
        );

    internal static byte[] Despatch(string number, string order, decimal quantity) =>
        Paper(
            "DespatchAdvice",
            number,
            $"""
            <cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>
            {Party("DespatchSupplierParty", "Leverandør", Supplier)}
            {Party("DeliveryCustomerParty", "Buyer", NodeFixture.Number)}
            <cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode="EA">{Text(
                quantity
            )}</cbc:DeliveredQuantity>
              <cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference><cac:Item><cbc:Name>Flour</cbc:Name></cac:Item></cac:DespatchLine>
            """
        );

    /// <summary>The invoice of <see cref="Papers"/> with the order that it names (BT-13).</summary>
    internal static byte[] Invoice(string number, string order) =>
        NodeFixture.Utf8(
            System
                .Text.Encoding.UTF8.GetString(Papers.Invoice(number))
                .Replace(
                    "</cbc:BuyerReference>",
                    $"</cbc:BuyerReference><cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>",
                    StringComparison.Ordinal
                )
        );

    /// <summary>A document of a UBL root that has only a number and a date.</summary>
    internal static byte[] Paper(string root, string number, string rest = "") =>
        NodeFixture.Utf8(
            $"""
            <x:{root} xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>{number}</cbc:ID><cbc:IssueDate>2019-05-01</cbc:IssueDate>{rest}
            </x:{root}>
            """
        );

    private static string Party(string role, string name, string number) =>
        $"""
            <cac:{role}><cac:Party><cbc:EndpointID schemeID="0184">20202020</cbc:EndpointID>
              <cac:PostalAddress><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
              <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName><cbc:CompanyID schemeID="0184">{number}</cbc:CompanyID></cac:PartyLegalEntity>
            </cac:Party></cac:{role}>
            """;

    private static string Text(decimal number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
