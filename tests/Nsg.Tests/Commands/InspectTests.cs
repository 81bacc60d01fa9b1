using System.IO.Compression;

namespace Nsg.Command.Tests.Commands;

/// <summary><c>nsg inspect</c>.</summary>
public sealed class InspectTests
{
    [Fact]
    public void Inspect_OfAnInvoice_TellsWhatItIsAndHolds()
    {
        var path = Bakery.Fixture("flour.xml");

        var run = NsgRun.Of("inspect", path);

        run.Code.ShouldBe(ExitCode.Ok);
        run.Out.ShouldStartWith(
            $"""
            {path}: invoice, UBL 2.1 Invoice, urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0
              number M-1001, 2026-01-12, due 2026-02-11
              seller Møllen & Søn A/S, buyer Fjordens Bageri ApS
              2 lines, together 2100.00 DKK
              VAT S 25 %: 525.00 of 2100.00
              without VAT 2100.00, VAT 525.00, with VAT 2625.00, to pay 2625.00 DKK

            """
        );
    }

    [Fact]
    public void Inspect_OfAWrongTotal_IsAFinding()
    {
        var run = NsgRun.Of("inspect", Bakery.Fixture("wrong-total.xml"), "--json");

        run.Code.ShouldBe(ExitCode.Findings);
        run.Json.GetProperty("kind").GetString().ShouldBe("invoice");
        run.Json.GetProperty("content").GetProperty("totals").GetProperty("payable").GetString().ShouldBe("312.51");
        run.Json.GetProperty("findings")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("rule")
            .GetString()
            .ShouldBe("BR-CO-15");
    }

    [Fact]
    public void Inspect_OfABrokenStatement_GivesItsSums()
    {
        var run = NsgRun.Of("inspect", Bakery.Fixture("bank-february.xml"), "--json");

        run.Code.ShouldBe(ExitCode.Findings);
        var statement = run.Json.GetProperty("content").GetProperty("statements")[0];
        statement.GetProperty("entries").GetInt32().ShouldBe(1);
        statement.GetProperty("debit").GetString().ShouldBe("150.00");
        statement.GetProperty("difference").GetString().ShouldBe("0.01");
        run.Json.GetProperty("findings")[0].GetProperty("rule").GetString().ShouldBe("statement-break");
    }

    [Fact]
    public void Inspect_OfAnArchive_TellsOfEachMember()
    {
        using var bakery = new Bakery();
        var path = Path.Combine(bakery.Folder, "both.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Bakery.Fixture("flour.xml"), "a/flour.xml");
            zip.CreateEntryFromFile(Bakery.Fixture("bank-january.xml"), "bank.xml");
        }

        var run = NsgRun.Of("inspect", path, "--json");

        run.Lines.Select(line => line.GetProperty("file").GetString())
            .ShouldBe([$"{path}/a/flour.xml", $"{path}/bank.xml"]);
        run.Lines.Select(line => line.GetProperty("kind").GetString()).ShouldBe(["invoice", "bank-statement"]);
    }

    [Fact]
    public void Inspect_OfAFolder_IsRefused() =>
        NsgRun
            .Of("inspect", Bakery.Fixture(""))
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldContain("is a folder; name a file");
}
