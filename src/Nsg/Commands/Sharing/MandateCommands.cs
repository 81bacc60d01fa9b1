using System.CommandLine;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg mandate</c>.</summary>
internal static class MandateCommands
{
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

    private static CompanyCommand Give()
    {
        var terms = new MandateOptions();
        var signers = new Option<string>("--signers")
        {
            Description = "Who gives it for the company, by identifier or full name, divided by commas",
            HelpName = "A,B",
            Required = true,
        };
        var command = new CompanyCommand(
            "grant",
            "Gives a mandate; signers are checked with the company's signatory rights"
        )
        {
            signers,
        };
        terms.AddTo(command);
        return command.Does(
            async (call, _) =>
            {
                Print(
                    await call.DecideGrantAsync(one =>
                        new MandateDesk(one).Grant(
                            terms.Of(call.Parse, Today(one)),
                            call.Get(signers).Split(','),
                            CompanyCall.Actor
                        )
                    )
                );
                return ExitCode.Ok;
            }
        );
    }

    private static CompanyCommand Delegate()
    {
        var (mandate, terms) = (Mandate(), new MandateOptions());
        var by = new Option<string>("--by")
        {
            Description = "Who passes it on: the mandatee",
            HelpName = "A",
            Required = true,
        };
        var command = new CompanyCommand("delegate", "Passes a mandate on, where it may be") { mandate, by };
        terms.AddTo(command);
        return command.Does(
            async (call, _) =>
            {
                Print(
                    await call.DecideGrantAsync(one =>
                        new MandateDesk(one).Delegate(
                            Id(call.Get(mandate)),
                            call.Get(by),
                            terms.Of(call.Parse, Today(one)),
                            CompanyCall.Actor
                        )
                    )
                );
                return ExitCode.Ok;
            }
        );
    }

    private static CompanyCommand Revoke()
    {
        var mandate = Mandate();
        var reason = new Option<string?>("--reason")
        {
            Description = "In words; kept with the mandate",
            HelpName = "TEXT",
        };
        return new CompanyCommand("revoke", "Takes a mandate back; those passed on from it end with it")
        {
            mandate,
            reason,
        }.Does(
            async (call, _) =>
            {
                Print(
                    await call.DecideGrantAsync(one =>
                        new MandateDesk(one).Revoke(Id(call.Get(mandate)), call.Get(reason), CompanyCall.Actor)
                    )
                );
                return ExitCode.Ok;
            }
        );
    }

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Mandates, newest first").Lists(
            call => call.Query(books => books.Mandates()),
            one => new
            {
                mandate = one.Id,
                status = one.StatusOn(Day()),
                terms = one.Terms,
                mandators = one.Mandators,
                signatoryRights = one.SignatoryRights,
                parent = one.Parent,
                why = one.Why,
            },
            ["MANDATE", "STATUS", "MANDATEE", "FOR", "WHERE", "UNTIL", "BY"],
            one =>
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
        );

    private static CompanyCommand Check()
    {
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
            Description = "Where; a mandate for some countries allows nothing where it is not said",
            HelpName = "NO",
        };
        return new CompanyCommand("check", "Tells whether somebody may do something for the company by a mandate")
        {
            who,
            scope,
            facts,
            country,
        }.Does(call =>
        {
            var known = MandateOptions
                .Pairs(call.Get(facts) ?? [])
                .GroupBy(one => one.Name)
                .ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Select(pair => pair.Value)]);
            var decision = MandateDecision.Of(
                call.Query(books => books.Mandates()),
                new MandateRequest(call.Get(who), call.Get(scope), call.Get(country), known),
                Day()
            );
            Output.Line(decision.Mandate is { } mandate ? $"yes: by mandate {mandate.Id}" : $"no: {decision.Reason}");
            return decision.Mandate is null ? ExitCode.Findings : ExitCode.Ok;
        });
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
