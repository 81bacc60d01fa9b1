using System.Net;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>Reports over HTTP: the company's own books, computed where they are.</summary>
public sealed class ReportInterfaceTests
{
    private const string Sale =
        """{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":1250},{"account":"1010","credit":1000,"vatCode":"S01"},{"account":"7680","credit":250,"vatCode":"S01"}]}""";

    [Fact]
    public async Task Report_OfAPostedSale_IsThereAtOnceInEveryFormat()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var posted = await node.PostAsync(root + "/entries", NodeFixture.Utf8(Sale), "application/json");
        posted.StatusCode.ShouldBe(HttpStatusCode.Created, await posted.Content.ReadAsStringAsync());

        var report = await node.JsonAsync(root + "/reports/dk.vat?period=2025-Q1&language=da");
        Line(report, "salgsmoms").ShouldBe(("250", "Salgsmoms"));
        Line(report, "afgift_tilsvar").Value.ShouldBe("250");
        report.GetProperty("mayBeSent").GetBoolean().ShouldBeTrue();
        report.GetProperty("isComplete").GetBoolean().ShouldBeTrue();
        Line(await node.JsonAsync(root + "/reports/dk.vat?period=2025-Q2"), "salgsmoms").Value.ShouldBe("0");

        var accounts = await node.JsonAsync(root + "/reports/dk.accounts?period=2025&format=xbrl-json");
        var fact = accounts
            .GetProperty("facts")
            .EnumerateObject()
            .First(one => one.Value.GetProperty("dimensions").GetProperty("concept").GetString() == "bach:NetTurnover")
            .Value;
        fact.GetProperty("value").GetString().ShouldBe("1000");
        fact.GetProperty("dimensions")
            .GetProperty("period")
            .GetString()
            .ShouldBe("2025-01-01T00:00:00/2026-01-01T00:00:00");
        foreach (
            var (format, type) in new[]
            {
                ("csv", "text/csv"),
                ("xhtml", "application/xhtml+xml"),
                ("xbrl-csv", "application/zip"),
            }
        )
        {
            using var answer = await node.Client.GetAsync(
                new Uri($"{root}/reports/dk.accounts?period=2025&format={format}", UriKind.Relative)
            );
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task AnnualAccounts_OfTheFirstYear_HaveTheOpeningBalancesAsLastYearsFigures()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}";
        using var opened = await node.PostAsync(
            root + "/opening-balances",
            NodeFixture.Utf8(
                """{"date":"2025-01-01","balances":[{"account":"6480","debit":1000},{"account":"7440","credit":400}]}"""
            ),
            "application/json"
        );
        opened.StatusCode.ShouldBe(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());
        using var posted = await node.PostAsync(root + "/entries", NodeFixture.Utf8(Sale), "application/json");

        var cash = (await node.JsonAsync(root + "/reports/dk.accounts?period=2025"))
            .GetProperty("lines")
            .EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == "cash");
        (cash.GetProperty("value").GetString(), cash.GetProperty("lastYear").GetString()).ShouldBe(("2250", "1000"));
        Line(await node.JsonAsync(root + "/reports/dk.accounts?period=2024"), "cash").Value.ShouldBe("1000");
        Line(await node.JsonAsync(root + "/reports/dk.accounts?period=2023"), "cash").Value.ShouldBe("0");
    }

    [Theory]
    [InlineData("reports/dk.vat?period=2025-05-05", 400, "invalid-parameter")]
    [InlineData("reports/dk.vat?period=2025", 400, "invalid-parameter")]
    [InlineData("reports/no.vat?period=2025-T1", 400, "invalid-parameter")]
    [InlineData("reports/dk.vat?period=2025-Q1&format=xbrl-json", 400, "invalid-parameter")]
    [InlineData("reports/dk.wealth?period=2025-Q1", 404, "not-found")]
    public async Task Report_ThatCannotBe_SaysWhy(string path, int status, string type)
    {
        await using var node = await NodeFixture.StartAsync();
        using var answer = await node.Client.GetAsync(
            new Uri($"/api/v1/companies/{node.Company}/{path}", UriKind.Relative)
        );
        ((int)answer.StatusCode).ShouldBe(status);
        (await NodeFixture.JsonAsync(answer)).GetProperty("type").GetString().ShouldBe(Problems.TypePrefix + type);
    }

    [Fact]
    public async Task Definition_SentAlong_IsTriedOrRefusedWithItsPlace()
    {
        await using var node = await NodeFixture.StartAsync();
        var root = $"/api/v1/companies/{node.Company}/reports/try";
        using var tried = await node.PostAsync(
            root,
            Trial("report rent version 1\ntitle en \"Turnover\"\nline t en \"Turnover\" = -movement(turnover)"),
            "application/json"
        );
        Line(await NodeFixture.JsonAsync(tried), "t").Value.ShouldBe("0");
        using var broken = await node.PostAsync(
            root,
            Trial("report rent version 1\ntitle en \"x\"\nline t = oops"),
            "application/json"
        );
        broken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NodeFixture.JsonAsync(broken)).GetProperty("detail").GetString()!.ShouldContain("line 3, column 10");
    }

    private static byte[] Trial(string definition) =>
        JsonSerializer.SerializeToUtf8Bytes(new { definition, period = "2025-03" });

    private static (string? Value, string? Label) Line(JsonElement report, string id)
    {
        var line = report.GetProperty("lines").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        return (line.GetProperty("value").GetString(), line.GetProperty("label").GetString());
    }
}
