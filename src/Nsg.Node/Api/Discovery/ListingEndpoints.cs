using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Authorization;
using Nsg.Node.Hosting;
using Nsg.Node.Http;

namespace Nsg.Node.Api.Discovery;

/// <summary>Whether and where a company lets itself be found; it does not unless its owner says so.</summary>
internal static class ListingEndpoints
{
    private const string Tag = "Discovery";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/listing", (HttpContext context) => Of(CompanyAccess.Of(context).Company.Listing))
            .Says("GetListing", Tag, "Whether and where the company lets itself be found")
            .Produces<ListingJson>(200);
        company
            .MapPut("/listing", ListAsync)
            .Writes()
            .Says("ListCompany", Tag, "Lets anyone find the company at an address, or says where it moved")
            .Produces<ListingJson>(200);
        company
            .MapDelete("/listing", UnlistAsync)
            .Writes()
            .Says("UnlistCompany", Tag, "Takes the company out of discovery")
            .Produces(204);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        NodeOptions options,
        Issuer issuer,
        ListJson wanted
    )
    {
        var address =
            wanted.Endpoint
            ?? (wanted.HasMoved ? null : issuer.Text)
            ?? throw Parameters.Refused("endpoint is missing: the https address of the node that answers for it");
        var listing =
            CompanyListing.Of(address, Today(context, options), wanted.HasMoved)
            ?? throw Parameters.Refused("endpoint is an https address without a path, such as https://node.example");
        if (!CanBeCalled(listing, issuer))
        {
            throw Parameters.Refused("endpoint is an address of this machine, which nobody else can call");
        }

        await ChangeAsync(context, options, listing);
        return Results.Ok(Of(listing));
    }

    /// <summary>Whether those who find this node can call the address: one of its own machine is for a node that is itself known
    /// by such a one, to try things out.</summary>
    internal static bool CanBeCalled(CompanyListing listing, Issuer issuer) =>
        !listing.IsOnThisMachine || (issuer.Text is { } name && CompanyListing.IsLoopback(name));

    private static async Task<IResult> UnlistAsync(HttpContext context, NodeOptions options)
    {
        await ChangeAsync(context, options, null);
        return Results.NoContent();
    }

    /// <summary>The same listing told again changes nothing, so that its day stays.</summary>
    private static async Task ChangeAsync(HttpContext context, NodeOptions options, CompanyListing? listing)
    {
        var access = CompanyAccess.Of(context);
        await options.Store.DecideAsync(access.Key, books => Change(books, listing, access.Caller.Actor));
    }

    private static bool Change(IBooksTransaction books, CompanyListing? listing, string actor)
    {
        if (CompanyListing.IsSame(books.Company.Listing, listing))
        {
            return false;
        }

        if (listing is not null && books.Company.LastDay is { } last)
        {
            throw Parameters.Refused($"the company was dissolved on {last:yyyy-MM-dd}; nobody is to find it");
        }

        var settings = CompanySettingsChanged.Of(books.Company) with { Listing = listing };
        books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, actor, settings));
        return true;
    }

    private static DateOnly Today(HttpContext context, NodeOptions options) =>
        options.Store.Company(CompanyAccess.Of(context).Key)!.DayOf(options.Time.GetUtcNow());

    private static ListingJson Of(CompanyListing? listing) =>
        listing is null
            ? new ListingJson("unlisted", null, null)
            : new ListingJson(listing.HasMoved ? "moved" : "listed", listing.Endpoint, listing.Since);
}
