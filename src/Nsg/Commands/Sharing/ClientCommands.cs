using System.CommandLine;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg client</c>.</summary>
internal static class ClientCommands
{
    private const int NameMax = 200;

    internal static System.CommandLine.Command Make() => new("client", "Others who ask companies for their data: banks, authorities, accountants") { Add() };

    private static System.CommandLine.Command Add()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var name = new Option<string>("--name") { Description = "What it is called; people read it when they decide", HelpName = "NAME", Required = true };
        var id = new Option<string>("--id") { Description = "Its organisation number, as NO:974760673", HelpName = "ID", Required = true };
        var command = new System.CommandLine.Command("add", "Adds a client that sees only what companies grant it; its token is shown this once") { name, id, json, data };
        command.SetAction(async (parse, _) =>
        {
            var text = parse.GetValue(name)!.Trim();
            if (text.Length is 0 or > NameMax)
            {
                throw new UsageException($"--name has 1 to {NameMax} characters");
            }

            if (!PartyIdentifier.TryParse(parse.GetValue(id)!, out var subject))
            {
                throw new UsageException($"--id {parse.GetValue(id)} is no organisation number with its country, as NO:974760673");
            }

            using var store = CommonOptions.Open(parse, data);
            var (key, token) = await store.ClientKeys.CreateRequesterAsync(text, subject.ToString());
            if (parse.GetValue(json))
            {
                Output.Json(new { id = key.Id, name = key.Name, subject = key.Subject, token });
            }
            else
            {
                Console.Out.WriteLine(token);
                await Console.Error.WriteLineAsync($"nsg: client {key.Id}, {key.Name}; the token above is not shown again");
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
