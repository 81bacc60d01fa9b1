using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Conditions;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests.Oioubl;

public sealed class ConditionTests
{
    private const string Document = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <b:ID schemeID="X"> 7 </b:ID><b:Note languageID="da">Tak</b:Note><b:Note languageID="en">Thanks</b:Note><b:Note languageID="da"/>
          <a:TaxTotal><b:TaxAmount>-0.00</b:TaxAmount><b:RoundingAmount>-0</b:RoundingAmount></a:TaxTotal>
          <a:InvoiceLine><b:ID>1</b:ID><b:LineExtensionAmount>10.005</b:LineExtensionAmount><b:InvoicedQuantity>-2</b:InvoicedQuantity></a:InvoiceLine>
          <a:InvoiceLine><b:ID>2</b:ID><b:LineExtensionAmount>0.1</b:LineExtensionAmount><b:InvoicedQuantity>x</b:InvoicedQuantity></a:InvoiceLine>
        </Invoice>
        """;

    [Theory]
    [InlineData("(some cbc:ID)", true)]
    [InlineData("(none cbc:UUID)", true)]
    [InlineData("(one cbc:ID)", true)]
    [InlineData("(single cbc:Note)", false)]
    [InlineData("(filled cbc:ID)", true)]
    [InlineData("(blank cbc:UUID)", true)]
    [InlineData("(stated cbc:Note)", true)]
    [InlineData("(void cbc:Note)", true)]
    [InlineData("(is cbc:ID '7')", false)]
    [InlineData("(is (normal cbc:ID) '6' '7')", true)]
    [InlineData("(is cbc:Note/@languageID 'en')", true)]
    [InlineData("(= cbc:ID 7)", true)]
    [InlineData("(!= cbc:Note/@languageID 'da')", true)]
    [InlineData("(and (some cbc:ID) (not (some cbc:UUID)))", true)]
    [InlineData("(if (some cbc:UUID) (none cbc:ID))", true)]
    [InlineData("(or (none cbc:ID) (some cac:InvoiceLine/cbc:ID))", true)]
    [InlineData("(= (sum cac:InvoiceLine/cbc:LineExtensionAmount) 10.105)", true)]
    [InlineData("(is (format (sum cac:InvoiceLine/cbc:LineExtensionAmount)) '10.10')", true)]
    [InlineData("(is (format (- 0 0.004)) '-.00')", true)]
    [InlineData("(is (format0 0.125) '0.12')", true)]
    [InlineData("(is (format cbc:UUID) 'NaN')", true)]
    [InlineData("(within (count cbc:Note) 4 1)", true)]
    [InlineData("(within (count cbc:Note) 4.5 1)", false)]
    [InlineData("(close (count cbc:Note) 4 0.5)", false)]
    [InlineData("(some (of cac:InvoiceLine (starts cbc:InvoicedQuantity '-') cbc:ID))", true)]
    [InlineData("(is (at cac:InvoiceLine 2 cbc:ID) '2')", true)]
    [InlineData("(= (length (after '1.25' '.')) 2)", true)]
    [InlineData("(is (part 'DK12' 1 2) 'DK')", true)]
    [InlineData("(= (number (without '2026-01-02' '-')) 20260102)", true)]
    [InlineData("(undigital '12a')", true)]
    [InlineData("(= (round (div 7 2)) 4)", true)]
    [InlineData("(< cac:TaxTotal/cbc:TaxAmount 0)", true)]
    [InlineData("(= cac:TaxTotal/cbc:RoundingAmount 0)", true)]
    [InlineData("(= (double cac:TaxTotal/cbc:TaxAmount) 0)", true)]
    [InlineData("(is (default cbc:UUID 'x') 'x')", true)]
    [InlineData("(is (name) 'Invoice')", true)]
    [InlineData("(some //cbc:InvoicedQuantity)", true)]
    [InlineData("(some /CreditNote/cbc:ID)", false)]
    [InlineData("(= (number 'x') (number 'x'))", false)]
    public void Word_OfEachKind_MeansWhatXPathMeans(string condition, bool holds) =>
        Read(condition)(Root()).ShouldBe(holds);

    [Fact]
    public void Siblings_WithTheSameValue_AreFoundFromTheEarlierOne()
    {
        XmlElementNode[] children = [.. Root().Children];
        XmlElementNode[] notes = [.. children.Where(one => one.LocalName == "Note")];

        notes.Select(Read("(repeated @languageID)")).ShouldBe([true, false, false]);
        notes.Select(Read("(varied @languageID)")).ShouldBe([true, true, false]);
        notes.Select(Read("(heads @languageID)")).ShouldBe([true, false, false]);
        notes.Select(Read("(= (count ../cac:InvoiceLine) 2)")).ShouldBe([true, true, true]);
    }

    [Fact]
    public void Value_ThatIsNoNumber_KeepsTheRule() =>
        Read("(= (sum cac:InvoiceLine/cbc:InvoicedQuantity) 4)")(Root()).ShouldBeTrue();

    [Fact]
    public void Value_ThatShouldBeOne_IsNotGuessed() =>
        Should.Throw<SeveralValuesException>(() => Read("(filled cbc:Note)")(Root()));

    [Theory]
    [InlineData("(wrong cbc:ID)")]
    [InlineData("(some cbc:ID) x")]
    public void Condition_ThatIsNone_IsRefused(string condition) =>
        Should.Throw<FormatException>(() => Read(condition));

    private static Func<XmlElementNode, bool> Read(string condition)
    {
        var reader = new ConditionReader(new Dictionary<string, Term>(), CodeList.Of, new Dictionary<string, Term>());
        var holds = ConditionReader.Holds(reader.Read(condition));
        return node =>
        {
            var root = node;
            while (root.Parent is { } around)
            {
                root = around;
            }

            return holds(node, new ValidationScope(root));
        };
    }

    private static XmlElementNode Root() =>
        HardenedXml.Parse(Encoding.UTF8.GetBytes(Document), ReadingLimits.Default) is XmlParsing.Parsed(var tree)
            ? tree.Root
            : throw new InvalidOperationException("the document cannot be parsed");
}
