using System.CommandLine;
using System.Text;
using Nsg.Command.Commands.Books;
using Nsg.Ledger;
using Nsg.Reporting.Hledger;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Export;

/// <summary><c>nsg export</c>.</summary>
internal static class ExportCommands
{
    private const int BufferBytes = 1 << 16;

    internal static System.CommandLine.Command Make() =>
        new("export", "Takes the books out for other programs")
        {
            Hledger(),
            SieExport.Make(),
            SafTExport.Make(),
            XbrlGlExport.Make(),
            JournalExports.Json(),
            JournalExports.Csv(),
            ArchiveExport.Make(),
        };

    private static CompanyCommand Hledger()
    {
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        return new CompanyCommand("hledger", "Every voucher as a journal that hledger reads, in base currency")
        {
            file,
        }.Does(call =>
        {
            var path = call.Get(file);
            var count = call.Query(books =>
            {
                using var output =
                    path == "-"
                        ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), BufferBytes)
                        : new StreamWriter(path, append: false, new UTF8Encoding(false), BufferBytes);
                return Write(books, output);
            });
            Console.Error.WriteLine($"{count} vouchers written.");
            return ExitCode.Ok;
        });
    }

    private static long Write(BooksQueries books, StreamWriter output)
    {
        var journal = new HledgerJournal(output);
        var accounts = books.UsedAccounts().ToDictionary(account => account.Number);
        var numbers = books.DocumentNumbers();
        var number = books.Company.Handle.Replace(':', ' ');
        journal.WriteHead($"{books.Company.Name} ({number}), all vouchers", books.Company.Currency, accounts.Values);
        long count = 0;
        foreach (var entry in JournalView.Entries(books, null, null))
        {
            journal.Write(Voucher(entry, accounts, numbers));
            count++;
        }

        return count;
    }

    private static HledgerVoucher Voucher(
        EntryRow entry,
        Dictionary<string, Account> accounts,
        IReadOnlyDictionary<Guid, string> numbers
    ) =>
        new()
        {
            Number = entry.Number.ToString(),
            Date = entry.Date,
            Text = entry.Text,
            Tags =
            [
                ("kind", entry.Kind),
                ("document", entry.Document is { } document ? numbers.GetValueOrDefault(document) : null),
                ("rule", entry.Rule),
            ],
            Lines =
            [
                .. entry.Lines.Select(line => new HledgerLine(
                    accounts[line.Account],
                    line.Base,
                    line.Transaction,
                    line.VatCode
                )),
            ],
        };
}
