using System.Globalization;
using Nsg.Ledger;
using Nsg.Reporting.Hledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Tests.Hledger;

/// <summary>The hledger journal writer.</summary>
public sealed class HledgerJournalTests
{
    private static readonly Currency Isk = Currency.Parse("ISK");

    [Fact]
    public void Head_InACurrencyWithoutDecimals_SaysSo()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        new HledgerJournal(output).WriteHead("Bakarí", Isk, [new Account("1000", "Sala", "Sales", AccountType.Income)]);

        output
            .ToString()
            .ShouldBe("; Bakarí\ndecimal-mark .\ncommodity 1000. ISK\naccount income:1000 Sala  ; type: R\n");
    }

    [Fact]
    public void Voucher_WithSignsThatMeanSomethingToHledger_IsSpelledSafely()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var cost = new Account("4000", "Brauð;  kökur:\nog kaffi", "Food", AccountType.Expense);
        var bank = new Account("1900", "Banki", "Bank", AccountType.Asset);

        new HledgerJournal(output).Write(
            new HledgerVoucher
            {
                Number = "P2026-1",
                Date = new DateOnly(2026, 3, 1),
                Text = "Invoice 7 | A;B\r\n  C",
                Tags = [("document", "7, [2026-01-01] date:2026-13-13"), ("rule", null)],
                Lines =
                [
                    new HledgerLine(cost, new Money(1200m, Isk), new Money(8.5m, Currency.Parse("EUR")), "K1"),
                    new HledgerLine(bank, new Money(-1200m, Isk), new Money(-8.5m, Currency.Parse("EUR")), null),
                ],
            }
        );

        output
            .ToString()
            .ShouldBe(
                """

                2026-03-01 (P2026-1) Invoice 7 / A,B C  ; document:7  (2026-01-01) date-2026-13-13
                    expenses:4000 Brauð, kökur- og kaffi  1200 ISK  ; amount:8.50 EUR, vat:K1
                    assets:1900 Banki  -1200 ISK  ; amount:-8.50 EUR

                """
            );
    }
}
