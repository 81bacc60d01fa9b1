using Nsg.Validation.En16931;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests.En16931;

public sealed class En16931RulesTests
{
    [Fact]
    public void Invoice_KeepingAllRules_HasNoFinding() =>
        SampleInvoice.Rules(SampleInvoice.Verdict(SampleInvoice.Text)).ShouldBe("");

    [Theory]
    // Document and parties
    [InlineData("<cbc:ID>42</cbc:ID>", "<cbc:ID>  </cbc:ID>", "BR-02")]
    [InlineData("Fjord Fisk AS", "", "BR-06")]
    [InlineData(">NO987654325MVA<", ">987654325MVA<", "BR-CO-09")]
    [InlineData(" schemeID=\"0192\"", "", "BR-62")]
    [InlineData("#AAI#", "#XXX#", "BR-CL-08")]
    [InlineData("2026-08-31", "2026-07-31", "BR-29")]
    [InlineData("2026-08-31", "2026-08-01+14:00", "BR-29")]
    // Codes
    [InlineData(">380<", ">381<", "BR-CL-01")]
    [InlineData("unitCode=\"KGM\"", "unitCode=\"kilo\"", "BR-CL-23")]
    [InlineData(">SE<", ">Sweden<", "BR-CL-14")]
    [InlineData(">FC<", "> FC <", "")]
    // Amounts
    [InlineData(">1312.50</cbc:PayableAmount>", ">1312.51</cbc:PayableAmount>", "BR-CO-16")]
    [InlineData(">1312.50<", ">1312.51<", "BR-CO-15")]
    [InlineData(">50.00</cbc:ChargeTotalAmount>", ">50.01</cbc:ChargeTotalAmount>", "BR-CO-12 BR-CO-13")]
    [InlineData(
        ">1000.00</cbc:LineExtensionAmount>",
        ">1000.000</cbc:LineExtensionAmount>",
        "BR-DEC-09 BR-DEC-23 UBL-DT-01"
    )]
    [InlineData(">100.00</cbc:PriceAmount>", ">-100.00</cbc:PriceAmount>", "BR-27")]
    [InlineData(">100.00</cbc:PriceAmount>", ">1.00E2</cbc:PriceAmount>", "")]
    [InlineData(">100.00</cbc:PriceAmount>", ">-0.00</cbc:PriceAmount>", "BR-27")]
    [InlineData(">1000.00</cbc:LineExtensionAmount>", ">a thousand</cbc:LineExtensionAmount>", "")]
    [InlineData(">1050.00</cbc:TaxableAmount>", ">1050.99</cbc:TaxableAmount>", "")]
    [InlineData(">1050.00</cbc:TaxableAmount>", ">1051.00</cbc:TaxableAmount>", "BR-S-08")]
    // An element within a value belongs to it, as XPath reads it
    [InlineData(">1312.50</cbc:PayableAmount>", ">13<cbc:X>12.51</cbc:X></cbc:PayableAmount>", "BR-CO-16")]
    [InlineData(">1312.50</cbc:PayableAmount>", ">13<cbc:X>1</cbc:X>2.50</cbc:PayableAmount>", "")]
    [InlineData(">380<", "><cbc:X>3</cbc:X>80<", "")]
    // Use of UBL
    [InlineData(
        "<cbc:Name>Cod</cbc:Name>",
        "<cbc:Description>a</cbc:Description><cbc:Description>b</cbc:Description><cbc:Name>Cod</cbc:Name>",
        "UBL-SR-50"
    )]
    [InlineData("<cbc:Name>Cod</cbc:Name>", "<cbc:Name languageID=\"en\">Cod</cbc:Name>", "UBL-DT-19")]
    [InlineData(
        "<cbc:Name>Cod</cbc:Name>",
        "<cbc:Name>Cod</cbc:Name><cbc:BrandName>Ours</cbc:BrandName>",
        "UBL-CR-569"
    )]
    [InlineData("<cbc:ID>42</cbc:ID>", "<cbc:ID schemeID=\"x\">42</cbc:ID>", "UBL-CR-650")]
    public void Invoice_ChangedInOnePlace_BreaksTheseRules(string old, string other, string rules) =>
        SampleInvoice.Rules(SampleInvoice.Changed(old, other)).ShouldBe(rules);

    /// <summary>The published rules ask for the sum where there is a line; without one nothing can hold, a number or not.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("10.00")]
    public void Breakdown_InAFragmentWithoutLines_BreaksTheRuleOnItsSum(string taxable) =>
        SampleInvoice
            .Rules(
                SampleInvoice.Verdict(
                    $"""
                    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                      <cac:TaxTotal><cac:TaxSubtotal><cbc:TaxableAmount>{taxable}</cbc:TaxableAmount><cac:TaxCategory>
                        <cbc:ID>G</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                      </cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
                    </Invoice>
                    """
                )
            )
            .Split(' ')
            .ShouldContain("BR-G-08");

