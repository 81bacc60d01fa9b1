using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>Yes or no, from some other terms.</summary>
internal sealed class TruthTerm(Reach reach, Func<XmlElementNode, ValidationScope, bool?> test) : Term
{
    internal override Reach Reach => reach;

    internal override TermKind Kind => TermKind.Truth;

    internal override string? Text(XmlElementNode node, ValidationScope scope) =>
        test(node, scope) switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    internal override Number Number(XmlElementNode node, ValidationScope scope) =>
        test(node, scope) switch
        {
            true => 1m,
            false => 0m,
            null => Conditions.Number.Unreadable,
        };

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope) => test(node, scope);
}

/// <summary>One text, from some other terms.</summary>
internal sealed class TextTerm(Reach reach, Func<XmlElementNode, ValidationScope, string?> text) : Term
{
    internal override Reach Reach => reach;

    internal override TermKind Kind => TermKind.Text;

    internal override string? Text(XmlElementNode node, ValidationScope scope) => text(node, scope);

    internal override Number Number(XmlElementNode node, ValidationScope scope) =>
        Conditions.Number.Read(text(node, scope));

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope) => text(node, scope)?.Length > 0;
}

/// <summary>One number or none, from some other terms.</summary>
internal sealed class NumberTerm(Reach reach, Func<XmlElementNode, ValidationScope, Number> number) : Term
{
    internal override Reach Reach => reach;

    internal override TermKind Kind => TermKind.Number;

    internal override string? Text(XmlElementNode node, ValidationScope scope)
    {
        var value = number(node, scope);
        return value.IsUnreadable ? null : value.ToString();
    }

    internal override Number Number(XmlElementNode node, ValidationScope scope) => number(node, scope);

    internal override bool? IsTrue(XmlElementNode node, ValidationScope scope)
    {
        var value = number(node, scope);
        return value.IsUnreadable ? null : value.IsSome;
    }
}
