using System.Text;
using Nsg.Testing;
using Nsg.Validation.Selection;
using Nsg.Validation.Tests.Official;

namespace Nsg.Validation.Tests.Cii;

/// <summary>The rules that publishers state for the Cross Industry Invoice, on the document itself.</summary>
public sealed class CiiRulesTests
{
    private const string Core = "en16931@1.3.16";
    private const string Billing = "peppol-billing@2026.5";
    private const string Tax = "<ram:CalculatedAmount>22.50</ram:CalculatedAmount>";
    private const string Means =
        "<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DK5000400440116243</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>";

    [Fact]
    public void Invoice_ThatKeepsTheCore_HasNoFatalFinding() => Fatal(Core, CiiSample.Invoice).ShouldBeEmpty();

    [Theory]
    [InlineData("<ram:ID>C-7</ram:ID>", "", "BR-02")]
    [InlineData(
        "<ram:CountryID>DK</ram:CountryID></ram:PostalTradeAddress></ram:BuyerTradeParty>",
        "</ram:PostalTradeAddress></ram:BuyerTradeParty>",
        "BR-11"
    )]
    [InlineData(">112.50<", ">112.51<", "BR-CO-15 BR-CO-16")]
    [InlineData(">112.50<", ">112.505<", "BR-CO-15 BR-CO-16 BR-DEC-14")]
    [InlineData(
        "<ram:TaxTotalAmount currencyID=\"DKK\">22.50",
        "<ram:TaxTotalAmount currencyID=\"DKK\">22.49",
        "BR-CO-14 BR-CO-15"
    )]
    [InlineData("unitCode=\"C62\"", "", "BR-23")]
    [InlineData("unitCode=\"C62\"", "unitCode=\"C626\"", "BR-CL-23")]
    [InlineData(
        ">S</ram:CategoryCode><ram:RateApplicablePercent>25</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n        <ram:SpecifiedTradeSettlementLine",
        ">S</ram:CategoryCode><ram:RateApplicablePercent>0</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n        <ram:SpecifiedTradeSettlementLine",
        "BR-S-05 BR-S-08"
    )]
    [InlineData(
        "<ram:ID schemeID=\"VA\">DK13585628</ram:ID>",
        "<ram:ID schemeID=\"VA\">QQ13585628</ram:ID>",
        "BR-CO-09"
    )]
    [InlineData("<ram:ID schemeID=\"VA\">DK13585628</ram:ID>", "", "BR-S-02 BR-S-03")]
    [InlineData(
        ">100.00</ram:LineTotalAmount><ram:Allow",
        ">hundred</ram:LineTotalAmount><ram:Allow",
        "NSG-CII-NUMBER"
    )]
    public void Edit_ThatBreaksARuleOfTheCore_IsFound(string from, string to, string rules) =>
        Fatal(Core, Edited(from, to)).ShouldBe(rules.Split(' '));

    /// <summary>In this syntax the tax may be off by one unit of the currency, both ends included; one cent more is too
    /// much. The rules for UBL draw the line before the unit.</summary>
    [Theory]
    [InlineData("23.50", "BR-CO-14 BR-S-09")]
    [InlineData("23.49", "BR-CO-14")]
    [InlineData("23.51", "BR-CO-14 BR-CO-17 BR-S-09")]
    public void TaxOfABreakdown_IsOffByAUnit(string tax, string rules) =>
        Fatal(Core, Edited(Tax, $"<ram:CalculatedAmount>{tax}</ram:CalculatedAmount>")).ShouldBe(rules.Split(' '));

    [Theory]
    [InlineData("<ram:TypeCode>380</ram:TypeCode>", "<ram:TypeCode name=\"x\">380</ram:TypeCode>", "CII-DT-008")]
    [InlineData(">20260302<", ">20261302<", "CII-DT-097")]
    [InlineData("<ram:CityName>Aarhus", "<ram:StreetName>Gade</ram:StreetName><ram:CityName>Aarhus", "CII-DT-088")]
    [InlineData("<ram:BasisAmount>90.00", "<ram:BasisAmount currencyID=\"DKK\">90.00", "CII-DT-031")]
    [InlineData(
        "</ram:BuyerTradeParty>",
        "<ram:URIUniversalCommunication><ram:URIID schemeID=\"0184\">1</ram:URIID></ram:URIUniversalCommunication><ram:URIUniversalCommunication><ram:URIID schemeID=\"0184\">2</ram:URIID></ram:URIUniversalCommunication></ram:BuyerTradeParty>",
        "CII-SR-460"
    )]
    [InlineData(
        Means,
        $"{Means}</ram:SpecifiedTradeSettlementPaymentMeans><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>10</ram:TypeCode>",
        "CII-SR-467"
    )]
    [InlineData("<ram:IBANID>DK5000400440116243</ram:IBANID>", "", "BR-50 BR-61 CII-SR-470")]
    public void Edit_ThatMisusesTheSyntax_IsFound(string from, string to, string rules) =>
        Fatal(Core, Edited(from, to)).ShouldBe(rules.Split(' '));

