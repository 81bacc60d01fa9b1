using System.CommandLine;
using Nsg.Sharing.People;
using Nsg.Storage;

namespace Nsg.Command.Commands.People;

/// <summary><c>nsg person</c>: people who sign in at the pages, and their roles.</summary>
internal static class PersonCommands
{
    private const string Actor = "operator";
    private const string Asker = "asker";
    private const int TextMax = 255;

    internal static System.CommandLine.Command Make() =>
        new("person", "People who sign in at the pages, and what they may do")
        {
            Add(),
            List(),
            Change("give"),
            Change("take"),
        };

    private static System.CommandLine.Command Add()
    {
        var (data, json) = (CommonOptions.NewData(), CommonOptions.Json());
        var name = new Option<string>("--name")
        {
            Description = "Name",
            HelpName = "NAME",
            Required = true,
        };
        var issuer = new Option<string>("--issuer")
        {
            Description = "The OpenID provider, as nsg serve --sign-in names it",
            HelpName = "URL",
            Required = true,
        };
        var subject = new Option<string>("--subject")
        {
            Description = "What the provider calls the person (the claim 'sub')",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "add",
            "Makes a person known before the first sign-in; whoever signs in is made known too, without roles"
        )
        {
            name,
            issuer,
            subject,
            json,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                var (called, by, sub) = (
                    Text(parse.GetValue(name)!, "--name"),
                    Text(parse.GetValue(issuer)!, "--issuer"),
                    Text(parse.GetValue(subject)!, "--subject")
                );
                if (!Uri.TryCreate(by, UriKind.Absolute, out Uri? _))
                {
                    throw new UsageException($"--issuer {by} is no address, as https://login.example");
                }

                using var store = CommonOptions.OpenOrBegin(parse, data);
                var person = await store.People.KeepAsync(by.TrimEnd('/'), sub, called);
                if (parse.GetValue(json))
                {
                    Output.Json(new { person = person.Key, name = person.Name });
                }
                else
                {
                    Console.Out.WriteLine(person.Key);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command List()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Lists people with their roles") { data, json };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var names = store
                .Companies()
                .ToDictionary(company => company.Key, company => company.Name, StringComparer.Ordinal);
            foreach (
                var (person, roles, clients) in store
                    .People.List()
                    .Select(person => (person, store.People.RolesOf(person.Key), store.People.ClientsOf(person.Key)))
            )
            {
                if (parse.GetValue(json))
                {
                    Output.Json(
                        new
                        {
                            person = person.Key,
                            name = person.Name,
                            issuer = person.Issuer,
                            added = person.Added,
                            roles = roles.Select(role => new
                            {
                                role = role.Role.Name(),
                                company = role.Company,
                                given = role.Given,
                            }),
                            asksFor = clients.Select(client => client.Id),
                        }
                    );
                }
                else
                {
                    var texts = roles
                        .Select(role =>
                            role.Company is { } key
                                ? $"{role.Role.Name()} of {names.GetValueOrDefault(key, key)}"
                                : $"{role.Role.Name()} of the node"
                        )
                        .Concat(clients.Select(client => $"asker for {client.Name}"));
                    Console.Out.WriteLine(
                        $"{person.Key}  {person.Name}: {string.Join(", ", texts.DefaultIfEmpty("no role"))}"
                    );
                }
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Change(string verb)
    {
        var isGiven = verb == "give";
        var data = CommonOptions.Data();
        var who = new Argument<string>("PERSON") { Description = "The person's key; see nsg person list" };
        var what = new Argument<string>("ROLE")
        {
            Description =
                "owner, signatory, accountant, auditor, reader; operator, of the node; or asker, in the name of a client",
        };
        var company = new Option<string?>("--company")
        {
            Description = "The company: its number or key; not for operator",
            HelpName = "ID",
        };
        var client = new Option<string?>("--client")
        {
            Description = "For asker: the client whose name the person asks companies in; see nsg client list",
            HelpName = "CLIENT",
        };
        var command = new System.CommandLine.Command(
            verb,
            isGiven ? "Gives a person a role" : "Takes a role back, at once, for running servers too"
        )
        {
            who,
            what,
            company,
            client,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                if (parse.GetValue(what) == Asker || parse.GetValue(client) is not null)
                {
                    return await ChangeAskerAsync(
                        parse,
                        data,
                        isGiven,
                        (parse.GetValue(who)!, parse.GetValue(what)!, parse.GetValue(company), parse.GetValue(client))
                    );
                }

                var role =
                    RoleRights.Find(parse.GetValue(what)!)
                    ?? throw new UsageException(
                        $"there is no role '{parse.GetValue(what)}'; see nsg person {verb} --help"
                    );
                using var store = CommonOptions.Open(parse, data);
                var person =
                    store.People.Find(parse.GetValue(who)!)
                    ?? throw new UsageException($"no person '{parse.GetValue(who)}'; see nsg person list");
                var at = At(store, role, parse.GetValue(company));
                var isDone = isGiven
                    ? await store.People.GiveAsync(person.Key, at, role, Actor)
                    : await store.People.TakeAsync(person.Key, at, role, Actor);
                if (!isDone)
                {
                    throw new UsageException(
                        isGiven ? $"{person.Name} has that role already" : $"{person.Name} does not have that role"
                    );
                }

                Console.Out.WriteLine(
                    isGiven ? $"{person.Name} is now {role.Name()}." : $"{person.Name} is no longer {role.Name()}."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<int> ChangeAskerAsync(
        ParseResult parse,
        Option<string> data,
        bool isGiven,
        (string Person, string Role, string? Company, string? Client) asked
    )
    {
        if (asked is not { Role: Asker, Company: null, Client: { } named })
        {
            throw new UsageException("asker goes with --client CLIENT, and with nothing else; see nsg client list");
        }

        using var store = CommonOptions.Open(parse, data);
        var person =
            store.People.Find(asked.Person)
            ?? throw new UsageException($"no person '{asked.Person}'; see nsg person list");
        var client = store.ClientKeys.Find(named) is { LivesByGrants: true, Revoked: null } found
            ? found
            : throw new UsageException($"no client '{named}' is in force; see nsg client list");
        if (
            !(
                isGiven
                    ? await store.People.LetAskAsync(person.Key, client.Id, Actor)
                    : await store.People.StopAskingAsync(person.Key, client.Id, Actor)
            )
        )
        {
            throw new UsageException(
                isGiven
                    ? $"{person.Name} may ask for {client.Name} already"
                    : $"{person.Name} may not ask for {client.Name}"
            );
        }

        Console.Out.WriteLine(
            isGiven
                ? $"{person.Name} may now ask for {client.Name}."
                : $"{person.Name} may no longer ask for {client.Name}."
        );
        return ExitCode.Ok;
    }

    private static string? At(NodeStore store, Role role, string? company) =>
        (role == Role.Operator, company) switch
        {
            (true, null) => null,
            (true, _) => throw new UsageException(
                "operator is a role of the node, not of a company; leave out --company"
            ),
            (false, null) => throw new UsageException($"which company? --company ID"),
            (false, { } id) => CommonOptions.CompanyKey(store, id),
        };

    private static string Text(string value, string option) =>
        value.Trim() is { Length: > 0 and <= TextMax } text
            ? text
            : throw new UsageException($"{option} has 1 to {TextMax} characters");
}
