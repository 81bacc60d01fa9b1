using System.Text;
using System.Text.Json;

namespace Nsg.Command.Tests.Commands;

public sealed class BookFileTests : IDisposable
{
    private const string Sie =
        "#FLAGGA 0\r\n#SIETYP 4\r\n#ORGNR 556036-0793\r\n#FNAMN \"Prov AB\"\r\n#RAR 0 20250101 20251231\r\n#KONTO 1930 \"Bank\"\r\n#KONTO 3001 \"Sales\"\r\n"
        + "#VER A 7 20250303 \"Sale\"\r\n{\r\n#TRANS 1930 {} 10.00\r\n#TRANS 3001 {} -10.00\r\n}\r\n";

    private readonly Bakery _bakery = new();

    public void Dispose() => _bakery.Dispose();

    [Fact]
    public void Inspect_OfBooks_TellsCountsAndSums()
    {
        var run = NsgRun.Of(["inspect", "--json", File(Sie)]);

        run.Code.ShouldBe(ExitCode.Ok);
        var answer = run.Json;
        answer.GetProperty("format").GetString().ShouldBe("SIE");
        answer.GetProperty("accounts").GetInt32().ShouldBe(2);
        answer.GetProperty("vouchers").GetInt32().ShouldBe(1);
        answer.GetProperty("lines").GetInt32().ShouldBe(2);
        answer.GetProperty("debit").GetString().ShouldBe("10.00");
        answer.GetProperty("checksum").GetProperty("stated").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("years")[0].GetProperty("from").GetString().ShouldBe("2025-01-01");
    }

    [Fact]
    public void Import_New_MakesTheCompanyThatTheFileNames_AndEndsWithTheCounts()
    {
        var run = _bakery.Run("import", "--new", "--json", File(Sie));

        run.Code.ShouldBe(ExitCode.Ok);
        var names = run.Json.EnumerateObject().Select(member => member.Name).ToList();
        names[^4..].ShouldBe(["company", "vouchers", "lines", "warnings"]);
        _bakery
            .Run("books", "trial-balance", "--csv", "--company", "SE:5560360793")
            .Out.ShouldContain("1930,Bank,0.00,10.00,0.00,10.00");
        var path = Path.Combine(_bakery.Folder, "out.se");
        _bakery.Run("export", "sie", "--company", "SE:5560360793", "-o", path).Code.ShouldBe(ExitCode.Ok);
        System.IO.File.ReadAllText(path, Encoding.Latin1).ShouldContain("#VER A 7 20250303 \"Sale\"");
        _bakery.Run("export", "saf-t", "--company", "SE:5560360793", "-o", path).Code.ShouldBe(ExitCode.Ok);
        System.IO.File.ReadAllText(path).ShouldContain("<TransactionID>7</TransactionID>");
    }

    [Fact]
    public void Export_OfBooksForImportWithoutAYear_HoldsTheVouchersOfAllYears()
    {
        var text = Sie.Replace("#RAR 0 20250101 20251231\r\n", "", StringComparison.Ordinal);
        var years =
            text
            + text[text.IndexOf("#VER", StringComparison.Ordinal)..].Replace("2025", "2024", StringComparison.Ordinal);
        _bakery.Run("import", "--new", File(years)).Code.ShouldBe(ExitCode.Ok);
        var path = Path.Combine(_bakery.Folder, "out.si");

        _bakery
            .Run("export", "sie", "--version", "4I", "--company", "SE:5560360793", "-o", path)
            .Error.ShouldContain("2 vouchers of 2024-03-03 to 2025-12-31");

        var all = System.IO.File.ReadAllText(path, Encoding.Latin1);
        all.ShouldContain("#VER A 7 20240303");
        all.ShouldContain("#VER A 7 20250303");
        all.ShouldNotContain("#RAR");
        _bakery.Run("export", "sie", "--version", "4I", "--year", "2025", "--company", "SE:5560360793", "-o", path);
        System.IO.File.ReadAllText(path, Encoding.Latin1).ShouldNotContain("20240303");
    }

