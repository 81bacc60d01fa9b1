using System.Text.Json.Nodes;

namespace Nsg.Node.Api;

/// <summary>Bodies that can be sent as they stand, by operation.</summary>
internal static class OpenApiExamples
{
    /// <summary>The body of an operation, made for a company; null where there is none.</summary>
    internal static JsonNode? Of(string? operation, ExampleCompany company) =>
        operation is not null && ExampleBodies.Table.TryGetValue(operation, out var body)
            ? JsonNode.Parse(company.Fill(body))
            : null;
}
