using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Pain;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Node.Hosting;
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
    private const string NoneChosen = "choose at least one invoice";
    private const string NotRead = "the form cannot be read; fill it in anew";
    private const string Sent =
        "the form was sent before with something else; look at what was ordered, and fill it in anew";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/payments",
                (HttpContext http, NodeStore store, NodeOptions options, IRandomness randomness, string key) =>
                    Show(
                        http,
                        store,
                        options,
                        key,
                        PaymentsForm.Fresh(randomness.NewId(options.Time.GetUtcNow()).ToString("N"))
                    )
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

    private static IResult Show(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        PaymentsForm form
    ) =>
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
                    CountryClock.Day(books.Company.Pack.Country, options.Time.GetUtcNow()),
                    (after, limit) => PaymentsDue.List(books, options.Limits, null, after, limit),
                    row => PaymentsDue.Of(books, row, options.Limits)
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

    private static async Task<IResult> OrderAsync(HttpContext http, NodeStore store, NodeOptions options, string key)
    {
        var sent = await PageForm.OfAsync(http);
        var form = Typed(sent);
        var wanted = new PaymentsRequest(
            [
                .. form.Items.Select(item => new PaymentItemRequest(
                    item,
                    AccountConfirmed: form.Confirmed.GetValueOrDefault(item)
                )),
            ],
            form.Account.Length == 0 ? null : form.Account,
            null,
            PageForm.Day(form.On)
        );
        if (form.Request.Length == 0 || (form.On.Length > 0 && wanted.On is null))
        {
            return Show(http, store, options, key, form with { Refusals = [NotRead] });
        }

        if (form.Items.Count == 0)
        {
            return Show(http, store, options, key, form with { Refusals = [NoneChosen] });
        }

        try
        {
            var payments = new CompanyPayments(store, key, options.Limits).Read(wanted);
            var confirmed = form.Confirmed.OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value}");
            var typed =
                $"{string.Join(',', form.Items.Order())}|{form.Account}|{form.On}|{string.Join('|', confirmed)}";
            var outcome = await store.DecideOnceAsync(
                key,
                RequestKey.Of("page:" + form.Request, Encoding.UTF8.GetBytes(typed)),
                books => new PaymentDesk(books).Order(payments, SignedInPerson.Of(http)!.Actor),
                ordered => new RequestAnswer(StatusCodes.Status302Found, ordered.Order.ToString(), null)
            );
            return (outcome.Earlier?.Location ?? outcome.Decision?.Order.ToString()) is { } order
                ? Results.LocalRedirect($"/companies/{key}/payments/{order}")
                : Show(http, store, options, key, form with { Refusals = [Sent] });
        }
        catch (PaymentsRefusedException refused)
        {
            return Show(http, store, options, key, form with { Refusals = refused.Reasons });
        }
    }

    private static IResult Content(HttpContext http, NodeStore store, NodeOptions options, string key, Guid order)
    {
        _ = PainVersions.TryParse(http.Request.Query["version"] == "03" ? "03" : "09", out var version);
        try
        {
            return new CompanyPayments(store, key, options.Limits).File(order, version) is { } file
                ? Results.File(file, "application/xml", $"payments-{order:N}.xml")
                : PeopleGate.NotFound(http);
        }
        catch (InvalidDataException)
        {
            return PeopleGate.NotFound(http);
        }
        catch (PaymentsRefusedException refused)
        {
            return One(http, store, key, order, refused.Message);
        }
    }

    private static async Task<IResult> CancelAsync(HttpContext http, NodeStore store, string key, Guid order)
    {
        var sent = await PageForm.OfAsync(http);
        var refusal = await store.DecideAsync(
            key,
            books =>
                new PaymentDesk(books).Cancel(
                    order,
                    PageForm.Word(sent["why"]) ?? "",
                    sent["at-bank"] == "yes",
                    SignedInPerson.Of(http)!.Actor
                )
        );
        return refusal is null
            ? Results.LocalRedirect($"/companies/{key}/payments/{order}")
            : One(http, store, key, order, refusal);
    }

    private static PaymentsForm Typed(IFormCollection sent)
    {
        var items = Items(sent["item"]);
        return new PaymentsForm(
            items,
            PageForm.Word(sent["account"]) ?? "",
            PageForm.Word(sent["on"]) ?? "",
            PageForm.Request(sent["request"]) ?? "",
            []
        )
        {
            Confirmed = items
                .Select(item => (Item: item, Said: PageForm.Word(sent[PaymentsForm.Asked(item)])))
                .Where(one => one.Said is not null)
                .ToDictionary(one => one.Item, one => one.Said!),
        };
    }

    private static HashSet<Guid> Items(IEnumerable<string?> typed) =>
        [
            .. typed
                .Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty),
        ];
}
