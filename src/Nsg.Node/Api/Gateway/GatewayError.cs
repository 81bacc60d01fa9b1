using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Exchange.Registers;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>An error of the NSG&amp;B API: fixed pairs of type and instance, after RFC 7807.</summary>
internal sealed class GatewayError(
    string type,
    string instance,
    int status,
    string title,
    string detail,
    string? source = null,
    string? code = null
) : IResult
{
    private const string Prefix = "urn:bolagsverket:error:";
    private const string General = "about:blank";

    private static readonly PathString[] Paths = ["/v1", "/v2", "/id"];

    /// <summary>Whether a path is one of the gateway's, there or not: its clients know no other form of error.</summary>
    internal static bool IsFor(PathString path) =>
        Array.Exists(Paths, one => path.StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));

    /// <summary>A problem in the gateway's form; our own word for it is the code.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="code">A closer code, or null.</param>
    /// <param name="place">The parameter that it is about, or null.</param>
    internal static GatewayError Of(Problem problem, string? code, string? place)
    {
        var (type, instance) = problem.Status switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => (Prefix + "auth", "auth.error"),
            StatusCodes.Status404NotFound => (General, "not.found"),
            StatusCodes.Status502BadGateway => (Prefix + "network", "network.error"),
            StatusCodes.Status504GatewayTimeout => (Prefix + "network", "network.timeout"),
            >= StatusCodes.Status500InternalServerError => (General, "server.error"),
            _ => (Prefix + "validation", "validation.client"),
        };
        return new(
            type,
            instance,
            problem.Status,
            problem.Title,
            problem.Detail ?? problem.Title,
            place,
            code ?? problem.Type[Problems.TypePrefix.Length..]
        );
    }

    internal static GatewayError NotFound(string detail) =>
        new(General, "not.found", StatusCodes.Status404NotFound, "Not found", detail);

    internal static GatewayError Invalid(string detail, string source) =>
        new(
            Prefix + "validation",
            "validation.client",
            StatusCodes.Status400BadRequest,
            "Wrong format",
            detail,
            source
        );

    internal static GatewayError Forbidden(string detail) =>
        new(Prefix + "auth", "auth.error", StatusCodes.Status403Forbidden, "Forbidden", detail);

    /// <summary>A national register does not answer: whether the entity exists is not known.</summary>
    internal static GatewayError Network(RegisterUnavailableException fault) =>
        fault.IsTimeout
            ? new(
                Prefix + "network",
                "network.timeout",
                StatusCodes.Status504GatewayTimeout,
                "Network timeout",
                fault.Message
            )
            : new(Prefix + "network", "network.error", StatusCodes.Status502BadGateway, "Network error", fault.Message);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var time = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return Results
            .Json(
                new GatewayErrorJson(
                    type,
                    instance,
                    status,
                    title,
                    time,
                    httpContext.TraceIdentifier,
                    detail,
                    source,
                    code
                ),
                contentType: "application/json; charset=utf-8",
                statusCode: status
            )
            .ExecuteAsync(httpContext);
    }
}

/// <summary>An error as it is written (NSG&amp;B API, ApiError).</summary>
/// <param name="Type">Type.</param>
/// <param name="Instance">Kind of error within the type.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">In short.</param>
/// <param name="Timestamp">When.</param>
/// <param name="RequestId">The request's identifier.</param>
/// <param name="Detail">What, and the remedy.</param>
/// <param name="Source">The parameter, or null.</param>
/// <param name="Code">Our own word for the kind of problem, or null.</param>
internal sealed record GatewayErrorJson(
    string Type,
    string Instance,
    int Status,
    string Title,
    DateTimeOffset Timestamp,
    string RequestId,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code
);
