using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Exchange.Registers;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Sharing;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Api.Gateway;

/// <summary>The register gateway: NSG&amp;B API version 2, and version 1.</summary>
internal static class GatewayEndpoints
{
    private const string Tag = "Register gateway";
    internal const string Json = "application/json; charset=utf-8";

    private static readonly string[] LinkedTypes =
    [
        "application/ld+json",
        "application/json-ld",
        "application/json+ld",
    ];

    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/v2/is-alive", () => Results.Ok())
            .WithMetadata(new OpenToAll())
            .Says("IsAlive", Tag, "Whether the gateway is there");
        app.MapGet("/v1/is-alive", () => Results.Ok())
            .WithMetadata(new OpenToAll())
            .Says("IsAliveV1", Tag, "Whether the gateway is there (version 1)");
        app.MapGet("/v2/context.jsonld", () => Results.Content(Context, LinkedTypes[0]))
            .WithMetadata(new OpenToAll())
            .Says("GetContext", Tag, "The JSON-LD context of answers")
            .Gives(200, OpenApiShapes.Any, LinkedTypes[0]);
        var closed = app.MapGroup("")
            .WithMetadata(new OfInterface(), new OfRegister())
            .AddEndpointFilter(AnsweredAsync);
        closed
            .MapPost("/v2/legal-entities", EntityAsync)
            .Says("LegalEntities", Tag, "A legal entity by its number and country")
            .Produces<LegalEntity>(200, "application/json", LinkedTypes)
            .Fails();
        closed
            .MapPost("/v1/registered-organisations", OldEntityAsync)
            .Says("RegisteredOrganisations", Tag, "A registered organisation (version 1)")
            .Produces<RegisteredOrganisation>(200, "application/json")
            .Fails();
        closed
            .MapGet("/id/{identifier}", ByIdAsync)
            .Says("GetById", Tag, "A legal entity by its permanent URI: DK-20202020, or the bare number")
            .Produces<LegalEntity>(200, "application/json", LinkedTypes)
            .Produces(301)
            .Fails();
        closed
            .MapGet("/id/{identifier}/signatory-rights", RightsAsync)
            .Says("SignatoryRights", Tag, "Who may sign for a legal entity")
            .Produces<SignatoryRightsAnswer>(200, "application/json", LinkedTypes)
            .Produces(301)
            .Fails();
        closed
            .MapPost("/v2/financial-statements", GatewayStatements.AnswerAsync)
            .Says("FinancialStatements", Tag, "Annual accounts as xBRL-JSON")
            .Produces<JsonObject>(200, "application/json")
            .Fails();
    }

    /// <summary>The errors that the gateway answers with, in its own form.</summary>
    private static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in new[] { 400, 401, 403, 404, 502, 504 })
        {
            endpoint.Produces<GatewayErrorJson>(status, "application/json");
        }

        return endpoint;
    }

    private static async ValueTask<object?> AnsweredAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (RegisterUnavailableException fault)
        {
            return GatewayError.Network(fault);
        }
    }

    private static async Task<IResult> EntityAsync(HttpContext context, NodeOptions options, EntityQuery? query)
    {
        if (GatewayQuery.Refusal(query?.Notation, query?.Country) is { } refusal)
        {
            return refusal;
        }

        return await GatewayLookup.FoundAsync(context, options, query!.Country!, query.Notation!) is { } entry
            ? Answer(context, entry, query.IncludeSignatoryRights == true)
            : GatewayLookup.Unknown();
    }

    private static async Task<IResult> OldEntityAsync(HttpContext context, NodeOptions options, EntityQuery? query)
    {
        if (GatewayQuery.Refusal(query?.Notation, query?.Country) is { } refusal)
        {
            return refusal;
        }

        if (await GatewayLookup.FoundAsync(context, options, query!.Country!, query.Notation!) is not { } entry)
        {
            return GatewayLookup.Unknown();
        }

        return Results.Json(RegisteredOrganisation.Of(entry.LegalEntity), Options, Json);
    }

    private static async Task<IResult> ByIdAsync(HttpContext context, NodeOptions options, string identifier)
    {
        var (found, refusal) = await GatewayLookup.ByIdentifierAsync(context, options, identifier);
        return found is null ? refusal! : Moved(found, identifier, "") ?? Answer(context, found, withRights: false);
    }

    /// <summary>The specification's schema and its examples name the list differently; both names are
    /// written.</summary>
    private static async Task<IResult> RightsAsync(HttpContext context, NodeOptions options, string identifier)
    {
        var (found, refusal) = await GatewayLookup.ByIdentifierAsync(context, options, identifier);
        if (found is null)
        {
            return refusal!;
        }

        if (Moved(found, identifier, "/signatory-rights") is { } moved)
        {
            return moved;
        }

        return found.SignatoryRights is { } rights
            ? Written(
                context,
                JsonSerializer.SerializeToNode(new SignatoryRightsAnswer(rights, rights), Options)!.AsObject(),
                found,
                "SignatoryRightsCollection",
                "/signatory-rights"
            )
            : GatewayError.NotFound("no signatory rights are registered for it");
    }

    /// <summary>An entity that goes by another number now answers from there for good; one whose number is a person's, which
    /// stands in no address, answers in place.</summary>
    private static IResult? Moved(RegisterEntry entry, string asked, string rest)
    {
        var (now, bare) = (
            entry.LegalEntity.Identifier[0].Notation,
            asked[(asked.IndexOf('-', StringComparison.Ordinal) + 1)..]
        );
        return
            FileRegister.Bare(now) == FileRegister.Bare(bare)
            || FileRegister.Bare(now) == FileRegister.Bare(asked)
            || GatewayLookup.IsPersons(entry.Country, now)
            ? null
            : Results.Redirect($"/id/{entry.Country}-{FileRegister.Bare(now)}{rest}", permanent: true);
    }

    private static IResult Answer(HttpContext context, RegisterEntry entry, bool withRights)
    {
        var body = JsonSerializer.SerializeToNode(entry.LegalEntity, Options)!.AsObject();
        if (withRights && entry.SignatoryRights is { } rights)
        {
            body["signatoryRights"] = rights.DeepClone();
        }

        return Written(context, body, entry, "LegalEntity", "");
    }

    /// <summary>JSON, or linked data where the client asks for that.</summary>
    private static IResult Written(HttpContext context, JsonObject body, RegisterEntry entry, string type, string rest)
    {
        var accept = context.Request.Headers.Accept.ToString();
        if (Array.Find(LinkedTypes, one => accept.Contains(one, StringComparison.OrdinalIgnoreCase)) is not { } linked)
        {
            return Results.Text(body.ToJsonString(Options), Json);
        }

        if (body["identifier"] is JsonArray { Count: > 0 } identifiers)
        {
            // The contract's linked data have one identifier, its JSON a list of them.
            body["identifier"] = identifiers[0]!.DeepClone();
        }

        var root = $"{context.Request.Scheme}://{context.Request.Host}";
        body.Insert(0, "@type", type);
        var number = entry.LegalEntity.Identifier[0].Notation;
        if (!GatewayLookup.IsPersons(entry.Country, number))
        {
            body.Insert(0, "@id", $"{root}/id/{entry.Country}-{FileRegister.Bare(number)}{rest}");
        }

        body.Insert(0, "@context", $"{root}/v2/context.jsonld");
        return Results.Text(body.ToJsonString(Options), linked);
    }

    private const string Context = """
        {"@context":{"@vocab":"http://uri.suomi.fi/datamodel/ns/nsgb#","registrationDate":{"@type":"http://www.w3.org/2001/XMLSchema#date"},"inClassification":{"@type":"@id"},"reference":{"@type":"@id"}}}
        """;
}
