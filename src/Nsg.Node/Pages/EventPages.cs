using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Developer;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>The company's events as a list, and as a stream that tells of new ones.</summary>
internal static class EventPages
{
    private const int Shown = 50;
    private const int StreamsMax = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly SemaphoreSlim Streams = new(StreamsMax);

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapGet("/events", (HttpContext http, NodeStore store, string key) => CompanyFrame.Show<EventsPage, EventsModel>(http, store, key, Section.Events, books =>
        {
            var size = books.Checkpoint().Books.Size;
            return new EventsModel([.. books.Events(Math.Max(0, size - Shown), Shown).Reverse().Select(Line)], size);
        })).Needs(Right.See);
        company.MapGet("/events/stream", StreamAsync).Needs(Right.See);
    }

    private static EventLine Line(LogRecord record) => new(record.Sequence, record.Time, record.Kind, record.Actor);

    /// <summary>Server-sent events. A stream ends after a while, and the browser comes back with the number that it saw last; so a right that was taken ends it soon.</summary>
    private static async Task<IResult> StreamAsync(HttpContext http, NodeStore store, SessionReader sessions, TimeProvider time, string key)
    {
        if (!await Streams.WaitAsync(TimeSpan.Zero, http.RequestAborted))
        {
            http.Response.Headers.RetryAfter = "30";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            http.Response.ContentType = "text/event-stream; charset=utf-8";
            await TellAsync(http, store, sessions, time, key);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            Streams.Release();
        }

        return Results.Empty;
    }

    private static async Task TellAsync(HttpContext http, NodeStore store, SessionReader sessions, TimeProvider time, string key)
    {
        var (language, began, breath) = (PageContext.Of(http).Language, time.GetTimestamp(), time.GetTimestamp());
        var last = Number(http.Request.Headers["Last-Event-ID"].ToString()) ?? Number(http.Request.Query["after"].ToString()) ?? 0;
        await http.Response.WriteAsync("retry: 2000\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        while (time.GetElapsedTime(began) < Longest)
        {
            if (time.GetElapsedTime(breath) >= Breath)
            {
                breath = time.GetTimestamp();
                if (sessions.Find(http)?.May(Right.See, key) != true)
                {
                    return;
                }

                await http.Response.WriteAsync(": \n\n", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }

            var records = store.Query(key, books => books.Events(last, Shown));
            foreach (var record in records)
            {
                last = record.Sequence;
                await http.Response.WriteAsync(Text(record, language), http.RequestAborted);
            }

            if (records.Count > 0)
            {
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
            else
            {
                await Task.Delay(Pause, time, http.RequestAborted);
            }
        }
    }

    private static string Text(LogRecord record, Language language)
    {
        var number = record.Sequence.ToString(CultureInfo.InvariantCulture);
        return $"id: {number}\ndata: {JsonSerializer.Serialize(new { number, time = language.Moment(record.Time), kind = record.Kind, actor = record.Actor })}\n\n";
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
