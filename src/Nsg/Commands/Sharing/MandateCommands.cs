using System.CommandLine;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg mandate</c>.</summary>
internal static class MandateCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Make() =>
        new(
            "mandate",
            "Who may act for a company, as its accounting office: given by those who may sign, passed on, taken back"
        )
        {
            Give(),
            List(),
            Check(),
            Delegate(),
            Revoke(),
        };

    private static System.CommandLine.Command Give()
    {
        var (data, company, terms) = (CommonOptions.Data(), CommonOptions.Company(), new MandateOptions());
        var signers = new Option<string>("--signers")
        {
            Description = "Who gives it for the company, by identifier or full name, divided by commas",
            HelpName = "A,B",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "grant",
            "Gives a mandate; signers are checked with the company's signatory rights"
        )
        {
            signers,
            company,
            data,
        };
        terms.AddTo(command);
        command.SetAction(
            (parse, _) =>
                GrantCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    Print(
                        await store.DecideGrantAsync(
                            CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                            one =>
                                new MandateDesk(one).Grant(
                                    terms.Of(parse, Today(one)),
                                    parse.GetValue(signers)!.Split(','),
                                    Actor
                                )
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command Delegate()
    {
        var (data, company, mandate, terms) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            Mandate(),
            new MandateOptions()
        );
        var by = new Option<string>("--by")
        {
            Description = "Who passes it on: the mandatee",
            HelpName = "A",
            Required = true,
        };
        var command = new System.CommandLine.Command("delegate", "Passes a mandate on, where it may be")
        {
            mandate,
            by,
            company,
            data,
        };
        terms.AddTo(command);
        command.SetAction(
            (parse, _) =>
                GrantCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    Print(
                        await store.DecideGrantAsync(
                            CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                            one =>
                                new MandateDesk(one).Delegate(
                                    Id(parse.GetValue(mandate)!),
                                    parse.GetValue(by)!,
                                    terms.Of(parse, Today(one)),
                                    Actor
                                )
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command Revoke()
    {
        var (data, company, mandate) = (CommonOptions.Data(), CommonOptions.Company(), Mandate());
        var reason = new Option<string?>("--reason")
        {
            Description = "In words; kept with the mandate",
            HelpName = "TEXT",
        };
        var command = new System.CommandLine.Command(
            "revoke",
            "Takes a mandate back; those passed on from it end with it"
        )
        {
            mandate,
            reason,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                GrantCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    Print(
                        await store.DecideGrantAsync(
                            CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                            one =>
                                new MandateDesk(one).Revoke(Id(parse.GetValue(mandate)!), parse.GetValue(reason), Actor)
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Mandates, newest first") { company, json, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var mandates = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => books.Mandates()
            );
            if (parse.GetValue(json))
            {
                mandates
                    .ToList()
                    .ForEach(one =>
                        Output.Json(
                            new
                            {
                                mandate = one.Id,
                                status = one.StatusOn(Day()),
                                terms = one.Terms,
                                mandators = one.Mandators,
                                signatoryRights = one.SignatoryRights,
                                parent = one.Parent,
                                why = one.Why,
                            }
                        )
                    );
            }
            else
            {
                Output.Table(
                    ["MANDATE", "STATUS", "MANDATEE", "FOR", "WHERE", "UNTIL", "BY"],
                    mandates.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                one.Id.ToString(),
                                one.StatusOn(Day()),
                                one.Terms.Mandatee.Name,
                                string.Join(", ", one.Terms.Scope),
                                string.Join(", ", one.Terms.Geography),
                                Output.Day(one.Terms.To),
                                one.Parent is { } parent
                                    ? $"passed on from {parent}"
                                    : string.Join(", ", one.Mandators.Select(mandator => mandator.Name)),
                            ]
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Check()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var who = new Option<string>("--who")
        {
            Description = "Who acts, by identifier or full name",
            HelpName = "A",
            Required = true,
        };
        var scope = new Option<string>("--for")
        {
            Description = "What is done: grants, reports, or a word of the mandate",
            HelpName = "SCOPE",
            Required = true,
        };
        var facts = new Option<string[]>("--fact")
        {
            Description = "What is known of it, as purpose=credit",
            HelpName = "NAME=VALUE",
        };
        var country = new Option<string?>("--country")
        {
            Description = "Where; the company's country when not given",
            HelpName = "NO",
        };
        var command = new System.CommandLine.Command(
            "check",
            "Tells whether somebody may do something for the company by a mandate"
        )
        {
            who,
            scope,
            facts,
            country,
            company,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var known = MandateOptions
                .Pairs(parse.GetValue(facts) ?? [])
                .GroupBy(one => one.Name)
                .ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Select(pair => pair.Value)]);
            var decision = MandateDecision.Of(
                store.Query(key, books => books.Mandates()),
                new MandateRequest(
                    parse.GetValue(who)!,
                    parse.GetValue(scope)!,
                    parse.GetValue(country) ?? store.Company(key)!.Pack.Country.Code,
                    known
                ),
                Day()
            );
            Output.Line(decision.Mandate is { } mandate ? $"yes: by mandate {mandate.Id}" : $"no: {decision.Reason}");
            return decision.Mandate is null ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(Mandate mandate) =>
        Output.Line(
            $"{mandate.Id} {mandate.StatusOn(Day())}: {mandate.Terms.Mandatee.Name} for {string.Join(", ", mandate.Terms.Scope)} until {Output.Day(mandate.Terms.To)}"
        );

    private static DateOnly Today(IGrantsTransaction company) => DateOnly.FromDateTime(company.Now.UtcDateTime);

    private static DateOnly Day() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static Argument<string> Mandate() => new("MANDATE") { Description = "The mandate (nsg mandate list)" };

    private static Guid Id(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw new UsageException($"'{text}' is no mandate; see nsg mandate list");
}

/// <summary>Options that spell out a mandate.</summary>
internal sealed class MandateOptions
{
    private readonly Option<string> name = new("--to")
    {
        Description = "Name of who may act",
        HelpName = "NAME",
        Required = true,
    };
    private readonly Option<string> id = new("--id")
    {
        Description = "Its number, as NO:974760673, or another identifier",
        HelpName = "ID",
        Required = true,
    };
    private readonly Option<string[]> scope = new("--for")
    {
        Description =
            "What for: grants (who may see the data), reports (approving them), or words that the parties agree on",
        HelpName = "SCOPE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<DateOnly?> until = CommonOptions.Day("--until", "Last day on which it holds");
    private readonly Option<DateOnly?> from = CommonOptions.Day(
        "--from",
        "First day on which it holds; today when not given"
    );
    private readonly Option<string[]> countries = new("--country")
    {
        Description = "A country in which it holds; everywhere when not given",
        HelpName = "NO",
    };
    private readonly Option<string[]> restrictions = new("--only")
    {
        Description = "What it is limited to, as purpose=credit|audit or amount-max=5000",
        HelpName = "NAME=VALUE",
    };
    private readonly Option<bool> delegable = new("--delegable") { Description = "It may be passed on" };

    internal void AddTo(System.CommandLine.Command command)
    {
        foreach (var option in new Option[] { name, id, scope, until, from, countries, restrictions, delegable })
        {
            command.Options.Add(option);
        }
    }

    internal MandateTerms Of(ParseResult parse, DateOnly today) =>
        new()
        {
            Mandatee = new Mandatee(parse.GetValue(name)!, parse.GetValue(id)!),
            Issued = today,
            Scope = parse.GetValue(scope)!,
            To = parse.GetValue(until) ?? throw new UsageException("--until is missing: a mandate has a last day"),
            From = parse.GetValue(from),
            Geography = parse.GetValue(countries) ?? [],
            IsDelegable = parse.GetValue(delegable),
            Restrictions = Pairs(parse.GetValue(restrictions) ?? [])
                .DistinctBy(one => one.Name)
                .ToDictionary(one => one.Name, one => one.Value),
        };

    internal static IEnumerable<(string Name, string Value)> Pairs(IEnumerable<string> texts) =>
        texts.Select(text =>
            text.Split('=', 2) is [{ Length: > 0 } left, { Length: > 0 } right]
                ? (left, right)
                : throw new UsageException($"'{text}' is no NAME=VALUE")
        );
}
