using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Storage;

namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg conform</c>: on material, and against a system that answers.</summary>
public sealed class ConformTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-conform-test-").FullName;

    [Fact]
    public void Conform_OnAFolderWithoutMaterial_SaysWhatItLookedFor()
    {
        var run = NsgRun.Of("conform", _folder);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Out.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("en16931");
        NsgRun.Of("conform").Code.ShouldBe(ExitCode.Unusable);
        NsgRun.Of("conform", Path.Combine(_folder, "none")).Code.ShouldBe(ExitCode.Unusable);
    }

    [Fact]
    public async Task Kit_AgainstANodeOfOurs_PassesEveryCase()
    {
        var (url, key) = ("", Path.Combine(_folder, "key.txt"));
        using var store = NodeStore.Open(Path.Combine(_folder, "data"), TimeProvider.System, new SystemRandomness());
        await using var app = await ServeAsync(store, key);
        url = app.Urls.First();

        var run = NsgRun.Of("conform", "--at", url, "--key", key, "--company", Bakery.Number, "--json");

        run.Lines.Where(one => Text(one, "verdict") != "pass")
            .Select(one => $"{Text(one, "id")} {Text(one, "verdict")}: {Text(one, "detail")}")
            .ShouldBeEmpty();
        run.Lines.Count.ShouldBe(33);
        run.Code.ShouldBe(ExitCode.Ok);

        var report = Path.Combine(_folder, "report.md");
        NsgRun
            .Of("conform", "--at", url, "--key", key, "--company", Bakery.Number, "--markdown", "-o", report)
            .Code.ShouldBe(ExitCode.Ok);
        (await File.ReadAllTextAsync(report)).ShouldContain("| D2 | pass |");

        // A key that opens nothing: the kit sees a system that does not do what the contract says.
        await File.WriteAllTextAsync(key, "nsg_wrong");
        var refused = NsgRun.Of("conform", "--at", url, "--key", key, "--company", Bakery.Number, "--json");
        refused.Code.ShouldBe(ExitCode.Findings);
        Text(refused.Lines[0], "verdict").ShouldBe("fail");
        Text(refused.Lines[1], "verdict").ShouldBe("skip");
    }

    [Fact]
    public void Kit_WithoutWhatItNeeds_SaysWhichIsMissing()
    {
        var key = Path.Combine(_folder, "key.txt");
        File.WriteAllText(key, "nsg_x");
        foreach (
            var (args, named) in new[]
            {
                (new[] { "--at", "http://example.org/" }, "--at"),
                (["--at", "http://127.0.0.1:9/"], "--key"),
                (["--at", "http://127.0.0.1:9/", "--key", key], "--company"),
                (["--at", "http://127.0.0.1:9/", "--key", key, "--company", Bakery.Number], "does not answer"),
            }
        )
        {
            var run = NsgRun.Of(["conform", .. args]);
            run.Code.ShouldBe(ExitCode.Unusable);
            run.ErrorLines.ShouldHaveSingleItem().ShouldContain(named);
        }
    }

    private static async Task<WebApplication> ServeAsync(NodeStore store, string keyFile)
    {
        var (_, token) = await store.ClientKeys.CreateAsync("kit", null, canWrite: true);
        await File.WriteAllTextAsync(keyFile, token);
        var company = await store.CreateCompanyAsync(
            new CompanyCreated(
                "Fjordens Bageri ApS",
                Nsg.Vocabulary.Country.DK,
                Nsg.Vocabulary.Currency.DKK,
                [Bakery.Number]
            ),
            "operator"
        );
        await store.DecideAsync(
            company.Key,
            books =>
            {
                books.Append(
                    RecordJson.Draft(
                        RecordKind.CompanyRegistered,
                        "test",
                        new CompanyRegistered(new DateOnly(2015, 3, 1), "DK_APS", null, null, null, ["10.71"], false)
                    )
                );
                return true;
            }
        );
        var app = NodeHost.Build(new NodeOptions { Store = store, Urls = "http://127.0.0.1:0" });
        await app.StartAsync();
        return app;
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
