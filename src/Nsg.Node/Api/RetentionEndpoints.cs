using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Keeping;
using Nsg.Node.Http;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>How long something is kept.</summary>
/// <param name="Material">books, vouchers or annualAccounts, as the country's act tells them apart.</param>
/// <param name="YearEnd">Last day of the financial year that it concerns.</param>
/// <param name="EarliestDeletion">First day on which it may be deleted; nothing is deleted before.</param>
/// <param name="Source">Act and section.</param>
public sealed record RetentionJson(
    [property: Tells(Told.Nothing)] string Material,
    DateOnly YearEnd,
    DateOnly EarliestDeletion,
    [property: Tells(Told.Nothing)] string Source
)
{
    /// <summary>A term as it is shown.</summary>
    public static RetentionJson Of(RetentionTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var name = term.Material.ToString();
        return new RetentionJson(
            char.ToLowerInvariant(name[0]) + name[1..],
            term.YearEnd,
            term.EarliestDeletion,
            term.Source
        );
    }
}

/// <summary>A financial year and how long what is in it is kept.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Entries">Vouchers.</param>
/// <param name="Documents">Documents dated in it.</param>
/// <param name="Terms">Terms by kind of material.</param>
public sealed record RetentionYearJson(
    DateOnly From,
    DateOnly To,
    long Entries,
    long Documents,
    IReadOnlyList<RetentionJson> Terms
)
{
    /// <summary>A year as it is shown.</summary>
    public static RetentionYearJson Of(RetentionYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new RetentionYearJson(
            year.From,
            year.To,
            year.Entries,
            year.Documents,
            [.. year.Terms.Select(RetentionJson.Of)]
        );
    }
}

/// <summary>How long things are kept.</summary>
internal static class RetentionEndpoints
{
    private const string Tag = "Log";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/retention",
                (HttpContext context, NodeStore store) =>
                    Results.Ok(
                        store.Query(
                            CompanyAccess.Of(context).Key,
                            books => books.RetentionYears().Select(RetentionYearJson.Of).ToList()
                        )
                    )
            )
            .Says("ListRetention", Tag, "Financial years with the first day on which their material may be deleted")
            .Produces<IReadOnlyList<RetentionYearJson>>(200);
        company
            .MapGet("/retention/{sequence}", OfRecord)
            .Says(
                "GetRetention",
                Tag,
                "How long a record of the books stream is kept; null when no bookkeeping act speaks of it"
            )
            .Produces<RetentionJson>(200);
    }

    private static IResult OfRecord(HttpContext context, NodeStore store, string sequence)
    {
        var place = Parameters.Number(sequence, nameof(sequence), 1, long.MaxValue)!.Value;
        return store.Query(
            CompanyAccess.Of(context).Key,
            books =>
                books.Checkpoint().Books.Size < place
                    ? new ProblemAnswer(Problems.NotFound("the stream has no such record"))
                    : Results.Ok(books.RetentionOf(place) is { } term ? RetentionJson.Of(term) : null)
        );
    }
}
