using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Posting;

/// <summary>VAT of purchases that depends on the account: limits of deduction, and goods or services from abroad.</summary>
public sealed class PurchaseVatTests
{
    [Theory]
    [InlineData("NO", "7350", "7350 1000 0 base; 7350 250; 2400 -1250")]
    [InlineData("SE", "5615", "5615 1000 I25 base; 2641 125 I25 input; 5615 125; 2440 -1250")]
    [InlineData("DK", "1910", "1910 1000 K010 base; 7740 62.5 K010 input; 1910 187.5; 7440 -1250")]
    [InlineData("DK", "1990", "1990 1000 K030 base; 1990 250; 7440 -1250")]
    [InlineData("FI", "7970", "7970 1000 O0 base; 7970 255; 2870 -1255")]
    [InlineData("IS", "4310", "4310 1000 I0 base; 4310 240; 9300 -1240")]
    public void Deduction_ThatTheLawLimits_LeavesTheRestInTheCost(string country, string account, string lines)
    {
        var home = Country.Parse(country);
        using var books = new Books(home);
        var rate = country switch
        {
            "FI" => 25.5m,
            "IS" => 24m,
            _ => 25m,
        };
        var invoice = Purchase(books, home, null, "S", rate, "EA");
        var outcome = books.Receive(invoice);
        books.Book(outcome, invoice.Bytes(), account).Reasons.ShouldBeEmpty();
        string.Join("; ", books.Lines(outcome)).ShouldBe(lines);

        var learnt = books.Receive(invoice with { Number = "1002" });
        string.Join("; ", books.Lines(learnt)).ShouldBe(lines, "the same of the same seller");
        learnt.Warnings.ShouldContain(one => one.Contains("is not deducted", StringComparison.Ordinal));
        books.ShouldBeSound();
    }

    [Theory]
    [InlineData("NO", "7350")]
    [InlineData("SE", "5615")]
    [InlineData("DK", "1910")]
    [InlineData("DK", "1990")]
    [InlineData("IS", "4310")]
    public void Deduction_OfAnAccountThatTheDocumentAloneNames_IsWholeAndWarned(string country, string account)
    {
        var home = Country.Parse(country);
        using var books = new Books(home);
        var outcome = books.Receive(Purchase(books, home, account, "S", country == "IS" ? 24m : 25m, "EA"));
        outcome.Reasons.ShouldBeEmpty();
        books.Lines(outcome).Count(one => one.StartsWith(account, StringComparison.Ordinal)).ShouldBe(1);
        outcome.Warnings.ShouldContain(one =>
            one.StartsWith("vat-deduction: ", StringComparison.Ordinal)
            && one.Contains("in full", StringComparison.Ordinal)
        );
        books.ShouldBeSound();
    }

    [Fact]
    public void Deduction_BesideOtherLines_LimitsOnlyItsOwn()
    {
        var denmark = Country.Parse("DK");
        using var books = new Books(denmark);
        var first = Purchase(books, denmark, "client dinner", "S", 25m, "EA");
        books.Book(books.Receive(first), first.Bytes(), "1910").Reasons.ShouldBeEmpty();
        var outcome = books.Receive(
            Purchase(books, denmark, "2450", "S", 25m, "EA") with
            {
                Number = "1002",
                Lines = [new TestLine(1000m), new TestLine(1000m, Cost: "client dinner")],
            }
        );
        string.Join("; ", books.Lines(outcome))
            .ShouldBe("2450 1000 K010 base; 1910 1000 K010 base; 7740 312.5 K010 input; 1910 187.5; 7440 -2500");
    }

    [Theory]
    [InlineData("NO", "7000")]
    [InlineData("SE", "6071")]
    [InlineData("FI", "7500")]
    [InlineData("IS", "4100")]
    public void Deduction_ThatDependsOnThePurchase_IsAskedUntilAPersonChooses(string country, string account)
    {
        var home = Country.Parse(country);
        using var books = new Books(home);
        var rate =
            country == "FI" ? 25.5m
            : country == "IS" ? 24m
            : 25m;
        var invoice = Purchase(books, home, account, "S", rate, "EA");
        var outcome = books.Receive(invoice);
        outcome.Code.ShouldBe("vat-deduction");
        books.Book(outcome, invoice.Bytes(), account).Reasons.ShouldBeEmpty();
        books.Receive(invoice with { Number = "2" }).State.ShouldBe(IntakeState.Booked);
    }

