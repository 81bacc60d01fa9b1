using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>A voucher behind a figure of a report.</summary>
/// <param name="Voucher">Number.</param>
/// <param name="Entry">Identifier.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Text">Text.</param>
/// <param name="Source">The account or VAT code through which it comes in.</param>
/// <param name="Amount">What of it counts; debit positive.</param>
/// <param name="Document">The document that proves it, or null.</param>
public sealed record TracedVoucher(
    string Voucher,
    Guid Entry,
    DateOnly Date,
    string Text,
    string Source,
    decimal Amount,
    Guid? Document
)
{
    /// <summary>Vouchers of one answer at most.</summary>
    public const int Max = 1000;

    /// <summary>Vouchers behind sources, those of lines left out since they have their own.</summary>
    public static IReadOnlyList<TracedVoucher> Of(BooksQueries books, IReadOnlyList<ReportSource> sources)
    {
        ArgumentNullException.ThrowIfNull(books);
        return [.. sources.Where(one => one.Kind != "line").SelectMany(one => Behind(books, one)).Take(Max)];
    }

    private static IEnumerable<TracedVoucher> Behind(BooksQueries books, ReportSource source) =>
        books
            .EntriesBehind(
                source.Kind == "vat" ? null : source.Name,
                source.Kind == "vat" ? source.Name : null,
                From(source),
                source.Period.To,
                Max
            )
            .Where(entry => ReportSources.IsWithin(entry, source))
            .Select(entry => new TracedVoucher(
                entry.Number.ToString(),
                entry.Entry,
                entry.Date,
                entry.Text,
                source.Name,
                entry.Lines.Where(line => ReportSources.IsOf(line, source)).Sum(line => line.Base.Amount),
                entry.Document
            ));

    /// <summary>A balance is made of all vouchers up to its day.</summary>
    private static DateOnly From(ReportSource source) =>
        source.Measure is "closing" or "opening" ? DateOnly.MinValue : source.Period.From;
}
