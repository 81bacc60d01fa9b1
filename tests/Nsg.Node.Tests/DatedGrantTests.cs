using System.Globalization;
using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests;

/// <summary>What a grant for a period opens: lists that ask for days within it, and single documents and vouchers of such
/// days.</summary>
public sealed class DatedGrantTests
{
    private const int Months = 4;

    /// <summary>Every month has an invoice, a voucher by hand, and a statement on which the invoice of the month before is
    /// paid.</summary>
    internal static async Task<NodeFixture> StartAsync()
    {
        var node = await NodeFixture.StartAsync();
        for (var month = 1; month <= Months; month++)
        {
            var invoice = System
                .Text.Encoding.UTF8.GetString(Papers.Invoice($"A-{month}", net: 1000m + month))
                .Replace("2019-05-10", Day(month, 10), StringComparison.Ordinal)
                .Replace("2019-06-10", Day(month + 1, 10), StringComparison.Ordinal);
            var statement = new TestStatement
            {
                Id = $"S{month}",
                From = Day(month, 1),
                To = Day(month, 28),
                Payments =
                [
                    new TestPayment($"E{month}", Day(month, 12), month == 1 ? -7m : -(999m + month) * 1.25m)
                    {
                        Named = month == 1 ? [] : [new Remittance(Number: $"A-{month - 1}")],
                    },
                ],
            };
            await PostedAsync(node, $"/document/{NodeFixture.Number}", NodeFixture.Utf8(invoice), "purchase-invoice");
            await PostedAsync(node, $"/document/{NodeFixture.Number}", statement.Bytes(), "bank-statement");
            await PostedAsync(
                node,
                $"/api/v1/companies/{node.Company}/entries",
                NodeFixture.Utf8(
                    $$"""{"date":"{{Day(month, 5)}}","text":"by hand","lines":[{"account":"6480","debit":10},{"account":"1010","credit":10}]}"""
                ),
                null
            );
        }

        return node;
    }

