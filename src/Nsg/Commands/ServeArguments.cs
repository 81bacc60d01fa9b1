using System.CommandLine;
using System.Net;
using Nsg.Command.Commands.People;
using Nsg.Command.Commands.Reports;
using Nsg.Command.Commands.Trust;
using Nsg.Exchange.Registers.Http;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Storage;

namespace Nsg.Command.Commands;

/// <summary>How a node is to serve: what <c>nsg serve</c> is told.</summary>
internal sealed class ServeArguments
{
    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons",
        HelpName = "URL",
        DefaultValueFactory = _ => NodeOptions.DefaultUrls,
    };
    private readonly Option<bool> _behindProxy = new("--behind-proxy")
    {
        Description =
            "A proxy in front ends TLS, and nothing else reaches the node: plain http is then served beyond this machine",
    };
    private readonly Option<string[]> _origins = new("--cors")
    {
        Description = "An origin whose pages may call the node from a browser; none unless given",
        HelpName = "ORIGIN",
    };
    private readonly Option<string[]> _registers = new("--register")
    {
        Description = "A folder of register entries that the gateway answers from, beside the companies kept here",
        HelpName = "DIR",
    };
    private readonly Option<string?> _address = new("--public-url")
    {
        Description =
            "The https address that others know the node by; needed when it listens beyond this machine and others are to get tokens",
        HelpName = "URL",
    };
    private readonly Option<bool> _certificates = new("--client-certificates")
    {
        Description = "Clients may show certificates in TLS: they are known by them, and tokens are bound to them",
    };
    private readonly Option<string[]> _proxies = new("--certificate-proxy")
    {
        Description =
            "Address of a proxy that ends TLS and tells clients' certificates in Client-Cert (RFC 9440); nothing else may call from it",
        HelpName = "IP",
    };
    private readonly Option<string[]> _addressProxies = new("--address-proxy")
    {
        Description =
            "Address of a proxy that adds callers' addresses to X-Forwarded-For; without it all who call through a proxy count as one caller",
        HelpName = "IP",
    };
    private readonly Option<string?> _national = new("--registers")
    {
        Description = "A file that says how national registers are reached (docs/register-gateway.md)",
        HelpName = "FILE",
    };
    private readonly Option<int> _rate = new("--rate")
    {
        Description =
            "Requests a minute that a client that lives by grants may make, and as many under each grant; 0 for no bound",
        HelpName = "N",
        DefaultValueFactory = _ => 1_200,
    };
    private readonly Option<string?> _trust = new("--trust")
    {
        Description = "A file that says what the senders of documents are checked with at receipt (docs/trust.md)",
        HelpName = "FILE",
    };
    private readonly Option<string?> _ports = FilingCommands.Ports();
    private readonly Option<string?> _upload = new("--upload")
    {
        Description = "A folder for the files of reports that were approved once for all (docs/reports.md)",
        HelpName = "DIR",
    };
    private readonly SignInArguments _signIn = new();

    internal void AddTo(System.CommandLine.Command command)
    {
        command.Add(_urls);
        command.Add(_behindProxy);
        command.Add(_address);
        command.Add(_certificates);
        command.Add(_proxies);
        command.Add(_addressProxies);
        command.Add(_origins);
        command.Add(_registers);
        command.Add(_national);
        command.Add(_trust);
        command.Add(_rate);
        command.Add(_ports);
        command.Add(_upload);
        _signIn.AddTo(command);
    }

    /// <summary>The node that was asked for.</summary>
    /// <exception cref="UsageException">An option is none.</exception>
    internal NodeOptions Read(ParseResult parse, NodeStore store)
    {
        var (known, sources, bound) = (
            Address(parse.GetValue(_address)),
            ServeCommand.Registers(parse.GetValue(_registers) ?? [], parse.GetValue(_national)),
            Rate(parse.GetValue(_rate))
        );
        return new NodeOptions
        {
            Store = store,
            Urls = parse.GetValue(_urls)!,
            IsBehindProxy = parse.GetValue(_behindProxy),
            CorsOrigins = parse.GetValue(_origins) ?? [],
            PublicUrl = known,
            TakesClientCertificates = parse.GetValue(_certificates),
            CertificateProxies = Proxies(_proxies.Name, parse.GetValue(_proxies) ?? []),
            AddressProxies = Proxies(_addressProxies.Name, parse.GetValue(_addressProxies) ?? []),
            Registers = sources,
            Trust = TrustCommands.Read(parse.GetValue(_trust), sources),
            ClientRate = bound,
            GrantRate = bound,
            RefusalRate = bound is null ? null : RateLimit.OfStrangers,
            Ports = ReportPorts(parse.GetValue(_ports)),
            Uploads = parse.GetValue(_upload) is { } folder ? new UploadFolder(folder) : null,
            Pages = _signIn.Read(parse, known is null ? null : new Uri(known)),
            Samples = _signIn.Samples(parse),
        };
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

    private static List<IPAddress> Proxies(string option, IEnumerable<string> texts) =>
        [
            .. texts.Select(text =>
                IPAddress.TryParse(text, out var address)
                    ? address
                    : throw new UsageException($"{option}: '{text}' is no IP address")
            ),
        ];

    private static RateLimit? Rate(int perMinute) =>
        perMinute switch
        {
            0 => null,
            > 0 and <= 1_000_000 => new RateLimit(perMinute, Math.Max(1, perMinute / 6)),
            _ => throw new UsageException("--rate is a number of requests a minute, 0 for no bound"),
        };
}
