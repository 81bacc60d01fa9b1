using System.CommandLine;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant</c>.</summary>
internal static class GrantCommands
{
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
            End("refuse", "Refuses a request", (desk, grant, why) => desk.Refuse(grant.Id, why, CompanyCall.Actor)),
            TakeBack(),
            End(
                "withdraw",
                "Withdraws an access; nothing leaves under it any more",
                (desk, grant, why) => desk.Withdraw(grant.Id, why, CompanyCall.Actor)
            ),
        };

    private static CompanyCommand Request()
    {
        var terms = new TermsOptions();
        var client = new Option<string>("--client")
        {
            Description = "The client that asks (nsg client add)",
            HelpName = "CLIENT",
            Required = true,
        };
        var command = new CompanyCommand("request", "Asks a company for an access, in the name of a client") { client };
        terms.AddTo(command);
        return command.Does(
            async (call, _) =>
            {
                var asker = Client(call, client);
                var asked = terms.Of(call.Parse, asker.Id, asker.Name, TimeProvider.System.GetUtcNow());
                return await DecideAsync(
                    call,
                    one =>
                        GrantedReports
                            .Desk(one)
                            .Request(asked, call.Profile.Name, terms.LanguageOf(call.Parse), CompanyCall.Actor)
                );
            }
        );
    }

    private static CompanyCommand Give()
    {
        var grant = Grant();
        var signers = new Option<string?>("--signers")
        {
            Description = "Who signs for the company, by identifier or full name, divided by commas",
            HelpName = "A,B",
        };
        var days = new Option<int?>("--days") { Description = "For fewer days than were asked for", HelpName = "N" };
        return new CompanyCommand(
            "give",
            "Gives what was asked for; signers are checked with the company's signatory rights"
        )
        {
            grant,
            signers,
            days,
        }.Does(
            async (call, _) =>
            {
                var id = Id(call.Get(grant));
                return await DecideAsync(
                    call,
                    one =>
                    {
                        var narrower =
                            call.Get(days) is { } count && one.Grant(id) is { } asked
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
                                call.Get(signers)?.Split(',') ?? [],
                                call.Profile.Name,
                                one.Grant(id)?.Language ?? "en",
                                CompanyCall.Actor
                            );
                    }
                );
            }
        );
    }

    private static CompanyCommand Renew()
    {
        var grant = Grant();
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
        return new CompanyCommand(
            "renew",
            "Gives an access anew in one step, on the same terms; the old one is replaced"
        )
        {
            grant,
            signers,
            days,
        }.Does(
            (call, _) =>
                DecideAsync(
                    call,
                    one =>
                        GrantedReports
                            .Desk(one)
                            .Renew(
                                Id(call.Get(grant)),
                                call.Get(days) is { } count ? one.Now.AddDays(count) : null,
                                call.Get(signers)?.Split(',') ?? [],
                                call.Profile.Name,
                                CompanyCall.Actor
                            )
                )
        );
    }

    private static CompanyCommand PassOn()
    {
        var grant = Grant();
        var to = new Option<string>("--to")
        {
            Description = "The client that it is passed on to",
            HelpName = "CLIENT",
            Required = true,
        };
        var days = new Option<int?>("--days") { Description = "For fewer days", HelpName = "N" };
        return new CompanyCommand(
            "pass-on",
            "Passes an access on to another client in the name of its holder, where the company allowed that"
        )
        {
            grant,
            to,
            days,
        }.Does(
            async (call, _) =>
            {
                var client = Client(call, to);
                var id = Id(call.Get(grant));
                return await DecideAsync(
                    call,
                    one =>
                    {
                        var above = one.Grant(id)?.Terms ?? throw new GrantException("there is no such grant");
                        var terms = above with
                        {
                            Client = client.Id,
                            Requester = client.Name,
                            Delegations = Math.Max(0, above.Delegations - 1),
                            NotAfter = call.Get(days) is { } count ? one.Now.AddDays(count) : above.NotAfter,
                        };
                        return GrantedReports
                            .Desk(one)
                            .PassOn(id, above.Client, terms, call.Profile.Name, CompanyCall.Actor);
                    }
                );
            }
        );
    }

    private static CompanyCommand TakeBack() =>
        End(
            "take-back",
            "Takes a request back that waits, in the name of the client that made it",
            (desk, grant, why) => desk.TakeBack(grant.Id, grant.Terms.Client, why, CompanyCall.Actor)
        );

    private static CompanyCommand End(string name, string description, Action<GrantDesk, Grant, string?> decide)
    {
        var grant = Grant();
        var reason = new Option<string?>("--reason")
        {
            Description = "In words; kept with the grant",
            HelpName = "TEXT",
        };
        return new CompanyCommand(name, description) { grant, reason }.Does(
            async (call, _) =>
            {
                var id = Id(call.Get(grant));
                return await DecideAsync(
                    call,
                    one =>
                    {
                        var found =
                            one.Grant(id) ?? throw new GrantException("there is no such grant", isUnusable: true);
                        decide(new GrantDesk(one), found, call.Get(reason));
                        return one.Grant(id)!;
                    }
                );
            }
        );
    }

    private static ClientKey Client(CompanyCall call, Option<string> option) =>
        call.Store.ClientKeys.Find(call.Get(option)) is { LivesByGrants: true } found
            ? found
            : throw new UsageException($"there is no client '{call.Get(option)}'; see nsg client list");

    internal static void Print(Grant grant) =>
        Output.Line($"{grant.Id} {grant.StateAt(TimeProvider.System.GetUtcNow())}: {grant.Text}");

    internal static Argument<string> Grant() => new("GRANT") { Description = "The grant (nsg grant list)" };

    internal static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new UsageException($"'{text}' is no grant; see nsg grant list");

    internal static async Task<int> DecideAsync(CompanyCall call, Func<IGrantsTransaction, Grant> decide)
    {
        Print(await call.DecideGrantAsync(decide));
        return ExitCode.Ok;
    }
}