    // A difference of just one: in binary 1051.01 - 1 is a little less than 1050.01, and 1051.00 - 1 is 1050.
    [Theory]
    [InlineData("1000.01", "1051.01", false)]
    [InlineData("1000.00", "1051.00", true)]
    public void TaxableAmount_OneAboveItsParts_FallsToTheSideOfBinaryArithmetic(
        string line,
        string taxable,
        bool fires
    ) =>
        SampleInvoice
            .Rules(
                SampleInvoice.Verdict(
                    SampleInvoice
                        .Text.Replace(">1000.00<", $">{line}<", StringComparison.Ordinal)
                        .Replace(
                            ">1050.00</cbc:TaxableAmount>",
                            $">{taxable}</cbc:TaxableAmount>",
                            StringComparison.Ordinal
                        )
                )
            )
            .Contains("BR-S-08", StringComparison.Ordinal)
            .ShouldBe(fires);

    [Theory]
    [InlineData("S", "")]
    [InlineData("Z", "BR-Z-05 BR-Z-07 BR-Z-08 BR-Z-09")]
    [InlineData("E", "BR-E-05 BR-E-07 BR-E-08 BR-E-09 BR-E-10")]
    [InlineData("AE", "BR-AE-02 BR-AE-04 BR-AE-05 BR-AE-07 BR-AE-08 BR-AE-09 BR-AE-10")]
    [InlineData("K", "BR-IC-02 BR-IC-04 BR-IC-05 BR-IC-07 BR-IC-08 BR-IC-09 BR-IC-10 BR-IC-12")]
    [InlineData("G", "BR-G-05 BR-G-07 BR-G-08 BR-G-09 BR-G-10")]
    [InlineData("O", "BR-O-02 BR-O-04 BR-O-05 BR-O-07 BR-O-08 BR-O-09 BR-O-10")]
    [InlineData("L", "")]
    [InlineData("M", "")]
    [InlineData("B", "BR-B-01")]
    [InlineData("X", "BR-CL-17 BR-CL-18")]
    public void Invoice_WhollyOfAnotherVatCategory_BreaksThatCategorysRules(string category, string rules) =>
        SampleInvoice
            .Rules(
                SampleInvoice.Verdict(
                    SampleInvoice
                        .Text.Replace("<cbc:ID>S</cbc:ID>", $"<cbc:ID>{category}</cbc:ID>", StringComparison.Ordinal)
                        // A hundredth too much, so that the exact sums of untaxed categories are seen to differ.
                        .Replace(
                            ">1050.00</cbc:TaxableAmount>",
                            ">1050.01</cbc:TaxableAmount>",
                            StringComparison.Ordinal
                        )
                )
            )
            .ShouldBe(rules);

    [Fact]
    public void Rule_BrokenOnEveryLine_FiresForEach()
    {
        var line = SampleInvoice
            .Text[SampleInvoice.Text.IndexOf("<cac:InvoiceLine>", StringComparison.Ordinal)..]
            .Replace("</Invoice>", "", StringComparison.Ordinal)
            .Replace("<cbc:Name>Cod</cbc:Name>", "", StringComparison.Ordinal);
        var verdict = SampleInvoice.Changed("</Invoice>", line + line + "</Invoice>");

        verdict
            .Findings.Where(one => one.Rule == "BR-25")
            .Select(one => one.Position!.Path)
            .ShouldBe(["/Invoice/InvoiceLine[2]", "/Invoice/InvoiceLine[3]"]);
    }

    [Fact]
    public void UnknownElement_InSeveralPlaces_IsSaidOnceAtTheFirst()
    {
        var finding = SampleInvoice
            .Changed("<cbc:Note>", "<cbc:UUID>1</cbc:UUID><cbc:UUID>2</cbc:UUID><cbc:Note>")
            .Findings.ShouldHaveSingleItem();

        (finding.Rule, finding.Severity, finding.Position!.Path).ShouldBe(
            ("UBL-CR-005", Severity.Warning, "/Invoice/UUID[1]")
        );
        finding.Text.ShouldStartWith("Element UUID (/UUID) is not part of the core invoice.");
    }

    [Fact]
    public void UnknownAttribute_IsSaidWhereItStands() =>
        SampleInvoice
            .Changed("<cbc:Name>", "<cbc:Name languageID=\"nb\">")
            .Findings.ShouldHaveSingleItem()
            .Position!.Path.ShouldBe("/Invoice/InvoiceLine/Item/Name");

    [Fact]
    public void Sum_ThatIsWrong_IsHintedWithBothFigures() =>
        SampleInvoice
            .Changed(">1312.50</cbc:PayableAmount>", ">1312.51</cbc:PayableAmount>")
            .Findings.ShouldHaveSingleItem()
            .Hint.ShouldBe("the parts give 1,312.50; stated is 1,312.51, a difference of 0.01");

    [Fact]
    public void Rules_OfTheSet_AreAllThereAndHaveAnEnglishText()
    {
        var rules = En16931Rules.Ubl.Rules.ToList();

        rules.Where(rule => rule.Severity == Severity.Fatal).Select(rule => rule.Id).Distinct().Count().ShouldBe(281);
        rules.Where(rule => rule.Severity == Severity.Warning).Select(rule => rule.Id).Distinct().Count().ShouldBe(698);
        rules.Where(rule => !RuleTexts.Has(rule.TextKey, "en")).Select(rule => rule.TextKey).ShouldBeEmpty();
    }
}
