using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Pain;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Node.Payments;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Pages;
using Nsg.Web.Payments;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Payments of suppliers: what is due, the order, its file.</summary>
internal static class PaymentPages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/payments",
                (HttpContext http, NodeStore store, IRandomness randomness, TimeProvider time, string key) =>
                    Show(http, store, key, PaymentsForm.Fresh(randomness.NewId(time.GetUtcNow()).ToString("N")))
            )
            .Needs(Right.See);
        company.MapPost("/payments", OrderAsync).Needs(Right.Book);
        company
            .MapGet(
                "/payments/{order:guid}",
                (HttpContext http, NodeStore store, string key, Guid order) => One(http, store, key, order, null)
            )
            .Needs(Right.See);
        company.MapGet("/payments/{order:guid}/file", Content).Needs(Right.See);
        company.MapPost("/payments/{order:guid}/cancel", CancelAsync).Needs(Right.Book);
    }

    private static IResult Show(HttpContext http, NodeStore store, string key, PaymentsForm form) =>
        CompanyFrame.Show<PaymentsPage, PaymentsModel>(
            http,
            store,
            key,
            Section.Payments,
            books =>
                PaymentsModel.Of(
                    books,
                    http.Request.Query,
                    form,
                    (after, limit) => PaymentsDue.List(books, ReadingLimits.Default, null, after, limit)
                ),
            form.Refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static IResult One(HttpContext http, NodeStore store, string key, Guid order, string? refusal) =>
        CompanyFrame.Show<PaymentOrderPage, PaymentOrderModel>(
            http,
            store,
            key,
            Section.Payments,
            books =>
                books.PaymentOrder(order) is { } row
                    ? new PaymentOrderModel(
                        row,
                        ActorWords.Name(
                            PageContext.Of(http).Language,
                            row.Actor,
                            person => store.People.Find(person)?.Name
                        ),
                        refusal
                    )
                    : null,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> OrderAsync(HttpContext http, NodeStore store, string key)
    {
        var sent = await PageForm.OfAsync(http);
        var form = new PaymentsForm(
            Items(sent["item"]),
            PageForm.Word(sent["account"]) ?? "",
            PageForm.Word(sent["on"]) ?? "",
            PageForm.Request(sent["request"]) ?? "",
            []
        );
        var wanted = new PaymentsRequest(
            [.. form.Items.Select(item => new PaymentItemRequest(item))],
            form.Account.Length == 0 ? null : form.Account,
            null,
            PageForm.Day(form.On)
        );
        try
        {
            var payments = new CompanyPayments(store, key, ReadingLimits.Default).Read(wanted);
            var outcome = await store.DecideOnceAsync(
                key,
                RequestKey.Of("page:" + form.Request, Encoding.UTF8.GetBytes(string.Join(',', form.Items.Order()))),
                books => new PaymentDesk(books).Order(payments, SignedInPerson.Of(http)!.Actor),
                ordered => new RequestAnswer(StatusCodes.Status302Found, ordered.Order.ToString(), null)
            );
            var order = outcome.Earlier?.Location ?? outcome.Decision?.Order.ToString();
            return Results.LocalRedirect($"/companies/{key}/payments/{order}");
        }
        catch (PaymentsRefusedException refused)
        {
            return Show(http, store, key, form with { Refusals = refused.Reasons });
        }
    }

    private static IResult Content(HttpContext http, NodeStore store, string key, Guid order)
    {
        _ = PainVersions.TryParse(http.Request.Query["version"] == "03" ? "03" : "09", out var version);
        try
        {
            return new CompanyPayments(store, key, ReadingLimits.Default).File(order, version) is { } file
                ? Results.File(file, "application/xml", $"payments-{order:N}.xml")
                : PeopleGate.NotFound(http);
        }
        catch (InvalidDataException)
        {
            return PeopleGate.NotFound(http);
        }
    }

    private static async Task<IResult> CancelAsync(HttpContext http, NodeStore store, string key, Guid order)
    {
        var why = PageForm.Word((await PageForm.OfAsync(http))["why"]) ?? "";
        var refusal = await store.DecideAsync(
            key,
            books => new PaymentDesk(books).Cancel(order, why, SignedInPerson.Of(http)!.Actor)
        );
        return refusal is null
            ? Results.LocalRedirect($"/companies/{key}/payments/{order}")
            : One(http, store, key, order, refusal);
    }

    private static HashSet<Guid> Items(IEnumerable<string?> typed) =>
        [
            .. typed
                .Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty),
        ];
}
