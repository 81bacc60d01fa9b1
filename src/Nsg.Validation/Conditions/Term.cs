using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>What a term's value depends on beside the document.</summary>
internal enum Reach
{
    /// <summary>Nothing, or the document alone.</summary>
    Document,

    /// <summary>An element farther out than the one around the one that is asked.</summary>
    Beyond,

    /// <summary>The element around the one that is asked.</summary>
    Around,

    /// <summary>The element that is asked.</summary>
    Element,
}

/// <summary>What kind of value a term has, which decides how two of them are compared.</summary>
internal enum TermKind
{
    /// <summary>Texts of elements or attributes: compared as texts with texts, as numbers with numbers.</summary>
    Nodes,

    /// <summary>One text.</summary>
    Text,

    /// <summary>One number, or none.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Truth,
}

/// <summary>
/// A part of a condition, with the meaning that XPath 2.0 gives it. What XPath calls an error is null where a value can't be
/// read (the structure says so of the same value), and <see cref="SeveralValuesException"/> where one value is asked for and
/// several are there.
/// </summary>
internal abstract class Term
{
    internal abstract Reach Reach { get; }

    internal abstract TermKind Kind { get; }

    /// <summary>The values, in document order.</summary>
    internal virtual Values Values(XmlElementNode node, ValidationScope scope) =>
        Text(node, scope) is { } text ? new Values([text]) : Conditions.Values.None;

    /// <summary>Whether one of the values is among some texts.</summary>
    internal virtual bool HasOneOf(XmlElementNode node, ValidationScope scope, HashSet<string> texts)
    {
        foreach (var text in Values(node, scope).Texts)
        {
            if (texts.Contains(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many values there are.</summary>
    internal virtual int Count(XmlElementNode node, ValidationScope scope) => Values(node, scope).Count;

    /// <summary>The one value as text; empty when there is none, null when it can't be read.</summary>
    internal abstract string? Text(XmlElementNode node, ValidationScope scope);

    /// <summary>The one value as number.</summary>
    internal abstract Number Number(XmlElementNode node, ValidationScope scope);

    /// <summary>Whether it is true: a node is there, a text is not empty, a number is not zero.</summary>
    internal abstract bool? IsTrue(XmlElementNode node, ValidationScope scope);

    /// <summary>The farther of two reaches.</summary>
    internal static Reach Farther(Reach a, Reach b) => a > b ? a : b;
}

/// <summary>One value is asked for and several are there, so that the published rule cannot be evaluated.</summary>
internal sealed class SeveralValuesException(string what) : Exception($"several values of {what}");
