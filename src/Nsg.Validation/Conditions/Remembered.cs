using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>
/// A term whose value hangs on the document or on the element around alone: it is computed once for all who ask, so that the
/// rules of every line may look at all lines.
/// </summary>
internal sealed class Remembered(Term term) : Term
{
    private readonly object _values = new();
    private readonly object _count = new();
    private readonly object _text = new();
    private readonly object _number = new();
    private readonly object _truth = new();

    internal override Reach Reach => term.Reach;

    internal override TermKind Kind => term.Kind;

    /// <summary>The term, remembered where that spares anything.</summary>
    internal static Term Of(Term term) =>
        term.Reach == Reach.Element || term is Remembered ? term : new Remembered(term);

    internal override Values Values(XmlElementNode node, ValidationScope scope) =>
        Memory.Recall(scope, _values, Place(node, scope), () => term.Values(node, scope));

    internal override int Count(XmlElementNode node, ValidationScope scope) =>
        Memory.Recall(scope, _count, Place(node, scope), () => term.Count(node, scope));

    internal override string? Text(XmlElementNode node, ValidationScope scope) =>
        Memory.Recall(scope, _text, Place(node, scope), () => term.Text(node, scope));

    internal override Number Number(XmlElementNode node, ValidationScope scope) =>
        Memory.Recall(scope, _number, Place(node, scope), () => term.Number(node, scope));

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope) =>
        Memory.Recall(scope, _truth, Place(node, scope), () => term.IsTrue(node, scope));

    private object Place(XmlElementNode node, ValidationScope scope) =>
        Reach == Reach.Document || node.Parent is null ? scope : node.Parent;
}
