using System.Buffers;
using System.Globalization;

namespace Nsg.Validation.Engine;

/// <summary>Numbers as XPath reads and divides them, where that differs from plain decimals.</summary>
public static class XPathNumber
{
    // The processor that the published rules are run with rounds a quotient to this many places, and as many more as
    // the dividend has
    // more places than the divisor.
    private const int QuotientScale = 18;
    private const int ScaleMax = 28;

    // Dividing by it drops zeros at the end.
    private const decimal One = 1.0000000000000000000000000000m;

    private const NumberStyles DoubleStyle =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> DoubleCharacters = SearchValues.Create("0123456789+-.eE");

    /// <summary>What <c>number()</c> gives: the value of an <c>xs:double</c>, NaN when the text is none.</summary>
    public static double Double(string? text)
    {
        var trimmed = Trim(text);
        if (trimmed is "INF" or "-INF")
        {
            return trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        return
            !trimmed.ContainsAnyExcept(DoubleCharacters)
            && double.TryParse(trimmed, DoubleStyle, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN;
    }

    /// <summary>Whether <c>number()</c> gives a number.</summary>
    public static bool IsNumber(string? text) => !double.IsNaN(Double(text));

    /// <summary>Whether the text can be cast to <c>xs:integer</c>: digits, a sign in front and white space around
    /// allowed.</summary>
    public static bool IsInteger(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim(" \t\r\n");
        return Lexical.IsDigits(trimmed.Length > 0 && trimmed[0] is '+' or '-' ? trimmed[1..] : trimmed);
    }

    /// <summary>The quotient of two decimals, to 18 places or more. The divisor must not be zero.</summary>
    public static decimal Divide(decimal dividend, decimal divisor)
    {
        var more = (dividend / One).Scale - (divisor / One).Scale;
        return decimal.Round(
            Bounded.Divide(dividend, divisor),
            Math.Min(QuotientScale + Math.Max(more, 0), ScaleMax),
            MidpointRounding.ToEven
        );
    }

    /// <summary>Whether a stated figure lies within a tolerance of the computed one, both ends included.</summary>
    public static bool IsWithin(decimal stated, decimal computed, decimal tolerance) =>
        Bounded.Add(stated, tolerance) >= computed && Bounded.Subtract(stated, tolerance) <= computed;

    private static ReadOnlySpan<char> Trim(string? text) => text.AsSpan().Trim(" \t\r\n");
}
