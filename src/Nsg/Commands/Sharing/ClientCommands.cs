using System.CommandLine;
using Nsg.Node.Authorization.Clients;
using Nsg.Storage;
using Nsg.Storage.Authorization;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Sharing;

/// <summary><c>nsg client</c>.</summary>
internal static class ClientCommands
{
    private const int NameMax = 200;

    internal static System.CommandLine.Command Make() =>
        new("client", "Others who ask companies for their data: banks, authorities, accountants")
        {
            Add(),
            List(),
            Keys(),
            Revoke(),
            Trust(),
        };

    private static System.CommandLine.Command Add()
    {
        var (data, json) = (CommonOptions.NewData(), CommonOptions.Json());
        var name = NameOption();
        var id = IdOption();
        var jwks = JwksOption();
        var certificate = CertificateOption();
        var redirects = RedirectsOption();
        var statutes = StatutesOption();
        var launch = LaunchOption();
        var bearer = BearerOption();
        var command = new System.CommandLine.Command("add", "Adds a client that sees only what companies grant it")
        {
            name,
            id,
            jwks,
            certificate,
            redirects,
            statutes,
            launch,
            bearer,
            json,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var (text, subject) = (Name(parse.GetValue(name)!), Subject(parse.GetValue(id)!));
                var keys = parse.GetValue(jwks) is { } source ? await KeySource.ReadAsync(source, cancellation) : null;
                var thumbprint = parse.GetValue(certificate) is { } file ? KeySource.Thumbprint(file) : null;
                if (keys is null && thumbprint is null && parse.GetValue(statutes) is { Length: > 0 })
                {
                    throw new UsageException(
                        "--statute is for a client with --jwks or --certificate: the law opens nothing to whoever holds a token"
                    );
                }

                if (keys is null && thumbprint is null && !parse.GetValue(bearer))
                {
                    throw new UsageException(
                        "give --jwks or --certificate, so that nobody else can use what the client is given; --bearer makes a token that anybody who sees it can use"
                    );
                }

                using var store = CommonOptions.OpenOrBegin(parse, data);
                if (keys is null && thumbprint is null)
                {
                    var (key, token) = await store.ClientKeys.CreateRequesterAsync(text, subject);
                    await TellAsync(key, token, parse.GetValue(json));
                    return ExitCode.Ok;
                }

                var client = await store.Authorization.RegisterAsync(
                    text,
                    subject,
                    new ClientCredentials(
                        keys,
                        thumbprint,
                        Redirects(parse.GetValue(redirects) ?? []),
                        Statutes(parse.GetValue(statutes) ?? []),
                        "operator"
                    )
                    {
                        Launch = Launch(parse.GetValue(launch)),
                    }
                );
                await TellAsync(client.Key, null, parse.GetValue(json));
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command List()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new System.CommandLine.Command("list", "Clients, and what they prove themselves with")
        {
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var clients = store
                .ClientKeys.List()
                .Where(key => key.LivesByGrants)
                .Select(key => (Key: key, Proves: Proves(store.Authorization.Client(key.Id))))
                .ToList();
            if (parse.GetValue(json))
            {
                clients.ForEach(one =>
                    Output.Json(
                        new
                        {
                            id = one.Key.Id,
                            name = one.Key.Name,
                            subject = one.Key.Subject,
                            proves = one.Proves,
                            created = one.Key.Created,
                            revoked = one.Key.Revoked,
                        }
                    )
                );
            }
            else
            {
                Output.Table(
                    ["CLIENT", "NAME", "NUMBER", "PROVES ITSELF WITH", "CREATED", "REVOKED"],
                    clients.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                one.Key.Id,
                                one.Key.Name,
                                one.Key.Subject ?? "",
                                one.Proves,
                                one.Key.Created,
                                one.Key.Revoked ?? "",
                            ]
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Keys()
    {
        var data = CommonOptions.Data();
        var id = new Argument<string>("CLIENT") { Description = "The client (nsg client list)" };
        var jwks = new Option<string>("--jwks")
        {
            Description = "Its new public keys, in place of those that are known",
            HelpName = "FILE|URL",
            Required = true,
        };
        var command = new System.CommandLine.Command("keys", "Gives a client other keys, at once") { id, jwks, data };
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.Open(parse, data);
                if (
                    !await store.Authorization.ReplaceKeysAsync(
                        parse.GetValue(id)!,
                        await KeySource.ReadAsync(parse.GetValue(jwks)!, cancellation)
                    )
                )
                {
                    throw new UsageException(
                        $"there is no client '{parse.GetValue(id)}' with keys; see nsg client list"
                    );
                }

                Output.Line($"Keys of {parse.GetValue(id)} replaced.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command Revoke()
    {
        var data = CommonOptions.Data();
        var id = new Argument<string>("CLIENT") { Description = "The client (nsg client list)" };
        var command = new System.CommandLine.Command("revoke", "Shuts a client out at once, its tokens too")
        {
            id,
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var client = parse.GetValue(id)!;
                if (
                    store.ClientKeys.Find(client) is not { LivesByGrants: true }
                    || !await store.ClientKeys.RevokeAsync(client)
                )
                {
                    throw new UsageException($"no client '{client}' is in force; see nsg client list");
                }

                Output.Line($"Revoked {client}.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command Trust()
    {
        var data = CommonOptions.Data();
        var issuer = new Option<string>("--issuer")
        {
            Description = "Name of the issuer, as its statements have it (iss)",
            HelpName = "URL",
            Required = true,
        };
        var jwks = new Option<string>("--jwks")
        {
            Description = "Its public keys",
            HelpName = "FILE|URL",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "trust",
            "Lets clients register themselves with software statements of an issuer"
        )
        {
            issuer,
            jwks,
            data,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.Open(parse, data);
                await store.Authorization.TrustAsync(
                    parse.GetValue(issuer)!,
                    await KeySource.ReadAsync(parse.GetValue(jwks)!, cancellation)
                );
                Output.Line($"Statements of {parse.GetValue(issuer)} are trusted.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<string> NameOption() =>
        new("--name")
        {
            Description = "What it is called; people read it when they decide",
            HelpName = "NAME",
            Required = true,
        };

    private static Option<string> IdOption() =>
        new("--id")
        {
            Description = "Its organisation number, as NO:974760673",
            HelpName = "ID",
            Required = true,
        };

    private static Option<string?> JwksOption() =>
        new("--jwks")
        {
            Description = "Its public keys: a JSON Web Key Set, in a file or at an https address",
            HelpName = "FILE|URL",
        };

    private static Option<string?> CertificateOption() =>
        new("--certificate") { Description = "Its certificate for TLS, in PEM or DER", HelpName = "FILE" };

    private static Option<string[]> RedirectsOption() =>
        new("--redirect") { Description = "An address that people who decided are sent back to", HelpName = "URL" };

    private static Option<string[]> StatutesOption() =>
        new("--statute")
        {
            Description =
                "A provision of law that you have seen to hold for it: it opens data without a decision of the company",
            HelpName = "REF",
        };

    private static string? Launch(string? address) =>
        address is not null && RedirectAddress.Fault(address) is { } wrong
            ? throw new UsageException($"--launch: {wrong}")
            : address;

    private static Option<string?> LaunchOption() =>
        new("--launch")
        {
            Description = "Where it is started as an app from a company's page (docs/apps.md)",
            HelpName = "URL",
        };

    private static Option<bool> BearerOption() =>
        new("--bearer")
        {
            Description =
                "Without key and certificate: a token that whoever holds it may use. Only for trying things out",
        };

    private static async Task TellAsync(ClientKey key, string? token, bool json)
    {
        if (json)
        {
            Output.Json(
                new
                {
                    id = key.Id,
                    name = key.Name,
                    subject = key.Subject,
                    token,
                }
            );
            return;
        }

        Console.Out.WriteLine(token ?? key.Id);
        await Console.Error.WriteLineAsync(
            token is null
                ? $"nsg: client {key.Id}, {key.Name}"
                : $"nsg: client {key.Id}, {key.Name}; the token above is not shown again, and whoever sees it can use it"
        );
    }

    private static string Proves(RegisteredClient? client) =>
        client is null
            ? "bearer token"
            : string.Join(
                ", ",
                new[]
                {
                    client.Credentials.Jwks is null ? null : "keys",
                    client.Credentials.Certificate is null ? null : "certificate",
                    client.Credentials.Source == "operator" ? null : "statement of " + client.Credentials.Source,
                }.OfType<string>()
            );

    private static string Name(string text) =>
        text.Trim() is { Length: > 0 and <= NameMax } name
            ? name
            : throw new UsageException($"--name has 1 to {NameMax} characters");

    private static string Subject(string text) =>
        PartyIdentifier.TryParse(text, out var subject)
            ? subject.ToString()
            : throw new UsageException($"--id {text} is no organisation number with its country, as NO:974760673");

    private static string[] Redirects(string[] addresses) =>
        addresses.Select(RedirectAddress.Fault).OfType<string>().FirstOrDefault() is { } fault
            ? throw new UsageException("--redirect " + fault)
            : addresses;

    private static string[] Statutes(string[] references) =>
        references.All(one => one.Length is > 0 and <= 500 && !one.Contains('\n'))
            ? references
            : throw new UsageException("--statute has 1 to 500 characters on one line");
}
