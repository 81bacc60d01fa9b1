using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Structure;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Tests.Structure;

public sealed class StructureCheckTests
{
    private const string Response = """
        <ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>1</cbc:ID>
          <cbc:IssueDate>2026-01-31</cbc:IssueDate>
          <cbc:IssueTime>10:00:00</cbc:IssueTime>
          <cac:SenderParty/>
          <cac:ReceiverParty><cbc:EndpointID schemeID="0192">1</cbc:EndpointID></cac:ReceiverParty>
        </ApplicationResponse>
        """;

    [Fact]
    public void Check_OfValidDocument_FindsNothing()
    {
        var report = Check(Response);
        report.IsValid.ShouldBeTrue();
        report.Standard.ShouldBe("UBL 2.1");
    }

    [Theory]
    [InlineData("<cbc:ID>1</cbc:ID>", "", "UBL-XSD-MISSING", 1)]
    [InlineData("<cbc:ID>1</cbc:ID>", "<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>", "UBL-XSD-TOO-MANY", 4)]
    [InlineData("<cac:SenderParty/>", "<cbc:UUID>1</cbc:UUID><cac:SenderParty/>", "UBL-XSD-ORDER", 7)]
    [InlineData("<cac:SenderParty/>", "<cac:SenderParty/><cbc:Price/>", "UBL-XSD-UNEXPECTED", 7)]
    [InlineData("<cac:SenderParty/>", "<cac:SenderParty/><cac:ID/>", "UBL-XSD-NAMESPACE", 7)]
    [InlineData("<cac:SenderParty/>", "<cac:SenderParty>x</cac:SenderParty>", "UBL-XSD-TEXT", 7)]
    [InlineData("<cac:SenderParty/>", "<cac:SenderParty/>\u00A0", "UBL-XSD-TEXT", 1)]
    [InlineData("<cbc:ID>1</cbc:ID>", "\u00A0<cbc:ID>1</cbc:ID>", "UBL-XSD-TEXT", 1)]
    [InlineData("<cac:SenderParty/>", "<cac:SenderParty>\u2003</cac:SenderParty>", "UBL-XSD-TEXT", 7)]
    [InlineData("<cac:SenderParty/>", "<cac:SenderParty> \u3000\u0085</cac:SenderParty>", "UBL-XSD-TEXT", 7)]
    [InlineData("2026-01-31", "2026-02-31", "UBL-XSD-VALUE", 5)]
    [InlineData("2026-01-31", "", "UBL-XSD-VALUE", 5)]
    [InlineData("schemeID", "scheme", "UBL-XSD-ATTRIBUTE", 8)]
    [InlineData("schemeID", "xml:lang", "UBL-XSD-ATTRIBUTE", 8)]
    [InlineData("schemeID=\"0192\"", "schemeURI=\"a##b\"", "UBL-XSD-ATTRIBUTE-VALUE", 8)]
    [InlineData(
        "schemeID=\"0192\"",
        "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"false\"",
        "UBL-XSD-NIL",
        8
    )]
    [InlineData(
        "schemeID=\"0192\"",
        "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"cbc:IDType\"",
        "UBL-XSD-TYPE",
        8
    )]
    [InlineData("ApplicationResponse", "ApplicationResponses", "UBL-XSD-ROOT", 1)]
    public void Check_OfDocumentWithOneFault_NamesIt(string old, string replacement, string code, int line)
    {
        var fault = Check(Response.Replace(old, replacement, StringComparison.Ordinal)).Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Line.ShouldBe(line);
        fault.Text.ShouldNotContain("{");
    }

