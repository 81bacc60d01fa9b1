using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Authorization;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Discovery;

/// <summary>
/// From a company's number to where it is answered for, as an SMP does for documents. Anyone may ask; a company is found
/// when its owner listed it, and one that is not listed is answered like one that is not known.
/// </summary>
internal static class DiscoveryEndpoints
{
    private const string Tag = "Discovery";
    private const int FreshSeconds = 300;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Map(IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").WithMetadata(new OfInterface(), new OpenToAll()).AddEndpointFilter(BoundedAsync);
        open.MapGet(NodeDescription.Path, Describe)
            .Says(
                "DescribeNode",
                Tag,
                "What the node is and can: version, formats, keys, where its interface is described"
            )
            .Produces<NodeJson>(200)
            .KnowsTag()
            .GivesHeaders(AnswerSignature.DigestHeader, "Signature-Input", "Signature")
            .ProducesProblem(429);
        open.MapGet(NodeDescription.Discovery + "{identifier}", FindByPath)
            .Says(
                "Discover",
                Tag,
                "Where a company is answered for, by its number: scheme of ISO 6523, colon, number; companies that listed themselves"
            )
            .Produces<DiscoveryJson>(200)
            .KnowsTag()
            .GivesHeaders(AnswerSignature.DigestHeader, "Signature-Input", "Signature")
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(429);
        open.MapPost("/discovery", FindByBody)
            .Says("DiscoverByBody", Tag, "The same, for numbers that are a person's and belong in no address")
            .KnowsTag()
            .GivesHeaders(AnswerSignature.DigestHeader, "Signature-Input", "Signature")
            .Produces<DiscoveryJson>(200)
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(429);
    }

    private static IResult Describe(
        HttpContext context,
        NodeDescription node,
        NodeOptions options,
        NodeKeys keys,
        Issuer issuer
    ) => Signed(context, node.Of(), options, keys, issuer);

    private static IResult FindByPath(
        HttpContext context,
        string identifier,
        NodeOptions options,
        NodeDescription node,
        NodeKeys keys,
        Issuer issuer
    ) =>
        !PartyIdentifier.TryParse(identifier, out var number)
            ? throw Parameters.Refused("name the company by its scheme of ISO 6523 and number, such as 0184:20202020")
        : !number.IsLegalPersons
            ? throw Parameters.Refused("this may be a person's number, which belongs in no address: POST /discovery")
        : Found(context, number, options, node, keys, issuer);

    private static IResult FindByBody(
        HttpContext context,
        DiscoverJson asked,
        NodeOptions options,
        NodeDescription node,
        NodeKeys keys,
        Issuer issuer
    ) =>
        PartyIdentifier.TryParse(asked.Identifier, out var number)
            ? Found(context, number, options, node, keys, issuer)
            : throw Parameters.Refused("send {\"identifier\":\"0184:20202020\"}");

    private static IResult Found(
        HttpContext context,
        PartyIdentifier number,
        NodeOptions options,
        NodeDescription node,
        NodeKeys keys,
        Issuer issuer
    )
    {
        if (
            options.Store.FindCompany(number) is not { } key
            || options.Store.Company(key) is not { Listing: { } listing }
            || !ListingEndpoints.CanBeCalled(listing, issuer)
        )
        {
            return new ProblemAnswer(Problems.UnknownCompany());
        }

        return Signed(context, Of(number, listing, node), options, keys, issuer);
    }

    private static DiscoveryJson Of(PartyIdentifier number, CompanyListing listing, NodeDescription node)
    {
        var name = $"{IdentifierScheme.Of(number.Country)}:{number.Number}";
        return new DiscoveryJson(
            name,
            listing.HasMoved ? "moved" : "listed",
            listing.Since,
            [
                new EndpointJson(
                    listing.Endpoint,
                    number.IsLegalPersons
                        ? listing.Endpoint + NodeDescription.Discovery + name
                        : listing.Endpoint + "/discovery",
                    listing.Endpoint + NodeDescription.OpenApi
                ),
            ],
            listing.HasMoved ? null : node.Of()
        );
    }

    /// <summary>An answer that anyone may keep for a while, signed as it is.</summary>
    private static IResult Signed(HttpContext context, object answer, NodeOptions options, NodeKeys keys, Issuer issuer)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), Options);
        var digest = SHA256.HashData(body);
        if (Originals.IsKnown(context, Convert.ToHexStringLower(digest)))
        {
            return Cached(context, Results.StatusCode(StatusCodes.Status304NotModified));
        }

        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        context.Response.Headers[AnswerSignature.DigestHeader] = AnswerSignature.DigestText(digest);
        AnswerSignature.Set(context, RequestHash.TargetUri(context, issuer), keys.Current, options.Time.GetUtcNow());
        return Cached(context, Results.Bytes(body, "application/json"));
    }

    private static IResult Cached(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = string.Create(
            CultureInfo.InvariantCulture,
            $"public, max-age={FreshSeconds}"
        );
        context.Response.Headers.Vary = "Accept";
        return result;
    }

    private static async ValueTask<object?> BoundedAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (((Issuer)http.RequestServices.GetService(typeof(Issuer))!).Text is null)
        {
            return new ProblemAnswer(
                Problems.NotFound(
                    "the node is not to be found before it has a public address: nsg serve --public-url https://…"
                )
            );
        }

        var limits = (RateLimits)http.RequestServices.GetService(typeof(RateLimits))!;
        return limits.OfAddress(http, "discovery", RateLimit.OfStrangers) ?? await next(context);
    }
}
