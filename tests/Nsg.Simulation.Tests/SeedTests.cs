using System.Text.Json;

namespace Nsg.Simulation.Tests;

/// <summary>The store on a simulated disk that fails, and servers that are killed under load; <c>nsg simulate</c>
/// runs both for longer.</summary>
public sealed class SeedTests
{
    [Fact]
    public async Task Seeds_TwoHundred_FindNothing()
    {
        var (code, text) = await Run("simulate", "--seeds", "1..200", "--json");

        code.ShouldBe(0, text);
        var told = JsonDocument.Parse(text).RootElement;
        told.GetProperty("powerFailures").GetInt64().ShouldBeGreaterThan(200);
        told.GetProperty("acknowledged").GetInt64().ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public async Task Seed_RunTwice_LeavesTheSameLog()
    {
        var prints = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            var (code, text) = await Run("simulate", "--seeds", "7..7", "--json");
            code.ShouldBe(0, text);
            prints.Add(JsonDocument.Parse(text).RootElement.GetProperty("fingerprint").GetString());
        }

        prints[0].ShouldNotBeNullOrEmpty();
        prints[1].ShouldBe(prints[0]);
    }

    [Fact]
    public async Task Server_KilledUnderLoad_LosesNothingAcknowledged()
    {
        var (code, text) = await Run("simulate", "kills", "--count", "4", "--json");

        code.ShouldBe(0, text);
        JsonDocument.Parse(text).RootElement.GetProperty("acknowledged").GetInt64().ShouldBeGreaterThan(4);
    }

    private static async Task<(int Code, string Text)> Run(params string[] arguments)
    {
        using var process = NsgProcess.Start(arguments);
        return await process.EndAsync();
    }
}
