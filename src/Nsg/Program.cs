using System.CommandLine;
using Nsg.Command;
using Nsg.Command.Commands;

var root = new RootCommand("The NSG node: business documents in, checked, booked, reported and shared under the owner's control.")
{
    CompanyCommands.Make(),
    RatesCommand.Make(),
    ImportCommand.Make(),
    ServeCommand.Make(),
    KeyCommands.Make(),
    BooksCommands.Make(),
    RebuildCommand.Make(),
    VerifyCommand.Make(),
    GenerateCommand.Make(),
    DemoCommand.Make(),
};
return await CommandRunner.RunAsync(root, args);
