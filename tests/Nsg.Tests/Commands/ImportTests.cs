namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg import</c>.</summary>
public sealed class ImportTests
{
    [Fact]
    public void Import_OfAFolder_TellsWhatBecameOfEveryFile()
    {
        using var bakery = new Bakery();

        var run = bakery.Books("import", "--json", Bakery.Fixture(""));

        run.Code.ShouldBe(ExitCode.Findings);
        var summary = run.Json;
        summary.GetProperty("files").GetInt32().ShouldBe(9);
        summary.GetProperty("documents").GetInt32().ShouldBe(9);
        summary.GetProperty("booked").GetInt32().ShouldBe(5);
        var review = summary
            .GetProperty("review")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("file").GetString()!, one => one.GetProperty("reason").GetString()!);
        review[Bakery.Fixture("butter-eur.xml")]
            .ShouldStartWith("no-rate: no EUR rate in DKK within 7 days of 2026-01-28");
        review[Bakery.Fixture("wrong-total.xml")].ShouldStartWith("BR-CO-15: ");
        review[Bakery.Fixture("wrong-total.xml")]
            .ShouldContain("the parts give 312.50; stated is 312.51, a difference of 0.01");
        review[Bakery.Fixture("flyers.xml")].ShouldStartWith("question: nothing says what this purchase is for");
        review.Count.ShouldBe(4);
    }

    [Fact]
    public void Import_OfTheSameFilesAgain_IsAllDuplicatesAndNoFinding()
    {
        using var bakery = new Bakery();
        bakery.Import("flour.xml", "bread.xml").Code.ShouldBe(ExitCode.Ok);

        var run = bakery.Import("flour.xml", "bread.xml");

        run.Code.ShouldBe(ExitCode.Ok);
        run.Json.GetProperty("booked").GetInt32().ShouldBe(0);
        run.Json.GetProperty("duplicate")
            .EnumerateArray()
            .Select(one => one.GetProperty("reason").GetString())
            .ShouldBe(["the same bytes came before as flour.xml", "the same bytes came before as bread.xml"]);
    }

    [Fact]
    public void Import_WithAPathThatIsNotThere_ImportsNothing()
    {
        using var bakery = new Bakery();

        var run = bakery.Import("flour.xml", "not-there.xml");

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Out.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("nsg: there is no file or folder");
        bakery.Books("books", "journal", "--json").Out.ShouldBeEmpty();
    }

    [Fact]
    public void Import_WithAFileThatTheDiskDoesNotGive_RejectsItAndTakesTheOthers()
    {
        using var bakery = new Bakery();
        var folder = Path.Combine(bakery.Folder, "in");
        bakery.Write("in/b.xml", File.ReadAllBytes(Bakery.Fixture("flour.xml")));
        File.CreateSymbolicLink(Path.Combine(folder, "a.xml"), Path.Combine(folder, "gone.xml"));

        var run = bakery.Books("import", "--json", folder);

        run.Code.ShouldBe(ExitCode.Findings);
        run.Json.GetProperty("booked").GetInt32().ShouldBe(1);
        var rejected = run.Json.GetProperty("rejected").EnumerateArray().ShouldHaveSingleItem();
        rejected.GetProperty("file").GetString().ShouldBe(Path.Combine(folder, "a.xml"));
        rejected.GetProperty("reason").GetString()!.ShouldStartWith("unreadable: ");
    }

    [Fact]
    public void Import_ForACompanyThatIsNotThere_IsRefusedOnOneLine()
    {
        using var bakery = new Bakery();

        var run = bakery.Run("import", Bakery.Fixture("flour.xml"), "--company", "DK:99999999");

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("no company 'DK:99999999'");
    }
}
