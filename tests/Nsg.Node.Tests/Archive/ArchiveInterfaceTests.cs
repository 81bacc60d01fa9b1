using System.Net;
using System.Text.Json;
using Nsg.Log;
using Nsg.Node.Archive;
using Nsg.Storage;

namespace Nsg.Node.Tests.Archive;

/// <summary>The whole company over HTTP, for the company itself.</summary>
public sealed class ArchiveInterfaceTests
{
    [Fact]
    public async Task Archive_OverHttp_IsTheFileThatTheCommandWrites_AndIsOnRecord()
    {
        await using var node = await NodeFixture.StartAsync();
        await SendAsync(node, "A-1");
        var before = Newest(node);

        using var response = await node.GetAsync(Root(node) + "/archive");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        bytes.ShouldBe(Written(node, before));
        response.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe(
            $"{node.Company}-{before.Books.Size}-{before.Access.Size}.zip"
        );
        Newest(node).Access.Size.ShouldBe(before.Access.Size + 1);
        (await node.JsonAsync(Root(node) + "/access"))
            .GetProperty("items")
            .EnumerateArray()
            .Last()
            .GetProperty("route")
            .GetString()
            .ShouldBe("/api/v1/companies/{key}/archive");
        Directory.GetFiles(node.Store.Folder, "archive-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Archive_OfAKeptCheckpoint_IsThatState_WhateverCameAfter()
    {
        await using var node = await NodeFixture.StartAsync();
        await SendAsync(node, "A-1");
        var note = (await node.JsonAsync(Root(node) + "/checkpoint")).GetProperty("note").GetString()!;
        var kept = Newest(node);
        await SendAsync(node, "A-2");

        using var response = await AtAsync(node, note);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        SignedNote.TryParse(note, out var signed).ShouldBeTrue();
        Checkpoint.TryParse(signed!.Text, out var at).ShouldBeTrue();
        bytes.ShouldBe(Written(node, at!));
        at!.Books.Size.ShouldBe(kept.Books.Size);

        using var second = await ImportedAsync(node, bytes);
        second.Query(node.Company, books => books.Verify()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no note")]
    public async Task Archive_OfWhatIsNoCheckpoint_IsRefused(string note)
    {
        await using var node = await NodeFixture.StartAsync();
        using var response = await AtAsync(node, note);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Archive_OfAnotherCompanysCheckpoint_IsRefused()
    {
        await using var node = await NodeFixture.StartAsync();
        var other = await node.CreateAsync("NO:974760673", Vocabulary.Country.NO, Vocabulary.Currency.NOK);
        var note = (await node.JsonAsync($"/api/v1/companies/{other}/checkpoint")).GetProperty("note").GetString()!;
        using var response = await AtAsync(node, note);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("another company");
    }

    private static string Root(NodeFixture node) => $"/api/v1/companies/{node.Company}";

    private static Checkpoint Newest(NodeFixture node) => node.Store.Query(node.Company, books => books.Checkpoint());

    private static byte[] Written(NodeFixture node, Checkpoint at)
    {
        using var output = new MemoryStream();
        node.Store.Query(node.Company, books => ArchiveWriter.Write(books, at, output));
        return output.ToArray();
    }

    private static Task<HttpResponseMessage> AtAsync(NodeFixture node, string note) =>
        node.PostAsync(
            Root(node) + "/archive",
            JsonSerializer.SerializeToUtf8Bytes(new { checkpoint = note }),
            "application/json"
        );

    private static async Task SendAsync(NodeFixture node, string number)
    {
        using var sent = await node.PostAsync(
            Root(node) + "/documents",
            Papers.Invoice(number),
            NodeFixture.Prefix + "purchase-invoice"
        );
        sent.IsSuccessStatusCode.ShouldBeTrue(await sent.Content.ReadAsStringAsync());
    }

    private static async Task<NodeStore> ImportedAsync(NodeFixture node, byte[] archive)
    {
        var folder = Path.Combine(node.Store.Folder, "elsewhere");
        var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness());
        (
            await ArchiveImporter.RunAsync(store, new MemoryStream(archive), CancellationToken.None)
        ).Refusal.ShouldBeNull();
        return store;
    }
}
