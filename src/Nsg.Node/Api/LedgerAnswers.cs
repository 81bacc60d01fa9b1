using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Nsg.Node.Extracts;
using Nsg.Node.Http;
using Nsg.Reporting;
using Nsg.Reporting.Journal;
using Nsg.Reporting.SafT;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>Answers with a part of the ledger in an accounting format.</summary>
internal static class LedgerAnswers
{
    private static readonly string ProgramVersion =
        typeof(LedgerAnswers).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Media types that the ledger comes in.</summary>
    internal static readonly string[] MediaTypes =
    [
        XbrlGlNames.MediaType,
        SafTWriter.MediaType,
        LedgerJsonWriter.MediaType,
        LedgerCsvWriter.MediaType,
    ];

    /// <summary>The ledger in one of <see cref="MediaTypes"/>.</summary>
    internal static IResult In(
        string mediaType,
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string company,
        LedgerSelection selection
    )
    {
        var dialect = Dialect(context.Request);
        if (Link(mediaType, dialect) is { } link)
        {
            context.Response.Headers.Link = link;
        }

        return new SpoolAnswer(
            mediaType,
            output =>
                store.Query(
                    company,
                    books =>
                    {
                        Write(mediaType, dialect, LedgerExtracts.Take(books, selection, time.GetUtcNow()), output);
                        return true;
                    }
                )
        );
    }

    private static string? Link(string mediaType, XbrlGlDialect dialect) =>
        mediaType switch
        {
            XbrlGlNames.MediaType => $"<{dialect.EntryPoint}>; rel=\"describedby\"",
            SafTWriter.MediaType =>
                $"<urn:StandardAuditFile-Taxation-Financial:NO>; rel=\"describedby\"; title=\"SAF-T Financial {SafTWriter.Version}\"",
            _ => null,
        };

    private static void Write(string mediaType, XbrlGlDialect dialect, LedgerExtract extract, Stream output)
    {
        switch (mediaType)
        {
            case XbrlGlNames.MediaType:
                XbrlGlWriter.Write(extract, output, dialect);
                break;
            case SafTWriter.MediaType:
                SafTWriter.Write(extract, ProgramVersion, output);
                break;
            case LedgerCsvWriter.MediaType:
                LedgerCsvWriter.Write(extract, output);
                break;
            default:
                LedgerJsonWriter.Write(extract, output);
                break;
        }
    }

    /// <summary>The Recommendation, unless the Accept header asks for the other: <c>application/xbrl-instance+xml;
    /// version=2016-12-01</c>.</summary>
    private static XbrlGlDialect Dialect(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(one =>
            one.MediaType.Equals(XbrlGlNames.MediaType, StringComparison.OrdinalIgnoreCase)
            && one.Parameters.Any(parameter =>
                parameter.Name.Equals("version", StringComparison.OrdinalIgnoreCase)
                && HeaderUtilities.RemoveQuotes(parameter.Value) == XbrlGlDialect.ReferenceNode.Version
            )
        )
            ? XbrlGlDialect.ReferenceNode
            : XbrlGlDialect.Recommendation;
}
