using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Accountant;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>One action at several companies: looked at first, then done one by one. Each company asks for its own
/// right.</summary>
internal static class BulkPages
{
    internal const int ChosenMax = 500;
    internal const decimal SureUnlessSaid = 0.9m;
    internal static readonly IReadOnlyDictionary<string, decimal> NoParameters = new Dictionary<string, decimal>();

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var bulk = routes.MapGroup("/bulk").ExcludeFromDescription();
        bulk.MapGet("", LookAsync).NeedsPerson();
        bulk.MapPost("/book", BulkBooks.BookAsync).NeedsPerson();
        bulk.MapPost("/approve", BulkActions.ApproveAsync).NeedsPerson();
        bulk.MapPost("/remind", BulkReminding.RemindAsync).NeedsPerson();
        bulk.MapPost("/appoint", BulkActions.AppointAsync).NeedsPerson();
    }

    private static async Task<IResult> LookAsync(HttpContext http, NodeStore store, TimeProvider time)
    {
        var query = http.Request.Query;
        var (action, asked) = (BulkAsked.ActionOf(query), BulkAsked.Companies(query["company"]));
        if (asked.Count == 0)
        {
            // Told where companies are ticked.
            return Results.LocalRedirect("/?none=1#bulk");
        }

        var may = asked.Where(key => May(http, store, action, key)).ToList();
        var model = new BulkModel(
            action,
            Sure(query["sure"].ToString()),
            [.. may.Select(key => (key, store.Company(key)!.Name))],
            asked.Count - may.Count,
            [],
            [],
            null
        );
        return Page(
            http,
            action switch
            {
                BulkAction.Book => BulkBooks.Of(store, model, time),
                BulkAction.Remind => BulkReminding.Of(store, model, time),
                BulkAction.Approve => await WithReportsAsync(
                    [.. may.SelectMany(key => BulkReports.Owed(http, store, time, key))],
                    shown => BulkReports.MadeAsync(http, store, time, shown),
                    model,
                    query["report"].ToString()
                ),
                _ => model,
            }
        );
    }

    /// <summary>How sure proposals are at least, 0 to 1, as the form says it in per cent.</summary>
    internal static decimal Sure(string asked) =>
        decimal.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100m
            ? percent / 100m
            : SureUnlessSaid;

    /// <summary>A company at which the person has no right looks as if it did not exist.</summary>
    internal static bool May(HttpContext http, NodeStore store, BulkAction action, string company) =>
        SignedInPerson.Of(http)!.May(BulkAsked.Needed(action), company) && store.HasCompany(company);

    private static async Task<BulkModel> WithReportsAsync(
        IReadOnlyList<OwedReport> owed,
        Func<IEnumerable<OwedReport>, Task<IReadOnlyList<BulkReport>>> make,
        BulkModel model,
        string kind
    )
    {
        var kinds = owed.Select(one => one.Title).Distinct().Order(StringComparer.Ordinal).ToList();
        var only = kinds.Contains(kind) ? kind : null;
        var made = await make(
            owed.Where(one => only is null || one.Title == only).OrderBy(one => one.Obligation.Due).Take(ChosenMax)
        );
        return model with
        {
            Kinds = kinds,
            Kind = only,
            Reports = [.. made.OrderBy(one => one.Obstacle is not null).ThenBy(one => one.Due)],
        };
    }

    internal static RazorComponentResult<BulkPage> Page(HttpContext http, BulkModel model) =>
        new(new { Context = PageContext.Of(http), Model = model });
}
