using System.Net;
using Nsg.Node.Reports;
using Nsg.Reporting;

namespace Nsg.Node.Tests;

/// <summary>Arrays that grow with the books come in pages, whose next one the header names.</summary>
public sealed class ArrayPagesTests
{
    [Fact]
    public async Task Array_LongerThanAPage_IsReadWholeByItsLinks()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        foreach (var period in new[] { "2025-Q1", "2025-Q2", "2025-Q3" })
        {
            using var seen = await node.PostAsync(
                $"{root}/reports/dk.vat/preview",
                NodeFixture.Utf8($$"""{"period":"{{period}}"}"""),
                "application/json"
            );
            seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var (read, next) = (new List<string?>(), (string?)$"{root}/filings?limit=2");
        while (next is not null)
        {
            using var answer = await node.GetAsync(next);
            var rows = (await NodeFixture.JsonAsync(answer)).EnumerateArray().ToList();
            rows.Count.ShouldBeInRange(1, 2);
            read.AddRange(rows.Select(one => one.GetProperty("period").GetString()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single()[1..].Split('>')[0] : null;
        }

        read.ShouldBe(["2025-Q1", "2025-Q2", "2025-Q3"], ignoreOrder: true);
        using var whole = await node.GetAsync($"{root}/filings");
        whole.Headers.Contains("Link").ShouldBeFalse();
        (await NodeFixture.JsonAsync(whole)).GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Page_WhoseLastRowIsDealtWith_LeadsOn()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        var root = $"/api/v1/companies/{node.Company}";
        foreach (var period in new[] { "2025-Q1", "2025-Q2", "2025-Q3" })
        {
            using var seen = await node.PostAsync(
                $"{root}/reports/dk.vat/preview",
                NodeFixture.Utf8($$"""{"period":"{{period}}"}"""),
                "application/json"
            );
            seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var page = await node.GetAsync($"{root}/filings?limit=2");
        var shown = (await NodeFixture.JsonAsync(page))
            .EnumerateArray()
            .Select(row => row.GetProperty("period").GetString()!)
            .ToList();
        await FilingRun.ApproveAsync(
            node.Store,
            node.Company,
            books =>
                ReportRequest.Of(books, ReportCatalogue.Find("dk.vat")!, shown[1], new Dictionary<string, decimal>()),
            new ApprovalTerms(),
            new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
            "test"
        );

        using var next = await node.GetAsync(page.Headers.GetValues("Link").Single()[1..].Split('>')[0]);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await NodeFixture.JsonAsync(next))
            .EnumerateArray()
            .Select(row => row.GetProperty("period").GetString()!)
            .ShouldBe(new[] { "2025-Q1", "2025-Q2", "2025-Q3" }.Except(shown).Append(shown[1]), ignoreOrder: true);
    }

    [Theory]
    [InlineData("filings?cursor=bm93aGVyZQ")]
    [InlineData("filings?limit=0")]
    [InlineData("grants?limit=1001")]
    [InlineData("mandates?cursor=x")]
    [InlineData("plans?cursor=bm93aGVyZQ")]
    [InlineData("flags?limit=-1")]
    [InlineData("dimensions/balances?dimension=1&cursor=bm93aGVyZQ")]
    public async Task Page_ThatThereIsNot_IsRefused(string path)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.GetAsync($"/api/v1/companies/{node.Company}/{path}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
    }
}
