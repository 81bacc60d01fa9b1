using System.Text.Json;
using Nsg.Testing;

namespace Nsg.Command.Tests.Commands;

/// <summary>The published company-year, through the command.</summary>
public sealed class CompanyYearTests : IDisposable
{
    private const string Year = "nsg/company-year";
    private const string Company = "DK:20202020";

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-year-").FullName;

    [OfficialFact(Year)]
    public void CompanyYear_ThroughTheCommand_ClosesToTheOere()
    {
        Run("company", "create", "--id", Company, "--name", "NSG Catering")
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldContain("fails its check digit");
        Run("rates", "import", OfficialMaterial.Find("cross/rates/dkk-company-year.tsv")!).Code.ShouldBe(ExitCode.Ok);

        ImportShouldBeWhole(Books("import", "--json", OfficialMaterial.Find(Year)!));
        BankShouldBeMatched(Books("books", "bank", "--json").Json);
        SevenShouldBeOpen(Books("books", "open-items", "--json").Json);
        var balance = Books("books", "trial-balance", "--json").Json;
        balance.GetProperty("debit").GetString().ShouldBe(balance.GetProperty("credit").GetString());
        Books("verify").Code.ShouldBe(ExitCode.Ok);
        if (Hledger.Path is not null)
        {
            Hledger.ShouldAgree(Books, _folder);
        }

        var again = Books("import", "--json", OfficialMaterial.Find(Year)!);
        again.Code.ShouldBe(ExitCode.Ok);
        again.Json.GetProperty("duplicate").GetArrayLength().ShouldBe(291);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void ImportShouldBeWhole(NsgRun run)
    {
        run.Code.ShouldBe(ExitCode.Findings);
        var summary = run.Json;
        summary.GetProperty("files").GetInt32().ShouldBe(291);
        summary.GetProperty("documents").GetInt32().ShouldBe(291);
        summary.GetProperty("booked").GetInt32().ShouldBe(272);
        summary.GetProperty("duplicate").GetArrayLength().ShouldBe(0);
        summary.GetProperty("rejected").GetArrayLength().ShouldBe(0);
        var reasons = summary
            .GetProperty("review")
            .EnumerateArray()
            .Select(one => one.GetProperty("reason").GetString()!)
            .ToList();
        reasons.Count.ShouldBe(19);
        reasons
            .Count(reason =>
                reason.StartsWith("BR-CO-15: ", StringComparison.Ordinal)
                && reason.Contains("a difference of 0.01", StringComparison.Ordinal)
            )
            .ShouldBe(16);
    }

    private static void BankShouldBeMatched(JsonElement bank)
    {
        bank.GetProperty("entries").GetInt32().ShouldBe(241);
        bank.GetProperty("matched").GetInt32().ShouldBe(241);
        bank.GetProperty("unmatched").GetArrayLength().ShouldBe(0);
        bank.GetProperty("balance").GetString().ShouldBe("521737.28");
        var flags = bank.GetProperty("flags").EnumerateArray().ToLookup(flag => flag.GetProperty("kind").GetString()!);
        flags["statement-break"].Count().ShouldBe(19);
        flags["double-payment"].ShouldHaveSingleItem().GetProperty("document").GetString().ShouldBe("54272871");
        flags.Count.ShouldBe(2);
    }

    private static void SevenShouldBeOpen(JsonElement open)
    {
        var items = open.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(item => item.GetProperty("document").GetString()!);
        items.Count.ShouldBe(7);
        items["577042"].GetProperty("amount").GetString().ShouldBe("8363.75");
        items["577042"].GetProperty("open").GetString().ShouldBe("4363.75");
    }

    private NsgRun Run(params string[] args) => NsgRun.Of([.. args, "--data", Path.Combine(_folder, "data")]);

    private NsgRun Books(params string[] args) => Run([.. args, "--company", Company]);
}
