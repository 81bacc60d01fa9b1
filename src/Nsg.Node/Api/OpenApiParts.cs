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
    private static readonly Dictionary<string, OpenApiMediaType> Nothing = [];

    /// <summary>Declares every part of the path that the endpoint's own parameters leave out, and says what each
    /// parameter means.</summary>
    internal static void AddParameters(OpenApiOperation operation, string path)
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
                        Schema = OpenApiShapes.Text(),
                    }
                );
            }
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            Say(parameter, path);
        }

        if (operation.Parameters.Count == 0)
        {
            operation.Parameters = null;
        }
    }

    private static void Say(OpenApiParameter parameter, string path)
    {
        if (
            parameter.Name is not { } name
            || ParameterWords.Find(path, name, parameter.In == ParameterLocation.Path) is not { } word
        )
        {
            return;
        }

        parameter.Description = word.Text;
        parameter.Required |= word.IsRequired;
        if (word.Schema is { } written && parameter.Schema is { Type: JsonSchemaType.String, Format: null })
        {
            parameter.Schema = written();
        }
    }

    /// <summary>Declares every answer that an endpoint's place brings with it, and what each carries.</summary>
    internal static void AddAnswers(
        OpenApiOperation operation,
        string path,
        IList<object> marks,
        OpenApiDocument document
    )
    {
        operation.Responses ??= [];
        foreach (var shaped in marks.OfType<ShapedAnswer>())
        {
            operation.Responses[Text(shaped.Status)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(shaped.Status),
                Content = shaped.MediaTypes.ToDictionary(
                    type => type,
                    type => new OpenApiMediaType { Schema = shaped.Schema?.Invoke() ?? OpenApiBodies.Raw(type) },
                    StringComparer.Ordinal
                ),
            };
        }

        foreach (var (type, form) in operation.Responses.Values.SelectMany(one => one.Content ?? Nothing))
        {
            form.Schema = OfType(form.Schema, type);
        }

        foreach (var other in marks.OfType<OtherAnswer>())
        {
            AddOther(operation.Responses[Text(StatusCodes.Status200OK)].Content!, other);
        }

        foreach (var status in Statuses(operation, marks).Select(Text))
        {
            operation.Responses.TryAdd(
                status,
                new OpenApiResponse { Description = ReasonPhrases.GetReasonPhrase(Number(status)) }
            );
        }

        var declared = operation.Responses;
        operation.Responses = [];
        foreach (var status in declared.Keys.Order(StringComparer.Ordinal))
        {
            operation.Responses[status] = declared[status];
            if (Number(status) >= StatusCodes.Status400BadRequest && Refusal(path, marks) is null)
            {
                operation.Responses[status] = marks.OfType<ShapedAnswer>().Any(one => one.Status == Number(status))
                    ? OpenApiProblems.Beside((OpenApiResponse)declared[status], Number(status), document)
                    : OpenApiProblems.Of(Number(status), document);
            }
            else if (operation.Responses[status] is OpenApiResponse answer)
            {
                if (Number(status) >= StatusCodes.Status400BadRequest)
                {
                    answer.Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                    {
                        [Negotiation.Json] = new OpenApiMediaType
                        {
                            Schema = new OpenApiSchemaReference(Refusal(path, marks)!, document),
                        },
                    };
                }

                OpenApiHeaders.AddSent(operation, status, answer, marks, document);
            }
        }
    }

    private static void AddOther(IDictionary<string, OpenApiMediaType> content, OtherAnswer other)
    {
        var shape = content[Negotiation.Json].Schema!;
        foreach (var type in other.MediaTypes)
        {
            content[type] = new OpenApiMediaType
            {
                Schema =
                    other.IsSameShape ? shape
                    : type == Negotiation.Json ? new OpenApiSchema { AnyOf = [shape, OpenApiShapes.Any()] }
                    : OpenApiBodies.Raw(type),
            };
        }
    }

    /// <summary>The form of refusals: OAuth's of the authorization server, the contract's of the gateway; null for problem
    /// details (RFC 9457), the form of the rest.</summary>
    private static string? Refusal(string path, IList<object> marks) =>
        marks.OfType<OwnDoor>().Any() ? OAuthShapes.Error
        : GatewayError.IsFor(path) ? nameof(GatewayErrorJson)
        : null;

    /// <summary>What the endpoint declares by its type is the shape of its JSON; other forms of it have none.</summary>
    private static IOpenApiSchema? OfType(IOpenApiSchema? schema, string mediaType) =>
        mediaType == Negotiation.Json ? schema
        : mediaType.EndsWith("+json", StringComparison.Ordinal) ? OpenApiShapes.Any()
        : OpenApiBodies.Raw(mediaType);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static int Number(string status) => int.Parse(status, CultureInfo.InvariantCulture);

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
}
