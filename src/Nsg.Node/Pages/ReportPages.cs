using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Books;
using Nsg.Web.Pages;
using Nsg.Web.Reports;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages of reports: the calendar, a report with its checks and origin, approval, sending, the
/// answer.</summary>
internal static class ReportPages
{
    private const int EntriesMax = 50;
    private const int MonthsBack = 25;
    private const int YearMin = 1990;
    private const int YearMax = 2100;
    internal static readonly IReadOnlyDictionary<string, decimal> NoParameters = new Dictionary<string, decimal>();

    internal static void Map(IEndpointRouteBuilder company)
    {
        company.MapGet("/reports", List).Needs(Right.See);
        company
            .MapGet(
                "/reports/{report}",
                (HttpContext http, NodeStore store, TimeProvider time, string key, string report) =>
                    http.Request.Query["period"].ToString() is { Length: > 0 } period
                        ? One(http, store, time, key, report, period, null)
                        : Latest(http, store, time, key, report)
            )
            .Needs(Right.See);
        ReportFilePages.Map(company);
        ReportFilingPages.Map(company);
        ReportWayPages.Map(company);
        ReportAdjustPages.Map(company);
    }

    /// <summary>The oldest report that a company did not hand over, as pages show it.</summary>
    internal static ObligationLine? Oldest(KeptObligations kept, BooksQueries books, DateOnly today, string language) =>
        kept.Oldest(books, today) is { } found
            ? LineOf(found.Oldest, language) with
            {
                MoreLate = Math.Max(0, found.Late - 1),
                LateApproved = found.Approved,
            }
            : null;

    private static ObligationLine LineOf(Obligation one, string language) =>
        new(
            one.Report,
            ReportCatalogue.Find(one.Report)?.Title(language) ?? one.Report,
            one.Period.ToString(),
            one.Due,
            one.IsOnlyMade ? "made" : one.State,
            one.Filing
        )
        {
            IsChanged = one.IsChanged,
        };

