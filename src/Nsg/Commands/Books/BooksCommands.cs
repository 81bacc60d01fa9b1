using System.CommandLine;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary>What a look into the books is asked for.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Account">One account, or null for all.</param>
/// <param name="Form">How to show it.</param>
internal sealed record BooksView(DateOnly? From, DateOnly? To, string? Account, OutputForm Form);

/// <summary><c>nsg books</c>.</summary>
internal static class BooksCommands
{
    internal static System.CommandLine.Command Make() =>
        new("books", "Looks into a company's books")
        {
            Make("trial-balance", "Every account with its movements", TrialBalanceView.Show),
            Make("journal", "Every voucher with its lines, and why they are as they are", JournalView.Show),
            Make("ledger", "Accounts with their lines and running balance", LedgerView.Show, hasAccount: true),
            Make("open-items", "What is owed and owing; documents in review included", OpenItemsView.Show),
            Make("bank", "Bank entries, matched and not, with flags", BankView.Show),
            Make(
                "notifications",
                "What banks notified (camt.054), and whether a statement booked it",
                NoticesView.Show
            ),
            Make("vat-summary", "Sums by VAT code, by VAT date", VatSummaryView.Show),
            SpecificationCommand.Make(),
            StatementCommand.Make(),
            OpenCommand.Make(),
        };

    private static CompanyCommand Make(
        string name,
        string description,
        Action<BooksQueries, BooksView> show,
        bool hasAccount = false
    )
    {
        var account = new Option<string?>("--account")
        {
            Description = "One account; all that were used unless given",
            HelpName = "ACCOUNT",
        };
        var from = CommonOptions.Day("--from", "First day");
        var to = CommonOptions.Day("--to", "Last day");
        var command = new CompanyCommand(name, description) { from, to };
        if (hasAccount)
        {
            command.Add(account);
        }
        return command.Shows(call =>
        {
            var (first, last) = call.Days(from, to);
            var view = new BooksView(first, last, hasAccount ? call.Get(account) : null, call.Form);

            call.Look(books => show(books, view));
            return ExitCode.Ok;
        });
    }
}
