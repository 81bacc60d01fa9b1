namespace Nsg.Sharing.Signatories.Reading;

/// <summary>Reads RDF 1.1 Turtle (W3C Recommendation 2014-02-25) into things.</summary>
internal sealed class TurtleReader
{
    private const int DepthMax = 64;

    private readonly TurtleTokens tokens;
    private readonly ThingGraph graph = new();
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private TurtleToken token;
    private string baseIri = "";
    private int depth;

    private TurtleReader(string text)
    {
        tokens = new TurtleTokens(text);
        token = tokens.Next();
    }

    /// <exception cref="InvalidDataException">The text is not Turtle; the message names line and column.</exception>
    internal static ThingGraph Read(string text)
    {
        var reader = new TurtleReader(text);
        while (reader.token.Kind != TurtleKind.End)
        {
            reader.Statement();
        }

        return reader.graph;
    }

    private void Statement()
    {
        if (token.Kind == TurtleKind.Directive || IsWord("PREFIX") || IsWord("BASE"))
        {
            Directive();
            return;
        }

        var isNested = IsMark("[");
        var subject = Subject();
        if (!isNested || !IsMark("."))
        {
            Predicates(subject);
        }

        Expect(".");
    }

    private void Directive()
    {
        var isSparql = token.Kind == TurtleKind.Name;
        var isPrefix = token.Text.Equals("prefix", StringComparison.OrdinalIgnoreCase);
        Move();
        var name = isPrefix ? Take(TurtleKind.Name, "a prefix with a colon") : "";
        var iri = Resolve(Take(TurtleKind.Iri, "an IRI in angle brackets"));
        if (isPrefix)
        {
            prefixes[name.EndsWith(':') ? name[..^1] : throw Fault($"the prefix '{name}' has no colon")] = iri;
        }
        else
        {
            baseIri = iri;
        }

        if (!isSparql)
        {
            Expect(".");
        }
    }

    private Thing Subject() =>
        token switch
        {
            { Kind: TurtleKind.Iri or TurtleKind.Name } => graph.Of(TakeIri()),
            { Kind: TurtleKind.Blank } => graph.Of(Take(TurtleKind.Blank, "")),
            { Kind: TurtleKind.Punctuation, Text: "[" } => Nested(),
            _ => throw Fault("a subject is expected here: an IRI, a prefixed name or a blank node"),
        };

    private void Predicates(Thing subject)
    {
        while (true)
        {
            var isType = IsWord("a");
            var predicate = isType ? TakeText() : TakeIri();
            do
            {
                Object(subject, isType ? null : Thing.Local(predicate));
            } while (MoveOver(","));

            if (!MoveOver(";"))
            {
                return;
            }

            while (MoveOver(";")) { }

            if (IsMark(".") || IsMark("]"))
            {
                return;
            }
        }
    }

    private void Object(Thing subject, string? property)
    {
        var value = Value();
        if (property is null)
        {
            subject.Types.Add(Thing.Local(value.Text));
        }
        else
        {
            subject.Add(property, value);
        }
    }

    private ThingValue Value()
    {
        switch (token.Kind)
        {
            case TurtleKind.Text:
                return Literal();
            case TurtleKind.Number:
                return new ThingValue(TakeText());
            case TurtleKind.Name when token.Text is "true" or "false":
                return new ThingValue(TakeText());
            case TurtleKind.Punctuation when token.Text == "(":
                throw Fault("collections are not part of the signatory rights model");
            default:
                var thing = Subject();
                return new ThingValue(thing.Id!, thing);
        }
    }

    private ThingValue Literal()
    {
        var text = TakeText();
        if (token.Kind == TurtleKind.Language)
        {
            return new ThingValue(text, Language: TakeText());
        }

        if (MoveOver("^^"))
        {
            TakeIri();
        }

        return new ThingValue(text);
    }

    private Thing Nested()
    {
        if (++depth > DepthMax)
        {
            throw Fault($"more than {DepthMax} brackets within each other");
        }

        Expect("[");
        var thing = graph.Nameless();
        if (!IsMark("]"))
        {
            Predicates(thing);
        }

        Expect("]");
        depth--;
        return thing;
    }

    private string TakeIri()
    {
        if (token.Kind == TurtleKind.Iri)
        {
            return Resolve(TakeText());
        }

        var colon = token.Kind == TurtleKind.Name ? token.Text.IndexOf(':', StringComparison.Ordinal) : -1;
        if (colon < 0)
        {
            throw Fault(
                token.Kind == TurtleKind.End
                    ? "the file ends within a statement"
                    : $"'{token.Text}' is no IRI and no prefixed name"
            );
        }

        var (prefix, local) = (token.Text[..colon], token.Text[(colon + 1)..]);
        var iri = prefixes.TryGetValue(prefix, out var start)
            ? start + local
            : throw Fault($"the prefix '{prefix}:' is not declared");
        Move();
        return iri;
    }

    private string Resolve(string iri) =>
        iri.Contains(':', StringComparison.Ordinal) || baseIri.Length == 0 ? iri : baseIri + iri;

    private string TakeText()
    {
        var text = token.Text;
        Move();
        return text;
    }

    private string Take(TurtleKind kind, string expected) =>
        token.Kind == kind ? TakeText() : throw Fault($"{expected} is expected here");

    private void Expect(string mark)
    {
        if (!MoveOver(mark))
        {
            throw Fault(
                token.Kind == TurtleKind.End
                    ? $"the file ends where '{mark}' is expected"
                    : $"'{mark}' is expected before '{token.Text}'"
            );
        }
    }

    private bool MoveOver(string mark)
    {
        var isThere = IsMark(mark);
        if (isThere)
        {
            Move();
        }

        return isThere;
    }

    private void Move() => token = tokens.Next();

    private bool IsMark(string mark) => token.Kind == TurtleKind.Punctuation && token.Text == mark;

    private bool IsWord(string word) =>
        token.Kind == TurtleKind.Name
        && token.Text.Equals(word, word == "a" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private InvalidDataException Fault(string message) => TurtleTokens.Fault(token.Line, token.Column, message);
}
