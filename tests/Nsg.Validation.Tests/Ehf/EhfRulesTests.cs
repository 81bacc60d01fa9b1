using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Ehf;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests.Ehf;

public sealed class EhfRulesTests
{
    [Theory]
    [InlineData("<b:Note/>", "EHF-COMMON-R001")]
    [InlineData("<b:Note> </b:Note>", "")]
    [InlineData("<a:Party/>", "EHF-COMMON-R002")]
    [InlineData("<b:EndpointID schemeID='0192'>987654325</b:EndpointID>", "")]
    [InlineData("<b:EndpointID schemeID='0192'>987654325MVA</b:EndpointID>", "EHF-COMMON-R003")]
    [InlineData("<b:EndpointID schemeID='0007'>5560360794</b:EndpointID>", "")]
    [InlineData("<b:EndpointID schemeID='0151'>1</b:EndpointID>", "PEPPOL-COMMON-R050")]
    [InlineData("<b:IssueDate>2026-02-30</b:IssueDate>", "PEPPOL-COMMON-R030")]
    public void Document_OfEhf_IsJudgedByTheCommonRules(string content, string rules) =>
        Fired(content, EhfRules.Common).ShouldBe(rules);

    [Theory]
    [InlineData("100.00", "40.00", "60.00", "")]
    [InlineData("100.00", "40.00", "61.00", "EHF-PR-R001")]
    [InlineData("100.00", "-1", "101.00", "EHF-PR-R002")]
    public void PaymentRequest_AsksForTheRest(string lines, string prepaid, string payable, string rules) =>
        OfSums(
                $"""
                <a:LegalMonetaryTotal><b:LineExtensionAmount>{lines}</b:LineExtensionAmount><b:PrepaidAmount>{prepaid}</b:PrepaidAmount>
                <b:PayableAmount>{payable}</b:PayableAmount></a:LegalMonetaryTotal>
                """
            )
            .ShouldBe(rules);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("<b:ID>7</b:ID>", "", "EHF-PR-B00103")]
    [InlineData(":g3:07:1.0", ":g3:06:1.0", "EHF-PR-B00301")]
    [InlineData(">NOK<", ">NKR<", "EHF-PR-B00801")]
    [InlineData("<b:ID>7</b:ID>", "<b:ID>7</b:ID><b:UUID>1</b:UUID>", "EHF-PR-B00111")]
    [InlineData("<b:EndpointID schemeID='0192'>987654325", "<b:EndpointID>987654325", "EHF-PR-B05102")]
    [InlineData("<b:EndpointID schemeID='0192'>987654325", "<b:EndpointID schemeID='0007'>5560360793", "EHF-PR-B05101")]
    [InlineData("unitCode='C62'", "unitCode='X1A'", "")]
    [InlineData("unitCode='C62'", "unitCode='stk'", "EHF-PR-B09002")]
    [InlineData(">30<", ">300<", "EHF-PR-B07301")]
    public void PaymentRequest_IsHeldToItsDataModel(string part, string other, string rules)
    {
        const string Content = """
            <b:CustomizationID>urn:fdc:anskaffelser.no:2019:ehf:spec:payment-request:3.0</b:CustomizationID>
            <b:ProfileID>urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:07:1.0</b:ProfileID>
            <b:ID>7</b:ID><b:IssueDate>2026-09-01</b:IssueDate><b:DocumentCurrencyCode>NOK</b:DocumentCurrencyCode>
            <a:AccountingSupplierParty><a:Party>
              <a:PartyIdentification><b:ID schemeID='0192'>987654325</b:ID></a:PartyIdentification>
              <a:PartyName><b:Name>Seller</b:Name></a:PartyName>
              <a:PostalAddress><a:Country><b:IdentificationCode>NO</b:IdentificationCode></a:Country></a:PostalAddress>
            </a:Party></a:AccountingSupplierParty>
            <a:AccountingCustomerParty><a:Party>
              <b:EndpointID schemeID='0192'>987654325</b:EndpointID>
              <a:PartyName><b:Name>Buyer</b:Name></a:PartyName>
              <a:PostalAddress><a:Country><b:IdentificationCode>NO</b:IdentificationCode></a:Country></a:PostalAddress>
            </a:Party></a:AccountingCustomerParty>
            <a:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode>
              <a:PayeeFinancialAccount><b:ID>86011117947</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
            <a:LegalMonetaryTotal><b:LineExtensionAmount currencyID='NOK'>10</b:LineExtensionAmount>
              <b:PayableAmount currencyID='NOK'>10</b:PayableAmount></a:LegalMonetaryTotal>
            <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode='C62'>1</b:InvoicedQuantity>
              <b:LineExtensionAmount currencyID='NOK'>10</b:LineExtensionAmount>
              <a:Item><b:Name>Deposit</b:Name></a:Item>
              <a:Price><b:PriceAmount currencyID='NOK'>10</b:PriceAmount></a:Price></a:InvoiceLine>
            """;
        var content = part.Length == 0 ? Content : Content.Replace(part, other, StringComparison.Ordinal);
        (content == Content).ShouldBe(part.Length == 0);

        Fired(content, EhfRules.PaymentRequest).ShouldBe(rules);
    }

    [Fact]
    public void ReminderAndForwardBilling_LeaveOutWhatTheirProfileChanges()
    {
        const string Content = """
            <b:ProfileID>urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:06:1.0</b:ProfileID>
            <a:AllowanceCharge><b:ChargeIndicator>true</b:ChargeIndicator><b:AllowanceChargeReasonCode>REM</b:AllowanceChargeReasonCode>
            </a:AllowanceCharge>
            """;
        const string Shared = "PEPPOL-EN16931-R003 PEPPOL-EN16931-R004 PEPPOL-EN16931-R053";
        var reminder = Fired(Content, EhfRules.Reminder).Split(' ');
        var forward = Fired(Content, EhfRules.ForwardBilling).Split(' ');
        OfPeppol(reminder).ShouldBe(Shared);
        OfPeppol(forward).ShouldBe(Shared + " PEPPOL-EN16931-CL003");
        (
            reminder.Contains("BR-04"),
            reminder.Contains("BR-07"),
            forward.Contains("BR-04"),
            forward.Contains("BR-07")
        ).ShouldBe((false, true, true, false));
    }

    [Fact]
    public void Rules_All_HaveAnEnglishText() =>
        ((RuleSet[])[EhfRules.Common, EhfRules.PaymentRequest, EhfRules.Reminder, EhfRules.ForwardBilling])
            .SelectMany(set => set.Rules)
            .Where(rule => !RuleTexts.Has(rule.TextKey, "en"))
            .Select(rule => rule.Id)
            .ShouldBeEmpty();

    private static string OfSums(string content) =>
        string.Join(
            ' ',
            Fired(content, EhfRules.PaymentRequest)
                .Split(' ')
                .Where(rule => rule.StartsWith("EHF-PR-R", StringComparison.Ordinal))
        );

    private static string OfPeppol(string[] rules) =>
        string.Join(' ', rules.Where(rule => rule.StartsWith("PEPPOL-", StringComparison.Ordinal)));

    private static string Fired(string content, RuleSet set)
    {
        var document = $"""
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                     xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
                     xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">{content}</Invoice>
            """;
        var parsing = HardenedXml.Parse(Encoding.UTF8.GetBytes(document), ReadingLimits.Default);
        var root = parsing.ShouldBeOfType<XmlParsing.Parsed>().Tree.Root;
        return string.Join(' ', Validator.Validate(root, new RulePlan(set), []).Findings.Select(one => one.Rule));
    }
}
