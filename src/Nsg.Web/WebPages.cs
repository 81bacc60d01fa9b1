using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Intake;
using Nsg.Storage;
using Nsg.Web.Overview;
using Nsg.Web.Pages;

namespace Nsg.Web;

/// <summary>The pages: components rendered on the server, without any script in the browser.</summary>
public static class WebPages
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Registers what the pages need.</summary>
    public static void AddServices(IServiceCollection services) => services.AddRazorComponents();

    /// <summary>Maps the pages on a node; a <see cref="NodeStore"/> must be registered.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(async (context, next) =>
        {
            var headers = context.HttpContext.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.Vary = "Accept-Language";
            headers.CacheControl = "no-store";
            return await next(context);
        });
        pages.MapGet("/", Start).ExcludeFromDescription();
        pages.MapGet("/companies/{key}", Company).ExcludeFromDescription();
        pages.MapGet("/companies/{key}/documents/{document:guid}", Original).ExcludeFromDescription();
        Asset(routes, "nsg.css", "text/css; charset=utf-8");
        Asset(routes, "nsg.svg", "image/svg+xml");
    }

    private static RazorComponentResult<StartPage> Start(HttpContext http, NodeStore store)
    {
        var companies = store.Companies().Select(company => store.Query(company.Key, books => CompanyOverview.Of(books))).ToList();
        return new RazorComponentResult<StartPage>(new { Context = PageContext.Of(http), Companies = (IReadOnlyList<CompanyOverview>)companies });
    }

    private static IResult Company(HttpContext http, NodeStore store, string key)
    {
        var context = PageContext.Of(http);
        return store.Company(key) is null
            ? new RazorComponentResult<NotFoundPage>(new { Context = context }) { StatusCode = StatusCodes.Status404NotFound }
            : new RazorComponentResult<CompanyPage>(new { Context = context, Facts = store.Query(key, CompanyFacts.Of) });
    }

    /// <summary>The original, byte for byte, to be saved and not shown: what it holds was written by somebody else.</summary>
    private static IResult Original(NodeStore store, string key, Guid document)
    {
        if (store.Company(key) is null)
        {
            return Results.NotFound();
        }

        var (row, original) = store.Query(key, books =>
        {
            var found = books.Document(document);
            return (found, found is null ? null : books.Original(found.Sha256));
        });
        return row is null || original is null
            ? Results.NotFound()
            : Results.File(PreparedDocument.Restore(original), "application/octet-stream", row.FileName ?? $"{document}.xml");
    }

    private static void Asset(IEndpointRouteBuilder routes, string name, string mediaType)
    {
        using var stream = typeof(WebPages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        routes.MapGet($"/assets/{name}", (HttpContext http) =>
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(bytes, mediaType);
        }).ExcludeFromDescription();
    }
}
