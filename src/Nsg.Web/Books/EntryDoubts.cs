using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Manual;
using Nsg.Countries;
using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Reports;

namespace Nsg.Web.Books;

/// <summary>What is right by every rule and still likely not meant: a person looks at it once more.</summary>
internal static class EntryDoubts
{
    private const string AnnualAccounts = ".accounts";
    private const decimal Percent = 100m;

    /// <summary>The doubts about an entry, in the reader's language.</summary>
    /// <param name="books">The company's books.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="adjusts">Whether it is written to change a report, so that the person knows.</param>
    internal static IReadOnlyList<string> Of(BooksQueries books, ManualEntry entry, Language language, bool adjusts) =>
        [
            .. adjusts ? [] : Filed(books, entry, language),
            .. TaxMissing(books, entry, language),
            .. BeforeTheBooks(books, entry, language),
            .. InNoItem(books, entry, language),
        ];

    /// <summary>The entry is of a day before the books begin: more often a mistyped year than an older voucher.</summary>
    private static IEnumerable<string> BeforeTheBooks(BooksQueries books, ManualEntry entry, Language language)
    {
        if (books.FirstDay() is { } first && entry.Date < first)
        {
            yield return language.Format(LedgerTexts.BeforeTheBooks, language.Date(entry.Date), language.Date(first));
        }
    }

    /// <summary>What customers owe and what suppliers are owed is what their invoices say; an entry by hand is none.</summary>
    private static IEnumerable<string> InNoItem(BooksQueries books, ManualEntry entry, Language language)
    {
        var roles = books.Company.Pack.Roles;
        return entry
            .Lines.Select(line => line.Account)
            .Where(account => account == roles.Receivables || account == roles.Payables)
            .Distinct()
            .Select(account => language.Format(LedgerTexts.InNoItem, account));
    }

    /// <summary>A report of the period was handed over, and the entry changes it: returns and lists count by VAT date, annual accounts
    /// by posting date.</summary>
    private static IEnumerable<string> Filed(BooksQueries books, ManualEntry entry, Language language)
    {
        List<DateOnly> taxed =
        [
            .. entry.Lines.Where(line => line.VatCode is not null).Select(line => line.VatDate ?? entry.Date),
        ];
        return books
            .Filings()
            .Where(one =>
                one is { State: FilingState.Sent or FilingState.Accepted, Sent: not null }
                && (
                    ReportCatalogue.Find(one.Report)?.Basis == ReportBasis.Vat
                        ? taxed.Any(one.Holds)
                        : one.Report.EndsWith(AnnualAccounts, StringComparison.Ordinal) && one.Holds(entry.Date)
                )
            )
            .Select(one =>
                language.Format(
                    LedgerTexts.AlreadyFiled,
                    ReportCatalogue.Find(one.Report)?.Title(language.Code) ?? one.Report,
                    ReportWords.Period(language, one.Period),
                    language.Date(CountryClock.Day(books.Company.Pack.Country, one.Sent!.Value))
                )
            );
    }

    /// <summary>A line says how it is taxed, and no line books the tax.</summary>
    private static IEnumerable<string> TaxMissing(BooksQueries books, ManualEntry entry, Language language)
    {
        foreach (
            var group in entry.Lines.Where(line => line.VatCode is not null).GroupBy(line => line.VatCode!).ToList()
        )
        {
            if (
                books.Company.Pack.VatCodes.FirstOrDefault(code => code.Code == group.Key) is not { } code
                || code.RateOn(entry.Date) is not (> 0m and var rate)
            )
            {
                continue;
            }

            List<string> accounts = [.. new[] { code.OutputAccount, code.InputAccount }.OfType<string>().Distinct()];
            if (accounts.Count == 0 || group.Any(line => accounts.Contains(line.Account)))
            {
                continue;
            }

            var net = Math.Abs(group.Sum(line => line.Base));
            var currency = books.Company.Currency;
            yield return language.Format(
                LedgerTexts.TaxMissing,
                group.Key,
                language.Number(rate, rate == decimal.Truncate(rate) ? 0 : 1),
                string.Join(" / ", accounts),
                language.Exact(new Money(net, currency)),
                language.Exact(new Money(net * rate / Percent, currency).Rounded())
            );
        }
    }
}
