using System.CommandLine;
using System.Globalization;
using Nsg.Log;
using Nsg.Node.Proofs;

namespace Nsg.Command.Commands.Proofs;

/// <summary><c>nsg witness</c> and <c>nsg stamp</c>.</summary>
internal static class WitnessCommands
{
    private const int TokenMax = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal static System.CommandLine.Command Make() =>
        new("witness", "Signatures of other nodes under this node's checkpoints, and this node's under theirs")
        {
            Key(),
            Trust(
                "trust",
                "Trusts a node's key (nsg node-key there): its checkpoints are signed here when they are consistent with all before",
                isTrusted: true
            ),
            Trust("distrust", "Signs for a node's key no more", isTrusted: false),
            Trusted(),
            Ask(),
            List(),
        };

    internal static CompanyCommand Stamp()
    {
        var authority = new Option<string>("--authority")
        {
            Description = "Address of a time stamp authority (RFC 3161)",
            HelpName = "URL",
            Required = true,
        };
        return new CompanyCommand(
            "stamp",
            "Lets an authority stamp the state of a company's log with the time; nsg verify checks it"
        )
        {
            authority,
        }.Does(
            async (call, cancellation) =>
            {
                using var http = Client();
                var (refusal, checkpoint) = await Reached(
                    () =>
                        TimeStamps.AskAsync(call.Store, http, call.Company, Address(call.Get(authority)), cancellation),
                    cancellation
                );
                return Told(
                    refusal,
                    $"The state of {checkpoint.Books.Size} and {checkpoint.Access.Size} records is stamped."
                );
            }
        );
    }

    private static System.CommandLine.Command Key()
    {
        var data = CommonOptions.Data();
        var command = new System.CommandLine.Command(
            "key",
            "The public key that this node signs as a witness with; others check its signatures by it"
        )
        {
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            using var key = NodeKey.Of(store);
            Output.Line(key.Witness.ToString());
            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Trust(string name, string description, bool isTrusted)
    {
        var data = CommonOptions.Data();
        var key = new Argument<string>("KEY") { Description = "name+id+Base64, as nsg node-key prints it" };
        var command = new System.CommandLine.Command(name, description) { key, data };
        command.SetAction(
            async (parse, _) =>
            {
                var text = parse.GetValue(key)!;
                if (!NoteKey.TryParse(text, out var read))
                {
                    throw new UsageException($"'{text}' is no key; it is what nsg node-key prints on the other node");
                }

                using var store = CommonOptions.Open(parse, data);
                var changed = isTrusted
                    ? await store.Witnesses.TrustAsync(read.ToString())
                    : await store.Witnesses.DistrustAsync(read.ToString());
                Output.Line(changed ? "Done." : "It was so already.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static System.CommandLine.Command Trusted()
    {
        var data = CommonOptions.Data();
        var command = new System.CommandLine.Command("trusted", "Keys of nodes whose checkpoints are signed here")
        {
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            store.Witnesses.Trusted().ToList().ForEach(Output.Line);
            return ExitCode.Ok;
        });
        return command;
    }

    private static CompanyCommand Ask()
    {
        var address = new Option<string>("--url")
        {
            Description = "Address of the witness's node",
            HelpName = "URL",
            Required = true,
        };
        var key = new Option<string>("--key")
        {
            Description = "The witness's key, as nsg witness key prints it there",
            HelpName = "KEY",
            Required = true,
        };
        var token = new Option<string?>("--token-file")
        {
            Description = "File with the token that the witness's node gave",
            HelpName = "FILE",
        };
        return new CompanyCommand("ask", "Asks another node to sign the state of a company's log as a witness")
        {
            address,
            key,
            token,
        }.Does(
            async (call, cancellation) =>
            {
                if (!WitnessKey.TryParse(call.Get(key), out var witness))
                {
                    throw new UsageException(
                        "--key is no witness's key; it is what nsg witness key prints on the other node"
                    );
                }

                using var http = Client();
                var secret = call.Get(token) is { } path ? Secret(path) : null;
                var (refusal, checkpoint) = await Reached(
                    () =>
                        new WitnessClient(call.Store, http, witness).AskAsync(
                            call.Company,
                            secret is null ? Address(call.Get(address)) : Secure(call.Get(address)),
                            secret,
                            cancellation
                        ),
                    cancellation
                );
                return Told(
                    refusal,
                    $"{witness.Name} has signed the state of {checkpoint.Books.Size} and {checkpoint.Access.Size} records."
                );
            }
        );
    }

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Witnesses of a company's log, each with the largest state that it signed").Answers(
            call =>
            {
                var evidence = call.Query(WitnessEvidence.Of);
                if (call.IsJson)
                {
                    evidence
                        .Witnesses.ToList()
                        .ForEach(one =>
                            Output.Json(
                                new
                                {
                                    witness = one.Name,
                                    books = one.Books,
                                    access = one.Access,
                                    seen = one.Seen,
                                }
                            )
                        );
                }
                else
                {
                    Output.Table(
                        ["WITNESS", ">BOOKS", ">ACCESS", "SEEN"],
                        evidence.Witnesses.Select(one =>
                            new[]
                            {
                                one.Name,
                                one.Books.ToString(CultureInfo.InvariantCulture),
                                one.Access.ToString(CultureInfo.InvariantCulture),
                                one.Seen.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                            }
                        )
                    );
                }

                evidence.Faults.ToList().ForEach(fault => Console.Error.WriteLine($"nsg: {fault}"));
                return evidence.Faults.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
            }
        );

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"'{text}' is no address such as https://witness.example");

    private static string Secret(string path) =>
        new FileInfo(path) is { Exists: true, Length: < TokenMax }
            ? File.ReadAllText(path).Trim()
            : throw new UsageException($"{path} is no file with a token");

    /// <summary>A token goes to nobody on the way.</summary>
    private static Uri Secure(string text) =>
        Address(text) is var address && address is { Scheme: "https" } or { IsLoopback: true }
            ? address
            : throw new UsageException($"'{text}' would carry the token unencrypted; give an https address");

    /// <summary>Where an address leads to another, the token would go there, too: it is asked at the address that was given, or not at
    /// all.</summary>
    private static HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    private static async Task<T> Reached<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException fault)
        {
            throw new UsageException($"it cannot be reached: {fault.Message.ReplaceLineEndings(" ")}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UsageException($"it did not answer within {Patience.TotalSeconds:0} seconds; try again later");
        }
    }

    private static int Told(string? refusal, string done)
    {
        if (refusal is not null)
        {
            Console.Error.WriteLine($"nsg: {Output.OneLine(refusal)}");
            return ExitCode.Findings;
        }

        Output.Line(done);
        return ExitCode.Ok;
    }
}
