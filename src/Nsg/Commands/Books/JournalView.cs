using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Books;

/// <summary><c>nsg books journal</c>: page by page, so that its length does not matter.</summary>
internal static class JournalView
{
    /// <summary>Vouchers read at a time.</summary>
    internal const int Page = 5_000;

    private static readonly string[] TableHeaders =
    [
        "NUMBER",
        "DATE",
        "ACCOUNT",
        "NAME",
        ">DEBIT",
        ">CREDIT",
        "VAT",
        "TEXT",
    ];

    private static readonly string[] CsvHeaders =
    [
        "NUMBER",
        "DATE",
        "KIND",
        "DOCUMENT",
        "ACCOUNT",
        "NAME",
        "DEBIT",
        "CREDIT",
        "CURRENCY",
        "AMOUNT",
        "VAT_CODE",
        "VAT_PART",
        "VAT_RATE",
        "VAT_DATE",
        "TEXT",
        "RULE",
        "CONFIDENCE",
        "WHY",
    ];

    internal static void Show(BooksQueries books, BooksView view)
    {
        var numbers = books.DocumentNumbers();
        var entries = Entries(books, view.From, view.To);
        switch (view.Form)
        {
            case OutputForm.Json:
                foreach (var entry in entries)
                {
                    Output.Json(VoucherJson.Of(entry, Number(numbers, entry)));
                }

                break;
            case OutputForm.Csv:
                Output.Csv(
                    CsvHeaders,
                    entries.SelectMany(entry =>
                        entry.Lines.Select(line => CsvRow(books, entry, line, Number(numbers, entry)))
                    )
                );
                break;
            default:
                Output.Table(TableHeaders, entries.SelectMany(entry => TableRows(books, entry)));
                break;
        }
    }

    /// <summary>Vouchers of a period, read page by page.</summary>
    internal static IEnumerable<EntryRow> Entries(BooksQueries books, DateOnly? from, DateOnly? to)
    {
        for (long offset = 0; ; offset += Page)
        {
            var page = books.Journal(from, to, offset, Page);
            foreach (var entry in page)
            {
                yield return entry;
            }

            if (page.Count < Page)
            {
                yield break;
            }
        }
    }

    private static string? Number(IReadOnlyDictionary<Guid, string> numbers, EntryRow entry) =>
        entry.Document is { } document ? numbers.GetValueOrDefault(document) : null;

    /// <summary>A voucher's number, date and text stand once, on its first line.</summary>
    private static IEnumerable<string[]> TableRows(BooksQueries books, EntryRow entry) =>
        entry.Lines.Select(
            (line, i) =>
                new[]
                {
                    i == 0 ? entry.Number.ToString() : "",
                    i == 0 ? Output.Day(entry.Date) : "",
                    line.Account,
                    books.AccountOf(line.Account).Name,
                    line.Debit.IsZero ? "" : line.Debit.ToAmountString(),
                    line.Credit.IsZero ? "" : line.Credit.ToAmountString(),
                    line.VatCode ?? "",
                    i == 0 ? entry.Text : "",
                }
        );

    private static string[] CsvRow(BooksQueries books, EntryRow entry, LineRow line, string? document) =>
        [
            entry.Number.ToString(),
            Output.Day(entry.Date),
            entry.Kind,
            document ?? "",
            line.Account,
            books.AccountOf(line.Account).Name,
            line.Debit.ToAmountString(),
            line.Credit.ToAmountString(),
            line.Transaction.Currency.Code,
            line.Transaction.ToAmountString(),
            line.VatCode ?? "",
            line.VatPart ?? "",
            Output.DecimalOrNull(line.VatRate) ?? "",
            Output.Day(line.VatDate),
            line.Text ?? entry.Text,
            entry.Rule ?? "",
            Output.DecimalOrNull(entry.Confidence) ?? "",
            entry.Why ?? "",
        ];
}
