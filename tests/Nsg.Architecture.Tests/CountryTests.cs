using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>What differs by country is data in Nsg.Countries; other rooms do not ask which country it is.</summary>
public sealed partial class CountryTests
{
    private const string Codes = "(NO|SE|DK|FI|IS)";
    private const string Names = "Country\\.(NO|SE|DK|FI|IS|Norway|Sweden|Denmark|Finland|Iceland)\\b";

    /// <summary>Rooms that may: the data's own home, the identifier schemes, and national rule sets.</summary>
    private static readonly string[] Allowed = ["src/Nsg.Countries", "src/Nsg.Vocabulary", "src/Nsg.Validation"];

    /// <summary>Tables by country that decide nothing in the books: how every country of the EU writes VAT numbers, and the
    /// made-up companies of the demo and of the conformance kit.</summary>
    private static readonly string[] Tables =
    [
        "src/Nsg.Reporting/Vat/EcSalesList.cs",
        "src/Nsg/Commands/Conform/Kit/KitDocuments.cs",
        "src/Nsg/Commands/DemoCommand.cs",
    ];

    [Fact]
    public void Program_OfThisRepository_AsksForACountryOnlyAtHome()
    {
        Repository.ProgramCode.ShouldNotBeEmpty();
        Repository.ProgramCode.SelectMany(CountryQuestions).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("if (country == Country.DK)")]
    [InlineData("if (seller.Country is Country.Norway or Country.Sweden)")]
    [InlineData("if (\"DK\" == code)")]
    [InlineData("return country.Code != \"FI\";")]
    [InlineData("case \"IS\":")]
    [InlineData("if (party.Country is { Code: \"IS\" })")]
    [InlineData("Country.Finland => 0.255m,")]
    [InlineData("\"SE\" => 0.25m,")]
    [InlineData("if (country.Equals(Country.Iceland))")]
    [InlineData("[\"NO\"] = [9],")]
    [InlineData("[Country.SE] = \"01\",")]
    [InlineData("string[] countries = [\"NO\", \"SE\"];")]
    [InlineData("Description = \"The other country: NO, SE, DK, FI or IS\",")]
    [InlineData("if (country.Code.StartsWith(\"NO\", StringComparison.Ordinal))")]
    public void Code_AskingForACountry_IsReportedOutsideItsHome(string line)
    {
        CountryQuestions(new SourceFile("src/Nsg.Ledger/A.cs", line)).ShouldBe([$"src/Nsg.Ledger/A.cs:1: {line}"]);
        CountryQuestions(new SourceFile("src/Nsg.Countries/A.cs", line)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("var seller = new Company(Country.Denmark, \"Havn ApS\");")]
    [InlineData("if (country == other.Country)")]
    [InlineData("var pack = packs[country];")]
    [InlineData("/// <param name=\"Country\">NO, SE, DK, FI or IS.</param>")]
    [InlineData("public override string Country => \"NO\";")]
    public void Code_NamingACountry_IsNotReported(string line) =>
        CountryQuestions(new SourceFile("src/Nsg.Bookkeeping/A.cs", line)).ShouldBeEmpty();

    private static IEnumerable<string> CountryQuestions(SourceFile file) =>
        Allowed.Any(room => Repository.IsUnder(file, room))
            ? []
            : file.Where(line =>
                !line.TrimStart().StartsWith("///", StringComparison.Ordinal)
                && (Question().IsMatch(line) || (Table().IsMatch(line) && !Tables.Contains(file.Path)))
            );

    /// <summary>A table by country, or a list of the five.</summary>
    [GeneratedRegex(
        "\\[(" + Names + "|\"" + Codes + "\")\\]\\s*=|\"" + Codes + "\",?\\s*\"" + Codes + "\"|\\bNO, SE, DK, FI\\b"
    )]
    private static partial Regex Table();

    [GeneratedRegex(
        "(==|!=|\\bis|\\bis not|\\bcase|\\bor|\\bCode:|\\.Equals\\(|\\.StartsWith\\()\\s*("
            + Names
            + "|\""
            + Codes
            + "\")"
            + "|("
            + Names
            + "|\""
            + Codes
            + "\")\\s*(==|!=|=>)"
    )]
    private static partial Regex Question();
}
