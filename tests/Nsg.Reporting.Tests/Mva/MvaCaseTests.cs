using System.Text.Json.Nodes;
using Nsg.Reporting.Mva;
using Nsg.Testing;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Mva;

/// <summary>From the lines of a Norwegian journal to the lines of the VAT return.</summary>
public sealed class MvaCaseTests
{
    private const string Official = "no/mva-melding/derived/testtilfeller.json";

    [OfficialFact(Official)]
    public void OfficialCases_EachJournal_LeadsToThePublishedLines()
    {
        var text = File.ReadAllText(OfficialMaterial.Find(Official)!);
        var cases = MvaCase.Read(text);
        var published = JsonNode.Parse(text)!.AsArray();
        cases.Count.ShouldBe(published.Count);
        foreach (var (one, expected) in cases.Zip(published))
        {
            var result = one.Return();
            result
                .Lines.Select(line =>
                    (line.Code, MvaSpecifications.LabelOf(line.Specification), line.Base, line.Rate / 100m, line.Tax)
                )
                .ShouldBe(
                    expected!["expected"]!
                        .AsArray()
                        .Select(line =>
                            (
                                (int)line!["mvakode"]!,
                                (string?)line["spesifikasjon"],
                                (decimal?)line["grunnlag"],
                                (decimal?)line["sats"],
                                (decimal)line["mva"]!
                            )
                        ),
                    (string?)expected["sheet"]
                );
            result.Sum.ShouldBe((decimal)expected["header"]!["Sum"]!, (string?)expected["sheet"]);
        }
    }

