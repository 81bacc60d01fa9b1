using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Hosting;
using Nsg.Sharing;

namespace Nsg.Node.Http;

/// <summary>Puts releases on record.</summary>
internal static class AccessRecorder
{
    /// <summary>Appends the record of a release; durable when the task ends.</summary>
    internal static Task RecordAsync(
        NodeOptions options,
        HttpContext context,
        string company,
        Caller caller,
        IReadOnlyList<string> documents
    )
    {
        var record = options.RecordAccess ?? options.Store.RecordAccessAsync;
        return record(company, Of(context, caller, documents).ToDraft(caller.Actor));
    }

    /// <summary>The record of a release.</summary>
    internal static AccessReleased Of(HttpContext context, Caller caller, IReadOnlyList<string> documents) =>
        new(
            caller.Client,
            context.Request.Method,
            (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "",
            documents,
            caller.Basis
        );
}
