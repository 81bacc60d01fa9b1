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
    public void Damage_OfFiveHundredDocuments_LeavesNothingUnasked()
    {
        var run = NsgRun.Of("bench", "damage", "--documents", "500", "--seed", "11", "--json");

        run.Code.ShouldBe(ExitCode.Ok, run.Out + run.Error);
        run.Json.GetProperty("documents").GetInt32().ShouldBe(500);
        run.Json.GetProperty("exceptions").GetArrayLength().ShouldBe(0);
        run.Json.GetProperty("notEvaluated").GetArrayLength().ShouldBe(0);
        run.Json.GetProperty("unreadable").GetInt32().ShouldBeInRange(1, 300);
        run.Json.GetProperty("structureInvalid").GetInt32().ShouldBeInRange(1, 499);
    }

    [Fact]
    public void Damage_OfOneDocumentTwice_GivesTheSameBytes()
    {
        var files = Enumerable.Range(0, 2).Select(_ => Path.GetTempFileName()).ToList();
        try
        {
            files.ForEach(file =>
                NsgRun
                    .Of("bench", "damage", "--seed", "11", "--only", "42", "--output", file)
                    .Code.ShouldBe(ExitCode.Ok)
            );

            File.ReadAllBytes(files[0]).ShouldBe(File.ReadAllBytes(files[1]));
            new FileInfo(files[0]).Length.ShouldBeGreaterThan(0);
        }
        finally
        {
            files.ForEach(File.Delete);
        }
    }

    [Fact]
    public void Ledger_ForAMoment_HoldsEachRateAgainstTheSameRowsWrittenBare()
    {
        var run = NsgRun.Of("bench", "ledger", "--seconds", "0.05", "--entries", "300", "--json");

        run.Code.ShouldBe(ExitCode.Ok, run.Error);
        var figures = run.Lines.ToDictionary(one => one.GetProperty("what").GetString()!);
        figures.Keys.Count(name => name.StartsWith("posts, ", StringComparison.Ordinal)).ShouldBe(5);
        figures
            .Values.Where(one => one.GetProperty("unit").GetString() == "/s")
            .ShouldAllBe(one => one.GetProperty("value").GetDouble() > 0);
        figures["posts, in batches"].GetProperty("ratio").GetDouble().ShouldBeGreaterThan(0);
        figures.Keys.Count(name => name.StartsWith("trial balance", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Journal_OfFiveHundredVouchers_IsTakenInBesideItsRowsWrittenBare()
    {
        var run = NsgRun.Of("bench", "journal", "--vouchers", "500", "--json");

        run.Code.ShouldBe(ExitCode.Ok, run.Error);
        run.Lines[0].GetProperty("ratio").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void SafT_OfOneMegabyte_IsTakenInBesideABarePassAndBareRows()
    {
        var run = NsgRun.Of("bench", "saft", "--size", "1", "--json");

        run.Code.ShouldBe(ExitCode.Ok, run.Error);
        run.Lines.Count.ShouldBe(3);
        run.Lines[2].GetProperty("ratio").GetDouble().ShouldBeGreaterThan(0);
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
