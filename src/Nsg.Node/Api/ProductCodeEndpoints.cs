using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Products;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A mapping of codes in force.</summary>
/// <param name="From">System of the code.</param>
/// <param name="FromCode">Code, or the beginning of codes.</param>
/// <param name="To">System that it leads to.</param>
/// <param name="ToCode">Code there.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Version">Version of it.</param>
internal sealed record CodeMappingJson(
    string From,
    string FromCode,
    string To,
    string ToCode,
    string Source,
    string Version
);

/// <summary>An emission factor in force.</summary>
/// <param name="Basis">quantity or spend.</param>
/// <param name="List">System of the code; ACCOUNT for accounts.</param>
/// <param name="Code">Code, or the beginning of codes.</param>
/// <param name="Unit">UN/ECE Recommendation 20 unit, or currency.</param>
/// <param name="Kilograms">Kilograms of CO2 equivalents for one unit, a decimal.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Version">Version of it.</param>
internal sealed record EmissionFactorJson(
    string Basis,
    string List,
    string Code,
    string Unit,
    string? Kilograms,
    string Source,
    string Version
);

/// <summary>Mappings of product codes and emission factors.</summary>
internal static class ProductCodeEndpoints
{
    private const string Tag = "Products";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/product-codes",
                (HttpContext context, NodeStore store) =>
                    Results.Ok(
                        store
                            .Query(CompanyAccess.Of(context).Key, books => books.CodeMappings())
                            .Select(one => new CodeMappingJson(
                                one.Mapping.From,
                                one.Mapping.FromCode,
                                one.Mapping.To,
                                one.Mapping.ToCode,
                                one.Source,
                                one.Version
                            ))
                    )
            )
            .Says("ListProductCodes", Tag, "Mappings of product codes in force")
            .Produces<CodeMappingJson[]>(200);
        company
            .MapPost(
                "/product-codes",
                (HttpContext context, NodeOptions options) =>
                    KeepAsync(context, options, ProductFiles.Mappings, (desk, rows, actor) => desk.Map(rows, actor))
            )
            .Writes()
            .TakesKey()
            .TakesTable(ProductFiles.MappingHeader)
            .Says("MapProductCodes", Tag, $"Imports mappings of product codes: {ProductFiles.MappingHeader}")
            .Produces(204)
            .ProducesProblem(422);
        company
            .MapGet(
                "/emission-factors",
                (HttpContext context, NodeStore store) =>
                    Results.Ok(
                        store
                            .Query(CompanyAccess.Of(context).Key, books => books.EmissionFactors())
                            .Select(one => new EmissionFactorJson(
                                one.Factor.Basis,
                                one.Factor.System,
                                one.Factor.Code,
                                one.Factor.Unit,
                                LineJson.Plain(one.Factor.Kilograms),
                                one.Source,
                                one.Version
                            ))
                    )
            )
            .Says("ListEmissionFactors", Tag, "Emission factors in force")
            .Produces<EmissionFactorJson[]>(200);
        company
            .MapPost(
                "/emission-factors",
                (HttpContext context, NodeOptions options) =>
                    KeepAsync(context, options, ProductFiles.Factors, (desk, rows, actor) => desk.Define(rows, actor))
            )
            .Writes()
            .TakesKey()
            .TakesTable(ProductFiles.FactorHeader)
            .Says("DefineEmissionFactors", Tag, $"Imports emission factors: {ProductFiles.FactorHeader}")
            .Produces(204)
            .ProducesProblem(422);
    }

    private static async Task<IResult> KeepAsync<T>(
        HttpContext context,
        NodeOptions options,
        Func<string, IReadOnlyList<T>> read,
        Func<ProductDesk, IReadOnlyList<T>, string, string?> keep
    )
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            var rows = read(TableText.Of(body.Span));
            return await Once.DecideAsync(
                context,
                options.Store,
                RequestKeys.Of(context, context.Request.Path.Value ?? "", body.Span),
                books =>
                    keep(new ProductDesk(books), rows, access.Caller.Actor) is { } refusal
                        ? new ProblemAnswer(Problems.InvalidFile(refusal))
                        : Answered.NoContent
            );
        }
        catch (InvalidDataException fault)
        {
            return new ProblemAnswer(Problems.InvalidFile(fault.Message));
        }
    }
}
