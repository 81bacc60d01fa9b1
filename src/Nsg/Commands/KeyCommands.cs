using System.CommandLine;
using Nsg.Storage;

namespace Nsg.Command.Commands;

/// <summary><c>nsg key</c>.</summary>
internal static class KeyCommands
{
    private const int NameMax = 200;
    private const int DaysMax = 3_650;

    internal static System.CommandLine.Command Make() =>
        new("key", "Keys of the clients that may call the node") { Create(), List(), Revoke() };

    private static System.CommandLine.Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var name = new Option<string>("--name")
        {
            Description = "What you call the client",
            HelpName = "NAME",
            Required = true,
        };
        var company = new Option<string?>("--company")
        {
            Description = "The only company that the key opens; all of the node unless given",
            HelpName = "ID",
        };
        var readOnly = new Option<bool>("--read-only") { Description = "The client may read, and change nothing" };
        var days = new Option<int?>("--days")
        {
            Description = "The key ends after so many days; unless given it holds until it is revoked",
            HelpName = "N",
        };
        var command = new System.CommandLine.Command("create", "Makes a key; its token is shown this once")
        {
            name,
            company,
            readOnly,
            days,
            data,
            json,
        };
        command.SetAction(
            async (parse, _) =>
            {
                var text = parse.GetValue(name)!.Trim();
                if (text.Length is 0 or > NameMax)
                {
                    throw new UsageException("--name has 1 to 200 characters");
                }

                if (parse.GetValue(days) is < 1 or > DaysMax)
                {
                    throw new UsageException($"--days is 1 to {DaysMax}");
                }

                using var store = CommonOptions.Open(parse, data);
                var only = parse.GetValue(company) is { } id ? CommonOptions.CompanyKey(store, id) : null;
                var (key, token) = await store.ClientKeys.CreateAsync(
                    text,
                    only,
                    !parse.GetValue(readOnly),
                    parse.GetValue(days) is { } until ? TimeProvider.System.GetUtcNow().AddDays(until) : null
                );
                await TellAsync(key, token, parse.GetValue(json));
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command List()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command("list", "Lists the keys, without their secrets") { data, json };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var keys = store.ClientKeys.List();
            if (parse.GetValue(json))
            {
                foreach (var key in keys)
                {
                    Output.Json(
                        new
                        {
                            id = key.Id,
                            name = key.Name,
                            company = key.Company,
                            scope = Scope(key),
                            created = key.Created,
                            expires = key.Expires,
                            revoked = key.Revoked,
                        }
                    );
                }
            }
            else
            {
                Output.Table(
                    ["ID", "NAME", "COMPANY", "SCOPE", "CREATED", "ENDS", "REVOKED"],
                    keys.Select(key =>
                        new[]
                        {
                            key.Id,
                            key.Name,
                            key.Company ?? "all",
                            Scope(key),
                            key.Created,
                            key.Expires?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                                ?? "",
                            key.Revoked ?? "",
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Revoke()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var id = new Argument<string>("ID") { Description = "The key, as nsg key list shows it" };
        var command = new System.CommandLine.Command("revoke", "Revokes a key at once, for running servers too")
        {
            id,
            data,
            json,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var key = parse.GetValue(id)!;
                if (!await store.ClientKeys.RevokeAsync(key))
                {
                    throw new UsageException($"no key '{key}' is in force; see nsg key list");
                }

                if (parse.GetValue(json))
                {
                    Output.Json(new { id = key, revoked = true });
                }
                else
                {
                    Console.Out.WriteLine($"Revoked {key}.");
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task TellAsync(ClientKey key, string token, bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    id = key.Id,
                    name = key.Name,
                    company = key.Company,
                    scope = Scope(key),
                    created = key.Created,
                    expires = key.Expires,
                    token,
                }
            );
        }
        else
        {
            Console.Out.WriteLine(token);
            await Console.Error.WriteLineAsync($"nsg: key {key.Id} for {key.Name}; the token above is not shown again");
        }
    }

    private static string Scope(ClientKey key) => key.CanWrite ? "write" : "read";
}
