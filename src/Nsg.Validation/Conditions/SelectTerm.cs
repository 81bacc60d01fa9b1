using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>The values at the end of a path below those elements of another path that meet a condition.</summary>
/// <param name="elements">The elements.</param>
/// <param name="condition">What must be true of them; null takes the one at a place.</param>
/// <param name="rest">The path below.</param>
/// <param name="place">The place, counted from 1; only without a condition.</param>
internal sealed class SelectTerm(PathTerm elements, Term? condition, PathTerm rest, int place) : Term
{
    internal override Reach Reach => elements.Reach;

    internal override TermKind Kind => TermKind.Nodes;

    internal override Values Values(XmlElementNode node, ValidationScope scope)
    {
        List<string> texts = [.. Chosen(node, scope).SelectMany(one => rest.Values(one, scope).Texts)];
        return texts.Count == 0 ? Conditions.Values.None : new Values(texts);
    }

    internal override int Count(XmlElementNode node, ValidationScope scope) =>
        Chosen(node, scope).Sum(one => rest.Count(one, scope));

    internal override string Text(XmlElementNode node, ValidationScope scope) =>
        Values(node, scope).One(elements.ToString());

    internal override Number Number(XmlElementNode node, ValidationScope scope)
    {
        var values = Values(node, scope);
        return values.Count == 0 ? Conditions.Number.Missing : Conditions.Number.Read(values.One(elements.ToString()));
    }

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope) => Count(node, scope) > 0;

    private IEnumerable<XmlElementNode> Chosen(XmlElementNode node, ValidationScope scope) =>
        condition is null
            ? elements.Elements(node, scope).Skip(place - 1).Take(1)
            : elements.Elements(node, scope).Where(one => condition.IsTrue(one, scope) ?? false);
}
