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
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>A report that waits for approval, before its figures are known.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Title">The report's title.</param>
/// <param name="Obligation">What is owed.</param>
internal sealed record OwedReport(string Company, string Title, Obligation Obligation);

/// <summary>Reports that wait for approval, as a bulk action shows them: what is owed is found first, and only the
/// figures of what is shown are worked out.</summary>
internal static class BulkReports
{
    private const int DaysBack = 500;

    /// <summary>What a company owes.</summary>
    internal static List<OwedReport> Owed(HttpContext http, NodeStore store, TimeProvider time, string key)
    {
        var language = PageContext.Of(http).Language.Code;
        return store.Query(
            key,
            books =>
                books.LastDay(PageClock.Today(books, time)) is not { } last || books.FirstDay() is not { } first
                    ? []
                    : Obligations
                        .Of(books, last.AddDays(-DaysBack), last, PageClock.Today(books, time))
                        .Where(one =>
                            one.Period.To >= first
                            && one.State is "due" or "overdue" or "generated" or "previewed"
                            && ReportCatalogue.Find(one.Report) is not null
                        )
                        .Select(one => new OwedReport(key, ReportCatalogue.Find(one.Report)!.Title(language), one))
                        .ToList()
        );
    }

    /// <summary>Reports with their figures, each company's from one snapshot, and whether the person may approve them.</summary>
    internal static Task<IReadOnlyList<BulkReport>> MadeAsync(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        IEnumerable<OwedReport> owed
    )
    {
        var (language, now) = (PageContext.Of(http).Language.Code, time.GetUtcNow());
        return WithSignerAsync(
            store,
            SignedInPerson.Of(http)!,
            [
                .. owed.GroupBy(one => one.Company)
                    .SelectMany(company =>
                        store.Query(
                            company.Key,
                            books => company.Select(one => Report(books, one.Obligation, language, now)).ToList()
                        )
                    ),
            ]
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
            var made = ReportFormats.Make(
                books,
                ReportRequest.Of(books, definition, period, BulkPages.NoParameters),
                language,
                now
            );
            var outcome = made.Outcome;
            return report with
            {
                Obstacle = ObstacleOf(books, made, now),
                Figure = FigureOf(definition, outcome, books.Company.Currency, language),
                Seen = Mark(FilingRun.Figures(outcome)),
            };
        }
        catch (ReportRequestException fault)
        {
            return report with { Obstacle = fault.Message };
        }
    }

    /// <summary>All that stands against approving it as it is, a line each: what the approval itself would refuse, and what a person
    /// should see first.</summary>
    private static string? ObstacleOf(BooksQueries books, MadeReport made, DateTimeOffset now)
    {
        var outcome = made.Outcome;
        List<string?> found =
        [
            FilingRun.NotOfPeriod(books, outcome, now),
            .. outcome.Checks.Where(check => !check.IsKept).Select(check => check.Check.Text),
            .. made.Controls.Select(control => control.Text),
        ];
        if (found.TrueForAll(one => one is null) && outcome.InReview > 0)
        {
            found.Add($"{outcome.InReview} documents of the period wait");
        }

        return found.OfType<string>().ToList() is { Count: > 0 } lines ? string.Join('\n', lines) : null;
    }

    /// <summary>Marks as not ready what the person may not sign for.</summary>
    private static async Task<IReadOnlyList<BulkReport>> WithSignerAsync(
        NodeStore store,
        SignedInPerson person,
        IReadOnlyList<BulkReport> reports
    )
    {
        var refusals = new Dictionary<(string Company, string Report), string?>();
        foreach (
            var one in reports.Where(one => one.Obstacle is null).Select(one => (one.Company, one.Report)).Distinct()
        )
        {
            refusals[one] = await RefusalAsync(store, one.Company, one.Report, person);
        }

        return
        [
            .. reports.Select(one =>
                refusals.GetValueOrDefault((one.Company, one.Report)) is { } refusal && one.Obstacle is null
                    ? one with
                    {
                        Obstacle = refusal,
                    }
                    : one
            ),
        ];
    }

    private static async Task<string?> RefusalAsync(
        NodeStore store,
        string company,
        string report,
        SignedInPerson person
    )
    {
        try
        {
            await ReportSigning.ActorAsync(store, company, [person.Name], report, person.Actor);
            return null;
        }
        catch (ReportRequestException fault)
        {
            return fault.Message;
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
