using System.Text;
using System.Xml.Linq;
using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Vat;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Vat;

/// <summary>Faults that users of other programs report, held against this one: signs, pairs, rates, classes, and
/// returns of nothing.</summary>
public sealed class KnownFaultTests
{
    private static readonly ReportFiler Filer = new(
        "Company",
        "974760673",
        "0192",
        "NOK",
        ("nsg", "1.0.0"),
        new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero),
        new Guid("00000000-0000-4000-8000-000000000001")
    );

    [Fact]
    public void Sweden_SalesAbroadAndDeductions_ArePositiveAndARefundNegative()
    {
        var outcome = Run(
            "se.vat",
            "2026-02",
            new InventedBooks()
                .Tax("2026-02-03", "F38", 100m)
                .Tax("2026-02-03", "V37", 90m)
                .Tax("2026-02-03", "F40", 200m)
                .Tax("2026-02-03", "F41", 300m)
                .Tax("2026-02-03", "I25", 400m, input: 100m)
        );
        Boxes(outcome).ShouldBe([("37", 90m), ("38", 100m), ("40", 200m), ("41", 300m), ("48", 100m), ("49", -100m)]);
        Text(outcome).ShouldContain("<MomsBetala>-100</MomsBetala>");
    }

    [Theory]
    [InlineData("81", 25)]
    [InlineData("83", 15)]
    [InlineData("86", 25)]
    [InlineData("88", 12)]
    [InlineData("91", 25)]
    public void Norway_SelfAssessedAndDeducted_IsAPairOfLines(string code, int percent)
    {
        var books = new InventedBooks().Tax("2026-02-03", code, 1000m, percent * 10m, percent * 10m);
        books.Rates[code] = percent;
        var outcome = Run("no.vat", "2026-T1", books);
        MvaMeldingWriter
            .Lines(outcome)
            .Select(line => (line.Base, line.Rate, line.Tax))
            .ShouldBe([(1000m, (decimal)percent, percent * 10m), (null, null, -percent * 10m)]);
        VatControls.Broken(outcome, Filer, new DateOnly(2026, 3, 5)).ShouldBeEmpty();
    }

    [Fact]
    public void Iceland_InputTax_StandsInTheClassOfItsRate()
    {
        var file = XDocument.Parse(
            Text(
                Run(
                    "is.vat",
                    "2026-T1",
                    new InventedBooks()
                        .Tax("2026-02-03", "I1", 1000m, input: 240m)
                        .Tax("2026-02-03", "I2", 1000m, input: 110m)
                )
            )
        );
        file.Descendants()
            .Where(one => one.Name.LocalName == "Flokkur")
            .ToDictionary(one => (string)one.Attribute("id")!, one => (string)one.Element("Fjarhaed")!)
            .ShouldBe(new Dictionary<string, string> { ["84"] = "240", ["83"] = "110" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("no.vat", "2026-T1", "<fastsattMerverdiavgift>0</fastsattMerverdiavgift>")]
    [InlineData("se.vat", "2026-02", "<MomsBetala>0</MomsBetala>")]
    [InlineData("dk.vat", "2026-Q1", "MomsAngivelseAfgiftTilsvarBeloeb xmlns=\"urn:oio:skat:nemvirksomhed:1.0.0\">0<")]
    [InlineData("fi.vat", "2026-02", "056:1")]
    [InlineData("is.vat", "2026-T1", "<ReiknaAlag>true</ReiknaAlag>")]
    public void Return_OfNothing_IsSentAndSaysSo(string report, string period, string expected)
    {
        var outcome = Run(report, period, new InventedBooks());
        outcome.MayBeSent.ShouldBeTrue();
        var number = report[..2] switch
        {
            "se" => "5560000167",
            "dk" => "13585628",
            "fi" => "12345671",
            "is" => "4112032630",
            _ => Filer.Number,
        };
        VatControls.Broken(outcome, Filer with { Number = number }, new DateOnly(2026, 5, 1)).ShouldBeEmpty();
        Text(outcome).ShouldContain(expected);
    }

    [Fact]
    public void Norway_LossAndRemarkThatWereDecided_StandOnLinesOfTheirOwn()
    {
        var books = new InventedBooks()
            .Tax("2026-02-03", "1", 0m, input: 5_000m)
            .Tax("2026-02-03", "3", -100m, output: -25m);
        books.Rates["3"] = 25m;
        var outcome = Run("no.vat", "2026-T1", books);
        VatControls.Broken(outcome, Filer, day: null).Select(one => one.Id).ShouldBe(["R020"]);
        var decided = Filer with
        {
            Adjustments = new ReportAdjustments(
                [new BoxRemark("3", null, "kreditnota", null)],
                [new BoxSpecification("1", "tapPåKrav", null, -2_000m)]
            ),
        };
        VatControls.Broken(outcome, decided, day: null).ShouldBeEmpty();
        var melding = MvaMeldingWriter.Melding(outcome, decided);
        melding
            .Lines.Select(line => (line.Code, line.Specification, line.Tax))
            .ShouldBe([("3", null, -25m), ("1", null, -3_000m), ("1", "tapPåKrav", -2_000m)]);
        melding.Lines.Sum(line => line.Tax).ShouldBe(melding.Fixed);
    }

    [Fact]
    public void WhatWasDecidedBesideTheFigures_ReachesTheFiles()
    {
        var decided = Filer with
        {
            Adjustments = new ReportAdjustments([new BoxRemark("", null, null, "Rättelse av mars & april")], []),
            Contact = new ReportContact("A Person", "09 123", ""),
        };
        Text(Run("se.vat", "2026-02", new InventedBooks()), decided)
            .ShouldContain(
                "<TextUpplysningMoms>R\uFFFDttelse av mars &amp; april</TextUpplysningMoms>",
                customMessage: "the file is ISO 8859-1"
            );
        Text(Run("fi.vat", "2026-02", new InventedBooks()), decided).ShouldEndWith("042:09 123\r\n999:1\r\n");
    }

    private static IEnumerable<(string?, decimal)> Boxes(ReportOutcome outcome) =>
        outcome.Lines.Where(line => line.Value != 0m).Select(line => (line.Line.Box, line.Value));

    private static ReportOutcome Run(string name, string period, InventedBooks books)
    {
        ReportPeriod.TryParse(period, out var parsed).ShouldBeTrue();
        return ReportEvaluator.Run(ReportCatalogue.Find(name)!, parsed, books);
    }

    private static string Text(ReportOutcome outcome, ReportFiler? filer = null)
    {
        using var output = new MemoryStream();
        VatFiles.Write(outcome, filer ?? Filer, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
