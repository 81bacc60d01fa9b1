using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Records after a cursor.</summary>
/// <param name="Items">Records in order.</param>
/// <param name="Cursor">Sequence of the last record that was looked at, to go on from, whether or not there is more.</param>
/// <param name="Next">The same as text while there is more to fetch at once; null at the end of the log.</param>
internal sealed record EventsJson(IReadOnlyList<EventJson> Items, long Cursor, string? Next);

/// <summary>The log, followed: page by page, waiting for news, or as a stream of server-sent events.</summary>
internal static class EventEndpoints
{
    private const int WaitMax = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    internal static void Map(IEndpointRouteBuilder company, string tag) =>
        company
            .MapGet("/events", EventsAsync)
            .Says(
                "ListEvents",
                tag,
                "Records of the books stream after a sequence, all or of some kinds; waits for new ones when asked to, or tells them as they come (text/event-stream)"
            )
            .Produces<EventsJson>(200, Negotiation.Json, ServerSentEvents.MediaType)
            .ProducesProblem(409);

    private static async Task<IResult> EventsAsync(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        IHostApplicationLifetime life,
        [FromQuery] string? cursor,
        [FromQuery] string? limit,
        [FromQuery] string? wait,
        [FromQuery] string? kind
    )
    {
        var key = CompanyAccess.Of(context).Key;
        var count = Parameters.Limit(limit);
        var patience = TimeSpan.FromSeconds(Parameters.Number(wait, nameof(wait), 0, WaitMax) ?? 0);
        var isStream =
            Negotiation.Best(context.Request, Negotiation.Json, ServerSentEvents.MediaType)
            == ServerSentEvents.MediaType;
        var last = isStream ? context.Request.Headers[ServerSentEvents.LastId].FirstOrDefault() : null;
        var after =
            Parameters.Number(last ?? cursor, last is null ? nameof(cursor) : ServerSentEvents.LastId, 0, long.MaxValue)
            ?? 0;
        var kinds = Kinds(kind);
        var pages = new EventReader(store, key, kinds);
        if (store.Query(key, books => books.Checkpoint().Books.Size) is var size && after > size)
        {
            return new ProblemAnswer(
                Problems.StateConflict(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the log has {size} records, none after {after}: it lost its end, or the cursor is of another log; compare what you have with it (consistency), and begin again"
                    )
                )
            );
        }

        // A waiting caller must not keep the node from stopping.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            life.ApplicationStopping
        );
        return isStream
            ? await EventStream.TellAsync(context, pages, after, time, end.Token)
            : Results.Ok(await PageAsync(pages, after, count, patience, time, context.RequestAborted, end.Token));
    }

    private static async Task<EventsJson> PageAsync(
        EventReader reader,
        long after,
        int count,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken aborted,
        CancellationToken end
    )
    {
        var started = time.GetTimestamp();
        var page = reader.After(after, count);
        while (page is { Items.Count: 0, Next: null } && time.GetElapsedTime(started) < patience)
        {
            try
            {
                await Task.Delay(Pause, time, end);
            }
            catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
            {
                // The node stops: what there is, is the answer, and the caller goes on from its cursor when it is back.
                return page;
            }

            page = reader.After(page.Cursor, count);
        }

        return page;
    }

    /// <summary>A kind that there is not would be waited for in vain.</summary>
    private static HashSet<string>? Kinds(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kinds = text.Split(',');
        return Array.Find(kinds, one => !EventKinds.All.Contains(one)) is { } strange
            ? throw Parameters.Refused(
                $"there is no kind of records '{strange}'; kind is one or more of {string.Join(", ", EventKinds.All)}"
            )
            : [.. kinds];
    }
}
