using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Storage;

namespace Nsg.Node.Api;

/// <summary>A person uploaded a file at its authority.</summary>
/// <param name="Day">On which day; today where none is given.</param>
/// <param name="Undo">Whether it was not uploaded after all.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record UploadedJson(DateOnly? Day = null, bool Undo = false);

/// <summary>Steps of a report that a person takes by hand: uploaded, or its approval taken back.</summary>
internal static class FilingStepEndpoints
{
    private const string Tag = "Filings";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/filings/{filing:guid}/uploaded", UploadedAsync)
            .Writes()
            .TakesKey()
            .Says(
                "NoteUpload",
                Tag,
                "Notes on which day a person uploaded the file of a report; the answer is awaited from then on. With undo: it was not uploaded after all"
            )
            .Produces<FilingJson>(200)
            .ProducesProblem(409);
        company
            .MapPost("/filings/{filing:guid}/take-back", TakeBackAsync)
            .Writes()
            .TakesKey()
            .Says(
                "TakeBackApproval",
                Tag,
                "Takes an approval back before its report is handed over; what was handed over before stands again"
            )
            .Produces<FilingJson>(200)
            .ProducesProblem(409);
    }

    private static Task<IResult> UploadedAsync(
        HttpContext context,
        NodeOptions options,
        Guid filing,
        UploadedJson? wanted
    ) =>
        DecidedAsync(
            context,
            options.Store,
            filing,
            RequestKeys.Of(context, wanted),
            (desk, country, actor, request) =>
                desk.Upload(
                    new ReportUploaded(
                        filing,
                        wanted?.Undo == true ? null : wanted?.Day ?? CountryClock.Day(country, options.Time.GetUtcNow())
                    )
                    {
                        Request = request,
                    },
                    actor
                )
        );

    private static Task<IResult> TakeBackAsync(
        HttpContext context,
        NodeOptions options,
        Guid filing,
        ReverseJson? wanted
    ) =>
        DecidedAsync(
            context,
            options.Store,
            filing,
            RequestKeys.Of(context, wanted),
            (desk, _, actor, request) =>
                desk.TakeBack(new ReportApprovalWithdrawn(filing, wanted?.Reason) { Request = request }, actor)
        );

    private static Task<IResult> DecidedAsync(
        HttpContext context,
        NodeStore store,
        Guid filing,
        RequestKey? request,
        Func<FilingDesk, Vocabulary.Country, string, RequestKey?, string?> decide
    ) =>
        ReportAnswer.MadeAsync(async () =>
        {
            var access = CompanyAccess.Of(context);
            FilingEndpoints.One(store, access.Key, filing);
            var refusal = await store.DecideAsync(
                access.Key,
                books => decide(new FilingDesk(books), books.Company.Pack.Country, access.Caller.Actor, request)
            );
            return refusal is null
                ? Results.Ok(FilingEndpoints.One(store, access.Key, filing))
                : throw new ReportRequestException(refusal, isRefusal: true);
        });
}
