using System.CommandLine;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant</c>.</summary>
internal static class GrantCommands
{
    internal const string Actor = "operator";

    internal static System.CommandLine.Command Make() =>
        new("grant", "Who may see what of a company: asked for, given, refused, withdrawn")
        {
            Request(),
            GrantListCommands.List(),
            GrantListCommands.Due(),
            Give(),
            GrantSigningCommands.Sign(),
            GrantSigningCommands.Unsign(),
            Renew(),
            PassOn(),
            End("refuse", "Refuses a request", (desk, id, why) => desk.Refuse(id, why, Actor)),
            End(
                "withdraw",
                "Withdraws an access; nothing leaves under it any more",
                (desk, id, why) => desk.Withdraw(id, why, Actor)
            ),
        };

    private static System.CommandLine.Command Request()
    {
        var (data, company, terms) = (CommonOptions.Data(), CommonOptions.Company(), new TermsOptions());
        var client = new Option<string>("--client")
        {
            Description = "The client that asks (nsg client add)",
            HelpName = "CLIENT",
            Required = true,
        };
        var command = new System.CommandLine.Command("request", "Asks a company for an access, in the name of a client")
        {
            client,
            company,
            data,
        };
        terms.AddTo(command);
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var key = store.ClientKeys.Find(parse.GetValue(client)!) is { LivesByGrants: true } found
                        ? found
                        : throw new UsageException(
                            $"there is no client '{parse.GetValue(client)}'; see nsg client list"
                        );
                    var company_ = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                    var asked = terms.Of(parse, key.Id, key.Name, TimeProvider.System.GetUtcNow());
                    Print(
                        await store.DecideGrantAsync(
                            company_,
                            one =>
                                GrantedReports
                                    .Desk(one)
                                    .Request(asked, store.Company(company_)!.Name, terms.LanguageOf(parse), Actor)
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command Give()
    {
        var (data, company, grant) = (CommonOptions.Data(), CommonOptions.Company(), Grant());
        var signers = new Option<string?>("--signers")
        {
            Description = "Who signs for the company, by identifier or full name, divided by commas",
            HelpName = "A,B",
        };
        var days = new Option<int?>("--days") { Description = "For fewer days than were asked for", HelpName = "N" };
        var command = new System.CommandLine.Command(
            "give",
            "Gives what was asked for; signers are checked with the company's signatory rights"
        )
        {
            grant,
            signers,
            days,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                    var id = Id(parse.GetValue(grant)!);
                    Print(
                        await store.DecideGrantAsync(
                            key,
                            one =>
                            {
                                var narrower =
                                    parse.GetValue(days) is { } count && one.Grant(id) is { } asked
                                        ? asked.Terms with
                                        {
                                            NotAfter = one.Now.AddDays(count),
                                        }
                                        : null;
                                return GrantedReports
                                    .Desk(one)
                                    .Give(
                                        id,
                                        narrower,
                                        parse.GetValue(signers)?.Split(',') ?? [],
                                        store.Company(key)!.Name,
                                        one.Grant(id)?.Language ?? "en",
                                        Actor
                                    );
                            }
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command Renew()
    {
        var (data, company, grant) = (CommonOptions.Data(), CommonOptions.Company(), Grant());
        var signers = new Option<string?>("--signers")
        {
            Description = "Who signs for the company, by identifier or full name, divided by commas",
            HelpName = "A,B",
        };
        var days = new Option<int?>("--days")
        {
            Description = "For how many days from now; for as long again when not given",
            HelpName = "N",
        };
        var command = new System.CommandLine.Command(
            "renew",
            "Gives an access anew in one step, on the same terms; the old one is replaced"
        )
        {
            grant,
            signers,
            days,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                    Print(
                        await store.DecideGrantAsync(
                            key,
                            one =>
                                GrantedReports
                                    .Desk(one)
                                    .Renew(
                                        Id(parse.GetValue(grant)!),
                                        parse.GetValue(days) is { } count ? one.Now.AddDays(count) : null,
                                        parse.GetValue(signers)?.Split(',') ?? [],
                                        store.Company(key)!.Name,
                                        Actor
                                    )
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command PassOn()
    {
        var (data, company, grant) = (CommonOptions.Data(), CommonOptions.Company(), Grant());
        var to = new Option<string>("--to")
        {
            Description = "The client that it is passed on to",
            HelpName = "CLIENT",
            Required = true,
        };
        var days = new Option<int?>("--days") { Description = "For fewer days", HelpName = "N" };
        var command = new System.CommandLine.Command(
            "pass-on",
            "Passes an access on to another client in the name of its holder, where the company allowed that"
        )
        {
            grant,
            to,
            days,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var client = store.ClientKeys.Find(parse.GetValue(to)!) is { LivesByGrants: true } found
                        ? found
                        : throw new UsageException($"there is no client '{parse.GetValue(to)}'; see nsg client list");
                    var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                    var id = Id(parse.GetValue(grant)!);
                    Print(
                        await store.DecideGrantAsync(
                            key,
                            one =>
                            {
                                var above = one.Grant(id)?.Terms ?? throw new GrantException("there is no such grant");
                                var terms = above with
                                {
                                    Client = client.Id,
                                    Requester = client.Name,
                                    Delegations = Math.Max(0, above.Delegations - 1),
                                    NotAfter = parse.GetValue(days) is { } count
                                        ? one.Now.AddDays(count)
                                        : above.NotAfter,
                                };
                                return GrantedReports
                                    .Desk(one)
                                    .PassOn(id, above.Client, terms, store.Company(key)!.Name, Actor);
                            }
                        )
                    );
                })
        );
        return command;
    }

    private static System.CommandLine.Command End(
        string name,
        string description,
        Action<GrantDesk, Guid, string?> decide
    )
    {
        var (data, company, grant) = (CommonOptions.Data(), CommonOptions.Company(), Grant());
        var reason = new Option<string?>("--reason")
        {
            Description = "In words; kept with the grant",
            HelpName = "TEXT",
        };
        var command = new System.CommandLine.Command(name, description) { grant, reason, company, data };
        command.SetAction(
            (parse, _) =>
                Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var id = Id(parse.GetValue(grant)!);
                    Print(
                        await store.DecideGrantAsync(
                            CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                            one =>
                            {
                                decide(new GrantDesk(one), id, parse.GetValue(reason));
                                return one.Grant(id)!;
                            }
                        )
                    );
                })
        );
        return command;
    }

    internal static void Print(Grant grant) =>
        Output.Line($"{grant.Id} {grant.StateAt(TimeProvider.System.GetUtcNow())}: {grant.Text}");

    internal static Argument<string> Grant() => new("GRANT") { Description = "The grant (nsg grant list)" };

    internal static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new UsageException($"'{text}' is no grant; see nsg grant list");

    internal static async Task<int> Reported(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Ok;
        }
        catch (GrantException fault)
        {
            throw fault.IsUnusable ? new UsageException(fault.Message) : new DecisionRefusedException(fault.Message);
        }
    }
}
