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

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Lists what waits, oldest first, with the reasons").Lists(
            call => call.Query(books => books.ReviewQueue()),
            row => ToJson(row),
            ["DOCUMENT", "DATE", "PARTY", ">AMOUNT", "CURRENCY", "PROPOSAL", "FILE", "REASON"],
            row =>
                [
                    row.Number ?? row.Document.ToString(),
                    Output.Day(row.Date),
                    row.PartyName ?? "",
                    row.Payable?.ToAmountString() ?? "",
                    row.Payable?.Currency.Code ?? "",
                    row.ProposalAccount ?? "",
                    row.FileName ?? "",
                    string.Join("; ", row.Reasons),
                ]
        );

    private static CompanyCommand Show()
    {
        var document = Document();
        return new CompanyCommand("show", "Shows a document as a person reads it, why it waits, and what is proposed")
        {
            document,
        }.Answers(call =>
        {
            var page = call.Query(books =>
                DocumentPage.Of(books, DocumentLookup.One(books, call.Get(document), prefersReview: true))
            );
            if (call.IsJson)
            {
                Output.Json(page.ToJson());
            }
            else
            {
                page.PrintDocument();
            }

            return ExitCode.Ok;
        });
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
