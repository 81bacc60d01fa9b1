using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Nsg.Storage;

namespace Nsg.Node.Http;

/// <summary>An answer that can be kept, and given again to whoever sends the same request again.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Location">Address of what was made, or null.</param>
/// <param name="Value">What is sent as JSON; null for nothing.</param>
internal sealed record Answered(int Status, string? Location = null, object? Value = null) : IResult
{
    /// <summary>Done; there is nothing to say.</summary>
    internal static Answered NoContent { get; } = new(StatusCodes.Status204NoContent);

    /// <summary>Done.</summary>
    internal static Answered Ok(object value) => new(StatusCodes.Status200OK, null, value);

    /// <summary>Made.</summary>
    internal static Answered Created(string location, object value) =>
        new(StatusCodes.Status201Created, location, value);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => SendAsync(httpContext, Keep(httpContext));

    /// <summary>The answer as it is sent.</summary>
    internal RequestAnswer Keep(HttpContext context) =>
        new(
            Status,
            Location,
            Value is null
                ? default(ReadOnlyMemory<byte>?)
                : JsonSerializer.SerializeToUtf8Bytes(
                    Value,
                    Value.GetType(),
                    context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions
                )
        );

    /// <summary>Sends an answer.</summary>
    internal static async Task SendAsync(HttpContext context, RequestAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        if (answer.Body is { } body)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
