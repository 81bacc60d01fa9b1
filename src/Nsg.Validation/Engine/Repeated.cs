using Nsg.Documents.Xml;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.Engine;

/// <summary>
/// Elements that a standard lets stand several times and published rules take for one: with two of them the publisher's artefacts
/// stop without a verdict. Here the rules look at the first, and a warning says so.
/// </summary>
internal static class Repeated
{
    /// <summary>The warning where a path leads to more than one element.</summary>
    /// <param name="holder">What is around, for the text.</param>
    /// <param name="path">From the element that is asked to the one that is taken for one.</param>
    internal static Rule One(string holder, params ElementName[] path) => One(holder, static _ => true, path);

    /// <summary>The warning where a path leads to more than one element that the rules ask for.</summary>
    /// <param name="holder">What is around, for the text.</param>
    /// <param name="isAsked">Which of the elements the rules ask for.</param>
    /// <param name="path">From the element that is asked to the one that is taken for one.</param>
    internal static Rule One(string holder, Func<XmlElementNode, bool> isAsked, params ElementName[] path) =>
        Warning("NSG-REPEATED", (n, _) => Second(n, isAsked, path) is null) with
        {
            Place = (n, _) => Second(n, isAsked, path),
            TextArguments = [path[^1].LocalName, holder],
        };

    private static XmlElementNode? Second(XmlElementNode node, Func<XmlElementNode, bool> isAsked, ElementName[] path)
    {
        var found = 0;
        return Second(node, isAsked, path, ref found);
    }

    private static XmlElementNode? Second(
        XmlElementNode node,
        Func<XmlElementNode, bool> isAsked,
        ReadOnlySpan<ElementName> path,
        ref int found
    )
    {
        if (path.IsEmpty)
        {
            return isAsked(node) && ++found == 2 ? node : null;
        }

        for (var child = node.Child(path[0]); child is not null; child = child.Next(path[0]))
        {
            if (Second(child, isAsked, path[1..], ref found) is { } second)
            {
                return second;
            }
        }

        return null;
    }
}
