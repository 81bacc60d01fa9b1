using System.Net;
using System.Text.Json;
using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Node.Reports;

namespace Nsg.Node.Tests;

/// <summary>What a person does between the file and the answer: uploaded it, took the approval back, corrected what was noted.</summary>
public sealed class FilingStepTests
{
    private static readonly DateOnly Today = new(2025, 4, 20);
    private static readonly FilingTests.FixedTime Clock = new(new DateTimeOffset(2025, 4, 20, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task File_ThatWasUploaded_IsOwedNoMore_UntilThatIsTakenBack()
    {
        await using var node = await StartAsync();
        var filing = await MadeAsync(node);
        IsOwed(node).ShouldBeTrue("a file alone is nothing to the authority");

        (await StepAsync(node, filing, "uploaded", """{"day":"2025-04-21"}""")).Status.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await StepAsync(node, filing, "uploaded", """{"day":"2025-04-19"}""")).Status.ShouldBe(
            HttpStatusCode.Conflict
        );
        var noted = (await StepAsync(node, filing, "uploaded", "{}")).Answer;
        (noted.GetProperty("state").GetString(), noted.GetProperty("uploaded").GetString()).ShouldBe(
            ("sent", "2025-04-20")
        );
        IsOwed(node).ShouldBeFalse();
        (await StepAsync(node, filing, "take-back", "{}")).Status.ShouldBe(
            HttpStatusCode.Conflict,
            "what reached the authority is corrected, not taken back"
        );

        await StepAsync(node, filing, "uploaded", """{"undo":true}""");
        IsOwed(node).ShouldBeTrue();
    }

    [Fact]
    public async Task Approval_TakenBack_IsAsIfNoneWas_AndLiftsItsLock()
    {
        await using var node = await StartAsync();
        var filing = await MadeAsync(node, "?lock=true");
        node.Store.Query(node.Company, books => books.Locks()).Count.ShouldBe(1);

        var taken = (await StepAsync(node, filing, "take-back", """{"reason":"a document was missing"}""")).Answer;

        taken.GetProperty("state").GetString().ShouldBe("withdrawn");
        node.Store.Query(node.Company, books => books.Locks()).ShouldBeEmpty();
        Owed(node).State.ShouldBe("due");
        Owed(node).Filing.ShouldBeNull();
        using var sent = await node.PostAsync($"{At(node)}/filings/{filing}/send", [], "application/json");
        sent.IsSuccessStatusCode.ShouldBeFalse();
        (await MadeAsync(node)).ShouldNotBe(filing);
        node.Store.Query(node.Company, books => books.Filings())[^1].Replaces.ShouldBeNull();
    }

    [Fact]
    public async Task Correction_TakenBack_LetsWhatWasHandedOverStandAgain()
    {
        await using var node = await StartAsync();
        var first = await MadeAsync(node);
        await AnswerAsync(node, first, """{"accepted":true,"reference":"AR-1"}""");
        await FilingTests.PostAsync(node, "03-06");
        var (second, third) = (await ApprovedAsync(node), await ApprovedAsync(node));
        Owed(node).Corrects.ShouldBe(null, "an approval replaced the first one, which was not sent");

        await StepAsync(node, third, "take-back", "{}");

        (Owed(node).Filing, Owed(node).State, Owed(node).IsChanged).ShouldBe(((Guid?)first, "accepted", true));
        var fourth = await ApprovedAsync(node);
        (Owed(node).Filing, Owed(node).Corrects).ShouldBe(((Guid?)fourth, (Guid?)first));
        node.Store.Query(node.Company, books => books.Filings())
            .Select(one => (one.Id, one.State))
            .ShouldBe([
                (first, FilingState.Corrected),
                (second, FilingState.Replaced),
                (third, FilingState.Withdrawn),
                (fourth, FilingState.Approved),
            ]);
    }

    [Fact]
    public async Task Correction_TakenBack_LeavesTheLockOfWhatWasHandedOver()
    {
        await using var node = await StartAsync();
        var first = await MadeAsync(node, "?lock=true");
        await AnswerAsync(node, first, """{"accepted":true,"reference":"AR-1"}""");
        var second = await ApprovedAsync(node);

        (await StepAsync(node, second, "take-back", "{}")).Status.ShouldBe(HttpStatusCode.OK);

        node.Store.Query(node.Company, books => books.Locks()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Approval_TakenBack_IsNotAnswered()
    {
        await using var node = await StartAsync();
        var filing = await MadeAsync(node);
        await StepAsync(node, filing, "take-back", "{}");

        using var answer = await node.PostAsync(
            $"{At(node)}/filings/{filing}/answer",
            NodeFixture.Utf8("""{"accepted":false,"reference":"AR-1"}"""),
            "application/json"
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        node.Store.Query(node.Company, books => books.Filings().Single()).State.ShouldBe(FilingState.Withdrawn);
    }

    [Fact]
    public async Task Calendar_OwesNothingOfBeforeTheBooksBegin()
    {
        await using var node = await StartAsync();
        node.Store.Query(
                node.Company,
                books => Obligations.Of(books, new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31), Today)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Receipt_NotedWrongly_IsCorrected_AndBothStayInTheLog()
    {
        await using var node = await StartAsync();
        var filing = await MadeAsync(node);
        await AnswerAsync(node, filing, """{"accepted":true,"reference":"AR-123456"}""");
        await AnswerAsync(node, filing, """{"accepted":true,"reference":"AR-654321"}""");
        await AnswerAsync(node, filing, """{"accepted":true,"reference":"AR-654321"}""");

        var (found, answers) = node.Store.Query(
            node.Company,
            books => (books.Filings().Single(), books.Answers(filing).Select(one => one.Reference).ToList())
        );
        found.Reference.ShouldBe("AR-654321");
        answers.ShouldBe(["AR-123456", "AR-654321"], "said twice is noted once");
        node.Store.Query(
                node.Company,
                books =>
                    Enumerable
                        .Range(1, (int)books.Checkpoint().Books.Size)
                        .Select(at => books.Proof(LogStream.Books, at)!.Record)
                        .Where(record => record.Kind == RecordKind.ReportAnswered)
                        .Select(record => RecordJson.Read<ReportAnswered>(record.Payload!.Value.Span).IsCorrection)
                        .ToList()
            )
            .ShouldBe([null, true]);
    }

    private static async Task<NodeFixture> StartAsync()
    {
        var node = await NodeFixture.StartFilingAsync(time: Clock);
        await FilingTests.PostAsync(node, "03-05");
        return node;
    }

    private static string At(NodeFixture node) => $"/api/v1/companies/{node.Company}";

    private static async Task<Guid> ApprovedAsync(NodeFixture node)
    {
        using var approved = await node.PostAsync(
            $"{At(node)}/reports/dk.vat/approve",
            NodeFixture.Utf8("""{"period":"2025-Q1"}"""),
            "application/json"
        );
        return (await NodeFixture.JsonAsync(approved)).GetProperty("filing").GetGuid();
    }

    private static async Task<Guid> MadeAsync(NodeFixture node, string query = "")
    {
        var filing = await ApprovedAsync(node);
        using var sent = await node.PostAsync($"{At(node)}/filings/{filing}/send{query}", [], "application/json");
        sent.IsSuccessStatusCode.ShouldBeTrue(await sent.Content.ReadAsStringAsync());
        return filing;
    }

    private static async Task AnswerAsync(NodeFixture node, Guid filing, string body)
    {
        using var answer = await node.PostAsync(
            $"{At(node)}/filings/{filing}/answer",
            NodeFixture.Utf8(body),
            "application/json"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> StepAsync(
        NodeFixture node,
        Guid filing,
        string step,
        string body
    )
    {
        using var answer = await node.PostAsync(
            $"{At(node)}/filings/{filing}/{step}",
            NodeFixture.Utf8(body),
            "application/json"
        );
        return (answer.StatusCode, await NodeFixture.JsonAsync(answer));
    }

    private static Obligation Owed(NodeFixture node) =>
        node.Store.Query(
            node.Company,
            books => Obligations.Of(books, new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31), Today).Single()
        );

    private static bool IsOwed(NodeFixture node) =>
        node.Store.Query(
            node.Company,
            books => Obligations.Late(books, Today).Any(one => one.Period.ToString() == "2025-Q1")
        );
}
