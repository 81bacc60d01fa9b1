using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Payments;
using Nsg.Documents.Pain;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Payments;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Why an order is taken back.</summary>
/// <param name="Why">In words.</param>
/// <param name="AtBank">Whether the bank had it and cancelled it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CancelPaymentsJson(string? Why, bool AtBank = false);

/// <summary>A word that an account of a supplier which has changed is right.</summary>
/// <param name="Why">How somebody made sure with the supplier, in 1 to 500 characters for the record.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ConfirmAccountJson(string? Why);

/// <summary>Payments of suppliers. They tell accounts of others, so only the company's own clients get them.</summary>
internal static class PaymentEndpoints
{
    private const string Tag = "Payments";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet("/payments/due", Due)
            .Says("ListPaymentsDue", Tag, "What suppliers are owed by due day, with whom their documents ask to pay")
            .Produces<Page<PaymentDueJson>>(200);
        company
            .MapGet("/payments", List)
            .Says("ListPaymentOrders", Tag, "Payments that were ordered, newest first, and what the bank says of them")
            .Produces<Page<PaymentOrderJson>>(200);
        company
            .MapPost("/payments", OrderAsync)
            .Writes()
            .TakesKey()
            .Says(
                "OrderPayments",
                Tag,
                "Orders payments of suppliers; the same Idempotency-Key with the same body is done once. The file for the bank is the order's file"
            )
            .Produces<PaymentOrderJson>(201)
            .ProducesProblem(422);
        company
            .MapGet("/payments/{id}", One)
            .Says("GetPaymentOrder", Tag, "Payments that were ordered together")
            .Produces<PaymentOrderJson>(200)
            .ProducesProblem(404);
        company
            .MapGet("/payments/{id}/file", Content)
            .Says("GetPaymentFile", Tag, "The file for the bank: pain.001.001.09, or .03 with version=03")
            .Produces<string>(200, Negotiation.Xml)
            .ProducesProblem(404)
            .ProducesProblem(422);
        company
            .MapPost("/payments/{id}/cancel", CancelAsync)
            .Writes()
            .TakesKey()
            .Says(
                "CancelPayments",
                Tag,
                "Takes an order back whose file did not go to the bank, or that the bank cancelled"
            )
            .Produces(204)
            .ProducesProblem(404)
            .ProducesProblem(422);
        company
            .MapPost("/documents/{id}/confirm-account", ConfirmAsync)
            .Writes()
            .TakesKey()
            .Says(
                "ConfirmAccount",
                Tag,
                "Says that the account to which a document asks to be paid is right, though the supplier's earlier ones did not name it; nothing is ordered"
            )
            .Produces(204)
            .ProducesProblem(404)
            .ProducesProblem(422);
    }

    private static IResult Due(
        HttpContext context,
        NodeOptions options,
        [FromQuery] string? until,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var count = Parameters.Limit(limit);
        var rows = Payments(context, options)
            .Due(Parameters.Day(until, nameof(until)), Parameters.Cursor(cursor, 1)?[0], count + 1);
        return Results.Ok(
            Page<PaymentDueJson>.Cut([.. rows], count, PaymentDueJson.Of, row => Parameters.Cursor([row.Place]))
        );
    }

    private static IResult List(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? cursor,
        [FromQuery] string? limit
    )
    {
        var count = Parameters.Limit(limit);
        var before =
            Parameters.Number(Parameters.Cursor(cursor, 1)?[0], nameof(cursor), 1, long.MaxValue) ?? long.MaxValue;
        var rows = store.Query(CompanyAccess.Of(context).Key, books => books.PaymentOrders(before, count + 1));
        return Results.Ok(
            Page<PaymentOrderJson>.Cut([.. rows], count, PaymentOrderJson.Of, row => Parameters.Cursor([row.Sequence]))
        );
    }

    private static Task<IResult> OrderAsync(HttpContext context, NodeOptions options, PaymentsRequest? wanted)
    {
        var access = CompanyAccess.Of(context);
        try
        {
            var payments = Payments(context, options).Read(wanted ?? new PaymentsRequest(null));
            return Once.DecideAsync(
                context,
                options.Store,
                RequestKeys.Of(context, wanted),
                books =>
                {
                    try
                    {
                        var ordered = new PaymentDesk(books).Order(payments, access.Caller.Actor);
                        return Answered.Created(
                            $"/api/v1/companies/{access.Key}/payments/{ordered.Order}",
                            PaymentOrderJson.Of(ordered, access.Caller.Actor, books.Now)
                        );
                    }
                    catch (PaymentsRefusedException refused)
                    {
                        return (IResult)Refused(refused);
                    }
                }
            );
        }
        catch (PaymentsRefusedException refused)
        {
            return Task.FromResult<IResult>(Refused(refused));
        }
    }

    private static ProblemAnswer Refused(PaymentsRefusedException refused) =>
        new(
            refused.IsForAccounts
                ? Problems.AccountNotConfirmed(refused.Message)
                : Problems.InvalidPayment(refused.Message)
        );

    private static IResult One(HttpContext context, NodeStore store, string id) =>
        Id(id) is { } order && store.Query(CompanyAccess.Of(context).Key, books => books.PaymentOrder(order)) is { } row
            ? Results.Ok(PaymentOrderJson.Of(row))
            : new ProblemAnswer(Problems.UnknownPayment());

    private static IResult Content(HttpContext context, NodeOptions options, string id, [FromQuery] string? version)
    {
        _ = PainVersions.TryParse(Parameters.Word(version, nameof(version), "03", "09") ?? "09", out var wanted);
        try
        {
            return Id(id) is { } order && Payments(context, options).File(order, wanted) is { } file
                ? Results.Bytes(file, Negotiation.Xml)
                : new ProblemAnswer(Problems.UnknownPayment());
        }
        catch (Exception fault) when (fault is InvalidDataException or PaymentsRefusedException)
        {
            return new ProblemAnswer(Problems.InvalidPayment(fault.Message));
        }
    }

    private static Task<IResult> CancelAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        CancelPaymentsJson? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        return Id(id) is { } order && options.Store.Query(access.Key, books => books.PaymentOrder(order)) is not null
            ? Once.DecideAsync(
                context,
                options.Store,
                RequestKeys.Of(context, wanted),
                books =>
                    new PaymentDesk(books).Cancel(order, wanted?.Why ?? "", wanted?.AtBank == true, access.Caller.Actor)
                        is { } refusal
                        ? new ProblemAnswer(Problems.InvalidPayment(refusal))
                        : Answered.NoContent
            )
            : Task.FromResult<IResult>(new ProblemAnswer(Problems.UnknownPayment()));
    }

    private static Task<IResult> ConfirmAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        ConfirmAccountJson? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        return
            options.Store.Query(access.Key, books => BookDocumentEndpoints.Find(books, id))
                is { Document: var document }
            ? Once.DecideAsync(
                context,
                options.Store,
                RequestKeys.Of(context, wanted),
                books =>
                    ChangedAccounts.Confirm(books, document, wanted?.Why ?? "", access.Caller.Actor) is { } refusal
                        ? new ProblemAnswer(Problems.InvalidPayment(refusal))
                        : Answered.NoContent
            )
            : Task.FromResult<IResult>(new ProblemAnswer(Problems.UnknownDocument()));
    }

    private static CompanyPayments Payments(HttpContext context, NodeOptions options) =>
        new(options.Store, CompanyAccess.Of(context).Key, options.Limits);

    private static Guid? Id(string id) => Guid.TryParseExact(id, "D", out var order) ? order : null;
}
