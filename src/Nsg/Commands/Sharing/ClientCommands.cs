using System.CommandLine;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg client</c>.</summary>
internal static class ClientCommands
{
    private const int NameMax = 200;

    internal static System.CommandLine.Command Make() => new("client", "Others who ask companies for their data: banks, authorities, accountants") { Add(), List(), Revoke() };

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

    private static System.CommandLine.Command List()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Clients, oldest first") { json, data };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var clients = store.ClientKeys.List().Where(one => one.LivesByGrants).ToList();
            if (parse.GetValue(json))
            {
                clients.ForEach(one => Output.Json(new { id = one.Id, name = one.Name, subject = one.Subject, created = one.Created, revoked = one.Revoked }));
            }
            else
            {
                Output.Table(["CLIENT", "NAME", "NUMBER", "SINCE", "REVOKED"], clients.Select(one => (IReadOnlyList<string>)[one.Id, one.Name, one.Subject ?? "", one.Created, one.Revoked ?? ""]));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Revoke()
    {
        var data = CommonOptions.Data();
        var client = new Argument<string>("CLIENT") { Description = "The client (nsg client list)" };
        var command = new System.CommandLine.Command("revoke", "Shuts a client out at once, whatever companies granted it") { client, data };
        command.SetAction(async (parse, _) =>
        {
            using var store = CommonOptions.Open(parse, data);
            var id = parse.GetValue(client)!;
            if (store.ClientKeys.Find(id) is not { LivesByGrants: true } || !await store.ClientKeys.RevokeAsync(id))
            {
                throw new UsageException($"there is no client '{id}' in force; see nsg client list");
            }

            Output.Line($"Revoked: {id}.");
            return ExitCode.Ok;
        });
        return command;
    }
}
