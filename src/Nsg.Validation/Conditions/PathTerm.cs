using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>
/// Elements or attributes by a path from the element that is asked: names parted by <c>/</c>, <c>..</c> in front for the
/// element around, <c>/*</c> or <c>/Invoice</c> in front for the document's root, <c>//</c> in front for any depth,
/// <c>@name</c> at the end for an attribute, <c>.</c> for the element itself.
/// </summary>
internal sealed class PathTerm : Term
{
    private readonly string _text;
    private readonly ElementName[] _steps;
    private readonly string? _attribute;
    private readonly int _up;
    private readonly ElementName? _root;
    private readonly bool _isFromRoot;
    private readonly bool _isAnyDepth;

    internal PathTerm(string text)
    {
        _text = text;
        _isAnyDepth = text.StartsWith("//", StringComparison.Ordinal);
        _isFromRoot = text.StartsWith('/');
        var parts = text.TrimStart('/').Split('/').ToList();
        if (_isFromRoot && !_isAnyDepth)
        {
            _root = parts[0] == "*" ? null : PathPattern.NameOf(parts[0]);
            parts.RemoveAt(0);
        }

        while (parts.Count > 0 && parts[0] is ".." or ".")
        {
            _up += parts[0] == ".." ? 1 : 0;
            parts.RemoveAt(0);
        }

        if (parts.Count > 0 && parts[^1].StartsWith('@'))
        {
            _attribute = parts[^1][1..];
            parts.RemoveAt(parts.Count - 1);
        }

        _steps = [.. parts.Select(PathPattern.NameOf)];
    }

    internal override Reach Reach =>
        _isFromRoot ? Reach.Document
        : _up > 1 ? Reach.Beyond
        : _up > 0 ? Reach.Around
        : Reach.Element;

    internal override TermKind Kind => TermKind.Nodes;

    internal override Values Values(XmlElementNode node, ValidationScope scope)
    {
        var found = Elements(node, scope);
        if (found.Count == 0)
        {
            return Conditions.Values.None;
        }

        var texts = new List<string>(found.Count);
        foreach (var one in found)
        {
            if (_attribute is null)
            {
                texts.Add(TextOf(one));
            }
            else if (one.Attribute(_attribute) is { } value)
            {
                texts.Add(value);
            }
        }

        return new Values(texts);
    }

    internal override int Count(XmlElementNode node, ValidationScope scope) =>
        _isAnyDepth ? Values(node, scope).Count
        : Start(node, scope) is { } start ? Count(start, _steps)
        : 0;

    /// <summary>The elements at the end of the path, whether they have the attribute or not.</summary>
    internal List<XmlElementNode> Elements(XmlElementNode node, ValidationScope scope)
    {
        var found = new List<XmlElementNode>();
        if (Start(node, scope) is not { } start)
        {
            return found;
        }

        if (_isAnyDepth)
        {
            for (var at = start; at is not null; at = at.NextWithin(start))
            {
                if (Is(at, _steps[0]))
                {
                    Collect(at, _steps.AsSpan(1), found);
                }
            }
        }
        else
        {
            Collect(start, _steps, found);
        }

        return found;
    }

    internal override bool HasOneOf(XmlElementNode node, ValidationScope scope, HashSet<string> texts) =>
        _isAnyDepth
            ? base.HasOneOf(node, scope, texts)
            : Start(node, scope) is { } start && HasOneOf(start, _steps, texts);

    internal override string Text(XmlElementNode node, ValidationScope scope) => One(node, scope) ?? "";

    internal override Number Number(XmlElementNode node, ValidationScope scope) =>
        One(node, scope) is { } text ? Conditions.Number.Read(text) : Conditions.Number.Missing;

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope)
    {
        if (_isAnyDepth)
        {
            return Count(node, scope) > 0;
        }

        return Start(node, scope) is { } start && Leads(start, _steps);
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    internal static string TextOf(XmlElementNode node) => node.WholeText();

    // A name may have been defined only after the document was parsed.
    private static bool Is(XmlElementNode node, ElementName name) =>
        ReferenceEquals(node.Name, name)
        || (node.Name is null && node.LocalName == name.LocalName && node.Namespace == name.Namespace);

    private static void Collect(XmlElementNode node, ReadOnlySpan<ElementName> steps, List<XmlElementNode> found)
    {
        if (steps.IsEmpty)
        {
            found.Add(node);
            return;
        }

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (Is(child, steps[0]))
            {
                Collect(child, steps[1..], found);
            }
        }
    }

    // The only value; null when there is none.
    private string? One(XmlElementNode node, ValidationScope scope)
    {
        if (_isAnyDepth)
        {
            var values = Values(node, scope);
            return values.Count == 0 ? null : values.One(_text);
        }

        string? found = null;
        if (Start(node, scope) is { } start)
        {
            FindOne(start, _steps, ref found);
        }

        return found;
    }

    private void FindOne(XmlElementNode node, ReadOnlySpan<ElementName> steps, ref string? found)
    {
        if (steps.IsEmpty)
        {
            if ((_attribute is null ? TextOf(node) : node.Attribute(_attribute)) is { } text)
            {
                found = found is null ? text : throw new SeveralValuesException(_text);
            }

            return;
        }

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (Is(child, steps[0]))
            {
                FindOne(child, steps[1..], ref found);
            }
        }
    }

    private int Count(XmlElementNode node, ReadOnlySpan<ElementName> steps)
    {
        if (steps.IsEmpty)
        {
            return _attribute is null || node.Attribute(_attribute) is not null ? 1 : 0;
        }

        var count = 0;
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            count += Is(child, steps[0]) ? Count(child, steps[1..]) : 0;
        }

        return count;
    }

    private bool HasOneOf(XmlElementNode node, ReadOnlySpan<ElementName> steps, HashSet<string> texts)
    {
        if (steps.IsEmpty)
        {
            return (_attribute is null ? TextOf(node) : node.Attribute(_attribute)) is { } text && texts.Contains(text);
        }

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (Is(child, steps[0]) && HasOneOf(child, steps[1..], texts))
            {
                return true;
            }
        }

        return false;
    }

    private XmlElementNode? Start(XmlElementNode node, ValidationScope scope)
    {
        if (_isFromRoot)
        {
            return _root is null || Is(scope.Root, _root) ? scope.Root : null;
        }

        XmlElementNode? start = node;
        for (var i = 0; i < _up && start is not null; i++)
        {
            start = ReferenceEquals(start, scope.Root) ? null : start.Parent;
        }

        return start;
    }

    private bool Leads(XmlElementNode node, ReadOnlySpan<ElementName> steps)
    {
        if (steps.IsEmpty)
        {
            return _attribute is null || node.Attribute(_attribute) is not null;
        }

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (Is(child, steps[0]) && Leads(child, steps[1..]))
            {
                return true;
            }
        }

        return false;
    }
}
