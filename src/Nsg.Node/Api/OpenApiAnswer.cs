using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Nsg.Node.Api.Discovery;
using Nsg.Node.Authorization;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>
/// The OpenAPI document. It changes with the program alone and takes much work: it is made once, for whoever asks first. The
/// server that it names is the node's own address, or where the document came from; never what somebody wrote in <c>Host</c>.
/// </summary>
internal sealed class OpenApiAnswer(IServiceProvider services)
{
    internal const string Name = "v1";

    private readonly Lock _turn = new();
    private Task<(byte[] Bytes, EntityTagHeaderValue Tag)>? _made;

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(NodeDescription.OpenApi, (OpenApiAnswer answer) => answer.GetAsync())
            .WithMetadata(new OpenToAll())
            .ExcludeFromDescription();

    private async Task<IResult> GetAsync()
    {
        var (bytes, tag) = await MadeAsync();
        return Results.Bytes(bytes, "application/json;charset=utf-8", entityTag: tag);
    }

    /// <summary>What failed is tried again by whoever asks next.</summary>
    private Task<(byte[] Bytes, EntityTagHeaderValue Tag)> MadeAsync()
    {
        lock (_turn)
        {
            return _made is { IsFaulted: false, IsCanceled: false } known ? known : _made = Task.Run(MakeAsync);
        }
    }

    private async Task<(byte[] Bytes, EntityTagHeaderValue Tag)> MakeAsync()
    {
        var provider = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        document.Servers =
        [
            services.GetRequiredService<Issuer>().Text is { } address
                ? new OpenApiServer { Url = address, Description = "The node" }
                : new OpenApiServer { Url = "/", Description = "Where this document came from" },
        ];
        using var output = new MemoryStream();
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        var bytes = output.ToArray();
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
