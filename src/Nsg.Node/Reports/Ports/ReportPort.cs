using Nsg.Bookkeeping.Records;
using Nsg.Reporting;
using Nsg.Reporting.Language;

namespace Nsg.Node.Reports.Ports;

/// <summary>What came of sending a report.</summary>
public enum PortState
{
    /// <summary>The authority took it.</summary>
    Accepted,

    /// <summary>The authority refused it.</summary>
    Rejected,

    /// <summary>It is there; the answer, or a person's signature at the authority, is still to come.</summary>
    Pending,
}

/// <summary>What an authority said.</summary>
/// <param name="State">What came of it.</param>
/// <param name="Reference">The authority's reference, or null.</param>
/// <param name="Text">Its codes and texts, or null.</param>
/// <param name="SignAt">Where a person must sign or approve, or null.</param>
/// <param name="Receipts">Receipts.</param>
public sealed record PortAnswer(
    PortState State,
    string? Reference,
    string? Text,
    string? SignAt,
    IReadOnlyList<ReportReceipt> Receipts
);

/// <summary>What goes out: the report, who files it, its file, and whether it corrects an earlier one.</summary>
/// <param name="Outcome">The report.</param>
/// <param name="Filer">Who.</param>
/// <param name="IsCorrection">Whether the authority took an earlier one of the period.</param>
public sealed record PortMessage(ReportOutcome Outcome, ReportFiler Filer, bool IsCorrection);

/// <summary>A way to one authority, written to the contract that it published.</summary>
internal abstract class ReportPort
{
    private static readonly Dictionary<string, ReportPort> All = new(StringComparer.Ordinal)
    {
        ["no.vat"] = new AltinnPort(),
        ["se.vat"] = new SkatteverketPort(),
        ["dk.vat"] = new SkatPort(),
        ["is.vat"] = new RskPort(),
    };

    /// <summary>Name in the log.</summary>
    internal abstract string Name { get; }

    /// <summary>Format of what it sends.</summary>
    internal virtual string Format => "xml";

    /// <summary>The port of a report, or null: then there is only the file for upload.</summary>
    internal static ReportPort? Of(string report) => All.GetValueOrDefault(report);

    /// <summary>Sends a report.</summary>
    /// <exception cref="PortException">It failed.</exception>
    internal abstract Task<PortAnswer> SendAsync(PortWire wire, PortSettings settings, PortMessage message);

    /// <summary>Looks for the answer to what was sent before.</summary>
    /// <exception cref="PortException">It failed.</exception>
    internal abstract Task<PortAnswer> FetchAsync(
        PortWire wire,
        PortSettings settings,
        PortMessage message,
        string reference
    );

    /// <summary>The file of a message.</summary>
    internal static byte[] File(PortMessage message, string format)
    {
        using var output = new MemoryStream();
        Reporting.Vat.VatFiles.Write(message.Outcome, message.Filer, output, format);
        return output.ToArray();
    }

    internal static ByteArrayContent Content(byte[] body, string mediaType) =>
        new(body) { Headers = { ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(mediaType) } };
}
