using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Nsg.Node.Api;

namespace Nsg.Node.Http;

/// <summary>Keeps JSON that the framework reads for an endpoint within the limit of JSON that endpoints read by themselves: the server's own
/// limit is that of files.</summary>
internal static class JsonLimit
{
    internal static Task Keep(HttpContext context, RequestDelegate next)
    {
        if (
            context.GetEndpoint() is { Metadata: var marks }
            && marks.GetMetadata<RawBody>() is null
            && marks.GetMetadata<IAcceptsMetadata>() is { ContentTypes: [Negotiation.Json] }
        )
        {
            RequestBody.LimitJson(context.Request);
        }

        return next(context);
    }
}
