using Nsg.Bookkeeping.Manual;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Web.Reports;

namespace Nsg.Node.Reports;

/// <summary>What something that is not done yet would change in a report.</summary>
internal static class ReportEffects
{
    private static readonly IReadOnlyDictionary<string, decimal> NoParameters = new Dictionary<string, decimal>();

    /// <summary>What an entry would change; null for a report that there is not.</summary>
    internal static ReportEffect? OfEntry(
        BooksQueries books,
        string report,
        string period,
        ManualEntry? entry,
        string language
    ) =>
        ReportCatalogue.Find(report) is { } definition
            ? Of(books, definition, period, NoParameters, new AdjustedBooks(books, entry, null), language)
            : null;

    /// <summary>What other books or other parameters would change.</summary>
    internal static ReportEffect Of(
        BooksQueries books,
        ReportDefinition definition,
        string period,
        IReadOnlyDictionary<string, decimal> parameters,
        IReportBooks adjusted,
        string language
    )
    {
        try
        {
            var now = ReportRequest.Of(books, definition, period, NoParameters);
            var then = ReportRequest.Of(books, definition, period, parameters);
            var before = now.Run(books);
            var after = ReportEvaluator.Run(definition, then.Period, adjusted, then.Parameters);
            return new ReportEffect(
                definition.Id,
                definition.Title(language),
                period,
                [
                    .. after
                        .Lines.Where(line => !line.Line.IsHidden && before.Value(line.Line.Id) != line.Value)
                        .Select(line => (line.Line.Label(language), before.Value(line.Line.Id), line.Value)),
                ],
                null
            );
        }
        catch (ReportRequestException fault)
        {
            return new ReportEffect(definition.Id, definition.Title(language), period, [], fault.Message);
        }
    }
}
