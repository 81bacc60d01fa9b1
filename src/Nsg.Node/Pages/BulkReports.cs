using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Accountant;
using Nsg.Web.Pages;

namespace Nsg.Node.Pages;

/// <summary>Reports that wait for approval, as a bulk action shows them.</summary>
internal static class BulkReports
{
    private const int DaysBack = 500;

    internal static List<BulkReport> Of(HttpContext http, NodeStore store, TimeProvider time, string key)
    {
        var (language, now) = (PageContext.Of(http).Language.Code, time.GetUtcNow());
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return store.Query(
            key,
            books =>
                books.LastDay() is not { } last || books.FirstDay() is not { } first
                    ? []
                    : Obligations
                        .Of(books, last.AddDays(-DaysBack), last, today)
                        .Where(one =>
                            one.Period.To >= first
                            && one.State is "due" or "overdue" or "generated" or "previewed"
                            && ReportCatalogue.Find(one.Report) is not null
                        )
                        .Select(one => Report(books, one, language, now))
                        .ToList()
        );
    }

    private static BulkReport Report(BooksQueries books, Obligation owed, string language, DateTimeOffset now)
    {
        var (definition, period) = (ReportCatalogue.Find(owed.Report)!, owed.Period.ToString());
        var report = new BulkReport(
            books.Company.Key,
            books.Company.Name,
            owed.Report,
            definition.Title(language),
            period,
            owed.Due,
            owed.State,
            null,
            null,
            ""
        );
        try
        {
            var outcome = ReportFormats
                .Make(books, ReportRequest.Of(books, definition, period, BulkPages.NoParameters), language, now)
                .Outcome;
            var broken = outcome.Checks.Where(check => !check.IsKept).Select(check => check.Check.Text).ToList();
            return report with
            {
                Obstacle =
                    broken.Count > 0 ? string.Join('\n', broken)
                    : outcome.InReview > 0 ? $"{outcome.InReview} documents of the period wait"
                    : null,
                Figure = FigureOf(definition, outcome, books.Company.Currency, language),
                Seen = Mark(FilingRun.Figures(outcome)),
            };
        }
        catch (ReportRequestException fault)
        {
            return report with { Obstacle = fault.Message };
        }
    }

    /// <summary>What a report comes to: the sum of a list of sales, which has no line for it, else the last line that
    /// says something.</summary>
    private static (string Label, Money Amount)? FigureOf(
        ReportDefinition definition,
        ReportOutcome outcome,
        Currency currency,
        string language
    )
    {
        var said = outcome.Lines.Where(line => line.Leaves && line.Value != 0m).ToList();
        var shown = EcSalesList.IsList(definition) ? said : [.. said.TakeLast(1)];
        return shown.Count == 0
            ? null
            : (
                string.Join(" + ", shown.Select(line => line.Line.Label(language))),
                new Money(shown.Sum(line => line.Value), currency).Rounded()
            );
    }

    /// <summary>A mark of figures, so that what is approved is what was shown.</summary>
    internal static string Mark(IReadOnlyList<Bookkeeping.Records.ReportFigure> figures) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        figures.Select(figure =>
                            string.Create(CultureInfo.InvariantCulture, $"{figure.Line}={figure.Value}")
                        )
                    )
                )
            )
        )[..32];
}
