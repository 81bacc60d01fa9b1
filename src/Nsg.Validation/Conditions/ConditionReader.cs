using System.Globalization;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>
/// Reads conditions of rule tables: a word in brackets before what it is about, such as
/// <c>(if (some cbc:StartTime) (filled cbc:StartDate))</c>. What is not in brackets is a text in single quotes, a number, a name
/// given before (<c>$name</c>), a code list (<c>#name</c>) or a path (<see cref="PathTerm"/>).
/// </summary>
/// <param name="names">What <c>$name</c> stands for.</param>
/// <param name="list">Gives the code list of a name.</param>
/// <param name="words">Words of the rule set's own.</param>
internal sealed class ConditionReader(
    IReadOnlyDictionary<string, Term> names,
    Func<string, CodeList> list,
    IReadOnlyDictionary<string, Term> words
)
{
    private string _text = "";
    private int _at;

    /// <summary>Reads one condition.</summary>
    /// <exception cref="FormatException">It is none: a fault of the table.</exception>
    internal Term Read(string text)
    {
        (_text, _at) = (text, 0);
        var term = Next();
        return _at == text.Length ? term : throw new FormatException($"'{text}' goes on after its end at {_at}");
    }

    /// <summary>Whether the condition is true; what can't be read keeps the rule, since the structure is broken there.</summary>
    internal static Func<XmlElementNode, ValidationScope, bool> Holds(Term term) => (n, s) => term.IsTrue(n, s) ?? true;

    private Term Next()
    {
        Skip();
        if (_text[_at] == '\'')
        {
            var text = Quoted();
            return new TextTerm(Reach.Document, (_, _) => text);
        }

        if (_text[_at] != '(')
        {
            return Atom(Bare());
        }

        _at++;
        var word = Bare();
        var term = Remembered.Of(Word(word));
        Skip();
        return _text[_at++] == ')' ? term : throw new FormatException($"'{word}' is not closed at {_at} in '{_text}'");
    }

    private Term Atom(string text)
    {
        if (text[0] == '$')
        {
            return names[text[1..]];
        }

        if (char.IsAsciiDigit(text[0]) || (text[0] == '-' && text.Length > 1))
        {
            Number value = decimal.Parse(text, CultureInfo.InvariantCulture);
            return new NumberTerm(Reach.Document, (_, _) => value);
        }

        return Remembered.Of(new PathTerm(text));
    }

    private Term Word(string word) =>
        word switch
        {
            "and" or "or" or "not" or "if" => Logic(word),
            "some" or "none" or "one" or "single" => Counted(word),
            "filled" or "blank" or "stated" or "void" or "is" or "in" => Stated(word),
            "=" or "!=" or "<" or ">" or "<=" or ">=" => Comparison.Of(word, Next(), Next()),
            "within" => Comparison.Within(Next(), Next(), Figure()),
            "close" => Comparison.Close(Next(), Next(), Figure()),
            "repeated" => Siblings.Repeated(Path()),
            "varied" => Siblings.Varied(Path()),
            "heads" => Siblings.Heads(Path()),
            "of" => new SelectTerm(Path(), Next(), Path(), 0),
            "at" => At(Path()),
            "starts" or "ends" or "contains" => Texts(word, Next(), Next()),
            _ => Numbers.Word(word, Next)
                ?? TextWords.Word(word, Next)
                ?? words.GetValueOrDefault(word)
                ?? throw new FormatException($"'{word}' is no word of a condition"),
        };

    private SelectTerm At(PathTerm elements)
    {
        var place = int.Parse(Bare(), CultureInfo.InvariantCulture);
        return new SelectTerm(elements, null, Path(), place);
    }

    private TruthTerm Logic(string word)
    {
        var terms = new List<Term>();
        while (More())
        {
            terms.Add(Next());
        }

        var reach = terms.Max(term => term.Reach);
        Term[] parts = [.. terms];
        return word switch
        {
            "not" => new TruthTerm(reach, (n, s) => !parts[0].IsTrue(n, s)),
            "and" => new TruthTerm(reach, (n, s) => First(parts, false, n, s)),
            "or" => new TruthTerm(reach, (n, s) => First(parts, true, n, s)),
            _ => new TruthTerm(reach, (n, s) => parts[0].IsTrue(n, s) is true ? parts[1].IsTrue(n, s) : true),
        };
    }

    // The first part that decides, or can't be known, ends it, as it does for the published rules.
    private static bool? First(Term[] parts, bool deciding, XmlElementNode node, ValidationScope scope)
    {
        foreach (var part in parts)
        {
            var answer = part.IsTrue(node, scope);
            if (answer is null || answer == deciding)
            {
                return answer;
            }
        }

        return !deciding;
    }

    private TruthTerm Counted(string word)
    {
        var term = Next();
        return word switch
        {
            "some" => new TruthTerm(term.Reach, term.IsTrue),
            "none" => new TruthTerm(term.Reach, (n, s) => !term.IsTrue(n, s)),
            "one" => new TruthTerm(term.Reach, (n, s) => term.Count(n, s) == 1),
            _ => new TruthTerm(term.Reach, (n, s) => term.Count(n, s) <= 1),
        };
    }

    private TruthTerm Stated(string word)
    {
        var term = Next();
        switch (word)
        {
            case "filled":
                return new TruthTerm(term.Reach, (n, s) => !Lexical.IsBlank(term.Text(n, s)));
            case "blank":
                return new TruthTerm(term.Reach, (n, s) => Lexical.IsBlank(term.Text(n, s)));
            case "stated":
                return new TruthTerm(term.Reach, (n, s) => term.Values(n, s).HoldsOther(""));
            case "void":
                return new TruthTerm(term.Reach, (n, s) => IsVoid(term.Values(n, s)));
            case "in":
                Skip();
                var codes = list(Bare()[1..]);
                return new TruthTerm(term.Reach, (n, s) => Holds(codes, term.Text(n, s) ?? ""));
            default:
                var texts = new HashSet<string>(StringComparer.Ordinal);
                while (More())
                {
                    texts.Add(Quoted());
                }

                return new TruthTerm(term.Reach, (n, s) => term.HasOneOf(n, s, texts));
        }
    }

    private static bool IsVoid(Values values) => values.Count == 0 || values.Holds("");

    // The publisher looks for the text in the line of all codes, so that codes that follow each other are found too.
    private static bool Holds(CodeList codes, string text) =>
        codes.Contains(text)
        || (text.Contains(',', StringComparison.Ordinal) && codes.LineContains($" {text.Replace(',', ' ')} "));

    private static TruthTerm Texts(string word, Term text, Term part)
    {
        var reach = Term.Farther(text.Reach, part.Reach);
        return word switch
        {
            "starts" => Test(static (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
            "ends" => Test(static (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
            _ => Test(static (a, b) => a.Contains(b, StringComparison.Ordinal)),
        };

        TruthTerm Test(Func<string, string, bool> test) =>
            new(reach, (n, s) => text.Text(n, s) is { } a && part.Text(n, s) is { } b ? test(a, b) : null);
    }

    private PathTerm Path()
    {
        Skip();
        return new PathTerm(Bare());
    }

    private Number Figure()
    {
        Skip();
        return decimal.Parse(Bare(), CultureInfo.InvariantCulture);
    }

    private bool More()
    {
        Skip();
        return _text[_at] != ')';
    }

    private void Skip()
    {
        while (_text[_at] == ' ')
        {
            _at++;
        }
    }

    private string Bare()
    {
        Skip();
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or ')' or '('))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private string Quoted()
    {
        Skip();
        var end = _text.IndexOf('\'', _at + 1);
        var text = _text[(_at + 1)..end];
        _at = end + 1;
        return text;
    }
}
