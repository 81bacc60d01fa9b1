using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
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
    private const int StreamsOfPersonMax = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly SemaphoreSlim Streams = new(StreamsMax);
    private static readonly ConcurrentDictionary<string, int> Open = new(StringComparer.Ordinal);

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/events",
                (HttpContext http, NodeStore store, string key) =>
                    CompanyFrame.Show<EventsPage, EventsModel>(
                        http,
                        store,
                        key,
                        Section.Events,
                        books => ModelOf(http, store, books)
                    )
            )
            .Needs(Right.See);
        company.MapGet("/events/stream", StreamAsync).Needs(Right.See);
    }

    /// <summary>A page of events, the newest first.</summary>
    private static EventsModel ModelOf(HttpContext http, NodeStore store, BooksQueries books)
    {
        var size = books.Checkpoint().Books.Size;
        var before =
            Number(http.Request.Query["before"].ToString()) is { } asked && asked <= size ? asked : (long?)null;
        var last = before - 1 ?? size;
        var first = Math.Max(0, last - Shown);
        var language = PageContext.Of(http).Language;
        return new EventsModel(
            [
                .. books
                    .Events(first, (int)Math.Max(0, last - first))
                    .Reverse()
                    .Select(one => Line(store, one, language)),
            ],
            size,
            first > 0 ? (first + 1).ToString(CultureInfo.InvariantCulture) : null,
            before is null
        );
    }

    private static EventLine Line(NodeStore store, LogRecord record, Language language) =>
        new(
            record.Sequence,
            record.Time,
            record.Kind,
            ActorWords.Name(
                language,
                record.Actor,
                person => store.People.Find(person)?.Name,
                client => store.ClientKeys.Find(client)?.Name
            ),
            EventWords.PathOf(record)
        );

    /// <summary>Server-sent events. A stream ends after a while, and the browser comes back with the number that it
    /// saw last; so a right that was taken ends it soon.</summary>
    private static async Task<IResult> StreamAsync(
        HttpContext http,
        NodeStore store,
        SessionReader sessions,
        TimeProvider time,
        IHostApplicationLifetime life,
        string key
    )
    {
        // A person's pages share a few streams, so that nobody takes those of the others. Nothing is waited for, and a page that was left
        // already must not end this between the counting and the try that takes it back.
        var person = SignedInPerson.Of(http)!.Person.Key;
        if (
            Open.AddOrUpdate(person, 1, (_, open) => open + 1) > StreamsOfPersonMax
            || !await Streams.WaitAsync(TimeSpan.Zero, CancellationToken.None)
        )
        {
            Close(person);
            http.Response.Headers.RetryAfter = "30";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            http.Response.ContentType = "text/event-stream; charset=utf-8";
            using var end = CancellationTokenSource.CreateLinkedTokenSource(
                http.RequestAborted,
                life.ApplicationStopping
            );
            await TellAsync(http, store, sessions, time, key, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops.
        }
        finally
        {
            Streams.Release();
            Close(person);
        }

        return Results.Empty;
    }

    private static void Close(string person)
    {
        if (Open.AddOrUpdate(person, 0, (_, open) => open - 1) <= 0)
        {
            Open.TryRemove(new KeyValuePair<string, int>(person, 0));
        }
    }

    private static async Task TellAsync(
        HttpContext http,
        NodeStore store,
        SessionReader sessions,
        TimeProvider time,
        string key,
        CancellationToken end
    )
    {
        var (language, began, breath) = (PageContext.Of(http).Language, time.GetTimestamp(), time.GetTimestamp());
        var last =
            Number(http.Request.Headers["Last-Event-ID"].ToString())
            ?? Number(http.Request.Query["after"].ToString())
            ?? 0;
        await http.Response.WriteAsync("retry: 2000\n\n", end);
        await http.Response.Body.FlushAsync(end);
        while (time.GetElapsedTime(began) < Longest)
        {
            if (time.GetElapsedTime(breath) >= Breath)
            {
                breath = time.GetTimestamp();
                if (sessions.Find(http)?.May(Right.See, key) != true)
                {
                    return;
                }

                await http.Response.WriteAsync(": \n\n", end);
                await http.Response.Body.FlushAsync(end);
            }

            var records = store.Query(key, books => books.Events(last, Shown));
            foreach (var record in records)
            {
                last = record.Sequence;
                await http.Response.WriteAsync(Text(Line(store, record, language), key, language), end);
            }

            if (records.Count > 0)
            {
                await http.Response.Body.FlushAsync(end);
            }
            else
            {
                await Task.Delay(Pause, time, end);
            }
        }
    }

    private static string Text(EventLine line, string key, Language language)
    {
        var number = line.Sequence.ToString(CultureInfo.InvariantCulture);
        var data = JsonSerializer.Serialize(
            new
            {
                number,
                time = language.Moment(line.Time),
                words = EventWords.Of(line.Kind) is { } phrase ? language[phrase] : "",
                kind = line.Kind,
                actor = line.Actor,
                path = line.Path is { } path ? $"/companies/{key}{path}" : "",
            }
        );
        return $"id: {number}\ndata: {data}\n\n";
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
