using System.Text;
using Nsg.Command.Generation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary>Damages the elements, attributes and values of a document.</summary>
internal static class TextDamage
{
    private const int EditsMax = 6;

    private static readonly string[] Strays =
    [
        "stray",
        "<!-- -->",
        "<?pi data?>",
        "<![CDATA[ ]]>",
        "<unknown/>",
        "<cbc:ID>1</cbc:ID>",
        "<cac:Party/>",
        "<x:y xmlns:x='urn:x'>1</x:y>",
        "&#x85;",
        "&nbsp;",
        "<",
        ">",
        "\u0001",
        "</cbc:ID>",
    ];

    private static readonly string[] Attributes =
    [
        " schemeID=\"VALUE\"",
        " currencyID=\"VALUE\"",
        " unitCode=\"VALUE\"",
        " listID=\"VALUE\"",
        " Format=\"VALUE\"",
        " Ccy=\"VALUE\"",
        " AmountCurrencyIdentifier=\"VALUE\"",
        " unknown=\"VALUE\"",
        " xmlns=\"VALUE\"",
        " xmlns:cbc=\"urn:x\"",
        " xsi:nil=\"true\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"VALUE\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"",
        " xml:lang=\"VALUE\"",
    ];

    /// <summary>The text with one to six places changed.</summary>
    internal static string Of(DamageSource source, Dice dice)
    {
        if (source.Elements.Count == 0)
        {
            return source.Text;
        }

        var edits = new List<Edit>();
        for (var left = dice.Chance(50) ? 1 : dice.Between(1, EditsMax); left > 0; left--)
        {
            Add(edits, source, dice);
        }

        return Apply(source.Text, edits);
    }

    private static void Add(List<Edit> edits, DamageSource source, Dice dice)
    {
        var one = dice.Pick(source.Elements);
        var whole = source.Text[one.Start..one.End];
        switch (dice.Between(1, 20))
        {
            case 1:
                edits.Add(new Edit(one.Start, one.End, ""));
                break;
            case 2 or 3:
                edits.Add(new Edit(one.End, one.End, Repeated(whole, dice.Chance(80) ? 1 : dice.Between(2, 40))));
                break;
            case 4:
                var other = dice.Pick(source.Elements);
                edits.Add(new Edit(one.Start, one.End, source.Text[other.Start..other.End]));
                edits.Add(new Edit(other.Start, other.End, whole));
                break;
            case 5:
                Rename(
                    edits,
                    one,
                    dice.Chance(60)
                        ? dice.Pick(source.Elements).Name
                        : dice.Pick(["cbc:Unknown", "unknown", "x:ID", one.Name.ToLowerInvariant()])
                );
                break;
            case 6:
                var moved = dice.Pick(source.Elements);
                edits.Add(new Edit(one.Start, one.Start, source.Text[moved.Start..moved.End]));
                break;
            case 7:
                var depth = dice.Chance(80) ? dice.Between(1, 5) : 100;
                edits.Add(new Edit(one.Start, one.Start, Repeated($"<{one.Name}>", depth)));
                edits.Add(new Edit(one.End, one.End, Repeated($"</{one.Name}>", depth)));
                break;
            case 8:
                edits.Add(new Edit(one.ContentStart, one.ContentEnd, ""));
                break;
            case 9:
                edits.Add(new Edit(one.ContentStart, one.ContentStart, dice.Pick(Strays)));
                break;
            case <= 13:
                AddAttribute(edits, source, dice, one);
                break;
            case <= 15 when source.Figures.Count > 0:
                var figure = dice.Pick(source.Figures);
                edits.Add(new Edit(figure.ContentStart, figure.ContentEnd, DamagedValues.Figure(dice)));
                break;
            default:
                var leaf = source.Leaves.Count > 0 ? dice.Pick(source.Leaves) : one;
                edits.Add(new Edit(leaf.ContentStart, leaf.ContentEnd, DamagedValues.Any(source, dice)));
                break;
        }
    }

    private static void AddAttribute(List<Edit> edits, DamageSource source, Dice dice, ElementSpan one)
    {
        var value = DamagedValues.Any(source, dice).Replace("\"", "", StringComparison.Ordinal);
        var tag = source.Text.AsSpan(one.Start, one.ContentStart - one.Start);
        var quote = tag.IndexOf('"');
        if (quote < 0 || dice.Chance(40))
        {
            var at = one.Start + 1 + one.Name.Length;
            edits.Add(new Edit(at, at, dice.Pick(Attributes).Replace("VALUE", value, StringComparison.Ordinal)));
            return;
        }

        var valueEnd = quote + 1 + tag[(quote + 1)..].IndexOf('"');
        var nameStart = tag[..quote].LastIndexOfAny(" \t\r\n");
        edits.Add(
            dice.Chance(40)
                ? new Edit(one.Start + nameStart, one.Start + valueEnd + 1, "")
                : new Edit(one.Start + quote + 1, one.Start + valueEnd, value)
        );
    }

    private static void Rename(List<Edit> edits, ElementSpan one, string name)
    {
        edits.Add(new Edit(one.Start + 1, one.Start + 1 + one.Name.Length, name));
        if (one.End - one.ContentEnd > one.Name.Length)
        {
            edits.Add(new Edit(one.ContentEnd + 2, one.ContentEnd + 2 + one.Name.Length, name));
        }
    }

    private static string Repeated(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    // Of two edits that overlap the later one in the text stands.
    private static string Apply(string text, List<Edit> edits)
    {
        var end = text.Length;
        var parts = new List<string>();
        foreach (var edit in edits.OrderByDescending(one => one.Start))
        {
            if (edit.End <= end)
            {
                parts.Add(text[edit.End..end]);
                parts.Add(edit.Text);
                end = edit.Start;
            }
        }

        parts.Add(text[..end]);
        parts.Reverse();
        return string.Concat(parts);
    }

    private readonly record struct Edit(int Start, int End, string Text);
}
