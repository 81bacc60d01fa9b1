using System.CommandLine;
using Nsg.Command.Commands.Documents;
using Nsg.Storage;

namespace Nsg.Command.Commands;

/// <summary><c>nsg show</c>.</summary>
internal static class ShowCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var company = CommonOptions.Company();
        company.Required = false;
        company.Description = "The company; not needed when only one has the document";
        var document = new Argument<string>("DOCUMENT") { Description = "Its id, the number on it, or its file name" };
        var command = new System.CommandLine.Command(
            "show",
            "One document: what it says, its voucher, its payments, its place in the log with proof"
        )
        {
            document,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var text = parse.GetValue(document)!;
            var page = parse.GetValue(company) is { } named
                ? store.Query(
                    CommonOptions.CompanyKey(store, named),
                    books => DocumentPage.Of(books, DocumentLookup.One(books, text, prefersReview: false))
                )
                : InAnyCompany(store, text);
            if (parse.GetValue(json))
            {
                Output.Json(page.ToJson());
            }
            else
            {
                page.PrintDocument();
                page.PrintBooks();
            }

            return page.Place.Holds ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static DocumentPage InAnyCompany(NodeStore store, string text)
    {
        var (company, document) = DocumentLookup.InAnyCompany(store, text);
        return store.Query(company, books => DocumentPage.Of(books, document));
    }
}
