using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>Words of conditions that give numbers.</summary>
internal static class Numbers
{
    internal static Term? Word(string word, Func<Term> next) =>
        word switch
        {
            "+" => Combined(next(), next(), static (a, b) => a + b),
            "-" => Combined(next(), next(), static (a, b) => a - b),
            "*" => Combined(next(), next(), static (a, b) => a * b),
            "div" => Combined(next(), next(), static (a, b) => a / b),
            "count" => Of(next(), static (term, n, s) => (decimal)term.Count(n, s)),
            "length" => Of(next(), Length),
            "number" => Of(next(), Loose),
            "decimal" => Of(next(), Exact),
            "double" => Of(next(), static (term, n, s) => term.Number(n, s).ToBinary()),
            "round" => Of(next(), static (term, n, s) => term.Number(n, s).Rounded()),
            "abs" => Of(next(), static (term, n, s) => term.Number(n, s).Absolute()),
            "neg" => Of(next(), static (term, n, s) => term.Number(n, s).Negated()),
            "sum" => Of(next(), static (term, n, s) => Sum(term.Values(n, s), Number.Read)),
            "sum-decimal" => Of(next(), static (term, n, s) => Sum(term.Values(n, s), ReadExact)),
            _ => null,
        };

    private static NumberTerm Of(Term term, Func<Term, XmlElementNode, ValidationScope, Number> number) =>
        new(term.Reach, (n, s) => number(term, n, s));

    private static NumberTerm Combined(Term left, Term right, Func<Number, Number, Number> how) =>
        new(Term.Farther(left.Reach, right.Reach), (n, s) => how(left.Number(n, s), right.Number(n, s)));

    private static Number ReadExact(string? text) => Lexical.Decimal(text) is { } value ? value : Number.Unreadable;

    // Characters outside the first plane count once.
    private static Number Length(Term term, XmlElementNode node, ValidationScope scope)
    {
        if (term.Text(node, scope) is not { } text)
        {
            return Number.Unreadable;
        }

        var length = text.Length;
        foreach (var one in text)
        {
            if (char.IsLowSurrogate(one))
            {
                length--;
            }
        }

        return (decimal)length;
    }

    /// <summary>What <c>number()</c> gives: NaN for whatever is no number.</summary>
    private static Number Loose(Term term, XmlElementNode node, ValidationScope scope) =>
        term.Kind == TermKind.Number ? term.Number(node, scope).ToBinary() : XPathNumber.Double(term.Text(node, scope));

    private static Number Exact(Term term, XmlElementNode node, ValidationScope scope) =>
        term.Kind == TermKind.Number ? term.Number(node, scope).ToExact()
        : term.Values(node, scope).Count == 0 ? Number.Missing
        : ReadExact(term.Text(node, scope));

    private static Number Sum(Values values, Func<string?, Number> read)
    {
        Number sum = 0m;
        var isFirst = true;
        foreach (var text in values.Texts)
        {
            sum = isFirst ? read(text) : sum + read(text);
            isFirst = false;
        }

        return sum;
    }
}
