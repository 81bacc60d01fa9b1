using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>Something that a posting brought about and that its poster ought to know.</summary>
/// <param name="Code">Stable code: <c>filed-report-changed</c>.</param>
/// <param name="Report">Name of the report.</param>
/// <param name="Period">Its period.</param>
/// <param name="Filing">What was handed over.</param>
/// <param name="Text">In words, with the remedy.</param>
public sealed record PostingNotice(string Code, string Report, string Period, Guid Filing, string Text);

/// <summary>
/// Reports that were handed over and whose figures are others by now: what was posted since belongs to their days, and a correction is
/// due. The figures are computed again rather than days compared, since most of what is posted changes no line of a report.
/// </summary>
public static class FiledChanges
{
    /// <summary>Code of the notice.</summary>
    public const string Code = "filed-report-changed";

    /// <summary>Whether a filing was handed over, stands, and its figures are others now. One of an earlier version of its definition
    /// is left alone: the difference would be the definition's.</summary>
    public static bool IsChanged(BooksQueries books, ReportFiling filing)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(filing);
        if (
            filing.State is not (FilingState.Sent or FilingState.Accepted)
            || ReportCatalogue.Find(filing.Report) is not { } definition
            || definition.Version != filing.Version
        )
        {
            return false;
        }

        try
        {
            var now = ReportRequest.Of(books, definition, filing.Period, new Dictionary<string, decimal>()).Run(books);
            return !FilingRun.Figures(now).SequenceEqual(filing.Figures);
        }
        catch (ReportRequestException)
        {
            return false;
        }
    }

    /// <summary>What entries that were just posted did to reports that were handed over, each report once.</summary>
    public static IReadOnlyList<PostingNotice> Of(BooksQueries books, params IReadOnlyList<EntryPosted> entries)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. books
                .Filings()
                .Where(one => entries.Any(entry => Touches(one, entry)) && IsChanged(books, one))
                .Select(one => new PostingNotice(
                    Code,
                    one.Report,
                    one.Period,
                    one.Id,
                    one.IsOnlyMade
                        ? $"{one.Report} of {one.Period}: a file was made, and its figures are others now: make it again, or send the correction if it was handed over"
                        : $"{one.Report} of {one.Period} was handed over, and its figures are others now: look at it, approve it again and send the correction"
                )),
        ];
    }

    /// <summary>Whether an entry has a day that a report counts: returns count by VAT date, all else by posting date.</summary>
    private static bool Touches(ReportFiling filing, EntryPosted entry) =>
        ReportCatalogue.Find(filing.Report)?.Basis == ReportBasis.Vat
            ? entry.Lines.Any(line => line.VatCode is not null && filing.Holds(line.VatDate ?? entry.Date))
            : entry.Date <= filing.To;
}