    [Theory]
    [InlineData("NO", "7420", "7420 1000 0 base; 7420 250; 2400 -1250")]
    [InlineData("NO", "7000", "7000 1000 0 base; 7000 250; 2400 -1250")]
    [InlineData("DK", "2350", "2350 1000 K030 base; 2350 250; 7440 -1250")]
    [InlineData("FI", "7500", "7500 1000 O0 base; 7500 255; 2870 -1255")]
    [InlineData("IS", "4100", "4100 1000 I0 base; 4100 240; 9300 -1240")]
    public void Deduction_ThatAPersonLeavesOut_IsAskedOfTheNextAgain(string country, string account, string lines)
    {
        var home = Country.Parse(country);
        using var books = new Books(home);
        var rate =
            country == "FI" ? 25.5m
            : country == "IS" ? 24m
            : 25m;
        var invoice = Purchase(books, home, account, "S", rate, "EA");
        var outcome = books.Receive(invoice);
        books.Book(outcome, invoice.Bytes(), account, deductsNothing: true).Reasons.ShouldBeEmpty();
        string.Join("; ", books.Lines(outcome)).ShouldBe(lines);

        books.Receive(invoice with { Number = "2" }).Code.ShouldBe("vat-deduction");
        books.ShouldBeSound();
    }

    /// <summary>An account that was learnt from a purchase with deduction would be deducted in full without a question.</summary>
    [Fact]
    public async Task Deduction_LeftOutAfterAnAccountWasLearnt_MakesItForgotten()
    {
        var norway = Country.Parse("NO");
        using var books = new Books(norway);
        var invoice = Purchase(books, norway, null, "S", 25m, "EA");
        var another = invoice with { Number = "2" };
        var (first, second) = (books.Receive(invoice), books.Receive(another));
        books.Book(first, invoice.Bytes(), "7420").Reasons.ShouldBeEmpty();
        books.Receive(invoice with { Number = "3" }).Code.ShouldNotBe(first.Code);

        books.Book(second, another.Bytes(), "7420", deductsNothing: true).Reasons.ShouldBeEmpty();

        books.Receive(invoice with { Number = "4" }).Code.ShouldBe(first.Code);
        books.ShouldBeSound();
        await books.Store.RebuildAsync(books.Company);
        books.Receive(invoice with { Number = "5" }).Code.ShouldBe(first.Code);
    }