    [Fact]
    public void ElementThatTheCoreDoesNotKnow_IsToldAtItsPlace()
    {
        var finding = Findings(
                Core,
                Edited("<ram:Name>Chair</ram:Name>", "<ram:Name>Chair</ram:Name><ram:BrandName>X</ram:BrandName>")
            )
            .Single(one => one.Rule == "CII-SR-058");

        finding.Severity.ShouldBe(Severity.Warning);
        finding.Position!.Path.ShouldEndWith("/SpecifiedTradeProduct/BrandName");
        finding.Text.ShouldContain("BrandName");
    }

    [Theory]
    [InlineData(
        "",
        "",
        "PEPPOL-EN16931-R001 PEPPOL-EN16931-R002 PEPPOL-EN16931-R004 PEPPOL-EN16931-R007 PEPPOL-EN16931-R010 PEPPOL-EN16931-R020"
    )]
    [InlineData(
        "currencyID=\"DKK\"",
        "currencyID=\"DKR\"",
        "PEPPOL-EN16931-CL007 PEPPOL-EN16931-R053 PEPPOL-EN16931-R054"
    )]
    [InlineData(">2</ram:BilledQuantity>", ">3</ram:BilledQuantity>", "PEPPOL-EN16931-R120")]
    [InlineData("<ram:ID schemeID=\"0184\">13585628", "<ram:ID schemeID=\"0184\">1358562", "PEPPOL-COMMON-R042")]
    [InlineData(
        "<ram:ID schemeID=\"0184\">13585628",
        "<ram:ID schemeID=\"0088\">13585628",
        "DK-R-014 PEPPOL-COMMON-R040"
    )]
    [InlineData("<ram:TypeCode>58</ram:TypeCode>", "<ram:TypeCode>93</ram:TypeCode>", "DK-R-010")]
    public void Edit_ThatBreaksPeppolsRules_IsFound(string from, string to, string rules) =>
        Fatal(Billing, Edited(from, to))
            .ShouldBe(
                from.Length == 0
                    ? rules.Split(' ')
                    : [.. rules.Split(' ').Concat(Fatal(Billing, CiiSample.Invoice)).Order(StringComparer.Ordinal)]
            );

    /// <summary>The published rule asks a length of fiscal codes (FC) alone: a number without a scheme is none.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData(" schemeID=\"VA\"", false)]
    [InlineData(" schemeID=\"FC\"", true)]
    public void ItalianSeller_WithAShortNumber_BreaksTheRuleOfFiscalCodesAlone(string scheme, bool isFound) =>
        Fatal(
                Billing,
                CiiSample
                    .Invoice.Replace("<ram:CountryID>DK<", "<ram:CountryID>IT<", StringComparison.Ordinal)
                    .Replace(
                        "<ram:ID schemeID=\"VA\">DK13585628</ram:ID>",
                        $"<ram:ID schemeID=\"VA\">IT00743110157</ram:ID></ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration><ram:ID{scheme}>1</ram:ID>",
                        StringComparison.Ordinal
                    )
            )
            .Contains("IT-R-001")
            .ShouldBe(isFound);

    /// <summary>The publishers' rules stop at these; the standard's schema lets them stand more than once.</summary>
    [Theory]
    [InlineData("<ram:Name>Chair</ram:Name>", "Name")]
    [InlineData("<ram:BasisAmount>90.00</ram:BasisAmount>", "BasisAmount")]
    [InlineData("<ram:CalculatedAmount>22.50</ram:CalculatedAmount>", "CalculatedAmount")]
    [InlineData("<ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:Specified", "LineTotalAmount")]
    public void Element_TwiceWhereTheRulesTakeOne_IsTold(string element, string name)
    {
        var once = element[..(element.IndexOf("</", StringComparison.Ordinal) + name.Length + 7)];
        var finding = Findings(Core, Edited(element, once + element)).Where(one => one.Rule == "NSG-REPEATED").ToList();

        finding.ShouldHaveSingleItem().Text.ShouldContain($"one {name} in ");
        finding[0].Position!.Path.ShouldEndWith(name + "[2]");
        Findings(Core, CiiSample.Invoice).ShouldNotContain(one => one.Rule == "NSG-REPEATED");
    }

