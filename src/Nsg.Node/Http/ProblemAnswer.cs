using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Api.Gateway;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>A refusal as it is sent: RFC 9457 problem details.</summary>
/// <param name="Type">Kind of problem; programs decide on it.</param>
/// <param name="Title">What the kind means.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong this time, and the remedy.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Code">Code of the finding that led to it, such as a reading fault's, or null.</param>
internal sealed record ProblemJson(
    string Type,
    string Title,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail,
    string RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code
);

/// <summary>Answers with a problem, in the form that clients of the path know.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Code">Code of the finding that led to it, or null.</param>
/// <param name="Place">The field of the body that it is about, or null.</param>
internal sealed record ProblemAnswer(Problem Problem, string? Code = null, string? Place = null) : IResult
{
    internal const string MediaType = "application/problem+json";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (BrowserFault.IsFor(httpContext))
        {
            return BrowserFault.AnswerAsync(httpContext, Problem);
        }

        if (GatewayError.IsFor(httpContext.Request.Path))
        {
            return GatewayError.Of(Problem, Code, Place).ExecuteAsync(httpContext);
        }

        httpContext.Response.StatusCode = Problem.Status;
        return httpContext.Response.WriteAsJsonAsync(
            new ProblemJson(
                Problem.Type,
                Problem.Title,
                Problem.Status,
                Problem.Detail,
                httpContext.TraceIdentifier,
                Code
            ),
            options: null,
            MediaType,
            httpContext.RequestAborted
        );
    }
}
