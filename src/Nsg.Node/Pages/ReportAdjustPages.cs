using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Reporting.Vat;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Pages;
using Nsg.Web.Reports;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>A report that is adjusted before it is approved: by an entry, by what an account counts as, or by a decision
/// about the report; what each would change is shown first.</summary>
internal static class ReportAdjustPages
{
    private const string ContactKind = "contact";
    private static readonly string[] ContactFields = ["name", "phone", "email"];
    private static readonly string[] Typed = ["account", "standard", "why", "what", "value", "text", "reason"];

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/reports/{report}/adjust",
                (HttpContext http, NodeStore store, TimeProvider time, string key, string report) =>
                    Show(
                        http,
                        store,
                        key,
                        report,
                        http.Request.Query["period"].ToString(),
                        http.Request.Query["line"].ToString(),
                        null,
                        null,
                        null
                    )
            )
            .Needs(Right.Report);
        company.MapPost("/reports/{report}/adjust", AdjustAsync).Needs(Right.Report);
        company.MapPost("/reports/{report}/map", MapAsync).Needs(Right.Book);
    }

    private static async Task<IResult> AdjustAsync(HttpContext http, NodeStore store, string key, string report)
    {
        var form = await PageForm.OfAsync(http);
        if (ReportCatalogue.Find(report) is not { } definition)
        {
            return PeopleGate.NotFound(http);
        }

        var period = form["period"].ToString();
        var wanted = Wanted(form, PageContext.Of(http));
        if (form["do"] == "preview")
        {
            return wanted is { Kind: "parameter", Value: { } value }
                ? Show(
                    http,
                    store,
                    key,
                    report,
                    period,
                    form["line"].ToString(),
                    form,
                    books =>
                        ReportEffects.Of(
                            books,
                            definition,
                            period,
                            new Dictionary<string, decimal> { [wanted.Target] = value },
                            new AdjustedBooks(books, null, null),
                            PageContext.Of(http).Language.Code
                        ),
                    null
                )
                : Show(
                    http,
                    store,
                    key,
                    report,
                    period,
                    form["line"].ToString(),
                    form,
                    null,
                    "a parameter needs a number"
                );
        }

        try
        {
            await Adjustments.AdjustAsync(
                store,
                key,
                books => ReportRequest.Of(books, definition, period, ReportPages.NoParameters),
                wanted,
                SignedInPerson.Of(http)!.Actor
            );
            return Results.LocalRedirect(Address(key, report, period, form["line"].ToString()));
        }
        catch (ReportRequestException fault)
        {
            return Show(http, store, key, report, period, form["line"].ToString(), form, null, fault.Message);
        }
    }

    private static async Task<IResult> MapAsync(HttpContext http, NodeStore store, string key, string report)
    {
        var form = await PageForm.OfAsync(http);
        var (period, line) = (form["period"].ToString(), form["line"].ToString());
        // Taken back, an account counts by its own number again.
        var (account, standard) = (
            PageForm.Line(form["account"]) ?? "",
            form["withdraw"] == "1" ? null : PageForm.Line(form["standard"])
        );
        if (ReportCatalogue.Find(report) is not { } definition)
        {
            return PeopleGate.NotFound(http);
        }

        if (form["do"] == "preview")
        {
            return Show(
                http,
                store,
                key,
                report,
                period,
                line,
                form,
                books =>
                    ReportEffects.Of(
                        books,
                        definition,
                        period,
                        ReportPages.NoParameters,
                        new AdjustedBooks(books, null, (account, standard)),
                        PageContext.Of(http).Language.Code
                    ),
                null
            );
        }

        var refusal = await store.DecideAsync(
            key,
            books =>
                books.FindAccount(account) is { } known
                    ? new ChartDesk(books).Define(
                        [new AccountFacts(known.Number, known.Name, known.Type, known.IsTurnover, standard)],
                        SignedInPerson.Of(http)!.Actor,
                        PageForm.Word(form["why"])
                    )
                    : $"account {account} is not in the chart, or is archived"
        );
        return refusal is null
            ? Results.LocalRedirect(Address(key, report, period, line))
            : Show(http, store, key, report, period, line, form, null, refusal);
    }

    /// <summary>The decision of a form: a kind with its target behind a colon, or an earlier one that is taken
    /// back.</summary>
    private static AdjustmentRequest Wanted(IFormCollection form, PageContext context)
    {
        var what = form["what"].ToString().Split(':', 2);
        return form["withdraw"] == "1"
            ? new AdjustmentRequest(form["kind"].ToString(), PageForm.Word(form["reason"]) ?? "")
            {
                Target = form["target"].ToString(),
                Specification = PageForm.Word(form["specification"]),
                IsWithdrawn = true,
            }
            : new AdjustmentRequest(what[0], PageForm.Word(form["reason"]) ?? "")
            {
                Target = what.Length > 1 ? what[1] : "",
                Value = what[0] == "parameter" ? PageForm.Amount(form["value"], context.Language) : null,
                Text = what[0] == ContactKind ? ContactOf(form) : PageForm.Word(form["text"]),
            };
    }

    /// <summary>Who answers for a report, as the decision holds it; null where neither name nor telephone was written.</summary>
    private static string? ContactOf(IFormCollection form)
    {
        var parts = ContactFields.Select(field => (PageForm.Word(form["contact-" + field]) ?? "").Replace(';', ','));
        return string.Join(';', parts) is var text && text.Trim(';').Length > 0 ? text.TrimEnd(';') : null;
    }

    private static IResult Show(
        HttpContext http,
        NodeStore store,
        string key,
        string report,
        string period,
        string line,
        IFormCollection? form,
        Func<BooksQueries, ReportEffect>? effect,
        string? refusal
    ) =>
        CompanyFrame.Show<ReportAdjustPage, ReportAdjustModel>(
            http,
            store,
            key,
            Section.Reports,
            books =>
                ReportCatalogue.Find(report) is { } definition
                    ? ModelOf(
                        books,
                        definition,
                        period,
                        line,
                        form,
                        effect?.Invoke(books),
                        refusal,
                        PageContext.Of(http),
                        http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
                    )
                    : null,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static ReportAdjustModel? ModelOf(
        BooksQueries books,
        ReportDefinition definition,
        string period,
        string line,
        IFormCollection? form,
        ReportEffect? effect,
        string? refusal,
        PageContext context,
        DateTimeOffset now
    )
    {
        try
        {
            var request = ReportRequest.Of(books, definition, period, ReportPages.NoParameters);
            var outcome = request.Run(books);
            var filer = ReportFilers.Of(books, outcome, now, Guid.Empty);
            var looked = outcome.Lines.FirstOrDefault(one => one.Line.Id == line && !one.Line.IsHidden);
            return new ReportAdjustModel(
                definition.Id,
                definition.Title(context.Language.Code),
                period,
                looked,
                outcome.Period.To,
                [
                    .. (ReportTrace.Of(outcome, line) ?? [])
                        .Where(source => source.Kind == "account")
                        .DistinctBy(source => source.Name)
                        .Select(source => (source.Name, source.Label, books.StandardOf(source.Name))),
                ],
                definition.Parameters,
                books.Adjustments(definition.Id, outcome.Period.From, outcome.Period.To),
                Typed.ToDictionary(name => name, name => form?[name].ToString() ?? "", StringComparer.Ordinal),
                effect,
                refusal
            )
            {
                GoesByStandard = looked is not null && ReportStructure.GoesByStandard(definition, looked.Line),
                Contact = EcSalesList.NamesContact(definition) ? filer.Contact : null,
                Unnumbered =
                [
                    .. filer
                        .Buyers.Where(buyer => buyer.VatNumber is null)
                        .Select(buyer => (buyer.Party, buyer.Name ?? buyer.Party)),
                ],
                Mapped = looked is null ? [] : [.. Mapped(books, outcome, looked.Line)],
            };
        }
        catch (ReportRequestException)
        {
            // A period that the report is not made for has no page; the report's own says which it is made for.
            return null;
        }
    }

    private static IEnumerable<(string Account, string Name, string Standard)> Mapped(
        BooksQueries books,
        ReportOutcome outcome,
        ReportLine line
    ) =>
        ReportStructure
            .MovedByStandard(
                outcome.Definition,
                line,
                new StoreReportBooks(books).Accounts(outcome.Period.From, outcome.Period.To, null)
            )
            .Select(account => (account.Account, account.Name, account.Standard!));

    private static string Address(string key, string report, string period, string line) =>
        $"/companies/{key}/reports/{report}/adjust?period={Uri.EscapeDataString(period)}"
        + (line.Length == 0 ? "" : $"&line={Uri.EscapeDataString(line)}");
}
