using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Accountant;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Does at each chosen company what was looked at, and tells each outcome.</summary>
internal static class BulkActions
{
    internal static async Task<IResult> ApproveAsync(HttpContext http, NodeStore store, TimeProvider time)
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
                                .Make(
                                    books,
                                    ReportRequest.Of(books, definition, period, BulkPages.NoParameters),
                                    "en",
                                    now
                                )
                                .Outcome
                        )
                );
                var terms = new ApprovalTerms { Seen = figures, Signers = [person.Name] };
                _ =
                    BulkReports.Mark(figures) == seen
                        ? await FilingRun.ApproveAsync(
                            store,
                            key,
                            books => ReportRequest.Of(books, definition, period, BulkPages.NoParameters),
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
                    definition.Title(PageContext.Of(http).Language.Code),
                    $"/reports/{report}?period={Uri.EscapeDataString(period)}",
                    fault
                )
                {
                    Period = period,
                }
            );
        }

        return Done(http, store, BulkAction.Approve, outcomes);
    }

    internal static async Task<IResult> AppointAsync(HttpContext http, NodeStore store)
    {
        var form = await PageForm.OfAsync(http);
        var person = PageForm.Word(form["person"]) is { } named ? store.People.Find(named) : null;
        var role =
            RoleRights.Find(form["role"].ToString()) is { } wanted && wanted != Role.Operator ? wanted : (Role?)null;
        var outcomes = new List<BulkOutcome>();
        foreach (
            var key in BulkAsked
                .Companies(form["company"])
                .Where(key => BulkPages.May(http, store, BulkAction.Appoint, key))
        )
        {
            string? fault;
            try
            {
                fault =
                    person is null || role is null ? "no person has that code"
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
    internal static IEnumerable<(string Company, string Value)> Chosen(
        IFormCollection form,
        string field,
        HttpContext http,
        NodeStore store,
        BulkAction action
    ) =>
        form[field]
            .OfType<string>()
            .Take(BulkPages.ChosenMax)
            .Select(value => value.Split('~', 2))
            .Where(parts => parts.Length == 2 && BulkPages.May(http, store, action, parts[0]))
            .Select(parts => (parts[0], parts[1]));

    internal static RazorComponentResult<BulkPage> Done(
        HttpContext http,
        NodeStore store,
        BulkAction action,
        List<BulkOutcome> outcomes,
        IReadOnlyList<(string Name, string Path, int Count)>? letters = null
    ) =>
        BulkPages.Page(
            http,
            new BulkModel(
                action,
                BulkPages.SureUnlessSaid,
                [
                    .. outcomes
                        .Select(one => one.Company)
                        .Distinct(StringComparer.Ordinal)
                        .Select(key => (key, NameOf(store, key))),
                ],
                0,
                [],
                [],
                outcomes
            )
            {
                Letters = letters ?? [],
            }
        );

    internal static string NameOf(NodeStore store, string key) => store.Company(key)?.Name ?? key;
}
