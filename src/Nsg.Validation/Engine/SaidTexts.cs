using System.Text;
using System.Text.RegularExpressions;

namespace Nsg.Validation.Engine;

/// <summary>What a place of a text holds.</summary>
public enum SaidKind
{
    /// <summary>A name, number of a document, code: the same in every language.</summary>
    Text,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary>An amount with its currency, <c>12.50 NOK</c>.</summary>
    Money,

    /// <summary>A day, <c>2025-04-17</c>.</summary>
    Date,

    /// <summary>A moment, <c>2025-04-17 09:30:00 UTC</c>.</summary>
    Moment,

    /// <summary>Bytes as people count them, <c>129 MB</c> or <c>12 kB</c>.</summary>
    Size,

    /// <summary>A part of one: <c>0.60</c>.</summary>
    Share,

    /// <summary>A text of the tables itself.</summary>
    Said,

    /// <summary>Name of a report, as <c>no.vat</c>.</summary>
    Report,
}

/// <summary>What stands in a place of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As the log has it, in invariant form.</param>
public readonly record struct SaidValue(SaidKind Kind, string Text);

/// <summary>A line that the program wrote, as the key of its text with what stands in its places.</summary>
/// <param name="Key">Key of the text in every language's table.</param>
/// <param name="Values">What stands in its places, in the order of their numbers.</param>
public sealed record SaidText(string Key, IReadOnlyList<SaidValue> Values);

/// <summary>
/// Lines of the log are written once, in English, after texts that the tables hold. This takes such a line apart
/// again, so that it can be said
/// in another language with the reader's own numbers and dates. What a place of a text holds stands in the column of
/// terms of the tables
/// <c>said.LANGUAGE.tsv</c>; places of other tables hold text.
/// </summary>
public static class SaidTexts
{
    private static readonly Lazy<(Dictionary<string, string> Whole, List<Pattern> Patterns)> English = new(Read);

    /// <summary>The text and values of a line, or null when no text of the tables is like it.</summary>
    public static SaidText? Find(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (whole, patterns) = English.Value;
        if (whole.TryGetValue(line, out var key))
        {
            return new SaidText(key, []);
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Match(line) is { } values)
            {
                return new SaidText(pattern.Key, values);
            }
        }

        return null;
    }

    /// <summary>The texts with places hold the most letters first, so that the closest one is found.</summary>
    private static (Dictionary<string, string> Whole, List<Pattern> Patterns) Read()
    {
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var patterns = new List<Pattern>();
        foreach (var (key, (terms, text)) in RuleTexts.Table("en"))
        {
            if (Pattern.HasPlaces(text))
            {
                patterns.Add(new Pattern(key, terms, text));
            }
            else
            {
                whole.TryAdd(text, key);
            }
        }

        patterns.Sort((left, right) => (right.Letters, left.Key).CompareTo((left.Letters, right.Key)));
        return (whole, patterns);
    }

    private sealed class Pattern
    {
        private static readonly Regex Place = new(
            @"\{[0-9]\}",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );

        private readonly string _start;
        private readonly string _end;
        private readonly SaidKind[] _kinds;
        private readonly Lazy<Regex> _regex;

        internal Pattern(string key, string terms, string text)
        {
            Key = key;
            var places = Place.Matches(text);
            _start = Plain(text[..places[0].Index]);
            _end = Plain(text[(places[^1].Index + places[^1].Length)..]);
            Letters = Place.Replace(text, "").Length;
            _kinds = Kinds(key, terms, places.Max(place => place.Value[1] - '0') + 1);
            _regex = new Lazy<Regex>(() => Make(text, places));
        }

        internal string Key { get; }

        internal int Letters { get; }

        internal static bool HasPlaces(string text) => Place.IsMatch(text);

        internal IReadOnlyList<SaidValue>? Match(string line)
        {
            if (!line.StartsWith(_start, StringComparison.Ordinal) || !line.EndsWith(_end, StringComparison.Ordinal))
            {
                return null;
            }

            var match = _regex.Value.Match(line);
            return match.Success
                ? [.. _kinds.Select((kind, i) => new SaidValue(kind, match.Groups["p" + i].Value))]
                : null;
        }

        private static SaidKind[] Kinds(string key, string terms, int count)
        {
            var kinds = key.StartsWith("said-", StringComparison.Ordinal)
                ? terms.Split(',').Select(term => Enum.Parse<SaidKind>(term, ignoreCase: true)).ToArray()
                : new SaidKind[count];
            return kinds.Length == count
                ? kinds
                : throw new InvalidOperationException($"The text {key} has {count} places and {kinds.Length} kinds.");
        }

        private Regex Make(string text, MatchCollection places)
        {
            var regex = new StringBuilder(@"\A");
            var (from, seen) = (0, 0);
            foreach (Match place in places)
            {
                var number = place.Value[1] - '0';
                var isFirst = (seen & (1 << number)) == 0;
                seen |= 1 << number;
                regex
                    .Append(Regex.Escape(Plain(text[from..place.Index])))
                    .Append(isFirst ? $"(?<p{number}>" : "(?:")
                    .Append(Form(_kinds[number]))
                    .Append(')');
                from = place.Index + place.Length;
            }

            regex.Append(Regex.Escape(Plain(text[from..]))).Append(@"\z");
            return new Regex(
                regex.ToString(),
                RegexOptions.CultureInvariant
                    | RegexOptions.Singleline
                    | RegexOptions.NonBacktracking
                    | RegexOptions.ExplicitCapture
            );
        }

        private static string Form(SaidKind kind) =>
            kind switch
            {
                SaidKind.Number or SaidKind.Share => @"-?[0-9]+(?:\.[0-9]+)?",
                SaidKind.Money => @"-?[0-9]+(?:\.[0-9]+)? [A-Z]{3}",
                SaidKind.Date => @"[0-9]{4}-[0-9]{2}-[0-9]{2}",
                SaidKind.Moment => @"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} UTC",
                SaidKind.Size => "[0-9]+ (?:k|M)B",
                SaidKind.Said => ".*?",
                _ => ".+?",
            };

        private static string Plain(string text) =>
            text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
    }
}
