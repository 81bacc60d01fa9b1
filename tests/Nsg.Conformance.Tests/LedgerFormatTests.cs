using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Countries;
using Nsg.Node.Extracts;
using Nsg.Reporting;
using Nsg.Reporting.Journal;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;
using Nsg.Reporting.Tests;
using Nsg.Reporting.XbrlGl;
using Nsg.Storage.Queries;
using Nsg.Testing;
using Nsg.Vocabulary;

namespace Nsg.Conformance.Tests;

/// <summary>XBRL GL, SAF-T and SIE of one company lead to one trial balance, and keep the official schemas, in every
/// country and for every VAT code.</summary>
public sealed class LedgerFormatTests
{
    [OfficialFact(FormatSchemas.XbrlGl)]
    public void Formats_OfEveryVatCode_AreValidAndLeadToOneTrialBalance()
    {
        foreach (var country in Country.Nordic)
        {
            using var books = EveryCode(country);
            Same(books, country.Code, 2026);
        }
    }

    [OfficialFact(CompanyYear.Folder)]
    public void Formats_OfTheCompanyYear_AreValidAndLeadToOneTrialBalance()
    {
        using var books = CompanyYear.NewBooks();
        CompanyYear.Receive(books, CompanyYear.Files);
        Same(books, "company-year", 2019);
    }

    [OfficialFact(FormatSchemas.XbrlGl)]
    public void Formats_OfACompanyWithoutAnyVoucher_AreValid()
    {
        var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        foreach (var country in Country.Nordic)
        {
            using var books = new Books(country);
            Faults(
                    FormatSchemas.SafTNewest,
                    Written(
                        books,
                        from,
                        to,
                        (extract, output) => SafTWriter.Write(extract, "1.0", output, SafTWriter.NewestVersion)
                    )
                )
                .ShouldBeEmpty(country.Code);
            Faults(
                    FormatSchemas.SafTDanish,
                    Written(books, from, to, (extract, output) => DanishSafTWriter.Write(extract, "1.0", output))
                )
                .ShouldBeEmpty(country.Code);
            Faults(FormatSchemas.XbrlGl, Written(books, from, to, XbrlGlWriter.Write)).ShouldBeEmpty(country.Code);
        }
    }

    private static void Same(Books books, string name, int year)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var expected = new SortedDictionary<string, decimal>(
            books
                .Ask(one => one.TrialBalance(from, to))
                .Where(one => !one.Closing.IsZero)
                .ToDictionary(one => one.Account, one => one.Closing.Amount),
            StringComparer.Ordinal
        );
        expected.Count.ShouldBeGreaterThan(5);
        foreach (var version in new[] { SafTWriter.NewestVersion, SafTWriter.Version })
        {
            var file = Written(books, from, to, (extract, output) => SafTWriter.Write(extract, "1.0", output, version));
            Faults(version == SafTWriter.Version ? FormatSchemas.SafT : FormatSchemas.SafTNewest, file)
                .ShouldBeEmpty($"{name} SAF-T {version}");
            LedgerReading.SafT(file).ShouldBe(expected, $"{name} SAF-T {version}");
        }

        var danish = Written(books, from, to, (extract, output) => DanishSafTWriter.Write(extract, "1.0", output));
        Faults(FormatSchemas.SafTDanish, danish).ShouldBeEmpty($"{name} SAF-T DK");
        LedgerReading.SafT(danish).ShouldBe(expected, $"{name} SAF-T DK");
        LedgerReading
            .Sie(Written(books, from, to, (extract, output) => SieWriter.Write(extract, "1.0", output)))
            .ShouldBe(expected, $"{name} SIE 4E");

        // XBRL GL holds vouchers alone: from the first day on they are the whole of the books.
        var all = books.Ask(one => one.Span(new LedgerSelection()))!.Value;
        var whole = new SortedDictionary<string, decimal>(
            books
                .Ask(one => one.TrialBalance(null, null))
                .Where(one => !one.Closing.IsZero)
                .ToDictionary(one => one.Account, one => one.Closing.Amount),
            StringComparer.Ordinal
        );
        var ledger = Written(books, all.First, all.Last, XbrlGlWriter.Write);
        Faults(FormatSchemas.XbrlGl, ledger).ShouldBeEmpty($"{name} XBRL GL");
        LedgerReading.XbrlGl(ledger).ShouldBe(whole, $"{name} XBRL GL");
        LedgerReading.Json(Written(books, all.First, all.Last, LedgerJsonWriter.Write)).ShouldBe(whole, $"{name} JSON");
        LedgerReading.Csv(Written(books, all.First, all.Last, LedgerCsvWriter.Write)).ShouldBe(whole, $"{name} CSV");

