using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>Comparisons as XPath makes them: true when some value on the left and some value on the right compare so.</summary>
internal static class Comparison
{
    /// <summary>The comparison of two terms.</summary>
    /// <param name="sign"><c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&gt;</c>, <c>&lt;=</c> or <c>&gt;=</c>.</param>
    /// <param name="left">Left of it.</param>
    /// <param name="right">Right of it.</param>
    internal static Term Of(string sign, Term left, Term right)
    {
        var reach = Term.Farther(left.Reach, right.Reach);
        var test = Test(sign);
        return left.Kind == TermKind.Number || right.Kind == TermKind.Number
                ? new TruthTerm(reach, (n, s) => Numbers(test, left, right, n, s))
            : sign == "=" ? new TruthTerm(reach, (n, s) => Same(left.Values(n, s), right.Values(n, s)))
            : sign == "!=" ? new TruthTerm(reach, (n, s) => Different(left.Values(n, s), right.Values(n, s)))
            : new TruthTerm(reach, (n, s) => Texts(test, left.Values(n, s), right.Values(n, s)));
    }

    /// <summary>Whether the two are no further apart than that; what is missing or no number is.</summary>
    internal static Term Within(Term left, Term right, Number slack) =>
        new TruthTerm(
            Term.Farther(left.Reach, right.Reach),
            (n, s) =>
            {
                var (a, b) = (left.Number(n, s), right.Number(n, s));
                return Outside(a, b - slack, b + slack);
            }
        );

    /// <summary>The same by the difference of the two.</summary>
    internal static Term Close(Term left, Term right, Number slack) =>
        new TruthTerm(
            Term.Farther(left.Reach, right.Reach),
            (n, s) => Outside(left.Number(n, s) - right.Number(n, s), slack.Negated(), slack)
        );

    private static bool? Outside(Number value, Number low, Number high)
    {
        var below = value.Compare(low, out var isKnown) < 0;
        var above = value.Compare(high, out var isKnownToo) > 0;
        return isKnown && isKnownToo ? !(below || above) : null;
    }

    private static Func<int, bool> Test(string sign) =>
        sign switch
        {
            "=" => static order => order == 0,
            "!=" => static order => order != 0,
            "<" => static order => order < 0,
            ">" => static order => order > 0,
            "<=" => static order => order <= 0,
            ">=" => static order => order >= 0,
            _ => throw new FormatException($"'{sign}' is no comparison"),
        };

    private static bool? Numbers(
        Func<int, bool> test,
        Term left,
        Term right,
        XmlElementNode node,
        ValidationScope scope
    )
    {
        if (left.Kind == TermKind.Number && right.Kind == TermKind.Number)
        {
            return Holds(test, left.Number(node, scope), right.Number(node, scope));
        }

        var isLeft = left.Kind == TermKind.Number;
        var number = (isLeft ? left : right).Number(node, scope);
        foreach (var text in (isLeft ? right : left).Values(node, scope).Texts)
        {
            var other = OfText(text);
            if (Holds(test, isLeft ? number : other, isLeft ? other : number) is not false and var answer)
            {
                return answer;
            }
        }

        return number.IsUnreadable ? null : false;
    }

    // The processor that the published rules are run with puts a text such as -0.00 below zero, but not -0.
    private static Number OfText(string text)
    {
        var number = Number.Read(text);
        return number.IsNegativeZero && text.AsSpan().Trim().ContainsAnyExcept("-0") ? -double.Epsilon : number;
    }

    // NaN is unequal to everything, itself included.
    private static bool? Holds(Func<int, bool> test, Number left, Number right)
    {
        var order = left.Compare(right, out var isKnown);
        return !isKnown ? null
            : order is { } known ? test(known)
            : !left.IsMissing && !right.IsMissing && test(1) && test(-1);
    }

    private static bool Same(Values left, Values right)
    {
        foreach (var text in right.Texts)
        {
            if (left.Holds(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Different(Values left, Values right)
    {
        foreach (var text in right.Texts)
        {
            if (left.HoldsOther(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Texts(Func<int, bool> test, Values left, Values right)
    {
        foreach (var one in left.Texts)
        {
            foreach (var other in right.Texts)
            {
                if (test(string.CompareOrdinal(one, other)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
