using System.Globalization;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;
using static Nsg.Validation.Engine.Author;

namespace Nsg.Validation.En16931;

/// <summary>Rules of shapes that come again and again, and small tests on values.</summary>
internal static class Checks
{
    /// <summary>The path leads to an element.</summary>
    internal static Rule Exists(string id, params ElementName[] path) =>
        path is [var name] ? Fatal(id, (n, _) => n.Has(name)) : Fatal(id, (n, _) => n.Exists(path));

    /// <summary>One of two children is there.</summary>
    internal static Rule EitherExists(string id, ElementName one, ElementName other) =>
        Fatal(id, (n, _) => n.Has(one) || n.Has(other));

    /// <summary>The element at the end of the path says something.</summary>
    internal static Rule NotEmpty(string id, params ElementName[] path) =>
        Fatal(id, (n, _) => n.First(path) is { } one && !Lexical.IsBlank(one.WholeText()));

    /// <summary>The path leads to one element at most.</summary>
    internal static Rule AtMostOne(string id, params ElementName[] path) =>
        path is [var name] ? Fatal(id, (n, _) => n.Count(name) <= 1) : Fatal(id, (n, _) => n.Count(path) <= 1);

    /// <summary>The child has at most two decimals, as written.</summary>
    internal static Rule TwoDecimals(string id, ElementName name) =>
        Fatal(id, (n, _) => HasTwoDecimals(n.Child(name)?.WholeText()), (n, _) => Stated(n.Child(name)?.WholeText()))
            .At(name);

    /// <summary>The element has the attribute.</summary>
    internal static Rule HasAttribute(string id, string attribute) =>
        Fatal(id, (n, _) => n.Attribute(attribute) is not null);

    /// <summary>The element's text is a code of the list.</summary>
    internal static Rule InList(string id, CodeList list) =>
        Fatal(id, (n, _) => list.Contains(Lexical.Normal(n.WholeText())), static (n, _) => Stated(n.WholeText()));

    /// <summary>The attribute is a code of the list.</summary>
    internal static Rule AttributeInList(string id, string attribute, CodeList list) =>
        Fatal(
            id,
            (n, _) => list.Contains(Lexical.Normal(n.Attribute(attribute))),
            (n, _) => Stated(n.Attribute(attribute))
        );

    /// <summary>A rule that the artefacts name but leave to people.</summary>
    internal static Rule ForPeople(string id) => Fatal(id, static (_, _) => true);

    internal static ReadOnlySpan<char> Trim(string? text) => text.AsSpan().Trim(" \t\r\n");

    /// <summary>At most two characters follow the first point.</summary>
    internal static bool HasTwoDecimals(string? text)
    {
        var point = text is null ? -1 : text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || text!.Length - point <= 3)
        {
            return true;
        }

        var count = 0;
        foreach (var letter in text.AsSpan(point + 1))
        {
            count += char.IsLowSurrogate(letter) ? 0 : 1;
        }

        return count <= 2;
    }

    /// <summary>
    /// -1, 0 or 1 for a number as <c>xs:double</c> writes it (<c>1.10E2</c> is one); null when the text is none. As
    /// in the reference,
    /// zero with a minus sign counts as negative unless it is written as a whole number, and NaN as positive.
    /// </summary>
    internal static int? Sign(string text)
    {
        var rest = Trim(text);
        if (rest is "NaN")
        {
            return 1;
        }

        var isNegative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        if (rest is "INF")
        {
            return isNegative ? -1 : 1;
        }

        var e = rest.IndexOfAny('e', 'E');
        if (e >= 0 && !IsExponent(rest[(e + 1)..]))
        {
            return null;
        }

        var digits = e >= 0 ? rest[..e] : rest;
        if (!IsUnsigned(digits))
        {
            return null;
        }

        var isZero = digits.IndexOfAnyInRange('1', '9') < 0;
        return isNegative && (!isZero || !Lexical.IsDigits(rest)) ? -1
            : isZero ? 0
            : 1;
    }

    /// <summary>A hint that shows what was found.</summary>
    internal static string Stated(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? "nothing is stated"
            : $"stated is {(text.Length > 60 ? text[..60] : text).Trim()}";

    /// <summary>A hint that shows what was found and what the parts give.</summary>
    internal static string Stated(WrittenNumber stated, decimal expected) =>
        !stated.IsThere
            ? $"the parts give {Text(expected)}; nothing is stated"
            : $"the parts give {Text(expected)}; stated is {Text(stated.Value)}, a difference of {Text(Math.Abs(Bounded.Subtract(stated.Value, expected)))}";

    internal static string Text(decimal value) => value.ToString("#,0.00##########", CultureInfo.InvariantCulture);

    private static bool IsUnsigned(ReadOnlySpan<char> text)
    {
        var (digits, points) = (0, 0);
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            points += letter == '.' ? 1 : 0;
        }

        return digits > 0 && points <= 1 && digits + points == text.Length;
    }

    private static bool IsExponent(ReadOnlySpan<char> text) =>
        Lexical.IsDigits(text is ['-' or '+', ..] ? text[1..] : text);
}
