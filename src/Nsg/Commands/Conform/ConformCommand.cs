using System.CommandLine;
using Nsg.Command.Commands.Conform.Kit;

namespace Nsg.Command.Commands.Conform;

/// <summary><c>nsg conform</c>: runs the rules over the publishers' material and writes down where they agree; or, with
/// <c>--at</c>, asks another system by its published interfaces and writes down what it does.</summary>
internal static class ConformCommand
{
    /// <summary>Folders of the material; one of them alone is material too.</summary>
    private static readonly string[] Areas = ["en16931", "peppol-billing", "peppol-postaward", VariantSuite.Folder];

    internal static System.CommandLine.Command Make()
    {
        var material = new Argument<string?>("FOLDER")
        {
            Description = "The official material (test sets, examples, variants with expected outcomes)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("-o", "--output")
        {
            Description = "A page whose generated part is replaced; standard output unless given",
            HelpName = "FILE",
        };
        var kit = new KitOptions();
        var command = new System.CommandLine.Command(
            "conform",
            "Runs the rules over the publishers' test material, or tests another system's published interfaces (--at), and reports every disagreement"
        )
        {
            material,
            output,
            kit.At,
            kit.Key,
            kit.Company,
            kit.Markdown,
            kit.Json,
        };
        command.SetAction(
            async (parse, cancellation) =>
                (parse.GetValue(material), parse.GetValue(kit.At)) switch
                {
                    ({ } folder, null) => OnMaterial(folder, parse.GetValue(output)),
                    (null, { }) => await KitRun.RunAsync(kit.Read(parse), parse.GetValue(output), cancellation),
                    _ => throw new UsageException(
                        "give a FOLDER with official material, or --at URL of a system to test"
                    ),
                }
        );
        return command;
    }

    private static int OnMaterial(string folder, string? output)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"there is no folder '{folder}'");
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (root, areas) = Array.Find(Areas, area => area == Path.GetFileName(full)) is { } one
            ? (Path.GetDirectoryName(full)!, [one])
            : (full, Areas);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var page = new ConformancePage(day);
        TestSetSuite.Run(root, areas, day, page);
        VariantSuite.Run(root, areas, day, page);
        ExampleSuite.Run(root, areas, day, page);
        if (page.IsEmpty)
        {
            throw new UsageException(
                $"'{folder}' holds no official material: nothing was found in {string.Join(", ", areas.Select(area => Path.Combine(root, area)))} (test sets, examples, {VariantSuite.Folder}/expected.tsv)"
            );
        }

        page.Write(output);
        return page.HasDisagreements ? ExitCode.Findings : ExitCode.Ok;
    }
}
