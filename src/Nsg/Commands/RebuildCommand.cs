using System.CommandLine;

namespace Nsg.Command.Commands;

/// <summary><c>nsg rebuild</c>.</summary>
internal static class RebuildCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var company = new Option<string?>("--company")
        {
            Description = "One company; all of the node unless given",
            HelpName = "ID",
        };
        var command = new System.CommandLine.Command("rebuild", "Drops what is made of the log and makes it anew")
        {
            company,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var named = parse.GetValue(company);
                var keys = named is null
                    ? store.Companies().Select(one => one.Key).ToList()
                    : [CommonOptions.CompanyKey(store, named)];
                foreach (var key in keys)
                {
                    var count = await store.RebuildAsync(key);
                    Console.Out.WriteLine($"{key}: {count} records applied.");
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }
}
