using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Nsg.Node.Extracts;
using Nsg.Node.Http;
using Nsg.Reporting.SafT;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>Answers with a part of the ledger in an accounting format.</summary>
internal static class LedgerAnswers
{
    private static readonly string ProgramVersion = typeof(LedgerAnswers).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The ledger in a format of <see cref="XbrlGlNames.MediaType"/> or <see cref="SafTWriter.MediaType"/>.</summary>
    internal static IResult In(string mediaType, HttpContext context, NodeStore store, TimeProvider time, string company, LedgerSelection selection)
    {
        var isXbrl = mediaType == XbrlGlNames.MediaType;
        var dialect = Dialect(context.Request);
        context.Response.Headers.Link = isXbrl ? $"<{dialect.EntryPoint}>; rel=\"describedby\"" : $"<urn:StandardAuditFile-Taxation-Financial:NO>; rel=\"describedby\"; title=\"SAF-T Financial {SafTWriter.Version}\"";
        return new SpoolAnswer(mediaType, output => store.Query(company, books =>
        {
            var extract = LedgerExtracts.Take(books, selection, time.GetUtcNow());
            if (isXbrl)
            {
                XbrlGlWriter.Write(extract, output, dialect);
            }
            else
            {
                SafTWriter.Write(extract, ProgramVersion, output);
            }

            return true;
        }));
    }

    /// <summary>The Recommendation, unless the Accept header asks for the other: <c>application/xbrl-instance+xml; version=2016-12-01</c>.</summary>
    private static XbrlGlDialect Dialect(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(one => one.MediaType.Equals(XbrlGlNames.MediaType, StringComparison.OrdinalIgnoreCase)
            && one.Parameters.Any(parameter => parameter.Name.Equals("version", StringComparison.OrdinalIgnoreCase) && HeaderUtilities.RemoveQuotes(parameter.Value) == XbrlGlDialect.ReferenceNode.Version))
            ? XbrlGlDialect.ReferenceNode : XbrlGlDialect.Recommendation;
}
