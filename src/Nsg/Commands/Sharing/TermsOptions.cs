using System.CommandLine;
using Nsg.Command.Commands.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;

namespace Nsg.Command.Commands.Sharing;

/// <summary>Options that spell out the terms of an access.</summary>
internal sealed class TermsOptions
{
    private readonly Option<string> purpose = new("--purpose")
    {
        Description = $"Why: {string.Join(", ", Purposes.All.Select(one => one.Name))}",
        HelpName = "P",
        Required = true,
    };
    private readonly Option<string[]> resources = new("--resource")
    {
        Description = $"What: {string.Join(", ", Resources.All)}",
        HelpName = "R",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string[]> reports = new("--report")
    {
        Description = "A report, where not all of them",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> definition = new("--definition")
    {
        Description = "A file with a report definition of the asker's own; the only thing that is asked for then",
        HelpName = "FILE",
    };
    private readonly Option<string> basis = new("--basis")
    {
        Description = "consent, mandate, statute, case or open",
        HelpName = "B",
        DefaultValueFactory = _ => "consent",
    };
    private readonly Option<string?> reference = new("--reference")
    {
        Description = "Provision of law, or mandate",
        HelpName = "REF",
    };
    private readonly Option<DateOnly?> from = CommonOptions.Day("--from", "First day of the data");
    private readonly Option<DateOnly?> to = CommonOptions.Day("--to", "Last day of the data");
    private readonly Option<int> days = new("--days")
    {
        Description = "How long the access holds",
        HelpName = "N",
        DefaultValueFactory = _ => 365,
    };
    private readonly Option<int?> uses = new("--uses")
    {
        Description = "How often data may be fetched",
        HelpName = "N",
    };
    private readonly Option<string?> caseId = new("--case") { Description = "The requester's case", HelpName = "ID" };
    private readonly Option<string[]> detail = new("--detail")
    {
        Description = $"What is left out: {string.Join(", ", Details.All)}",
        HelpName = "D",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> every = new("--every")
    {
        Description = "At most once in each day, week, month, quarter or year",
        HelpName = "INTERVAL",
    };
    private readonly Option<int> delegations = new("--delegations")
    {
        Description = "How many times in a row it may be passed on",
        HelpName = "N",
    };
    private readonly Option<string> language = new("--language")
    {
        Description = "Language of the text that the person reads: en, nb, sv, da, fi, is",
        HelpName = "L",
        DefaultValueFactory = _ => "en",
    };

    internal void AddTo(System.CommandLine.Command command)
    {
        foreach (
            var option in new Option[]
            {
                purpose,
                resources,
                reports,
                definition,
                basis,
                reference,
                from,
                to,
                days,
                uses,
                caseId,
                detail,
                every,
                delegations,
                language,
            }
        )
        {
            command.Options.Add(option);
        }
    }

    internal string LanguageOf(ParseResult parse) => parse.GetValue(language)!;

    internal GrantTerms Of(ParseResult parse, string client, string requester, DateTimeOffset now) =>
        new()
        {
            Client = client,
            Requester = requester,
            Purpose = parse.GetValue(purpose)!,
            Resources = parse.GetValue(resources)!,
            Reports = parse.GetValue(reports) ?? [],
            Basis = Word<GrantBasis>(parse.GetValue(basis), "basis") ?? GrantBasis.Consent,
            Every = Word<GrantInterval>(parse.GetValue(every), "interval"),
            Detail = parse.GetValue(detail) ?? [],
            Delegations = parse.GetValue(delegations),
            Case = parse.GetValue(caseId),
            Reference = parse.GetValue(reference),
            From = parse.GetValue(from),
            To = parse.GetValue(to),
            NotAfter = now.AddDays(parse.GetValue(days)),
            UsesMax = parse.GetValue(uses),
            Definition = parse.GetValue(definition) is { } file ? Read(file) : null,
        };

    private static GrantedDefinition Read(string file)
    {
        try
        {
            return GrantedReports.Read(ReportOptions.Text(file));
        }
        catch (ReportDefinitionException fault)
        {
            throw new UsageException($"{file}: {fault.Message}");
        }
    }

    private static T? Word<T>(string? text, string what)
        where T : struct, Enum =>
        text is null ? null
        : Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
        : throw new UsageException(
            $"'{text}' is no {what}; give {string.Join(", ", Enum.GetNames<T>().Select(one => one.ToLowerInvariant()))}"
        );
}
