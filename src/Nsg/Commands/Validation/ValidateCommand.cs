using System.CommandLine;
using Nsg.Documents.Reading;
using Nsg.Validation;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;

namespace Nsg.Command.Commands.Validation;

/// <summary><c>nsg validate</c>.</summary>
internal static class ValidateCommand
{
    internal static System.CommandLine.Command Make()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Documents, folders, zip or gzip archives",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new ValidateOptions();
        var command = new System.CommandLine.Command(
            "validate",
            "Tells whether documents keep the rules of their kind; each breach with its place, reason and remedy"
        )
        {
            paths,
            options.Rules,
            options.AsOf,
            options.Language,
            options.FindingsMax,
            options.IsSummary,
            options.IsTestSet,
            options.Json,
        };
        command.SetAction(parse =>
        {
            var files = InputFiles.Find(parse.GetValue(paths)!).ToList();
            var isJson = parse.GetValue(options.Json);
            if (parse.GetValue(options.IsTestSet))
            {
                return parse.GetValue(options.IsSummary)
                    ? throw new UsageException("--testset has a summary of its own; leave --summary out")
                    : TestSetRun.Run(files, options.Named(parse), options.Day(parse), isJson);
            }

            using var report = VerdictReport.Of(parse.GetValue(options.IsSummary), isJson);
            return ValidationRun.Run(files, options.Read(parse), report);
        });
        return command;
    }
}

/// <summary>The options of <c>nsg validate</c>.</summary>
internal sealed class ValidateOptions
{
    internal Option<string?> Rules { get; } =
        new("--rules")
        {
            Description =
                "Rule sets to apply instead of those that the document asks for, comma separated: "
                + string.Join(", ", RuleRegistry.Names),
            HelpName = "NAME[@VERSION]",
        };

    internal Option<DateOnly?> AsOf { get; } =
        CommonOptions.Day("--as-of", "The day of validation, which selects the release; today when not given");

    internal Option<string?> Language { get; } =
        new("--language")
        {
            Description = "Language of the texts: " + string.Join(", ", RuleTexts.Languages),
            HelpName = "xx",
        };

    internal Option<int> FindingsMax { get; } =
        new("--findings-max")
        {
            Description = "Findings of one document that are listed; the rest is counted",
            HelpName = "N",
            DefaultValueFactory = _ => Validator.FindingsMaxDefault,
        };

    internal Option<bool> IsSummary { get; } =
        new("--summary") { Description = "Counts instead of findings: documents, and how often each rule fired" };

    internal Option<bool> IsTestSet { get; } =
        new("--testset")
        {
            Description = "The files are test sets with expected outcomes; say where this program disagrees",
        };

    internal Option<bool> Json { get; } = CommonOptions.Json();

    /// <summary>A person who validates a file of his own may have one larger than any that comes in over a
    /// network.</summary>
    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        DocumentBytesMax = 1024L * 1024 * 1024,
        ElementsMax = 20_000_000,
    };

    private const int SummaryFindingsMax = 10_000_000;

    /// <summary>The day that selects releases.</summary>
    internal DateOnly Day(ParseResult parse) =>
        parse.GetValue(AsOf) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>What <c>--rules</c> names, or null.</summary>
    internal RuleChoice? Named(ParseResult parse)
    {
        if (parse.GetValue(Rules) is not { } text)
        {
            return null;
        }

        return RuleChoice.TryParse(text, Day(parse), out var choice, out var fault)
            ? choice
            : throw new UsageException(fault);
    }

    /// <summary>How to validate.</summary>
    internal ValidationOptions Read(ParseResult parse)
    {
        var language = parse.GetValue(Language) ?? "en";
        if (!RuleTexts.Languages.Contains(language, StringComparer.Ordinal))
        {
            throw new UsageException(
                $"there are no texts in '{language}'; there are {string.Join(", ", RuleTexts.Languages)}"
            );
        }

        // Counts are of all findings, not of those that would have been listed.
        var findingsMax = parse.GetValue(IsSummary) ? SummaryFindingsMax : parse.GetValue(FindingsMax);
        return findingsMax < 1
            ? throw new UsageException("--findings-max must be at least 1")
            : new ValidationOptions(Named(parse) ?? RuleChoice.Detected(Day(parse)))
            {
                Language = language,
                FindingsMax = findingsMax,
                Limits = Limits,
            };
    }
}
