using System.CommandLine;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant sign</c> and <c>unsign</c>: consents that several persons sign, one after the other.</summary>
internal static class GrantSigningCommands
{
    internal static System.CommandLine.Command Sign()
    {
        var (data, company, grant, signer) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            GrantCommands.Grant(),
            Signer()
        );
        var command = new System.CommandLine.Command(
            "sign",
            "Signs a request as one of several who sign together; it is given once all have signed"
        )
        {
            grant,
            signer,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                GrantCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                    var (id, who) = (GrantCommands.Id(parse.GetValue(grant)!), parse.GetValue(signer)!);
                    var signed = await store.DecideGrantAsync(
                        key,
                        one =>
                            GrantedReports
                                .Desk(one)
                                .Sign(
                                    id,
                                    null,
                                    who,
                                    store.Company(key)!.Name,
                                    one.Grant(id)?.Language ?? "en",
                                    GrantCommands.Actor
                                )
                    );
                    GrantCommands.Print(signed);
                    foreach (
                        var missing in JointSigning.MissingOf(
                            signed,
                            store.Query(key, books => books.SignatoryRights()),
                            TimeProvider.System.GetUtcNow()
                        )
                    )
                    {
                        Output.Line(
                            $"missing: {missing.Count} of {string.Join(", ", missing.Of.Select(agent => agent.Name))}"
                        );
                    }
                })
        );
        return command;
    }

    internal static System.CommandLine.Command Unsign()
    {
        var (data, company, grant, signer) = (
            CommonOptions.Data(),
            CommonOptions.Company(),
            GrantCommands.Grant(),
            Signer()
        );
        var command = new System.CommandLine.Command("unsign", "Takes a signature back that waits for others")
        {
            grant,
            signer,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                GrantCommands.Reported(async () =>
                {
                    using var store = CommonOptions.Open(parse, data);
                    GrantCommands.Print(
                        await store.DecideGrantAsync(
                            CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                            one =>
                                new GrantDesk(one).TakeSignatureBack(
                                    GrantCommands.Id(parse.GetValue(grant)!),
                                    parse.GetValue(signer)!,
                                    GrantCommands.Actor
                                )
                        )
                    );
                })
        );
        return command;
    }

    private static Option<string> Signer() =>
        new("--signer")
        {
            Description = "Who signs for the company, by identifier or full name",
            HelpName = "WHO",
            Required = true,
        };
}
