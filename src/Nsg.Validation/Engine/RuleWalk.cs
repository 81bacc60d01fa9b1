using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Asks every rule of a plan of every element of one document, in document order.</summary>
internal sealed class RuleWalk
{
    private readonly RulePlan _plan;
    private readonly FindingSink _sink;
    private readonly XmlElementNode _root;
    private readonly ValidationScope _scope;
    private HashSet<Rule>? _firedOnce;
    private Dictionary<(PathState Around, string Namespace, string LocalName), PathState>? _unknown;

    internal RuleWalk(RulePlan plan, XmlElementNode root, ValidationScope scope, FindingSink sink)
    {
        _plan = plan;
        _root = root;
        _scope = scope;
        _sink = sink;
    }

    internal void Run()
    {
        var states = new Stack<PathState>(16);
        states.Push(_plan.Start);
        for (var node = _root; node is not null; node = Following(node, states))
        {
            var state = Step(states.Peek(), node);
            foreach (var group in state.Groups)
            {
                Ask(group, node);
            }

            if (node.FirstChild is not null)
            {
                states.Push(state);
            }
            else if (BoundedNumber.IsBeyond(node))
            {
                _sink.TooLarge(node);
            }
        }
    }

    private PathState Step(PathState around, XmlElementNode node)
    {
        if (node.Name is { } name)
        {
            return _plan.Step(around, name, node, _root);
        }

        _unknown ??= [];
        var key = (around, node.Namespace, node.LocalName);
        if (!_unknown.TryGetValue(key, out var state))
        {
            _unknown[key] = state = _plan.StepUnknown(node, _root);
        }

        return state;
    }

    private XmlElementNode? Following(XmlElementNode node, Stack<PathState> states)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; !ReferenceEquals(up, _root); up = up.Parent!)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }

            states.Pop();
        }

        return null;
    }

    private void Ask(RuleContext[] group, XmlElementNode node)
    {
        foreach (var context in group)
        {
            if (context.When is not null && !IsMet(context, node))
            {
                continue;
            }

            foreach (var rule in context.RuleArray)
            {
                Ask(rule, node);
            }

            return;
        }
    }

    private bool IsMet(RuleContext context, XmlElementNode node)
    {
        try
        {
            return context.When!(node, _scope);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _sink.Failed(context.RuleArray[0], node, failure);
            return false;
        }
    }

    // One broken rule must never hide another, so a failure stays with its rule.
    private void Ask(Rule rule, XmlElementNode node)
    {
        try
        {
            if (rule.Holds(node, _scope))
            {
                return;
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _sink.Failed(rule, node, failure);
            return;
        }

        // Rules belong to their set and sets to many plans, so what has fired is kept with the document.
        if (!rule.IsOncePerDocument || (_firedOnce ??= new HashSet<Rule>(ReferenceEqualityComparer.Instance)).Add(rule))
        {
            _sink.Add(rule, node, _scope);
        }
    }
}
