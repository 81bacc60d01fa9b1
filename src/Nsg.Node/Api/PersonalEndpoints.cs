using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Personal;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Whose data.</summary>
/// <param name="About">Numbers and names of the person, as many as are known.</param>
/// <param name="Cursor">next of the page before; the first page when not given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PersonalQueryJson(IReadOnlyList<string>? About, string? Cursor = null);

/// <summary>A record that says something of a person.</summary>
/// <param name="Stream">books or access.</param>
/// <param name="Sequence">Its place.</param>
/// <param name="Time">When it was registered.</param>
/// <param name="Kind">What happened.</param>
/// <param name="KeptUntil">First day on which it may be erased, or null where no law keeps it.</param>
/// <param name="Law">Provision that keeps it, or null.</param>
/// <param name="Facts">What it says.</param>
internal sealed record PersonalRecordJson(
    string Stream,
    long Sequence,
    DateTimeOffset Time,
    string Kind,
    DateOnly? KeptUntil,
    string? Law,
    JsonElement Facts
);

/// <summary>A page of what the log says of a person.</summary>
/// <param name="Items">Records.</param>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
internal sealed record PersonalPageJson(IReadOnlyList<PersonalRecordJson> Items, string? Next);

/// <summary>What is to be erased.</summary>
/// <param name="Records">Places in the books stream.</param>
/// <param name="Reason">Why, without personal data; kept in the log.</param>
/// <param name="Preview">true tells what would go and what a law keeps, and erases nothing.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EraseJson(IReadOnlyList<long>? Records, string? Reason = null, bool Preview = false);

/// <summary>What an erasure did or would do.</summary>
/// <param name="Erased">Records erased: none in a preview.</param>
/// <param name="Records">In a preview: the records, with day and provision where a law keeps them still.</param>
/// <param name="Obstacle">In a preview: why nothing would be erased, or null.</param>
/// <param name="Left">Where copies may be left in the database's own files, or null for nowhere.</param>
internal sealed record ErasureJson(int Erased, IReadOnlyList<RecordToErase>? Records, string? Obstacle, string? Left);

/// <summary>Personal data: for the person to have, and to be erased where no law keeps them.</summary>
internal static class PersonalEndpoints
{
    private const string Tag = "Personal data";
    private const int PageMax = 500;
    private const int RecordsMax = 1_000;
    private const int AboutMax = 20;
    private const int TextMax = 500;

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/personal/export", Export)
            .Writes()
            .Says(
                "ExportPersonalData",
                Tag,
                "Every record that says something of a person, with what law keeps it until when"
            )
            .Produces<PersonalPageJson>(200);
        company
            .MapPost("/personal/erase", EraseAsync)
            .Writes()
            .TakesKey()
            .Says(
                "ErasePersonalData",
                Tag,
                "Erases records' facts, salts and originals where no law keeps them, or previews that; proofs still hold"
            )
            .Produces<ErasureJson>(200)
            .ProducesProblem(422);
    }

    private static IResult Export(HttpContext context, NodeStore store, PersonalQueryJson? query)
    {
        var about =
            query?.About is { Count: > 0 and <= AboutMax } all && all.All(one => one is { Length: <= TextMax })
                ? all
                : throw Parameters.Refused(
                    $"about has 1 to {AboutMax} numbers or names of at most {TextMax} characters"
                );
        try
        {
            var found = PersonalData
                .Find(store, CompanyAccess.Of(context).Key, about, Cursor(query.Cursor))
                .Take(PageMax + 1)
                .ToList();
            var page = found
                .Take(PageMax)
                .Select(one => new PersonalRecordJson(
                    one.Stream,
                    one.Sequence,
                    one.Time,
                    one.Kind,
                    one.KeptUntil,
                    one.Law,
                    one.Facts
                ))
                .ToList();
            return Results.Ok(
                new PersonalPageJson(
                    page,
                    found.Count > PageMax
                        ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].Stream}-{page[^1].Sequence}")
                        : null
                )
            );
        }
        catch (ArgumentException fault)
        {
            throw Parameters.Refused(fault.Message);
        }
    }

    private static async Task<IResult> EraseAsync(HttpContext context, NodeOptions options, EraseJson? erase)
    {
        var (access, records) = (CompanyAccess.Of(context), erase?.Records?.Distinct().ToList());
        if (records is not { Count: > 0 and <= RecordsMax } || records.Any(one => one < 1))
        {
            throw Parameters.Refused($"records has 1 to {RecordsMax} places of the books stream");
        }

        if (erase!.Preview)
        {
            var preview = await options.Store.PreviewErasureAsync(access.Key, records);
            return Results.Ok(new ErasureJson(0, preview.Records, preview.Obstacle, null));
        }

        var reason = erase.Reason is { Length: > 0 and <= TextMax } text
            ? text
            : throw Parameters.Refused($"reason has 1 to {TextMax} characters");
        return await Once.CarryOutAsync(
            context,
            options.Store,
            RequestKeys.Of(context, erase),
            async () =>
            {
                try
                {
                    var erased = await options.Store.EraseAsync(access.Key, records, reason, access.Caller.Actor);
                    return Answered.Ok(new ErasureJson(erased.Records, null, null, erased.Left));
                }
                catch (ErasureException fault)
                {
                    return new ProblemAnswer(Problems.NotErased(fault.Message));
                }
            }
        );
    }

    private static (LogStream Stream, long Sequence)? Cursor(string? text) =>
        text is null ? null
        : text.Split('-') is [var stream, var place]
        && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && Enum.GetValues<LogStream>()
            .Cast<LogStream?>()
            .FirstOrDefault(one => one!.Value.ToString().Equals(stream, StringComparison.OrdinalIgnoreCase))
            is { } found
            ? (found, sequence)
        : throw Parameters.Refused("cursor is the next of the page before");
}