    [Theory]
    [InlineData(
        "order_response_advanced:3",
        "",
        "<cac:OrderChangeDocumentReference><cbc:ID>1</cbc:ID></cac:OrderChangeDocumentReference>",
        ""
    )]
    [InlineData("order_response_advanced:3", "", "<cac:OrderChangeDocumentReference/>", "UBL-XSD-MISSING")]
    [InlineData(
        "order_response_advanced:3",
        "<cac:OrderChangeDocumentReference><cbc:ID>1</cbc:ID></cac:OrderChangeDocumentReference>",
        "",
        "UBL-XSD-ORDER"
    )]
    [InlineData("order_response_advanced:3", "", "<cac:OrderCancellationDocumentReference/>", "UBL-XSD-UNEXPECTED")]
    [InlineData(
        "order_response:3",
        "",
        "<cac:OrderChangeDocumentReference><cbc:ID>1</cbc:ID></cac:OrderChangeDocumentReference>",
        "UBL-XSD-UNEXPECTED"
    )]
    public void Check_OfAdvancedOrdering_TakesTheOneElementOfUbl23(
        string specification,
        string before,
        string after,
        string code
    )
    {
        var report = Check(
            $"""
            <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:{specification}</cbc:CustomizationID>
              <cbc:ID>1</cbc:ID>
              <cbc:IssueDate>2026-01-31</cbc:IssueDate>{before}
              <cac:OrderReference><cbc:ID>7</cbc:ID></cac:OrderReference>{after}
              <cac:SellerSupplierParty/>
              <cac:BuyerCustomerParty/>
            </OrderResponse>
            """
        );

        string.Join(' ', report.Faults.Select(fault => fault.Code)).ShouldBe(code);
    }

    [Fact]
    public void Check_OfElementMovedFarForward_IsOneFaultOfOrder()
    {
        var moved = Response
            .Replace("<cac:SenderParty/>", "", StringComparison.Ordinal)
            .Replace("<cbc:ID>", "<cac:SenderParty/><cbc:ID>", StringComparison.Ordinal);
        Check(moved).Faults.ShouldHaveSingleItem().Code.ShouldBe("UBL-XSD-ORDER");
    }

    [Fact]
    public void Check_OfSeveralFaults_FindsAllInOneRun()
    {
        var broken = Response
            .Replace("<cbc:ID>1</cbc:ID>", "<cbc:Nothing/>", StringComparison.Ordinal)
            .Replace("10:00:00", "10", StringComparison.Ordinal)
            .Replace("schemeID", "schemeId", StringComparison.Ordinal);
        Check(broken)
            .Faults.Select(fault => fault.Code)
            .ShouldBe(["UBL-XSD-UNEXPECTED", "UBL-XSD-VALUE", "UBL-XSD-ATTRIBUTE", "UBL-XSD-MISSING"]);
    }

    [Fact]
    public void Check_BeyondTheCap_CountsTheRest()
    {
        var limits = ReadingLimits.Default with { ChecksStructure = true, StructureFaultsMax = 3 };
        var broken = Response.Replace(
            "<cac:SenderParty/>",
            string.Concat(Enumerable.Repeat("<cbc:X/>", 10)) + "<cac:SenderParty/>",
            StringComparison.Ordinal
        );
        var report = Check(broken, limits);
        report.Faults.Count.ShouldBe(3);
        report.NotListed.ShouldBe(7);
    }

    [Theory]
    [InlineData(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header><x/></e:Header><e:Body>",
        "</e:Body></e:Envelope>"
    )]
    [InlineData("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>", "</e:Body></e:Envelope>")]
    [InlineData(
        "<StandardBusinessDocument xmlns='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'><StandardBusinessDocumentHeader><a/></StandardBusinessDocumentHeader>",
        "</StandardBusinessDocument>"
    )]
    public void Check_OfDocumentInsideEnvelope_ChecksTheDocument(string before, string after)
    {
        Check(before + Response + after).IsValid.ShouldBeTrue();
        Check(before + Response.Replace("10:00:00", "x", StringComparison.Ordinal) + after)
            .Faults.ShouldHaveSingleItem()
            .Position.Path.ShouldEndWith("/ApplicationResponse/IssueTime");
    }

    [Fact]
    public void Check_OfDocumentOfAnotherStandard_SaysThatNothingWasChecked()
    {
        var report = Check("<Sie xmlns='http://www.sie.se/sie5'/>");
        report.Standard.ShouldBeNull();
        report.IsValid.ShouldBeFalse();
        report.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_WithoutAskingForStructure_GivesNone()
    {
        var tree = HardenedXml
            .Parse(Encoding.UTF8.GetBytes(Response), ReadingLimits.Default)
            .ShouldBeOfType<XmlParsing.Parsed>()
            .Tree;
        tree.Structure.ShouldBeNull();
        tree.CheckStructure().IsValid.ShouldBeTrue();
    }

    private static StructureReport Check(string document, ReadingLimits? limits = null) =>
        HardenedXml
            .Parse(Encoding.UTF8.GetBytes(document), limits ?? ReadingLimits.Default with { ChecksStructure = true })
            .ShouldBeOfType<XmlParsing.Parsed>()
            .Tree.Structure.ShouldNotBeNull();
}
