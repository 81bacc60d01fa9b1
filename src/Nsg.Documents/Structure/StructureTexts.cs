using System.Globalization;

namespace Nsg.Documents.Structure;

/// <summary>Codes and English sentences for faults of structure; other languages are made from the same
/// arguments.</summary>
public static class StructureTexts
{
    /// <summary>The stable end of a fault's code.</summary>
    public static string Suffix(StructureProblem problem) =>
        problem switch
        {
            StructureProblem.Root => "ROOT",
            StructureProblem.Unexpected => "UNEXPECTED",
            StructureProblem.Namespace => "NAMESPACE",
            StructureProblem.Order => "ORDER",
            StructureProblem.TooMany => "TOO-MANY",
            StructureProblem.Missing => "MISSING",
            StructureProblem.Value => "VALUE",
            StructureProblem.Text => "TEXT",
            StructureProblem.Attribute => "ATTRIBUTE",
            StructureProblem.AttributeMissing => "ATTRIBUTE-MISSING",
            StructureProblem.AttributeValue => "ATTRIBUTE-VALUE",
            StructureProblem.Nil => "NIL",
            StructureProblem.Type => "TYPE",
            StructureProblem.Identifier => "ID",
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    /// <summary>The English sentence.</summary>
    public static string English(StructureProblem problem, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var parts = new object[arguments.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = IsType(problem, i)
                ? Describe(arguments[i])
                : arguments[i].Replace("|", " or ", StringComparison.Ordinal);
        }

        return string.Format(CultureInfo.InvariantCulture, Template(problem), parts);
    }

    private static bool IsType(StructureProblem problem, int argument) =>
        argument == 2 && problem is StructureProblem.Value or StructureProblem.AttributeValue;

    private static string Template(StructureProblem problem) =>
        problem switch
        {
            StructureProblem.Root =>
                "The root element {0} in namespace '{1}' is no document of the standard; correct the name or the namespace.",
            StructureProblem.Unexpected =>
                "{0} has no place in {1}; remove it, or move it to where the standard has it.",
            StructureProblem.Namespace => "{0} stands in namespace '{1}'; declare it in '{2}'.",
            StructureProblem.Order =>
                "{0} stands after {1}, but must come before it in {2}; put it in the standard's order.",
            StructureProblem.TooMany => "{0} occurs more often in {1} than the {2} allowed; remove the surplus.",
            StructureProblem.Missing => "{1} lacks the required element {0}; add it.",
            StructureProblem.Value => "'{1}' in {0} is not {2}; write a value of that kind.",
            StructureProblem.Text => "{0} holds the text '{1}', but may hold only elements; remove the text.",
            StructureProblem.Attribute => "The attribute {0} has no place on {1}; remove it.",
            StructureProblem.AttributeMissing => "{1} lacks the required attribute {0}; add it.",
            StructureProblem.AttributeValue => "'{1}' in attribute {0} of {3} is not {2}; write a value of that kind.",
            StructureProblem.Nil =>
                "{0} carries xsi:nil, which the standard does not allow; leave the element out instead.",
            StructureProblem.Type => "{0} claims by xsi:type to be of type '{1}', which it is not; remove xsi:type.",
            StructureProblem.Identifier =>
                "The identifier '{1}' on {0} is used before in the document; make it unique.",
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    private static string Describe(string type) =>
        type switch
        {
            "decimal" => "a decimal number such as 1250.00 (point as decimal sign, no blanks inside)",
            "integer" => "a whole number",
            "date" => "a date such as 2026-01-31",
            "time" => "a time such as 14:30:00",
            "dateTime" => "a date with time such as 2026-01-31T14:30:00",
            "boolean" => "'true' or 'false'",
            "base64Binary" => "content in Base64",
            "language" => "a language code such as 'en' or 'nb-NO'",
            "anyURI" => "a URI",
            "ID" => "an XML name",
            _ => $"a value of type {type}",
        };
}
