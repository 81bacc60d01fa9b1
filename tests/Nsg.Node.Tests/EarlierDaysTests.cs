using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Storage.Queries;
using static Nsg.Node.Tests.DatedGrantTests;

namespace Nsg.Node.Tests;

/// <summary>What a grant for a period must not tell of other days: balances before it, versions, places in lists.</summary>
public sealed class EarlierDaysTests
{
    [Fact]
    public async Task Statement_UnderAGrantForAPeriod_TellsNothingOfWhatWasBefore()
    {
        await using var node = await StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        var root = $"/api/v1/companies/{node.Company}";
        var party = (await node.JsonAsync($"{root}/parties")).GetProperty("items")[0].GetProperty("party").GetString();
        Give(node, key.Id, new DateOnly(2025, 2, 1), new DateOnly(2025, 4, 30));
        var path = $"{root}/parties/{party}/statement?from=2025-03-01&to=2025-03-31";

        var whole = await node.JsonAsync(path);
        var told = await NodeFixture.JsonAsync(await auditor.GetAsync(new Uri(path, UriKind.Relative)));

        whole.GetProperty("opening").GetString().ShouldBe("-1252.50", "what February brought, January being paid");
        whole.GetProperty("openingSince").ValueKind.ShouldBe(JsonValueKind.Null);
        told.GetProperty("openingSince").GetString().ShouldBe("2025-02-01");
        told.GetProperty("opening").GetString().ShouldBe("-1.25", "invoice and payment of February");
        told.GetProperty("lines").GetArrayLength().ShouldBe(whole.GetProperty("lines").GetArrayLength());
        var record = AccessHistory.Of(node.Store, node.Company, 0, 100).Last(one => one.Client == key.Id);
        (record.From, record.To).ShouldBe((new DateOnly(2025, 2, 1), new DateOnly(2025, 3, 31)));

        Give(node, key.Id, new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31));
        using var nothing = await auditor.GetAsync(
            new Uri($"{root}/parties/{party}/statement?from=2031-01-01&to=2031-12-31", UriKind.Relative)
        );
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound, "whom only other days know is not known");

        Give(node, key.Id, null, null);
        using var idle = await auditor.GetAsync(
            new Uri($"{root}/parties/{party}/statement?from=2031-01-01&to=2031-12-31", UriKind.Relative)
        );
        idle.StatusCode.ShouldBe(HttpStatusCode.OK, "a grant without days tells of whom it is asked");
    }

    [Fact]
    public async Task VatSpecification_UnderAGrantForAPeriod_TellsOfVouchersOfItsDaysAlone()
    {
        await using var node = await StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        Give(node, key.Id, new DateOnly(2025, 2, 1), new DateOnly(2025, 4, 30));
        foreach (var (day, text) in new[] { ("2025-05-05", "posted late"), ("2025-04-05", "posted in time") })
        {
            await PostedAsync(
                node,
                $"/api/v1/companies/{node.Company}/entries",
                NodeFixture.Utf8(
                    $$"""{"date":"{{day}}","text":"{{text}}","lines":[{"account":"6480","debit":125},{"account":"1010","credit":100,"vatCode":"S01","vatDate":"2025-03-20"},{"account":"7680","credit":25,"vatCode":"S01","vatDate":"2025-03-20"}]}"""
                ),
                null
            );
        }

        var path = $"/api/v1/companies/{node.Company}/specifications/vat?from=2025-03-01&to=2025-03-31";
        var whole = await node.JsonAsync(path);
        using var answer = await auditor.GetAsync(new Uri(path, UriKind.Relative));
        var told = await NodeFixture.JsonAsync(answer);

        whole.GetRawText().ShouldContain("posted late");
        Sold(whole).ShouldBe(("200.00", "50.00"));
        told.GetRawText().ShouldContain("posted in time");
        told.GetRawText().ShouldNotContain("posted late");
        Sold(told).ShouldBe(("100.00", "25.00"));
        using var file = await auditor.GetAsync(new Uri(path + "&format=ndjson", UriKind.Relative));
        (await file.Content.ReadAsStringAsync()).ShouldNotContain("posted late");
        var record = AccessHistory.Of(node.Store, node.Company, 0, 100).Last(one => one.Client == key.Id);
        (record.From, record.To).ShouldBe((new DateOnly(2025, 2, 1), new DateOnly(2025, 4, 30)));

        static (string?, string?) Sold(JsonElement page)
        {
            var closing = page.GetProperty("items")
                .EnumerateArray()
                .Single(one =>
                    one.GetProperty("type").GetString() == "closing" && one.GetProperty("group").GetString() == "S01"
                );
            return (closing.GetProperty("base").GetString(), closing.GetProperty("output").GetString());
        }
    }

    [Fact]
    public async Task Specification_UnderAGrantForAPeriod_OpensNoOtherDays_WhateverCursorIsMadeUp()
    {
        await using var node = await StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        Give(node, key.Id, new DateOnly(2025, 2, 1), new DateOnly(2025, 4, 30));
        var root = $"/api/v1/companies/{node.Company}/specifications";
        var days = "from=2025-03-01&to=2025-04-30";
        var page = await AskedAsync($"{root}/accounts?{days}&limit=2", HttpStatusCode.OK);
        var cursor = page.GetProperty("next").GetString()!;
        await AskedAsync($"{root}/accounts?{days}&limit=2&cursor={cursor}", HttpStatusCode.OK);
        await AskedAsync(
            $"{root}/accounts?from=2025-04-01&to=2025-04-30&cursor={cursor}",
            HttpStatusCode.BadRequest,
            "it carries a balance of other days"
        );
        var parts = Parameters.Cursor(cursor, 6)!;
        foreach (var (place, value) in new[] { (1, "2024-01-01"), (2, "0"), (4, "999999") })
        {
            var forged = parts.Select((part, at) => at == place ? value : part);
            await AskedAsync(
                $"{root}/accounts?{days}&cursor={Parameters.Cursor(forged)}",
                parts[place] == value ? HttpStatusCode.OK : HttpStatusCode.BadRequest
            );
        }

        var before = new SpecificationPlace(new DateOnly(2024, 1, 1), 0, 0);
        var (first, last) = (new DateOnly(2025, 3, 1), new DateOnly(2025, 4, 30));
        var read = node.Store.Query(
            node.Company,
            books =>
                books
                    .AccountLines("6480", first, last, before, 1_000)
                    .Concat(books.VatLines("I25", 25m, first, last, before, 1_000))
                    .ToList()
        );
        read.ShouldNotBeEmpty();
        read.ShouldAllBe(line => line.Date >= first, "a place opens no days");

        var suppliers = await AskedAsync($"{root}/suppliers?from=2025-03-01&to=2025-03-31", HttpStatusCode.OK);
        suppliers.GetProperty("items")[0].GetProperty("balance").GetString().ShouldBe("-1.25");
        suppliers.GetProperty("openingSince").GetString().ShouldBe("2025-02-01");
        page.GetProperty("openingSince").ValueKind.ShouldBe(JsonValueKind.Null, "accounts count all days");
        (await node.JsonAsync($"{root}/suppliers?from=2025-03-01&to=2025-03-31"))
            .GetProperty("items")[0]
            .GetProperty("balance")
            .GetString()
            .ShouldBe("-1252.50");

        var ledger = $"/transactions/{NodeFixture.Number}?startDate=2025-03-01&endDate=2025-03-31";
        (await LedgerAsync(node.Client)).ShouldContain("1252.5", customMessage: "the supplier's opening balance");
        (await LedgerAsync(auditor)).ShouldNotContain("OpeningCreditBalance>1", customMessage: "a grant of later days");

        async Task<string> LedgerAsync(HttpClient client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, ledger);
            request.Headers.TryAddWithoutValidation("Accept", NodeFixture.SafT);
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
            return Suppliers(text);
        }

        static string Suppliers(string text) =>
            System
                .Xml.Linq.XDocument.Parse(text)
                .Descendants()
                .First(one => one.Name.LocalName == "Suppliers")
                .ToString();

        async Task<JsonElement> AskedAsync(string path, HttpStatusCode status, string? why = null)
        {
            using var answer = await auditor.GetAsync(new Uri(path, UriKind.Relative));
            answer.StatusCode.ShouldBe(status, why ?? await answer.Content.ReadAsStringAsync());
            return await NodeFixture.JsonAsync(answer);
        }
    }

    [Fact]
    public async Task Tags_OfWhatIsShown_TellNothingOfWhatIsNot()
    {
        await using var node = await StartAsync();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Auditor", "NO:974760673");
        using var auditor = node.With(token);
        Give(node, key.Id, new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 30));
        var root = $"/api/v1/companies/{node.Company}";
        var invoice = await IdAsync(node, $"{root}/documents", "number", "A-4");
        var entry = await IdAsync(node, $"{root}/entries?from=2025-04-05&to=2025-04-05", "text", "by hand");
        var before = (await TagAsync(auditor, invoice), await TagAsync(auditor, entry));
        var own = (await TagAsync(node.Client, invoice), await TagAsync(node.Client, entry));

        var statement = new TestStatement
        {
            Id = "S5",
            From = Day(5, 1),
            To = Day(5, 28),
            Payments = [new TestPayment("E5", Day(5, 12), -1255m) { Named = [new Remittance(Number: "A-4")] }],
        };
        await PostedAsync(node, $"/document/{NodeFixture.Number}", statement.Bytes(), "bank-statement");
        await PostedAsync(
            node,
            $"{entry}/reverse",
            NodeFixture.Utf8("""{"date":"2025-05-02","reason":"twice"}"""),
            null
        );

        (await TagAsync(node.Client, invoice)).ShouldNotBe(own.Item1);
        (await TagAsync(node.Client, entry)).ShouldNotBe(own.Item2);
        (await TagAsync(auditor, invoice), await TagAsync(auditor, entry)).ShouldBe(before);

        static async Task<string> IdAsync(NodeFixture node, string list, string field, string value) =>
            list.Split('?')[0]
            + "/"
            + (await node.JsonAsync(list))
                .GetProperty("items")
                .EnumerateArray()
                .First(one => one.GetProperty(field).GetString() == value)
                .GetProperty("id")
                .GetString();
        static async Task<string> TagAsync(HttpClient client, string path)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return answer.Headers.ETag!.Tag;
        }
    }
}
