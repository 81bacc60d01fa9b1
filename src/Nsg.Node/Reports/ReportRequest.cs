using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>A report asked for that cannot be made, or a decision about one that is refused; the message says what
/// can.</summary>
/// <param name="message">The message.</param>
/// <param name="isRefusal">Whether a decision was understood and refused; else what was asked for cannot be used.</param>
public sealed class ReportRequestException(string message, bool isRefusal = false) : Exception(message)
{
    /// <summary>Whether a decision was understood and refused, by checks, signatory rights or the state of the
    /// books.</summary>
    public bool IsRefusal { get; } = isRefusal;

    /// <summary>Whether it is refused because the report is no longer the one that was seen, so that looking at it again
    /// helps.</summary>
    public bool IsStale { get; init; }
}

/// <summary>What a report is put beside.</summary>
public enum ReportComparison
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The same period a year earlier.</summary>
    LastYear,

    /// <summary>The period before.</summary>
    Prior,
}

/// <summary>A report of a company for a period, checked to be possible.</summary>
/// <param name="Definition">What.</param>
/// <param name="Period">When.</param>
/// <param name="Parameters">Parameters that differ from their default.</param>
public sealed record ReportRequest(
    ReportDefinition Definition,
    ReportPeriod Period,
    IReadOnlyDictionary<string, decimal> Parameters
)
{
    /// <summary>Puts a request together.</summary>
    /// <param name="books">Whose.</param>
    /// <param name="definition">What.</param>
    /// <param name="period">Text of the period.</param>
    /// <param name="parameters">Parameters.</param>
    /// <exception cref="ReportRequestException">Country, currency, period or a parameter does not fit.</exception>
    public static ReportRequest Of(
        BooksQueries books,
        ReportDefinition definition,
        string period,
        IReadOnlyDictionary<string, decimal> parameters
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(parameters);
        var (country, currency) = (books.Company.Pack.Country.ToString(), books.Company.Currency.ToString());
        if (definition.Country is { } wanted && wanted != country)
        {
            throw new ReportRequestException(
                $"{definition.Id} is a report of {wanted}, and the company keeps its books in {country}; see {string.Join(", ", ReportCatalogue.Names.Where(name => name.StartsWith(country.ToLowerInvariant() + ".", StringComparison.Ordinal)))}"
            );
        }

        if (definition.Currency is { } kept && kept != currency)
        {
            throw new ReportRequestException(
                $"{definition.Id} is made of books in {kept}, and the company keeps its books in {currency}"
            );
        }

        if (!ReportPeriod.TryParse(period, out var parsed))
        {
            throw new ReportRequestException(
                $"'{period}' is not a period; write 2026, 2026-H1, 2026-Q1, 2026-T1 (two months), 2026-01 or 2025-07-01/2026-06-30"
            );
        }

        if (!definition.Periods.Contains(parsed.Length))
        {
            throw new ReportRequestException(
                $"{definition.Id} is made for {string.Join(", ", definition.Periods.Select(ReportPeriod.NameOf))}, not for {ReportPeriod.NameOf(parsed.Length)} ('{period}')"
            );
        }

        var unknown = parameters.Keys.FirstOrDefault(name => definition.Parameters.All(one => one.Name != name));
        var whole = FinancialYear(books, parsed);
        return unknown is null
            ? new ReportRequest(definition, whole, Decided(books, definition, whole, parameters))
            : throw new ReportRequestException(
                $"{definition.Id} has no parameter '{unknown}'; it has {(definition.Parameters.Count == 0 ? "none" : string.Join(", ", definition.Parameters.Select(one => one.Name)))}"
            );
    }

    /// <summary>What such a report is put beside unless somebody asks for something else.</summary>
    internal ReportComparison UsualComparison =>
        Period.Length == PeriodLength.Year && Definition.Basis == ReportBasis.Posting
            ? ReportComparison.LastYear
            : ReportComparison.None;

    /// <summary>Computes it.</summary>
    /// <param name="books">Of whom.</param>
    /// <param name="other">Another period than its own, or null.</param>
    public ReportOutcome Run(BooksQueries books, ReportPeriod? other = null) =>
        ReportEvaluator.Run(Definition, other ?? Period, new StoreReportBooks(books), Parameters);

    /// <summary>What a line of it is made of, or null when it has no such line.</summary>
    internal ReportBreakdown? BreakDown(BooksQueries books, string line) =>
        ReportEvaluator.BreakDown(Definition, Period, new StoreReportBooks(books), line, Parameters);

    /// <summary>The period that it is put beside, or null.</summary>
    internal ReportPeriod? Compared(ReportComparison comparison) =>
        comparison switch
        {
            ReportComparison.LastYear => Period.LastYear(),
            ReportComparison.Prior => Period.Prior(),
            _ => null,
        };

    /// <summary>Of which days the answer speaks.</summary>
    /// <param name="comparison">What it is put beside.</param>
    /// <param name="withChecks">Whether what only its checks read counts.</param>
    internal (DateOnly From, DateOnly To) Span(ReportComparison comparison, bool withChecks)
    {
        var (from, to) = ReportSpan.Of(Definition, Period, withChecks);
        return
            Compared(comparison) is { } other
            && ReportSpan.Of(Definition, other, withChecks).From is var earlier
            && earlier < from
            ? (earlier, to)
            : (from, to);
    }

    /// <summary>Parameters that were decided for a report of the catalogue and its period, under those that are
    /// given.</summary>
    private static IReadOnlyDictionary<string, decimal> Decided(
        BooksQueries books,
        ReportDefinition definition,
        ReportPeriod period,
        IReadOnlyDictionary<string, decimal> given
    )
    {
        if (definition.Parameters.Count == 0 || definition != ReportCatalogue.Find(definition.Id))
        {
            return given;
        }

        var decided = books
            .Adjustments(definition.Id, period.From, period.To)
            .Where(one =>
                one is { Kind: "parameter", Value: not null }
                && definition.Parameters.Any(known => known.Name == one.Target)
            );
        return decided
            .Where(one => !given.ContainsKey(one.Target))
            .Select(one => KeyValuePair.Create(one.Target, one.Value!.Value))
            .Concat(given)
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
    }

    /// <summary>A year named by its number is the company's financial year that ends in it; returns by VAT date keep
    /// the calendar.</summary>
    internal static ReportPeriod FinancialYear(BooksQueries books, ReportPeriod period) =>
        period.ToString().Length == 4
        && books.FinancialYears().LastOrDefault(one => one.To.Year == period.From.Year) is { From.Year: > 1 } year
            ? new ReportPeriod(PeriodLength.Year, year.From, year.To)
            : period;
}
