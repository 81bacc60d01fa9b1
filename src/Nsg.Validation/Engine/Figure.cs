using System.Globalization;
using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>
/// A decimal figure of a document as XPath reckons with it: there, missing, or unreadable. A missing figure makes a
/// sum missing and
/// a comparison false; an unreadable one (where the reference would abort) makes a comparison true, for the structure
/// check reports
/// it. Of two such figures the one on the left decides, as it is evaluated first.
/// </summary>
internal readonly record struct Figure
{
    private readonly State _state;
    private readonly decimal _value;

    private Figure(State state, decimal value)
    {
        _state = state;
        _value = value;
    }

    private enum State
    {
        Missing,
        Known,
        Unreadable,
    }

    /// <summary>The number; null unless there is one that can be read.</summary>
    internal decimal? Value => _state == State.Known ? _value : null;

    internal bool IsMissing => _state == State.Missing;

    internal bool IsUnreadable => _state == State.Unreadable;

    private static Figure Unreadable => new(State.Unreadable, 0m);

    /// <summary>The figure of an element's text; missing when there is no element.</summary>
    internal static Figure Of(XmlElementNode? element) =>
        element is null ? default
        : Lexical.Decimal(element.WholeText()) is { } value ? value
        : Unreadable;

    /// <summary>The figure of the first element at the end of a path.</summary>
    internal static Figure Of(XmlElementNode node, params ReadOnlySpan<ElementName> path) => Of(node.First(path));

    public static implicit operator Figure(decimal value) => new(State.Known, value);

    public static Figure operator +(Figure a, Figure b) => Combine(a, b, Bounded.Add);

    public static Figure operator -(Figure a, Figure b) => Combine(a, b, Bounded.Subtract);

    public static Figure operator *(Figure a, Figure b) => Combine(a, b, Bounded.Multiply);

    public static Figure operator /(Figure a, Figure b) => Combine(a, b, XPathNumber.Divide);

    /// <summary>This figure, or another where it is missing.</summary>
    internal Figure Or(Figure other) => IsMissing ? other : this;

    /// <summary>Rounded to two decimals, halves upwards.</summary>
    internal Figure Round2() => Combine(this, 0m, static (x, _) => Lexical.Round2(x));

    /// <summary>Rounded to a whole number, halves upwards.</summary>
    internal Figure Round() => Combine(this, 0m, static (x, _) => decimal.Floor(Bounded.Add(x, 0.5m)));

    internal bool Is(Figure other) => Compare(other, static order => order == 0);

    internal bool IsNot(Figure other) => Compare(other, static order => order != 0);

    internal bool IsAtLeast(Figure other) => Compare(other, static order => order >= 0);

    internal bool IsAbove(Figure other) => Compare(other, static order => order > 0);

    /// <summary>Whether the two are no further apart than that.</summary>
    internal bool IsNear(Figure other, decimal slack) =>
        (this + slack).IsAtLeast(other) && other.IsAtLeast(this - slack);

    /// <inheritdoc/>
    public override string ToString() =>
        _state switch
        {
            State.Known => _value.ToString("0.##########", CultureInfo.InvariantCulture),
            State.Missing => "nothing",
            _ => "something unreadable",
        };

    private static Figure Combine(Figure a, Figure b, Func<decimal, decimal, decimal> how)
    {
        if (a._state == State.Known && b._state == State.Known)
        {
            try
            {
                return how(a._value, b._value);
            }
            catch (DivideByZeroException)
            {
                return Unreadable;
            }
        }

        return a._state != State.Known ? a : b;
    }

    private bool Compare(Figure other, Func<int, bool> test) =>
        _state switch
        {
            State.Known => other._state == State.Known ? test(_value.CompareTo(other._value)) : other.IsUnreadable,
            _ => IsUnreadable,
        };
}
