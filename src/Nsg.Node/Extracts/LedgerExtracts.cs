using Nsg.Bookkeeping;
using Nsg.Ledger;
using Nsg.Reporting;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Extracts;

/// <summary>Takes extracts of the ledger for the writers of accounting formats. An extract is good while its snapshot
/// of the books is open.</summary>
public static class LedgerExtracts
{
    /// <summary>Takes an extract.</summary>
    /// <param name="books">The books, on one snapshot.</param>
    /// <param name="selection">What of them.</param>
    /// <param name="now">When.</param>
    public static LedgerExtract Take(BooksQueries books, LedgerSelection selection, DateTimeOffset now)
    {
        var company = books.Company;
        var today = company.DayOf(now);
        var span = books.Span(selection);
        var first = selection.From ?? span?.First ?? today;
        var last = selection.To ?? span?.Last ?? today;
        var registers = new PartyRegisters(books);
        var size = books.Checkpoint().Books.Size;
        return new LedgerExtract
        {
            Company = CompanyOf(books),
            Id = FormattableString.Invariant($"urn:nsg:ledger:{company.Key}:{size}{Suffix(selection)}"),
            Created = now,
            From = first,
            To = last < first ? first : last,
            Selection = Words(selection),
            Accounts = Accounts(books, selection),
            Parties = Parties(books, selection, registers),
            Sides = registers.Sides,
            TaxCodes = TaxCodes(company, last),
            Currencies = new Lazy<IReadOnlyList<Currency>>(() =>
                [company.Currency, .. books.Currencies().Where(currency => currency != company.Currency)]
            ),
            Dimensions =
            [
                .. books.Dimensions().Select(one => new ExtractDimension(one.Id, one.Name ?? one.Id, one.Parent)),
            ],
            Objects = [.. books.Objects().Select(one => new ExtractObject(one.Dimension, one.Id, one.Name ?? one.Id))],
            Totals = new Lazy<ExtractTotals>(() =>
            {
                var totals = books.Totals(selection);
                return new ExtractTotals(
                    totals.Entries,
                    Money.FromMinor(totals.Debit, company.Currency),
                    Money.FromMinor(totals.Credit, company.Currency)
                );
            }),
            Vouchers = books.Vouchers(selection),
        };
    }

    /// <summary>The company as formats name it.</summary>
    public static ExtractCompany CompanyOf(BooksQueries books)
    {
        ArgumentNullException.ThrowIfNull(books);
        var company = books.Company;
        return new ExtractCompany(
            company.Name,
            company.Pack.Country,
            company.Number?.Number ?? "",
            company.Number is { } number ? IdentifierScheme.Of(number.Country) : null,
            company.Currency
        )
        {
            BankAccounts = [.. books.BankAccounts().Select(one => one.BankAccount)],
            Address = books.Registered()?.RegisteredAddress,
        };
    }

    private static string Suffix(LedgerSelection selection) =>
        (selection.Document ?? selection.Transaction) is { } one ? $":{one}" : "";

    private static string? Words(LedgerSelection selection)
    {
        var parts = new List<string>();
        if (selection.Document is { } document)
        {
            parts.Add($"document {document}");
        }

        if (selection.Transaction is { } transaction)
        {
            parts.Add($"transaction {transaction}");
        }

        if (selection.Direction is { } direction)
        {
            parts.Add($"documents of direction {direction}");
        }

        return parts.Count == 0 ? null : "Part of the ledger: " + string.Join(", ", parts);
    }

    /// <summary>All of the ledger has its balances; a part of it has its own movements, from nothing.</summary>
    private static List<ExtractAccount> Accounts(BooksQueries books, LedgerSelection selection)
    {
        var currency = books.Company.Currency;
        if (selection.IsPartial)
        {
            return
            [
                .. books
                    .Movements(selection)
                    .Select(row =>
                        books.AccountOf(row.Account) is var account
                            ? new ExtractAccount(
                                row.Account,
                                account.Name,
                                account.Type,
                                Money.Zero(currency),
                                Money.FromMinor(row.Movement, currency)
                            )
                            : throw new System.Diagnostics.UnreachableException()
                    ),
            ];
        }

        // A company's own chart leaves whole, used or not; of a starter chart only what is used is the company's, and
        // all of it when nothing is: formats want an account at least.
        var used = books.TrialBalance(selection.From, selection.To);
        var names = used.Select(row => row.Account).ToHashSet(StringComparer.Ordinal);
        var nothing = Money.Zero(currency);
        var chart = books.OwnChart();
        if (used.Count == 0 && chart.Count == 0)
        {
            chart = [.. books.Accounts().Select(account => (account, (string?)null))];
        }

        return
        [
            .. used.Select(row => new ExtractAccount(row.Account, row.Name, row.Type, row.Opening, row.Closing)
                {
                    Standard = books.StandardOf(row.Account),
                })
                .Concat(
                    chart
                        .Where(one => !names.Contains(one.Account.Number))
                        .Select(one => new ExtractAccount(
                            one.Account.Number,
                            one.Account.Name,
                            one.Account.Type,
                            nothing,
                            nothing
                        )
                        {
                            Standard = one.Standard,
                        })
                )
                .OrderBy(account => account.Number, StringComparer.Ordinal),
        ];
    }

    private static List<ExtractParty> Parties(BooksQueries books, LedgerSelection selection, PartyRegisters registers)
    {
        var names = books.PartyNames();
        var roles = books.Company.Pack.Roles;
        var parties = new List<ExtractParty>();
        foreach (
            var group in Balances(books, selection)
                .GroupBy(row => (row.Party, Role: registers.RoleOf(row.Party, row.Account)))
        )
        {
            var opening = Money.FromMinor(group.Sum(row => row.Opening), books.Company.Currency);
            var movement = Money.FromMinor(group.Sum(row => row.Movement), books.Company.Currency);
            var isNumber = PartyIdentifier.TryParse(group.Key.Party, out var number);
            var usual = group.Key.Role == PartyRole.Customer ? roles.Receivables : roles.Payables;
            var account = group.Any(row => row.Account == usual) ? usual : group.First().Account;
            parties.Add(
                new ExtractParty(
                    group.Key.Party,
                    group.Key.Role,
                    names.GetValueOrDefault(group.Key.Party, group.Key.Party),
                    isNumber ? number.Country : null,
                    isNumber ? number.Number : null,
                    account,
                    opening,
                    opening + movement
                )
                {
                    Id = registers.IdOf(group.Key.Party, group.Key.Role),
                }
            );
        }

        return parties;
    }

    private static IEnumerable<PartyBalance> Balances(BooksQueries books, LedgerSelection selection) =>
        selection is { HasPartiesFromNothing: true, IsPartial: false }
            ? books
                .PartySums(selection.From, selection.To, selection.From ?? DateOnly.MinValue)
                .Select(sum => new PartyBalance(sum.Party, sum.Account, 0, (sum.Debit - sum.Credit).ToMinor()))
            : books.PartyBalances(selection);

    private static List<ExtractTaxCode> TaxCodes(CompanyProfile company, DateOnly day) =>
        [
            .. company
                .Pack.VatCodes.DistinctBy(code => code.Code)
                .Select(code => new ExtractTaxCode(code.Code, code.Name, code.RateOn(day) ?? 0m)
                {
                    From = code.Rates.FirstOrDefault(rate => rate.Holds(day))?.From,
                }),
        ];
}
