using Nsg.Reporting.Language;
using Nsg.Reporting.Tests.Language;
using Nsg.Reporting.Vat;
using Shouldly;
using Xunit;

namespace Nsg.Reporting.Tests.Vat;

/// <summary>The number under which something is handed over keeps its register's check digit.</summary>
public sealed class NumberControlTests
{
    private static readonly ReportFiler Filer = new(
        "Company",
        "",
        null,
        "SEK",
        ("nsg", "1.0.0"),
        new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero),
        new Guid("00000000-0000-4000-8000-000000000001")
    )
    {
        Contact = new ReportContact("Per Persson", "0123-45690", "post@example.se"),
    };

    [Theory]
    [InlineData("no.vat", "2026-T1", "974760673", "974760674", "organisasjonsnummer")]
    [InlineData("no.accounts", "2026", "974760673", "974760674", "identifier")]
    [InlineData("no.rr0002", "2026", "974760673", "974760674", "organisasjonsnummer")]
    [InlineData("se.vat", "2026-Q1", "5560000167", "5560000168", "OrgNr")]
    [InlineData("se.ec-sales", "2026-02", "5560000167", "5560000168", "first field")]
    [InlineData("se.accounts", "2026", "8112289874", "8112289875", "identifier")]
    [InlineData("dk.vat", "2026-Q1", "13585628", "20202020", "VirksomhedSENummer")]
    [InlineData("dk.ec-sales", "2026-Q1", "13585628", "13585629", "second field")]
    [InlineData("fi.vat", "2026-02", "12345671", "12345672", "010")]
    [InlineData("fi.ec-sales", "2026-02", "12345671", "1234567", "010")]
    [InlineData("is.vat", "2026-T1", "4112032630", "4112032640", "Kennitala")]
    [InlineData("is.accounts", "2026", "4112032630", "", "identifier")]
    public void Report_UnderANumberOfNoRegister_IsNotSent_OrWarnedOfWhereItMayBeAnSeNumber(
        string report,
        string period,
        string right,
        string wrong,
        string place
    )
    {
        Broken(report, period, right).ShouldBeEmpty();
        var found = Broken(report, period, wrong).ShouldHaveSingleItem();
        (found.Id, found.IsError).ShouldBe(("ID1", report is not ("dk.vat" or "dk.ec-sales")));
        found.Text.ShouldContain(place);
        (wrong.Length > 0 && found.Text.Contains(wrong, StringComparison.Ordinal)).ShouldBeFalse("a person's number");
    }

    [Theory]
    [InlineData("1201743389")]
    [InlineData("1201743399")]
    public void Report_OfAnIcelandicPerson_NeedsNoCheckDigit(string number) =>
        Broken("is.vat", "2026-T1", number).ShouldBeEmpty();

    [Fact]
    public void Report_ThatIsHandedToNobody_AsksForNoNumber() => Broken("dk.turnover", "2026-02", "").ShouldBeEmpty();

    private static IReadOnlyList<VatControl> Broken(string report, string period, string number)
    {
        ReportPeriod.TryParse(period, out var parsed).ShouldBeTrue();
        return VatControls.Broken(
            ReportEvaluator.Run(ReportCatalogue.Find(report)!, parsed, new InventedBooks()),
            Filer with
            {
                Number = number,
            },
            day: null
        );
    }
}
