using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Hosting;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Reporting;

namespace Nsg.Node.Tests;

/// <summary>What the node sends by itself, once approved.</summary>
public sealed partial class ReportLifeTests
{
    [Fact]
    public async Task StandingApproval_OverTheInterface_SendsWhatIsDueOnce()
    {
        await using var node = await NodeFixture.StartFilingAsync(options =>
            options with
            {
                Time = new Fixed(AfterQuarter),
            }
        );
        var root = $"/api/v1/companies/{node.Company}";
        (
            await StatusAsync(
                node,
                HttpMethod.Put,
                $"{root}/standing-reports/dk.vat",
                """{"by":"file","until":"2025-12-31","lock":true}"""
            )
        ).ShouldBe(204);
        (await node.JsonAsync($"{root}/standing-reports"))[0].GetProperty("report").GetString().ShouldBe("dk.vat");
        var done = await PostAsync(node, $"{root}/standing-reports/run-due", "");
        var filing = Text(done.EnumerateArray().Single(), "filing");
        using var file = await node.GetAsync($"{root}/filings/{filing}/file");
        (await file.Content.ReadAsStringAsync()).ShouldContain("ModtagMomsangivelseForeloebig_I");
        (await PostAsync(node, $"{root}/standing-reports/run-due", "")).GetArrayLength().ShouldBe(0);
        node.Store.Query(node.Company, books => books.Locks())
            .ShouldHaveSingleItem("whoever approved it once for all asked for the lock")
            .Lock.To.ShouldBe(new DateOnly(2025, 3, 31));
        (
            await StatusAsync(node, HttpMethod.Post, $"{root}/standing-reports/dk.vat/withdraw", """{"reason":" "}""")
        ).ShouldBe(400);
        (
            await StatusAsync(
                node,
                HttpMethod.Post,
                $"{root}/standing-reports/dk.vat/withdraw",
                """{"reason":"by hand from now on"}"""
            )
        ).ShouldBe(204);
        (await node.JsonAsync($"{root}/standing-reports")).GetArrayLength().ShouldBe(0);
        (await StatusAsync(node, HttpMethod.Put, $"{root}/standing-reports/no.vat", """{"by":"file"}""")).ShouldBe(400);
        (await StatusAsync(node, HttpMethod.Put, $"{root}/standing-reports/dk.vat", """{"by":"pigeon"}""")).ShouldBe(
            400
        );
    }

    [Fact]
    public async Task NodeThatServes_SendsWhatIsDueToTheFolder_AndNotAgainAfterAStart()
    {
        var folder = Directory.CreateTempSubdirectory("nsg-upload-").FullName;
        try
        {
            NodeOptions served = null!;
            await using var node = await NodeFixture.StartFilingAsync(options =>
            {
                StandingRun
                    .ApproveAsync(
                        options.Store,
                        options.Store.Companies().Single().Key,
                        new ReportStandingApproved("dk.vat", "file", [], null),
                        [],
                        "test"
                    )
                    .GetAwaiter()
                    .GetResult();
                return served = options with { Time = new Fixed(AfterQuarter), Uploads = new UploadFolder(folder) };
            });
            await UntilAsync(() => Directory.EnumerateFiles(folder, "*.xml").Any());
            var filing = node.Store.Query(node.Company, books => books.Filings()).ShouldHaveSingleItem();
            var file = Directory.EnumerateFiles(folder).ShouldHaveSingleItem();
            Path.GetFileName(file).ShouldStartWith($"dk.vat-2025-Q1-{filing.Id}-");
            await UntilAsync(() =>
                node.Store.Query(node.Company, books => books.Filings()).Single().State == FilingState.Sent
            );
            Convert
                .ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                .ShouldBe(node.Store.Query(node.Company, books => books.Filings()).Single().Sha256);

            await using var second = NodeHost.Build(served);
            await second.StartAsync();
            await second.StopAsync();
            (
                await StandingRun.RunAsync(
                    node.Store,
                    node.Company,
                    served.Ports,
                    served.Time,
                    served.Uploads,
                    isServed: true
                )
            ).ShouldBeEmpty();
            node.Store.Query(node.Company, books => books.Filings()).Count.ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task StandingRun_AfterAStopBetweenApprovalAndSending_TakesTheSameFilingUp()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        var clock = new Fixed(AfterQuarter);
        await StandingRun.ApproveAsync(
            node.Store,
            node.Company,
            new ReportStandingApproved("dk.vat", "file", [], null),
            [],
            "test"
        );
        var left = await FilingRun.ApproveAsync(
            node.Store,
            node.Company,
            books =>
                ReportRequest.Of(books, ReportCatalogue.Find("dk.vat")!, "2025-Q1", new Dictionary<string, decimal>()),
            new ApprovalTerms { IsStanding = true },
            AfterQuarter,
            "rule:standing-approval"
        );

        var served = (
            await StandingRun.RunAsync(
                node.Store,
                node.Company,
                new Dictionary<string, PortSettings>(),
                clock,
                null,
                isServed: true
            )
        ).ShouldHaveSingleItem();
        (served.Filing, served.Text).ShouldBe((null, "the node serves without a folder for upload (--upload)"));
        var sent = (
            await StandingRun.RunAsync(node.Store, node.Company, new Dictionary<string, PortSettings>(), clock)
        ).ShouldHaveSingleItem();
        sent.Filing.ShouldBe(left.Filing);
        node.Store.Query(node.Company, books => books.Filings())
            .ShouldHaveSingleItem()
            .State.ShouldBe(FilingState.Sent);
    }
}
