using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Nsg.Node.Api.Gateway;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>Parameters and answers that follow from where an endpoint stands, not from its own description: the parts
/// of its path, and the refusals of gate, limits and store.</summary>
internal static class OpenApiParts
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["key"] = "The company's opaque key, as POST /api/v1/companies/lookup gives it",
        ["companyId"] = "The company's number, with the country before it where several carry it: DK:20202020",
    };

    /// <summary>Declares every part of the path that the endpoint's own parameters leave out.</summary>
    internal static void AddPathParameters(OpenApiOperation operation, string path)
    {
        operation.Parameters ??= [];
        var declared = operation
            .Parameters.Where(one => one.In == ParameterLocation.Path)
            .Select(one => one.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var part in path.Split('{').Skip(1).Select(part => part.Split('}')[0].Split(':')[0].TrimStart('*')))
        {
            if (declared.Add(part))
            {
                operation.Parameters.Add(
                    new OpenApiParameter
                    {
                        Name = part,
                        In = ParameterLocation.Path,
                        Required = true,
                        Description = Meanings.GetValueOrDefault(part),
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    }
                );
            }
        }

        if (operation.Parameters.Count == 0)
        {
            operation.Parameters = null;
        }
    }

    /// <summary>Declares every refusal that an endpoint's place brings with it.</summary>
    internal static void AddAnswers(
        OpenApiOperation operation,
        string path,
        IList<object> marks,
        OpenApiDocument document
    )
    {
        operation.Responses ??= [];
        foreach (var status in Statuses(operation, marks).Distinct())
        {
            operation.Responses.TryAdd(
                status.ToString(CultureInfo.InvariantCulture),
                new OpenApiResponse
                {
                    Description = ReasonPhrases.GetReasonPhrase(status),
                    Content = status < StatusCodes.Status400BadRequest ? null : Content(path, marks, document),
                }
            );
        }
    }

    private static IEnumerable<int> Statuses(OpenApiOperation operation, IList<object> marks)
    {
        yield return 500;
        if (operation.Parameters is { Count: > 0 })
        {
            yield return 400;
            yield return 414;
        }

        if (marks.OfType<OwnDoor>().Any())
        {
            yield return 400;
            yield return 401;
            yield return 403;
            yield return 429;
        }

        if (operation.RequestBody is not null)
        {
            yield return 400;
            yield return 413;
            yield return 415;
        }

        if (marks.OfType<OpenToAll>().Any())
        {
            yield break;
        }

        yield return 401;
        yield return 403;
        yield return 429;
        yield return 503;
        if (marks.OfType<StrictQuery>().Any())
        {
            yield return 400;
        }

        if (marks.OfType<OfCompany>().LastOrDefault() is { } company)
        {
            yield return 404;
            if (company.IsNumber)
            {
                yield return 204;
                yield return 409;
            }
        }

        if (marks.OfType<NeedsWrite>().Any())
        {
            // Every change may meet a lock, another version, or a key that served another request.
            yield return 409;
            yield return 422;
            yield return 507;
        }
    }

    /// <summary>The form of errors: OAuth's of the authorization server, the contract's of the gateway, problem details
    /// (RFC 9457) of the rest.</summary>
    private static Dictionary<string, OpenApiMediaType> Content(
        string path,
        IList<object> marks,
        OpenApiDocument document
    )
    {
        if (marks.OfType<OwnDoor>().Any())
        {
            return new()
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "error" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["error"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["error_description"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        },
                    },
                },
            };
        }

        return GatewayError.IsFor(path)
            ? new()
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(nameof(GatewayErrorJson), document),
                },
            }
            : new()
            {
                [ProblemAnswer.MediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference("ProblemDetails", document),
                },
            };
    }
}
