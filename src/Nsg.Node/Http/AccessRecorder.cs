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
        NodeOptions options, HttpContext context, string company, Caller caller, IReadOnlyList<string> documents)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var released = new AccessReleased(caller.Client, context.Request.Method, route, documents, caller.Basis);
        var record = options.RecordAccess ?? options.Store.RecordAccessAsync;
        return record(company, released.ToDraft(caller.Actor));
    }
}
