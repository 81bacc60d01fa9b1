using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>A line of a report that a voucher is part of.</summary>
/// <param name="Voucher">Number of the voucher.</param>
/// <param name="Report">Name of the report.</param>
/// <param name="Version">Version of its definition.</param>
/// <param name="Period">Period.</param>
/// <param name="Line">Line of the report.</param>
/// <param name="Label">Its label in English.</param>
/// <param name="Through">The account, VAT code or line through which the voucher comes in, as <c>account
/// 3000</c>.</param>
/// <param name="Filing">State of the filing of that report and period, or null when there is none.</param>
public sealed record ReportUse(
    string Voucher,
    string Report,
    int Version,
    string Period,
    string Line,
    string Label,
    string Through,
    string? Filing
);

/// <summary>
/// From a voucher up to the figures of reports: the other direction of <see cref="ReportTrace"/>. The reports of the
/// company's country for the
/// period that the voucher lies in are computed, and the lines named that use one of its accounts or VAT codes, or a
/// line that does.
/// </summary>
public static class ReportUses
{
    /// <summary>The report lines that a voucher is part of.</summary>
    public static IReadOnlyList<ReportUse> Of(BooksQueries books, EntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(entry);
        var country = books.Company.Pack.Country.ToString();
        var definitions = ReportCatalogue
            .Names.Select(name => ReportCatalogue.Find(name)!)
            .Where(one =>
                one.Country == country && (one.Currency is null || one.Currency == books.Company.Currency.Code)
            );
        return
        [
            .. definitions.SelectMany(definition =>
                Periods(books, definition, entry).SelectMany(period => Uses(books, definition, period, entry))
            ),
        ];
    }

    private static IEnumerable<ReportPeriod> Periods(BooksQueries books, ReportDefinition definition, EntryRow entry)
    {
        var days =
            definition.Basis == ReportBasis.Posting
                ? [entry.Date]
                : entry.Lines.Select(line => line.VatDate).OfType<DateOnly>();
        var length =
            definition.Basis == ReportBasis.Posting
            || !definition.Periods.Contains(ReportPeriod.LengthOf(books.Company.VatPeriod))
                ? definition.Periods[0]
                : ReportPeriod.LengthOf(books.Company.VatPeriod);
        return days.Select(day =>
                length == PeriodLength.Year
                && books.FinancialYears().FirstOrDefault(year => year.From <= day && day <= year.To)
                    is { From.Year: > 1 } own
                    ? new ReportPeriod(PeriodLength.Year, own.From, own.To)
                    : ReportPeriod.Of(length, day)
            )
            .Distinct();
    }

    private static IEnumerable<ReportUse> Uses(
        BooksQueries books,
        ReportDefinition definition,
        ReportPeriod period,
        EntryRow entry
    )
    {
        var outcome = ReportEvaluator.Run(
            definition,
            period,
            new StoreReportBooks(books),
            new Dictionary<string, decimal>()
        );
        var filing = books
            .Filings()
            .LastOrDefault(one => one.Report == definition.Id && one.From == period.From && one.To == period.To)
            ?.State.ToString()
            .ToLowerInvariant();
        var through = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var before = -1; before < through.Count; )
        {
            before = through.Count;
            foreach (var line in outcome.Lines.Where(line => !through.ContainsKey(line.Line.Id)))
            {
                if (line.Sources.FirstOrDefault(source => IsPart(source, entry, through, period)) is { } found)
                {
                    through.Add(line.Line.Id, $"{found.Kind} {found.Name}");
                }
            }
        }

        return outcome
            .Lines.Where(line => through.ContainsKey(line.Line.Id) && !line.Line.IsHidden)
            .Select(line => new ReportUse(
                entry.Number.ToString(),
                definition.Id,
                definition.Version,
                period.ToString(),
                line.Line.Id,
                line.Line.Label("en"),
                through[line.Line.Id],
                filing
            ));
    }

    private static bool IsPart(
        ReportSource source,
        EntryRow entry,
        Dictionary<string, string> through,
        ReportPeriod period
    ) =>
        source.Kind switch
        {
            "line" => source.Period == period && through.ContainsKey(source.Name),
            "vat" => entry.Lines.Any(line =>
                ReportSources.IsOf(line, source)
                && line.VatDate >= source.Period.From
                && line.VatDate <= source.Period.To
            ),
            _ => entry.Date <= source.Period.To
                && (entry.Date >= source.Period.From || source.Measure is "closing" or "opening")
                && ReportSources.IsWithin(entry, source)
                && entry.Lines.Any(line => ReportSources.IsOf(line, source)),
        };
}

/// <summary>Which lines of vouchers a source of a figure takes in.</summary>
public static class ReportSources
{
    /// <summary>An opening balance is made of what came before the period, and of the entries that opened it.</summary>
    public static bool IsWithin(EntryRow entry, ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(source);
        return source.Measure != "opening" || entry.Date < source.Period.From || entry.Kind == "opening";
    }

    /// <summary>Whether a line is on the source's account, or is the source's part of its VAT code.</summary>
    public static bool IsOf(LineRow line, ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind == "account"
            ? line.Account == source.Name
            : line.VatCode == source.Name
                && line.VatPart
                    == source.Measure switch
                    {
                        "base" or "tax_at_rates" => "base",
                        "output_tax" => "output",
                        _ => "input",
                    };
    }
}
