using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Nsg.Bookkeeping.Birth;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Birth;

namespace Nsg.Command.Commands.Birth;

/// <summary>What the founding of a company is told on the command line.</summary>
/// <param name="File">The draft.</param>
/// <param name="Preview">Whether nothing is kept.</param>
/// <param name="Summary">Where the text for the authority's form is written.</param>
/// <param name="Key">The caller's own key of the request.</param>
/// <param name="Json">Whether JSON is written.</param>
internal sealed record FoundingOptions(
    Argument<string?> File,
    Option<bool> Preview,
    Option<string?> Summary,
    Option<string?> Key,
    Option<bool> Json
)
{
    internal static FoundingOptions Make() =>
        new(
            new Argument<string?>("FILE")
            {
                Description = "Registration draft as JSON; - for standard input",
                Arity = ArgumentArity.ZeroOrOne,
            },
            new Option<bool>("--preview") { Description = "Tells what would happen, and keeps nothing" },
            new Option<string?>("--summary")
            {
                Description = "Writes the draft in the words of the authority's form, to fill that in from",
                HelpName = "FILE",
            },
            new Option<string?>("--key")
            {
                Description =
                    "Your own key of the request: sent again, it founds nothing twice; else the file's digest",
                HelpName = "TEXT",
            },
            CommonOptions.Json()
        );
}

/// <summary><c>nsg company register FILE</c>: founds a company.</summary>
internal static class FoundingCommand
{
    private const string Actor = "operator";

    internal static async Task<int> RunAsync(
        ParseResult parse,
        FoundingOptions options,
        string file,
        Option<string> data
    )
    {
        var (bytes, draft) = InputFile.Read(file, content => (content, BirthRun.Read(content)));
        using var store = CommonOptions.OpenOrBegin(parse, data);
        var run = new BirthRun(store, TimeProvider.System);
        try
        {
            var preview = run.Preview(draft);
            if (parse.GetValue(options.Summary) is { } place)
            {
                await File.WriteAllTextAsync(place, run.Summary(draft));
            }

            if (parse.GetValue(options.Preview))
            {
                Tell(preview, parse.GetValue(options.Json));
                return preview.Findings.Any(one => one.Level == "fatal") ? ExitCode.Findings : ExitCode.Ok;
            }

            var request = RequestKey.Of(
                $"{Actor} {parse.GetValue(options.Key) ?? Convert.ToHexStringLower(SHA256.HashData(bytes))}",
                bytes
            );
            var (answer, isNew) =
                await run.FoundAsync(draft, request, Actor)
                ?? throw new DecisionRefusedException("the key was used for another draft; use a new one");
            await TellAsync(answer, isNew, parse.GetValue(options.Json));
            return ExitCode.Ok;
        }
        catch (RegistrationRefusedException fault)
        {
            throw new DecisionRefusedException(fault.Message);
        }
    }

    private static async Task TellAsync(RegistrationJson answer, bool isNew, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(answer, BirthRequestJson.Default.RegistrationJson));
            return;
        }

        Output.Line(
            isNew
                ? $"Founded {answer.Name} as {answer.Company}."
                : $"{answer.Name} was founded already, as {answer.Company}; its key was told then."
        );
        Tell(answer.Preview, isJson: false);
        if (answer.Token is { } token)
        {
            Console.Out.WriteLine(token);
            await Console.Error.WriteLineAsync("nsg: the token above is the owner's, and is not shown again");
        }
    }

    private static void Tell(BirthPreviewJson preview, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(preview, BirthRequestJson.Default.BirthPreviewJson));
            return;
        }

        foreach (var one in preview.Findings)
        {
            Output.Line($"{one.Level}: {one.Field}: {one.Text}{(one.Source is { } source ? $" ({source})" : "")}");
        }

        Output.Line(
            $"First year {preview.YearFrom:yyyy-MM-dd} to {preview.YearTo:yyyy-MM-dd}; VAT {preview.VatPeriod ?? "none"}; {preview.Accounts} accounts, {preview.VatCodes} VAT codes."
        );
        if (preview.CapitalEntry is { Lines: { } lines } entry)
        {
            Output.Line(
                $"Share capital on {entry.Date:yyyy-MM-dd}: {string.Join(", ", lines.Select(line => line!.Debit is { } debit ? $"{line.Account} debit {debit:0.##}" : $"{line.Account} credit {line.Credit:0.##}"))}."
            );
        }

        Output.Table(
            ["REPORT", "PERIOD", "DUE"],
            preview.Obligations.Select(one => new[] { one.Report, one.Period, Output.Day(one.Due) })
        );
        foreach (var step in preview.Steps)
        {
            Output.Line(
                $"- {step.What}{(step.Where is { } place ? $": {place}" : "")}{(step.By is { } by ? $", by {by:yyyy-MM-dd}" : "")}"
            );
        }
    }
}