    [Fact]
    public async Task Answers_UnderRandomPeriods_HoldNothingOfOtherDays()
    {
        await using var node = await StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        var root = $"/api/v1/companies/{node.Company}";
        var documents = (await node.JsonAsync($"{root}/documents")).GetProperty("items").EnumerateArray().ToList();
        var entries = (await node.JsonAsync($"{root}/entries")).GetProperty("items").EnumerateArray().ToList();
        documents.Count.ShouldBe(2 * Months);
        var (opened, closed) = (0, 0);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(12),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var dice = new Random(seed);
                    var (from, to) = Period(dice);
                    var grant = Give(node, key.Id, from, to);
                    foreach (var document in documents)
                    {
                        var path = $"{root}/documents/{document.GetProperty("id").GetString()}";
                        var isWithin = IsWithin(document, from, to);
                        Ask(auditor, path, isWithin, from, to);
                        Ask(auditor, path + "/original", isWithin, from, to);
                        Ask(
                            auditor,
                            $"/document/{NodeFixture.Number}/{document.GetProperty("transaction").GetString()}/{path[^36..]}",
                            isWithin,
                            from,
                            to
                        );
                        (opened, closed) = isWithin ? (opened + 1, closed) : (opened, closed + 1);
                    }

                    foreach (var entry in entries)
                    {
                        var day = DateOnly.Parse(entry.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);
                        Ask(
                            auditor,
                            $"{root}/entries/{entry.GetProperty("id").GetString()}",
                            Has(from, to, day, day),
                            from,
                            to
                        );
                    }

                    var (first, last) = Period(dice);
                    foreach (var list in new[] { "documents", "bank", "open-items", "entries" })
                    {
                        var isOpen =
                            (from is null || (first is { } one && one >= from))
                            && (to is null || (last is { } other && other <= to));
                        Ask(auditor, $"{root}/{list}?{Query(first, last, "from", "to")}", isOpen, from, to);
                    }

                    Ask(auditor, $"{root}/accounts", true, null, null);
                    Ask(
                        auditor,
                        $"/document/{NodeFixture.Number}?{Query(from, to, "startDate", "endDate")}",
                        true,
                        from,
                        to
                    );
                    Withdraw(node, grant);
                }
            )
        );
        opened.ShouldBeGreaterThan(0);
        closed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task SingleDocument_UnderAGrantForAPeriod_IsOnRecordWithItsDays()
    {
        await using var node = await StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        Give(node, key.Id, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31));
        var root = $"/api/v1/companies/{node.Company}";
        var all = (await node.JsonAsync($"{root}/documents")).GetProperty("items").EnumerateArray().ToList();
        var invoice = all.First(one => one.GetProperty("number").GetString() == "A-1");
        var id = invoice.GetProperty("id").GetString();

        using var answer = await auditor.GetAsync(new Uri($"{root}/documents/{id}", UriKind.Relative));
        var detail = await NodeFixture.JsonAsync(answer);
        detail.GetProperty("settlements").GetArrayLength().ShouldBe(0, "it was paid in February");
        (await node.JsonAsync($"{root}/documents/{id}")).GetProperty("settlements").GetArrayLength().ShouldBe(1);
        var record = AccessHistory.Of(node.Store, node.Company, 0, 100).Last(one => one.Client == key.Id);
        (record.From, record.To, record.Documents.Single()).ShouldBe(
            (new DateOnly(2025, 1, 10), new DateOnly(2025, 1, 10), id)
        );

        var later = all.First(one => one.GetProperty("number").GetString() == "A-2");
        using var known = new HttpRequestMessage(
            HttpMethod.Get,
            $"{root}/documents/{later.GetProperty("id").GetString()}/original"
        );
        known.Headers.TryAddWithoutValidation("If-None-Match", $"\"{later.GetProperty("sha256").GetString()}\"");
        using var closed = await auditor.SendAsync(known);
        closed.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "not even that it is unchanged");
    }

    [Fact]
    public async Task OpenItems_AsOfADay_CountWhatWasPaidLaterAsOpen()
    {
        await using var node = await StartAsync();
        var root = $"/api/v1/companies/{node.Company}/open-items";
        Numbers(await node.JsonAsync(root)).ShouldBe([$"A-{Months}"]);
        Numbers(await node.JsonAsync($"{root}?to=2025-01-31")).ShouldBe(["A-1"]);
        Numbers(await node.JsonAsync($"{root}?to=2025-02-28")).ShouldBe(["A-2"]);
        var item = (await node.JsonAsync($"{root}?from=2025-01-01&to=2025-01-31")).GetProperty("items")[0];
        item.GetProperty("open").GetString().ShouldBe(item.GetProperty("amount").GetString());
        Numbers(await node.JsonAsync($"{root}?from=2025-02-01")).ShouldBe([$"A-{Months}"]);

        static string[] Numbers(JsonElement page) =>
            [.. page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("document").GetString()!)];
    }

    internal static async Task PostedAsync(NodeFixture node, string path, byte[] body, string? kind)
    {
        var type = kind is null ? "application/json" : NodeFixture.Prefix + kind;
        using var answer = await node.PostAsync(path, body, type);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    internal static string Day(int month, int day) =>
        new DateOnly(2025, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (DateOnly? From, DateOnly? To) Period(Random dice)
    {
        var first = dice.Next(1, Months + 1);
        var last = dice.Next(first, Months + 1);
        return (
            dice.Next(4) == 0 ? null : new DateOnly(2025, first, 1),
            dice.Next(4) == 0 ? null : new DateOnly(2025, last, 28)
        );
    }

    private static string Query(DateOnly? from, DateOnly? to, string first, string last) =>
        string.Join(
            '&',
            new[] { (first, from), (last, to) }
                .Where(one => one.Item2 is not null)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Item1}={one.Item2:yyyy-MM-dd}"))
        );

    private static bool IsWithin(JsonElement document, DateOnly? from, DateOnly? to)
    {
        var day = DateOnly.Parse(document.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);
        var first =
            document.GetProperty("kind").GetString() == "bank-statement" ? new DateOnly(2025, day.Month, 1) : day;
        return Has(from, to, first, day);
    }

    private static bool Has(DateOnly? from, DateOnly? to, DateOnly first, DateOnly last) =>
        (from is null || first >= from) && (to is null || last <= to);

    internal static Guid Give(NodeFixture node, string client, DateOnly? from, DateOnly? to)
    {
        var terms = new GrantTerms
        {
            Client = client,
            Requester = "Auditor",
            Purpose = "audit",
            Resources = ["documents", "entries", "balances"],
            From = from,
            To = to,
            NotAfter = DateTimeOffset.UtcNow.AddDays(1),
        };
        return node
            .Store.DecideGrantAsync(
                node.Company,
                one =>
                {
                    var desk = new GrantDesk(one);
                    return desk.Give(
                        desk.Request(terms, "Company", "en", "test").Id,
                        null,
                        [],
                        "Company",
                        "en",
                        "test"
                    ).Id;
                }
            )
            .GetAwaiter()
            .GetResult();
    }

    private static void Withdraw(NodeFixture node, Guid grant) =>
        node
            .Store.DecideGrantAsync(
                node.Company,
                one =>
                {
                    new GrantDesk(one).Withdraw(grant, null, "test");
                    return true;
                }
            )
            .GetAwaiter()
            .GetResult();

    private static void Ask(HttpClient client, string path, bool isOpen, DateOnly? from, DateOnly? to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = client.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        answer.StatusCode.ShouldBe(
            isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
            $"{path} for {from} to {to}: {text}"
        );
        if (isOpen && text.StartsWith('{'))
        {
            foreach (var day in DaysIn(JsonSerializer.Deserialize<JsonElement>(text)))
            {
                Has(from, to, day, day).ShouldBeTrue($"{path} for {from} to {to} tells of {day}: {text}");
            }
        }
    }

    /// <summary>Every day that documents, vouchers, payments and items bear.</summary>
    private static IEnumerable<DateOnly> DaysIn(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().SelectMany(DaysIn),
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(one =>
                    one is { Name: "date", Value.ValueKind: JsonValueKind.String }
                        ? [DateOnly.Parse(one.Value.GetString()!, CultureInfo.InvariantCulture)]
                        : DaysIn(one.Value)
                ),
            _ => [],
        };
}
