using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>A company's log as server-sent events: each record with its sequence as <c>id</c> and its kind as
/// <c>event</c>.</summary>
internal static class EventStream
{
    private const int Records = 100;
    private const int StreamsOfCallerMax = 20;

    private static readonly StreamPlaces Places = new(200, StreamsOfCallerMax);

    /// <summary>Tells what comes after a place until the stream ends.</summary>
    /// <param name="context">The request.</param>
    /// <param name="reader">The log.</param>
    /// <param name="after">The place.</param>
    /// <param name="time">For its end.</param>
    /// <param name="end">When the caller is gone, or the node stops.</param>
    internal static async Task<IResult> TellAsync(
        HttpContext context,
        EventReader reader,
        long after,
        TimeProvider time,
        CancellationToken end
    )
    {
        if (HeadRequest.Is(context))
        {
            context.Response.ContentType = ServerSentEvents.MediaType;
            return Results.Empty;
        }

        using var place = Places.Take(CompanyAccess.Of(context).Caller.Actor);
        if (place is null)
        {
            context.Response.Headers.RetryAfter = ServerSentEvents.RetryAfter;
            return new ProblemAnswer(
                Problems.TooManyRequests(
                    FormattableString.Invariant(
                        $"a caller has at most {StreamsOfCallerMax} streams open, and a node so many of all; ask with wait=30 instead"
                    )
                )
            );
        }

        await ServerSentEvents.TellAsync(context, time, () => MayStillAsk(context), Next, end);
        return Results.Empty;

        (string Text, bool HasMore) Next()
        {
            var page = reader.After(after, Records);
            after = page.Cursor;
            return (string.Concat(page.Items.Select(Text)), page.Next is not null);
        }
    }

    private static string Text(EventJson one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"id: {one.Sequence}\nevent: {one.Kind}\ndata: {JsonSerializer.Serialize(one, JsonSerializerOptions.Web)}\n\n"
        );

    /// <summary>Whether the key still opens the company, as it did when the stream began.</summary>
    private static bool MayStillAsk(HttpContext context) =>
        CompanyAccess.Of(context).Caller.Token is not { } token
        || context.RequestServices.GetRequiredService<NodeOptions>() is var options
            && options.Store.ClientKeys.Authenticate(token, options.Time.GetUtcNow()) is not null;
}
