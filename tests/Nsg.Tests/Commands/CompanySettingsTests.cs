using System.Text;
using System.Text.Json;

namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg company checks</c> and <c>nsg company limit</c>.</summary>
public sealed class CompanySettingsTests
{
    private const string Finding = "PEPPOL-COMMON-R042: ";

    [Fact]
    public void Import_OfAWrongCvrNumber_BooksItAndShowsTheFinding()
    {
        using var bakery = new Bakery();

        bakery.Books("import", WrongCvr(bakery)).Code.ShouldBe(ExitCode.Ok);

        bakery.Run("show", "M-1001").Out.ShouldContain("State: booked (file wrong-cvr.xml)\n  note: " + Finding);
        var shown = bakery.Run("show", "M-1001", "--json").Json;
        shown.GetProperty("state").GetString().ShouldBe("booked");
        Lines(shown, "warnings").ShouldHaveSingleItem().ShouldStartWith(Finding);
        Lines(shown, "reasons").ShouldBeEmpty();
    }

    [Fact]
    public void Import_OfAWrongCvrNumber_WaitsForAPersonWhenChecksAreStrict()
    {
        using var bakery = new Bakery();
        bakery
            .Books("company", "checks", "strict")
            .Out.ShouldBe("Documents that break any fatal rule wait for a person.\n");

        bakery.Books("import", WrongCvr(bakery)).Code.ShouldBe(ExitCode.Findings);

        Lines(bakery.Books("review", "list", "--json").Json, "reasons").ShouldHaveSingleItem().ShouldStartWith(Finding);
        bakery
            .Books("review", "show", "M-1001")
            .Out.ShouldContain("State: review (file wrong-cvr.xml)\n  because " + Finding);
        bakery.Books("review", "book", "M-1001").Code.ShouldBe(ExitCode.Ok);
        bakery
            .Run("show", "M-1001")
            .Out.ShouldContain("State: booked (file wrong-cvr.xml)\n  was in review because " + Finding);
    }

    [Fact]
    public void Settings_ChangedOneByOne_LeaveEachOtherAloneAndSurviveARebuild()
    {
        using var bakery = new Bakery();
        Settings(bakery).ShouldBe((null, "standard"));

        bakery.Books("company", "checks", "strict");
        bakery.Books("company", "limit", "--amount", "5000");
        Settings(bakery).ShouldBe(("5000.00", "strict"));
        bakery.Books("rebuild").Code.ShouldBe(ExitCode.Ok);
        Settings(bakery).ShouldBe(("5000.00", "strict"));

        bakery.Books("company", "checks", "standard");
        Settings(bakery).ShouldBe(("5000.00", "standard"));
        bakery.Books("company", "checks", "strict");
        bakery.Books("company", "limit");
        Settings(bakery).ShouldBe((null, "strict"));
    }

    [Fact]
    public void Checks_WithAnUnknownLevel_AreRefusedAndStayAsTheyAre()
    {
        using var bakery = new Bakery();

        var run = bakery.Books("company", "checks", "lax");

        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem()
            .ShouldStartWith("nsg: 'lax' is no level of checks; give standard or strict");
        Settings(bakery).ShouldBe((null, "standard"));
    }

    /// <summary>An invoice that is all right but for the seller's electronic address: a CVR number written with
    /// blanks.</summary>
    private static string WrongCvr(Bakery bakery) =>
        bakery.Write(
            "wrong-cvr.xml",
            Encoding.UTF8.GetBytes(
                File.ReadAllText(Bakery.Fixture("flour.xml"))
                    .Replace(
                        "<cbc:EndpointID schemeID=\"0184\">41000015<",
                        "<cbc:EndpointID schemeID=\"0184\">41 00 00 15<",
                        StringComparison.Ordinal
                    )
            )
        );

    private static List<string?> Lines(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(one => one.GetString())];

    private static (string? Limit, string? Checks) Settings(Bakery bakery)
    {
        var company = bakery.Run("company", "list", "--json").Json;
        return (company.GetProperty("limit").GetString(), company.GetProperty("checks").GetString());
    }
}
