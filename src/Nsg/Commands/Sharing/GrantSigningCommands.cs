using System.CommandLine;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg grant sign</c> and <c>unsign</c>: consents that several persons sign, one after the other.</summary>
internal static class GrantSigningCommands
{
    internal static CompanyCommand Sign()
    {
        var (grant, signer) = (GrantCommands.Grant(), Signer());
        return new CompanyCommand(
            "sign",
            "Signs a request as one of several who sign together; it is given once all have signed"
        )
        {
            grant,
            signer,
        }.Does(
            async (call, _) =>
            {
                var (id, who) = (GrantCommands.Id(call.Get(grant)), call.Get(signer));
                var signed = await call.DecideGrantAsync(one =>
                    GrantedReports
                        .Desk(one)
                        .Sign(id, null, who, call.Profile.Name, one.Grant(id)?.Language ?? "en", CompanyCall.Actor)
                );
                GrantCommands.Print(signed);
                foreach (
                    var missing in JointSigning.MissingOf(
                        signed,
                        call.Query(books => books.SignatoryRights()),
                        TimeProvider.System.GetUtcNow()
                    )
                )
                {
                    Output.Line(
                        $"missing: {missing.Count} of {string.Join(", ", missing.Of.Select(agent => agent.Name))}"
                    );
                }
                return ExitCode.Ok;
            }
        );
    }

    internal static CompanyCommand Unsign()
    {
        var (grant, signer) = (GrantCommands.Grant(), Signer());
        return new CompanyCommand("unsign", "Takes a signature back that waits for others") { grant, signer }.Does(
            async (call, _) =>
            {
                GrantCommands.Print(
                    await call.DecideGrantAsync(one =>
                        new GrantDesk(one).TakeSignatureBack(
                            GrantCommands.Id(call.Get(grant)),
                            call.Get(signer),
                            CompanyCall.Actor
                        )
                    )
                );
                return ExitCode.Ok;
            }
        );
    }

    private static Option<string> Signer() =>
        new("--signer")
        {
            Description = "Who signs for the company, by identifier or full name",
            HelpName = "WHO",
            Required = true,
        };
}
