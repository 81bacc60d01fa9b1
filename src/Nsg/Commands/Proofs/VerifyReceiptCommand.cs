using System.CommandLine;
using System.Text;
using Nsg.Log;
using Nsg.Node.Releases;

namespace Nsg.Command.Commands.Proofs;

/// <summary><c>nsg verify receipt</c>: needs no data folder and no network.</summary>
internal static class VerifyReceiptCommand
{
    private const int FileMax = 64 << 20;

    internal static System.CommandLine.Command Make()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The receipt, as GET …/receipts/SEQUENCE or GET …/filings/ID/receipt gave it",
        };
        var checkpoint = KeptCheckpoint.Option(
            "A checkpoint of the company that was kept elsewhere, of the same length"
        );
        var key = new Option<string?>("--node-key")
        {
            Description = "The key that the node is known by (nsg node-key); else the one in the receipt is taken",
            HelpName = "KEY",
        };
        var answer = new Option<string?>("--answer")
        {
            Description = "The body that was received, to be compared with the digest in the record",
            HelpName = "FILE",
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "receipt",
            "Checks the receipt of a release or of a filing: record, place in the log, signature"
        )
        {
            file,
            checkpoint,
            key,
            answer,
            json,
        };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            if (!File.Exists(path) || new FileInfo(path).Length > FileMax)
            {
                throw new UsageException($"there is no receipt at {path}");
            }

            try
            {
                var receipt = Receipt.Parse(File.ReadAllText(path));
                var kept = parse.GetValue(checkpoint) is { } other ? KeptCheckpoint.Read(other) : null;
                List<string> faults = [.. receipt.Faults(Trusted(parse.GetValue(key)), kept)];
                if (parse.GetValue(answer) is { } body && !IsAnswered(receipt, body))
                {
                    faults.Add($"{body} is not the body that was released");
                }

                return Tell(receipt, faults, parse.GetValue(json));
            }
            catch (InvalidDataException fault)
            {
                throw new UsageException($"{path}: {fault.Message}");
            }
        });
        return command;
    }

    private static int Tell(Receipt receipt, List<string> faults, bool json)
    {
        if (receipt.Stream == Receipt.BooksStream)
        {
            return TellFiled(receipt, faults, json);
        }

        var released = receipt.Released();
        if (json)
        {
            Output.Json(
                new
                {
                    company = receipt.Company,
                    sequence = receipt.Sequence,
                    time = receipt.Time,
                    client = released.Client,
                    grant = released.Grant,
                    request = released.Request,
                    digest = released.Digest,
                    faults,
                }
            );
        }
        else
        {
            Output.Line(
                $"Release {receipt.Sequence} of company {receipt.Company} at {receipt.Time} to {released.Client}: {released.Method} {released.Route}, {released.Basis}{(released.Purpose is { } purpose ? $", {purpose}" : "")}."
            );
            Output.Line(faults.Count == 0 ? "All holds." : $"{faults.Count} faults:");
            faults.ForEach(Console.Out.WriteLine);
        }

        return faults.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static int TellFiled(Receipt receipt, List<string> faults, bool json)
    {
        var filed = receipt.Filed();
        if (json)
        {
            Output.Json(
                new
                {
                    company = receipt.Company,
                    sequence = receipt.Sequence,
                    time = receipt.Time,
                    filing = filed.Filing,
                    actor = receipt.Actor,
                    findings = filed.Findings,
                    sha256 = filed.Sha256,
                    faults,
                }
            );
        }
        else
        {
            Output.Line(
                $"Filing {filed.Filing} of company {receipt.Company}: {filed.What}, at {receipt.Time} by {receipt.Actor}."
            );
            filed.Findings.ToList().ForEach(one => Output.Line($"Finding: {one}"));
            Output.Line(faults.Count == 0 ? "All holds." : $"{faults.Count} faults:");
            faults.ForEach(Console.Out.WriteLine);
        }

        return faults.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static bool IsAnswered(Receipt receipt, string file)
    {
        using var body = File.OpenRead(file);
        var hash = System.Security.Cryptography.SHA256.HashData(body);
        return receipt.Stream == Receipt.BooksStream
            ? Convert.ToHexStringLower(hash) == receipt.Filed().Sha256
            : Convert.ToBase64String(hash) == receipt.Released().Digest;
    }

    private static NoteKey? Trusted(string? text) =>
        text is null ? null
        : NoteKey.TryParse(
            File.Exists(text) ? InputFile.Read(text, content => Encoding.UTF8.GetString(content).Trim()) : text,
            out var key
        )
            ? key
        : throw new UsageException("--node-key is a key as nsg node-key prints it, or a file with it");
}
