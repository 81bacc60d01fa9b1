using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Testing;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>What the rules of OIOUBL mean for an invoice that comes in.</summary>
public sealed class DanishCheckTests
{
    [Fact]
    public void Invoice_ThatKeepsItsRules_HasNothingAgainstIt() => Check(DanishDocuments.Invoice).All.ShouldBeEmpty();

    [Fact]
    public void Invoice_ThatBreaksARuleOfForm_IsBookedUnlessTheCompanyIsStrict()
    {
        var found = Check(DanishDocuments.Invoice.Replace(">DK:BANK<", ">IBAN<", StringComparison.Ordinal));

        found.Stopping.ShouldBeEmpty();
        found.StoppingWhenStrict.ShouldHaveSingleItem().ShouldStartWith("F-LIB128: ");
    }

    [Fact]
    public void Invoice_WhoseSumsDoNotHold_Waits()
    {
        var found = Check(
            DanishDocuments.Invoice.Replace("1250.00</b:Payable", "1251.00</b:Payable", StringComparison.Ordinal)
        );

        found.Stopping.ShouldHaveSingleItem().ShouldStartWith("BR-CO-16: ");
        found.StoppingWhenStrict.ShouldHaveSingleItem().ShouldStartWith("F-INV133: ");
    }

    private static DocumentFindings Check(string document)
    {
        var parsing = HardenedXml.Parse(Encoding.UTF8.GetBytes(document), ReadingLimits.Default);
        var tree = parsing.ShouldBeOfType<XmlParsing.Parsed>().Tree;
        return DocumentCheck
            .Of(new DateOnly(2026, 11, 1), ReadingLimits.Default)
            .Run(tree, DocumentReader.Read(tree, ReadingLimits.Default));
    }
}
