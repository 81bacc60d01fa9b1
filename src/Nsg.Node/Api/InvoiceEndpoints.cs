using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Invoicing;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Invoices and credit notes that the company issues.</summary>
internal static class InvoiceEndpoints
{
    private const string Tag = "Invoices";

    private const string Needed =
        "Always needed: buyer.name, and item and price of each line. buyerReference or orderReference is needed when the buyer has an electronic address (buyer.endpoint, else made of buyer.number); a buyer without one gets an invoice that cannot travel on Peppol. payTo is needed while the company has no bank statement here, buyer.vatNumber for the VAT categories K and AE, vatReason on lines of category E. A refusal names the rule, what is wrong and the fields of the request.";

    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapPost("/invoices", CreateAsync)
            .Writes()
            .TakesKey()
            .Takes<InvoiceRequest>()
            .Says(
                "IssueInvoice",
                Tag,
                "Issues an invoice: numbered, checked and booked at once; the same Idempotency-Key with the same body is done once"
            )
            .WithDescription(Needed)
            .Produces<IssuedJson>(201)
            .Produces<IssuedJson>(200)
            .ProducesProblem(422);
        company
            .MapPost("/invoices/{id}/credit", CreditAsync)
            .Writes()
            .TakesKey()
            .Says(
                "CreditInvoice",
                Tag,
                "Issues a credit note of an issued invoice: of lines, quantities, an amount or all that is left of it, never of more; the same Idempotency-Key with the same body is done once"
            )
            .Produces<IssuedJson>(201)
            .Produces<IssuedJson>(200)
            .ProducesProblem(404)
            .ProducesProblem(422);
        company
            .MapGet("/invoices/{id}", One)
            .Shares(Resources.Documents)
            .Says("GetIssuedInvoice", Tag, "What an invoice of the company comes to")
            .Produces<IssuedJson>(200)
            .ProducesProblem(404);
        company
            .MapGet("/invoices/{id}/file", Content)
            .SharesWhole(Resources.Documents)
            .Says(
                "GetIssuedInvoiceFile",
                Tag,
                "An invoice of the company as UBL (form=ubl) or Finvoice (form=finvoice)"
            )
            .Produces<string>(200, Negotiation.Xml)
            .ProducesProblem(404);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, NodeOptions options)
    {
        var access = CompanyAccess.Of(context);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var issue = Issue(access, options);
        var request = BodyReading.Of(() => InvoiceRequest.Read(body.Span), Problems.InvalidInvoice);
        return await AnswerAsync(
            access,
            issue,
            () =>
            {
                var key = request.Key(context.Request.Headers[RequestKeys.Header].FirstOrDefault());
                return issue.CreateAsync(
                    request,
                    key is null ? null : RequestKeys.For(key, "invoice"),
                    access.Caller.Actor
                );
            }
        );
    }

    private static async Task<IResult> CreditAsync(
        HttpContext context,
        NodeOptions options,
        string id,
        CreditRequest? wanted
    )
    {
        var access = CompanyAccess.Of(context);
        if (Find(access, id) is not { } document)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        var issue = Issue(access, options);
        var key = RequestKeys.Of(context, $"credit {document}", wanted?.Text() ?? "");
        return await AnswerAsync(
            access,
            issue,
            () => issue.CreditAsync(document, wanted ?? new CreditRequest(null), key, access.Caller.Actor)
        );
    }

    private static IResult One(HttpContext context, NodeOptions options, string id)
    {
        var access = CompanyAccess.Of(context);
        if (Find(access, id) is not { } document)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        access.Discloses(document);
        return Results.Ok(Issue(access, options).Show(document));
    }

    private static IResult Content(HttpContext context, NodeOptions options, string id, [FromQuery] string? form)
    {
        var access = CompanyAccess.Of(context);
        var wanted = Parameters.Word(form, nameof(form), "ubl", "finvoice");
        if (Find(access, id) is not { } document)
        {
            return new ProblemAnswer(Problems.UnknownDocument());
        }

        access.Discloses(document);
        return Results.Bytes(Issue(access, options).Write(document, wanted), Negotiation.Xml);
    }

    private static async Task<IResult> AnswerAsync(
        CompanyAccess access,
        InvoiceIssue issue,
        Func<Task<IssuedInvoice>> issueAsync
    )
    {
        try
        {
            var issued = await issueAsync();
            var answer = issue.Show(issued.Document);
            return issued.IsRepeated
                ? Results.Ok(answer)
                : Results.Created($"/api/v1/companies/{access.Key}/invoices/{issued.Document}", answer);
        }
        catch (InvalidDataException fault)
        {
            return new ProblemAnswer(Problems.InvalidInvoice(fault.Message));
        }
        catch (InvoiceRefusedException refused)
        {
            return new ProblemAnswer(
                refused.IsKeyReused
                    ? Problems.KeyReused(refused.Message)
                    : Problems.InvalidInvoice(string.Join("; ", RequestWords.Of(refused)))
            );
        }
    }

    private static InvoiceIssue Issue(CompanyAccess access, NodeOptions options) =>
        new(options.Store, access.Key, options.Time, options.Limits);

    /// <summary>A document of the path, when the company issued it here.</summary>
    private static Guid? Find(CompanyAccess access, string id) =>
        Guid.TryParseExact(id, "D", out var document)
        && access.Store.Query(access.Key, books => books.IsIssued(document))
            ? document
            : null;
}
