using System.Globalization;
using Nsg.Documents.Xml;

namespace Nsg.Validation.TestSets;

/// <summary>
/// Reads files of the VEFA test-set format (namespace <c>http://difi.no/xsd/vefa/validator/1.0</c>): a <c>testSet</c>
/// with the rules in scope
/// and <c>test</c> elements, each with expectations and one document. A file that holds a single <c>test</c> is read
/// too.
/// </summary>
public static class TestSetReader
{
    private const string Ns = "http://difi.no/xsd/vefa/validator/1.0";

    /// <summary>Whether the element begins such a file.</summary>
    public static bool IsTestSet(XmlElementNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return root.Namespace == Ns && root.LocalName is "testSet" or "test";
    }

    /// <summary>The cases of a file, in order.</summary>
    /// <param name="root">Root element of a file for which <see cref="IsTestSet"/> is true.</param>
    public static IReadOnlyList<TestCase> Read(XmlElementNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var common = root.LocalName == "testSet" ? Scope(root) : [];
        var cases = new List<TestCase>();
        foreach (var test in root.LocalName == "test" ? [root] : Tests(root))
        {
            cases.Add(Case(cases.Count + 1, test, common));
        }

        return cases;
    }

    private static IEnumerable<XmlElementNode> Tests(XmlElementNode root)
    {
        for (var child = root.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.LocalName == "test" && child.Namespace == Ns)
            {
                yield return child;
            }
        }
    }

    private static TestCase Case(int number, XmlElementNode test, HashSet<string> common)
    {
        var scope = Scope(test);
        scope.UnionWith(common);
        var expectations = new List<Expectation>();
        var description = "";
        for (var one = test.Child(Ns, "assert")?.FirstChild; one is not null; one = one.NextSibling)
        {
            if (one.LocalName == "description")
            {
                description = one.Text.Trim();
            }
            else if (Expected(one) is { } expectation)
            {
                expectations.Add(expectation);
                scope.Add(expectation.Rule);
            }
        }

        return new TestCase(number, description, scope, expectations, Document(test));
    }

    private static XmlElementNode Document(XmlElementNode test)
    {
        for (var child = test.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Namespace != Ns)
            {
                return child;
            }
        }

        throw new FormatException($"the test at {test.Position} holds no document");
    }

    private static HashSet<string> Scope(XmlElementNode holder)
    {
        var scope = new HashSet<string>(StringComparer.Ordinal);
        for (var one = holder.Child(Ns, "assert")?.FirstChild; one is not null; one = one.NextSibling)
        {
            if (one.LocalName == "scope")
            {
                scope.Add(one.Text.Trim());
            }
        }

        return scope;
    }

    private static Expectation? Expected(XmlElementNode one)
    {
        Severity? severity = one.LocalName switch
        {
            "error" or "fatal" => Severity.Fatal,
            "warning" => Severity.Warning,
            _ => null,
        };
        if (severity is null)
        {
            return one.LocalName == "success" ? new Expectation(one.Text.Trim(), null, 0) : null;
        }

        var times = int.TryParse(
            one.Attribute("number"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 1;
        return new Expectation(one.Text.Trim(), severity, times);
    }
}
