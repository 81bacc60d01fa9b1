using Nsg.Bookkeeping.Invoicing;
using Nsg.Documents.Reading;
using Nsg.Node.Invoicing;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Invoices in other currencies than that of the books.</summary>
public sealed partial class InvoiceIssueTests
{
    private static readonly DateOnly Issued = new(2026, 3, 2);

    [Fact]
    public async Task Preview_InACurrencyWithoutRate_SaysWhatIssuingSays()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var issue = new InvoiceIssue(node.Store, company, TimeProvider.System, ReadingLimits.Default);

        var reasons = Should
            .Throw<InvoiceRefusedException>(() => issue.Preview(InvoiceRequest.Read(NodeFixture.Utf8(InEuro("k")))))
            .Reasons;

        var said = reasons.ShouldHaveSingleItem();
        said.ShouldStartWith("no-rate: no EUR rate in DKK");
        (await RefusedAsync(node, company, InEuro("k"))).ShouldBe($"{said}; in the request: exchangeRate");
        var stated = InvoiceRequest.Read(NodeFixture.Utf8(InEuro("k", "7.46")));
        issue.Preview(stated).Currency.ShouldBe(Currency.EUR);
    }

    [Fact]
    public async Task Create_AtAStatedRate_IsBookedAtIt_AndCreditedAtIt()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);

        var issued = await CreateAsync(node, company, InEuro("k", "7.46"));

        var id = issued.GetProperty("id").GetGuid();
        issued.GetProperty("payable").GetString().ShouldBe("62.50");
        var booked = node.Store.Query(company, books => books.TrialBalance(null, null));
        booked.Where(one => one.Closing.Amount > 0m).Sum(one => one.Closing.Amount).ShouldBe(466.25m, "62.50 at 7.46");
        node.Store.Query(company, books => books.Document(id))!
            .Warnings.ShouldContain("stated-rate: 1 EUR is 7.46 DKK by Nationalbanken, as stated with the invoice");
        await CreditAsync(node, company, id, """{"reason":"came back","issueDate":"2026-03-09"}""");
        node.Store.Query(company, books => books.TrialBalance(null, null)).ShouldAllBe(one => one.Closing.Amount == 0m);
    }

    [Fact]
    public async Task Create_WithTheSourceOfARateAlone_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var body = InEuro("k").Insert(1, "\"exchangeRateSource\":\"Nationalbanken\",");

        (await RefusedAsync(node, company, body)).ShouldStartWith(
            "the source of an exchange rate is given without the rate"
        );
    }

    [Fact]
    public async Task Create_AtAStatedRate_LeavesTheNodesRatesAlone()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        await CreateAsync(node, company, InEuro("k-1", "7.46"));

        (await RefusedAsync(node, company, InEuro("k-2"))).ShouldContain("no-rate");

        await node.Store.KeepRatesAsync([new ExchangeRate(Issued, Currency.DKK, Currency.EUR, 7.5m, "ECB")]);
        await CreateAsync(node, company, InEuro("k-3", "7.4"));
        node.Store.Query(company, books => books.DatedRate(Currency.EUR, Issued))!.Rate.ShouldBe(7.5m);
        node.Store.Query(company, books => books.TrialBalance(null, null))
            .Where(one => one.Closing.Amount > 0m)
            .Sum(one => one.Closing.Amount)
            .ShouldBe(466.25m + 462.50m, "each at its own");
    }

    [Theory]
    [InlineData("EUR", "0", "x", "above nothing")]
    [InlineData("EUR", "-1", "x", "above nothing")]
    [InlineData("EUR", "2000000", "x", "at most 1000000")]
    [InlineData("EUR", "7.12345678901", "x", "at most 10 decimals")]
    [InlineData("EUR", "7.46", null, "at most 100 characters")]
    [InlineData("DKK", "7.46", "x", "takes no exchange rate")]
    public async Task Create_AtARateThatIsNone_IsRefused(string currency, string rate, string? source, string said)
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var json = InEuro("k", rate)
            .Replace("\"EUR\"", $"\"{currency}\"", StringComparison.Ordinal)
            .Replace("Nationalbanken", source ?? new string('x', 101), StringComparison.Ordinal);

        (await RefusedAsync(node, company, json)).ShouldContain(said);
    }

    private static string InEuro(string key, string? rate = null) =>
        Domestic(key)
            .Replace(
                "\"orderReference\"",
                "\"currency\":\"EUR\","
                    + (rate is null ? "" : $"\"exchangeRate\":{rate},\"exchangeRateSource\":\"Nationalbanken\",")
                    + "\"orderReference\"",
                StringComparison.Ordinal
            );
}
