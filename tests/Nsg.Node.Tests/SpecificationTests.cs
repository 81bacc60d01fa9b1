using System.Net;
using System.Text.Json;

namespace Nsg.Node.Tests;

/// <summary>The bookkeeping specifications over HTTP.</summary>
public sealed class SpecificationTests
{
    private const string Quarter = "from=2025-02-01&to=2025-03-31";

    [Theory]
    [InlineData("posting", 11, 0)]
    [InlineData("accounts", 11, 14)]
    [InlineData("customers", 3, 4)]
    [InlineData("suppliers", 0, 2)]
    [InlineData("vat", 6, 2)]
    public async Task Specification_InPagesOfAnySize_IsTheWholeOne(string kind, int lines, int balances)
    {
        await using var node = await BooksAsync();
        var path = $"/api/v1/companies/{node.Company}/specifications/{kind}?{Quarter}";
        var whole = (await TextAsync(node, path + "&format=ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        whole[0].ShouldStartWith("{\"type\":\"heading\",\"group\":\"DK:20202020\",\"name\":\"");
        whole[0].ShouldContain($"\"text\":\"{kind}, 2025-02-01 to 2025-03-31\"");
        whole.Count(row => row.Contains("\"type\":\"line\"", StringComparison.Ordinal)).ShouldBe(lines);
        whole
            .Count(row =>
                row.Contains("\"type\":\"opening\"", StringComparison.Ordinal)
                || row.Contains("\"type\":\"closing\"", StringComparison.Ordinal)
            )
            .ShouldBe(balances);
        whole[^1].ShouldContain("\"type\":\"total\"");
        var csv = (await TextAsync(node, path + "&format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(whole.Length + 1);

        foreach (var limit in new[] { 1, 2, 5, 1000 })
        {
            var rows = new List<string>();
            string? cursor = null;
            do
            {
                var page = await node.JsonAsync($"{path}&limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}");
                rows.AddRange(page.GetProperty("items").EnumerateArray().Select(Bare));
                cursor = page.GetProperty("next").GetString();
            } while (cursor is not null);
            rows.ShouldBe(
                whole.Skip(1).Select(row => Bare(JsonSerializer.Deserialize<JsonElement>(row))),
                $"limit {limit}"
            );
        }
    }

    [Fact]
    public async Task Accounts_HaveBalancesThatCarryTheirLines()
    {
        await using var node = await BooksAsync();
        var rows = await RowsAsync(node, "accounts");
        foreach (var group in rows.Where(row => Text(row, "type") != "total").GroupBy(row => Text(row, "group")))
        {
            var balance = Amount(group.First(), "balance");
            foreach (var line in group.Where(row => Text(row, "type") == "line"))
            {
                balance += Amount(line, "debit") - Amount(line, "credit");
                Amount(line, "balance").ShouldBe(balance);
            }

            Text(group.Last(), "type").ShouldBe("closing");
            Amount(group.Last(), "balance").ShouldBe(balance);
        }

        var bank = rows.First(row => Text(row, "group") == "6480");
        Amount(bank, "balance").ShouldBe(100m);
        (Amount(rows[^1], "debit"), Amount(rows[^1], "credit")).ShouldBe((3850m, 3850m));
    }

    [Fact]
    public async Task Lines_NameDocumentOrderOfRegistrationAndWho()
    {
        await using var node = await BooksAsync();
        using var posted = await node.PostAsync(
            "/document/20202020",
            Papers.Invoice("A-77"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        posted.StatusCode.ShouldBe(HttpStatusCode.Created);
        var rows = (await TextAsync(node, $"/api/v1/companies/{node.Company}/specifications/posting?format=ndjson"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => JsonSerializer.Deserialize<JsonElement>(row))
            .Where(row => Text(row, "type") == "line")
            .ToList();

        rows.Select(row => row.GetProperty("sequence").GetInt64()).ShouldBeInOrder();
        rows.ShouldAllBe(row => Text(row, "by")!.StartsWith("key:") || Text(row, "by")!.StartsWith("rule:"));
        rows.Count(row => row.TryGetProperty("reverses", out _)).ShouldBe(3);
        foreach (var row in rows.Where(row => Text(row, "reference") == "A-77").ToList())
        {
            (
                row.GetProperty("document").GetGuid(),
                row.GetProperty("documentDate").GetDateTime().Year > 2000
            ).ShouldNotBe((Guid.Empty, false));
        }

        rows.Count(row => Text(row, "reference") == "A-77").ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Vat_GivesTheSumsOfTheVatSummary()
    {
        await using var node = await BooksAsync();
        var total = (await RowsAsync(node, "vat"))[^1];
        (Text(total, "base"), Text(total, "output"), Text(total, "input")).ShouldBe(("1000.00", "250.00", "0.00"));
    }

    [Fact]
    public async Task Entry_IsFoundInTheReportLinesThatItIsPartOf()
    {
        await using var node = await BooksAsync();
        var root = $"/api/v1/companies/{node.Company}";
        var sale = (await node.JsonAsync(root + "/entries?account=1010"))
            .GetProperty("items")
            .EnumerateArray()
            .First()
            .GetProperty("id")
            .GetString();
        var uses = (await node.JsonAsync($"{root}/entries/{sale}/reports"))
            .EnumerateArray()
            .Select(use => $"{Text(use, "report")} {Text(use, "period")} {Text(use, "line")} {Text(use, "through")}")
            .ToList();
        uses.ShouldContain("dk.vat 2025-Q1 salgsmoms vat S01");
        uses.ShouldContain("dk.vat 2025-Q1 afgift_tilsvar line salgsmoms");
        uses.ShouldContain(use => use.StartsWith("dk.accounts 2025 ") && use.EndsWith("account 1010"));
    }

    [Theory]
    [InlineData("wealth", 404)]
    [InlineData("posting?from=2025-02-01&to=2025-01-01", 400)]
    [InlineData("posting?format=pdf", 400)]
    [InlineData("accounts?cursor=Zm9v", 400)]
    [InlineData("accounts?cursor=eHx8MHwwfDA", 400)]
    public async Task Specification_ThatCannotBe_SaysWhy(string path, int status)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.GetAsync($"/api/v1/companies/{node.Company}/specifications/{path}");
        ((int)answer.StatusCode).ShouldBe(status);
    }

    /// <summary>A payment in January, then in the quarter: a sale to a customer, one taken back, a cost paid, the
    /// customer's payment.</summary>
    private static async Task<NodeFixture> BooksAsync()
    {
        var node = await NodeFixture.StartAsync();
        await PostAsync(node, "2025-01-05", ("6480", 100m, null, null), ("6935", -100m, null, null));
        await PostAsync(
            node,
            "2025-02-10",
            ("6190", 1250m, "DK:25313763", null),
            ("1010", -1000m, null, "S01"),
            ("7680", -250m, null, "S01")
        );
        var wrong = await PostAsync(
            node,
            "2025-02-11",
            ("6190", 250m, "DK:25313763", null),
            ("1010", -200m, null, "S01"),
            ("7680", -50m, null, "S01")
        );
        using var reversed = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries/{wrong}/reverse",
            NodeFixture.Utf8("""{"reason":"twice"}"""),
            "application/json"
        );
        reversed.StatusCode.ShouldBe(HttpStatusCode.Created);
        await PostAsync(node, "2025-03-01", ("2810", 2600m, null, null), ("6480", -2600m, null, null));
        await PostAsync(node, "2025-01-20", ("6190", 77m, "name:Kari", null), ("7440", -77m, "name:Kari", null));
        await PostAsync(node, "2025-04-02", ("6480", 1250m, null, null), ("6190", -1250m, "DK:25313763", null));
        return node;
    }

    private static async Task<string> PostAsync(
        NodeFixture node,
        string date,
        params (string Account, decimal Amount, string? Party, string? Vat)[] lines
    )
    {
        var entry = JsonSerializer.Serialize(
            new
            {
                date,
                text = "=by hand",
                lines = lines.Select(line =>
                    line.Amount > 0m
                        ? (object)
                            new
                            {
                                account = line.Account,
                                debit = line.Amount,
                                party = line.Party,
                                vatCode = line.Vat,
                            }
                        : new
                        {
                            account = line.Account,
                            credit = -line.Amount,
                            party = line.Party,
                            vatCode = line.Vat,
                        }
                ),
            }
        );
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(entry),
            "application/json"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await NodeFixture.JsonAsync(answer)).GetProperty("id").GetString()!;
    }

    private static async Task<List<JsonElement>> RowsAsync(NodeFixture node, string kind) =>
        [
            .. (await node.JsonAsync($"/api/v1/companies/{node.Company}/specifications/{kind}?{Quarter}&limit=1000"))
                .GetProperty("items")
                .EnumerateArray(),
        ];

    private static async Task<string> TextAsync(NodeFixture node, string path)
    {
        using var answer = await node.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Bare(JsonElement row) =>
        string.Join(
            ' ',
            row.EnumerateObject()
                .Where(one => one.Value.ValueKind != JsonValueKind.Null)
                .Select(one => $"{one.Name}={one.Value}")
        );

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal Amount(JsonElement row, string name) =>
        decimal.Parse(Text(row, name) ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
