using System.Net;
using System.Text.Json;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class InvoiceIssueTests
{
    private const string Buyer =
        """{"name":"Kunde","number":"DK:61126228","street":"Gade 1","postalCode":"1000","city":"København"}""";

    [Theory]
    [InlineData("NO:974760673", "NO:923609016", "NO9386011117947", 25, "202600011")]
    [InlineData("SE:5560360793", "SE:5567037485", "SE4550000000058398257466", 25, "202600011")]
    [InlineData("DK:13585628", "DK:61126228", "DK5000400440116243", 25, "RF")]
    [InlineData("FI:01120389", "FI:20774740", "FI2112345600000785", 25.5, "202600017")]
    public async Task Create_AtHome_IsNumberedReferencedAndBooked(
        string seller,
        string buyer,
        string account,
        double rate,
        string reference
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(seller[..2]);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);
        var issued = await CreateAsync(
            node,
            company,
            $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"{{account}}",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},
             "buyer":{"name":"Buyer","number":"{{buyer}}","street":"Road 2","postalCode":"0202","city":"Town"},
             "lines":[{"item":"Chair","itemId":"C-1","quantity":3,"price":"99.95","discountPercent":10},
                      {"item":"Assembly","kind":"services","unit":"HUR","quantity":"1.5","price":500}]}
            """
        );

        issued.GetProperty("number").GetString().ShouldBe("20260001");
        issued.GetProperty("net").GetString().ShouldBe("1019.86", "269.86 (299.85 less 10 %) and 750.00");
        issued.GetProperty("vat").GetString().ShouldBe(rate == 25 ? "254.97" : "260.06");
        issued.GetProperty("paymentReference").GetString()!.ShouldStartWith(reference);
        issued.GetProperty("voucher").GetString().ShouldBe("S2026-1");
        var id = issued.GetProperty("id").GetGuid();
        var document = node.Store.Query(company, books => books.Document(id))!;
        (document.State, document.Direction, document.Number).ShouldBe(("booked", "sale", "20260001"));
        (await FileAsync(node, company, id, "ubl")).Totals.Payable.ShouldBe(
            decimal.Parse(issued.GetProperty("payable").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        );
        var finvoice = await FileAsync(node, company, id, "finvoice");
        finvoice.Syntax.ShouldStartWith("Finvoice");
        finvoice.Profile.ShouldBeNull("the specification that UBL names is not Finvoice's");
        finvoice.Totals.Tax.ShouldBe((await FileAsync(node, company, id, "ubl")).Totals.Tax);
    }

    [Fact]
    public async Task Create_OfTheSameRequest_IsDoneOnce_AndNumbersHaveNoGaps()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var first = await CreateAsync(node, company, Domestic("k-1"));
        var again = await CreateAsync(node, company, Domestic("k-1"), HttpStatusCode.OK);
        again.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        using var reused = await PostAsync(node, company, Domestic("k-1", price: 7m));
        (await NodeFixture.JsonAsync(reused)).GetProperty("type").GetString().ShouldBe("urn:nsg:problem:key-reused");
        using var refused = await PostAsync(
            node,
            company,
            Domestic("k-2").Replace("\"PO-1\"", "null", StringComparison.Ordinal)
        );
        ((int)refused.StatusCode).ShouldBe(422);
        (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!.ShouldContain("PEPPOL-EN16931-R003");

        var second = await CreateAsync(node, company, Domestic("k-3"));

        second.GetProperty("number").GetString().ShouldBe("20260002");
        second.GetProperty("voucher").GetString().ShouldBe("S2026-2");
        node.Store.Query(company, books => books.Documents()).Count.ShouldBe(2);
        node.Store.Query(company, books => books.Verify()).Faults.ShouldBeEmpty();
        await node.Store.RebuildAsync(company);
        node.Store.Query(company, books => books.IsIssued(second.GetProperty("id").GetGuid())).ShouldBeTrue();
        (await CreateAsync(node, company, Domestic("k-4"))).GetProperty("number").GetString().ShouldBe("20260003");
    }

    [Fact]
    public async Task Credit_TakesTheInvoiceBack_Once()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var issued = await CreateAsync(node, company, Domestic("k-1"));
        var path = $"/api/v1/companies/{company}/invoices/{issued.GetProperty("id").GetGuid()}/credit";
        const string Wanted = """{"reason":"came back","issueDate":"2026-03-09"}""";

        using var credited = await node.PostAsync(path, NodeFixture.Utf8(Wanted), "application/json");
        var note = await NodeFixture.JsonAsync(credited);

        credited.StatusCode.ShouldBe(HttpStatusCode.Created, note.ToString());
        (note.GetProperty("kind").GetString(), note.GetProperty("number").GetString()).ShouldBe(
            ("credit-note", "20260002")
        );
        note.GetProperty("credits").GetString().ShouldBe("20260001");
        node.Store.Query(company, books => books.TrialBalance(null, null)).ShouldAllBe(one => one.Closing.Amount == 0m);
        using var twice = await node.PostAsync(path, NodeFixture.Utf8(Wanted), "application/json");
        (await NodeFixture.JsonAsync(twice)).GetProperty("detail").GetString()!.ShouldContain("20260002");
    }

    [Fact]
    public async Task Credit_OfSeveralAccounts_TakesBackFromEach_AndWhatWasIssuedIsNotTakenBack()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var issued = await CreateAsync(
            node,
            company,
            Domestic("k-1")
                .Replace(
                    "\"price\":5}",
                    "\"price\":5},{\"item\":\"Ydelse\",\"price\":7,\"account\":\"1020\"}",
                    StringComparison.Ordinal
                )
        );
        var id = issued.GetProperty("id").GetGuid();
        using var taken = await node.PostAsync(
            $"/api/v1/companies/{company}/review/{id}/take-back",
            NodeFixture.Utf8("""{"reason":"wrong"}"""),
            "application/json"
        );
        ((int)taken.StatusCode).ShouldBeGreaterThanOrEqualTo(400, await taken.Content.ReadAsStringAsync());
        node.Store.Query(company, books => books.Document(id))!.State.ShouldBe("booked");

        using var credited = await node.PostAsync(
            $"/api/v1/companies/{company}/invoices/{id}/credit",
            NodeFixture.Utf8("""{"reason":"came back","issueDate":"2026-03-09"}"""),
            "application/json"
        );

        credited.StatusCode.ShouldBe(HttpStatusCode.Created, await credited.Content.ReadAsStringAsync());
        var balances = node.Store.Query(company, books => books.TrialBalance(null, null));
        balances.ShouldContain(one => one.Account == "1020");
        balances.ShouldAllBe(one => one.Closing.Amount == 0m);
    }

    [Theory]
    [InlineData("DK5000400440116243", "DK5000400440116244", "payTo")]
    [InlineData("DK5000400440116243", "hello world", "payTo")]
    [InlineData("DK:61126228", "DK:61126229", "a digit is wrong")]
    [InlineData("\"dueDate\":\"2026-03-16\"", "\"dueDate\":\"2026-03-01\"", "lies before")]
    [InlineData("\"issueDate\":\"2026-03-02\"", "\"issueDate\":\"2999-03-02\"", "lies ahead")]
    [InlineData("\"quantity\":10", "\"quantity\":-10", "less than nothing")]
    [InlineData("\"quantity\":10", "\"quantity\":0", "quantity")]
    public async Task Create_OfWhatCannotStandOnAnInvoice_IsRefusedInItsOwnWords(
        string right,
        string wrong,
        string said
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);

        using var refused = await PostAsync(
            node,
            company,
            Domestic("k").Replace(right, wrong, StringComparison.Ordinal)
        );

        ((int)refused.StatusCode).ShouldBe(422);
        (await NodeFixture.JsonAsync(refused)).GetProperty("detail").GetString()!.ShouldContain(said);
        node.Store.Query(company, books => books.Documents()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NO:974760673", "NO", "goods", "G")]
    [InlineData("NO:974760673", "NO", "services", "AE")]
    [InlineData("SE:5560360793", "SE", "goods", "K")]
    [InlineData("SE:5560360793", "SE", "services", "AE")]
    [InlineData("FI:01120389", "FI", "goods", "K")]
    public async Task Create_AcrossABorder_CarriesTheCategoryOfTheCountry(
        string seller,
        string home,
        string kind,
        string category
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var country = Country.Parse(home);
        var company = await node.CreateAsync(seller, country, CountryPacks.Find(country)!.Currency);
        var issued = await CreateAsync(
            node,
            company,
            $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-7","payTo":"DE89370400440532013000",
             "seller":{"street":"Street 1","postalCode":"0101","city":"City"},"buyer":{{Buyer}},
             "lines":[{"item":"Thing","kind":"{{kind}}","price":100}]}
            """
        );

        var invoice = await FileAsync(node, company, issued.GetProperty("id").GetGuid(), "ubl");
        invoice.Lines[0].Vat!.Code.ShouldBe(category);
        issued.GetProperty("vat").GetString().ShouldBe("0.00");
    }

    private static Task<string> DanishAsync(NodeFixture node) =>
        node.CreateAsync("DK:13585628", Country.DK, Currency.DKK);

    private static string Domestic(string key, decimal price = 5m) =>
        $$"""
            {"issueDate":"2026-03-02","dueDate":"2026-03-16","orderReference":"PO-1","payTo":"DK5000400440116243","clientKey":"{{key}}",
             "seller":{"street":"Vej 2","postalCode":"8000","city":"Aarhus"},"buyer":{{Buyer}},"lines":[{"item":"Brød","quantity":10,"price":{{price:0}}}]}
            """;

    private static Task<HttpResponseMessage> PostAsync(NodeFixture node, string company, string json) =>
        node.PostAsync($"/api/v1/companies/{company}/invoices", NodeFixture.Utf8(json), "application/json");

    private static async Task<JsonElement> CreateAsync(
        NodeFixture node,
        string company,
        string json,
        HttpStatusCode status = HttpStatusCode.Created
    )
    {
        using var answer = await PostAsync(node, company, json);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return await NodeFixture.JsonAsync(answer);
    }

    private static async Task<Invoice> FileAsync(NodeFixture node, string company, Guid id, string form)
    {
        using var file = await node.GetAsync($"/api/v1/companies/{company}/invoices/{id}/file?form={form}");
        return DocumentReader
            .Read(await file.Content.ReadAsByteArrayAsync(), ReadingLimits.Default)
            .ShouldBeOfType<DocumentReading.Understood>()
            .Document.ShouldBeOfType<Invoice>();
    }
}
