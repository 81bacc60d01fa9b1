using System.CommandLine;
using Nsg.Command.Commands.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Command.Commands.Rights;

/// <summary><c>nsg rights keep</c>.</summary>
internal static class RightsKeepCommand
{
    private const long FileMax = 4L << 20;

    internal static System.CommandLine.Command Make()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var file = new Argument<string>("FILE") { Description = "Signatory rights, as for nsg rights check" };
        var source = new Option<string>("--source")
        {
            Description = "Where the description is from, such as the register and the day",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "keep",
            "Keeps a company's signatory rights; from then on consents need signers who may sign"
        )
        {
            file,
            source,
            company,
            data,
        };
        command.SetAction(
            (parse, _) =>
                GrantCommands.Reported(async () =>
                {
                    var path = parse.GetValue(file)!;
                    if (new FileInfo(path) is not { Exists: true, Length: <= FileMax })
                    {
                        throw new UsageException($"there is no file '{path}', or it is larger than {FileMax >> 20} MB");
                    }

                    using var store = CommonOptions.Open(parse, data);
                    var text = await File.ReadAllTextAsync(path);
                    await store.DecideGrantAsync(
                        CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                        one =>
                        {
                            new GrantDesk(one).KeepRights(text, parse.GetValue(source)!, "operator");
                            return true;
                        }
                    );
                    Output.Line("Kept. Consents of the company now need signers who may sign for it.");
                })
        );
        return command;
    }
}
