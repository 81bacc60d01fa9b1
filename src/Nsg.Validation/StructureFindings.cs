using Nsg.Documents.Structure;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation;

/// <summary>Brings faults of structure to findings, in the language asked for.</summary>
internal static class StructureFindings
{
    private const int TypeArgument = 2;

    /// <summary>The faults of a document; one that no structure is known for has none.</summary>
    internal static IEnumerable<Finding> Of(StructureReport structure, string language) =>
        structure.Faults.Select(fault => new Finding(fault.Code, Severity.Fatal, Text(fault, language))
        {
            Position = fault.Position,
        });

    /// <summary>The structure of a document, checked now when it was not while reading.</summary>
    internal static StructureReport Report(XmlTree tree, ValidationOptions options) =>
        tree.Structure ?? tree.CheckStructure(options.FindingsMax);

    private static string Text(StructureFault fault, string language)
    {
        var arguments = new string[fault.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] =
                i == TypeArgument && fault.Problem is StructureProblem.Value or StructureProblem.AttributeValue
                    ? TypeText(fault.Arguments[i], language)
                    : fault
                        .Arguments[i]
                        .Replace("|", $" {RuleTexts.Text("structure-or", language)} ", StringComparison.Ordinal);
        }

        return RuleTexts.Text($"structure-{StructureTexts.Suffix(fault.Problem)}", language, arguments);
    }

    private static string TypeText(string type, string language) =>
        RuleTexts.Has($"type-{type}", "en")
            ? RuleTexts.Text($"type-{type}", language)
            : RuleTexts.Text("type-other", language, type);
}
