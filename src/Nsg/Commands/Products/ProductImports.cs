using System.CommandLine;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Products;

namespace Nsg.Command.Commands.Products;

/// <summary><c>nsg products codes</c> and <c>factors</c>.</summary>
internal static class ProductImports
{
    private const string Actor = "operator";

    internal static System.CommandLine.Command Codes() =>
        Import(
            "codes",
            $"Imports mappings of product codes: {ProductFiles.MappingHeader}",
            ProductFiles.Mappings,
            (desk, rows) => desk.Map(rows, Actor),
            rows => rows.Sum(one => one.Mappings.Count)
        );

    internal static System.CommandLine.Command Factors() =>
        Import(
            "factors",
            $"Imports emission factors: {ProductFiles.FactorHeader}",
            ProductFiles.Factors,
            (desk, rows) => desk.Define(rows, Actor),
            rows => rows.Sum(one => one.Factors.Count)
        );

    private static System.CommandLine.Command Import<T>(
        string name,
        string description,
        Func<string, IReadOnlyList<T>> read,
        Func<ProductDesk, IReadOnlyList<T>, string?> keep,
        Func<IReadOnlyList<T>, int> count
    )
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var file = new Argument<string>("FILE")
        {
            Description = "Separated values with that header, or a JSON list of objects with these fields",
        };
        var command = new System.CommandLine.Command(name, description) { file, company, data };
        command.SetAction(
            async (parse, _) =>
            {
                var path = parse.GetValue(file)!;
                var rows = InputFile.Table(path, read);
                using var store = CommonOptions.Open(parse, data);
                var key = CommonOptions.CompanyKey(store, parse.GetValue(company)!);
                if (await store.DecideAsync(key, books => keep(new ProductDesk(books), rows)) is { } refusal)
                {
                    throw new UsageException($"{path}: {refusal}");
                }

                Output.Line($"{count(rows)} rows kept.");
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
