namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg bench</c>: that it measures what it says, not how fast.</summary>
public sealed class BenchTests
{
    [Fact]
    public void Import_OfAFewDocuments_TellsRatesAndLeavesNothingBehind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "nsg-bench-*");

        var run = NsgRun.Of("bench", "import", "--documents", "40", "--seed", "3", "--json");

        run.Code.ShouldBe(ExitCode.Ok, run.Error);
        run.Json.GetProperty("documents").GetInt64().ShouldBe(40);
        run.Json.GetProperty("vouchers").GetInt64().ShouldBeGreaterThan(40);
        run.Json.GetProperty("commits").GetInt64().ShouldBeGreaterThan(0);
        run.Json.GetProperty("documentsPerSecond").GetDouble().ShouldBeGreaterThan(0);
        run.Json.GetProperty("sqliteVouchersPerSecond").GetDouble().ShouldBeGreaterThan(0);
        Directory.GetDirectories(Path.GetTempPath(), "nsg-bench-*").ShouldBe(before);
    }

    [Fact]
    public void Import_OfAFolderThatNobodyGenerated_IsRefusedOnOneLine()
    {
        var folder = Directory.CreateTempSubdirectory("nsg-no-bench-").FullName;
        try
        {
            var run = NsgRun.Of("bench", "import", "--input", folder);

            run.Code.ShouldBe(ExitCode.Unusable);
            run.ErrorLines.Count.ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
