using System.Text;
using Nsg.Testing;
using Nsg.Validation.Selection;

namespace Nsg.Validation.Tests;

/// <summary>Forms of the countries that are neither EN 16931 nor plain Peppol.</summary>
public sealed class NationalFormTests
{
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:";

    [Fact]
    public void Oioubl_IsHeldToItsOwnRulesAndNotToEn16931()
    {
        var right = Judge(DanishDocuments.Invoice);
        var wrong = Judge(
            DanishDocuments.Invoice.Replace("DKK\">1250.00</b:Pay", "DKK\">1251.00</b:Pay", StringComparison.Ordinal)
        );

        (right.IsValid, right.Releases.Count, right.Findings.Count).ShouldBe((true, 1, 0));
        wrong.IsValid.ShouldBeFalse();
        wrong.Findings.Where(one => one.Severity == Severity.Fatal).ShouldHaveSingleItem().Rule.ShouldBe("F-INV133");
        wrong.Findings.ShouldContain(one => one.Rule == "BR-CO-16" && one.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("order:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0", "02", "Order", "ehf-t01")]
    [InlineData(
        "order_response:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0",
        "02",
        "OrderResponse",
        "ehf-t76"
    )]
    [InlineData(
        "order_response:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0",
        "09",
        "OrderResponse",
        "ehf-t76"
    )]
    [InlineData(
        "order_response_advanced:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0",
        "09",
        "OrderResponse",
        "peppol-t116"
    )]
    [InlineData("order:3", "02", "Order", "peppol-t01")]
    public void Ehf_ThatExtendsPeppol_IsJudgedByItsOwnSet(string transaction, string process, string root, string set)
    {
        var verdict = Judge(
            $"""
            <{root} xmlns="{Ubl}{root}-2" xmlns:c="{Ubl}CommonBasicComponents-2">
              <c:CustomizationID>urn:fdc:peppol.eu:poacc:trns:{transaction}</c:CustomizationID>
              <c:ProfileID>urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:{process}:1.0</c:ProfileID>
            </{root}>
            """
        );

        verdict.Releases.ShouldHaveSingleItem().Name.ShouldBe(set);
        verdict
            .Findings.Any(one =>
                one.Rule.EndsWith("-B00301", StringComparison.Ordinal)
                || one.Rule.EndsWith("-R031", StringComparison.Ordinal)
            )
            .ShouldBe(set.StartsWith("peppol", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<ram:ID>1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:Nonsense/>", "CII-XSD-")]
    [InlineData("<ram:TypeCode>380</ram:TypeCode><ram:ID>1</ram:ID>", "CII-XSD-")]
    [InlineData("<ram:ID>1</ram:ID><ram:TypeCode>380</ram:TypeCode>", null)]
    public void CrossIndustryInvoice_IsHeldToItsStructure(string document, string? fault)
    {
        var verdict = Judge(
            $"""
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
                xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
              <rsm:ExchangedDocumentContext/><rsm:ExchangedDocument>{document}<ram:IssueDateTime><udt:DateTimeString format="102">20261101</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
              <rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement/><ram:ApplicableHeaderTradeDelivery/>
                <ram:ApplicableHeaderTradeSettlement/></rsm:SupplyChainTradeTransaction>
            </rsm:CrossIndustryInvoice>
            """
        );

        verdict.IsStructureValid.ShouldBe(fault is null);
        verdict
            .Findings.Any(one => one.Rule.StartsWith("CII-XSD-", StringComparison.Ordinal))
            .ShouldBe(fault is not null);
    }

    [Fact]
    public void Structure_ThatNoTableIsHereFor_IsNotCalledInvalid()
    {
        var verdict = Judge("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.02\"/>");

        (verdict.IsStructureChecked, verdict.IsStructureValid, verdict.IsValid).ShouldBe((false, true, false));
    }

    private static DocumentVerdict Judge(string text) =>
        DocumentValidator.Validate(
            Encoding.UTF8.GetBytes(text),
            new ValidationOptions(RuleChoice.Detected(new DateOnly(2026, 11, 1)))
        );
}
