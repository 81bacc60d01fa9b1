using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>
/// What is booked for a supply of 100 in each of the five countries. A case: the company's country, purchase (P) or
/// sale (S), the
/// other party's country, VAT category, rate, unit (EA goods, HUR services), and the lines expected.
/// </summary>
public sealed class SupplyTests
{
    [Theory]
    [InlineData("DK P DK S 25 EA", "1610 100 K010 base; 7740 25 K010 input; 7440 -125")]
    [InlineData("DK P DK S 25 HUR", "1610 100 K010 base; 7740 25 K010 input; 7440 -125")]
    [InlineData("DK P DK Z 0 EA", "1610 100 K030 base; 7440 -100")]
    [InlineData("DK P DK E 0 EA", "1610 100 K030 base; 7440 -100")]
    [InlineData("DK P DK AE 0 EA", "1610 100 K660 base; 7740 25 K660 input; 7680 -25 K660 output; 7440 -100")]
    [InlineData("DK P SE K 0 EA", "1610 100 K210 base; 7740 25 K210 input; 7700 -25 K210 output; 7440 -100")]
    [InlineData("DK P SE AE 0 HUR", "1610 100 K260 base; 7740 25 K260 input; 7720 -25 K260 output; 7440 -100")]
    [InlineData("DK P NO G 0 EA", "1610 100 K410 base; 7740 25 K410 input; 7700 -25 K410 output; 7440 -100")]
    [InlineData("DK P NO O - HUR", "1610 100 K460 base; 7740 25 K460 input; 7720 -25 K460 output; 7440 -100")]
    [InlineData("DK S DK S 25 EA", "1010 -100 S01 base; 7680 -25 S01 output; 6190 125")]
    [InlineData("DK S DK E 0 EA", "1020 -100 S81 base; 6190 100")]
    [InlineData("DK S DK AE 0 EA", "1020 -100 SOB base; 6190 100")]
    [InlineData("DK S DK Z 0 EA", "1020 -100 S02 base; 6190 100")]
    [InlineData("DK S SE K 0 EA", "1050 -100 S21 base; 6190 100")]
    [InlineData("DK S SE AE 0 HUR", "1150 -100 S23 base; 6190 100")]
    [InlineData("DK S NO G 0 EA", "1100 -100 S41 base; 6190 100")]
    [InlineData("DK S NO O - HUR", "1200 -100 S42 base; 6190 100")]
    [InlineData("NO P NO S 25 EA", "4300 100 1 base; 2710 25 1 input; 2400 -125")]
    [InlineData("NO P NO S 15 EA", "4300 100 11 base; 2711 15 11 input; 2400 -115")]
    [InlineData("NO P NO S 12 HUR", "4300 100 13 base; 2712 12 13 input; 2400 -112")]
    [InlineData("NO P NO S 11.11 EA", "4300 100 12 base; 2713 11.11 12 input; 2400 -111.11")]
    [InlineData("NO P NO E 0 EA", "4300 100 0 base; 2400 -100")]
    [InlineData("NO P NO AE 0 EA", "4300 100 91 base; 2717 25 91 input; 2707 -25 91 output; 2400 -100")]
    [InlineData("NO P DK G 0 EA", "4300 100 81 base; 2716 25 81 input; 2706 -25 81 output; 2400 -100")]
    [InlineData("NO P DK O - HUR", "4300 100 86 base; 2715 25 86 input; 2705 -25 86 output; 2400 -100")]
    [InlineData("NO S NO S 25 EA", "3000 -100 3 base; 2700 -25 3 output; 1500 125")]
    [InlineData("NO S NO S 25 HUR", "3050 -100 3 base; 2700 -25 3 output; 1500 125")]
    [InlineData("NO S NO S 15 EA", "3000 -100 31 base; 2701 -15 31 output; 1500 115")]
    [InlineData("NO S NO S 12 HUR", "3050 -100 33 base; 2702 -12 33 output; 1500 112")]
    [InlineData("NO S NO S 11.11 EA", "3000 -100 32 base; 2703 -11.11 32 output; 1500 111.11")]
    [InlineData("NO S NO Z 0 EA", "3100 -100 5 base; 1500 100")]
    [InlineData("NO S NO E 0 EA", "3200 -100 6 base; 1500 100")]
    [InlineData("NO S DK G 0 EA", "3110 -100 52 base; 1500 100")]
    [InlineData("NO S DK AE 0 HUR", "3120 -100 52 base; 1500 100")]
    [InlineData("SE P SE S 25 EA", "4010 100 I25 base; 2641 25 I25 input; 2440 -125")]
    [InlineData("SE P SE S 12 EA", "4010 100 I12 base; 2641 12 I12 input; 2440 -112")]
    [InlineData("SE P SE S 6 EA", "4010 100 I6 base; 2641 6 I6 input; 2440 -106")]
    [InlineData("SE P SE AE 0 HUR", "4010 100 T24 base; 2647 25 T24 input; 2614 -25 T24 output; 2440 -100")]
    [InlineData("SE P DK K 0 EA", "4010 100 V20 base; 2645 25 V20 input; 2614 -25 V20 output; 2440 -100")]
    [InlineData("SE P DK AE 0 HUR", "4010 100 T21 base; 2645 25 T21 input; 2614 -25 T21 output; 2440 -100")]
    [InlineData("SE P NO G 0 EA", "4010 100 V50 base; 2645 25 V50 input; 2615 -25 V50 output; 2440 -100")]
    [InlineData("SE P NO O - HUR", "4010 100 T22 base; 2645 25 T22 input; 2614 -25 T22 output; 2440 -100")]
    [InlineData("SE S SE S 25 EA", "3001 -100 U25 base; 2611 -25 U25 output; 1510 125")]
    [InlineData("SE S SE S 12 EA", "3001 -100 U12 base; 2621 -12 U12 output; 1510 112")]
    [InlineData("SE S SE S 6 EA", "3001 -100 U6 base; 2631 -6 U6 output; 1510 106")]
    [InlineData("SE S SE E 0 EA", "3004 -100 F42 base; 1510 100")]
    [InlineData("SE S SE AE 0 EA", "3231 -100 F41 base; 1510 100")]
    [InlineData("SE S DK K 0 EA", "3108 -100 F35 base; 1510 100")]
    [InlineData("SE S DK AE 0 HUR", "3308 -100 F39 base; 1510 100")]
    [InlineData("SE S NO G 0 EA", "3105 -100 F36 base; 1510 100")]
    [InlineData("SE S NO O - HUR", "3305 -100 F40 base; 1510 100")]
    [InlineData("FI P FI S 25.5 EA", "4000 100 O1 base; 1763 25.5 O1 input; 2870 -125.5")]
    [InlineData("FI P FI S 14 EA", "4000 100 O2 base; 1763 14 O2 input; 2870 -114")]
    [InlineData("FI P FI S 10 EA", "4000 100 O3 base; 1763 10 O3 input; 2870 -110")]
    [InlineData("FI P FI AE 0 HUR", "4000 100 OR base; 1765 25.5 OR input; 2938 -25.5 OR output; 2870 -100")]
    [InlineData("FI P DK K 0 EA", "4000 100 OEUT base; 1764 25.5 OEUT input; 2934 -25.5 OEUT output; 2870 -100")]
    [InlineData("FI P DK AE 0 HUR", "4000 100 OEUP base; 1764 25.5 OEUP input; 2935 -25.5 OEUP output; 2870 -100")]
    [InlineData("FI P NO G 0 EA", "4000 100 OVT base; 1764 25.5 OVT input; 2936 -25.5 OVT output; 2870 -100")]
    [InlineData("FI P NO O - HUR", "4000 100 OVP base; 1764 25.5 OVP input; 2937 -25.5 OVP output; 2870 -100")]
    [InlineData("FI S FI S 25.5 EA", "3000 -100 M1 base; 2930 -25.5 M1 output; 1700 125.5")]
    [InlineData("FI S FI S 14 EA", "3000 -100 M2 base; 2931 -14 M2 output; 1700 114")]
    [InlineData("FI S FI S 10 HUR", "3100 -100 M3 base; 2932 -10 M3 output; 1700 110")]
    [InlineData("FI S FI E 0 EA", "3200 -100 ME base; 1700 100")]
    [InlineData("FI S DK K 0 EA", "3300 -100 MEUT base; 1700 100")]
    [InlineData("FI S DK AE 0 HUR", "3350 -100 MEUP base; 1700 100")]
    [InlineData("FI S NO G 0 EA", "3400 -100 MVT base; 1700 100")]
    [InlineData("FI S NO O - HUR", "3450 -100 MVP base; 1700 100")]
    [InlineData("IS P IS S 24 EA", "2010 100 I1 base; 9520 24 I1 input; 9300 -124")]
    [InlineData("IS P IS S 11 EA", "2010 100 I2 base; 9521 11 I2 input; 9300 -111")]
    [InlineData("IS P DK G 0 EA", "2010 100 IV base; 9300 -100")]
    [InlineData("IS P DK O - HUR", "2010 100 IS1 base; 9525 24 IS1 input; 9515 -24 IS1 output; 9300 -100")]
    [InlineData("IS S IS S 24 EA", "1010 -100 U1 base; 9510 -24 U1 output; 7600 124")]
    [InlineData("IS S IS S 11 HUR", "1020 -100 U2 base; 9511 -11 U2 output; 7600 111")]
    [InlineData("IS S IS E 0 EA", "1110 -100 UE base; 7600 100")]
    [InlineData("IS S DK G 0 EA", "1200 -100 UV base; 7600 100")]
    [InlineData("IS S DK AE 0 HUR", "1210 -100 UT base; 7600 100")]
    public void Supply_OfAHundred_IsBookedByTheCountrysRules(string supply, string lines)
    {
        var (invoice, books) = Make(supply);
        using (books)
        {
            var outcome = books.Receive(invoice);
            outcome.Reasons.ShouldBeEmpty();
            string.Join("; ", books.Lines(outcome)).ShouldBe(lines);

            // The credit note is the mirror image and leaves nothing behind.
            books
                .Receive(invoice with { Number = "C1", IsCredit = true, Preceding = invoice.Number })
                .Reasons.ShouldBeEmpty();
            books.Ask(one => one.TrialBalance(null, null)).ShouldAllBe(one => one.Closing.Amount == 0m);
            books.Open().ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("DK P DK S 12 EA", "vat: 12 % is not a DK VAT rate")]
    [InlineData("NO P NO S 6 EA", "only from 2020-04-01 to 2021-09-30")]
    [InlineData("FI P FI S 24 EA", "only from 2013-01-01 to 2024-08-31")]
    [InlineData("DK P SE S 25 EA", "vat: foreign VAT of 25 % is not deductible")]
    [InlineData("NO P DK S 25 EA", "vat: foreign VAT of 25 % is not deductible")]
    [InlineData("DK S DK K 0 EA", "supplies between countries")]
    [InlineData("DK S SE G 0 EA", "export out of the EU")]
    [InlineData("DK S NO K 0 EA", "supplies within the EU")]
    public void Supply_ThatTheRulesDoNotAllow_WaitsInReviewAndBooksNothing(string supply, string reason)
    {
        var (invoice, books) = Make(supply);
        using (books)
        {
            var outcome = books.Receive(invoice);
            outcome.State.ShouldBe(IntakeState.Review);
            outcome.Reasons.ShouldContain(
                one => one.Contains(reason, StringComparison.Ordinal),
                string.Join('\n', outcome.Reasons)
            );
            books.Ask(one => one.EntryCount()).ShouldBe(0);
            books.Open().ShouldHaveSingleItem().IsInReview.ShouldBeTrue();
        }
    }

    private static (TestInvoice Invoice, Books Books) Make(string supply)
    {
        var parts = supply.Split(' ');
        var (home, isSale, other) = (
            Country.Parse(parts[0]),
            parts[1] == "S",
            TestParty.Neighbour(Country.Parse(parts[2]))
        );
        var books = new Books(home);
        var own = TestParty.Own(home);
        decimal? rate = parts[4] == "-" ? null : decimal.Parse(parts[4], CultureInfo.InvariantCulture);
        return (
            new TestInvoice
            {
                Number = "1001",
                Seller = isSale ? own : other,
                Buyer = isSale ? other : own,
                Currency = books.Pack.Currency.Code,
                AccountingCost = isSale ? null : books.Pack.Roles.Purchases.DomesticGoods,
                Lines = [new TestLine(100m, parts[3], rate, parts[5])],
            },
            books
        );
    }
}
