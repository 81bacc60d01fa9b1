using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Web.Inbox;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Web.Papers;

/// <summary>Papers for customers: each a page of its own, and a PDF at the same address with <c>.pdf</c>.</summary>
internal static class PaperRoutes
{
    internal static void Map(IEndpointRouteBuilder company) =>
        Map(company, "/documents/{document:guid}/paper", Section.Invoices, InvoiceOf);

    /// <summary>Maps a paper; <c>in</c> in the query chooses its language.</summary>
    internal static void Map(
        IEndpointRouteBuilder company,
        string path,
        Section section,
        Func<BooksQueries, HttpContext, Guid, PaperModel?> read
    )
    {
        company
            .MapGet(
                path,
                (HttpContext http, NodeStore store, string key, Guid document) =>
                    CompanyFrame.Show<PaperPage, PaperModel>(
                        http,
                        store,
                        key,
                        section,
                        books => read(books, http, document)
                    )
            )
            .Needs(Right.See);
        company
            .MapGet(
                path + ".pdf",
                (HttpContext http, NodeStore store, string key, Guid document) =>
                    store.Query(key, books => read(books, http, document))?.Paper is { } paper
                        ? Results.File(PaperPdf.Write(paper), PaperPdf.MediaType, paper.FileName + ".pdf")
                        : PeopleGate.NotFound(http)
            )
            .Needs(Right.See);
    }

    /// <summary>What the company sold: issued here, or come in as a document.</summary>
    private static PaperModel? InvoiceOf(BooksQueries books, HttpContext http, Guid document)
    {
        if (DocumentContent.Sold(books, document) is not { } invoice)
        {
            return null;
        }

        var home = books.Company.Pack.Country;
        return PaperModel.Of(
            InvoicePaper.Of(invoice, PaperNames.LanguageOf(http.Request.Query["in"], invoice.Buyer, home), home),
            $"/companies/{books.Company.Key}/documents/{document}",
            InvoicingTexts.Title
        );
    }
}
