using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Registers.Http;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;

namespace Nsg.Command.Commands;

/// <summary><c>nsg serve</c>.</summary>
internal static class ServeCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.NewData();
        var arguments = new ServeArguments();
        var command = new System.CommandLine.Command(
            "serve",
            "Serves the interfaces, and the pages when people can sign in; callers need a key (nsg key create)"
        )
        {
            data,
        };
        arguments.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                using var store = CommonOptions.OpenOrBegin(parse, data);
                var options = arguments.Read(parse, store);
                await NodeKey.ClaimAsync(store);
                await using var app = Build(options);
                await StartAsync(app, cancellation);
                if (options is { IsBehindProxy: true, AddressProxies.Count: 0 })
                {
                    await Console.Error.WriteLineAsync(
                        "nsg: all strangers behind the proxy share one bound of requests; tell them apart: --address-proxy IP"
                    );
                }

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

    private static WebApplication Build(NodeOptions options) =>
        NodeHost.AddressFault(options.Urls) is { } fault ? throw new UsageException("--urls: " + fault)
        : !options.IsBehindProxy && NodeHost.PlainAddress(options.Urls) is { } plain
            ? throw new UsageException(
                $"--urls: '{plain}' would carry keys and books unencrypted beyond this machine; use https, or --behind-proxy where a proxy ends TLS"
            )
        : Built(options);

    private static WebApplication Built(NodeOptions options)
    {
        try
        {
            return NodeHost.Build(options);
        }
        catch (ArgumentException fault) when (fault.ParamName == nameof(options))
        {
            throw new UsageException(fault.Message.Split(" (Parameter")[0]);
        }
    }

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
