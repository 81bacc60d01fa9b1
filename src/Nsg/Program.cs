using System.CommandLine;
using Nsg.Command;
using Nsg.Command.Commands;
using Nsg.Command.Commands.Books;

var root = new RootCommand("The NSG node: business documents in, checked, booked, reported and shared under the owner's control.")
{
    CompanyCommands.Make(),
    RatesCommand.Make(),
    InspectCommand.Make(),
    ImportCommand.Make(),
    BooksCommands.Make(),
    RebuildCommand.Make(),
    VerifyCommand.Make(),
};
return await CommandRunner.RunAsync(root, args);
