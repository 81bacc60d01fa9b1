using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Nsg.Command.Commands.Validation;

namespace Nsg.Command.Commands.Bench.Damage;

/// <summary><c>nsg bench damage</c>.</summary>
internal static class DamageBenchCommand
{
    private const int DocumentsMax = 100_000_000;

    // Documents that are run once before they count, so that the slowest is not the one that the program was compiled
    // for.
    private const int WarmUp = 500;

    internal static System.CommandLine.Command Make()
    {
        var paths = PathsArgument();
        var documents = DocumentsOption();
        var seed = SeedOption();
        var only = OnlyOption();
        var output = OutputOption();
        var options = new ValidateOptions();
        var command = new System.CommandLine.Command(
            "damage",
            "Validates and reads damaged documents: nothing may fail, stay unasked or take for ever"
        )
        {
            paths,
            documents,
            seed,
            only,
            output,
            options.Rules,
            options.AsOf,
            options.Language,
            options.FindingsMax,
            options.Json,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var (count, one) = (parse.GetValue(documents), parse.GetValue(only));
                if (count is < 1 or > DocumentsMax || one < 0)
                {
                    throw new UsageException($"--documents is 1 to {DocumentsMax}, --only 0 or more");
                }

                var sources = Sources(parse.GetValue(paths)!, parse.GetValue(seed));
                var damaged = new DamagedDocuments(sources, parse.GetValue(seed));
                if (parse.GetValue(output) is { } file)
                {
                    await File.WriteAllBytesAsync(
                        file,
                        damaged.Make(
                            one ?? throw new UsageException("--output writes one document; name it with --only")
                        ),
                        cancellation
                    );
                }

                var validation = options.Read(parse);
                if (one is null)
                {
                    await new DamageRun(damaged, validation).RunAsync(
                        Enumerable.Range(0, Math.Min(count, WarmUp)),
                        cancellation
                    );
                }

                var run = new DamageRun(damaged, validation);
                var watch = Stopwatch.StartNew();
                var endless = await run.RunAsync(
                    one is { } number ? [number] : Enumerable.Range(0, count),
                    cancellation
                );
                var report = new DamageReport(run.Tally, sources.Count, parse.GetValue(seed), watch.Elapsed, endless);
                report.Print(parse.GetValue(options.Json));
                return report.IsClean ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }

    private static Argument<string[]> PathsArgument() =>
        new("PATH")
        {
            Description = "Sound documents to damage; made-up ones when none is given",
            Arity = ArgumentArity.ZeroOrMore,
        };

    private static Option<int> DocumentsOption() =>
        new("--documents")
        {
            Description = "Damaged documents",
            HelpName = "N",
            DefaultValueFactory = _ => 100_000,
        };

    private static Option<long> SeedOption() =>
        new("--seed")
        {
            Description = "The same seed gives the same documents",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };

    private static Option<int?> OnlyOption() =>
        new("--only") { Description = "Only the document of this number, to look at it again", HelpName = "N" };

    private static Option<string?> OutputOption() =>
        new("--output", "-o") { Description = "Write the document of --only to this file", HelpName = "FILE" };

    private static IReadOnlyList<DamageSource> Sources(string[] paths, long seed)
    {
        if (paths.Length == 0)
        {
            return DamageSource.MadeUp(seed);
        }

        List<DamageSource> sources =
        [
            .. InputFiles
                .Find(paths)
                .Where(file => new FileInfo(file).Length <= DamageSource.BytesMax)
                .Select(file => DamageSource.Of(file, File.ReadAllBytes(file))),
        ];
        return sources.Count > 0
            ? sources
            : throw new UsageException($"no file there has {DamageSource.BytesMax} bytes or less");
    }
}

/// <summary>What is told of a run.</summary>
/// <param name="Tally">Counts.</param>
/// <param name="Sources">Sound documents.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Endless">The document that was not done with in a minute.</param>
internal sealed record DamageReport(DamageTally Tally, int Sources, long Seed, TimeSpan Elapsed, int? Endless)
{
    internal bool IsClean => Endless is null && Tally.Exceptions.Count == 0 && Tally.NotEvaluated.Count == 0;

    internal void Print(bool isJson)
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    sources = Sources,
                    seed = Seed,
                    documents = Tally.Documents,
                    unreadable = Tally.Unreadable,
                    structureInvalid = Tally.StructureInvalid,
                    withFindings = Tally.WithFindings,
                    notEvaluated = Tally.NotEvaluated,
                    exceptions = Tally.Exceptions,
                    endless = Endless,
                    slowestMilliseconds = Math.Round(Tally.Slowest.Milliseconds, 1),
                    slowestNumber = Tally.Slowest.Number,
                    peakManagedBytes = Tally.PeakMemory,
                    seconds = Math.Round(Elapsed.TotalSeconds, 1),
                }
            );
            return;
        }

        Line($"{Tally.Documents} documents damaged from {Sources} with seed {Seed}, in {Elapsed.TotalSeconds:0.0} s");
        Line(
            $"{Tally.Unreadable} unreadable, {Tally.StructureInvalid} of a wrong structure, {Tally.WithFindings} with findings"
        );
        Line(
            $"slowest {Tally.Slowest.Milliseconds:0.0} ms (document {Tally.Slowest.Number}), {Tally.PeakMemory / 1_000_000} MB of managed memory at most"
        );
        Line(
            $"{Tally.NotEvaluated.Sum(one => one.Count)} rules not evaluated, {Tally.Exceptions.Sum(one => one.Count)} exceptions"
        );
        foreach (var one in Tally.NotEvaluated.Concat(Tally.Exceptions))
        {
            Line(
                $"  {one.Count} times: {Output.OneLine(one.What)} First in document {one.Number} (--only {one.Number}), of {one.Source}"
            );
        }

        if (Endless is { } number)
        {
            Line($"document {number} was not done with in a minute; see it with --only {number} --output FILE");
        }
    }

    private static void Line(FormattableString text) =>
        Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
