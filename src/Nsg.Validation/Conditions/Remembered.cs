using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>
/// A term whose value hangs on the document or on the element around alone: it is computed once for all who ask, so that the
/// rules of every line may look at all lines. Where few can ask, it is computed each time.
/// </summary>
internal sealed class Remembered(Term term) : Term
{
    private const int FewMax = 8;

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
        (Values)Recall(_values, node, scope, static (one, n, s) => one.Values(n, s))!;

    internal override int Count(XmlElementNode node, ValidationScope scope) =>
        (int)Recall(_count, node, scope, static (one, n, s) => one.Count(n, s))!;

    internal override string? Text(XmlElementNode node, ValidationScope scope) =>
        (string?)Recall(_text, node, scope, static (one, n, s) => one.Text(n, s));

    internal override Number Number(XmlElementNode node, ValidationScope scope) =>
        (Number)Recall(_number, node, scope, static (one, n, s) => one.Number(n, s))!;

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope) =>
        (bool?)Recall(_truth, node, scope, static (one, n, s) => one.IsTrue(n, s));

    private object? Recall(
        object what,
        XmlElementNode node,
        ValidationScope scope,
        Func<Term, XmlElementNode, ValidationScope, object?> compute
    )
    {
        if (Reach == Reach.Around && HasFewChildren(node.Parent))
        {
            return compute(term, node, scope);
        }

        var kept = Memory.Of(scope);
        var key = (what, Place(node, scope));
        if (!kept.TryGetValue(key, out var value))
        {
            kept[key] = value = compute(term, node, scope);
        }

        return value;
    }

    private static bool HasFewChildren(XmlElementNode? around)
    {
        var child = around?.FirstChild;
        for (var i = 0; child is not null; child = child.NextSibling)
        {
            if (++i > FewMax)
            {
                return false;
            }
        }

        return true;
    }

    private object Place(XmlElementNode node, ValidationScope scope) =>
        Reach == Reach.Document || node.Parent is null ? scope : node.Parent;
}
