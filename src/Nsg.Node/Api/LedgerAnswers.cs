using Microsoft.AspNetCore.Http;
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

    /// <summary>Every format and version, the usual version of a format first.</summary>
    private static readonly LedgerForm[] Forms =
    [
        XbrlGl(XbrlGlDialect.Recommendation),
        XbrlGl(XbrlGlDialect.ReferenceNode),
        NorwegianSafT(SafTWriter.Version),
        NorwegianSafT(SafTWriter.NewestVersion),
        new(
            SafTWriter.MediaType,
            DanishSafTWriter.Version,
            SafTLink(DanishSafTWriter.Issuer.Code, DanishSafTWriter.Version),
            (extract, output) => DanishSafTWriter.Write(extract, ProgramVersion, output)
        ),
        new(LedgerJsonWriter.MediaType, null, null, LedgerJsonWriter.Write),
        new(LedgerCsvWriter.MediaType, null, null, LedgerCsvWriter.Write),
    ];

    /// <summary>Media types that the ledger comes in.</summary>
    internal static readonly string[] MediaTypes = [.. Forms.Select(form => form.MediaType).Distinct()];

    /// <summary>What the ledger comes in, versions told.</summary>
    internal static readonly string[] Offers = [.. Forms.Select(form => form.Offer)];

    /// <summary>The versions that a format comes in, the usual one first.</summary>
    internal static IReadOnlyList<string> VersionsOf(string mediaType) =>
        [.. Forms.Where(form => form.MediaType == mediaType).Select(form => form.Version).OfType<string>()];

    /// <summary>The ledger in one of <see cref="Offers"/>.</summary>
    internal static IResult In(
        string offer,
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string company,
        LedgerSelection selection
    )
    {
        var form = Array.Find(Forms, form => form.Offer == offer)!;
        if (form.Link is { } link)
        {
            context.Response.Headers.Link = link;
        }

        // Clients of the published interface compare the type as a whole: the usual version stands without its name.
        var isUsual = form == Array.Find(Forms, one => one.MediaType == form.MediaType);
        return new SpoolAnswer(
            isUsual ? form.MediaType : form.Offer,
            output =>
                store.Query(
                    company,
                    books =>
                    {
                        form.Write(LedgerExtracts.Take(books, selection, time.GetUtcNow()), output);
                        return true;
                    }
                )
        );
    }

    private static LedgerForm XbrlGl(XbrlGlDialect dialect) =>
        new(
            XbrlGlNames.MediaType,
            dialect.Version,
            $"<{dialect.EntryPoint}>; rel=\"describedby\"",
            (extract, output) => XbrlGlWriter.Write(extract, output, dialect)
        );

    private static LedgerForm NorwegianSafT(string version) =>
        new(
            SafTWriter.MediaType,
            version,
            SafTLink("NO", version),
            (extract, output) => SafTWriter.Write(extract, ProgramVersion, output, version)
        );

    private static string SafTLink(string issuer, string version) =>
        $"<urn:StandardAuditFile-Taxation-Financial:{issuer}>; rel=\"describedby\"; title=\"SAF-T Financial {version}\"";

    /// <summary>A format in a version.</summary>
    /// <param name="MediaType">Media type.</param>
    /// <param name="Version">Version, or null where the format has one only.</param>
    /// <param name="Link">What describes it (RFC 8288), or null.</param>
    /// <param name="Write">Writes a ledger.</param>
    private sealed record LedgerForm(
        string MediaType,
        string? Version,
        string? Link,
        Action<LedgerExtract, Stream> Write
    )
    {
        internal string Offer { get; } = Version is null ? MediaType : $"{MediaType}; version={Version}";
    }
}
