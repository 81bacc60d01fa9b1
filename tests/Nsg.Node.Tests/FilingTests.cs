using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;

namespace Nsg.Node.Tests;

/// <summary>The life of a report: owed, approved, handed over, answered, corrected.</summary>
public sealed class FilingTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("from=9999-12-31")]
    [InlineData("from=0001-01-01&to=0002-01-01")]
    public async Task Obligations_OfDaysThatNoCalendarReaches_AreRefused(string query)
    {
        await using var node = await NodeFixture.StartFilingAsync();
        using var answer = await node.GetAsync($"/api/v1/companies/{node.Company}/obligations?{query}");
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Report_WhoseBooksMoveWhileItIsMade_IsApprovedWithWhatWasPosted()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        var asked = 0;
        var filed = await FilingRun.ApproveAsync(
            node.Store,
            node.Company,
            books =>
            {
                if (asked++ == 0)
                {
                    Post(node, "03-06");
                }

                return ReportRequest.Of(
                    books,
                    ReportCatalogue.Find("dk.vat")!,
                    "2025-Q1",
                    new Dictionary<string, decimal>()
                );
            },
            new ApprovalTerms(),
            Now,
            "test"
        );
        asked.ShouldBe(2);
        filed.Figures.ShouldContain(new ReportFigure("salgsmoms", 500m));
        (await FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test")).File.ShouldNotBeEmpty();
    }

    private static void Post(NodeFixture node, string day) => PostAsync(node, day).GetAwaiter().GetResult();

    [Fact]
    public async Task Report_ApprovedSentAndAnswered_MovesItsObligationAlong()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        State(node, new DateOnly(2025, 3, 31)).ShouldBe("open");
        State(node, new DateOnly(2025, 6, 2)).ShouldBe("due");
        State(node, new DateOnly(2025, 6, 3)).ShouldBe("overdue");

        var filed = await ApproveAsync(node);
        filed.Figures.ShouldContain(new ReportFigure("salgsmoms", 250m));
        State(node, new DateOnly(2025, 6, 3)).ShouldBe("approved");

        var (format, file) = await FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test");
        (
            format,
            System
                .Text.Encoding.UTF8.GetString(file)
                .Contains("<MomsAngivelseSalgsMomsBeloeb", StringComparison.Ordinal)
        ).ShouldBe(("xml", true));
        State(node, Today).ShouldBe("sent");
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test")
            )
        ).Message.ShouldContain("is sent");

        (
            await node.Store.DecideAsync(
                node.Company,
                books => new FilingDesk(books).Answer(filed.Filing, isAccepted: true, "R-1", null, "test")
            )
        ).ShouldBeNull();
        State(node, Today).ShouldBe("accepted");
        node.Store.Query(node.Company, books => books.Filings()).ShouldHaveSingleItem().Sha256!.Length.ShouldBe(64);

        await PostAsync(node, "03-07");
        node.Store.Query(node.Company, books => FilingRun.FileOf(books, filed.Filing)).File.ShouldBe(file);
    }

    [Fact]
    public async Task Report_ThatWasHandedOver_IsNeitherSentBesideItselfNorReplacedByAStandingApproval()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        var filed = await ApproveAsync(node);
        var sent = ReportSent.Of(filed.Filing, "port", "xml", "<a/>"u8.ToArray()) with
        {
            Request = new RequestKey("k", "hash"),
        };
        (await node.Store.DecideAsync(node.Company, books => new FilingDesk(books).Send(sent, "test"))).ShouldBeNull();

        (await node.Store.DecideAsync(node.Company, books => new FilingDesk(books).Send(sent, "test")))!.ShouldContain(
            "already"
        );
        var (again, refusal) = await node.Store.DecideAsync(
            node.Company,
            books => new FilingDesk(books).Approve(filed with { IsStanding = true }, "rule:standing-approval")
        );
        (again, refusal).ShouldBe((null, "the report was handed over meanwhile"));
    }

    [Fact]
    public async Task Books_ThatMoveAfterApproval_AreNotSentUnseen()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        var filed = await ApproveAsync(node);
        await PostAsync(node, "03-06");

        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test")
            )
        ).Message.ShouldContain("have moved");
        (
            await Should.ThrowAsync<ReportRequestException>(() => ApproveAsync(node, filed.Figures))
        ).Message.ShouldContain("changed since they were seen");

        var again = await ApproveAsync(node);
        again.Replaces.ShouldBe(filed.Filing);
        node.Store.Query(node.Company, books => books.Filings())
            .Select(one => one.State)
            .ShouldBe([FilingState.Replaced, FilingState.Approved]);
        await FilingRun.SendAsync(node.Store, node.Company, again.Filing, Now, "test");
    }

    [Fact]
    public async Task Obligations_OfAYear_FollowTheVatPeriodOfTheCompany()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        Periods(node).ShouldBe(["2025-Q1", "2025-Q2", "2025-Q3", "2025", "2025-Q4"], ignoreOrder: true);
        await node.Store.DecideAsync(
            node.Company,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanySettingsChanged,
                        "test",
                        CompanySettingsChanged.Of(books.Company) with
                        {
                            VatPeriod = "half-year",
                        }
                    )
                );
                return true;
            }
        );
        Periods(node).ShouldBe(["2025-H1", "2025-H2", "2025"], ignoreOrder: true);
    }

    [Fact]
    public async Task Report_PreviewedAndAdjusted_IsSentAsItWasDecided()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        using var seen = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/reports/dk.vat/preview",
            NodeFixture.Utf8("""{"period":"2025-Q1"}"""),
            "application/json"
        );
        seen.IsSuccessStatusCode.ShouldBeTrue(await seen.Content.ReadAsStringAsync());
        State(node, new DateOnly(2025, 4, 2)).ShouldBe("previewed");

        await AdjustAsync(
            node,
            """{"period":"2025-Q1","kind":"parameter","target":"el","value":100,"reason":"metered"}""",
            204
        );
        await AdjustAsync(
            node,
            """{"period":"2025-Q1","kind":"parameter","target":"steam","value":100,"reason":"x"}""",
            400
        );
        await AdjustAsync(
            node,
            """{"period":"2025-Q1","kind":"parameter","target":"el","value":100,"reason":" "}""",
            400
        );
        var filed = await ApproveAsync(node);
        filed.Figures.ShouldContain(new ReportFigure("elafgift", 100m));
        filed.Figures.ShouldContain(new ReportFigure("afgift_tilsvar", 150m));

        await AdjustAsync(node, """{"period":"2025-Q1","kind":"contact","text":"A Person;1","reason":"new"}""", 204);
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test")
            )
        ).Message.ShouldContain("adjustments of the report have changed since");
        await AdjustAsync(node, """{"period":"2025-Q1","kind":"contact","reason":"not needed","withdraw":true}""", 204);
        var (_, file) = await FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test");
        System.Text.Encoding.UTF8.GetString(file).ShouldContain(">100<");
    }

    [Fact]
    public async Task Interface_ApprovesSendsAndKeepsTheAnswer_AsTheCommandDoes()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        var company = $"/api/v1/companies/{node.Company}";
        using var stale = await node.PostAsync(
            $"{company}/reports/dk.vat/approve",
            NodeFixture.Utf8("""{"period":"2025-Q1","seen":{"salgsmoms":1}}"""),
            "application/json"
        );
        ((int)stale.StatusCode).ShouldBe(409);
        (await NodeFixture.JsonAsync(stale)).GetProperty("type").GetString().ShouldEndWith("version-conflict");
        using var approved = await node.PostAsync(
            $"{company}/reports/dk.vat/approve",
            NodeFixture.Utf8("""{"period":"2025-Q1"}"""),
            "application/json"
        );
        var filing = (await NodeFixture.JsonAsync(approved)).GetProperty("filing").GetString();
        using var sent = await node.PostAsync($"{company}/filings/{filing}/send", [], "application/json");
        (await sent.Content.ReadAsStringAsync()).ShouldContain("ModtagMomsangivelseForeloebig_I");
        using var answered = await node.PostAsync(
            $"{company}/filings/{filing}/answer",
            NodeFixture.Utf8("""{"accepted":true,"reference":"R-1"}"""),
            "application/json"
        );
        ((int)answered.StatusCode).ShouldBe(204);
        (await node.JsonAsync($"{company}/filings"))[0].GetProperty("state").GetString().ShouldBe("accepted");
        (await node.JsonAsync($"{company}/obligations?from=2025-01-01&to=2025-03-31"))[0]
            .GetProperty("state")
            .GetString()
            .ShouldBe("accepted");
    }

    [Fact]
    public async Task StandingApproval_SendsWhatIsDueAndNothingElse()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "03-05");
        var clock = new FixedTime(new DateTimeOffset(2025, 4, 10, 0, 0, 0, TimeSpan.Zero));
        (await StandingRun.RunAsync(node.Store, node.Company, NoPorts, clock)).ShouldBeEmpty();

        await StandingRun.ApproveAsync(
            node.Store,
            node.Company,
            new ReportStandingApproved("dk.vat", "file", [], new DateOnly(2025, 12, 31)),
            [],
            "test"
        );
        var sent = (await StandingRun.RunAsync(node.Store, node.Company, NoPorts, clock)).ShouldHaveSingleItem();
        (sent.Report, sent.Period, sent.File is null).ShouldBe(("dk.vat", "2025-Q1", false));
        State(node, new DateOnly(2025, 4, 10)).ShouldBe("sent");
        (await StandingRun.RunAsync(node.Store, node.Company, NoPorts, clock)).ShouldBeEmpty();
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                StandingRun.ApproveAsync(
                    node.Store,
                    node.Company,
                    new ReportStandingApproved("no.vat", "file", [], null),
                    [],
                    "test"
                )
            )
        ).Message.ShouldContain("no report");
    }

    [Fact]
    public async Task ListOfEuSales_BuyerByBuyer_NeedsEveryNumber()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(
                """{"date":"2025-02-03","text":"Sale","lines":[{"account":"6480","debit":1000,"party":"DE:HRB12345"},{"account":"1010","credit":1000,"vatCode":"S21"}]}"""
            ),
            "application/json"
        );
        posted.IsSuccessStatusCode.ShouldBeTrue(await posted.Content.ReadAsStringAsync());
        ReportRequest Ask(Nsg.Storage.Queries.BooksQueries books) =>
            ReportRequest.Of(books, ReportCatalogue.Find("dk.ec-sales")!, "2025-Q1", new Dictionary<string, decimal>());
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                FilingRun.ApproveAsync(node.Store, node.Company, Ask, new ApprovalTerms(), Now, "test")
            )
        ).Message.ShouldContain("EC1");
        string? Oldest() => node.Store.Query(node.Company, books => Obligations.Oldest(books, Today))?.Report;
        Oldest().ShouldBe("dk.ec-sales");

        await Adjustments.AdjustAsync(
            node.Store,
            node.Company,
            Ask,
            new AdjustmentRequest("vat-number", "from the buyer") { Target = "DE:HRB12345", Text = "DE123456789" },
            "test"
        );
        var filed = await FilingRun.ApproveAsync(node.Store, node.Company, Ask, new ApprovalTerms(), Now, "test");
        System
            .Text.Encoding.UTF8.GetString(
                (await FilingRun.SendAsync(node.Store, node.Company, filed.Filing, Now, "test")).File
            )
            .ShouldContain("2,1,2025-03-31,20202025,DE,123456789,1000,0,0");
        node.Store.Query(
                node.Company,
                books => Obligations.Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31), Today)
            )
            .Select(one => one.Report)
            .ShouldBe(["dk.ec-sales", "dk.vat"]);
        Oldest().ShouldBe("dk.ec-sales", "a file that was made is not handed over yet");
        await node.Store.DecideAsync(
            node.Company,
            books => new FilingDesk(books).Answer(filed.Filing, isAccepted: true, "R-1", null, "test")
        );
        Oldest().ShouldBe("dk.vat", "what was handed over is owed no more");
    }

    [Fact]
    public async Task Return_OfAPeriodThatRuns_IsNotApproved()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        ReportRequest Ask(Nsg.Storage.Queries.BooksQueries books) =>
            ReportRequest.Of(books, ReportCatalogue.Find("dk.vat")!, "2199-Q1", new Dictionary<string, decimal>());
        (
            await Should.ThrowAsync<ReportRequestException>(() =>
                FilingRun.ApproveAsync(node.Store, node.Company, Ask, new ApprovalTerms(), Now, "test")
            )
        ).Message.ShouldContain("the period runs until 2199-03-31");
    }

    internal static readonly Dictionary<string, Nsg.Node.Reports.Ports.PortSettings> NoPorts = [];

    private static async Task AdjustAsync(NodeFixture node, string body, int status)
    {
        using var answer = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/reports/dk.vat/adjustments",
            NodeFixture.Utf8(body),
            "application/json"
        );
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
    }

    internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private static readonly DateOnly Today = new(2025, 6, 3);

    private static IEnumerable<string> Periods(NodeFixture node) =>
        node
            .Store.Query(
                node.Company,
                books => Obligations.Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), Today)
            )
            .Select(one => one.Period.ToString());

    private static string State(NodeFixture node, DateOnly today) =>
        node
            .Store.Query(
                node.Company,
                books => Obligations.Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), today)
            )
            .Single(one => one.Period.ToString() == "2025-Q1")
            .State;

    private static Task<ReportApproved> ApproveAsync(NodeFixture node, IReadOnlyList<ReportFigure>? seen = null) =>
        FilingRun.ApproveAsync(
            node.Store,
            node.Company,
            books =>
                ReportRequest.Of(books, ReportCatalogue.Find("dk.vat")!, "2025-Q1", new Dictionary<string, decimal>()),
            new ApprovalTerms { Seen = seen },
            Now,
            "test"
        );

    internal static async Task PostAsync(NodeFixture node, string day)
    {
        using var posted = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            NodeFixture.Utf8(
                $$"""{"date":"2025-{{day}}","text":"Sale","lines":[{"account":"6480","debit":1250},{"account":"1010","credit":1000,"vatCode":"S01"},{"account":"7680","credit":250,"vatCode":"S01"}]}"""
            ),
            "application/json"
        );
        posted.EnsureSuccessStatusCode();
    }
}
