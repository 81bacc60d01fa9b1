using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;

namespace Nsg.Node.Tests;

/// <summary>The life of a report: owed, approved, handed over, answered, corrected.</summary>
public sealed class FilingTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Report_ApprovedSentAndAnswered_MovesItsObligationAlong()
    {
        await using var node = await NodeFixture.StartAsync();
        await PostAsync(node, "03-05");
        State(node, new DateOnly(2025, 3, 31)).ShouldBe("open");
        State(node, new DateOnly(2025, 6, 2)).ShouldBe("due");
        State(node, new DateOnly(2025, 6, 3)).ShouldBe("overdue");

        var filed = await ApproveAsync(node);
        filed.Figures.ShouldContain(new ReportFigure("salgsmoms", 250m));
        State(node, new DateOnly(2025, 6, 3)).ShouldBe("approved");

        var (format, file) = await FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test");
        (format, System.Text.Encoding.UTF8.GetString(file).Contains("<MomsAngivelseSalgsMomsBeloeb", StringComparison.Ordinal)).ShouldBe(("xml", true));
        State(node, Today).ShouldBe("sent");
        (await Should.ThrowAsync<ReportRequestException>(() => FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test"))).Message.ShouldContain("is sent");

        (await node.Store.DecideAsync(node.Company, books => new FilingDesk(books).Answer(filed.Filing, isAccepted: true, "R-1", null, "test"))).ShouldBeNull();
        State(node, Today).ShouldBe("accepted");
        node.Store.Query(node.Company, books => books.Filings()).ShouldHaveSingleItem().Sha256!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Books_ThatMoveAfterApproval_AreNotSentUnseen()
    {
        await using var node = await NodeFixture.StartAsync();
        await PostAsync(node, "03-05");
        var filed = await ApproveAsync(node);
        await PostAsync(node, "03-06");

        (await Should.ThrowAsync<ReportRequestException>(() => FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test"))).Message.ShouldContain("have moved");
        (await Should.ThrowAsync<ReportRequestException>(() => ApproveAsync(node, filed.Figures))).Message.ShouldContain("changed since they were seen");

        var again = await ApproveAsync(node);
        again.Replaces.ShouldBe(filed.Filing);
        node.Store.Query(node.Company, books => books.Filings()).Select(one => one.State).ShouldBe([FilingState.Replaced, FilingState.Approved]);
        await FilingRun.SendAsync(node.Store, node.Company, again.Filing, Now, "test");
    }

    [Fact]
    public async Task Obligations_OfAYear_FollowTheVatPeriodOfTheCompany()
    {
        await using var node = await NodeFixture.StartAsync();
        Periods(node).ShouldBe(["2025-Q1", "2025-Q2", "2025-Q3", "2025", "2025-Q4"], ignoreOrder: true);
        await node.Store.DecideAsync(node.Company, books =>
        {
            books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, "test", CompanySettingsChanged.Of(books.Company) with { VatPeriod = "half-year" }));
            return true;
        });
        Periods(node).ShouldBe(["2025-H1", "2025-H2", "2025"], ignoreOrder: true);
    }

    private static readonly DateOnly Today = new(2025, 6, 3);

    private static IEnumerable<string> Periods(NodeFixture node) => node.Store.Query(
        node.Company, books => Obligations.Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), Today)).Select(one => one.Period.ToString());

    private static string State(NodeFixture node, DateOnly today) => node.Store.Query(
        node.Company, books => Obligations.Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), today)).Single(one => one.Period.ToString() == "2025-Q1").State;

    private static Task<ReportApproved> ApproveAsync(NodeFixture node, IReadOnlyList<ReportFigure>? seen = null) => FilingRun.ApproveAsync(
        node.Store, node.Company, books => ReportRequest.Of(books, ReportCatalogue.Find("dk.vat")!, "2025-Q1", new Dictionary<string, decimal>()), acceptsWarnings: false, seen, Now, "test");

    private static async Task PostAsync(NodeFixture node, string day)
    {
        using var posted = await node.PostAsync($"/api/v1/companies/{node.Company}/entries", NodeFixture.Utf8(
            $$"""{"date":"2025-{{day}}","text":"Sale","lines":[{"account":"6480","debit":1250},{"account":"1010","credit":1000,"vatCode":"S01"},{"account":"7680","credit":250,"vatCode":"S01"}]}"""), "application/json");
        posted.EnsureSuccessStatusCode();
    }
}
