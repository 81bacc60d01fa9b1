using System.Net;
using System.Text.Json;

namespace Nsg.Node.Tests;

/// <summary>The log, followed: page by page, of some kinds, as a stream, and by a caller that waits while the node stops.</summary>
public sealed class EventInterfaceTests
{
    private const string Rent =
        """{"date":"2025-03-05","text":"Rent","lines":[{"account":"2810","debit":"100.50"},{"account":"6480","credit":"100.50"}]}""";

    [Fact]
    public async Task Pages_LeadOnByNext_AndACursorBeyondTheLogIsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = await PostedAsync(node, 3);
        var all = await node.JsonAsync(path);
        all.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var (next, found) = ((string?)"0", new List<long>());
        while (next is not null)
        {
            var page = await node.JsonAsync($"{path}?limit=2&cursor={next}");
            found.AddRange(Sequences(page));
            next = page.GetProperty("next").GetString();
        }

        found.ShouldBe(Sequences(all));

        using var beyond = await node.GetAsync(path + "?cursor=99999999");
        beyond.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await NodeFixture.JsonAsync(beyond)).GetProperty("type").GetString().ShouldEndWith("state-conflict");
    }

    [Fact]
    public async Task Kinds_AreToldAlone_AndOneThatThereIsNotIsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = await PostedAsync(node, 3);
        var some = await node.JsonAsync(path + "?kind=entry.posted,period.locked&limit=2");
        some.GetProperty("items")
            .EnumerateArray()
            .Select(one => one.GetProperty("kind").GetString())
            .ShouldBe(["entry.posted", "entry.posted"]);
        var rest = await node.JsonAsync($"{path}?kind=entry.posted&cursor={some.GetProperty("next").GetString()}");
        rest.GetProperty("items").GetArrayLength().ShouldBe(1);
        rest.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        (await node.JsonAsync(path + "?kind=year.closed"))
            .GetProperty("cursor")
            .GetInt64()
            .ShouldBe(rest.GetProperty("cursor").GetInt64());
        using var strange = await node.GetAsync(path + "?kind=entry.postd");
        strange.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Stream_TellsWhatCame_AndWhatComes()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = await PostedAsync(node, 1);
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "?kind=entry.posted");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", "0");
        using var answer = await node.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await EventAsync(lines)).GetProperty("kind").GetString().ShouldBe("entry.posted");

        await PostedAsync(node, 1);
        var second = await EventAsync(lines);
        second.GetProperty("payload").GetProperty("number").GetInt64().ShouldBe(2);

        await node.App.StopAsync();
        (await lines.ReadToEndAsync()).ShouldNotContain("data:");
    }

    [Fact]
    public async Task Stop_AnswersWhoWaits_AtOnce()
    {
        await using var node = await NodeFixture.StartAsync();
        var path = await PostedAsync(node, 1);
        var cursor = (await node.JsonAsync(path)).GetProperty("cursor").GetInt64();
        var waiting = node.JsonAsync($"{path}?cursor={cursor}&wait=30");
        using var other = await node.GetAsync(path);
        waiting.IsCompleted.ShouldBeFalse();

        var began = TimeProvider.System.GetTimestamp();
        await node.App.StopAsync();
        var page = await waiting;

        page.GetProperty("cursor").GetInt64().ShouldBe(cursor);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    /// <summary>The data of the next event.</summary>
    private static async Task<JsonElement> EventAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
            }
        }

        throw new InvalidOperationException("the stream ended");
    }

    private static async Task<string> PostedAsync(NodeFixture node, int count)
    {
        var root = $"/api/v1/companies/{node.Company}";
        for (var i = 0; i < count; i++)
        {
            using var posted = await node.PostAsync(root + "/entries", NodeFixture.Utf8(Rent), "application/json");
            posted.EnsureSuccessStatusCode();
        }

        return root + "/events";
    }

    private static List<long> Sequences(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("sequence").GetInt64())];
}
