using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>Turns what went wrong into a problem; internals go to the log of the operator, never to the
/// caller.</summary>
internal sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    private const string RetrySeconds = "60";
    private const string ArrivalSeconds = "5";
    private const string BodyTooLarge =
        "the body is larger than the endpoint takes: 16 MB of JSON, 100 MB of files; send it in parts";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            var problem = fault.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => Problems.TooLarge(BodyTooLarge),
                StatusCodes.Status415UnsupportedMediaType => Problems.UnsupportedMediaType(
                    "the endpoint takes a body of another media type; see /openapi/v1.json"
                ),
                var status => Problems.InvalidParameter(Detail(context, fault)) with { Status = status },
            };
            await new ProblemAnswer(problem, Place: Place(fault)).ExecuteAsync(context);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await new ProblemAnswer(refused.Problem).ExecuteAsync(context);
        }
        catch (UnknownCompanyException) when (!context.Response.HasStarted)
        {
            await new ProblemAnswer(Problems.UnknownCompany()).ExecuteAsync(context);
        }
        catch (TooManyRowsException fault) when (!context.Response.HasStarted)
        {
            await new ProblemAnswer(
                Parameters.TooMuch($"more than {fault.Max} lines would be read for the answer; narrow the days")
            ).ExecuteAsync(context);
        }
        catch (BooksArrivingException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.Headers[RequestId.Header] = context.TraceIdentifier;
            context.Response.Headers.RetryAfter = ArrivalSeconds;
            await new ProblemAnswer(
                Problems.BooksArriving("reports and balances can be asked already; ask for vouchers again in a moment")
            ).ExecuteAsync(context);
        }
        catch (StoreException fault) when (fault.TakesNothingIn && !context.Response.HasStarted)
        {
            log.LogError("request {RequestId}: {Fault}", context.TraceIdentifier, fault.Message);
            context.Response.Clear();
            context.Response.Headers[RequestId.Header] = context.TraceIdentifier;
            context.Response.Headers.RetryAfter = RetrySeconds;
            await new ProblemAnswer(
                fault.IsFull && !HttpMethods.IsGet(context.Request.Method)
                    ? Problems.StorageFull("nothing of the request was done; try again when the operator has made room")
                    : Problems.StorageUnavailable(
                        "a release must be put on record first, and the node's store takes nothing in; try again later"
                    )
            ).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            log.LogError(fault, "request {RequestId} failed", context.TraceIdentifier);
            context.Response.Clear();
            context.Response.Headers[RequestId.Header] = context.TraceIdentifier;
            await new ProblemAnswer(Problems.Internal("tell the operator the request's identifier")).ExecuteAsync(
                context
            );
        }
    }

    /// <summary>What cannot be read of a request, without the names of this program's types.</summary>
    private static string Detail(HttpContext context, BadHttpRequestException fault) =>
        fault.InnerException is JsonException json ? $"the body: {JsonFault.Say(json, Shape(context))}"
        : Parameter().Match(fault.Message) is { Success: true } parameter
            ? parameter.Groups["value"] is { Success: true } value
                    ? $"{NameOf(context, parameter)}: '{value.Value}' cannot be read; its form is in /openapi/v1.json"
                : $"{NameOf(context, parameter)} is missing"
        : fault.Message.StartsWith("Implicit body", StringComparison.Ordinal)
        || fault.Message.StartsWith("Failed to read", StringComparison.Ordinal)
            ? "the body is missing, or is not JSON; its shape is in /openapi/v1.json"
        : "the request cannot be read; its form is in /openapi/v1.json";

    /// <summary>What callers call a parameter, where the program has a name of its own for it.</summary>
    private static string NameOf(HttpContext context, System.Text.RegularExpressions.Match parameter)
    {
        var name = parameter.Groups["name"].Value;
        return context
                .GetEndpoint()
                ?.Metadata.GetMetadata<MethodInfo>()
                ?.GetParameters()
                .FirstOrDefault(one => one.Name == name)
                ?.GetCustomAttribute<Microsoft.AspNetCore.Mvc.FromQueryAttribute>()
                ?.Name
            ?? name;
    }

    /// <summary>What the endpoint takes as its body.</summary>
    private static JsonTypeInfo? Shape(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type
        && context
            .RequestServices.GetRequiredService<IOptions<JsonOptions>>()
            .Value.SerializerOptions.TryGetTypeInfo(type, out var shape)
            ? shape
            : null;

    /// <summary>The field of a JSON body that could not be read, or null.</summary>
    private static string? Place(BadHttpRequestException fault) =>
        fault.InnerException is JsonException json ? JsonFault.FieldOf(json) : null;

    /// <summary>How the framework speaks of a parameter: by its type in the program and its name.</summary>
    [GeneratedRegex(
        """parameter "\S+ (?<name>\w+)"( from "(?<value>.{0,100})"\.)?""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Parameter();

    /// <summary>Gives a body to refusals of the framework, which come without one.</summary>
    internal static Task WriteEmptyStatusAsync(StatusCodeContext status)
    {
        var (http, code) = (status.HttpContext, status.HttpContext.Response.StatusCode);
        if (code == StatusCodes.Status405MethodNotAllowed && Allowed(http.Response.Headers) is { } allowed)
        {
            http.Response.Headers.Allow = allowed;
            if (HttpMethods.IsOptions(http.Request.Method))
            {
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }
        }

        var problem = code switch
        {
            StatusCodes.Status405MethodNotAllowed => Problems.MethodNotAllowed(),
            StatusCodes.Status415UnsupportedMediaType => Problems.UnsupportedMediaType(),
            StatusCodes.Status406NotAcceptable => Problems.NotAcceptable(),
            StatusCodes.Status413PayloadTooLarge => Problems.TooLarge(BodyTooLarge),
            >= StatusCodes.Status500InternalServerError => Problems.Internal(),
            StatusCodes.Status404NotFound => Problems.NotFound(),
            _ => Problems.InvalidParameter() with { Status = code },
        };
        return new ProblemAnswer(problem).ExecuteAsync(http);
    }

    /// <summary>What an address takes, with the methods that every address has; null where the routes tell none.</summary>
    private static string? Allowed(IHeaderDictionary headers)
    {
        var methods = headers
            .Allow.SelectMany(one => (one ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Where(one => one.Length > 0)
            .ToList();
        if (methods.Count == 0)
        {
            return null;
        }

        IEnumerable<string> implied = methods.Contains(HttpMethods.Get)
            ? [HttpMethods.Head, HttpMethods.Options]
            : [HttpMethods.Options];
        return string.Join(", ", methods.Union(implied));
    }
}

/// <summary>A request is refused while its parts are being read.</summary>
/// <param name="problem">Why.</param>
internal sealed class RefusedException(Problem problem) : Exception(problem.Detail)
{
    internal Problem Problem { get; } = problem;
}
