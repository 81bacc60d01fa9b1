using System.CommandLine;
using System.Globalization;
using Nsg.Command.Commands.Validation;

namespace Nsg.Command.Commands.Bench;

/// <summary><c>nsg bench validate</c>.</summary>
internal static class ValidateBenchCommand
{
    private const int LinesMax = 100_000;

    internal static System.CommandLine.Command Make()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Documents to measure; made-up invoices when none is given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var lines = new Option<int[]>("--lines")
        {
            Description = "Sizes of the made-up invoices, in invoice lines",
            HelpName = "N",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [3, 100, 1_000, 10_000],
        };
        var broken = new Option<bool>("--broken")
        {
            Description = "Every line of a made-up invoice breaks a fatal rule",
        };
        var options = new ValidateOptions();
        var command = new System.CommandLine.Command(
            "validate",
            "Measures validation against a bare pass of the XML reader over the same bytes, in one thread"
        )
        {
            paths,
            lines,
            broken,
            options.Rules,
            options.AsOf,
            options.Language,
            options.FindingsMax,
            options.Json,
        };
        command.SetAction(parse =>
        {
            var sizes = parse.GetValue(lines)!;
            if (Array.Exists(sizes, size => size is < 1 or > LinesMax))
            {
                throw new UsageException(FormattableString.Invariant($"--lines takes numbers from 1 to {LinesMax}"));
            }

            var bench = new ValidateBench(options.Read(parse));
            var files = InputFiles
                .Find(parse.GetValue(paths)!)
                .Select(file => (Name: file, Content: File.ReadAllBytes(file)));
            var samples = sizes.Select(size =>
                (
                    Name: FormattableString.Invariant($"{size}-line invoice"),
                    Content: SampleInvoice.Make(size, parse.GetValue(broken))
                )
            );
            var figures = (parse.GetValue(paths)!.Length > 0 ? files : samples).Select(one =>
                bench.Measure(one.Name, one.Content)
            );
            Print(figures, parse.GetValue(options.Json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IEnumerable<ValidateFigures> figures, bool isJson)
    {
        if (isJson)
        {
            foreach (var one in figures)
            {
                Output.Json(one);
            }

            return;
        }

        Output.Table(
            ["document", ">bytes", ">lines", ">reader us", ">validate us", ">ratio", ">allocated"],
            figures.Select(one =>
                (IReadOnlyList<string>)
                    [
                        one.Document,
                        Text(one.Bytes),
                        Text(one.Lines),
                        Text(one.ReaderMicroseconds),
                        Text(one.ValidateMicroseconds),
                        Text(one.Ratio),
                        Text(one.AllocatedBytes),
                    ]
            )
        );
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
