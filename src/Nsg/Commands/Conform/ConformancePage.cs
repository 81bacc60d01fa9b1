using System.Globalization;
using System.Text;

namespace Nsg.Command.Commands.Conform;

/// <summary>Collects the results of the suites and writes them as Markdown.</summary>
/// <param name="day">The day of validation.</param>
internal sealed class ConformancePage(DateOnly day)
{
    private const string Begin = "<!-- begin: written by nsg conform, do not edit -->";
    private const string End = "<!-- end: written by nsg conform -->";

    private readonly List<string> _rows = [];
    private readonly List<string> _disagreements = [];

    /// <summary>Whether anything differs that is not among the known differences.</summary>
    internal bool HasDisagreements { get; private set; }

    /// <summary>Whether no suite found anything to run.</summary>
    internal bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds the result of a suite.</summary>
    internal void Add(string suite, string rules, string result) => _rows.Add($"| {suite} | {rules} | {result} |");

    /// <summary>Adds a disagreement; the reason when it is known and the publisher's newer rules decide.</summary>
    internal void Disagree(string what, string? knownReason)
    {
        HasDisagreements |= knownReason is null;
        _disagreements.Add($"- {what}{(knownReason is null ? "" : $" Known: {knownReason}")}");
    }

    /// <summary>Writes the page, or replaces the generated part of one that is there.</summary>
    /// <exception cref="UsageException">The file has no generated part to replace.</exception>
    internal void Write(string? file)
    {
        var text = Text();
        if (file is null)
        {
            Console.Out.Write(text);
            return;
        }

        var page = File.Exists(file) ? File.ReadAllText(file) : $"{Begin}\n{End}\n";
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new UsageException(
                $"'{file}' has no part to replace; put the lines '{Begin}' and '{End}' where the results belong"
            );
        }

        File.WriteAllText(file, $"{page[..(from + Begin.Length)]}\n\n{text}\n{page[to..]}");
    }

    private string Text()
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Rules in force on {day:yyyy-MM-dd}.\n\n| suite | rule sets | result |\n|---|---|---|\n"
        );
        foreach (var row in _rows)
        {
            text.Append(row).Append('\n');
        }

        text.Append("\nDisagreements:\n\n");
        foreach (var one in _disagreements.DefaultIfEmpty("None."))
        {
            text.Append(one).Append('\n');
        }

        return text.ToString();
    }
}
