using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Nsg.Validation.Engine;

/// <summary>
/// What a broken rule says, in the languages that are there. The tables are embedded files
/// <c>Texts/NAME.LANGUAGE.tsv</c> with lines
/// <c>key TAB terms TAB text</c>; they are read when a rule first fires. A language without a text falls back to
/// English.
/// </summary>
public static class RuleTexts
{
    private const string Prefix = "texts.";
    private static readonly ConcurrentDictionary<
        string,
        IReadOnlyDictionary<string, (string Terms, string Text)>
    > Tables = new();

    /// <summary>The languages that have at least one table, as ISO 639-1 codes.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        .. from name in Names()
        select name.Split('.')[^2] into language
        orderby language != "en", language
        group language by language into one
        select one.Key,
    ];

    /// <summary>The text of a rule and the business terms that it is about.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static (string Text, string Terms) Of(Rule rule, string language)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var english = Table("en").GetValueOrDefault(rule.TextKey);
        var text =
            language == "en" ? english.Text : Table(language).GetValueOrDefault(rule.TextKey).Text ?? english.Text;
        text ??= $"rule {rule.Id} is broken";
        return (rule.TextArguments.Count == 0 ? text : Fill(text, rule.TextArguments), english.Terms ?? "");
    }

    /// <summary>The text of a key with its values filled in, in a language or else in English.</summary>
    public static string Text(string key, string language, params IReadOnlyList<string> arguments)
    {
        var text = Table(language).GetValueOrDefault(key).Text ?? Table("en").GetValueOrDefault(key).Text ?? key;
        return arguments.Count == 0 ? text : Fill(text, arguments);
    }

    /// <summary>Whether a table of that language holds the key.</summary>
    public static bool Has(string key, string language) => Table(language).ContainsKey(key);

    private static string Fill(string text, IReadOnlyList<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, text, [.. arguments]);

    /// <summary>All texts of a language by key.</summary>
    internal static IReadOnlyDictionary<string, (string Terms, string Text)> Table(string language) =>
        Tables.GetOrAdd(language, Read);

    private static IEnumerable<string> Names() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static Dictionary<string, (string Terms, string Text)> Read(string language)
    {
        var table = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var name in Names().Where(name => name.EndsWith($".{language}.tsv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split('\t');
                if (cells.Length == 3)
                {
                    table[cells[0]] = (cells[1], cells[2]);
                }
            }
        }

        return table;
    }
}
