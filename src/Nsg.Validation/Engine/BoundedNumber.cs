using Nsg.Documents.Xml;

namespace Nsg.Validation.Engine;

/// <summary>Tells numbers that are well-formed and beyond what rules reckon with: 20 digits before the point, 28 in
/// all.</summary>
internal static class BoundedNumber
{
    private const int IntegerDigitsMax = 20;
    private const int DigitsMax = 28;

    private static readonly string[] Endings = ["Amount", "Quantity", "Percent", "Numeric", "Rate", "Measure"];

    internal static bool IsBeyond(XmlElementNode node) =>
        node.WholeText().Length > IntegerDigitsMax
        && IsNumber(node.LocalName)
        && IsBeyond(node.WholeText().AsSpan().Trim(" \t\r\n").TrimStart("+-").TrimStart('0'));

    private static bool IsNumber(string localName)
    {
        foreach (var ending in Endings)
        {
            if (localName.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeyond(ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var part = point < 0 ? [] : number[(point + 1)..].TrimEnd('0');
        return whole.IndexOfAnyExceptInRange('0', '9') < 0
            && part.IndexOfAnyExceptInRange('0', '9') < 0
            && (whole.Length > IntegerDigitsMax || whole.Length + part.Length > DigitsMax);
    }
}