    [Theory]
    [InlineData(Core, "VA", "VA", true)]
    [InlineData(Core, "VA", "FC", false)]
    [InlineData(Billing, "VAT", "VAT", true)]
    public void TaxRepresentative_WithTwoTaxNumbersOfOneScheme_IsTold(
        string rules,
        string one,
        string other,
        bool isTold
    )
    {
        const string Id =
            "<ram:SpecifiedTaxRegistration><ram:ID schemeID=\"{0}\">DK13585628</ram:ID></ram:SpecifiedTaxRegistration>";
        const string End = "</ram:BuyerTradeParty>";
        var party =
            End
            + "<ram:SellerTaxRepresentativeTradeParty><ram:Name>R</ram:Name>"
            + Id.Replace("{0}", one, StringComparison.Ordinal)
            + Id.Replace("{0}", other, StringComparison.Ordinal)
            + "</ram:SellerTaxRepresentativeTradeParty>";

        Findings(rules, Edited(End, party)).Any(finding => finding.Rule == "NSG-REPEATED").ShouldBe(isTold);
    }

    /// <summary>An element within a value belongs to it, as XPath reads it.</summary>
    [Theory]
    [InlineData(
        "<ram:GrandTotalAmount>112.50",
        "<ram:GrandTotalAmount>112<ram:X>.505</ram:X>",
        "BR-CO-15 BR-CO-16 BR-DEC-14"
    )]
    [InlineData("<ram:GrandTotalAmount>112.50", "<ram:GrandTotalAmount>1<ram:X>12.</ram:X>50", "")]
    public void Value_WithAnElementInIt_IsReadWhole(string from, string to, string rules) =>
        Fatal(Core, Edited(from, to)).ShouldBe(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The published rule looks for the quantity at its place, not anywhere.</summary>
    [Theory]
    [InlineData("SpecifiedLineTradeDelivery", false)]
    [InlineData("SpecifiedLineTradeAgreement", true)]
    public void Unit_WithoutAnInvoicedQuantityAtItsPlace_IsFound(string around, bool isFound)
    {
        const string Quantity = "<ram:BilledQuantity unitCode=\"C62\">2</ram:BilledQuantity>";
        var text = Edited(
            $"<ram:SpecifiedLineTradeDelivery>{Quantity}</ram:SpecifiedLineTradeDelivery>",
            $"<ram:{around}>{Quantity}<ram:PackageQuantity unitCode=\"C62\">2</ram:PackageQuantity></ram:{around}>"
        );

        Findings(Core, text).Any(one => one.Rule == "CII-DT-033").ShouldBe(isFound);
    }

    [Fact]
    public void Rules_OfASetWithoutAFormForTheSyntax_AreAskedOfTheView()
    {
        var found = Fatal("peppol-selfbilling@2026.5", CiiSample.Invoice);

        found.ShouldContain("PEPPOL-EN16931-R004");
        found.ShouldAllBe(rule => !rule.StartsWith("UBL-"));
    }

    [OfficialFact("peppol-billing")]
    public void UnitTests_OfThePublishers_Agree()
    {
        var (cases, disagreements) = (0, new List<string>());
        foreach (
            var folder in (string[])
                [
                    "en16931/cii",
                    .. ((string[])["DK", "IT", "NL", "PEPPOL", "SE"]).Select(one => $"peppol-billing/unit-CII-{one}"),
                ]
        )
        {
            var outcome = TestSetFolder.Run(
                folder,
                Releases(folder.StartsWith("en", StringComparison.Ordinal) ? Core : $"{Core},{Billing}")
            );
            cases += outcome.Cases;
            disagreements.AddRange(outcome.Disagreements);
        }

        // The publisher took the rule out of this syntax in 2026.5; the cases are a year older.
        disagreements.Where(one => !one.Contains(": PEPPOL-COMMON-R048 ", StringComparison.Ordinal)).ShouldBeEmpty();
        cases.ShouldBeGreaterThan(200);
    }

    private static string Edited(string from, string to)
    {
        if (from.Length == 0)
        {
            return CiiSample.Invoice;
        }

        CiiSample.Invoice.ShouldContain(from);
        return CiiSample.Invoice.Replace(from, to, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Fatal(string rules, string text) =>
        Findings(rules, text)
            .Where(one => one.Severity == Severity.Fatal)
            .Select(one => one.Rule)
            .Where(rule => !rule.StartsWith("CII-XSD-", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static List<Finding> Findings(string rules, string text) =>
        DocumentValidator
            .Validate(Encoding.UTF8.GetBytes(text), new ValidationOptions(Choice(rules)))
            .Findings.Where(one => one.Rule != "NSG-RULES-NOT-IN-FORCE")
            .ToList();

    private static IReadOnlyList<RuleRelease> Releases(string rules) => Choice(rules).Named;

    private static RuleChoice Choice(string rules) =>
        RuleChoice.TryParse(rules, new DateOnly(2026, 11, 1), out var choice, out var fault)
            ? choice
            : throw new InvalidOperationException(fault);
}
