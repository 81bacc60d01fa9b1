using System.Text.Json;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Releases;
using Nsg.Node.Reports;

namespace Nsg.Node.Tests;

/// <summary>The life of a report before it is approved, what a standing approval owes, and the node's receipt.</summary>
public sealed class FilingLifeTests
{
    [Fact]
    public async Task StandingApproval_OfStatistics_CarriesItsOwnCalendar()
    {
        var clock = new FilingTests.FixedTime(new DateTimeOffset(2025, 4, 2, 0, 0, 0, TimeSpan.Zero));
        await using var node = await NodeFixture.StartFilingAsync(time: clock);
        await FilingTests.PostAsync(node, "03-05");
        Task StandAsync(string report, int? day) =>
            StandingRun.ApproveAsync(
                node.Store,
                node.Company,
                new ReportStandingApproved(report, "file", ["review", "jump", "split"], null) { DueDay = day },
                [],
                "test"
            );
        (await Should.ThrowAsync<ReportRequestException>(() => StandAsync("dk.turnover", null))).Message.ShouldContain(
            "no calendar"
        );
        (await Should.ThrowAsync<ReportRequestException>(() => StandAsync("dk.turnover", 32))).Message.ShouldContain(
            "1 to 31"
        );
        await Should.ThrowAsync<ReportRequestException>(() => StandAsync("dk.vat", 15));
        List<(string, string, DateOnly, string)> Owed() =>
            node.Store.Query(
                node.Company,
                books =>
                    Obligations
                        .Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 30), new DateOnly(2025, 4, 2))
                        .Where(one => one.Report == "dk.turnover")
                        .Select(one => (one.Report, one.Period.ToString(), one.Due, one.State))
                        .ToList()
            );
        Owed().ShouldBeEmpty("nobody told the company to report");

        await StandAsync("dk.turnover", 15);
        Owed()
            .ShouldBe([
                ("dk.turnover", "2025-03", new DateOnly(2025, 4, 15), "due"),
                ("dk.turnover", "2025-04", new DateOnly(2025, 5, 15), "open"),
            ]);
        var sent = (
            await StandingRun.RunAsync(node.Store, node.Company, FilingTests.NoPorts, clock)
        ).ShouldHaveSingleItem();
        (sent.Report, sent.Period, sent.File is null).ShouldBe(("dk.turnover", "2025-03", false), sent.Text);
        Owed()[0].Item4.ShouldBe("sent");
        (await StandingRun.RunAsync(node.Store, node.Company, FilingTests.NoPorts, clock)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filings_BeforeAnApproval_SayThatAReportWasSeenAndAdjusted()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await FilingTests.PostAsync(node, "03-05");
        var company = $"/api/v1/companies/{node.Company}";
        async Task<string?> StateAsync() =>
            (await node.JsonAsync($"{company}/filings"))
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("period").GetString()} {one.GetProperty("state").GetString()}")
                .SingleOrDefault();
        async Task SayAsync(string path, string body)
        {
            using var answer = await node.PostAsync(company + path, NodeFixture.Utf8(body), "application/json");
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        }

        (await StateAsync()).ShouldBeNull();
        await SayAsync("/reports/dk.vat/preview", """{"period":"2025-Q1"}""");
        (await StateAsync()).ShouldBe("2025-Q1 previewed");
        await SayAsync(
            "/reports/dk.vat/adjustments",
            """{"period":"2025-Q1","kind":"contact","reason":"asked","text":"Anna;1;a@b.example"}"""
        );
        (await StateAsync()).ShouldBe("2025-Q1 adjusted");
        await SayAsync("/reports/dk.vat/approve", """{"period":"2025-Q1"}""");
        (await StateAsync()).ShouldBe("2025-Q1 approved");

        // What changed since is an adjustment, and the refusal says so.
        await SayAsync(
            "/reports/dk.vat/adjustments",
            """{"period":"2025-Q1","kind":"contact","reason":"asked again","text":"Per;1;p@b.example"}"""
        );
        var filing = (await node.JsonAsync($"{company}/filings"))
            .EnumerateArray()
            .Select(one => one.GetProperty("filing").GetString())
            .OfType<string>()
            .Single();
        using var sent = await node.PostAsync($"{company}/filings/{filing}/send", [], "application/json");
        (await sent.Content.ReadAsStringAsync()).ShouldContain("adjustments of the report have changed");
    }

    [Fact]
    public async Task Report_MadeForAnObligation_AndOneThatIsCorrected_AreSeenAsSuch()
    {
        var clock = new FilingTests.FixedTime(new DateTimeOffset(2025, 4, 20, 0, 0, 0, TimeSpan.Zero));
        await using var node = await NodeFixture.StartFilingAsync(time: clock);
        await FilingTests.PostAsync(node, "03-05");
        var company = $"/api/v1/companies/{node.Company}";
        async Task<JsonElement> SayAsync(string path, string body = "")
        {
            using var answer = await node.PostAsync(company + path, NodeFixture.Utf8(body), "application/json");
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
            return path.EndsWith("/send", StringComparison.Ordinal) ? default : await NodeFixture.JsonAsync(answer);
        }

        async Task<JsonElement> OwedAsync() =>
            (await node.JsonAsync($"{company}/obligations?from=2025-01-01&to=2025-03-31")).EnumerateArray().Single();
        async Task<List<string?>> StatesAsync() =>
            [
                .. (await node.JsonAsync($"{company}/filings"))
                    .EnumerateArray()
                    .Select(one => one.GetProperty("state").GetString()),
            ];

        var made = await SayAsync("/obligations/generate");
        made.EnumerateArray().Single().GetProperty("period").GetString().ShouldBe("2025-Q1");
        (await SayAsync("/obligations/generate")).GetArrayLength().ShouldBe(0, "it is made once");
        (await OwedAsync()).GetProperty("state").GetString().ShouldBe("generated");
        (await StatesAsync()).ShouldBe(["generated"]);

        var first = (await SayAsync("/reports/dk.vat/approve", """{"period":"2025-Q1"}""")).GetProperty("filing");
        await SayAsync($"/filings/{first.GetString()}/send");
        await FilingTests.PostAsync(node, "03-06");
        var second = (await SayAsync("/reports/dk.vat/approve", """{"period":"2025-Q1"}""")).GetProperty("filing");

        (await StatesAsync()).ShouldBe(["corrected", "approved"]);
        var owed = await OwedAsync();
        owed.GetProperty("filing").GetString().ShouldBe(second.GetString());
        owed.GetProperty("corrects").GetString().ShouldBe(first.GetString());
        (await node.JsonAsync($"{company}/filings"))[0]
            .GetProperty("replacedBy")
            .GetString()
            .ShouldBe(second.GetString());
    }

    [Fact]
    public async Task Receipt_OfAFiling_IsProvenInTheBooks()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await FilingTests.PostAsync(node, "03-05");
        var company = $"/api/v1/companies/{node.Company}";
        using var approved = await node.PostAsync(
            $"{company}/reports/dk.vat/approve",
            NodeFixture.Utf8("""{"period":"2025-Q1"}"""),
            "application/json"
        );
        var filing = (await NodeFixture.JsonAsync(approved)).GetProperty("filing").GetString();
        var path = $"{company}/filings/{filing}/receipt";

        using var answer = await node.GetAsync(path);
        var receipt = Receipt.Parse(await answer.Content.ReadAsStringAsync());
        receipt.Faults(null, null).ShouldBeEmpty();
        receipt.Filed().Filing.ToString().ShouldBe(filing);
        receipt.Stream.ShouldBe("books");
        (receipt with { Stream = null }).Faults(null, null).ShouldNotBeEmpty();
        (receipt with { Actor = "somebody" }).Faults(null, null).ShouldNotBeEmpty();

        using var early = await node.GetAsync(path + "?of=sent");
        ((int)early.StatusCode).ShouldBe(400, "nothing was handed over");
        using var strange = await node.GetAsync(path + "?of=nothing");
        ((int)strange.StatusCode).ShouldBe(400);
        using var none = await node.GetAsync($"{company}/filings/{Guid.Empty}/receipt");
        ((int)none.StatusCode).ShouldBe(404);
    }
}
