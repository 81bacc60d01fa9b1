using System.Text;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;

namespace Nsg.Documents.Tests.Reading;

/// <summary>Every broken file gets one clear line with a stable code and, where there is one, a place.</summary>
public sealed class MalformedFilesTests
{
    private static readonly ReadingLimits Narrow = new()
    {
        DocumentBytesMax = 50_000,
        DepthMax = 20,
        AttributesMax = 10,
        ElementsMax = 200,
        ValueCharactersMax = 1000,
    };

    public static TheoryData<string, byte[], string, int, int> Files =>
        new()
        {
            { "empty", [], "empty", 0, 0 },
            { "only blanks", "  \n\t"u8.ToArray(), "empty", 0, 0 },
            { "only a byte-order mark", [0xEF, 0xBB, 0xBF], "empty", 0, 0 },
            { "html", "<!DOCTYPE html>\n<html><body>Log in</body></html>"u8.ToArray(), "not-xml", 1, 1 },
            { "json", "{\"invoice\": 1}"u8.ToArray(), "not-xml", 1, 1 },
            { "text", "Invoice 17, please pay"u8.ToArray(), "not-xml", 1, 1 },
            { "zip", [0x50, 0x4B, 3, 4, 0, 0, 0, 0], "not-xml", 1, 1 },
            { "binary", [0, 1, 2, 3, 4, 0xFF, 0xFE, 9], "not-xml", 1, 1 },
            { "truncated", Bytes(Fixtures.Invoice[..900]), "malformed-xml", 13, 101 },
            { "truncated in a tag", Bytes("<Invoice><ID"), "malformed-xml", 1, 13 },
            { "wrong nesting", Bytes("<a>\n<b></a></b>"), "malformed-xml", 2, 6 },
            { "two roots", Bytes("<a/><b/>"), "malformed-xml", 1, 6 },
            { "nul", Bytes("<a>\0</a>"), "malformed-xml", 1, 4 },
            { "undeclared prefix", Bytes("<a><x:b/></a>"), "malformed-xml", 1, 5 },
            { "same attribute twice", Bytes("<a b='1' b='2'/>"), "malformed-xml", 1, 10 },
            { "entity without declaration", Bytes("<a>&lol;</a>"), "malformed-xml", 1, 5 },
            {
                "billion laughs",
                Bytes("<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>\n<l>&b;</l>"),
                "dtd-forbidden",
                2,
                1
            },
            {
                "external entity",
                Bytes("<!-- x -->\n <!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><l>&x;</l>"),
                "dtd-forbidden",
                2,
                2
            },
            {
                "external dtd",
                Bytes("<!DOCTYPE Finvoice SYSTEM 'http://localhost:1/x.dtd'><Finvoice/>"),
                "dtd-forbidden",
                1,
                1
            },
            { "dtd in utf-16", Encoding.Unicode.GetBytes("<!DOCTYPE l [<!ENTITY a 'b'>]><l/>"), "dtd-forbidden", 1, 1 },
            {
                "latin-1 declared as utf-8",
                Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='utf-8'?>\n<a>\n<b>Bj\u00f6rk</b></a>"),
                "wrong-encoding",
                3,
                6
            },
            { "cut utf-8", [.. "<a>"u8, 0xC3], "wrong-encoding", 1, 4 },
            {
                "ascii with more",
                [.. "<?xml version='1.0' encoding='us-ascii'?><a>"u8, 0xE5, .. "</a>"u8],
                "wrong-encoding",
                1,
                45
            },
            {
                "utf-16 declared, not written",
                Bytes("<?xml version='1.0' encoding='utf-16'?><a/>"),
                "wrong-encoding",
                1,
                1
            },
            { "unknown encoding", Bytes("<?xml version='1.0' encoding='x-mine'?><a/>"), "wrong-encoding", 1, 1 },
            { "utf-7", Bytes("<?xml version='1.0' encoding='utf-7'?><a/>"), "wrong-encoding", 1, 1 },
            {
                "utf-32",
                Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("<a/>")).ToArray(),
                "wrong-encoding",
                1,
                1
            },
            { "huge value", Bytes("<a>\n <b>" + new string('x', 2000) + "</b></a>"), "too-large", 2, 3 },
            { "huge attribute", Bytes("<a b='" + new string('x', 2000) + "'/>"), "too-large", 1, 2 },
            {
                "huge in pieces",
                Bytes("<a>" + string.Concat(Enumerable.Repeat("<![CDATA[0123456789]]>", 500)) + "</a>"),
                "too-large",
                1,
                2
            },
            { "huge file", Bytes("<a>" + new string(' ', 60_000) + "</a>"), "too-large", 0, 0 },
            { "too deep", Bytes(string.Concat(Enumerable.Repeat("<a>", 100))), "too-deep", 1, 62 },
            {
                "too many attributes",
                Bytes("<a " + string.Join(' ', Enumerable.Range(0, 50).Select(i => $"b{i}='1'")) + "/>"),
                "too-many-attributes",
                1,
                2
            },
            {
                "too many elements",
                Bytes("<a>\n" + string.Concat(Enumerable.Repeat("<b/>", 300)) + "</a>"),
                "too-many-elements",
                2,
                798
            },
            { "unknown root", Bytes("<Note xmlns='urn:mine'>hello</Note>"), "unknown-root", 1, 2 },
            { "invoice in no namespace", Bytes("<Invoice><ID>1</ID></Invoice>"), "unknown-root", 1, 2 },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BrokenFile_IsOneClearLine(string name, byte[] content, string code, int line, int column)
    {
        var fault = DocumentReader.Read(content, Narrow).ShouldBeOfType<DocumentReading.Unusable>(name).Fault;

        fault.Code.ShouldBe(code);
        (fault.Position is { } at ? (at.Line, at.Column) : (0, 0)).ShouldBe((line, column));
        fault.ToString().Any(char.IsControl).ShouldBeFalse();
        fault.Text.Length.ShouldBeInRange(20, 420);
    }

