using System.Text;
using System.Text.Json;
using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Releases;

/// <summary>What the receipt of a filing tells of: what was approved, with its findings, or what was handed over.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="What">In a sentence.</param>
/// <param name="Findings">Warnings that were seen and accepted; empty for what was handed over.</param>
/// <param name="Sha256">SHA-256 of the file that was handed over, or null.</param>
public sealed record FiledFacts(Guid Filing, string What, IReadOnlyList<string> Findings, string? Sha256)
{
    internal static FiledFacts Read(string kind, string payload)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(payload);
            return kind switch
            {
                RecordKind.ReportApproved => Approved(RecordJson.Read<ReportApproved>(bytes)),
                RecordKind.ReportSent => Sent(RecordJson.Read<ReportSent>(bytes)),
                _ => throw new InvalidDataException($"the record is of kind {kind}, not of a filing"),
            };
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("the payload of the receipt is not the record of a filing", fault);
        }
    }

    private static FiledFacts Approved(ReportApproved one) =>
        new(
            one.Filing,
            $"{one.Report} {one.Period} was approved with {one.Figures.Count} figures and {one.Warnings.Count} findings",
            one.Warnings,
            null
        );

    private static FiledFacts Sent(ReportSent one) =>
        new(one.Filing, $"a file with SHA-256 {one.Sha256} was handed over", [], one.Sha256);
}
