using System.CommandLine;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Products;

namespace Nsg.Command.Commands.Products;

/// <summary><c>nsg products codes</c> and <c>factors</c>.</summary>
internal static class ProductImports
{
    internal static CompanyCommand Codes() =>
        Import(
            "codes",
            $"Imports mappings of product codes: {ProductFiles.MappingHeader}",
            ProductFiles.Mappings,
            (desk, rows) => desk.Map(rows, CompanyCall.Actor),
            rows => rows.Sum(one => one.Mappings.Count)
        );

    internal static CompanyCommand Factors() =>
        Import(
            "factors",
            $"Imports emission factors: {ProductFiles.FactorHeader}",
            ProductFiles.Factors,
            (desk, rows) => desk.Define(rows, CompanyCall.Actor),
            rows => rows.Sum(one => one.Factors.Count)
        );

    private static CompanyCommand Import<T>(
        string name,
        string description,
        Func<string, IReadOnlyList<T>> read,
        Func<ProductDesk, IReadOnlyList<T>, string?> keep,
        Func<IReadOnlyList<T>, int> count
    )
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Separated values with that header, or a JSON list of objects with these fields",
        };
        return new CompanyCommand(name, description) { file }.Does(
            async (call, _) =>
            {
                var path = call.Get(file);
                var rows = InputFile.Table(path, read);
                if (await call.DecideAsync(books => keep(new ProductDesk(books), rows)) is { } refusal)
                {
                    throw new UsageException($"{path}: {refusal}");
                }

                Output.Line($"{count(rows)} rows kept.");
                return ExitCode.Ok;
            }
        );
    }
}
