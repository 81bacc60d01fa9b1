using System.CommandLine;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Xbrl;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Reports;

/// <summary>What several report commands ask for: a report, a period, parameters.</summary>
internal sealed class ReportOptions
{
    private const long FileMax = 1L << 20;

    internal Argument<string> Report { get; } =
        new("REPORT")
        {
            Description = "A report that comes with the program (nsg report list), or a file with a definition",
        };

    internal Option<string> Period { get; } =
        new("--period")
        {
            Description =
                "2026, 2026-H1, 2026-Q1, 2026-T1 (two months), 2026-01, or a year of other days: 2025-07-01/2026-06-30",
            HelpName = "P",
            Required = true,
        };

    internal Option<string[]> Set { get; } =
        new("--set") { Description = "A parameter of the report", HelpName = "NAME=NUMBER" };

    internal Option<string> Language { get; } =
        new("--language")
        {
            Description = "Language of labels: en, nb, sv, da, fi or is",
            HelpName = "L",
            DefaultValueFactory = _ => "en",
        };

    internal Option<string?> Compare { get; } =
        Words(
            "--compare",
            "Put beside it: last-year, prior or none; reports of a year have the year before unless told",
            "last-year",
            "prior",
            "none"
        );

    internal Option<string[]> Fact { get; } =
        new("--fact") { Description = "What a form asks for and no books hold", HelpName = "NAME=TEXT" };

    internal Option<string?> Taxonomy { get; } =
        new("--taxonomy")
        {
            Description =
                $"Concepts of a taxonomy for the XBRL formats: {string.Join(", ", XbrlTaxonomies.All.Select(one => one.Name))}, or a file with a mapping",
            HelpName = "T",
        };

    /// <summary>The definition of a name, or of a file.</summary>
    /// <exception cref="UsageException">There is none, or it is broken.</exception>
    internal static ReportDefinition Definition(string name)
    {
        if (ReportCatalogue.Find(name) is { } found)
        {
            return found;
        }

        if (!File.Exists(name))
        {
            throw new UsageException($"there is no report and no file '{name}'; see nsg report list");
        }

        try
        {
            return ReportDefinition.Parse(Text(name));
        }
        catch (ReportDefinitionException fault)
        {
            throw new UsageException(
                $"{name}: {fault.Faults[0]}{(fault.Faults.Count > 1 ? $" (and {fault.Faults.Count - 1} more; see nsg report check)" : "")}"
            );
        }
    }

    /// <summary>The text of a definition's file.</summary>
    internal static string Text(string path) =>
        new FileInfo(path) is { Exists: true } file
            ? file.Length <= FileMax
                ? File.ReadAllText(path)
                : throw new UsageException($"{path} is larger than {FileMax >> 20} MB")
            : throw new UsageException($"there is no file '{path}'");

    /// <summary>What the options ask of a company's books.</summary>
    internal ReportRequest Request(ParseResult parse, BooksQueries books) =>
        Request(parse, books, Definition(parse.GetValue(Report)!));

    /// <summary>The same for a definition at hand.</summary>
    internal ReportRequest Request(ParseResult parse, BooksQueries books, ReportDefinition definition)
    {
        try
        {
            return ReportRequest.Of(books, definition, parse.GetValue(Period)!, Parameters(parse.GetValue(Set) ?? []));
        }
        catch (ReportRequestException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    /// <summary>What the report is put beside, or null for what is usual.</summary>
    internal ReportComparison? Comparison(ParseResult parse) =>
        parse.GetValue(Compare) switch
        {
            "last-year" => ReportComparison.LastYear,
            "prior" => ReportComparison.Prior,
            "none" => ReportComparison.None,
            _ => null,
        };

    /// <summary>The report with the facts and the taxonomy that were given.</summary>
    internal MadeReport With(ParseResult parse, MadeReport made)
    {
        var taxonomy = parse.GetValue(Taxonomy);
        try
        {
            return ReportExtras.With(
                made,
                Facts(parse.GetValue(Fact) ?? []),
                taxonomy is not null && XbrlTaxonomies.Find(taxonomy) is null && File.Exists(taxonomy)
                    ? Text(taxonomy)
                    : taxonomy
            );
        }
        catch (ReportRequestException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static Dictionary<string, string> Facts(string[] texts)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            facts[text.Split('=')[0]] = text.Split('=', 2) is [{ Length: > 0 }, var value]
                ? value
                : throw new UsageException($"--fact {text} is not NAME=TEXT");
        }

        return facts;
    }

    private static Option<string?> Words(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "WITH" };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static Dictionary<string, decimal> Parameters(string[] texts)
    {
        var parameters = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            parameters[text.Split('=')[0]] =
                text.Split('=') is [_, var number] && CommonOptions.TryAmount(number, out var value)
                    ? value
                    : throw new UsageException($"--set {text} is not NAME=NUMBER");
        }

        return parameters;
    }
}
