using System.CommandLine;
using System.Globalization;
using Nsg.Bookkeeping.Keeping;
using Nsg.Countries.Retention;
using Nsg.Ledger;
using Nsg.Node.Api;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Keeping;

/// <summary><c>nsg retention</c>.</summary>
internal static class RetentionCommands
{
    internal static System.CommandLine.Command Make() =>
        new("retention", "How long the law wants bookkeeping material kept; nothing is deleted before")
        {
            List(),
            Show(),
        };

    private static CompanyCommand List() =>
        new CompanyCommand("list", "Financial years with the first day on which their material may be deleted").Lists(
            call => call.Query(books => books.RetentionYears()),
            RetentionYearJson.Of,
            ["FROM", "TO", ">ENTRIES", ">DOCUMENTS", "BOOKS", "VOUCHERS", "ANNUAL ACCOUNTS"],
            year =>
                [
                    Output.Day(year.From),
                    Output.Day(year.To),
                    year.Entries.ToString(CultureInfo.InvariantCulture),
                    year.Documents.ToString(CultureInfo.InvariantCulture),
                    Day(year, KeptMaterial.Books),
                    Day(year, KeptMaterial.Vouchers),
                    Day(year, KeptMaterial.AnnualAccounts),
                ]
        );

    private static CompanyCommand Show()
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "A voucher (G2026-3), a document (number, identifier, hash), or a record (#17)",
        };
        return new CompanyCommand(
            "show",
            "How long a voucher, a document with its original, or a record is kept, and by which act"
        )
        {
            what,
        }.Answers(call =>
        {
            var term = call.Query(books => Find(books, call.Get(what)));
            if (call.IsJson)
            {
                Output.Json(term is null ? null : RetentionJson.Of(term));
            }
            else
            {
                Output.Line(
                    term is null
                        ? "No bookkeeping act says how long it is kept."
                        : $"Concerns the year to {Output.Day(term.YearEnd)}; may be deleted from {Output.Day(term.EarliestDeletion)} ({term.Source})."
                );
            }

            return ExitCode.Ok;
        });
    }

    private static RetentionTerm? Find(BooksQueries books, string text)
    {
        if (
            text.StartsWith('#')
            && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        )
        {
            return sequence <= books.Checkpoint().Books.Size
                ? books.RetentionOf(sequence)
                : throw new UsageException($"there is no record {text}");
        }

        if (VoucherNumber.TryParse(text, out var number) && books.Voucher(number) is { } entry)
        {
            return books.RetentionOfEntry(entry);
        }

        return books.FindDocuments(text) switch
        {
            [var document] => books.RetentionOfDocument(document.Document),
            [] => throw new UsageException($"there is no voucher, document or record '{text}'"),
            _ => throw new UsageException(
                $"several documents answer to '{text}'; give the identifier of one (nsg show)"
            ),
        };
    }

    private static string Day(RetentionYear year, KeptMaterial material) =>
        Output.Day(year.Terms.Single(term => term.Material == material).EarliestDeletion);
}
