using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Posting;
using Nsg.Documents.Reading;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Accountant;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>One action at several companies: looked at first, then done one by one. Each company asks for its own
/// right.</summary>
internal static class BulkPages
{
    private const int CompaniesMax = 200;
    private const int ChosenMax = 500;
    private const int DocumentsOfCompanyMax = 200;
    private const int DaysBack = 500;
    private const decimal SureUnlessSaid = 0.6m;

    private static readonly IReadOnlyDictionary<string, decimal> NoParameters = new Dictionary<string, decimal>();

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var bulk = routes.MapGroup("/bulk").ExcludeFromDescription();
        bulk.MapGet("", Look).NeedsPerson();
        bulk.MapPost("/book", BookAsync).NeedsPerson();
        bulk.MapPost("/approve", ApproveAsync).NeedsPerson();
        bulk.MapPost("/appoint", AppointAsync).NeedsPerson();
    }

    private static RazorComponentResult<BulkPage> Look(HttpContext http, NodeStore store, TimeProvider time)
    {
        var query = http.Request.Query;
        var action = query["action"].ToString() switch
        {
            "approve" => BulkAction.Approve,
            "appoint" => BulkAction.Appoint,
            _ => BulkAction.Book,
        };
        var sure =
            decimal.TryParse(query["sure"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100m
                ? percent / 100m
                : SureUnlessSaid;
        var asked = query["company"].OfType<string>().Distinct(StringComparer.Ordinal).Take(CompaniesMax).ToList();
        var may = asked.Where(key => May(http, store, action, key)).ToList();
        var model = new BulkModel(
            action,
            sure,
            [.. may.Select(key => (key, store.Company(key)!.Name))],
            asked.Count - may.Count,
            [],
            0,
            [],
            null
        );
        return Page(
            http,
            action switch
            {
                BulkAction.Book => WithDocuments(store, model),
                BulkAction.Approve => model with
                {
                    Reports =
                    [
                        .. may.SelectMany(key => Reports(http, store, time, key))
                            .Take(ChosenMax)
                            .OrderBy(one => one.Obstacle is not null)
                            .ThenBy(one => one.Due),
                    ],
                },
                _ => model,
            }
        );
    }

    private static Right Needed(BulkAction action) =>
        action switch
        {
            BulkAction.Book => Right.Book,
            BulkAction.Approve => Right.Report,
            _ => Right.Appoint,
        };

    /// <summary>A company at which the person has no right looks as if it did not exist.</summary>
    private static bool May(HttpContext http, NodeStore store, BulkAction action, string company) =>
        SignedInPerson.Of(http)!.May(Needed(action), company) && store.HasCompany(company);

    private static BulkModel WithDocuments(NodeStore store, BulkModel model)
    {
        var (documents, others) = (new List<BulkDocument>(), 0L);
        foreach (var (key, name) in model.Companies)
        {
            store.Query(
                key,
                books =>
                {
                    var sure = books
                        .DocumentsOf("review", null, 0, DocumentsOfCompanyMax)
                        .Where(row => IsSure(row, model.Sure))
                        .ToList();
                    others += books.ReviewTotal() - sure.Count;
                    documents.AddRange(
                        sure.Select(row => new BulkDocument(
                            key,
                            name,
                            row,
                            [
                                .. BulkDocument
                                    .AccountsOf(row)
                                    .Select(account => $"{account} {books.AccountOf(account).Name}"),
                            ]
                        ))
                    );
                    return true;
                }
            );
        }

        return model with
        {
            Documents = [.. documents.OrderByDescending(one => one.Row.ProposalFloor).Take(ChosenMax)],
            Others = others,
        };
    }

    /// <summary>What waits for nothing but somebody to confirm the account.</summary>
    private static bool IsSure(DocumentRow row, decimal sure) =>
        row.ProposalFloor >= sure
        && row.Reasons.All(reason => reason.StartsWith("proposal:", StringComparison.Ordinal));

    private static List<BulkReport> Reports(HttpContext http, NodeStore store, TimeProvider time, string key)
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
                            && one.State is "due" or "overdue" or "previewed"
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
                .Make(books, ReportRequest.Of(books, definition, period, NoParameters), language, now)
                .Outcome;
            var broken = outcome.Checks.Where(check => !check.IsKept).Select(check => check.Check.Text).ToList();
            var shown = outcome.Lines.LastOrDefault(line => line.Leaves && line.Value != 0m);
            return report with
            {
                Obstacle =
                    broken.Count > 0 ? string.Join("; ", broken)
                    : outcome.InReview > 0 ? $"{outcome.InReview} documents of the period wait"
                    : null,
                Figure = shown is null
                    ? null
                    : (shown.Line.Label(language), new Money(shown.Value, books.Company.Currency).Rounded()),
                Seen = Mark(FilingRun.Figures(outcome)),
            };
        }
        catch (ReportRequestException fault)
        {
            return report with { Obstacle = fault.Message };
        }
    }

    /// <summary>A mark of figures, so that what is approved is what was shown.</summary>
    private static string Mark(IReadOnlyList<Bookkeeping.Records.ReportFigure> figures) =>
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

    private static async Task<IResult> BookAsync(HttpContext http, NodeStore store)
    {
        var outcomes = new List<BulkOutcome>();
        foreach (var (key, rest) in Chosen(await PageForm.OfAsync(http), "document", http, store, BulkAction.Book))
        {
            if (rest.Split('~') is not [var document, var seen] || !Guid.TryParseExact(document, "N", out var id))
            {
                continue;
            }

            var (name, fault) = (document, (string?)null);
            try
            {
                var (row, original) = store.Query(
                    key,
                    books =>
                        books.Document(id) is { } found
                            ? (found, books.Original(found.Sha256))
                            : ((DocumentRow?)null, null)
                );
                name = row is null ? name : $"{row.PartyName ?? row.FileName} {row.Number}";
                fault =
                    row is null
                    || original is null
                    || row.State != "review"
                    || !IsSure(row, 0m)
                    || BulkDocument.MarkOf(row) != seen
                        ? "what would be booked has changed since it was seen; look at the document again"
                        : await BookOneAsync(
                            store,
                            key,
                            row,
                            PreparedDocument.Restore(original),
                            SignedInPerson.Of(http)!.Actor
                        );
            }
            catch (Exception failed) when (failed is StoreException or UnknownCompanyException)
            {
                // What was done before stays done, and is told.
                fault = failed.Message;
            }

            outcomes.Add(new BulkOutcome(key, NameOf(store, key), name, $"/documents/{id}", fault));
        }

        return Done(http, store, BulkAction.Book, outcomes);
    }

    private static async Task<string?> BookOneAsync(
        NodeStore store,
        string key,
        DocumentRow row,
        byte[] original,
        string actor
    )
    {
        var reading = DocumentReader.Read(original, ReadingLimits.Default);
        var outcome = await store.DecideAsync(
            key,
            books => new ReviewDesk(books).Book(row.Document, reading, new BookingDecision(null, false), actor)
        );
        return outcome.IsDone ? null : string.Join("; ", outcome.Reasons);
    }

    private static string NameOf(NodeStore store, string key) => store.Company(key)?.Name ?? key;

    private static async Task<IResult> ApproveAsync(HttpContext http, NodeStore store, TimeProvider time)
    {
        var (outcomes, person, now) = (new List<BulkOutcome>(), SignedInPerson.Of(http)!, time.GetUtcNow());
        foreach (var (key, rest) in Chosen(await PageForm.OfAsync(http), "report", http, store, BulkAction.Approve))
        {
            if (
                rest.Split('~') is not [var report, var period, var seen]
                || ReportCatalogue.Find(report) is not { } definition
            )
            {
                continue;
            }

            string? fault = null;
            try
            {
                var figures = store.Query(
                    key,
                    books =>
                        FilingRun.Figures(
                            ReportFormats
                                .Make(books, ReportRequest.Of(books, definition, period, NoParameters), "en", now)
                                .Outcome
                        )
                );
                var terms = new ApprovalTerms { Seen = figures, Signers = [person.Name] };
                _ =
                    Mark(figures) == seen
                        ? await FilingRun.ApproveAsync(
                            store,
                            key,
                            books => ReportRequest.Of(books, definition, period, NoParameters),
                            terms,
                            now,
                            person.Actor
                        )
                        : throw new ReportRequestException(
                            "the figures have changed since they were seen; look at the report again"
                        );
            }
            catch (Exception refused)
                when (refused is ReportRequestException or StoreException or UnknownCompanyException)
            {
                fault = refused.Message;
            }

            outcomes.Add(
                new BulkOutcome(
                    key,
                    NameOf(store, key),
                    $"{definition.Title(PageContext.Of(http).Language.Code)} {period}",
                    $"/reports/{report}?period={Uri.EscapeDataString(period)}",
                    fault
                )
            );
        }

        return Done(http, store, BulkAction.Approve, outcomes);
    }

    private static async Task<IResult> AppointAsync(HttpContext http, NodeStore store)
    {
        var form = await PageForm.OfAsync(http);
        var person = PageForm.Word(form["person"]) is { } named ? store.People.Find(named) : null;
        var role =
            RoleRights.Find(form["role"].ToString()) is { } wanted && wanted != Role.Operator ? wanted : (Role?)null;
        var outcomes = new List<BulkOutcome>();
        foreach (
            var key in form["company"]
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(key => May(http, store, BulkAction.Appoint, key))
                .Take(CompaniesMax)
        )
        {
            string? fault;
            try
            {
                fault =
                    person is null || role is null ? "there is no such person or role"
                    : await store.People.GiveAsync(person.Key, key, role.Value, SignedInPerson.Of(http)!.Actor) ? null
                    : "the person has this role already";
            }
            catch (StoreException failed)
            {
                fault = failed.Message;
            }

            outcomes.Add(
                new BulkOutcome(key, NameOf(store, key), person?.Name ?? form["person"].ToString(), "/people", fault)
            );
        }

        return Done(http, store, BulkAction.Appoint, outcomes);
    }

    /// <summary>What was ticked, of companies at which the person may.</summary>
    private static IEnumerable<(string Company, string Value)> Chosen(
        IFormCollection form,
        string field,
        HttpContext http,
        NodeStore store,
        BulkAction action
    ) =>
        form[field]
            .OfType<string>()
            .Take(ChosenMax)
            .Select(value => value.Split('~', 2))
            .Where(parts => parts.Length == 2 && May(http, store, action, parts[0]))
            .Select(parts => (parts[0], parts[1]));

    private static RazorComponentResult<BulkPage> Done(
        HttpContext http,
        NodeStore store,
        BulkAction action,
        List<BulkOutcome> outcomes
    ) =>
        Page(
            http,
            new BulkModel(
                action,
                SureUnlessSaid,
                [
                    .. outcomes
                        .Select(one => one.Company)
                        .Distinct(StringComparer.Ordinal)
                        .Select(key => (key, NameOf(store, key))),
                ],
                0,
                [],
                0,
                [],
                outcomes
            )
        );

    private static RazorComponentResult<BulkPage> Page(HttpContext http, BulkModel model) =>
        new(new { Context = PageContext.Of(http), Model = model });
}
