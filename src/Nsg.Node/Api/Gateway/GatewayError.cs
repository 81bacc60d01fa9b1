using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Exchange.Registers;

namespace Nsg.Node.Api.Gateway;

/// <summary>An error of the NSG&amp;B API: fixed pairs of type and instance, after RFC 7807.</summary>
internal sealed class GatewayError(
    string type,
    string instance,
    int status,
    string title,
    string detail,
    string? source = null
) : IResult
{
    private const string Prefix = "urn:bolagsverket:error:";

    internal static GatewayError NotFound(string detail) =>
        new("about:blank", "not.found", StatusCodes.Status404NotFound, "Not found", detail);

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
                new ErrorJson(type, instance, status, title, time, httpContext.TraceIdentifier, detail, source),
                contentType: "application/json; charset=utf-8",
                statusCode: status
            )
            .ExecuteAsync(httpContext);
    }

    /// <param name="Type">Type.</param>
    /// <param name="Instance">Kind of error within the type.</param>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Title">In short.</param>
    /// <param name="Timestamp">When.</param>
    /// <param name="RequestId">The request's identifier.</param>
    /// <param name="Detail">What, and the remedy.</param>
    /// <param name="Source">The parameter, or null.</param>
    private sealed record ErrorJson(
        string Type,
        string Instance,
        int Status,
        string Title,
        DateTimeOffset Timestamp,
        string RequestId,
        string Detail,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source
    );
}
