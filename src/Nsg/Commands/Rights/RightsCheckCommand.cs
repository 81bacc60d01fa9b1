using System.CommandLine;
using Nsg.Sharing.Signatories;

namespace Nsg.Command.Commands.Rights;

/// <summary><c>nsg rights check</c>.</summary>
internal static class RightsCheckCommand
{
    private const long FileMax = 16L << 20;

    internal static System.CommandLine.Command Make()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "Signatory rights: Turtle, JSON-LD or JSON of the Nordic model, or JSON or YAML of the NSG&B API",
        };
        var signers = new Option<string[]>("--signers")
        {
            Description = "Who signs, divided by commas: identifiers, IRIs or full names",
            HelpName = "A,B",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var day = CommonOptions.Day("--as-of", "The day of signing; today when not given");
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "check",
            "Tells whether these people may sign for the company: yes, who is missing, or no, with the reason"
        )
        {
            file,
            signers,
            day,
            json,
        };
        command.SetAction(parse =>
        {
            var rights = Read(parse.GetValue(file)!);
            var found = SignerList.Find(parse.GetValue(signers)!.SelectMany(one => one.Split(',')), rights.Rights);
            var decision = SignatoryDecision.Of(
                rights.Rights,
                found.Keys,
                parse.GetValue(day) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
            );
            Print(
                decision,
                [
                    .. rights.Warnings,
                    .. found.Unknown.Select(name => $"'{name}' is not named in the description and counts for nothing"),
                ],
                parse.GetValue(json)
            );
            return decision.Answer == SignatoryAnswer.Yes ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static SignatoryFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file '{path}'");
        }

        if (new FileInfo(path).Length > FileMax)
        {
            throw new UsageException($"{path} is larger than {FileMax >> 20} MB");
        }

        try
        {
            return SignatoryReader.Read(File.ReadAllText(path));
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"{path}: {fault.Message}");
        }
    }

    private static void Print(SignatoryDecision decision, IReadOnlyList<string> warnings, bool json)
    {
        var answer = decision.Answer.ToString().ToLowerInvariant();
        if (json)
        {
            Output.Json(
                new
                {
                    answer,
                    maySign = decision.Answer == SignatoryAnswer.Yes,
                    rights = decision.Rights,
                    reason = decision.Reason,
                    missing = decision.Missing.Select(one => new
                    {
                        count = one.Count,
                        label = one.Label,
                        of = one.Of.Select(agent => agent.Name),
                    }),
                    warnings,
                }
            );
            return;
        }

        Output.Line($"{answer}: {decision.Reason}");
        foreach (var warning in warnings)
        {
            Output.Line($"warning: {warning}");
        }
    }
}
