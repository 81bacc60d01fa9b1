using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>A bank's messages that break their schema: told always, and stopped where the sums are left open.</summary>
public sealed class BankStructureTests : IDisposable
{
    private const string Entry = "<Sts><Cd>BOOK</Cd></Sts>";
    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData("<Amt Ccy=\"DKK\">100.00", "<Amt>100.00", "CAMT-XSD-ATTRIBUTE-MISSING")]
    [InlineData(">100.00<", ">-100.00<", "CAMT-XSD-VALUE")]
    [InlineData(Entry, "", "CAMT-XSD-MISSING")]
    [InlineData(Entry, "<Sts><Cd>BOOKED</Cd></Sts>", "CAMT-XSD-VALUE")]
    [InlineData("<CdtDbtInd>", "<Amt Ccy=\"DKK\">5.00</Amt><CdtDbtInd>", "CAMT-XSD-TOO-MANY")]
    [InlineData("</Stmt>", "<Fees><Amt Ccy=\"DKK\">5.00</Amt></Fees></Stmt>", "CAMT-XSD-UNEXPECTED")]
    [InlineData("<NtryDtls>", "<NtryDtls><Ntry></Ntry>", "CAMT-XSD-UNEXPECTED")]
    public void Statement_WhoseFaultLeavesTheSumsOpen_WaitsForAPerson(string right, string wrong, string code)
    {
        var bytes = Broken(Statement().Bytes(), right, wrong);
        var outcome = _books.Receive(Prepared(bytes));

        (outcome.State, outcome.Code).ShouldBe((IntakeState.Review, code));
        _books.Ask(books => books.BankLines(onlyUnmatched: false)).ShouldBeEmpty();
        _books.Book(outcome, bytes).Reasons.ShouldBeEmpty();
        _books.Ask(books => books.Document(outcome.Document!.Value))!.State.ShouldBe("booked");
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData("<BookgDt>", "<Bokfort/><BookgDt>", "CAMT-XSD-UNEXPECTED")]
    [InlineData("<BookgDt><Dt>2025-03-20</Dt></BookgDt>", "<BookgDt><Dt>20</Dt></BookgDt>", "CAMT-XSD-VALUE")]
    [InlineData("<Ccy>DKK</Ccy></Acct>", "<Ccy>DKK</Ccy><Kind>X</Kind></Acct>", "CAMT-XSD-UNEXPECTED")]
    [InlineData("</Stmt>", "<Note>hello</Note></Stmt>", "CAMT-XSD-UNEXPECTED")]
    public void Statement_WithOtherFaults_IsBookedAndTellsThem(string right, string wrong, string code)
    {
        var bytes = Broken(Statement().Bytes(), right, wrong);
        var outcome = _books.Receive(Prepared(bytes));

        outcome.State.ShouldBe(IntakeState.Booked);
        outcome.Warnings.ShouldContain(line => line.StartsWith(code + ": ", StringComparison.Ordinal));
        _books.Ask(books => books.Document(outcome.Document!.Value))!.Warnings.ShouldBe(outcome.Warnings);
        _books.ShouldBeSound();
    }

    [Fact]
    public void Statement_WithoutFaults_TellsNone()
    {
        var outcome = _books.Receive(Prepared(Statement().Bytes()));
        (outcome.State, outcome.Warnings.Count).ShouldBe((IntakeState.Booked, 0), string.Join('\n', outcome.Warnings));
    }

    [Theory]
    [InlineData("02", "CreDtTm")]
    [InlineData("04", "CreDtTm")]
    [InlineData("06", "CreDtTm")]
    public void Statement_OfAnEarlierVersion_IsHeldToIts(string version, string lacks)
    {
        var right = Earlier(version);
        _books.Receive(Prepared(right)).Warnings.ShouldBe([]);
        var wrong = Broken(
            Encoding.UTF8.GetBytes(right.Replace("S1", "S2", StringComparison.Ordinal)),
            ">100.00<",
            ">-100.00<"
        );
        _books.Receive(Prepared(wrong)).Code.ShouldBe("CAMT-XSD-VALUE");
        _books
            .Receive(
                Prepared(
                    right
                        .Replace("S1", "S3", StringComparison.Ordinal)
                        .Replace("<CreDtTm>2025-03-31T12:00:00</CreDtTm>", "", StringComparison.Ordinal)
                )
            )
            .Warnings.ShouldContain(line => line.Contains(lacks, StringComparison.Ordinal));
    }

    [Fact]
    public void Statement_OfAVersionWithoutTable_IsSaidToBeUnchecked() =>
        _books
            .Receive(Prepared(Text(Statement().Bytes()).Replace("053.001.08", "053.001.11", StringComparison.Ordinal)))
            .Warnings.ShouldHaveSingleItem()
            .ShouldStartWith("NSG-STRUCTURE-NOT-CHECKED: The structure of camt.053.001.11");

    [Fact]
    public void Statement_WithOtherFaults_WaitsWhereTheCompanyIsStrict()
    {
        _books.Decide(books =>
        {
            var settings = CompanySettingsChanged.Of(books.Company) with { Checks = CheckLevel.Strict };
            books.Append(RecordJson.Draft(RecordKind.CompanySettingsChanged, "person", settings));
            return true;
        });
        _books
            .Receive(Prepared(Broken(Statement().Bytes(), "<BookgDt>", "<Bokfort/><BookgDt>")))
            .State.ShouldBe(IntakeState.Review);
    }

    [Fact]
    public void Notification_WhoseFaultLeavesOpenWhatMoved_IsKeptAndNotUsed()
    {
        var bytes = Broken(Statement().Notification("N1"), Entry, "");
        var outcome = _books.Receive(Prepared(bytes));

        outcome.State.ShouldBe(IntakeState.Stored);
        outcome.Warnings.ShouldContain(line => line.StartsWith("CAMT-XSD-MISSING: ", StringComparison.Ordinal));
        outcome.Warnings.ShouldContain(line =>
            line.StartsWith("notified-entries-not-used: ", StringComparison.Ordinal)
        );
        _books.Ask(books => books.Notices()).ShouldBeEmpty();
        _books
            .Receive(Prepared(Statement().Notification("N1")))
            .Warnings.ShouldNotContain(line => line.StartsWith("notified", StringComparison.Ordinal));
        _books.Ask(books => books.Notices()).ShouldHaveSingleItem();
        _books.ShouldBeSound();
    }

    private static TestStatement Statement() =>
        new()
        {
            Id = "S1",
            From = "2025-03-20",
            To = "2025-03-31",
            Opening = 0m,
            Closing = 100m,
            Payments = [new TestPayment("E1", "2025-03-20", 100m) { Code = "PMNT/RCDT/ESCT", Text = "rent" }],
        };

    /// <summary>The same statement as versions before .08 have it: the status without a choice, and a day of its making.</summary>
    private static string Earlier(string version) =>
        Text(Statement().Bytes())
            .Replace("053.001.08", "053.001." + version, StringComparison.Ordinal)
            .Replace(Entry, "<Sts>BOOK</Sts>", StringComparison.Ordinal)
            .Replace("<Id>S1</Id>", "<Id>S1</Id><CreDtTm>2025-03-31T12:00:00</CreDtTm>", StringComparison.Ordinal)
            .Replace(
                "<TxDtls>",
                version == "02" ? "<TxDtls>" : "<TxDtls><Amt Ccy=\"DKK\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>",
                StringComparison.Ordinal
            );

    private static PreparedDocument Prepared(string text) => Prepared(Encoding.UTF8.GetBytes(text));

    private static PreparedDocument Prepared(byte[] bytes) =>
        PreparedDocument.Prepare(
            "s.xml",
            bytes,
            ReadingLimits.Default,
            DocumentCheck.Of(new DateOnly(2026, 11, 1), ReadingLimits.Default)
        );

    private static byte[] Broken(byte[] bytes, string right, string wrong)
    {
        var text = Text(bytes);
        var at = text.IndexOf(right, text.IndexOf("<Ntry>", StringComparison.Ordinal), StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf(right, StringComparison.Ordinal) : at;
        at.ShouldBeGreaterThan(0, right);
        return Encoding.UTF8.GetBytes(text[..at] + wrong + text[(at + right.Length)..]);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
