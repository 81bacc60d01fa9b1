using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Reporting.XbrlGl;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Transactions of the published interface: groups of documents, and what the ledger makes of them.</summary>
internal static class TransactionEndpoints
{
    private const string Tag = "Published: transactions";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/transactions", Companies)
            .Says(
                "ListCompaniesWithTransactions",
                Tag,
                "Numbers of the companies that have transactions and that the caller may see"
            )
            .Produces<string[]>(200)
            .Produces(204);
        app.MapGet("/transactions/{companyId}", OfCompany)
            .OfCompanyNumber()
            .SharesWhole(Resources.Entries, "startDate", "endDate")
            .Says(
                "ListTransactions",
                Tag,
                "A company's transactions as identifiers, or the ledger of them as XBRL GL, SAF-T, JSON or CSV"
            )
            .Produces<Guid[]>(200, Negotiation.Json, LedgerAnswers.MediaTypes)
            .Produces(204)
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(406);
        app.MapGet("/transactions/{companyId}/{id}", One)
            .OfCompanyNumber()
            .Says("GetTransaction", Tag, "The ledger of one transaction as XBRL GL, SAF-T, JSON or CSV")
            .GivesHeaders("Link")
            .Produces<string>(200, XbrlGlNames.MediaType, [.. LedgerAnswers.MediaTypes.Skip(1)])
            .ProducesProblem(404)
            .ProducesProblem(406);
    }

    private static async Task<IResult> Companies(HttpContext context, NodeOptions options)
    {
        var caller = context.Features.GetRequiredFeature<Caller>();
        var companies = options
            .Store.Companies()
            .Where(company =>
                company.Number is not null
                && caller.MaySee(company.Key)
                && options.Store.Query(company.Key, books => books.HasDocuments())
            )
            .ToList();
        if (companies.Count == 0)
        {
            return Results.NoContent();
        }

        var numbers = companies.ToLookup(company => company.Number!.Value.Number);
        await Task.WhenAll(
            companies.Select(company => AccessRecorder.RecordAsync(options, context, company.Key, caller, []))
        );
        return Results.Ok(
            companies
                .Select(company =>
                    numbers[company.Number!.Value.Number].Count() == 1
                        ? company.Number!.Value.Number
                        : company.Number!.Value.ToString()
                )
                .Order(StringComparer.Ordinal)
        );
    }

    private static IResult OfCompany(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        [FromQuery] string? startDate,
        [FromQuery] string? endDate,
        [FromQuery] string? documentId,
        [FromQuery] string? invoiceType,
        [FromQuery] string? account
    )
    {
        var access = CompanyAccess.Of(context);
        var key = access.Key;
        if (Negotiation.Best(context.Request, [Negotiation.Json, .. LedgerAnswers.Offers]) is not { } offer)
        {
            return NotAcceptable($"{Negotiation.Json}, {string.Join(", ", LedgerAnswers.Offers)}");
        }

        LedgerSelection selection;
        try
        {
            selection = new LedgerSelection
            {
                From = Parameters.Day(startDate, nameof(startDate)),
                To = Parameters.Day(endDate, nameof(endDate)),
                Document = Parameters.Id(documentId, nameof(documentId)),
                Account = account,
                Direction = Parameters.Word(invoiceType, nameof(invoiceType), "incoming", "outgoing", "all") switch
                {
                    "incoming" => "purchase",
                    "outgoing" => "sale",
                    _ => null,
                },
                HasPartiesFromNothing = access is { Request: not null, Bounds.From: not null },
            };
        }
        catch (RefusedException refused)
        {
            return OldCodes.Unusable(context.Request, refused.Problem);
        }

        if (selection.From > selection.To)
        {
            return OldCodes.Unusable(context.Request, Problems.InvalidParameter("startDate lies after endDate"));
        }

        if (offer != Negotiation.Json)
        {
            return LedgerAnswers.In(offer, context, store, time, key, selection);
        }

        var ids = store.Query(
            key,
            books =>
                books.Transactions(
                    selection.From,
                    selection.To,
                    selection.Document,
                    selection.Direction,
                    selection.Account
                )
        );
        return ids.Count > 0 || OldCodes.WantsNew(context.Request) ? Results.Ok(ids) : Results.NoContent();
    }

    private static IResult One(
        HttpContext context,
        NodeStore store,
        TimeProvider time,
        string id,
        [FromQuery] string? account
    )
    {
        var access = CompanyAccess.Of(context);
        if (Negotiation.Best(context.Request, LedgerAnswers.Offers) is not { } offer)
        {
            return NotAcceptable(string.Join(", ", LedgerAnswers.Offers));
        }

        var isId = Guid.TryParseExact(id, "D", out var transaction);
        var documents = isId ? store.Query(access.Key, books => books.DocumentsOfTransaction(transaction)) : [];
        if (documents.Count == 0 && OldCodes.WantsNew(context.Request))
        {
            return new ProblemAnswer(Problems.UnknownTransaction());
        }

        foreach (var document in documents)
        {
            access.Discloses(document.Document);
        }

        return LedgerAnswers.In(
            offer,
            context,
            store,
            time,
            access.Key,
            new LedgerSelection { Transaction = transaction, Account = account }
        );
    }

    private static ProblemAnswer NotAcceptable(string offers) =>
        new(Problems.NotAcceptable($"this resource comes as {offers}"));
}
