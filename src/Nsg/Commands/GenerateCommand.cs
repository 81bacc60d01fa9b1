using System.CommandLine;
using Nsg.Command.Generation;

namespace Nsg.Command.Commands;

/// <summary><c>nsg generate</c>.</summary>
internal static class GenerateCommand
{
    private const int CompaniesMax = 200_000;

    internal static System.CommandLine.Command Make()
    {
        var companies = new Option<int>("--companies")
        {
            Description = "Companies, the five countries in turn",
            HelpName = "N",
            DefaultValueFactory = _ => 5,
        };
        var documents = new Option<int>("--documents")
        {
            Description = "Documents in all",
            HelpName = "N",
            DefaultValueFactory = _ => 1000,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "The same seed gives the same bytes",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder to write to; must be empty or missing",
            HelpName = "DIR",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "generate",
            "Makes documents of invented companies, mistakes included, for trying out and for load"
        )
        {
            companies,
            documents,
            seed,
            output,
            json,
        };
        command.SetAction(parse =>
        {
            var plan = new GenerationPlan(parse.GetValue(companies), parse.GetValue(documents), parse.GetValue(seed));
            if (plan.Companies is < 1 or > CompaniesMax || plan.Documents < plan.Companies)
            {
                throw new UsageException($"--companies is 1 to {CompaniesMax}, and --documents at least as many");
            }

            var folder = parse.GetValue(output)!;
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw new UsageException($"{folder} is not empty; name another folder");
            }

            var made = GenerationFolder.Write(folder, plan);
            Tell(made, plan, folder, parse.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Tell(
        (IReadOnlyList<GeneratedCompany> Companies, long Documents, long Bytes) made,
        GenerationPlan plan,
        string folder,
        bool isJson
    )
    {
        if (isJson)
        {
            Output.Json(
                new
                {
                    companies = made.Companies.Count,
                    documents = made.Documents,
                    bytes = made.Bytes,
                    seed = plan.Seed,
                    folder,
                }
            );
        }
        else
        {
            Console.Out.WriteLine(
                $"{made.Documents} documents ({made.Bytes / 1024} KiB) of {made.Companies.Count} companies in {folder}."
            );
        }
    }
}
