using System.CommandLine;
using Nsg.Command.Commands.Documents;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report uses</c>.</summary>
internal static class ReportUsesCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var what = new Argument<string>("WHAT")
        {
            Description = "A voucher (P2026-7) or a document (number, identifier, file name, hash)",
        };
        var command = new System.CommandLine.Command(
            "uses",
            "From a document or voucher up to the report figures that it is part of"
        )
        {
            what,
            company,
            json,
            data,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var uses = store.Query(
                CommonOptions.CompanyKey(store, parse.GetValue(company)!),
                books =>
                    Vouchers(books, parse.GetValue(what)!).SelectMany(entry => ReportUses.Of(books, entry)).ToList()
            );
            if (parse.GetValue(json))
            {
                uses.ForEach(Output.Json);
            }
            else
            {
                Output.Table(
                    ["VOUCHER", "REPORT", "PERIOD", "LINE", "LABEL", "THROUGH", "FILED"],
                    uses.Select(use =>
                        new[]
                        {
                            use.Voucher,
                            use.Report,
                            use.Period,
                            use.Line,
                            use.Label,
                            use.Through,
                            use.Filing ?? "",
                        }
                    )
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<EntryRow> Vouchers(BooksQueries books, string text) =>
        VoucherNumber.TryParse(text, out var number) && books.Voucher(number) is { } entry
            ? [entry]
            : books.EntriesProvenBy(DocumentLookup.One(books, text, prefersReview: false).Document);
}
