using Microsoft.AspNetCore.Http;

namespace Nsg.Node.Http;

/// <summary>
/// Server-sent events (WHATWG HTML section 9.2), for people and programs alike. A stream ends after a while, and the client comes
/// back with the number that it saw last; so a right that was taken away ends it soon.
/// </summary>
internal static class ServerSentEvents
{
    internal const string MediaType = "text/event-stream";
    internal const string LastId = "Last-Event-ID";

    /// <summary>Seconds after which a caller that found no place may ask again.</summary>
    internal const string RetryAfter = "30";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Tells what comes until the stream ends.</summary>
    /// <param name="http">The request.</param>
    /// <param name="time">For its end.</param>
    /// <param name="mayStill">Whether the caller may still hear of it.</param>
    /// <param name="next">The next events as they are written, empty when there are none; and whether more may follow at
    /// once.</param>
    /// <param name="end">When the caller is gone, or the node stops.</param>
    internal static async Task TellAsync(
        HttpContext http,
        TimeProvider time,
        Func<bool> mayStill,
        Func<(string Text, bool HasMore)> next,
        CancellationToken end
    )
    {
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await TellAllAsync(http, time, mayStill, next, end);
        }
        catch (OperationCanceledException)
        {
            // The caller left, or the node stops.
        }
    }

    private static async Task TellAllAsync(
        HttpContext http,
        TimeProvider time,
        Func<bool> mayStill,
        Func<(string Text, bool HasMore)> next,
        CancellationToken end
    )
    {
        var (began, breath) = (time.GetTimestamp(), time.GetTimestamp());
        await WriteAsync("retry: 2000\n\n");
        while (time.GetElapsedTime(began) < Longest)
        {
            if (time.GetElapsedTime(breath) >= Breath)
            {
                breath = time.GetTimestamp();
                if (!mayStill())
                {
                    return;
                }

                await WriteAsync(": \n\n");
            }

            var (text, hasMore) = next();
            if (text.Length > 0)
            {
                await WriteAsync(text);
            }
            else if (!hasMore)
            {
                await Task.Delay(Pause, time, end);
            }
        }

        async Task WriteAsync(string text)
        {
            await http.Response.WriteAsync(text, end);
            await http.Response.Body.FlushAsync(end);
        }
    }
}