    [Fact]
    public void Read_HostileTextInTheMessage_StaysOneLine()
    {
        var fault = Reader.Refused(
            "<a xmlns='urn:\u001b[31m'/>".Replace("\u001b", "&#10;&#9;", StringComparison.Ordinal)
        );

        fault.ToString().Any(char.IsControl).ShouldBeFalse();
    }

    [Theory]
    [InlineData("PDF", new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37 })]
    [InlineData("PNG", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData("JPEG", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    public void Read_PictureOrPdf_IsRecognised(string syntax, byte[] content) =>
        Reader.Read(content).ShouldBeOfType<DocumentReading.Recognised>().Document.Syntax.ShouldBe(syntax);

    [Theory]
    [InlineData("<Tender xmlns='urn:oasis:names:specification:ubl:schema:xsd:Tender-2'/>", "UBL 2.1 Tender")]
    [InlineData(
        "<x:Catalogue xmlns:x='urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2'/>",
        "UBL 2.1 Catalogue"
    )]
    [InlineData("<xbrli:xbrl xmlns:xbrli='http://www.xbrl.org/2003/instance'/>", "xbrl")]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.052.001.08'/>", "camt.052.001.08")]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.01'/>", "camt.053.001.01")]
    public void Read_KnownRootWithoutReader_IsRecognised(string text, string syntax) =>
        Reader.Read(text).ShouldBeOfType<DocumentReading.Recognised>().Document.Syntax.ShouldBe(syntax);

    [Fact]
    public void Read_DocumentInBusinessDocumentHeader_IsTheDocument()
    {
        var invoice = Reader.Understand<Invoice>(
            "<h:StandardBusinessDocument xmlns:h='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'>"
                + "<h:StandardBusinessDocumentHeader><h:HeaderVersion>1.0</h:HeaderVersion></h:StandardBusinessDocumentHeader>"
                + Fixtures.Invoice
                + "</h:StandardBusinessDocument>"
        );

        invoice.Number.ShouldBe("F-17");
        invoice.Unmodelled[0].Path.ShouldBe("/StandardBusinessDocument/StandardBusinessDocumentHeader/HeaderVersion");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
