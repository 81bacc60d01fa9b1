using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Documents.Reading;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Validation;
using Nsg.Validation;
using Nsg.Validation.Engine;
using Nsg.Validation.Selection;

namespace Nsg.Node.Api;

/// <summary>Validates documents without keeping anything of them.</summary>
internal static class ValidationEndpoints
{
    private const int FindingsMax = 10_000;
    private const string OneObject = "application/json";
    private const string Lines = "application/x-ndjson";

    internal static void Map(IEndpointRouteBuilder ours) =>
        ours.MapPost("/validate", Validate)
            .Takes("application/xml", "text/xml", "application/gzip", "application/zip", "application/octet-stream")
            .Says("Validate", "Validation", "Validates a document, or each document of an archive; nothing is stored")
            .Produces<string>(200, OneObject, Lines);

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
