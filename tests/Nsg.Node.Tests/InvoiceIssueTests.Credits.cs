using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Nsg.Node.Tests;

public sealed partial class InvoiceIssueTests
{
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

    /// <summary>Part by part, each with its VAT, and in the end to the last øre; never more than is left.</summary>
    [Fact]
    public async Task Credit_OfParts_TakesWhatIsLeftAndNoMore()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var issued = await CreateAsync(
            node,
            company,
            Domestic("k-1")
                .Replace(
                    "{\"item\":\"Brød\",\"quantity\":10,\"price\":5}",
                    "{\"item\":\"Brød\",\"quantity\":3,\"price\":\"33.37\",\"discountPercent\":10},{\"item\":\"Kage\",\"kind\":\"services\",\"price\":\"10.03\"}",
                    StringComparison.Ordinal
                )
        );
        var id = issued.GetProperty("id").GetGuid();

        var one = await CreditAsync(
            node,
            company,
            id,
            """{"reason":"one back","issueDate":"2026-03-09","lines":[{"line":"1","quantity":1}]}"""
        );
        var off = await CreditAsync(
            node,
            company,
            id,
            """{"reason":"price","issueDate":"2026-03-09","amount":"7.77"}"""
        );
        one.GetProperty("net").GetString().ShouldBe("30.03", "a third of 90.10");
        off.GetProperty("net").GetString().ShouldBe("7.77");
        foreach (
            var wanted in (string[])
                [
                    """{"reason":"x","lines":[{"line":"1","quantity":3}]}""",
                    """{"reason":"x","lines":[{"line":"2","amount":"10.03"}]}""",
                    """{"reason":"x","lines":[{"line":"3"}]}""",
                    """{"reason":"x","amount":"62.34"}""",
                    """{"reason":"x","amount":"1","lines":[{"line":"1"}]}""",
                    """{"reason":"x","lines":[{"line":"1","quantity":1},{"line":"1","quantity":1}]}""",
                    """{"reason":"x","lines":[{"line":"1","quantity":-1}]}""",
                    """{"reason":"x","amount":"0.001"}""",
                ]
        )
        {
            using var refused = await node.PostAsync(
                CreditPath(company, id),
                NodeFixture.Utf8(wanted),
                "application/json"
            );
            ((int)refused.StatusCode).ShouldBe(422, wanted);
        }

        using var shown = await node.GetAsync($"/api/v1/companies/{company}/invoices/{id}");
        var invoice = await NodeFixture.JsonAsync(shown);
        invoice
            .GetProperty("creditedBy")
            .EnumerateArray()
            .Select(number => number.GetString())
            .ShouldBe(["20260002", "20260003"]);
        invoice.GetProperty("creditable").GetString().ShouldBe("62.33");
        var rest = await CreditAsync(node, company, id, """{"reason":"the rest","issueDate":"2026-03-10"}""");

        rest.GetProperty("net").GetString().ShouldBe("62.33");
        Sum(one, off, rest).ShouldBe(Sum(issued), "the VAT of the parts is that of the whole");
        node.Store.Query(company, books => books.TrialBalance(null, null))
            .ShouldAllBe(line => line.Closing.Amount == 0m);
        using var more = await node.PostAsync(
            CreditPath(company, id),
            NodeFixture.Utf8("""{"reason":"x"}"""),
            "application/json"
        );
        (await NodeFixture.JsonAsync(more)).GetProperty("detail").GetString()!.ShouldContain("20260004");
        await node.Store.RebuildAsync(company);
        node.Store.Query(company, books => books.CreditsOf(id)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Credit_FromManySidesAtOnce_IsNeverMoreThanThereIs()
    {
        await using var node = await NodeFixture.StartAsync();
        var company = await DanishAsync(node);
        var id = (await CreateAsync(node, company, Domestic("k-1"))).GetProperty("id").GetGuid();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    node.PostAsync(
                        CreditPath(company, id),
                        NodeFixture.Utf8("""{"reason":"back","lines":[{"line":"1","quantity":4}]}"""),
                        "application/json"
                    )
                )
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(2, "twice 4 of 10");
        node.Store.Query(company, books => books.IssuedLines(books.CreditsOf(id)[0].Document))
            .Single()
            .Quantity.ShouldBe(-4m);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    private static string CreditPath(string company, Guid id) => $"/api/v1/companies/{company}/invoices/{id}/credit";

    private static async Task<JsonElement> CreditAsync(NodeFixture node, string company, Guid id, string json)
    {
        using var answer = await node.PostAsync(CreditPath(company, id), NodeFixture.Utf8(json), "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await NodeFixture.JsonAsync(answer);
    }

    private static (decimal Net, decimal Vat) Sum(params JsonElement[] issued) =>
        (issued.Sum(one => Amount(one, "net")), issued.Sum(one => Amount(one, "vat")));

    private static decimal Amount(JsonElement issued, string name) =>
        decimal.Parse(issued.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
