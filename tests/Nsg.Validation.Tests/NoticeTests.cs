using System.Text;
using Nsg.Validation.Selection;

namespace Nsg.Validation.Tests;

public sealed class NoticeTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Theory]
    [InlineData("99999999999999999999999999999999", true)]
    [InlineData("-100000000000000000000.5", true)]
    [InlineData("0.12345678901234567890123456789", true)]
    [InlineData("00000000000000000000000000000001.00000000000000000000000000", false)]
    [InlineData("1E30", false)]
    [InlineData("12.50", false)]
    public void Number_BeyondReckoning_IsSaid(string number, bool isSaid)
    {
        var verdict = Validate(
            $"<b:LineExtensionAmount currencyID=\"EUR\">{number}</b:LineExtensionAmount>",
            RuleChoice.Detected(Day)
        );

        verdict.Findings.Any(one => one.Rule == "NSG-NUMBER-TOO-LARGE").ShouldBe(isSaid);
    }

    [Fact]
    public void Sets_NamedInAnyOrder_AreOneChoice()
    {
        RuleChoice.TryParse("peppol-billing,en16931", Day, out var one, out _).ShouldBeTrue();
        RuleChoice.TryParse("en16931,peppol-billing,en16931", Day, out var other, out _).ShouldBeTrue();

        one.Named.ShouldBe(other.Named);
        RuleRegistry.Plan(one.Named).ShouldBeSameAs(RuleRegistry.Plan(other.Named));
    }

    [Fact]
    public void Release_OutsideItsDays_IsSaidEvenWhenNamed()
    {
        RuleChoice
            .TryParse("peppol-billing@2026.5,peppol-billing", new DateOnly(2020, 1, 1), out var choice, out _)
            .ShouldBeTrue();

        var verdict = Validate("", choice);

        verdict.Releases.ShouldHaveSingleItem();
        verdict.Findings.ShouldContain(one => one.Rule == "NSG-RULES-NOT-IN-FORCE");
    }

    [Fact]
    public void Rules_NamedForADocumentThatTheyAreNotFor_AreNoSilentConsent()
    {
        RuleChoice.TryParse("en16931", Day, out var choice, out _).ShouldBeTrue();

        var verdict = DocumentValidator.Validate(
            Encoding.UTF8.GetBytes(
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt/></Document>"
            ),
            new ValidationOptions(choice)
        );

        verdict.IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Damage_ThatKeepsFromReading_HidesNoFaultOfStructure()
    {
        var verdict = DocumentValidator.Validate(
            Encoding.UTF8.GetBytes("<Finvoice Version=\"3.0\"><Foo/></Finvoice>"),
            new ValidationOptions(RuleChoice.Detected(Day))
        );

        verdict.Findings.ShouldContain(one => one.Rule == "FINVOICE-XSD-UNEXPECTED");
        verdict.Findings.ShouldContain(one => one.Rule == "XML-MISSING-VALUE");
    }

    [Theory]
    [InlineData("urn:peppol:bis:billing", true)]
    [InlineData("urn:peppol:bis:billing_with_response", true)]
    [InlineData("urn:peppol:bis:other", false)]
    public void Process_OfPeppolBilling_IsKnownWithoutASpecification(string process, bool isPeppol) =>
        Validate($"<b:ProfileID>{process}</b:ProfileID>", RuleChoice.Detected(Day))
            .Findings.Any(one => one.Rule == "PEPPOL-EN16931-R004")
            .ShouldBe(isPeppol);

    [Fact]
    public void AccountReport_IsSaidToHaveNoRules_AndNotRefused()
    {
        var verdict = DocumentValidator.Validate(
            "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.052.001.08'/>"u8.ToArray(),
            new ValidationOptions(RuleChoice.Detected(Day))
        );

        verdict.Findings.ShouldHaveSingleItem().Rule.ShouldBe("NSG-NO-RULES");
        (verdict.IsValid, verdict.IsStructureChecked).ShouldBe((true, false));
    }

    [Fact]
    public void Pdf_IsSaidToHaveNoRules() =>
        DocumentValidator
            .Validate("%PDF-1.7\n"u8.ToArray(), new ValidationOptions(RuleChoice.Detected(Day)))
            .Findings.ShouldHaveSingleItem()
            .Text.ShouldBe("There are no rules for PDF here; send UBL, Finvoice or camt.053.");

    private static DocumentVerdict Validate(string content, RuleChoice choice) =>
        DocumentValidator.Validate(
            Encoding.UTF8.GetBytes(
                $"""
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                         xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">{content}</Invoice>
                """
            ),
            new ValidationOptions(choice)
        );
}
