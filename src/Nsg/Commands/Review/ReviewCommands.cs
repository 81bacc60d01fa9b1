using System.CommandLine;
using System.Globalization;
using Nsg.Command.Commands.Documents;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Review;

/// <summary><c>nsg review</c>.</summary>
internal static class ReviewCommands
{
    internal static System.CommandLine.Command Make() =>
        new("review", "Documents that wait for a person's decision")
        {
            List(),
            Show(),
            BookCommand.Make(),
            RejectCommand.Make(),
            TakeBackCommand.Make(),
        };

    /// <summary>The document that a command decides on.</summary>
    internal static Argument<string> Document() =>
        new("DOC") { Description = "Its id, the number on it, or its file name" };

    private static System.CommandLine.Command List()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var json = CommonOptions.Json();
        var csv = CommonOptions.Csv();
        var command = new System.CommandLine.Command("list", "Lists what waits, oldest first, with the reasons")
        {
            company,
            json,
            csv,
            data,
        };
        command.SetAction(parse =>
        {
            var form = CommonOptions.Form(parse, json, csv);
            using var store = CommonOptions.Open(parse, data);
            var queue = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books => books.ReviewQueue()
            );
            if (form == OutputForm.Json)
            {
                queue.ToList().ForEach(row => Output.Json(ToJson(row)));
            }
            else
            {
                Output.Rows(
                    form,
                    ["DOCUMENT", "DATE", "PARTY", ">AMOUNT", "CURRENCY", "PROPOSAL", "FILE", "REASON"],
                    queue.Select(row =>
                        new[]
                        {
                            row.Number ?? row.Document.ToString(),
                            Output.Day(row.Date),
                            row.PartyName ?? "",
                            row.Payable?.ToAmountString() ?? "",
                            row.Payable?.Currency.Code ?? "",
                            row.ProposalAccount ?? "",
                            row.FileName ?? "",
                            string.Join("; ", row.Reasons),
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static System.CommandLine.Command Show()
    {
        var data = CommonOptions.Data();
        var company = CommonOptions.Company();
        var json = CommonOptions.Json();
        var document = Document();
        var command = new System.CommandLine.Command(
            "show",
            "Shows a document as a person reads it, why it waits, and what is proposed"
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
            var page = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books =>
                    DocumentPage.Of(books, DocumentLookup.One(books, parse.GetValue(document)!, prefersReview: true))
            );
            if (parse.GetValue(json))
            {
                Output.Json(page.ToJson());
            }
            else
            {
                page.PrintDocument();
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static object ToJson(DocumentRow row) =>
        new
        {
            id = row.Document,
            document = row.Number,
            kind = row.Kind,
            direction = row.Direction,
            party = row.PartyName,
            date = Output.DayOrNull(row.Date),
            amount = row.Payable?.ToAmountString(),
            currency = row.Payable?.Currency.Code,
            file = row.FileName,
            reasons = row.Reasons,
            proposal = row.ProposalAccount is null
                ? null
                : new
                {
                    account = row.ProposalAccount,
                    confidence = row.ProposalConfidence?.ToString("0.00", CultureInfo.InvariantCulture),
                    why = row.ProposalWhy,
                    shares = row.ProposalShares.Count == 0
                        ? null
                        : row.ProposalShares.Select(share => new
                        {
                            account = share.Account,
                            amount = share.Amount,
                            confidence = share.Confidence,
                            why = share.Why,
                        }),
                },
        };
}
