using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using Nsg.Validation.Peppol;

namespace Nsg.Validation.Tests.PeppolBilling;

public sealed class BillingRulesTests
{
    private const string Good = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                 xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
                 xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
          <b:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</b:CustomizationID>
          <b:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</b:ProfileID>
          <b:ID>1</b:ID><b:IssueDate>2026-09-01</b:IssueDate><b:DueDate>2026-10-01</b:DueDate>
          <b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
          <b:BuyerReference>x</b:BuyerReference>
          <a:InvoicePeriod><b:StartDate>2026-08-01</b:StartDate><b:EndDate>2026-08-31</b:EndDate></a:InvoicePeriod>
          <!--references-->
          <a:AccountingSupplierParty><a:Party>
            <b:EndpointID schemeID="0088">7300010000001</b:EndpointID>
            <a:PartyName><b:Name>Seller</b:Name></a:PartyName>
            <a:PostalAddress><b:StreetName>Street</b:StreetName><b:CityName>Town</b:CityName><b:PostalZone>1</b:PostalZone>
              <a:Country><b:IdentificationCode>SC</b:IdentificationCode></a:Country></a:PostalAddress>
            <!--tax-->
            <!--legal-->
          </a:Party></a:AccountingSupplierParty>
          <a:AccountingCustomerParty><a:Party>
            <b:EndpointID schemeID="0192">987654325</b:EndpointID>
            <a:PartyName><b:Name>Buyer</b:Name></a:PartyName>
            <a:PostalAddress><b:StreetName>Street</b:StreetName><b:CityName>Town</b:CityName><b:PostalZone>1</b:PostalZone>
              <a:Country><b:IdentificationCode>BC</b:IdentificationCode></a:Country></a:PostalAddress>
            <!--buyer legal-->
          </a:Party></a:AccountingCustomerParty>
          <!--payment-->
          <!--allowance-->
          <a:TaxTotal><b:TaxAmount currencyID="EUR">25.00</b:TaxAmount>
            <a:TaxSubtotal><b:TaxableAmount currencyID="EUR">100.00</b:TaxableAmount><b:TaxAmount currencyID="EUR">25.00</b:TaxAmount>
              <a:TaxCategory><b:ID>S</b:ID><b:Percent>25</b:Percent><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:TaxCategory>
            </a:TaxSubtotal></a:TaxTotal>
          <a:LegalMonetaryTotal><b:PayableAmount currencyID="EUR">125.00</b:PayableAmount></a:LegalMonetaryTotal>
          <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="C62">3</b:InvoicedQuantity>
            <b:LineExtensionAmount currencyID="EUR">100.00</b:LineExtensionAmount>
            <a:InvoicePeriod><b:StartDate>2026-08-01</b:StartDate><b:EndDate>2026-08-31</b:EndDate></a:InvoicePeriod>
            <!--line-->
            <a:Item><b:Name>Goods</b:Name>
              <a:ClassifiedTaxCategory><b:ID>S</b:ID><b:Percent>25</b:Percent></a:ClassifiedTaxCategory></a:Item>
            <a:Price><b:PriceAmount currencyID="EUR">100.00</b:PriceAmount><b:BaseQuantity unitCode="C62">3</b:BaseQuantity></a:Price>
          </a:InvoiceLine>
        </Invoice>
        """;

    private static readonly RulePlan Plan = new(PeppolBillingRules.Billing);
    private static readonly RulePlan SelfPlan = new(PeppolBillingRules.SelfBilling);

    [Theory]
    [InlineData("<b:ID>1</b:ID><b:Iss", "<b:Note>a</b:Note><b:Note>b</b:Note><b:Iss", "PEPPOL-EN16931-R002")]
    [InlineData("<b:BuyerReference>x</b:BuyerReference>", "", "PEPPOL-EN16931-R003")]
    [InlineData("billing:3.0", "billing:3.0::x", "PEPPOL-EN16931-R004")]
    [InlineData("billing:01:1.0", "billing:09:1.0", "PEPPOL-EN16931-R007")]
    [InlineData(
        "<b:BuyerReference>x",
        "<b:TaxCurrencyCode>NOK</b:TaxCurrencyCode><b:BuyerReference>x",
        "PEPPOL-EN16931-R054 PEPPOL-EN16931-R055"
    )]
    [InlineData(">3</b:InvoicedQuantity>", ">4</b:InvoicedQuantity>", "PEPPOL-EN16931-R120")]
    [InlineData(">100.00</b:LineExtensionAmount>", ">99.98</b:LineExtensionAmount>", "")]
    [InlineData(">100.00</b:LineExtensionAmount>", ">99.97</b:LineExtensionAmount>", "PEPPOL-EN16931-R120")]
    [InlineData(
        "<!--line-->",
        "<a:DocumentReference><b:DocumentTypeCode>1</b:DocumentTypeCode></a:DocumentReference>",
        "PEPPOL-EN16931-R101"
    )]
    [InlineData("unitCode=\"C62\">3</b:BaseQuantity>", "unitCode=\"KGM\">3</b:BaseQuantity>", "PEPPOL-EN16931-R130")]
    [InlineData("currencyID=\"EUR\">125.00", "currencyID=\"QQQ\">125.00", "PEPPOL-EN16931-R051 PEPPOL-EN16931-CL007")]
    [InlineData("<b:DueDate>2026-10-01", "<b:DueDate>2026-10-1", "PEPPOL-EN16931-F001")]
    [InlineData(">380<", ">384<", "PEPPOL-EN16931-P0112")]
    [InlineData(
        "<b:Percent>25</b:Percent><a:TaxScheme>",
        "<b:TaxExemptionReasonCode>vatex-eu-ae</b:TaxExemptionReasonCode><a:TaxScheme>",
        "PEPPOL-EN16931-P0107"
    )]
    [InlineData(
        "2026-08-31</b:EndDate></a:InvoicePeriod>\n    <!--line",
        "2026-09-01</b:EndDate></a:InvoicePeriod>\n    <!--line",
        "PEPPOL-EN16931-R111"
    )]
    [InlineData(
        "2026-08-31</b:EndDate></a:InvoicePeriod>\n    <!--line",
        "20260-08-31</b:EndDate></a:InvoicePeriod>\n    <!--line",
        "PEPPOL-EN16931-R111 PEPPOL-EN16931-F001"
    )]
    [InlineData("<b:DueDate>2026-10-01", "<b:DueDate>2026-<b:X>10-01</b:X>", "PEPPOL-EN16931-F001")]
    [InlineData(
        "<!--payment-->",
        "<a:PaymentMeans><b:PaymentMeansCode>59</b:PaymentMeansCode></a:PaymentMeans>",
        "PEPPOL-EN16931-R061"
    )]
    public void Document_WithOneFault_GetsThatFinding(string from, string to, string rules) =>
        Fired(Edited(Good, from, to)).ShouldBe(rules);

    [Theory]
    [InlineData(
        "<b:Amount currencyID='EUR'>10.02</b:Amount><b:BaseAmount currencyID='EUR'>100</b:BaseAmount>",
        "10",
        ""
    )]
    [InlineData(
        "<b:Amount currencyID='EUR'>10.03</b:Amount><b:BaseAmount currencyID='EUR'>100</b:BaseAmount>",
        "10",
        "PEPPOL-EN16931-R040"
    )]
    [InlineData("<b:Amount currencyID='EUR'>10</b:Amount>", "10", "PEPPOL-EN16931-R041")]
    [InlineData(
        "<b:Amount currencyID='EUR'>10</b:Amount><b:BaseAmount currencyID='EUR'>100</b:BaseAmount>",
        "",
        "PEPPOL-EN16931-R042"
    )]
    public void Allowance_ByPercentage_MustAgree(string amounts, string percent, string rules)
    {
        var factor = percent.Length == 0 ? "" : $"<b:MultiplierFactorNumeric>{percent}</b:MultiplierFactorNumeric>";
        Fired(
                Edited(
                    Good,
                    "<!--allowance-->",
                    $"<a:AllowanceCharge><b:ChargeIndicator>false</b:ChargeIndicator>{factor}{amounts}</a:AllowanceCharge>"
                )
            )
            .ShouldBe(rules);
    }

    [Theory]
    [InlineData("NO", "NO987654325MVA", "NO-R-002")]
    [InlineData("NO", "NO987654321MVA", "NO-R-002 NO-R-001")]
    [InlineData("SE", "SE556036079301", "")]
    [InlineData("SE", "SE5560360793", "SE-R-001")]
    [InlineData("NL", "NL123456789B01", "NL-R-007")]
    [InlineData(
        "GR",
        "EL123456783",
        "GR-R-004-1 GR-S-008-1 GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-6 "
            + "GR-R-001-7 GR-R-009"
    )]
    [InlineData("IS", "IS1", "IS-R-002")]
    [InlineData("DK", "DK1", "DK-R-002")]
    [InlineData("FI", "FI1", "")]
    public void Seller_OfACountry_IsJudgedByItsRules(string country, string vat, string rules) =>
        Fired(Edited(With(country, "FI"), "<!--tax-->", Vat(vat))).ShouldBe(rules);

    [Fact]
    public void Seller_WithTwoVatNumbers_IsJudgedByNoCountry() =>
        Fired(Edited(With("NO", "FI"), "<!--tax-->", Vat("NO1") + Vat("NO2"))).ShouldBe("");

    [Theory]
    [InlineData("IT", "IT", "<a:PartyTaxScheme><b:CompanyID>abc</b:CompanyID></a:PartyTaxScheme>", "IT-R-001")]
    [InlineData(
        "SE",
        "SE",
        "<a:PartyLegalEntity><b:CompanyID>556036-0793</b:CompanyID></a:PartyLegalEntity>",
        "SE-R-003 SE-R-004 SE-R-013"
    )]
    [InlineData("DK", "DK", "<a:PartyLegalEntity><b:CompanyID>12345678</b:CompanyID></a:PartyLegalEntity>", "DK-R-014")]
    [InlineData(
        "IS",
        "IS",
        "<a:PartyLegalEntity><b:CompanyID schemeID='0196'>1</b:CompanyID></a:PartyLegalEntity>",
        "IS-R-004"
    )]
    public void Seller_OfADomesticInvoice_IsJudgedByItsNumbers(
        string seller,
        string buyer,
        string legal,
        string rules
    ) => Fired(Edited(With(seller, buyer), "<!--legal-->", legal)).ShouldBe(rules);

    [Theory]
    [InlineData(
        "SE",
        "30",
        "<a:PayeeFinancialAccount><b:ID>123-4</b:ID><a:FinancialInstitutionBranch><b:ID>SE:BANKGIRO</b:ID>"
            + "</a:FinancialInstitutionBranch></a:PayeeFinancialAccount>",
        "SE-R-008 SE-R-009"
    )]
    [InlineData("SE", "31", "", "SE-R-012")]
    [InlineData(
        "IS",
        "9",
        "<a:PayeeFinancialAccount><b:ID>1</b:ID></a:PayeeFinancialAccount>",
        "IS-R-002 IS-R-006 IS-R-004"
    )]
    [InlineData("DK", "30", "", "DK-R-002 DK-R-005")]
    [InlineData(
        "DK",
        "93",
        "<b:PaymentID>71#123456789012345</b:PaymentID><a:PayeeFinancialAccount><b:ID>12345678</b:ID>"
            + "</a:PayeeFinancialAccount>",
        "DK-R-002"
    )]
    [InlineData("NL", "31", "", "NL-R-008")]
    [InlineData(
        "DE",
        "58",
        "<a:PayeeFinancialAccount><b:ID>DE89 3704 0044 0532 0130 00</b:ID></a:PayeeFinancialAccount>",
        "DE-R-016 DE-R-002"
    )]
    [InlineData(
        "DE",
        "58",
        "<a:PayeeFinancialAccount><b:ID>DE88370400440532013000</b:ID></a:PayeeFinancialAccount>",
        "DE-R-016 DE-R-002 DE-R-019"
    )]
    public void Payment_OfADomesticInvoice_IsJudged(string country, string code, string account, string rules) =>
        Fired(
                Edited(
                    With(country, country),
                    "<!--payment-->",
                    $"<a:PaymentMeans><b:PaymentMeansCode>{code}</b:PaymentMeansCode>{account}</a:PaymentMeans>"
                )
            )
            .ShouldBe(rules);

    [Theory]
    [InlineData("#SKONTO#TAGE=14#PROZENT=2.25#\n", "")]
    [InlineData("Text\n#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=-1.00#\n#SKONTO#TAGE=30#PROZENT=1.00#\n  \n", "")]
    [InlineData("#SKONTO#TAGE=14#PROZENT=2.25#", "DE-R-018")]
    [InlineData("#SKONTO#TAGE=14#PROZENT=2.2#\n", "DE-R-018")]
    [InlineData("#Skonto#TAGE=14#PROZENT=2.25#\n", "DE-R-018")]
    public void Discount_OfAGermanInvoice_HasItsForm(string terms, string rules)
    {
        var document = Edited(
            With("DE", "DE"),
            "<!--payment-->",
            $"<a:PaymentTerms><b:Note>{terms}</b:Note></a:PaymentTerms>"
        );
        Fired(document, Plan, static rule => rule == "DE-R-018").ShouldBe(rules);
    }

    [Fact]
    public void SelfBilling_HasItsOwnIdentifiersAndTypes()
    {
        Fired(Good, SelfPlan).ShouldBe("PEPPOL-EN16931-R007 PEPPOL-EN16931-R004");
        Fired(Good.Replace("poacc:billing", "poacc:selfbilling", StringComparison.Ordinal), SelfPlan)
            .ShouldBe("PEPPOL-EN16931-P0100");
    }

    [Fact]
    public void Findings_OfFiguresAndLists_SayWhatWasExpected()
    {
        var finding = Run(Edited(Good, ">3</b:InvoicedQuantity>", ">4</b:InvoicedQuantity>"), Plan)
            .Findings.ShouldHaveSingleItem();
        finding.Hint.ShouldBe("quantity, price, charges and allowances give 133.3333; stated is 100.00");
        Run(Edited(Good, ">380<", ">999<"), Plan).Findings.ShouldHaveSingleItem().Text.ShouldContain("71, 80, 82");
    }

    [Fact]
    public void Rules_OfBothSets_HaveAnEnglishText() =>
        PeppolBillingRules
            .Billing.Rules.Concat(PeppolBillingRules.SelfBilling.Rules)
            .Where(rule => !RuleTexts.Has(rule.TextKey, "en"))
            .Select(rule => rule.Id)
            .ShouldBeEmpty();

    [Fact]
    public void Rules_OfTheSets_AreAllThere() =>
        (Ids(PeppolBillingRules.Billing), Ids(PeppolBillingRules.SelfBilling)).ShouldBe((165, 62));

    private static int Ids(RuleSet set) => set.Rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count();

    private static string With(string seller, string buyer) =>
        Good.Replace(">SC<", $">{seller}<", StringComparison.Ordinal)
            .Replace(">BC<", $">{buyer}<", StringComparison.Ordinal);

    private static string Vat(string number) =>
        $"<a:PartyTaxScheme><b:CompanyID>{number}</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>";

    private static string Edited(string document, string from, string to)
    {
        document = document.ReplaceLineEndings("\n");
        document.ShouldContain(from);
        return document.Replace(from, to, StringComparison.Ordinal);
    }

    private static string Fired(string document, RulePlan? plan = null, Func<string, bool>? counts = null) =>
        string.Join(
            ' ',
            Run(document, plan ?? Plan).Findings.Select(one => one.Rule).Where(counts ?? (static _ => true)).Distinct()
        );

    private static Verdict Run(string document, RulePlan plan)
    {
        var parsing = HardenedXml.Parse(Encoding.UTF8.GetBytes(document), ReadingLimits.Default);
        return Validator.Validate(parsing.ShouldBeOfType<XmlParsing.Parsed>().Tree.Root, plan, []);
    }
}
