using System.Text;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Tests.PostAward;

/// <summary>Makes small documents of the parts that a test is about.</summary>
internal static class Documents
{
    /// <summary>The rules that fire, of those with the beginning, in document order.</summary>
    internal static IEnumerable<string> Fired(string root, string content, RulePlan plan, string beginning = "PEPPOL-")
    {
        var document = $"""
            <{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"
                   xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
                   xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">{content}</{root}>
            """;
        var parsing = HardenedXml.Parse(Encoding.UTF8.GetBytes(document), ReadingLimits.Default);
        return Validator
            .Validate(parsing.ShouldBeOfType<XmlParsing.Parsed>().Tree.Root, plan, [])
            .Findings.Select(one => one.Rule)
            .Where(rule => rule.StartsWith(beginning, StringComparison.Ordinal));
    }
}