        // 4I is for another program to take in: vouchers without the balances that the year began with.
        var moved = new SortedDictionary<string, decimal>(
            books
                .Ask(one => one.TrialBalance(null, null))
                .Where(one => one.Debit != one.Credit)
                .ToDictionary(one => one.Account, one => one.Debit.Amount - one.Credit.Amount),
            StringComparer.Ordinal
        );
        LedgerReading
            .Sie(
                Written(
                    books,
                    all.First,
                    all.Last,
                    (extract, output) => SieWriter.Write(extract, "1.0", output, isForImport: true)
                )
            )
            .ShouldBe(moved, $"{name} SIE 4I");
    }

    private static Books EveryCode(Country country)
    {
        var books = new Books(country);
        var bank = books.Pack.Roles.BankAccounts[0];
        var day = new DateOnly(2025, 11, 3);
        Post(books, day, "From the year before", [Line(books.Pack.Roles.OpeningBalance, -5000m), Line(bank, 5000m)]);
        var entries = new List<Guid>();
        foreach (var (code, i) in books.Pack.VatCodes.Select((code, i) => (code, i)))
        {
            day = new DateOnly(2026, 1, 1).AddDays(i * 7);
            var sign = code.Direction == TradeDirection.Sale ? -1m : 1m;
            var net = sign * Whole(books, 1000.37m + i);
            var tax = Whole(books, net * (code.RateOn(day) ?? 0m) / 100m);
            var account = (
                code.Direction == TradeDirection.Sale ? books.Pack.Roles.Sales : books.Pack.Roles.Purchases
            ).DomesticGoods;
            List<ManualLine> lines = [Line(account, net, code.Code, "Æ <goods> & \"more\" ÞÐ")];
            lines.AddRange(
                code.OutputAccount is { } output && tax != 0m
                    ? [Line(output, code.Direction == TradeDirection.Sale ? tax : -tax, code.Code)]
                    : []
            );
            lines.AddRange(code.InputAccount is { } input && tax != 0m ? [Line(input, tax, code.Code)] : []);
            lines.Add(Line(bank, -lines.Sum(one => one.Base)));
            entries.Add(Post(books, day, $"Code {code.Code} {code.Name}", lines));
        }

        Post(
            books,
            day,
            "In another currency",
            [
                Line(books.Pack.Roles.Purchases.DomesticServices, Whole(books, 745.5m)) with
                {
                    Currency = Currency.Parse("USD"),
                    Amount = 100m,
                },
                Line(bank, Whole(books, -745.5m)),
            ]
        );
        books.Decide(one => new ManualDesk(one).Reverse(entries[^1], null, "wrong", "person")).Refusal.ShouldBeNull();
        return books;
    }

    private static Guid Post(Books books, DateOnly day, string text, IReadOnlyList<ManualLine> lines)
    {
        var outcome = books.Decide(one =>
            new ManualDesk(one).Post(
                new ManualEntry
                {
                    Date = day,
                    Text = text,
                    Lines = lines,
                },
                null,
                "person"
            )
        );
        outcome.Refusal.ShouldBeNull($"{text}: {outcome.Detail}");
        return outcome.Entry!.Entry;
    }

    private static ManualLine Line(string account, decimal amount, string? code = null, string? text = null) =>
        new()
        {
            Account = account,
            Base = amount,
            VatCode = code,
            Text = text,
        };

    private static decimal Whole(Books books, decimal amount) =>
        new Money(amount, books.Pack.Currency).Rounded().Amount;

    private static IReadOnlyList<string> Faults(string schema, byte[] file) =>
        FormatSchemas.Faults(schema, new MemoryStream(file));

    private static byte[] Written(Books books, DateOnly from, DateOnly to, Action<LedgerExtract, Stream> write) =>
        books.Ask(one =>
        {
            using var output = new MemoryStream();
            write(
                LedgerExtracts.Take(
                    one,
                    new LedgerSelection { From = from, To = to },
                    new DateTimeOffset(2027, 1, 2, 3, 4, 5, TimeSpan.Zero)
                ),
                output
            );
            return output.ToArray();
        });
}
