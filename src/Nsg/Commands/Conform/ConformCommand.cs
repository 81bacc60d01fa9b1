using System.CommandLine;

namespace Nsg.Command.Commands.Conform;

/// <summary><c>nsg conform</c>: runs the rules over the publishers' material and writes down where they
/// agree.</summary>
internal static class ConformCommand
{
    internal static System.CommandLine.Command Make()
    {
        var material = new Argument<string>("FOLDER")
        {
            Description = "The official material (test sets, examples, variants with expected outcomes)",
        };
        var output = new Option<string?>("-o", "--output")
        {
            Description = "A page whose generated part is replaced; standard output unless given",
            HelpName = "FILE",
        };
        var command = new System.CommandLine.Command(
            "conform",
            "Runs the rules over the publishers' test material and reports every disagreement"
        )
        {
            material,
            output,
        };
        command.SetAction(parse =>
        {
            var folder = parse.GetValue(material)!;
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"there is no folder '{folder}'");
            }

            var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var page = new ConformancePage(day);
            TestSetSuite.Run(folder, day, page);
            VariantSuite.Run(folder, day, page);
            ExampleSuite.Run(folder, day, page);
            page.Write(parse.GetValue(output));
            return page.HasDisagreements ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }
}
