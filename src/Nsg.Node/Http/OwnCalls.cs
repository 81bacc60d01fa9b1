using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Nsg.Node.Http;

/// <summary>Whom a page calls the interface for; a feature of the call, which nobody outside can set.</summary>
/// <param name="Caller">The caller.</param>
internal sealed record OwnCaller(Caller Caller);

/// <summary>What the interface answered to a page.</summary>
/// <param name="Response">Status and headers.</param>
/// <param name="Body">The body: in memory up to a megabyte, beyond that in a file.</param>
internal sealed record OwnAnswer(HttpResponse Response, FileBufferingWriteStream Body) : IAsyncDisposable
{
    /// <summary>Whether something was released.</summary>
    internal bool IsGiven =>
        Response.StatusCode is >= StatusCodes.Status200OK and < StatusCodes.Status300MultipleChoices;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Body.DisposeAsync();
}

/// <summary>
/// Calls the interface from a page as a client would call it: through the same door, with the same decision, record,
/// signature and receipt. What a
/// person sees at the pages in a client's name is released no other way.
/// </summary>
internal sealed class OwnCalls
{
    private const int MemoryMax = 1024 * 1024;

    /// <summary>The node's pipeline, from its beginning.</summary>
    internal RequestDelegate? Pipeline { get; set; }

    /// <summary>Fetches something.</summary>
    /// <param name="outer">The page's request.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="path">Path of the interface, without a query.</param>
    /// <param name="query">Query; what is null is left out.</param>
    /// <param name="grant">The grant that it is to be opened by, or null for any.</param>
    internal async Task<OwnAnswer> GetAsync(
        HttpContext outer,
        Caller caller,
        string path,
        IReadOnlyDictionary<string, string?> query,
        Guid? grant
    )
    {
        var target = QueryHelpers.AddQueryString(path, query.Where(one => one.Value is not null));
        var body = new FileBufferingWriteStream(MemoryMax);
        var context = new DefaultHttpContext
        {
            RequestServices = outer.RequestServices,
            RequestAborted = outer.RequestAborted,
        };
        var request = context.Request;
        (request.Method, request.Scheme, request.Host) = (HttpMethods.Get, outer.Request.Scheme, outer.Request.Host);
        (request.Path, request.QueryString) = (path, QueryString.Create(query.Where(one => one.Value is not null)));
        request.Headers.Accept = "*/*";
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Features.Set(new OwnCaller(caller));
        if (grant is { } only)
        {
            request.Headers[GrantedRequest.GrantHeader] = only.ToString();
        }

        await Pipeline!(context);
        return new OwnAnswer(context.Response, body);
    }
}
