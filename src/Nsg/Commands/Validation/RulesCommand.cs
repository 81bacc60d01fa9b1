using System.CommandLine;
using System.Globalization;
using Nsg.Validation;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;

namespace Nsg.Command.Commands.Validation;

/// <summary><c>nsg rules list|show|diff</c>.</summary>
internal static class RulesCommand
{
    internal static System.CommandLine.Command Make() =>
        new("rules", "The rule sets that this program holds") { List(), Show(), Diff() };

    private static System.CommandLine.Command List()
    {
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "list",
            "Every release of every rule set, with the days on which it applies"
        )
        {
            json,
        };
        command.SetAction(parse =>
        {
            var rows = RuleRegistry
                .Names.SelectMany(RuleRegistry.ReleasesOf)
                .Select(release => new
                {
                    name = release.Name,
                    version = release.Version,
                    title = release.Set.Title,
                    from = Output.Day(release.ValidFrom),
                    to = Output.DayOrNull(release.ValidTo),
                    fatal = Ids(release.Set, Severity.Fatal),
                    warning = Ids(release.Set, Severity.Warning),
                    codeLists = release.CodeLists,
                })
                .ToList();
            if (parse.GetValue(json))
            {
                rows.ForEach(Output.Json);
                return ExitCode.Ok;
            }

            Output.Table(
                ["set", "version", "from", "to", ">fatal", ">warning", "what"],
                rows.Select(row =>
                    (IReadOnlyList<string>)
                        [row.name, row.version, row.from, row.to ?? "", Text(row.fatal), Text(row.warning), row.title]
                )
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Show()
    {
        var json = CommonOptions.Json();
        var set = Release("SET", "The rule set, NAME or NAME@VERSION");
        var language = new Option<string>("--language")
        {
            Description = "Language of the texts",
            HelpName = "xx",
            DefaultValueFactory = _ => "en",
        };
        var command = new System.CommandLine.Command("show", "Every rule of a set: weight, place, terms and text")
        {
            set,
            language,
            json,
        };
        command.SetAction(parse =>
        {
            var rules = Named(parse.GetValue(set)!).Set;
            var rows = (
                from pattern in rules.Patterns.Concat(rules.Cii?.Value ?? [])
                from context in pattern.Contexts
                from rule in context.Rules
                let text = RuleTexts.Of(rule, parse.GetValue(language)!)
                select new
                {
                    rule = rule.Id,
                    severity = rule.Severity == Severity.Fatal ? "fatal" : "warning",
                    place = context.Path.Text,
                    terms = text.Terms,
                    text = text.Text,
                }
            ).ToList();
            if (parse.GetValue(json))
            {
                rows.ForEach(Output.Json);
                return ExitCode.Ok;
            }

            rows.ForEach(row =>
                Output.Line(
                    $"{row.rule} ({row.severity}) at {row.place}: {row.text}{(row.terms.Length > 0 ? $" [{row.terms}]" : "")}"
                )
            );
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Diff()
    {
        var json = CommonOptions.Json();
        var before = Release("BEFORE", "The earlier release, NAME@VERSION");
        var after = Release("AFTER", "The later release, NAME@VERSION");
        var command = new System.CommandLine.Command(
            "diff",
            "What changed between two releases: rules, weights, places and codes"
        )
        {
            before,
            after,
            json,
        };
        command.SetAction(parse =>
        {
            var changes = ReleaseChanges.Between(Named(parse.GetValue(before)!), Named(parse.GetValue(after)!));
            foreach (var change in changes)
            {
                if (parse.GetValue(json))
                {
                    Output.Json(change);
                }
                else
                {
                    Output.Line($"{change.Kind, -12} {change.Subject}: {change.Detail}");
                }
            }

            if (changes.Count == 0 && !parse.GetValue(json))
            {
                Output.Line("no rule, weight, place or code differs");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Argument<string> Release(string name, string description) => new(name) { Description = description };

    private static RuleRelease Named(string text) =>
        RuleChoice.TryParse(
            text,
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            out var choice,
            out var fault
        )
            ? choice.Named[0]
            : throw new UsageException(fault);

    private static int Ids(RuleSet set, Severity severity) =>
        set
            .Rules.Where(rule => rule.Severity == severity)
            .Select(rule => rule.Id)
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
