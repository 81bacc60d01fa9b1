using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>
/// A company's log as server-sent events (WHATWG HTML section 9.2): each record with its sequence as <c>id</c> and its kind as
/// <c>event</c>. A stream ends after a while, and the client comes back with the number that it saw last; so a key that was
/// revoked hears nothing more.
/// </summary>
internal static class EventStream
{
    internal const string MediaType = "text/event-stream";
    internal const string LastId = "Last-Event-ID";

    private const int Records = 100;
    private const int StreamsMax = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly SemaphoreSlim Streams = new(StreamsMax);

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
        if (!await Streams.WaitAsync(TimeSpan.Zero, end))
        {
            context.Response.Headers.RetryAfter = "30";
            return new ProblemAnswer(
                Problems.TooManyRequests(
                    FormattableString.Invariant($"{StreamsMax} streams are open at this node; ask with wait=30 instead")
                )
            );
        }

        try
        {
            context.Response.ContentType = MediaType;
            context.Response.Headers.CacheControl = "no-store";
            if (!HeadRequest.Is(context))
            {
                await TellAllAsync(context, reader, after, time, end);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller left, or the node stops.
        }
        finally
        {
            Streams.Release();
        }

        return Results.Empty;
    }

    private static async Task TellAllAsync(
        HttpContext context,
        EventReader reader,
        long after,
        TimeProvider time,
        CancellationToken end
    )
    {
        var (began, breath) = (time.GetTimestamp(), time.GetTimestamp());
        var options = JsonSerializerOptions.Web;
        await WriteAsync("retry: 2000\n\n");
        while (time.GetElapsedTime(began) < Longest)
        {
            if (time.GetElapsedTime(breath) >= Breath)
            {
                breath = time.GetTimestamp();
                if (!MayStillAsk(context))
                {
                    return;
                }

                await WriteAsync(": \n\n");
            }

            var page = reader.After(after, Records);
            after = page.Cursor;
            if (page.Items.Count > 0)
            {
                await WriteAsync(
                    string.Concat(
                        page.Items.Select(one =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"id: {one.Sequence}\nevent: {one.Kind}\ndata: {JsonSerializer.Serialize(one, options)}\n\n"
                            )
                        )
                    )
                );
            }
            else if (page.Next is null)
            {
                await Task.Delay(Pause, time, end);
            }
        }

        async Task WriteAsync(string text)
        {
            await context.Response.WriteAsync(text, end);
            await context.Response.Body.FlushAsync(end);
        }
    }

    /// <summary>Whether the key still opens the company, as it did when the stream began.</summary>
    private static bool MayStillAsk(HttpContext context) =>
        CompanyAccess.Of(context).Caller.Token is not { } token
        || context.RequestServices.GetRequiredService<NodeOptions>() is var options
            && options.Store.ClientKeys.Authenticate(token, options.Time.GetUtcNow()) is not null;
}
