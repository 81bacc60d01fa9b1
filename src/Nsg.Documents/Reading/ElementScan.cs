using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Svefaktura;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Reading;

/// <summary>
/// One reader's walk over a tree. It remembers which values found a place in the model, so that all others can be
/// listed, and gathers what was odd and the first thing without which the document cannot be used.
/// </summary>
internal sealed partial class ElementScan(XmlTree tree, ReadingLimits limits, Notation notation = Notation.Schema)
{
    // What a decimal holds exactly; and so few before the point that sums over a whole document cannot overflow.
    private const int SignificantDigitsMax = 28;

    private const int IntegerDigitsMax = 18;
    private readonly ulong[] _seenElements = new ulong[(tree.ElementCount >> 6) + 1];
    private readonly ulong[] _seenAttributes = new ulong[(tree.AttributeCount >> 6) + 1];
    private readonly List<Oddity> _oddities = [];

    internal ReadingFault? Fault { get; private set; }

    internal IReadOnlyList<Oddity> Oddities => _oddities.Count == 0 ? [] : _oddities;

    /// <summary>
    /// The first child of that name in its parent's vocabulary (UBL components, or the parent's namespace).
    /// </summary>
    internal static XmlElementNode? Child(XmlElementNode? parent, string name)
    {
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.LocalName == name && IsSameVocabulary(parent!, child))
            {
                return child;
            }
        }

        return null;
    }

    internal static XmlElementNode? Child(XmlElementNode? parent, string first, string second) =>
        Child(Child(parent, first), second);

    internal static XmlElementNode? Child(XmlElementNode? parent, string first, string second, string third) =>
        Child(Child(Child(parent, first), second), third);

    internal static XmlChildren Children(XmlElementNode? parent, string name) => new(parent?.FirstChild, name);

    /// <summary>The text, trimmed; null when there is none. Marks it as having found its place.</summary>
    internal string? Text(XmlElementNode? node)
    {
        var text = Peek(node);
        if (text is not null)
        {
            See(node!);
        }

        return text;
    }

    internal static string? Peek(XmlElementNode? node)
    {
        if (node is null || node.Text.Length == 0)
        {
            return null;
        }

        var text = node.Text.Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>All texts of the children of that name, joined by line feeds.</summary>
    internal string? Joined(XmlElementNode? parent, string name)
    {
        string? joined = null;
        foreach (var child in Children(parent, name))
        {
            if (Text(child) is { } text)
            {
                joined = joined is null ? text : joined + "\n" + text;
            }
        }

        return joined;
    }

    internal IReadOnlyList<string> Texts(XmlElementNode? parent, string name)
    {
        List<string>? texts = null;
        foreach (var child in Children(parent, name))
        {
            if (Text(child) is { } text)
            {
                (texts ??= []).Add(text);
            }
        }

        return texts is null ? [] : texts;
    }

    /// <summary>
    /// A code of a list that the model's term fixes: attributes that only name the list have their home there.
    /// </summary>
    internal string? Code(XmlElementNode? node)
    {
        var code = Text(node);
        if (code is not null)
        {
            for (var i = 0; i < node!.AttributeArray.Length; i++)
            {
                ref var attribute = ref node.AttributeArray[i];
                if (
                    attribute.LocalName.StartsWith("list", StringComparison.Ordinal)
                    || attribute.LocalName.StartsWith("scheme", StringComparison.Ordinal)
                )
                {
                    SeeAttribute(node, i);
                }
            }
        }

        return code;
    }

    internal string? Attribute(XmlElementNode? node, string name)
    {
        for (var i = 0; i < (node?.AttributeArray.Length ?? 0); i++)
        {
            ref var attribute = ref node!.AttributeArray[i];
            if (attribute.LocalName == name && attribute.Namespace.Length == 0)
            {
                SeeAttribute(node, i);
                return attribute.Value.Trim() is { Length: > 0 } value ? value : null;
            }
        }

        return null;
    }

    /// <summary>An identifier and the attribute that names its scheme.</summary>
    internal Identifier? Identifier(XmlElementNode? node, string schemeAttribute = "schemeID") =>
        Text(node) is { } value ? new Identifier(value, Attribute(node, schemeAttribute)) : null;

    /// <summary>A decimal as XML Schema writes it; an oddity and null when it is none.</summary>
    internal decimal? Decimal(XmlElementNode? node, bool allowComma = false)
    {
        if (Peek(node) is not { } text)
        {
            return null;
        }

        if (TryNumber(text, out var value))
        {
            See(node!);
            return value;
        }

        if (allowComma && text.Count(c => c == ',') == 1 && TryDecimal(text.Replace(',', '.'), out value))
        {
            See(node!);
            Odd(
                "decimal-comma",
                $"'{XmlFaults.OneLine(text)}' has a decimal comma; read as {value.ToString(CultureInfo.InvariantCulture)}",
                node
            );
            return value;
        }

        Odd("invalid-number", $"'{XmlFaults.OneLine(text)}' is not a number; left out", node);
        return null;
    }

    /// <summary>A number that is looked at and finds no place of its own.</summary>
    internal decimal? PeekDecimal(XmlElementNode? node) => TryNumber(Peek(node) ?? "", out var value) ? value : null;

    /// <summary>A date, its time zone passed over; an oddity and null when it is none.</summary>
    internal DateOnly? Date(XmlElementNode? node)
    {
        if (Peek(node) is not { } text)
        {
            return null;
        }

        if (TryDate(text, out var date))
        {
            See(node!);
            SeeFormat(node!);
            return date;
        }

        Odd("invalid-date", $"'{XmlFaults.OneLine(text)}' is not a date; left out", node);
        return null;
    }

    internal Country? Country(XmlElementNode? node)
    {
        if (Peek(node) is not { } text)
        {
            return null;
        }

        if (Vocabulary.Country.TryParse(text, out var country))
        {
            Code(node);
            return country;
        }

        Odd("unknown-country", $"'{XmlFaults.OneLine(text)}' is not an ISO 3166-1 country code; left out", node);
        return null;
    }

    internal void Odd(string code, string text, XmlElementNode? node) =>
        _oddities.Add(new Oddity(code, text, node?.Position));

    internal void Fail(string code, string text, XmlElementNode? node) =>
        Fault ??= new ReadingFault(code, text, node?.Position);

    internal void See(XmlElementNode node) => _seenElements[node.Index >> 6] |= 1UL << (node.Index & 63);

    internal bool IsSeen(XmlElementNode node) => (_seenElements[node.Index >> 6] & (1UL << (node.Index & 63))) != 0;

    internal void SeeAttribute(XmlElementNode node, int index) => Mark(_seenAttributes, node.AttributeStart + index);

    /// <summary>All values under the element that found no place, in document order.</summary>
    internal IReadOnlyList<UnmodelledValue> Leftovers(XmlElementNode root)
    {
        List<UnmodelledValue>? found = null;
        var more = 0;
        var node = root;
        while (node is not null)
        {
            if (node.Text.Length > 0 && !IsSeen(node) && Peek(node) is { } text)
            {
                Keep(node.Path, text, node.Line);
            }

            for (var i = 0; i < node.AttributeArray.Length; i++)
            {
                ref var attribute = ref node.AttributeArray[i];
                if (!IsMarked(_seenAttributes, node.AttributeStart + i) && attribute.Namespace != XmlNames.Xsi)
                {
                    Keep($"{node.Path}/@{attribute.LocalName}", attribute.Value, attribute.Line);
                }
            }

            node = Next(node, root);
        }

        if (more > 0)
        {
            Odd(
                "unmodelled-more",
                $"{more} more values have no place in the model and stand only in the original",
                root
            );
        }

        return found is null ? [] : found;

        void Keep(string path, string value, int line)
        {
            if ((found ??= []).Count < limits.UnmodelledMax)
            {
                found.Add(new UnmodelledValue(path, value, line));
            }
            else
            {
                more++;
            }
        }
    }

    internal static bool TryDecimal(string text, out decimal value)
    {
        value = 0;
        var digits = 0;
        var beforePoint = -1;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            beforePoint = c == '.' && beforePoint < 0 ? digits : beforePoint;
        }

        beforePoint = beforePoint < 0 ? digits : beforePoint;
        return digits <= SignificantDigitsMax
            && beforePoint <= IntegerDigitsMax
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    private bool TryNumber(string text, out decimal value) =>
        TryDecimal(notation == Notation.Finvoice ? text.Replace(',', '.') : text, out value);

    private bool TryDate(string text, out DateOnly date) =>
        notation == Notation.Finvoice ? XmlDates.TryParseCompact(text, out date) : XmlDates.TryParse(text, out date);

    // Finvoice repeats the only format there is on every date.
    private void SeeFormat(XmlElementNode? node)
    {
        if (notation == Notation.Finvoice && node?.Attribute("Format") == "CCYYMMDD")
        {
            Attribute(node, "Format");
        }
    }

    private static XmlElementNode? Next(XmlElementNode node, XmlElementNode root)
    {
        if (node.FirstChild is not null)
        {
            return node.FirstChild;
        }

        var at = node;
        while (at != root && at!.NextSibling is null)
        {
            at = at.Parent;
        }

        return at == root ? null : at.NextSibling;
    }

    private static bool IsSameVocabulary(XmlElementNode parent, XmlElementNode child) =>
        ReferenceEquals(parent.Namespace, child.Namespace)
        || ReferenceEquals(child.Namespace, XmlNames.UblBasic)
        || ReferenceEquals(child.Namespace, XmlNames.UblAggregate)
        || parent.Namespace == child.Namespace
        || (SvefakturaNames.IsComponent(child) && SvefakturaNames.IsPart(parent));

    private static void Mark(ulong[] bits, int index) => bits[index >> 6] |= 1UL << (index & 63);

    private static bool IsMarked(ulong[] bits, int index) => (bits[index >> 6] & (1UL << (index & 63))) != 0;
}
