using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>Words of conditions that give texts, or ask for the form of one.</summary>
internal static class TextWords
{
    internal static Term? Word(string word, Func<Term> next) =>
        word switch
        {
            "text" => Of(next(), static text => text),
            "normal" => Of(next(), Lexical.Normal),
            "default" => Default(next(), next()),
            "after" => After(next(), next()),
            "without" => Without(next(), next()),
            "part" => Part(next(), next(), next()),
            "format" => Format(next(), hasLeadingZero: false),
            "format0" => Format(next(), hasLeadingZero: true),
            "unsigned-zero" => Of(next(), static text => Lexical.Decimal(text) is 0m ? "0.00" : text),
            "name" => new TextTerm(Reach.Element, static (n, _) => n.LocalName),
            "namespace" => new TextTerm(Reach.Element, static (n, _) => n.Namespace),
            "root-name" => new TextTerm(Reach.Document, static (_, s) => s.Root.LocalName),
            "undigital" => Undigital(next()),
            _ => null,
        };

    private static TextTerm Of(Term term, Func<string, string> how) =>
        new(term.Reach, (n, s) => term.Text(n, s) is { } text ? how(text) : null);

    private static TruthTerm Undigital(Term term) =>
        new(term.Reach, (n, s) => term.Text(n, s) is { } text ? text.Any(one => !char.IsDigit(one)) : null);

    private static TextTerm Format(Term term, bool hasLeadingZero) =>
        new(term.Reach, (n, s) => term.Number(n, s).Format(hasLeadingZero));

    private static TextTerm Default(Term term, Term other) =>
        new(
            Term.Farther(term.Reach, other.Reach),
            (n, s) => term.Count(n, s) == 0 ? other.Text(n, s) : term.Text(n, s)
        );

    private static TextTerm After(Term term, Term mark) =>
        new(
            Term.Farther(term.Reach, mark.Reach),
            (n, s) =>
            {
                if (term.Text(n, s) is not { } text || mark.Text(n, s) is not { } sign)
                {
                    return null;
                }

                var at = text.IndexOf(sign, StringComparison.Ordinal);
                return at < 0 ? "" : text[(at + sign.Length)..];
            }
        );

    private static TextTerm Without(Term term, Term mark) =>
        new(
            Term.Farther(term.Reach, mark.Reach),
            (n, s) => term.Text(n, s)?.Replace(mark.Text(n, s) ?? "", "", StringComparison.Ordinal)
        );

    private static TextTerm Part(Term term, Term start, Term length)
    {
        return new TextTerm(term.Reach, (n, s) => Cut(term.Text(n, s), Whole(start, n, s), Whole(length, n, s)));

        static int Whole(Term number, XmlElementNode node, ValidationScope scope) =>
            (int)number.Number(node, scope).Binary;

        static string? Cut(string? text, int start, int length) =>
            text is null ? null
            : text.Length < start ? ""
            : text.Substring(start - 1, Math.Min(length, text.Length - start + 1));
    }
}
