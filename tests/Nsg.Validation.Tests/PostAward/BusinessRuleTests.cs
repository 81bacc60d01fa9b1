using Nsg.Validation.Engine;
using Nsg.Validation.Peppol.PostAward;

namespace Nsg.Validation.Tests.PostAward;

/// <summary>The hand-made rules, each family on a document that keeps it and on one that doesn't.</summary>
public sealed class BusinessRuleTests
{
    private const string Order = """
        <b:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order:3</b:CustomizationID>
        <b:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</b:ProfileID><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
        <a:ValidityPeriod><b:EndDate>2026-12-31</b:EndDate></a:ValidityPeriod>
        <a:AllowanceCharge><b:ChargeIndicator>false</b:ChargeIndicator><b:AllowanceChargeReasonCode>95</b:AllowanceChargeReasonCode>
          <b:MultiplierFactorNumeric>10</b:MultiplierFactorNumeric><b:Amount currencyID='EUR'>10</b:Amount>
          <b:BaseAmount currencyID='EUR'>100</b:BaseAmount></a:AllowanceCharge>
        <a:TaxTotal><b:TaxAmount currencyID='EUR'>22.50</b:TaxAmount></a:TaxTotal>
        <a:AnticipatedMonetaryTotal><b:LineExtensionAmount currencyID='EUR'>100</b:LineExtensionAmount>
          <b:TaxExclusiveAmount currencyID='EUR'>90</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID='EUR'>112.5</b:TaxInclusiveAmount>
          <b:AllowanceTotalAmount currencyID='EUR'>10</b:AllowanceTotalAmount><b:PayableAmount currencyID='EUR'>112.50</b:PayableAmount>
        </a:AnticipatedMonetaryTotal>
        <a:OrderLine><a:LineItem><b:ID>1</b:ID><b:Quantity>3</b:Quantity><b:LineExtensionAmount>100.00</b:LineExtensionAmount>
          <a:Price><b:PriceAmount>100</b:PriceAmount><b:BaseQuantity>3</b:BaseQuantity></a:Price>
          <a:Item><a:ClassifiedTaxCategory><b:ID>S</b:ID><b:Percent>25</b:Percent></a:ClassifiedTaxCategory></a:Item>
        </a:LineItem></a:OrderLine>
        """;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("bis:ordering", "bis:mlr", "R031")]
    [InlineData("trns:order:", "trns:orders:", "R034")]
    [InlineData("<b:EndDate>2026-12-31</b:EndDate>", "", "R002")]
    [InlineData(">10</b:Amount>", ">10.03</b:Amount>", "R022 R009")]
    [InlineData(">95<", ">ZZ<", "CL001")]
    [InlineData("<b:AllowanceChargeReasonCode>95</b:AllowanceChargeReasonCode>", "", "R023")]
    [InlineData("<b:BaseAmount currencyID='EUR'>100</b:BaseAmount>", "", "R020")]
    [InlineData("<b:MultiplierFactorNumeric>10</b:MultiplierFactorNumeric>", "", "R021")]
    [InlineData(">22.50<", " >22.505<", "R028 R017")]
    [InlineData("'EUR'>22.50<", "'SEK'>22.50<", "R003")]
    [InlineData(">112.50<", ">112.49<", "R016")]
    [InlineData("<b:Quantity>3</b:Quantity>", "<b:Quantity>-3</b:Quantity>", "R024 R004")]
    [InlineData("<b:Quantity>3</b:Quantity>", "", "R024 R004 R013")]
    [InlineData("<b:BaseQuantity>3</b:BaseQuantity>", "<b:BaseQuantity>0</b:BaseQuantity>", "R024 R025")]
    [InlineData("<b:ID>1</b:ID>", "", "R001")]
    [InlineData("<b:Percent>25</b:Percent>", "<b:Percent>0</b:Percent>", "R030")]
    [InlineData("<b:Percent>25</b:Percent>", "", "R029 R030")]
    [InlineData(
        "<a:Item>",
        "<a:QuotationLineReference><b:LineID>1</b:LineID></a:QuotationLineReference><a:Item>",
        "R035"
    )]
    public void Order_WithOnePartBroken_FiresJustThoseRules(string part, string broken, string rules) =>
        Check("Order", Order, PostAwardRules.Order, "PEPPOL-T01-", part, broken, rules);

    [Theory]
    [InlineData("t01", "Order", "<a:TaxTotal/>", 1)]
    [InlineData("t01", "Order", "<a:TaxTotal/><a:TaxTotal/><a:TaxTotal/>", 2)]
    [InlineData("t114", "OrderChange", "<a:TaxTotal/><a:TaxTotal/>", 2)]
    [InlineData(
        "t110",
        "OrderResponse",
        "<a:OrderLine><a:Price><a:AllowanceCharge/><a:AllowanceCharge/></a:Price></a:OrderLine>",
        2
    )]
    [InlineData("t19", "Catalogue", "<a:ValidityPeriod/><a:ValidityPeriod/>", 2)]
    [InlineData("t19", "Catalogue", "<a:Price><a:ValidityPeriod/></a:Price><a:Price><a:ValidityPeriod/></a:Price>", 1)]
    [InlineData(
        "t77",
        "Catalogue",
        "<a:RequiredItemLocationQuantity><a:DeliveryUnit/><a:DeliveryUnit/></a:RequiredItemLocationQuantity>",
        2
    )]
    [InlineData("t76", "OrderResponse", "<a:TaxTotal/><a:TaxTotal/>", 1)]
    public void Element_RepeatedWhereRulesReckonWithOne_IsWarnedOfOnce(
        string transaction,
        string root,
        string content,
        int found
    ) =>
        Documents
            .Fired(root, content, new RulePlan(PostAwardRules.Of(transaction)!), "NSG-REPEATED")
            .Count()
            .ShouldBe(found - 1);

    [Fact]
    public void OrderChange_WhoseLinesDontAddUp_IsOnlyWarned()
    {
        var rule = PostAwardRules.OrderChange.Rules.Single(one => one.Id == "PEPPOL-T114-R008");

        rule.Severity.ShouldBe(Severity.Warning);
        PostAwardRules.Order.Rules.Single(one => one.Id == "PEPPOL-T01-R008").Severity.ShouldBe(Severity.Fatal);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Code>CA<", "Code>AP<", "R008")]
    [InlineData("<b:ID>1</b:ID>", "<b:ID>2</b:ID>", "R003 R003")]
    [InlineData("'EUR'>7<", "'SEK'>7<", "R005")]
    [InlineData("<b:EndDate>2026-02-01<", "<b:EndDate>2026-01-01<", "R004")]
    [InlineData("<b:RegistrationName>Buyer</b:RegistrationName>", "", "R001")]
    public void OrderResponse_WithOnePartBroken_FiresJustThoseRules(string part, string broken, string rules) =>
        Check(
            "OrderResponse",
            """
            <b:OrderResponseCode>CA</b:OrderResponseCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
            <a:BuyerCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Buyer</b:RegistrationName></a:PartyLegalEntity></a:Party></a:BuyerCustomerParty>
            <a:OrderLine><a:LineItem><b:ID>1</b:ID><a:Price><b:PriceAmount currencyID='EUR'>7</b:PriceAmount></a:Price></a:LineItem></a:OrderLine>
            <a:OrderLine><a:LineItem><b:ID>2</b:ID><a:Delivery><a:PromisedDeliveryPeriod><b:StartDate>2026-02-01</b:StartDate>
              <b:EndDate>2026-02-01</b:EndDate></a:PromisedDeliveryPeriod></a:Delivery></a:LineItem></a:OrderLine>
            """,
            PostAwardRules.OrderResponse,
            "PEPPOL-T76-R",
            part,
            broken,
            rules
        );

    [Theory]
    [InlineData("", "", "")]
    [InlineData("<b:EndDate>2026-12-31<", "<b:EndDate>2025-12-31<", "R001 R007 R013 R011 R016")]
    [InlineData("<b:StartDate>2026-02-01<", "<b:StartDate>2025-02-01<", "R007")]
    [InlineData("<b:StartDate>2026-03-01<", "<b:StartDate>2027-03-01<", "R011 R016")]
    [InlineData("<b:StartDate>2026-03-01<", "<b:StartDate>soon<", "R011 R016")]
    [InlineData(">9</b:Max", ">1</b:Max", "R010")]
    [InlineData(">5</b:Price", ">-5</b:Price", "R006")]
    [InlineData("<b:ID>i</b:ID>", "", "R012")]
    public void Catalogue_WithOnePartBroken_FiresJustThoseRules(string part, string broken, string rules) =>
        Check(
            "Catalogue",
            """
            <a:ValidityPeriod><b:StartDate>2026-01-01</b:StartDate><b:EndDate>2026-12-31</b:EndDate></a:ValidityPeriod>
            <a:CatalogueLine><b:MinimumOrderQuantity>2</b:MinimumOrderQuantity><b:MaximumOrderQuantity>9</b:MaximumOrderQuantity>
              <a:LineValidityPeriod><b:StartDate>2026-02-01</b:StartDate></a:LineValidityPeriod>
              <a:RequiredItemLocationQuantity><a:Price><b:PriceAmount>5</b:PriceAmount>
                <a:ValidityPeriod><b:StartDate>2026-03-01</b:StartDate></a:ValidityPeriod></a:Price></a:RequiredItemLocationQuantity>
              <a:Item><a:SellersItemIdentification><b:ID>i</b:ID></a:SellersItemIdentification></a:Item></a:CatalogueLine>
            """,
            PostAwardRules.Catalogue,
            "PEPPOL-T19-R",
            part,
            broken,
            rules
        );

    [Theory]
    [InlineData("", "", "")]
    [InlineData("'EA'>1<", "'KGM'>1<", "R006")]
    [InlineData("'EA'>1<", "'EA'>0<", "R002")]
    [InlineData(">true<", ">yes<", "R007")]
    [InlineData("2026-09-02", "2026-08-31", "R001")]
    [InlineData("IMAGE_2", "PRODUCT_IMAGE", "R005")]
    public void PunchOut_WithOnePartBroken_FiresJustThoseRules(string part, string broken, string rules) =>
        Check(
            "Catalogue",
            """
            <b:IssueDate>2026-09-01</b:IssueDate><a:ValidityPeriod><b:EndDate>2026-09-02</b:EndDate></a:ValidityPeriod>
            <a:CatalogueLine><a:RequiredItemLocationQuantity><a:Price><b:PriceAmount>5</b:PriceAmount>
              <b:BaseQuantity unitCode='EA'>1</b:BaseQuantity></a:Price>
              <a:DeliveryUnit><b:BatchQuantity unitCode='EA'>10</b:BatchQuantity></a:DeliveryUnit></a:RequiredItemLocationQuantity>
              <a:Item><a:SellersItemIdentification><b:ID>i</b:ID></a:SellersItemIdentification>
                <a:ItemSpecificationDocumentReference><b:DocumentTypeCode>PRODUCT_IMAGE</b:DocumentTypeCode></a:ItemSpecificationDocumentReference>
                <a:ItemSpecificationDocumentReference><b:DocumentTypeCode>IMAGE_2</b:DocumentTypeCode></a:ItemSpecificationDocumentReference>
                <a:AdditionalItemProperty><b:Name>ServiceIndicator</b:Name><b:Value>true</b:Value></a:AdditionalItemProperty></a:Item></a:CatalogueLine>
            """,
            PostAwardRules.PunchOut,
            "PEPPOL-T77-R",
            part,
            broken,
            rules
        );

    [Theory]
    [InlineData("", "", "")]
    [InlineData("<a:TaxTotal><b:TaxAmount>25.00", "<a:TaxTotal><b:TaxAmount>25.01", "R025 R011")]
    [InlineData("</b:TaxableAmount><b:TaxAmount>25.00", "</b:TaxableAmount><b:TaxAmount>24.99", "R025 R024")]
    [InlineData("<b:Percent>25</b:Percent></a:TaxC", "</a:TaxC", "R024 R026")]
    [InlineData("<b:ID>S</b:ID><b:Percent>25</b:Percent></a:C", "<b:ID>S</b:ID><b:Percent>12</b:Percent></a:C", "R026")]
    [InlineData(
        "<b:ID>S</b:ID><b:Percent>25</b:Percent></a:C",
        "<b:ID>E</b:ID><b:Percent>25</b:Percent></a:C",
        "R026 R027"
    )]
    [InlineData(
        "<b:ID>S</b:ID><b:Percent>25</b:Percent></a:TaxC",
        "<b:ID>E</b:ID><b:Percent>25</b:Percent></a:TaxC",
        "R028 R026 R027"
    )]
    [InlineData("<b:LineExtensionAmount>100.00</b:LineExtensionAmount></a:L", "</a:L", "R014 R007")]
    [InlineData(">125<", ">126<", "R012")]
    public void OrderAgreement_WithOnePartBroken_FiresJustThoseRules(string part, string broken, string rules) =>
        Check(
            "OrderResponse",
            """
            <a:TaxTotal><b:TaxAmount>25.00</b:TaxAmount><a:TaxSubtotal><b:TaxableAmount>100</b:TaxableAmount><b:TaxAmount>25.00</b:TaxAmount>
              <a:TaxCategory><b:ID>S</b:ID><b:Percent>25</b:Percent></a:TaxCategory></a:TaxSubtotal></a:TaxTotal>
            <a:LegalMonetaryTotal><b:LineExtensionAmount>100</b:LineExtensionAmount><b:TaxExclusiveAmount>100</b:TaxExclusiveAmount>
              <b:TaxInclusiveAmount>125.0</b:TaxInclusiveAmount><b:PayableAmount>125</b:PayableAmount></a:LegalMonetaryTotal>
            <a:OrderLine><a:LineItem><b:ID>1</b:ID><a:Item><a:StandardItemIdentification><b:ID>7</b:ID></a:StandardItemIdentification>
              <a:ClassifiedTaxCategory><b:ID>S</b:ID><b:Percent>25</b:Percent></a:ClassifiedTaxCategory></a:Item>
              <b:LineExtensionAmount>100.00</b:LineExtensionAmount></a:LineItem></a:OrderLine>
            """,
            PostAwardRules.OrderAgreement,
            "PEPPOL-T110-R",
            part,
            broken,
            rules
        );

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Reason'>REF<", "Reason'>CNF<", "R007")]
    [InlineData("Reason'>REF<", "Action'>REF<", "R006")]
    [InlineData("<b:StatusReasonCode listID='OPStatusReason'>REF</b:StatusReasonCode>", "", "R001")]
    [InlineData(
        "<b:ResponseCode>RE</b:ResponseCode>\n  <a:Status><b:StatusReasonCode listID='OPStatusReason'>REF</b:StatusReasonCode>",
        "<b:ResponseCode>RE</b:ResponseCode><b:ResponseCode>RE</b:ResponseCode><a:Status>",
        ""
    )]
    [InlineData(">REF<", ">OTH<", "R002")]
    [InlineData(">REF<", ">PPD<", "R004")]
    public void InvoiceResponse_WithOnePartBroken_FiresJustThoseRules(string part, string broken, string rules) =>
        Check(
            "ApplicationResponse",
            """
            <a:DocumentResponse><a:Response><b:ResponseCode>RE</b:ResponseCode>
              <a:Status><b:StatusReasonCode listID='OPStatusReason'>REF</b:StatusReasonCode></a:Status></a:Response></a:DocumentResponse>
            """,
            PostAwardRules.InvoiceResponse,
            "PEPPOL-T111-R",
            part,
            broken,
            rules
        );

    private static void Check(
        string root,
        string content,
        RuleSet set,
        string beginning,
        string part,
        string broken,
        string rules
    )
    {
        if (part.Length > 0)
        {
            content.ShouldContain(part);
            content = content.Replace(part, broken, StringComparison.Ordinal);
        }

        var expected = rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        var head = beginning.TrimEnd('R');
        Documents
            .Fired(root, content, new RulePlan(set), beginning)
            .Select(rule => rule[head.Length..])
            .Where(rule => !rule.StartsWith('B'))
            .Order(StringComparer.Ordinal)
            .ShouldBe(expected);
    }
}
