using System.Net;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;

namespace Nsg.Node.Tests;

/// <summary>A report is given for the terms of the company's calendar, so that no days are told twice.</summary>
public sealed class FilingTermTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("dk.vat", "2025-Q1")]
    [InlineData("dk.accounts", "2025")]
    public async Task Report_OfATermOfTheCalendar_IsApproved(string report, string period)
    {
        await using var node = await NodeFixture.StartFilingAsync();

        (await ApproveAsync(node, report, period)).Period.ShouldBe(period);
    }

    [Theory]
    [InlineData("dk.vat", "2025-H1", "2025-01-01 to 2025-03-31")]
    [InlineData("dk.vat", "2025-02", "2025-01-01 to 2025-03-31")]
    [InlineData("dk.ec-sales", "2025-02", "2025-01-01 to 2025-03-31")]
    public async Task Report_OfAnotherPeriod_IsNotApproved(string report, string period, string first)
    {
        await using var node = await NodeFixture.StartFilingAsync();
        var refused = await Should.ThrowAsync<ReportRequestException>(() => ApproveAsync(node, report, period));

        refused.IsRefusal.ShouldBeTrue();
        refused.Message.ShouldContain($"gives this report for {first}");
    }

    [Fact]
    public async Task Interface_AskedToApproveAnotherPeriod_SaysWhichAreGiven()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/reports/dk.vat/approve",
            NodeFixture.Utf8("""{"period":"2025-03"}"""),
            "application/json"
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("2025-01-01 to 2025-03-31");
    }

    [Fact]
    public async Task Report_OfATermBeforeBooksThatWereBroughtForward_IsNotApproved()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        using var opened = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/opening-balances",
            NodeFixture.Utf8(
                """{"date":"2025-01-01","balances":[{"account":"6480","debit":100},{"account":"7440","credit":100}]}"""
            ),
            "application/json"
        );
        opened.StatusCode.ShouldBe(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());

        var refused = await Should.ThrowAsync<ReportRequestException>(() => ApproveAsync(node, "dk.vat", "2024-Q4"));

        refused.Message.ShouldBe(
            "the books begin 2025-01-01 with a balance brought forward; what was before is reported from the books of that time"
        );
        (await ApproveAsync(node, "dk.vat", "2025-Q1")).Period.ShouldBe("2025-Q1");
    }

    private static Task<ReportApproved> ApproveAsync(NodeFixture node, string report, string period) =>
        FilingRun.ApproveAsync(
            node.Store,
            node.Company,
            books => ReportRequest.Of(books, ReportCatalogue.Find(report)!, period, new Dictionary<string, decimal>()),
            new ApprovalTerms { AcceptsAll = true },
            Now,
            "test"
        );
}
