using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Reporting;

namespace Nsg.Node.Tests;

/// <summary>What is posted into a term whose report was handed over: told at once, and shown until it is corrected.</summary>
public sealed class FiledChangeTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Entry_IntoATermThatWasHandedOver_SaysSoAndMakesACorrectionDue()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        (await PostAsync(node, "2025-03-05", "S01", null))
            .GetProperty("notices")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        var first = await FileAsync(node);
        (await ChangedAsync(node)).ShouldBeEmpty();

        // Neither another term's sale nor an entry without tax changes the return.
        (await PostAsync(node, "2025-05-05", "S01", null))
            .GetProperty("notices")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        (await PostAsync(node, "2025-03-05", null, null)).GetProperty("notices").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ChangedAsync(node)).ShouldBeEmpty();

        var notice = (await PostAsync(node, "2025-05-06", "S01", "2025-03-30")).GetProperty("notices")[0];
        notice.GetProperty("code").GetString().ShouldBe(FiledChanges.Code);
        notice.GetProperty("report").GetString().ShouldBe("dk.vat");
        notice.GetProperty("period").GetString().ShouldBe("2025-Q1");
        notice.GetProperty("filing").GetGuid().ShouldBe(first);
        notice.GetProperty("text").GetString()!.ShouldContain("send the correction");
        (await ChangedAsync(node)).ShouldBe(["dk.vat 2025-Q1 sent"]);
        node.Store.Query(node.Company, books => Obligations.Late(books, new DateOnly(2025, 6, 10)))
            .ShouldContain(one => one.Report == "dk.vat" && one.Period.ToString() == "2025-Q1" && one.IsChanged);

        await FileAsync(node);
        (await ChangedAsync(node)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Report_HandedOverWithALock_LetsNothingIntoItsTermWithoutAReason()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "2025-03-05", "S01", null);
        await FileAsync(node, "?lock=true");
        var found = node.Store.Query(node.Company, books => books.Locks()).ShouldHaveSingleItem().Lock;
        (found.From, found.To, found.Kind).ShouldBe(
            (new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31), LockKind.Soft)
        );
        using var refused = await SendAsync(node, "2025-05-06", "S01", "2025-03-30", null);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        using var reasoned = await SendAsync(node, "2025-05-06", "S01", "2025-03-30", "found late");
        (await NodeFixture.JsonAsync(reasoned)).GetProperty("notices").GetArrayLength().ShouldBe(1);

        // A term that is locked already is not locked twice.
        await FileAsync(node, "?lock=true");
        node.Store.Query(node.Company, books => books.Locks()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Report_ThatIsRejected_TakesItsLockAlong()
    {
        await using var node = await NodeFixture.StartFilingAsync();
        await PostAsync(node, "2025-03-05", "S01", null);
        var filing = await FileAsync(node, "?lock=true");

        using var answered = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/filings/{filing}/answer",
            NodeFixture.Utf8("""{"accepted":false,"text":"wrong form"}"""),
            "application/json"
        );

        answered.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answered.Content.ReadAsStringAsync());
        node.Store.Query(node.Company, books => books.Locks()).ShouldBeEmpty();
    }

    private static async Task<JsonElement> PostAsync(NodeFixture node, string day, string? code, string? vatDay)
    {
        using var answer = await SendAsync(node, day, code, vatDay, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await NodeFixture.JsonAsync(answer);
    }

    private static Task<HttpResponseMessage> SendAsync(
        NodeFixture node,
        string day,
        string? code,
        string? vatDay,
        string? reason
    )
    {
        object Line(string account, decimal debit, decimal credit, bool isTaxed) =>
            new
            {
                account,
                debit = debit == 0m ? (decimal?)null : debit,
                credit = credit == 0m ? (decimal?)null : credit,
                vatCode = isTaxed ? code : null,
                vatDate = isTaxed && code is not null ? vatDay : null,
            };
        return node.PostAsync(
            $"/api/v1/companies/{node.Company}/entries",
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    date = day,
                    text = "Sale",
                    lockReason = reason,
                    lines = new[]
                    {
                        Line("6480", 1250m, 0m, isTaxed: false),
                        Line("1010", 0m, 1000m, isTaxed: true),
                        Line("7680", 0m, 250m, isTaxed: true),
                    },
                }
            ),
            "application/json"
        );
    }

    private static async Task<Guid> FileAsync(NodeFixture node, string query = "")
    {
        var approved = await FilingRun.ApproveAsync(
            node.Store,
            node.Company,
            books =>
                ReportRequest.Of(books, ReportCatalogue.Find("dk.vat")!, "2025-Q1", new Dictionary<string, decimal>()),
            new ApprovalTerms(),
            Now,
            "test"
        );
        using var sent = await node.PostAsync(
            $"/api/v1/companies/{node.Company}/filings/{approved.Filing}/send{query}",
            [],
            "application/json"
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync());
        return approved.Filing;
    }

    private static async Task<IEnumerable<string>> ChangedAsync(NodeFixture node) =>
        (await node.JsonAsync($"/api/v1/companies/{node.Company}/obligations?from=2025-01-01&to=2025-12-31"))
            .EnumerateArray()
            .Where(one => one.GetProperty("changed").GetBoolean())
            .Select(one =>
                $"{one.GetProperty("report").GetString()} {one.GetProperty("period").GetString()} {one.GetProperty("state").GetString()}"
            )
            .ToList();
}