    [Fact]
    public void Deduction_LeftOutWhereTheLawLeavesNothingOpen_IsRefused()
    {
        var norway = Country.Parse("NO");
        using var books = new Books(norway);
        var invoice = Purchase(books, norway, null, "S", 25m, "EA");
        var outcome = books.Receive(invoice);
        books
            .Book(outcome, invoice.Bytes(), "6300", deductsNothing: true)
            .Reasons.ShouldHaveSingleItem()
            .ShouldStartWith("vat-deduction: ");
        books.Book(outcome, invoice.Bytes(), "6300").Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Deduction_LeftOutBesideOtherLines_IsOfItsOwnAccountAlone()
    {
        var norway = Country.Parse("NO");
        using var books = new Books(norway);
        var invoice = Purchase(books, norway, null, "S", 25m, "EA") with
        {
            Lines = [new TestLine(1000m, Cost: "6300"), new TestLine(1000m, Cost: "7000")],
        };
        var outcome = books.Receive(invoice);
        outcome.Code.ShouldBe("vat-deduction");
        books.Book(outcome, invoice.Bytes(), deductsNothing: true).Reasons.ShouldBeEmpty();
        string.Join("; ", books.Lines(outcome))
            .ShouldBe("6300 1000 1 base; 7000 1000 0 base; 2710 250 1 input; 7000 250; 2400 -2500");
    }

    [Fact]
    public void ServiceFromAbroad_NoneOfWhoseVatIsDeducted_HasTheCodeForThat()
    {
        var norway = Country.Parse("NO");
        using var books = new Books(norway);
        var invoice = Purchase(books, Country.Parse("DK"), null, "O", null, "HUR") with
        {
            Buyer = TestParty.Own(norway),
        };
        var outcome = books.Receive(invoice);
        books.Book(outcome, invoice.Bytes(), "7350").Reasons.ShouldBeEmpty();
        string.Join("; ", books.Lines(outcome))
            .ShouldBe("7350 1000 87 base; 7350 250; 2705 -250 87 output; 2400 -1000");
    }

    [Theory]
    [InlineData("SE", "6540", "O", "6540 1000 T22 base; 2645 250 T22 input; 2614 -250 T22 output; 2440 -1000")]
    [InlineData("SE", "6540", "Z", "6540 1000 T22 base; 2645 250 T22 input; 2614 -250 T22 output; 2440 -1000")]
    [InlineData("SE", "4545", "O", "4545 1000 V50 base; 2645 250 V50 input; 2615 -250 V50 output; 2440 -1000")]
    [InlineData("NO", "6700", "O", "6700 1000 86 base; 2715 250 86 input; 2705 -250 86 output; 2400 -1000")]
    [InlineData("NO", "4360", "O", "4360 1000 81 base; 2716 250 81 input; 2706 -250 81 output; 2400 -1000")]
    [InlineData("FI", "4470", "O", "4470 1000 OVP base; 1764 255 OVP input; 2937 -255 OVP output; 2870 -1000")]
    [InlineData("DK", "2510", "O", "2510 1000 K460 base; 7740 250 K460 input; 7720 -250 K460 output; 7440 -1000")]
    [InlineData("IS", "4530", "O", "4530 1000 IS1 base; 9525 240 IS1 input; 9515 -240 IS1 output; 9300 -1000")]
    public void PurchaseFromAbroad_ThatTheAccountTells_IsGoodsOrServices(
        string country,
        string account,
        string category,
        string lines
    )
    {
        using var books = new Books(Country.Parse(country));
        var outcome = books.Receive(FromAmerica(books, account, category));
        outcome.Reasons.ShouldBeEmpty();
        string.Join("; ", books.Lines(outcome)).ShouldBe(lines);
    }

    [Theory]
    [InlineData("SE")]
    [InlineData("NO")]
    [InlineData("DK")]
    [InlineData("FI")]
    [InlineData("IS")]
    public void PurchaseFromAbroad_ThatNothingTells_IsAskedAndThenFollowsTheAccount(string country)
    {
        using var books = new Books(Country.Parse(country));
        var roles = books.Pack.Roles;
        var invoice = FromAmerica(books, null, "O");
        var outcome = books.Receive(invoice);
        outcome.Reasons.ShouldContain(one => one.StartsWith("supply-kind: ", StringComparison.Ordinal));
        books.Book(outcome, invoice.Bytes(), roles.Purchases.ThirdCountryServices).Reasons.ShouldBeEmpty();
        var code = books.Pack.VatCodes.Single(one => one.Code == books.Lines(outcome)[0].Split(' ')[2]);
        code.Kinds.ShouldBe([Nsg.Countries.SupplyKind.Services]);
    }

    [Fact]
    public void ExemptPurchase_FromAbroad_IsAskedAndBearsNoTax()
    {
        using var books = new Books(Country.Parse("SE"));
        var invoice = FromAmerica(books, "6540", "E");
        var outcome = books.Receive(invoice);
        outcome.Code.ShouldBe("exempt-abroad");
        books.Book(outcome, invoice.Bytes()).Reasons.ShouldBeEmpty();
        string.Join("; ", books.Lines(outcome)).ShouldBe("6540 1000 I0 base; 2440 -1000");
    }

    private static TestInvoice FromAmerica(Books books, string? account, string category) =>
        Purchase(books, books.Pack.Country, account, category, category == "O" ? null : 0m, "EA") with
        {
            Seller = new TestParty("US", "123456789", "Consulting Inc."),
        };

    private static TestInvoice Purchase(
        Books books,
        Country seller,
        string? account,
        string category,
        decimal? rate,
        string unit
    ) =>
        new()
        {
            Number = "1001",
            Seller = TestParty.Neighbour(seller),
            Buyer = TestParty.Own(books.Pack.Country),
            Currency = books.Pack.Currency.Code,
            AccountingCost = account,
            Lines = [new TestLine(1000m, category, rate, unit)],
        };
}
