using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Invoicing;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Inbox;
using Nsg.Web.Invoicing;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Pages;

/// <summary>Pages that issue invoices and credit notes, by the same decisions as the interface.</summary>
internal static class InvoicePages
{
    internal static void Map(IEndpointRouteBuilder company)
    {
        company
            .MapGet(
                "/invoices",
                (HttpContext http, NodeStore store, NodeOptions options, string key) =>
                    CompanyFrame.Show<InvoicesPage, InvoicesModel>(
                        http,
                        store,
                        key,
                        Section.Invoices,
                        books => InvoicesModel.Of(books, http.Request.Query, Today(books, options))
                    )
            )
            .Needs(Right.See);
        company.MapGet("/invoices/new", New).Needs(Right.Book);
        company.MapPost("/invoices", SendAsync).Needs(Right.Book);
        company.MapPost("/documents/{document:guid}/credit", CreditAsync).Needs(Right.Book);
        company.MapGet("/documents/{document:guid}/file", Content).Needs(Right.See);
    }

    private static IResult New(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        IRandomness randomness,
        string key
    )
    {
        var request = randomness.NewId(options.Time.GetUtcNow()).ToString("N");
        _ = Guid.TryParse(http.Request.Query["like"], out var like);
        return Show(
            http,
            store,
            key,
            books =>
                InvoiceFormModel.Of(
                    books,
                    like == Guid.Empty ? null : DocumentContent.Sold(books, like, options.Limits),
                    books.IssuedLines(like),
                    books.IssuedInvoices(null, 1) is [var last]
                        ? DocumentContent.Sold(books, last.Document, options.Limits)
                        : null,
                    request,
                    Today(books, options),
                    PageContext.Of(http).Language
                ) with
                {
                    Like = like == Guid.Empty ? null : like,
                }
        );
    }

    /// <summary>Looks at the invoice, or issues it; what is issued is what the preview showed.</summary>
    private static async Task<IResult> SendAsync(HttpContext http, NodeStore store, NodeOptions options, string key)
    {
        var form = await PageForm.OfAsync(http);
        var request = PageForm.Request(form["request"]) ?? "";
        var issue = new InvoiceIssue(store, key, options.Time, options.Limits);
        if (form["do"] == "more")
        {
            return Show(
                http,
                store,
                key,
                books => InvoiceFormModel.Of(books, form, request, Today(books, options)).WithMoreLines()
            );
        }

        var language = PageContext.Of(http).Language;
        var faults = store.Query(
            key,
            books => InvoiceFormCheck.Of(form, language, books.Company.Pack.Country, Today(books, options))
        );
        if (faults.Count > 0)
        {
            return Refused(faults);
        }

        try
        {
            var wanted = InvoiceFormReader.Read(form, language);
            var mark = wanted.Key("page:" + request)!;
            var isSeen = form["seen"] == mark.Hash;
            if (form["do"] == "issue" && isSeen)
            {
                var issued = await issue.CreateAsync(
                    wanted,
                    request.Length == 0 ? null : RequestKeys.For(mark, "invoice"),
                    SignedInPerson.Of(http)!.Actor
                );
                return Results.LocalRedirect($"/companies/{key}/documents/{issued.Document}?done=issued");
            }

            var preview = issue.Preview(wanted);
            return Show(
                http,
                store,
                key,
                books =>
                    InvoiceFormModel.Of(books, form, request, Today(books, options)) with
                    {
                        Preview = preview,
                        Seen = mark.Hash,
                        HasChanged = form["do"] == "issue",
                    }
            );
        }
        catch (Exception fault) when (fault is InvalidDataException or InvoiceRefusedException)
        {
            return Refused([
                .. (fault is InvoiceRefusedException refused ? refused.Reasons : [fault.Message]).Select(
                    InvoiceFault.Of
                ),
            ]);
        }

        IResult Refused(IReadOnlyList<InvoiceFault> told) =>
            Show(
                http,
                store,
                key,
                books => InvoiceFormModel.Of(books, form, request, Today(books, options)) with { Faults = told },
                StatusCodes.Status422UnprocessableEntity
            );
    }

    private static async Task<IResult> CreditAsync(
        HttpContext http,
        NodeStore store,
        NodeOptions options,
        string key,
        Guid document
    )
    {
        var form = await PageForm.OfAsync(http);
        if (!store.Query(key, books => books.IsIssued(document)))
        {
            return PeopleGate.NotFound(http);
        }

        try
        {
            var wanted = CreditFormReader.Read(form, PageContext.Of(http).Language);

            // Whoever presses twice saw the same credit notes before, and means one more of them.
            var once = RequestKey.Of(
                $"page:credit:{document:N}:{PageForm.Line(form["seen"])}",
                Encoding.UTF8.GetBytes(wanted.Text())
            );
            var issued = await new InvoiceIssue(store, key, options.Time, options.Limits).CreditAsync(
                document,
                wanted,
                RequestKeys.For(once, "credit"),
                SignedInPerson.Of(http)!.Actor
            );
            return Results.LocalRedirect($"/companies/{key}/documents/{issued.Document}?done=issued");
        }
        catch (Exception fault) when (fault is InvalidDataException or InvoiceRefusedException)
        {
            return InboxRoutes.Document(
                http,
                store,
                key,
                document,
                fault is InvoiceRefusedException refused ? refused.Reasons : [fault.Message],
                CreditFormReader.Typed(form)
            );
        }
    }

    /// <summary>The file to send on, in the form that the receiver takes.</summary>
    private static IResult Content(HttpContext http, NodeStore store, NodeOptions options, string key, Guid document)
    {
        if (!store.Query(key, books => books.IsIssued(document)))
        {
            return PeopleGate.NotFound(http);
        }

        var issue = new InvoiceIssue(store, key, options.Time, options.Limits);
        var form = http.Request.Query["form"] == "finvoice" ? "finvoice" : "ubl";
        return Results.File(
            issue.Write(document, form),
            Negotiation.Xml,
            $"{issue.Show(document).Number}{(form == "finvoice" ? "-finvoice" : "")}.xml"
        );
    }

    private static IResult Show(
        HttpContext http,
        NodeStore store,
        string key,
        Func<BooksQueries, InvoiceFormModel> ask,
        int status = StatusCodes.Status200OK
    ) => CompanyFrame.Show<InvoiceFormPage, InvoiceFormModel>(http, store, key, Section.Invoices, ask, status);

    private static DateOnly Today(BooksQueries books, NodeOptions options) => PageClock.Today(books, options.Time);
}
