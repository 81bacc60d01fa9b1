namespace Nsg.Command.Tests.Commands;

/// <summary>What exit codes mean, as docs/getting-started.md says: 1 for a decision that was understood and refused, 2
/// for what cannot be used.</summary>
public sealed class ExitCodeTests
{
    private const string Rights = """
        {"signatoryRights":[{"description":"Two board members","signatoryRules":[
          {"description":"Two","twoOf":[{"role":{"notation":"B","prefLabel":"Board member"},"heldByPerson":[
            {"fullName":"Anna Karlsson","identifier":{"notation":"A1","issuingAuthorityName":"x"}},
            {"fullName":"Per Berg","identifier":{"notation":"B2","issuingAuthorityName":"x"}},
            {"fullName":"Cia Dahl","identifier":{"notation":"C3","issuingAuthorityName":"x"}}]}]}]}]}
        """;

    [Fact]
    public void Decisions_ThatAreRefused_EndWithOne_AndWhatCannotBeUsedWithTwo()
    {
        using var bakery = new Bakery();
        var rights = bakery.Write("rights.json", System.Text.Encoding.UTF8.GetBytes(Rights));
        bakery.Books("rights", "keep", rights, "--source", "register").Code.ShouldBe(ExitCode.Ok);
        string[] mandate =
        [
            "mandate",
            "grant",
            "--to",
            "Office AS",
            "--id",
            "NO:974760673",
            "--for",
            "reports",
            "--until",
            "2099-12-31",
        ];
        string[] approve = ["report", "approve", "dk.turnover", "--period", "2025-03"];
        var nobody = Guid.Empty.ToString();
        foreach (
            var (args, code) in new (string[], int)[]
            {
                ([.. mandate, "--signers", "Anna Karlsson"], ExitCode.Findings),
                ([.. mandate, "--signers", "Anna Karlsson,Per Berg"], ExitCode.Ok),
                (["mandate", "revoke", "no-guid"], ExitCode.Unusable),
                (["mandate", "revoke", nobody], ExitCode.Unusable),
                (["grant", "give", nobody, "--signers", "Anna Karlsson"], ExitCode.Unusable),
                ([.. approve, "--signers", "Anna Karlsson"], ExitCode.Findings),
                (["report", "approve", "dk.turnover", "--period", "nonsense"], ExitCode.Unusable),
                (["report", "send", "no-guid", "-o", "x"], ExitCode.Unusable),
                (["trust", "check", "--supplier", "123"], ExitCode.Unusable),
            }
        )
        {
            var run = bakery.Books(args);
            run.Code.ShouldBe(code, $"{string.Join(' ', args)}: {run.Error}{run.Out}");
            run.ErrorLines.Count.ShouldBe(code == ExitCode.Ok ? 0 : 1);
        }
    }

    [Fact]
    public void Approval_WithWarningsThatAreNotAccepted_AndSendingWhenTheBooksMoved_EndWithOne()
    {
        using var bakery = new Bakery();
        string[] approve = ["report", "approve", "dk.turnover", "--period", "2025-03"];
        Sale(bakery, "10000").Code.ShouldBe(ExitCode.Ok);
        var warned = bakery.Books(approve);
        warned.Code.ShouldBe(ExitCode.Findings, warned.Error + warned.Out);
        warned.ErrorLines.ShouldHaveSingleItem().ShouldContain("accept the warnings");

        var filed = bakery.Books([.. approve, "--accept-warnings"]);
        filed.Code.ShouldBe(ExitCode.Ok, filed.Error);
        var filing = bakery.Books("report", "filings", "--json").Lines[^1].GetProperty("filing").GetString()!;
        Sale(bakery, "5000").Code.ShouldBe(ExitCode.Ok);
        var stale = bakery.Books("report", "send", filing, "-o", Path.Combine(bakery.Folder, "out"));
        stale.Code.ShouldBe(ExitCode.Findings, stale.Error);
        stale.ErrorLines.ShouldHaveSingleItem().ShouldContain("the books have moved");
    }

    [Fact]
    public void Proof_OfAFiling_HoldsWithItsFindings_AndNotWhenItIsTouched()
    {
        using var bakery = new Bakery();
        Sale(bakery, "10000").Code.ShouldBe(ExitCode.Ok);
        bakery
            .Books("report", "approve", "dk.turnover", "--period", "2025-03", "--accept-warnings")
            .Code.ShouldBe(ExitCode.Ok);
        var filing = bakery.Books("report", "filings", "--json").Lines[^1].GetProperty("filing").GetString()!;
        var (path, handed) = (Path.Combine(bakery.Folder, "r.json"), Path.Combine(bakery.Folder, "turnover.xhtml"));
        bakery.Books("report", "proof", filing, "--sent", "-o", path).Code.ShouldBe(ExitCode.Unusable);
        bakery.Books("report", "proof", filing, "-o", path).Code.ShouldBe(ExitCode.Ok);

        var verified = NsgRun.Of("verify", "receipt", path);
        verified.Code.ShouldBe(ExitCode.Ok, verified.Out + verified.Error);
        verified.Out.ShouldContain("dk.turnover 2025-03 was approved");
        verified.Out.ShouldContain("Finding: split");
        verified.Out.ShouldContain("All holds.");
        File.WriteAllText(path, File.ReadAllText(path).Replace("dk.turnover", "dk.turnovex", StringComparison.Ordinal));
        NsgRun.Of("verify", "receipt", path).Code.ShouldBe(ExitCode.Findings);

        bakery.Books("report", "send", filing, "-o", handed).Code.ShouldBe(ExitCode.Ok);
        bakery.Books("report", "proof", filing, "--sent", "-o", path).Code.ShouldBe(ExitCode.Ok);
        NsgRun.Of("verify", "receipt", path, "--answer", handed).Code.ShouldBe(ExitCode.Ok);
        File.AppendAllText(handed, " ");
        NsgRun.Of("verify", "receipt", path, "--answer", handed).Code.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public void Period_OfALengthThatAReportDoesNotHave_IsNamedAsTheLanguageNamesIt()
    {
        using var bakery = new Bakery();
        var run = bakery.Books("report", "run", "dk.vat", "--period", "2025");
        run.Code.ShouldBe(ExitCode.Unusable);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("half-year");
    }

    private static NsgRun Sale(Bakery bakery, string amount) =>
        bakery.Books(
            "entry",
            "post",
            bakery.Write(
                $"sale-{amount}.json",
                System.Text.Encoding.UTF8.GetBytes(
                    $$"""{"date":"2025-03-05","text":"Sale","lines":[{"account":"6480","debit":{{amount}}},{"account":"1010","credit":{{amount}}}]}"""
                )
            )
        );
}
