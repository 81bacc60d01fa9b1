namespace Nsg.Command.Tests.Commands;

/// <summary>Every file that cannot be used gets one clear line.</summary>
public sealed class MalformedFileTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, MalformedFiles.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Inspect_OfAMalformedFile_WritesOneLineAndExits2(int number)
    {
        using var bakery = new Bakery();
        var (name, content, code) = MalformedFiles.All[number];
        var path = bakery.Write(name, content);

        var run = NsgRun.Of("inspect", path);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Out.ShouldBeEmpty();
        var line = run.ErrorLines.ShouldHaveSingleItem();
        line.ShouldStartWith($"nsg: {path}");
        line.ShouldContain($": {code}");
    }

    [Fact]
    public void Import_OfMalformedFiles_RejectsEachOnOneLineAndTakesTheGoodOne()
    {
        using var bakery = new Bakery();
        foreach (var (name, content, _) in MalformedFiles.All)
        {
            bakery.Write($"in/{name}", content);
        }

        bakery.Write("in/good.xml", File.ReadAllBytes(Bakery.Fixture("flour.xml")));

        var run = bakery.Books("import", Path.Combine(bakery.Folder, "in"));

        run.Code.ShouldBe(ExitCode.Findings);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0]
            .ShouldBe(
                $"{MalformedFiles.All.Count + 1} documents in {MalformedFiles.All.Count + 1} files: 1 booked, 0 in review, 0 duplicate, {MalformedFiles.All.Count} rejected."
            );
        foreach (var (name, _, code) in MalformedFiles.All)
        {
            lines
                .Where(line => line.Contains($"/in/{name}", StringComparison.Ordinal))
                .ShouldHaveSingleItem()
                .ShouldContain($": {code}");
        }

        lines.Length.ShouldBe(MalformedFiles.All.Count + 1);
    }
}
