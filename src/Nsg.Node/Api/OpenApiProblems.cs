using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Refusals as the document tells them: one shape, made from what is sent, and one answer for each status.</summary>
internal static class OpenApiProblems
{
    /// <summary>Name of the shape; what endpoints declare by the framework's own type leads to it.</summary>
    internal const string Schema = "ProblemDetails";

    private static readonly int[] Statuses =
    [
        400,
        401,
        403,
        404,
        406,
        409,
        412,
        413,
        414,
        415,
        422,
        429,
        500,
        502,
        503,
        507,
    ];

    /// <summary>The answer of a status.</summary>
    internal static OpenApiResponseReference Of(int status, OpenApiDocument document) =>
        Statuses.Contains(status)
            ? new OpenApiResponseReference(Name(status), document)
            : throw new InvalidOperationException($"no endpoint refuses with {status}");

    /// <summary>The answer of a status that an endpoint also gives in a form of its own.</summary>
    internal static OpenApiResponse Beside(OpenApiResponse own, int status, OpenApiDocument document)
    {
        var answer = Answer(status, document);
        foreach (var (type, form) in own.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            answer.Content![type] = form;
        }

        return answer;
    }

    /// <summary>Puts shape and answers where the document keeps what is referred to.</summary>
    internal static async Task DescribeAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellation
    )
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemJson), null, cancellation);
        problem.Description = "Why a request was refused (RFC 9457). Programs decide on type.";
        Say(problem, "type", "Kind of problem");
        ((OpenApiSchema)problem.Properties!["type"]).Enum = [.. Problems.All.Select(one => (JsonNode)one.Type)];
        Say(problem, "title", "What the kind means, the same each time");
        Say(problem, "status", "HTTP status");
        Say(problem, "detail", "What is wrong this time, and the remedy");
        Say(problem, "requestId", "The request, as X-Request-Id has it");
        Say(problem, "code", "Code of the finding that led to it, such as a rule's");
        document.Components!.Schemas![Schema] = problem;
        document.Components.Responses = Statuses.ToDictionary(
            Name,
            IOpenApiResponse (status) => Answer(status, document),
            StringComparer.Ordinal
        );
    }

    /// <summary>What a status means, and the problems that carry it.</summary>
    internal static string Text(int status)
    {
        var types = Problems
            .All.Where(one => one.Status == status)
            .Select(one => one.Type[Problems.TypePrefix.Length..])
            .Concat(
                // More than one answer is worth reads well, and cannot be.
                status == StatusCodes.Status422UnprocessableEntity
                    ? ["invalid-parameter"]
                    : []
            )
            .ToList();
        var reason = ReasonPhrases.GetReasonPhrase(status);
        return types.Count == 0 ? reason : $"{reason}: {string.Join(", ", types)}";
    }

    private static OpenApiResponse Answer(int status, OpenApiDocument document)
    {
        var answer = new OpenApiResponse { Description = Text(status) };
        if (status == StatusCodes.Status414UriTooLong)
        {
            // The server refuses such an address before the node sees it, without a body.
            return answer;
        }

        answer.Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [ProblemAnswer.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Schema, document) },
        };
        OpenApiHeaders.Set(
            answer,
            [RequestId.Header, .. OpenApiHeaders.OfRefusal(status.ToString(CultureInfo.InvariantCulture))],
            document
        );
        return answer;
    }

    private static string Name(int status) =>
        string.Concat(ReasonPhrases.GetReasonPhrase(status).Where(char.IsAsciiLetter));

    private static void Say(OpenApiSchema of, string field, string text) =>
        ((OpenApiSchema)of.Properties![field]).Description = text;
}
