using System.CommandLine;
using Nsg.Command.Commands.Documents;
using Nsg.Ledger;
using Nsg.Node.Reports;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report uses</c>.</summary>
internal static class ReportUsesCommand
{
    internal static CompanyCommand Make()
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "A voucher (P2026-7) or a document (number, identifier, file name, hash)",
        };
        return new CompanyCommand("uses", "From a document or voucher up to the report figures that it is part of")
        {
            what,
        }.Lists(
            call =>
                call.Query(books =>
                    Vouchers(books, call.Get(what)).SelectMany(entry => ReportUses.Of(books, entry)).ToList()
                ),
            ["VOUCHER", "REPORT", "PERIOD", "LINE", "LABEL", "THROUGH", "FILED"],
            use => [use.Voucher, use.Report, use.Period, use.Line, use.Label, use.Through, use.Filing ?? ""]
        );
    }

    private static IReadOnlyList<EntryRow> Vouchers(BooksQueries books, string text) =>
        VoucherNumber.TryParse(text, out var number) && books.Voucher(number) is { } entry
            ? [entry]
            : books.EntriesProvenBy(DocumentLookup.One(books, text, prefersReview: false).Document);
}
