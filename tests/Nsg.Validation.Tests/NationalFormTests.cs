using System.Text;
using Nsg.Validation.Selection;

namespace Nsg.Validation.Tests;

/// <summary>Forms of the countries that are neither EN 16931 nor plain Peppol.</summary>
public sealed class NationalFormTests
{
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:";

    [Fact]
    public void Oioubl_IsHeldToItsSumsAndNotToEn16931()
    {
        var right = Judge(Oioubl("1250.00"));
        var wrong = Judge(Oioubl("1251.00"));

        (right.IsValid, right.IsStructureValid, right.Releases.Count).ShouldBe((true, true, 0));
        right.Findings.ShouldHaveSingleItem().Rule.ShouldBe("NSG-PROFILE-UNKNOWN");
        wrong.IsValid.ShouldBeFalse();
        wrong.Findings.ShouldContain(one => one.Rule == "BR-CO-15" || one.Rule == "BR-CO-16");
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

    private static string Oioubl(string payable) =>
        $"""
            <Invoice xmlns="{Ubl}Invoice-2" xmlns:a="{Ubl}CommonAggregateComponents-2" xmlns:b="{Ubl}CommonBasicComponents-2">
              <b:UBLVersionID>2.1</b:UBLVersionID><b:CustomizationID>OIOUBL-2.1</b:CustomizationID>
              <b:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">urn:www.nesubl.eu:profiles:profile5:ver2.0</b:ProfileID>
              <b:ID>77</b:ID><b:IssueDate>2026-10-01</b:IssueDate><b:DocumentCurrencyCode>DKK</b:DocumentCurrencyCode>
              <a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Havnens Værksted ApS</b:Name></a:PartyName>
                <a:PartyTaxScheme><b:CompanyID schemeID="DK:SE">DK20202020</b:CompanyID><a:TaxScheme><b:ID>63</b:ID><b:Name>Moms</b:Name></a:TaxScheme></a:PartyTaxScheme>
              </a:Party></a:AccountingSupplierParty>
              <a:AccountingCustomerParty><a:Party><a:PartyName><b:Name>Den Grønne Skole</b:Name></a:PartyName></a:Party></a:AccountingCustomerParty>
              <a:TaxTotal><b:TaxAmount currencyID="DKK">250.00</b:TaxAmount><a:TaxSubtotal><b:TaxableAmount currencyID="DKK">1000.00</b:TaxableAmount>
                <b:TaxAmount currencyID="DKK">250.00</b:TaxAmount><a:TaxCategory><b:ID>StandardRated</b:ID><b:Percent>25</b:Percent>
                <a:TaxScheme><b:ID>63</b:ID></a:TaxScheme></a:TaxCategory></a:TaxSubtotal></a:TaxTotal>
              <a:LegalMonetaryTotal><b:LineExtensionAmount currencyID="DKK">1000.00</b:LineExtensionAmount>
                <b:TaxExclusiveAmount currencyID="DKK">250.00</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID="DKK">1250.00</b:TaxInclusiveAmount>
                <b:PayableAmount currencyID="DKK">{payable}</b:PayableAmount></a:LegalMonetaryTotal>
              <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="EA">1</b:InvoicedQuantity><b:LineExtensionAmount currencyID="DKK">1000.00</b:LineExtensionAmount>
                <a:Item><b:Name>Reparation</b:Name></a:Item></a:InvoiceLine>
            </Invoice>
            """;
}
