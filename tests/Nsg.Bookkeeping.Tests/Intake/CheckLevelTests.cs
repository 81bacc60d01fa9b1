using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>Which broken rules send a document to review is the company's choice.</summary>
public sealed class CheckLevelTests : IDisposable
{
    private const string Core = "BR-02: no number";
    private const string National = "DK-R-002: no legal number";
    private const string Warning = "PEPPOL-COMMON-R044: odd code";

    private readonly Books _books = new(Country.DK);

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Intake_WhenNothingWasChosen_KeepsNationalFindingsWithTheBookedDocument()
    {
        var outcome = _books.Receive(Found("1", [], [National], [Warning]));

        outcome.State.ShouldBe(IntakeState.Booked);
        Findings(outcome.Warnings).ShouldBe([National, Warning]);
        Findings(_books.Ask(books => books.Document(outcome.Document!.Value))!.Warnings).ShouldBe([National, Warning]);
    }

    [Fact]
    public void Intake_WhenStrict_AsksAPersonWhoMayBookIt()
    {
        Choose(CheckLevel.Strict);

        var outcome = _books.Receive(Found("1", [], [National], [Warning]));

        (outcome.State, outcome.Code).ShouldBe((IntakeState.Review, "DK-R-002"));
        outcome.Reasons.ShouldBe([National]);
        Findings(outcome.Warnings).ShouldBe([Warning]);
        _books.Book(outcome, Invoice("1").Bytes()).IsDone.ShouldBeTrue();
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData(CheckLevel.Standard)]
    [InlineData(CheckLevel.Strict)]
    public void Intake_AtEitherLevel_StopsCoreFindingsAndLetsWarningsPass(CheckLevel level)
    {
        Choose(level);

        _books.Receive(Found("1", [Core], [], [Warning])).Reasons.ShouldBe([Core]);
        _books.Receive(Found("2", [], [], [Warning])).State.ShouldBe(IntakeState.Booked);
    }

    [Fact]
    public void Intake_OnceStandardIsChosenAgain_BooksAgain()
    {
        Choose(CheckLevel.Strict);
        Choose(CheckLevel.Standard);

        _books.Receive(Found("1", [], [National], [])).State.ShouldBe(IntakeState.Booked);
    }

    [Theory]
    [InlineData("""{"autoPostLimit":"125"}""", CheckLevel.Standard)]
    [InlineData("""{"autoPostLimit":"125","checks":"standard"}""", CheckLevel.Standard)]
    [InlineData("""{"autoPostLimit":"125","checks":"strict"}""", CheckLevel.Strict)]
    public void Settings_ReadFromARecord_AreStandardUnlessItSaysOtherwise(string record, CheckLevel level) =>
        RecordJson
            .Read<CompanySettingsChanged>(Encoding.UTF8.GetBytes(record))
            .ShouldBe(new CompanySettingsChanged(125m, level));

    /// <summary>Without the note on the number of the tests' own company.</summary>
    private static IEnumerable<string> Findings(IReadOnlyList<string> lines) =>
        lines.Where(line => !line.StartsWith("check-digit: ", StringComparison.Ordinal));

    private static TestInvoice Invoice(string number) =>
        new()
        {
            Number = number,
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = TestParty.Own(Country.DK),
            AccountingCost = "2810",
        };

    private static PreparedDocument Found(
        string number,
        string[] stopping,
        string[] stoppingWhenStrict,
        string[] noted
    ) =>
        PreparedDocument.Prepare(
            number + ".xml",
            Invoice(number).Bytes(),
            ReadingLimits.Default,
            DocumentCheck.None
        ) with
        {
            Findings = new DocumentFindings(stopping, stoppingWhenStrict, noted),
        };

    private void Choose(CheckLevel level) =>
        _books.Decide(books =>
        {
            var settings = CompanySettingsChanged.Of(books.Company) with { Checks = level };
            books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, "person", settings));
            return true;
        });
}