    private static IResult List(HttpContext http, NodeStore store, TimeProvider time, string key)
    {
        var language = PageContext.Of(http).Language.Code;
        return CompanyFrame.Show<ReportsPage, ReportListModel>(
            http,
            store,
            key,
            Section.Reports,
            books =>
            {
                var today = PageClock.Today(books, time);
                var last = books.LastDay(today) ?? today;
                var year =
                    int.TryParse(
                        http.Request.Query["year"].ToString(),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var asked
                    ) && asked is >= YearMin and <= YearMax
                        ? asked
                        : last.Year;
                var owed = Obligations
                    .Of(books, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), today)
                    .Select(one => LineOf(one, language));
                var day = new DateOnly(year, Math.Min(12, last.Month), 1);
                return new ReportListModel(
                    year,
                    today,
                    [.. owed],
                    [
                        .. AnnualAccounts
                            .InOrder(books, Own(books))
                            .Select(definition =>
                                (
                                    definition.Id,
                                    definition.Title(language),
                                    ReportPeriod.Of(Usual(definition, books), day).ToString()
                                )
                            ),
                    ]
                )
                {
                    LateElsewhere =
                    [
                        .. Obligations
                            .Late(books, today)
                            .Where(one => one.Due < today && one.Period.To.Year != year)
                            .CountBy(one => one.Period.To.Year)
                            .OrderBy(one => one.Key)
                            .Select(one => (one.Key, one.Value)),
                    ],
                };
            }
        );
    }

    /// <summary>A report whose address names no period: the page of its latest one.</summary>
    private static IResult Latest(HttpContext http, NodeStore store, TimeProvider time, string key, string report) =>
        ReportCatalogue.Find(report) is not { } definition
            ? PeopleGate.NotFound(http)
            : Results.LocalRedirect(
                $"/companies/{key}/reports/{report}?period="
                    + store.Query(
                        key,
                        books =>
                            ReportPeriod.Of(
                                Usual(definition, books),
                                books.LastDay(PageClock.Today(books, time)) ?? PageClock.Today(books, time)
                            )
                    )
            );

    private static IEnumerable<ReportDefinition> Own(BooksQueries books) =>
        ReportCatalogue
            .Names.Select(ReportCatalogue.Find)
            .OfType<ReportDefinition>()
            .Where(definition =>
                definition.Country is null || definition.Country == books.Company.Pack.Country.ToString()
            );

    private static PeriodLength Usual(ReportDefinition definition, BooksQueries books)
    {
        var own = ReportPeriod.LengthOf(books.Company.VatPeriod);
        return definition.Basis == ReportBasis.Vat && definition.Periods.Contains(own) ? own
            : definition.Periods.Contains(PeriodLength.Year) ? PeriodLength.Year
            : definition.Periods[0];
    }

    /// <summary>The page of a report, with what was refused or what the authority's service said just now.</summary>
    internal static IResult One(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        string report,
        string period,
        string? refusal,
        PortNote? note = null
    )
    {
        var language = PageContext.Of(http).Language.Code;
        return CompanyFrame.Show<ReportPage, ReportModel>(
            http,
            store,
            key,
            Section.Reports,
            books =>
                ReportCatalogue.Find(report) is { } definition
                    ? InTerms(
                        books,
                        ModelOf(http, books, definition, period, language, time.GetUtcNow(), refusal) with
                        {
                            Note = note,
                        }
                    )
                    : null,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>A report with the terms that it is filed for instead of its period, and whether its days are locked.</summary>
    private static ReportModel InTerms(BooksQueries books, ReportModel model) =>
        model.Outcome?.Period is not { } period
            ? model
            : model with
            {
                Terms = [.. FilingTerms.Within(books, model.Name, period).Select(term => term.ToString())],
                Hindrance = FilingTerms.BeforeBooks(books, model.Name, period),
                IsLocked = books.Locks().Any(row => row.Lock.Covers(period.From) && row.Lock.Covers(period.To)),
            };

    private static ReportModel ModelOf(
        HttpContext http,
        BooksQueries books,
        ReportDefinition definition,
        string period,
        string language,
        DateTimeOffset now,
        string? refusal
    )
    {
        var today = CountryClock.Day(books.Company.Pack.Country, now);
        try
        {
            var request = ReportRequest.Of(books, definition, period, NoParameters);
            var made = ReportFormats.Make(books, request, language, now);
            var (line, vat) = (
                http.Request.Query["line"].ToString() is { Length: > 0 } asked ? asked : null,
                http.Request.Query["vat"].ToString()
            );
            var standing = FilingsOf(books, made.Outcome).LastOrDefault(one => !one.IsSuperseded);
            return new ReportModel(
                definition.Id,
                definition.Title(language),
                period,
                made.Outcome,
                made.Compared,
                [.. ReportFormats.Of(made)],
                standing,
                line,
                line is null ? null : request.BreakDown(books, line),
                vat.Length == 0
                    ? []
                    : books.EntriesBehind(null, vat, made.Outcome.Period.From, made.Outcome.Period.To, EntriesMax),
                refusal,
                PeriodsOf(books, definition, period, today),
                standing is null ? [] : [.. books.Receipts(standing.Id).Select(receipt => receipt.Name)],
                standing is null ? [] : [.. Moved(standing, made.Outcome, language)],
                http.Request.Query["zeros"] == "1"
            )
            {
                Controls = made.Controls,
                ComparedKnown = made.Compared is { } before
                    ? KnownPeriod.Of(books, before.Period.From, before.Period.To)
                    : null,
                Ways = ReportWayPages.Of(http, books, definition.Id),
                VatLookedInto = vat.Length == 0 ? null : vat,
                Today = today,
                Due = DueOf(books, made.Outcome, today),
                Approver = NameOf(http, standing?.ApprovedBy),
                Uploader = NameOf(http, standing?.UploadedBy),
                Answers = standing is null ? [] : [.. books.Answers(standing.Id).Select(one => Noted(http, one))],
                Earlier = [.. Earlier(http, books, made.Outcome)],
            };
        }
        catch (ReportRequestException fault)
        {
            return new ReportModel(
                definition.Id,
                definition.Title(language),
                period,
                null,
                null,
                [],
                null,
                null,
                null,
                [],
                fault.Message,
                PeriodsOf(books, definition, period, today),
                [],
                [],
                false
            );
        }
    }

    /// <summary>The years that the books are of and the one before, in every length that the report is made for; and
    /// what was asked for.</summary>
    private static string[] PeriodsOf(BooksQueries books, ReportDefinition definition, string asked, DateOnly today)
    {
        var last = books.LastDay(today) ?? new DateOnly(2000, 1, 1);
        var found = definition
            .Periods.SelectMany(length =>
                Enumerable.Range(0, MonthsBack).Select(back => ReportPeriod.Of(length, last.AddMonths(-back)))
            )
            .Distinct()
            .OrderByDescending(period => period.To)
            .ThenBy(period => period.Length)
            .Select(period => period.ToString());
        return [.. found.Append(asked).Where(period => period.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Who did something, as people call each other; or null.</summary>
    private static string? NameOf(HttpContext http, string? actor) =>
        actor is null
            ? null
            : ActorWords.Name(
                PageContext.Of(http).Language,
                actor,
                person => http.RequestServices.GetRequiredService<NodeStore>().People.Find(person)?.Name
            );

    private static NotedAnswer Noted(HttpContext http, FilingAnswer one) =>
        new(one.IsAccepted, one.Reference, one.Text, NameOf(http, one.Actor)!, one.Time);

    /// <summary>When a report is due, or null where it is not owed.</summary>
    private static DateOnly? DueOf(BooksQueries books, ReportOutcome outcome, DateOnly today) =>
        Obligations
            .Of(books, outcome.Period.To, outcome.Period.To, today)
            .FirstOrDefault(one => one.Report == outcome.Definition.Id && one.Period == outcome.Period)
            ?.Due;

    /// <summary>What is no longer as it was approved.</summary>
    private static IEnumerable<(string Label, decimal Filed, decimal Now)> Moved(
        ReportFiling filing,
        ReportOutcome outcome,
        string language
    )
    {
        var filed = filing.Figures.ToDictionary(one => one.Line, one => one.Value, StringComparer.Ordinal);
        return outcome
            .Lines.Where(line => !line.Line.IsHidden && filed.GetValueOrDefault(line.Line.Id) != line.Value)
            .Select(line => (line.Line.Label(language), filed.GetValueOrDefault(line.Line.Id), line.Value));
    }

    private static IEnumerable<ReportFiling> FilingsOf(BooksQueries books, ReportOutcome outcome) =>
        books
            .Filings()
            .Where(one =>
                one.Report == outcome.Definition.Id && one.From == outcome.Period.From && one.To == outcome.Period.To
            );

    /// <summary>What was handed over for the period before, and corrected since; the oldest first.</summary>
    private static IEnumerable<EarlierFiling> Earlier(HttpContext http, BooksQueries books, ReportOutcome outcome) =>
        FilingsOf(books, outcome)
            .Where(one => one is { State: FilingState.Corrected, Sent: not null })
            .Select(one => new EarlierFiling(
                one,
                NameOf(http, one.ApprovedBy),
                [.. books.Receipts(one.Id).Select(receipt => receipt.Name)]
            ));

    /// <summary>The page of the report that a filing is of.</summary>
    internal static IResult Back(
        HttpContext http,
        NodeStore store,
        TimeProvider time,
        string key,
        Guid id,
        string? refusal,
        PortNote? note = null
    )
    {
        var filing = store.Query(key, books => books.Filings().FirstOrDefault(one => one.Id == id));
        return filing is null ? PeopleGate.NotFound(http)
            : refusal is null && note is null
                ? Results.LocalRedirect(
                    $"/companies/{key}/reports/{filing.Report}?period={Uri.EscapeDataString(filing.Period)}"
                )
            : One(http, store, time, key, filing.Report, filing.Period, refusal, note);
    }
}
