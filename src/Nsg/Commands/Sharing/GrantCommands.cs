using System.CommandLine;
using System.Globalization;
using Nsg.Command.Commands.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant</c>.</summary>
internal static class GrantCommands
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Make() => new("grant", "Who may see what of a company: asked for, given, refused, withdrawn")
    {
        Request(), List(), Give(), End("refuse", "Refuses a request", (desk, id, why) => desk.Refuse(id, why, Actor)),
        End("withdraw", "Withdraws an access; nothing leaves under it any more", (desk, id, why) => desk.Withdraw(id, why, Actor)),
    };

    private static System.CommandLine.Command Request()
    {
        var (data, company, terms) = (CommonOptions.Data(), CommonOptions.Company(), new TermsOptions());
        var client = new Option<string>("--client") { Description = "The client that asks (nsg client add)", HelpName = "CLIENT", Required = true };
        var command = new System.CommandLine.Command("request", "Asks a company for an access, in the name of a client") { client, company, data };
        terms.AddTo(command);
        command.SetAction((parse, _) => Reported(async () =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = store.ClientKeys.Find(parse.GetValue(client)!) is { LivesByGrants: true } found
                ? found
                : throw new UsageException($"there is no client '{parse.GetValue(client)}'; see nsg client add");
            var company_ = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var asked = terms.Of(parse, key.Id, key.Name, TimeProvider.System.GetUtcNow());
            Print(await store.DecideGrantAsync(company_, one => GrantedReports.Desk(one).Request(asked, store.Company(company_)!.Name, terms.LanguageOf(parse), Actor)));
        }));
        return command;
    }

    private static System.CommandLine.Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Grants and requests, newest first") { company, json, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var (grants, now) = (store.Query(CommonOptions.CompanyKey(store, parse.GetValue(company)!), books => books.Grants()), TimeProvider.System.GetUtcNow());
            if (parse.GetValue(json))
            {
                grants.ToList().ForEach(one => Output.Json(new { grant = one.Id, state = one.StateAt(now), terms = one.Terms, uses = one.Uses, text = one.Text, requested = one.Requested, decided = one.Decided, by = one.DecidedBy, why = one.Why }));
            }
            else
            {
                Output.Table(["GRANT", "STATE", "REQUESTER", "PURPOSE", "WHAT", "UNTIL", ">USES"], grants.Select(one => (IReadOnlyList<string>)
                [
                    one.Id.ToString(), one.StateAt(now), one.Terms.Requester, one.Terms.Purpose, string.Join(", ", [.. one.Terms.Resources, .. one.Terms.Reports]),
                    one.Terms.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), one.Uses.ToString(CultureInfo.InvariantCulture),
                ]));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Give()
    {
        var (data, company, grant) = (CommonOptions.Data(), CommonOptions.Company(), Grant());
        var signers = new Option<string?>("--signers") { Description = "Who signs for the company, by identifier or full name, divided by commas", HelpName = "A,B" };
        var days = new Option<int?>("--days") { Description = "For fewer days than were asked for", HelpName = "N" };
        var command = new System.CommandLine.Command("give", "Gives what was asked for; signers are checked with the company's signatory rights") { grant, signers, days, company, data };
        command.SetAction((parse, _) => Reported(async () =>
        {
            using var store = CommonOptions.Open(parse, data);
            var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
            var id = Id(parse.GetValue(grant)!);
            Print(await store.DecideGrantAsync(key, one =>
            {
                var narrower = parse.GetValue(days) is { } count && one.Grant(id) is { } asked ? asked.Terms with { NotAfter = one.Now.AddDays(count) } : null;
                return GrantedReports.Desk(one).Give(id, narrower, parse.GetValue(signers)?.Split(',') ?? [], store.Company(key)!.Name, one.Grant(id)?.Language ?? "en", Actor);
            }));
        }));
        return command;
    }

    private static System.CommandLine.Command End(string name, string description, Action<GrantDesk, Guid, string?> decide)
    {
        var (data, company, grant) = (CommonOptions.Data(), CommonOptions.Company(), Grant());
        var reason = new Option<string?>("--reason") { Description = "In words; kept with the grant", HelpName = "TEXT" };
        var command = new System.CommandLine.Command(name, description) { grant, reason, company, data };
        command.SetAction((parse, _) => Reported(async () =>
        {
            using var store = CommonOptions.Open(parse, data);
            var id = Id(parse.GetValue(grant)!);
            Print(await store.DecideGrantAsync(CommonOptions.CompanyKey(store, parse.GetValue(company)!), one =>
            {
                decide(new GrantDesk(one), id, parse.GetValue(reason));
                return one.Grant(id)!;
            }));
        }));
        return command;
    }

    private static void Print(Grant grant) => Output.Line($"{grant.Id} {grant.StateAt(TimeProvider.System.GetUtcNow())}: {grant.Text}");

    private static Argument<string> Grant() => new("GRANT") { Description = "The grant (nsg grant list)" };

    private static Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw new UsageException($"'{text}' is no grant; see nsg grant list");

    internal static async Task<int> Reported(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Ok;
        }
        catch (GrantException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}

/// <summary>Options that spell out the terms of an access.</summary>
internal sealed class TermsOptions
{
    private readonly Option<string> purpose = new("--purpose") { Description = $"Why: {string.Join(", ", Purposes.All.Select(one => one.Name))}", HelpName = "P", Required = true };
    private readonly Option<string[]> resources = new("--resource") { Description = $"What: {string.Join(", ", Resources.All)}", HelpName = "R", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> reports = new("--report") { Description = "A report, where not all of them", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> definition = new("--definition") { Description = "A file with a report definition of the asker's own; the only thing that is asked for then", HelpName = "FILE" };
    private readonly Option<string> basis = new("--basis") { Description = "consent, mandate, statute or open", HelpName = "B", DefaultValueFactory = _ => "consent" };
    private readonly Option<string?> reference = new("--reference") { Description = "Provision of law, mandate or case", HelpName = "REF" };
    private readonly Option<DateOnly?> from = CommonOptions.Day("--from", "First day of the data");
    private readonly Option<DateOnly?> to = CommonOptions.Day("--to", "Last day of the data");
    private readonly Option<int> days = new("--days") { Description = "How long the access holds", HelpName = "N", DefaultValueFactory = _ => 365 };
    private readonly Option<int?> uses = new("--uses") { Description = "How often data may be fetched", HelpName = "N" };
    private readonly Option<string> language = new("--language") { Description = "Language of the text that the person reads: en, nb, sv, da, fi, is", HelpName = "L", DefaultValueFactory = _ => "en" };

    internal void AddTo(System.CommandLine.Command command)
    {
        foreach (var option in new Option[] { purpose, resources, reports, definition, basis, reference, from, to, days, uses, language })
        {
            command.Options.Add(option);
        }
    }

    internal string LanguageOf(ParseResult parse) => parse.GetValue(language)!;

    internal GrantTerms Of(ParseResult parse, string client, string requester, DateTimeOffset now) => new()
    {
        Client = client, Requester = requester, Purpose = parse.GetValue(purpose)!, Resources = parse.GetValue(resources)!, Reports = parse.GetValue(reports) ?? [],
        Basis = Enum.TryParse<GrantBasis>(parse.GetValue(basis), ignoreCase: true, out var found) ? found : throw new UsageException($"'{parse.GetValue(basis)}' is no basis; give consent, mandate, statute or open"),
        Reference = parse.GetValue(reference), From = parse.GetValue(from), To = parse.GetValue(to), NotAfter = now.AddDays(parse.GetValue(days)), UsesMax = parse.GetValue(uses),
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
}
