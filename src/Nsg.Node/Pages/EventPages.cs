using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Nsg.Log;
using Nsg.Node.Http;
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
    private const int StreamsOfPersonMax = 5;

    private static readonly StreamPlaces Places = new(200, StreamsOfPersonMax);

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

    private static async Task<IResult> StreamAsync(
        HttpContext http,
        NodeStore store,
        SessionReader sessions,
        TimeProvider time,
        IHostApplicationLifetime life,
        string key
    )
    {
        using var place = Places.Take(SignedInPerson.Of(http)!.Person.Key);
        if (place is null)
        {
            http.Response.Headers.RetryAfter = ServerSentEvents.RetryAfter;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var language = PageContext.Of(http).Language;
        var last =
            Number(http.Request.Headers[ServerSentEvents.LastId].ToString())
            ?? Number(http.Request.Query["after"].ToString())
            ?? 0;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        await ServerSentEvents.TellAsync(
            http,
            time,
            () => sessions.Find(http)?.May(Right.See, key) == true,
            Next,
            end.Token
        );
        return Results.Empty;

        (string Text, bool HasMore) Next()
        {
            var records = store.Query(key, books => books.Events(last, Shown));
            last = records.Count > 0 ? records[^1].Sequence : last;
            return (string.Concat(records.Select(one => Text(Line(store, one, language), key, language))), false);
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
