using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>Whether the node answers.</summary>
internal static class HealthEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/ping", () => Results.Text("pong"))
            .Says("Ping", "Health", "Answers pong")
            .WithMetadata(new OpenToAll(), new OfInterface())
            .Produces<string>(200, "text/plain");
        app.MapGet("/ready", () => Results.Ok())
            .Says("Ready", "Health", "Whether the node takes requests")
            .WithMetadata(new OpenToAll(), new OfInterface())
            .Produces(200);
    }
}
