using System.Net;
using System.Text.RegularExpressions;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

public sealed class TransactionInterfaceTests
{
    private const string Purchase = NodeFixture.Prefix + "purchase-invoice";

    [Fact]
    public async Task List_OfTransactions_CombinesItsFilters()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        using var more = await node.PostAsync("/document/20202020", Papers.Invoice("A-2"), Purchase);
        var document = posted.Headers.Location!.ToString().Split('/')[^1];
        var transaction = posted.Headers.Location!.ToString().Split('/')[^2];

        (await node.JsonAsync("/transactions"))[0].GetString().ShouldBe("20202020");
        (await node.JsonAsync("/transactions/20202020")).GetArrayLength().ShouldBe(2);
        (
            await node.JsonAsync(
                $"/transactions/20202020?startDate=2019-05-10&endDate=2019-05-10&documentId={document}&invoiceType=incoming"
            )
        )[0]
            .GetString()
            .ShouldBe(transaction);
        foreach (
            var query in new[]
            {
                $"startDate=2019-05-11&documentId={document}",
                $"endDate=2019-05-09&documentId={document}",
                $"documentId={document}&invoiceType=outgoing",
            }
        )
        {
            using var none = await node.GetAsync("/transactions/20202020?" + query);
            none.StatusCode.ShouldBe(HttpStatusCode.NoContent, query);
        }
    }

    [Fact]
    public async Task Get_OfALedger_ComesInTheDialectThatIsAskedFor()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        using var newest = await node.GetAsync("/transactions/20202020", NodeFixture.XbrlGl);
        (await newest.Content.ReadAsStringAsync()).ShouldContain("http://www.xbrl.org/int/gl/cor/2015-03-25");
        using var older = await node.GetAsync("/transactions/20202020", NodeFixture.XbrlGl + "; version=2016-12-01");
        (await older.Content.ReadAsStringAsync()).ShouldContain("http://www.xbrl.org/int/gl/cor/2016-12-01");
    }

    [Theory]
    [InlineData(NodeFixture.SafT, "<AuditFileVersion>1.10<")]
    [InlineData(NodeFixture.SafT + ";version=1.10", "<AuditFileVersion>1.10<")]
    [InlineData(NodeFixture.SafT + ";q=0.5, " + NodeFixture.SafT + "; version=\"1.30\"", "<AuditFileVersion>1.30<")]
    [InlineData(NodeFixture.SafT + ";version=2.1", "<AuditFileVersion>2.1<")]
    [InlineData(NodeFixture.SafT + ";version=9", null)]
    [InlineData(NodeFixture.XbrlGl + ";version=9", null)]
    [InlineData(NodeFixture.XbrlGl + ";version=9, text/csv", "account")]
    public async Task Get_OfALedger_ComesInTheVersionThatIsAskedForOrNotAtAll(string accept, string? holds)
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);

        using var answer = await node.GetAsync("/transactions/20202020", accept);

        if (holds is null)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        }
        else
        {
            (await answer.Content.ReadAsStringAsync()).ShouldContain(holds);
        }
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/json", 406)]
    [InlineData("*/*", 200)]
    [InlineData("application/vnd.nsg.ledger+json", 200)]
    [InlineData("text/csv", 200)]
    [InlineData(NodeFixture.XbrlGl + "; charset=utf-8", 200)]
    [InlineData("text/html, " + NodeFixture.SafT + ";q=0.9", 200)]
    public async Task Get_OfATransaction_HeedsAccept(string accept, int status)
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);

        using var response = await node.GetAsync(
            "/transactions/20202020/" + posted.Headers.Location!.ToString().Split('/')[^2],
            accept
        );

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Correction_OfAnAccount_KeepsBothVersionsAndIsLearnt()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        var place = posted.Headers.Location!.ToString().Split('/');
        var detail = $"/api/v1/companies/{node.Company}/documents/{place[^1]}";
        using var before = await node.GetAsync(detail);
        using var ledger = await node.GetAsync($"/transactions/20202020/{place[^2]}", NodeFixture.XbrlGl);
        ledger.Headers.GetValues("Link").Single().ShouldContain("2015-03-25");
        var xml = (await ledger.Content.ReadAsStringAsync()).Replace(">1610<", ">2450<", StringComparison.Ordinal);
        var path = $"/transactions/20202020/{place[^2]}/{place[^1]}";

        using var put = await node.SendAsync(
            HttpMethod.Put,
            path,
            NodeFixture.Utf8(xml),
            NodeFixture.XbrlGl,
            null,
            ("If-Match", before.Headers.ETag!.Tag)
        );

        put.StatusCode.ShouldBe(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        using var after = await node.GetAsync(detail);
        after.Headers.ETag!.Tag.ShouldBe(put.Headers.ETag!.Tag);
        var entries = (await NodeFixture.JsonAsync(after)).GetProperty("entries").EnumerateArray().ToList();
        entries.Count.ShouldBe(3);
        entries[1].GetProperty("reverses").GetString().ShouldBe(entries[0].GetProperty("id").GetString());
        entries[2]
            .GetProperty("lines")
            .EnumerateArray()
            .Select(line => line.GetProperty("account").GetString())
            .ShouldContain("2450");
        entries[2]
            .GetProperty("lines")
            .EnumerateArray()
            .Select(line => line.GetProperty("vatCode").GetString())
            .ShouldBe(
                entries[0]
                    .GetProperty("lines")
                    .EnumerateArray()
                    .Select(line => line.GetProperty("vatCode").GetString()),
                ignoreOrder: true
            );
        var balances = (await node.JsonAsync($"/api/v1/companies/{node.Company}/balances"))
            .GetProperty("accounts")
            .EnumerateArray()
            .ToDictionary(
                account => account.GetProperty("account").GetString()!,
                account => account.GetProperty("closing").GetString()
            );
        balances["1610"].ShouldBe("0.00");
        balances["2450"].ShouldBe("1000.00");
        balances["7440"].ShouldBe("-1250.00");

        using var stale = await node.SendAsync(
            HttpMethod.Put,
            path,
            NodeFixture.Utf8(xml),
            NodeFixture.XbrlGl,
            null,
            ("If-Match", before.Headers.ETag!.Tag)
        );
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var next = await node.PostAsync("/document/20202020", Papers.Invoice("A-2"), Purchase);
        var learnt = await node.JsonAsync(
            $"/api/v1/companies/{node.Company}/documents/{next.Headers.Location!.ToString().Split('/')[^1]}"
        );
        learnt
            .GetProperty("entries")[0]
            .GetProperty("lines")
            .EnumerateArray()
            .Select(line => line.GetProperty("account").GetString())
            .ShouldContain("2450");
    }

    [Theory]
    [InlineData("1610", "1000.00", "1610", "900.00", "unbalanced-entry")]
    [InlineData("7440", "1250.00", "7440", "1350.00", "immutable-field")]
    [InlineData("7440", "1250.00", "7410", "1250.00", "immutable-field")]
    public async Task Correction_OfWhatTheDocumentSays_IsRefused(
        string account,
        string amount,
        string toAccount,
        string toAmount,
        string problem
    )
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        var place = posted.Headers.Location!.ToString().Split('/');
        using var ledger = await node.GetAsync($"/transactions/20202020/{place[^2]}", NodeFixture.XbrlGl);
        var pattern = new Regex(
            $"(accountMainID[^>]*>){account}(<.*?<gl-cor:amount [^>]*>){Regex.Escape(amount)}<",
            RegexOptions.Singleline
        );
        var xml = pattern.Replace(
            await ledger.Content.ReadAsStringAsync(),
            match => match.Groups[1].Value + toAccount + match.Groups[2].Value + toAmount + "<",
            1
        );

        using var put = await node.SendAsync(
            HttpMethod.Put,
            $"/transactions/20202020/{place[^2]}/{place[^1]}",
            NodeFixture.Utf8(xml),
            NodeFixture.XbrlGl
        );

        put.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(put)).GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + problem);
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/entries"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("postedDate", "2019-05-10", "2019-05-12")]
    [InlineData("documentNumber", "A-1", "A-2")]
    [InlineData("entryComment", "[^<]+", "Something else")]
    [InlineData("identifierDescription", "[^<]+", "Somebody else")]
    [InlineData("taxCode", "[^<]+", "NONE")]
    [InlineData("amountCurrency", "iso4217:DKK", "iso4217:EUR")]
    [InlineData("entryNumber", "[^<]+", "P2019-99")]
    public async Task Correction_OfAFieldThatFollowsFromTheDocument_IsRefusedByName(
        string field,
        string value,
        string other
    )
    {
        await using var node = await NodeFixture.StartAsync();
        var (path, xml) = await PostedAsync(node);
        var changed = Regex.Replace(xml, $"(:{field}[^>]*>){value}<", match => match.Groups[1].Value + other + "<");
        changed.ShouldNotBe(xml);

        using var put = await node.SendAsync(HttpMethod.Put, path, NodeFixture.Utf8(changed), NodeFixture.XbrlGl);

        put.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await NodeFixture.JsonAsync(put);
        problem.GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + "immutable-field");
        problem.GetProperty("detail").GetString()!.ShouldStartWith(field);
        (await CountAsync(node)).ShouldBe(1);
    }

    [Theory]
    [InlineData("2019-05-10", 200, 1)]
    [InlineData("2019-05-20", 200, 3)]
    [InlineData("2019-05-09", 422, 1)]
    public async Task Correction_OfTheDateOrOfNothing_PostsWhatTheLawAllows(string date, int status, int vouchers)
    {
        await using var node = await NodeFixture.StartAsync();
        var (path, xml) = await PostedAsync(node);
        var body = Regex.Replace(
            xml,
            "(:(postingDate|postedDate)[^>]*>)2019-05-10<",
            match => match.Groups[1].Value + date + "<"
        );

        using var put = await node.SendAsync(HttpMethod.Put, path, NodeFixture.Utf8(body), NodeFixture.XbrlGl);

        ((int)put.StatusCode).ShouldBe(status, await put.Content.ReadAsStringAsync());
        (await CountAsync(node)).ShouldBe(vouchers);
    }

    [Fact]
    public async Task Correction_OfAVoucherBesideTheOneThatStands_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var (path, xml) = await PostedAsync(node);
        var later = Regex.Replace(
            xml,
            "(:(postingDate|postedDate)[^>]*>)2019-05-10<",
            match => match.Groups[1].Value + "2019-05-20<"
        );
        using var moved = await node.SendAsync(HttpMethod.Put, path, NodeFixture.Utf8(later), NodeFixture.XbrlGl);
        moved.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var ledger = await node.GetAsync(path[..path.LastIndexOf('/')], NodeFixture.XbrlGl);
        var all = await ledger.Content.ReadAsStringAsync();
        Regex.Count(all, "<[^/>]*:entryHeader").ShouldBe(3);

        using var same = await node.SendAsync(HttpMethod.Put, path, NodeFixture.Utf8(all), NodeFixture.XbrlGl);
        same.StatusCode.ShouldBe(HttpStatusCode.OK, await same.Content.ReadAsStringAsync());
        var first = new Regex("(:accountMainID[^>]*>)[^<]+<").Replace(all, "${1}2450<", 1);
        using var put = await node.SendAsync(HttpMethod.Put, path, NodeFixture.Utf8(first), NodeFixture.XbrlGl);

        put.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(put)).GetProperty("detail").GetString()!.ShouldStartWith("entryNumber: ");
        (await CountAsync(node)).ShouldBe(3);
    }

    private static async Task<(string Path, string Xml)> PostedAsync(NodeFixture node)
    {
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        var place = posted.Headers.Location!.ToString().Split('/');
        using var ledger = await node.GetAsync($"/transactions/20202020/{place[^2]}", NodeFixture.XbrlGl);
        return ($"/transactions/20202020/{place[^2]}/{place[^1]}", await ledger.Content.ReadAsStringAsync());
    }

    private static async Task<int> CountAsync(NodeFixture node) =>
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/entries")).GetProperty("items").GetArrayLength();

    [Fact]
    public async Task Correction_InSignedAmounts_IsUnderstood()
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        var place = posted.Headers.Location!.ToString().Split('/');
        var tax = (await node.JsonAsync($"/api/v1/companies/{node.Company}/documents/{place[^1]}"))
            .GetProperty("entries")[0]
            .GetProperty("lines")
            .EnumerateArray()
            .First(line => line.GetProperty("vatPart").GetString() == "input")
            .GetProperty("account")
            .GetString();
        var lines = new[] { ("2450", "600"), ("2390", "400"), (tax, "250.00"), ("7440", "-1250.00") }.Select(line =>
            $"<c:entryDetail><c:account><c:accountMainID>{line.Item1}</c:accountMainID></c:account><c:amount>{line.Item2}</c:amount></c:entryDetail>"
        );
        var xml =
            $"<x:xbrl xmlns:x='http://www.xbrl.org/2003/instance' xmlns:c='http://www.xbrl.org/int/gl/cor/2016-12-01'><c:accountingEntries><c:entryHeader>{string.Concat(lines)}</c:entryHeader></c:accountingEntries></x:xbrl>";

        using var put = await node.SendAsync(
            HttpMethod.Put,
            $"/transactions/20202020/{place[^2]}/{place[^1]}",
            NodeFixture.Utf8(xml),
            NodeFixture.XbrlGl
        );

        put.StatusCode.ShouldBe(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        var vat = await node.JsonAsync($"/api/v1/companies/{node.Company}/vat-summary");
        vat.GetProperty("codes")[0].GetProperty("base").GetString().ShouldBe("1000.00");
        vat.GetProperty("input").GetString().ShouldBe("250.00");
    }

    [Theory]
    [InlineData("not xml", "application/xbrl-instance+xml", 406, 422)]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "application/xbrl-instance+xml", 406, 422)]
    [InlineData("<a/>", "text/plain", 406, 415)]
    public async Task Correction_WithAnUnusableBody_IsRefused(string body, string type, int old, int right)
    {
        await using var node = await NodeFixture.StartAsync();
        using var posted = await node.PostAsync("/document/20202020", Papers.Invoice("A-1"), Purchase);
        var place = posted.Headers.Location!.ToString().Split('/');
        var path = $"/transactions/20202020/{place[^2]}/{place[^1]}";

        using var asOfOld = await node.SendAsync(HttpMethod.Put, path, NodeFixture.Utf8(body), type);
        ((int)asOfOld.StatusCode).ShouldBe(old);
        using var rightly = await node.SendAsync(
            HttpMethod.Put,
            path,
            NodeFixture.Utf8(body),
            type,
            NodeFixture.Problem
        );
        ((int)rightly.StatusCode).ShouldBe(right);
        using var unknown = await node.SendAsync(
            HttpMethod.Put,
            $"/transactions/20202020/{place[^2]}/{place[^2]}",
            NodeFixture.Utf8(body),
            type
        );
        unknown.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
