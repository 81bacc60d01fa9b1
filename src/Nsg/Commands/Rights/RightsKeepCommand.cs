using System.CommandLine;
using Nsg.Command.Commands.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Command.Commands.Rights;

/// <summary><c>nsg rights keep</c>.</summary>
internal static class RightsKeepCommand
{
    private const long FileMax = 4L << 20;

    internal static CompanyCommand Make()
    {
        var file = new Argument<string>("FILE") { Description = "Signatory rights, as for nsg rights check" };
        var source = new Option<string>("--source")
        {
            Description = "Where the description is from, such as the register and the day",
            HelpName = "TEXT",
            Required = true,
        };
        return new CompanyCommand(
            "keep",
            "Keeps a company's signatory rights; from then on consents need signers who may sign"
        )
        {
            file,
            source,
        }.Does(
            async (call, cancellation) =>
            {
                var path = call.Get(file);
                if (new FileInfo(path) is not { Exists: true, Length: <= FileMax })
                {
                    throw new UsageException($"there is no file '{path}', or it is larger than {FileMax >> 20} MB");
                }

                var text = await File.ReadAllTextAsync(path, cancellation);
                await call.DecideGrantAsync(one =>
                {
                    new GrantDesk(one).KeepRights(text, call.Get(source), CompanyCall.Actor);
                    return true;
                });
                Output.Line("Kept. Consents of the company now need signers who may sign for it.");
                return ExitCode.Ok;
            }
        );
    }
}