    [Fact]
    public void Export_OfAChartWithoutVouchers_IsOfItsLatestYear()
    {
        var chart = Sie[..Sie.IndexOf("#VER", StringComparison.Ordinal)];
        _bakery.Run("import", "--new", File(chart)).Code.ShouldBe(ExitCode.Ok);
        var path = Path.Combine(_bakery.Folder, "out.se");

        _bakery.Run("export", "sie", "--company", "SE:5560360793", "-o", path).Code.ShouldBe(ExitCode.Ok);

        var text = System.IO.File.ReadAllText(path, Encoding.Latin1);
        text.ShouldContain("#RAR 0 20250101 20251231");
        text.ShouldContain("#KONTO 3001 \"Sales\"");
        text.ShouldNotContain("#VER");
    }

    [Fact]
    public void Books_WithAReversal_ComeBackFromTheirExport_WithTheSameDebitAndCredit()
    {
        const string company = "SE:5560360793";
        _bakery.Run("import", "--new", File(Sie)).Code.ShouldBe(ExitCode.Ok);
        var entry = _bakery.Write(
            "entry.json",
            Encoding.UTF8.GetBytes(
                """{"date":"2025-03-05","text":"Rent","lines":[{"account":"1930","credit":"5.00"},{"account":"3001","debit":"5.00"}]}"""
            )
        );
        _bakery.Run("entry", "post", entry, "--company", company).Code.ShouldBe(ExitCode.Ok);
        _bakery
            .Run("entry", "reverse", "G2025-1", "--reason", "twice", "--company", company)
            .Code.ShouldBe(ExitCode.Ok);
        var path = Path.Combine(_bakery.Folder, "out.xml");
        _bakery.Run("export", "saf-t", "--company", company, "--year", "2025", "-o", path).Code.ShouldBe(ExitCode.Ok);
        var other = Path.Combine(_bakery.Folder, "other");

        var import = NsgRun.Of(["import", "--new", "--id", company, "--data", other, path]);

        import.Code.ShouldBe(ExitCode.Ok, import.Error);
        var before = _bakery.Run("books", "trial-balance", "--csv", "--company", company).Out;
        before.ShouldContain("1930,Bank,0.00,10.00,0.00,10.00");
        NsgRun.Of(["books", "trial-balance", "--csv", "--company", company, "--data", other]).Out.ShouldBe(before);
    }

    [Theory]
    [InlineData("whose", "import", "FILE")]
    [InlineData("exclude", "import", "--new", "--company", "SE:5560360793", "FILE")]
    [InlineData("--id goes with --new", "import", "--id", "SE:5560360793", "--company", "SE:5560360793", "FILE")]
    [InlineData("is not COUNTRY:NUMBER", "import", "--new", "--id", "5560360793", "FILE")]
    public void Import_WithoutASingleTarget_IsRefused(string reason, params string[] args)
    {
        var run = _bakery.Run([.. args.Select(arg => arg == "FILE" ? File(Sie) : arg)]);

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(reason);
    }

    [Fact]
    public void Import_OfABrokenFile_TellsTheLine_AndTakesNothing()
    {
        var run = _bakery.Run("import", "--new", File(Sie.Replace("-10.00", "-9.00", StringComparison.Ordinal)));

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(
            "line 8: voucher A 7 of 2025-03-03 does not balance: debit and credit differ by 1.00; nothing of it was taken"
        );
        _bakery.Run("company", "list", "--json").Out.ShouldNotContain("SE:5560360793");
    }

    [Fact]
    public void Import_New_OfADocument_IsRefused()
    {
        var run = _bakery.Run("import", "--new", Bakery.Fixture("flour.xml"));

        run.Code.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain("is not a file with books");
    }

    private string File(string text) => _bakery.Write("books.se", Encoding.ASCII.GetBytes(text));
}
