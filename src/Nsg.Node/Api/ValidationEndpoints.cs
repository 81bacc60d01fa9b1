using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Nsg.Documents.Reading;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Validation;
using Nsg.Reporting.Vat;
using Nsg.Validation;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Validates documents without keeping anything of them.</summary>
internal static class ValidationEndpoints
{
    private const int FindingsMax = 10_000;
    private const string OneObject = "application/json";
    private const string Lines = "application/x-ndjson";

    private static readonly string[] Types =
    [
        "application/xml",
        "text/xml",
        "application/gzip",
        "application/x-gzip",
        "application/zip",
        "application/octet-stream",
    ];

    private static readonly string[] ReturnTypes = ["application/json", "text/plain"];

    internal static void Map(IEndpointRouteBuilder ours) =>
        ours.MapPost("/validate", Validate)
            .Takes([.. Types, .. ReturnTypes])
            .Says("Validate", "Validation", "Validates a document, or each document of an archive; nothing is stored")
            .Gives(200, VerdictJson.Shape, OneObject, Lines)
            .ProducesProblem(415);

    private static async Task Validate(
        HttpContext context,
        NodeOptions options,
        [FromQuery] string? rules,
        [FromQuery] string? asOf,
        [FromQuery] string? language,
        [FromQuery] string? findingsMax
    )
    {
        var validation = new ValidationOptions(Choice(rules, Day(asOf, options.Time)))
        {
            Limits = options.Limits,
            Language = KnownLanguage(language ?? "en"),
            FindingsMax = (int)(Parameters.Number(findingsMax, nameof(findingsMax), 1, FindingsMax) ?? FindingsMax),
        };
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (body.IsEmpty)
        {
            throw Parameters.Refused("the body is empty; send a document, or an archive of documents");
        }

        RefuseOtherTypes(context.Request.ContentType, body);
        var isArchive = body.Span is [(byte)'P', (byte)'K', ..];
        context.Response.ContentType = isArchive ? Lines : OneObject;
        foreach (var member in DocumentContainer.Open("document", body, options.Limits))
        {
            VerdictJson.Write(context.Response.BodyWriter, member.Name, AnyValidation.Validate(member, validation));
            context.Response.BodyWriter.Write("\n"u8);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }

        if (!context.Response.HasStarted)
        {
            throw Parameters.Refused("the archive holds no document");
        }
    }

    /// <summary>A body that says what it is must be something that can hold a document: XML of any kind, or packed.
    /// JSON and text hold VAT returns of some countries and nothing else. One that says nothing is looked at.</summary>
    private static void RefuseOtherTypes(string? said, ReadOnlyMemory<byte> body)
    {
        if (string.IsNullOrEmpty(said))
        {
            return;
        }

        var type = (
            MediaTypeHeaderValue.TryParse(said, out var parsed) ? parsed.MediaType.Value! : said
        ).ToLowerInvariant();
        var isFit = ReturnTypes.Contains(type)
            ? ReturnFiles.Judge(body, null) is not null
            : Types.Contains(type)
                || type.EndsWith("+xml", StringComparison.Ordinal)
                || type.StartsWith(Nsg.Bookkeeping.Intake.MediaTypes.Prefix, StringComparison.Ordinal);
        if (!isFit)
        {
            throw new RefusedException(
                Problems.UnsupportedMediaType(
                    $"send one of {string.Join(", ", Types)}; {string.Join(" and ", ReturnTypes)} are for VAT returns"
                )
            );
        }
    }

    private static DateOnly Day(string? asOf, TimeProvider time) =>
        asOf switch
        {
            null => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            _ when DateOnly.TryParseExact(
                    asOf,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => day,
            _ => throw Parameters.Refused("asOf is a day, yyyy-MM-dd"),
        };

    private static RuleChoice Choice(string? rules, DateOnly day)
    {
        if (rules is null)
        {
            return RuleChoice.Detected(day);
        }

        return RuleChoice.TryParse(rules, day, out var choice, out var fault)
            ? choice
            : throw Parameters.Refused(fault);
    }

    private static string KnownLanguage(string language) =>
        RuleTexts.Languages.Contains(language, StringComparer.Ordinal)
            ? language
            : throw Parameters.Refused($"language is one of {string.Join(", ", RuleTexts.Languages)}");
}
