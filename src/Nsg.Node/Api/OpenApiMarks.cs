using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>What an endpoint says of its bodies and answers for the OpenAPI document, where no type of the program
/// says it.</summary>
internal static class OpenApiMarks
{
    /// <summary>
    /// The endpoint reads a JSON body of this shape by itself, or a raw body of one of the other media types. Routing that
    /// refused other types would do so before the gate, and in one code for all: <see cref="RequestBody"/> does.
    /// </summary>
    internal static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, params string[] others) =>
        endpoint.WithMetadata(new RawBody([Negotiation.Json, .. others], typeof(T)));

    /// <summary>The endpoint takes a raw body of these media types.</summary>
    internal static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.WithMetadata(new RawBody(mediaTypes));

    /// <summary>The endpoint takes a table: separated values with a header, or JSON, a list of objects with these fields.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="columns">The columns that it must have, with commas between.</param>
    /// <param name="others">Columns that it may have.</param>
    internal static RouteHandlerBuilder TakesTable(
        this RouteHandlerBuilder endpoint,
        string columns,
        params string[] others
    ) =>
        endpoint
            .Takes(Negotiation.Csv, Negotiation.Json)
            .TakesShape(Negotiation.Json, () => OpenApiShapes.Table(columns, others));

    /// <summary>The endpoint takes a body that no type of the program describes.</summary>
    internal static RouteHandlerBuilder TakesShape(
        this RouteHandlerBuilder endpoint,
        string mediaType,
        Func<OpenApiSchema> schema
    ) => endpoint.WithMetadata(new ShapedBody(mediaType, schema));

    /// <summary>The endpoint answers with what no type of the program describes.</summary>
    internal static RouteHandlerBuilder Gives(
        this RouteHandlerBuilder endpoint,
        int status,
        Func<OpenApiSchema> schema,
        params string[] mediaTypes
    ) => endpoint.WithMetadata(new ShapedAnswer(status, mediaTypes is [] ? [Negotiation.Json] : mediaTypes, schema));

    /// <summary>The endpoint answers with a file of one of these media types.</summary>
    internal static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.WithMetadata(new ShapedAnswer(StatusCodes.Status200OK, mediaTypes, null));

    /// <summary>The endpoint also answers with files of these media types; JSON among them has another shape then.</summary>
    internal static RouteHandlerBuilder AlsoGives(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.WithMetadata(new OtherAnswer(mediaTypes, IsSameShape: false));

    /// <summary>The endpoint writes its JSON under these media types too.</summary>
    internal static RouteHandlerBuilder GivesJsonAs(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.WithMetadata(new OtherAnswer(mediaTypes, IsSameShape: true));

    /// <summary>Good answers carry the version of what they show (<c>ETag</c>).</summary>
    internal static RouteHandlerBuilder GivesTag(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new SentHeaders("ETag"));

    /// <summary>Good answers carry these headers beside those that every answer has.</summary>
    internal static RouteHandlerBuilder GivesHeaders(this RouteHandlerBuilder endpoint, params string[] names) =>
        endpoint.WithMetadata(new SentHeaders(names));

    /// <summary>The endpoint answers 304 to a caller that names the version in <c>If-None-Match</c>.</summary>
    internal static RouteHandlerBuilder KnowsTag(this RouteHandlerBuilder endpoint) =>
        endpoint.GivesTag().WithMetadata(new KnownVersion()).Produces(StatusCodes.Status304NotModified);
}

/// <summary>The media types of a body that an endpoint reads by itself.</summary>
/// <param name="MediaTypes">Media types.</param>
/// <param name="Json">What the body is as JSON, or null.</param>
internal sealed record RawBody(IReadOnlyList<string> MediaTypes, Type? Json = null);

/// <summary>A body that is described by hand.</summary>
/// <param name="MediaType">Media type.</param>
/// <param name="Schema">Its shape.</param>
internal sealed record ShapedBody(string MediaType, Func<OpenApiSchema> Schema);

/// <summary>An answer that is described by hand.</summary>
/// <param name="Status">Status.</param>
/// <param name="MediaTypes">Media types.</param>
/// <param name="Schema">Its shape, or null for a file.</param>
internal sealed record ShapedAnswer(int Status, IReadOnlyList<string> MediaTypes, Func<OpenApiSchema>? Schema);

/// <summary>Further media types of an endpoint's good answer.</summary>
/// <param name="MediaTypes">Media types.</param>
/// <param name="IsSameShape">Whether what is under them is the JSON that the endpoint declares.</param>
internal sealed record OtherAnswer(IReadOnlyList<string> MediaTypes, bool IsSameShape);

/// <summary>Headers that good answers of an endpoint carry.</summary>
/// <param name="Names">Names, of <see cref="OpenApiHeaders"/>.</param>
internal sealed record SentHeaders(params IReadOnlyList<string> Names);

/// <summary>Marks endpoints that look at <c>If-None-Match</c>.</summary>
internal sealed record KnownVersion;
