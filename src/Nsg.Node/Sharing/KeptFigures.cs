using System.Collections.Concurrent;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Sharing;

/// <summary>One company's figures of a report, and the group that it is counted in.</summary>
/// <param name="Group">Group, by country and industry.</param>
/// <param name="Lines">The report's lines.</param>
internal sealed record CompanyFigures(string Group, IReadOnlyDictionary<string, decimal> Lines);

/// <summary>
/// Companies' figures as they were computed, each with the head of the log that it was computed from: it is computed
/// anew only when the books moved.
/// Whether a company's figure may be used at all is never kept, and asked of its grants each time.
/// </summary>
internal sealed class KeptFigures
{
    private const int FiguresMax = 20_000;

    private readonly ConcurrentDictionary<
        (string Company, string Report, string Period),
        (long Books, CompanyFigures Figures)
    > _kept = new();
    private long _computed;

    /// <summary>Reports computed so far.</summary>
    internal long Computed => Interlocked.Read(ref _computed);

    /// <summary>The figures as the books are now.</summary>
    internal CompanyFigures Of(
        BooksQueries books,
        ReportDefinition definition,
        string period,
        Func<CompanyFigures> compute
    )
    {
        var (key, now) = (
            (books.Company.Key, $"{definition.Id}@{definition.Version}", period),
            books.Checkpoint().Books.Size
        );
        if (_kept.TryGetValue(key, out var known) && known.Books == now)
        {
            return known.Figures;
        }

        var figures = compute();
        Interlocked.Increment(ref _computed);
        if (_kept.Count >= FiguresMax)
        {
            _kept.Clear();
        }

        _kept[key] = (now, figures);
        return figures;
    }
}
