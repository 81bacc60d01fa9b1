using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Nsg.Command.Commands.People;
using Nsg.Command.Commands.Reports;
using Nsg.Command.Commands.Trust;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Registers.Http;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;

namespace Nsg.Command.Commands;

/// <summary><c>nsg serve</c>.</summary>
internal static class ServeCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons",
            HelpName = "URL",
            DefaultValueFactory = _ => NodeOptions.DefaultUrls,
        };
        var behindProxy = new Option<bool>("--behind-proxy")
        {
            Description =
                "A proxy in front ends TLS, and nothing else reaches the node: plain http is then served beyond this machine",
        };
        var origins = new Option<string[]>("--cors")
        {
            Description = "An origin whose pages may call the node from a browser; none unless given",
            HelpName = "ORIGIN",
        };
        var registers = new Option<string[]>("--register")
        {
            Description = "A folder of register entries that the gateway answers from, beside the companies kept here",
            HelpName = "DIR",
        };
        var address = new Option<string?>("--public-url")
        {
            Description =
                "The https address that others know the node by; needed when it listens beyond this machine and others are to get tokens",
            HelpName = "URL",
        };
        var certificates = new Option<bool>("--client-certificates")
        {
            Description = "Clients may show certificates in TLS: they are known by them, and tokens are bound to them",
        };
        var proxies = new Option<string[]>("--certificate-proxy")
        {
            Description =
                "Address of a proxy that ends TLS and tells clients' certificates in Client-Cert (RFC 9440); nothing else may call from it",
            HelpName = "IP",
        };
        var national = new Option<string?>("--registers")
        {
            Description = "A file that says how national registers are reached (docs/register-gateway.md)",
            HelpName = "FILE",
        };
        var rate = new Option<int>("--rate")
        {
            Description =
                "Requests a minute that a client that lives by grants may make, and as many under each grant; 0 for no bound",
            HelpName = "N",
            DefaultValueFactory = _ => 1_200,
        };
        var trust = new Option<string?>("--trust")
        {
            Description = "A file that says what the senders of documents are checked with at receipt (docs/trust.md)",
            HelpName = "FILE",
        };
        var ports = FilingCommands.Ports();
        var upload = new Option<string?>("--upload")
        {
            Description = "A folder for the files of reports that were approved once for all (docs/reports.md)",
            HelpName = "DIR",
        };
        var signIn = new SignInArguments();
        var command = new System.CommandLine.Command(
            "serve",
            "Serves the interfaces, and the pages when people can sign in; callers need a key (nsg key create)"
        )
        {
            data,
            urls,
            behindProxy,
            address,
            certificates,
            proxies,
            origins,
            registers,
            national,
            trust,
            rate,
            ports,
            upload,
        };
        signIn.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var (known, sources, bound) = (
                    Address(parse.GetValue(address)),
                    Registers(parse.GetValue(registers) ?? [], parse.GetValue(national)),
                    Rate(parse.GetValue(rate))
                );
                await NodeKey.ClaimAsync(store);
                await using var app = Build(
                    parse.GetValue(behindProxy),
                    new NodeOptions
                    {
                        Store = store,
                        Urls = parse.GetValue(urls)!,
                        CorsOrigins = parse.GetValue(origins) ?? [],
                        PublicUrl = known,
                        TakesClientCertificates = parse.GetValue(certificates),
                        CertificateProxies = Proxies(parse.GetValue(proxies) ?? []),
                        Registers = sources,
                        Trust = TrustCommands.Read(parse.GetValue(trust), sources),
                        ClientRate = bound,
                        GrantRate = bound,
                        Ports = ReportPorts(parse.GetValue(ports)),
                        Uploads = parse.GetValue(upload) is { } folder ? new UploadFolder(folder) : null,
                        Pages = signIn.Read(parse, known is null ? null : new Uri(known)),
                        Samples = signIn.Samples(parse),
                    }
                );
                await StartAsync(app, cancellation);
                if (store.ClientKeys.List().All(key => key.Revoked is not null))
                {
                    await Console.Error.WriteLineAsync("nsg: no client has a key yet: nsg key create --name NAME");
                }

                await app.WaitForShutdownAsync(cancellation);
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static IReadOnlyDictionary<string, PortSettings> ReportPorts(string? path)
    {
        try
        {
            return path is null ? new Dictionary<string, PortSettings>() : PortSettings.Read(path);
        }
        catch (ReportRequestException fault)
        {
            throw new UsageException($"--ports: {fault.Message}");
        }
    }

    private static string? Address(string? text) =>
        text is null
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https" } or { Scheme: "http", IsLoopback: true }
            && address.PathAndQuery == "/"
            && address.Fragment.Length == 0
        )
            ? text
            : throw new UsageException("--public-url is an https address without a path, such as https://node.example");

    private static List<IPAddress> Proxies(IEnumerable<string> texts) =>
        [
            .. texts.Select(text =>
                IPAddress.TryParse(text, out var address)
                    ? address
                    : throw new UsageException($"--certificate-proxy: '{text}' is no IP address")
            ),
        ];

    /// <summary>Sources of the register gateway: folders first, then the national registers.</summary>
    internal static List<IRegisterSource> Registers(IEnumerable<string> folders, string? national)
    {
        try
        {
            return
            [
                .. folders.Select(folder =>
                    Directory.Exists(folder)
                        ? FileRegister.Read(folder)
                        : throw new UsageException($"--register: there is no folder '{folder}'")
                ),
                .. national is null ? [] : RegisterSettings.Read(national, TimeProvider.System),
            ];
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"--register: {fault.Message}");
        }
    }

    private static RateLimit? Rate(int perMinute) =>
        perMinute switch
        {
            0 => null,
            > 0 and <= 1_000_000 => new RateLimit(perMinute, Math.Max(1, perMinute / 6)),
            _ => throw new UsageException("--rate is a number of requests a minute, 0 for no bound"),
        };

    private static WebApplication Build(bool isBehindProxy, NodeOptions options) =>
        NodeHost.AddressFault(options.Urls) is { } fault ? throw new UsageException("--urls: " + fault)
        : !isBehindProxy && NodeHost.PlainAddress(options.Urls) is { } plain
            ? throw new UsageException(
                $"--urls: '{plain}' would carry keys and books unencrypted beyond this machine; use https, or --behind-proxy where a proxy ends TLS"
            )
        : NodeHost.Build(options);

    /// <summary>Starts a server and says where it listens.</summary>
    /// <exception cref="UsageException">The address cannot be listened on.</exception>
    internal static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or System.Net.Sockets.SocketException
                        or FormatException
                        or InvalidOperationException
            )
        {
            throw new UsageException(
                $"cannot listen: {fault.Message.ReplaceLineEndings(" ")} (another --urls, or stop what listens there)"
            );
        }

        foreach (var url in app.Urls)
        {
            await Console.Error.WriteLineAsync($"nsg: listening on {url}");
        }
    }
}