    [Theory]
    [InlineData(11, "2711", 15, 1500)]
    [InlineData(12, "2713", 11.11, 1111)]
    [InlineData(13, "2712", 12, 1200)]
    [InlineData(14, "2715", 25, 2500)]
    public void Purchase_WithDeductionOfAnyRate_IsALineWithoutBase(int code, string taxAccount, double percent, int tax)
    {
        Lines(
                "Kjøp",
                new MvaJournalLine("4300", 10_000m, "inng", (decimal)percent, tax, code),
                new MvaJournalLine(taxAccount, tax, null, null, null, null)
            )
            .ShouldBe([new MvaLine(code, MvaSpecification.None, null, null, -tax)]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(51)]
    [InlineData(52)]
    public void Sale_WithoutTax_IsALineWithRateNothing(int code)
    {
        Lines("Innenlands omsetning og uttak, fritatt", new MvaJournalLine("3100", -20_000m, "0%", null, null, code))
            .ShouldBe([new MvaLine(code, MvaSpecification.None, 20_000m, 0m, 0m)]);
    }

    [Theory]
    [InlineData(83, 15)]
    [InlineData(88, 12)]
    [InlineData(91, 25)]
    public void SelfAssessment_CreditNoteOfTheSupplier_TurnsBothLines(int code, int percent)
    {
        var tax = 10_000m * percent / 100m;
        Lines(
                "Retur",
                new MvaJournalLine("4380", -10_000m, $"{percent}% inng mva", percent, -tax, code),
                new MvaJournalLine("4381", 10_000m, $"{percent}% utg mva", percent, tax, code)
            )
            .ShouldBe([
                new MvaLine(code, MvaSpecification.None, -10_000m, percent, -tax),
                new MvaLine(code, MvaSpecification.None, null, null, tax),
            ]);
    }

    [Theory]
    [InlineData("2700", 1)]
    [InlineData("2701", 11)]
    [InlineData("2702", 12)]
    [InlineData("2703", 13)]
    public void LossOnClaim_WithoutCodes_IsDeductedUnderTheInputCodeOfItsRate(string account, int code)
    {
        Lines(
                "Tap på krav",
                new MvaJournalLine("7830", 400_000m, "ingen mva", null, null, null),
                new MvaJournalLine(account, 100_000m, "ingen mva", null, null, null),
                new MvaJournalLine("1500", -500_000m, null, null, null, null)
            )
            .ShouldBe([new MvaLine(code, MvaSpecification.LossOnClaim, null, null, -100_000m)]);
    }

    [Theory]
    [InlineData(87, 1)]
    [InlineData(92, 1)]
    [InlineData(92, -1)]
    public void SelfAssessment_CodedOnTheContraAccountAlone_HasTheSignOfItsBase(int code, int side) =>
        Lines(
                "Kjøp uten fradrag",
                new MvaJournalLine("4300", side * 800m, null, null, null, null, "1"),
                new MvaJournalLine("2400", side * -800m, null, null, null, null, "1"),
                new MvaJournalLine("4386", side * 800m, null, null, null, null, "2") { Name = "Omvendt avgiftsplikt" },
                new MvaJournalLine("4300", side * -800m, "25% inng mva", 25m, side * -200m, code, "2")
            )
            .ShouldBe([new MvaLine(code, MvaSpecification.None, side * 800m, 25m, side * 200m)]);

    [Fact]
    public void SelfAssessment_DeductedAndCodedOnTheContraAccountAlone_IsOwedAndDeducted() =>
        Lines(
                "Kjøp",
                new MvaJournalLine("4386", 800m, null, null, null, null),
                new MvaJournalLine("4300", -800m, "25% inng mva", 25m, -200m, 91)
            )
            .ShouldBe([
                new MvaLine(91, MvaSpecification.None, 800m, 25m, 200m),
                new MvaLine(91, MvaSpecification.None, null, null, -200m),
            ]);

    [Theory]
    [InlineData("2400", 1)]
    [InlineData("2400", -1)]
    [InlineData("6700", 1)]
    public void SelfAssessment_CodedOnThePurchase_KeepsItsSignWhateverBalancesIt(string balance, int side) =>
        Lines(
                "Kjøp uten fradrag",
                new MvaJournalLine("4300", side * 800m, "25% inng mva", 25m, side * 200m, 92),
                new MvaJournalLine(balance, side * -800m, null, null, null, null)
            )
            .ShouldBe([new MvaLine(92, MvaSpecification.None, side * 800m, 25m, side * 200m)]);

    [Fact]
    public void Label_OfEverySpecification_IsTheWordOfTheTestCases() =>
        Enum.GetValues<MvaSpecification>()
            .Select(MvaSpecifications.LabelOf)
            .ShouldBe([null, "Uttak", "Tap på krav", "Justering", "Tilbakeføring"]);

    [Fact]
    public void LossOnClaim_OnTheCodeOfTheSale_IsDeductedUnderTheInputCode()
    {
        Lines("Tap på krav", new MvaJournalLine("7830", 8_000m, "25% utgående mva", 25m, 2_000m, 3))
            .ShouldBe([new MvaLine(1, MvaSpecification.LossOnClaim, null, null, -2_000m)]);
    }

    [Fact]
    public void Reversal_OfDeductedTax_IsPaid()
    {
        Lines(
                "Tilbakeføring av inngående mva, fast eiendom",
                new MvaJournalLine("1100", 40_000m, "ingen mva", null, null, null),
                new MvaJournalLine("2710", -40_000m, "ingen mva", null, null, null)
            )
            .ShouldBe([new MvaLine(1, MvaSpecification.Reversal, null, null, 40_000m)]);
    }

    [Fact]
    public void Adjustment_InFavourOfTheCompany_IsDeducted()
    {
        Lines(
                "Justering, mindre betaling",
                new MvaJournalLine("7971", -60_000m, null, null, null, null),
                new MvaJournalLine("2710", 60_000m, null, null, null, null)
            )
            .ShouldBe([new MvaLine(1, MvaSpecification.Adjustment, null, null, -60_000m)]);
    }

    [Fact]
    public void Lines_OfOneCodeAndRate_AreAddedUpAndØreDropped()
    {
        Lines(
                "Omsetning",
                new MvaJournalLine("3000", -100.50m, null, 25m, -25.13m, 3),
                new MvaJournalLine("3000", -200.40m, null, 25m, -50.10m, 3),
                new MvaJournalLine("3010", -100m, null, 15m, -15m, 31)
            )
            .ShouldBe([
                new MvaLine(3, MvaSpecification.None, 300m, 25m, 75m),
                new MvaLine(31, MvaSpecification.None, 100m, 15m, 15m),
            ]);
    }

    [Fact]
    public void Line_WithCodeButNoRate_TakesTheRateOfItsPeriod()
    {
        MvaReturn
            .Of(
                MvaJournal.Facts(
                    [new MvaJournalLine("3050", -1_000m, null, null, null, 33)],
                    "",
                    new DateOnly(2021, 3, 1)
                )
            )
            .Lines.ShouldBe([new MvaLine(33, MvaSpecification.None, 1_000m, 6m, 60m)]);
    }

    [Theory]
    [InlineData(91, 25)]
    [InlineData(86, 25)]
    public void SelfAssessment_WithoutContraAccount_HasItsOutputTaxAllTheSame(int code, int percent)
    {
        var tax = 10_000m * percent / 100m;
        Lines(
                "Kjøp",
                new MvaJournalLine("4300", 10_000m, $"{percent}% inng mva", percent, tax, code),
                new MvaJournalLine("2714", tax, null, null, null, null),
                new MvaJournalLine("2704", -tax, null, null, null, null)
            )
            .ShouldBe([
                new MvaLine(code, MvaSpecification.None, 10_000m, percent, tax),
                new MvaLine(code, MvaSpecification.None, null, null, -tax),
            ]);
    }

    [Theory]
    [InlineData(82)]
    [InlineData(87)]
    [InlineData(92)]
    public void SelfAssessment_ThatMayNotBeDeducted_IsNotWhateverItsCodeIsCalled(int code)
    {
        Lines("Kjøp", new MvaJournalLine("7786", 10_000m, "25% inng mva", 25m, 2_500m, code))
            .ShouldBe([new MvaLine(code, MvaSpecification.None, 10_000m, 25m, 2_500m)]);
        Lines(
                "Kjøp",
                new MvaJournalLine("7786", 10_000m, "25% inng mva", 25m, 2_500m, code),
                new MvaJournalLine("7787", -10_000m, "25% utg mva", 25m, -2_500m, code)
            )
            .ShouldBe([new MvaLine(code, MvaSpecification.None, 10_000m, 25m, 2_500m)]);
    }

    [Fact]
    public void Specification_OfAJournalWithOtherVouchers_HoldsForThoseThatItMayStandWith()
    {
        Lines(
                "Omsetning og tap på krav",
                new MvaJournalLine("3000", -20_000m, "25% utgående mva", 25m, -5_000m, 3, "1"),
                new MvaJournalLine("3100", -300m, null, null, null, 52, "2"),
                new MvaJournalLine("7830", 8_000m, "ingen mva", null, null, null, "3"),
                new MvaJournalLine("2700", 2_000m, "ingen mva", null, null, null, "3")
            )
            .ShouldBe([
                new MvaLine(3, MvaSpecification.None, 20_000m, 25m, 5_000m),
                new MvaLine(52, MvaSpecification.None, 300m, 0m, 0m),
                new MvaLine(1, MvaSpecification.LossOnClaim, null, null, -2_000m),
            ]);
    }

    [Theory]
    [InlineData("Tap på krav", MvaSpecification.LossOnClaim)]
    [InlineData("Tap på utestående fordringer", MvaSpecification.LossOnClaim)]
    [InlineData("Endelig tapt fordring", MvaSpecification.LossOnClaim)]
    [InlineData("Tapsføring av kundefordringer", MvaSpecification.LossOnClaim)]
    [InlineData("Tilbakeført inngående mva ved salg av bygg", MvaSpecification.Reversal)]
    [InlineData("Tilbakeføring ved justering", MvaSpecification.Reversal)]
    [InlineData("Reversering av fradrag", MvaSpecification.Reversal)]
    [InlineData("Bygg: nedjustering av fradrag", MvaSpecification.Adjustment)]
    [InlineData("Uttak av varer", MvaSpecification.Withdrawal)]
    [InlineData("Innenlands omsetning og uttak", MvaSpecification.None)]
    [InlineData("Etapper av en leveranse", MvaSpecification.None)]
    [InlineData("", MvaSpecification.None)]
    public void Title_NamesTheSpecification(string title, MvaSpecification specification) =>
        MvaSpecifications.In(title).ShouldBe(specification);

    [Theory]
    [InlineData(81, 25)]
    [InlineData(86, 25)]
    [InlineData(88, 12)]
    public void SelfAssessment_CreditNoteWithoutLabels_IsToldByTheNamesOfItsAccounts(int code, int percent)
    {
        var tax = 10_000m * percent / 100m;
        Lines(
                "Kreditnota fra leverandør",
                new MvaJournalLine("4380", -10_000m, null, percent, -tax, code) { Name = "Grunnlag kjøp fra utlandet" },
                new MvaJournalLine("4381", 10_000m, null, percent, tax, code)
                {
                    Name = "Motkonto grunnlag kjøp fra utlandet",
                }
            )
            .ShouldBe([
                new MvaLine(code, MvaSpecification.None, -10_000m, percent, -tax),
                new MvaLine(code, MvaSpecification.None, null, null, tax),
            ]);
    }

    [Theory]
    [InlineData("Tapt fordring")]
    [InlineData("Tapsføring")]
    public void LossOnClaim_OnCodesOfSeveralRates_IsDeductedUnderEachInputCode(string title)
    {
        Lines(
                title,
                new MvaJournalLine("7830", 8_000m, null, 25m, 2_000m, 3, "1"),
                new MvaJournalLine("7830", 1_000m, null, 15m, 150m, 31, "1"),
                new MvaJournalLine("7830", 500m, null, 12m, 60m, 33, "2")
            )
            .ShouldBe([
                new MvaLine(1, MvaSpecification.LossOnClaim, null, null, -2_000m),
                new MvaLine(11, MvaSpecification.LossOnClaim, null, null, -150m),
                new MvaLine(13, MvaSpecification.LossOnClaim, null, null, -60m),
            ]);
    }

    [Fact]
    public void Heading_OfSeveralMatters_HoldsForTheLinesThatShowIt()
    {
        MvaJournalLine[] journal =
        [
            new("3000", -10_000m, "25% utgående mva", 25m, -2_500m, 3),
            new("7830", 1_000m, "25% inng mva", 25m, 250m, 1),
            new("4300", 4_000m, "25% inng mva", 25m, 1_000m, 1),
        ];
        MvaLine[] expected =
        [
            new(3, MvaSpecification.None, 10_000m, 25m, 2_500m),
            new(1, MvaSpecification.None, null, null, -1_000m),
            new(1, MvaSpecification.LossOnClaim, null, null, -250m),
        ];
        Lines("Tap på krav og omsetning", journal).ShouldBe(expected);
        Lines("Tap på krav", journal).ShouldBe(expected, "the purchase beside it is none");
        Lines("Diverse", journal).Select(line => line.Specification).Distinct().ShouldBe([MvaSpecification.None]);

        Lines(
                "Omsetning, uttak og tap på krav",
                new MvaJournalLine("3000", -10_000m, null, 25m, -2_500m, 3, "1"),
                new MvaJournalLine("3060", -2_000m, null, 25m, -500m, 3, "1"),
                new MvaJournalLine("7830", 1_000m, null, null, null, null, "2"),
                new MvaJournalLine("2700", 250m, null, null, null, null, "2"),
                new MvaJournalLine("2700", 900m, null, null, null, null, "3"),
                new MvaJournalLine("2740", -900m, null, null, null, null, "3")
            )
            .ShouldBe([
                new MvaLine(3, MvaSpecification.None, 10_000m, 25m, 2_500m),
                new MvaLine(3, MvaSpecification.Withdrawal, 2_000m, 25m, 500m),
                new MvaLine(1, MvaSpecification.LossOnClaim, null, null, -250m),
            ]);
    }

    [Fact]
    public void Line_WhoseCodeIsNamedByItsSpecification_HasItWhateverTheHeading() =>
        Lines(
                "Diverse",
                new MvaJournalLine("3060", -100_000m, "uttak", 25m, -25_000m, 3),
                new MvaJournalLine("1100", -160_000m, "tilbakefoering", 25m, -40_000m, 1),
                new MvaJournalLine("7830", 1_000m, "tapPåKrav", 25m, 250m, 1),
                new MvaJournalLine("4300", 400m, "25% inng mva", 25m, 100m, 1)
            )
            .ShouldBe([
                new MvaLine(3, MvaSpecification.Withdrawal, 100_000m, 25m, 25_000m),
                new MvaLine(1, MvaSpecification.None, null, null, -100m),
                new MvaLine(1, MvaSpecification.LossOnClaim, null, null, -250m),
                new MvaLine(1, MvaSpecification.Reversal, null, null, 40_000m),
            ]);

    [Fact]
    public void LossOnClaim_ThatIsPaidAfterAll_IsTurnoverAgain() =>
        Lines("Innbetaling av tidligere tap på krav", new MvaJournalLine("3000", -8_000m, null, 25m, -2_000m, 3))
            .ShouldBe([new MvaLine(3, MvaSpecification.None, 8_000m, 25m, 2_000m)]);

    [Fact]
    public void Read_OfNames_TellsBaseFromContraAccount() =>
        MvaCase
            .Read(
                """
                {"title":"Kreditnota","header":{"År":2022,"Termin":"mars-april"},"journal":[
                  {"konto":4380,"navn":"Grunnlag","belop":-1000,"sats":0.25,"mvabelop":-250,"mvakode":81},{"konto":4381,"navn":"Motkonto","belop":1000,"sats":0.25,"mvabelop":250,"mvakode":81}]}
                """
            )
            .Single()
            .Return()
            .Lines.ShouldBe([
                new MvaLine(81, MvaSpecification.None, -1_000m, 25m, -250m),
                new MvaLine(81, MvaSpecification.None, null, null, 250m),
            ]);

    [Theory]
    [InlineData("{\"title\":\"x\"}", "journal")]
    [InlineData("[{\"journal\":[]},{\"journal\":[{\"belop\":1}]}]", "case 2, journal line 1 has no konto")]
    [InlineData("{\"journal\":[{\"konto\":3000,\"belop\":\"ten\"}]}", "belop 'ten' is not a number")]
    [InlineData("{", "not JSON")]
    public void Read_OfSomethingElse_NamesThePlace(string json, string message) =>
        Should.Throw<InvalidDataException>(() => MvaCase.Read(json)).Message.ShouldContain(message);

    private static IReadOnlyList<MvaLine> Lines(string title, params MvaJournalLine[] journal) =>
        new MvaCase(title, journal, new DateOnly(2022, 3, 1)).Return().Lines;
}
