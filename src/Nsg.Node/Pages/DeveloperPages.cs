using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Web.Developer;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>The interface for those who write programs, out of the endpoints themselves.</summary>
internal static class DeveloperPages
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/developer", (HttpContext http, EndpointDataSource endpoints, SignInOptions options) => new RazorComponentResult<DeveloperPage>(new
        {
            Context = PageContext.Of(http), Model = new DeveloperModel(NodeAddress.Of(http, options).AbsoluteUri, Groups(endpoints)),
        })).NeedsPerson().ExcludeFromDescription();

    private static IReadOnlyList<(string Tag, IReadOnlyList<OperationLine> Operations)> Groups(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not null)
            .GroupBy(endpoint => endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag, ..] ? tag : "")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<OperationLine>)
            [
                .. group.SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => new OperationLine(
                    method, endpoint.RoutePattern.RawText ?? "", endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary, endpoint.Metadata.GetMetadata<NeedsWrite>() is not null)))
                    .OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal),
            ])),
    ];
}
