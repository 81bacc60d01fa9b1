using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Reconciliation;

/// <summary>Payments alike that a bank notifies, and one that it notifies again.</summary>
public sealed class NoticeCopyTests : IDisposable
{
    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData("", "", "N1", "", "", "N2")]
    [InlineData("Sequence 1", "", "N1", "Sequence 2", "", "N1")]
    [InlineData("Service OCR|Entry E0001", "", "N1", "Service OCR|Entry E0002", "", "N2")]
    [InlineData("Service OCR", "<EndToEndId>A</EndToEndId>", "N1", "Service OCR", "<EndToEndId>B</EndToEndId>", "N2")]
    [InlineData("Service OCR|Hours 09 10", "", "N1", "Service OCR|Hours 10 11", "", "N2")]
    [InlineData("", "<TxId>T1</TxId>", "N1", "", "<TxId>T2</TxId>", "N1")]
    [InlineData("", "<EndToEndId>A</EndToEndId>", "N1", "", "<EndToEndId>A</EndToEndId>", "N2")]
    [InlineData("Entry 7", "", "N1", "Entry 7", "", "N2")]
    public void PaymentsAlike_InNotificationsOfTheirOwn_BothCount(
        string first,
        string firstReferences,
        string firstId,
        string second,
        string secondReferences,
        string secondId
    )
    {
        Notify(firstId, first, Alike(first, firstReferences));
        var outcome = Notify(secondId, second, Alike(second, secondReferences));

        outcome.Warnings.ShouldNotContain(line => line.StartsWith("notified-before", StringComparison.Ordinal));
        _books.Ask(books => books.Notices()).Count.ShouldBe(2);
        _books.ShouldBeSound();
    }

    [Theory]
    [InlineData("", "", "N1", "", "", "N1")]
    [InlineData("Hours 10 10", "", "N1", "Hours 11 11", "", "N1")]
    [InlineData("Service OCR|Hours 09 10", "", "N1", "Service OCR|Hours 00 23", "", "DAY")]
    [InlineData("Service OCR|Entry 7", "", "N1", "Service OCR|Entry 9", "", "DAY")]
    [InlineData("Entry E0001", "", "N1", "Entry E0001", "", "DAY")]
    [InlineData("", "<TxId>T1</TxId>", "N1", "", "<TxId>T1</TxId>", "DAY")]
    [InlineData("Service OCR", "<EndToEndId>A</EndToEndId>", "N1", "Service OCR", "", "DAY")]
    public void Payment_ToldAgain_CountsOnce(
        string first,
        string firstReferences,
        string firstId,
        string second,
        string secondReferences,
        string secondId
    )
    {
        Notify(firstId, first, Alike(first, firstReferences));
        var outcome = Notify(secondId, second + "|Again", Alike(second, secondReferences));

        outcome.Warnings.ShouldContain(line => line.StartsWith("notified-before: ", StringComparison.Ordinal));
        _books.Ask(books => books.Notices()).ShouldHaveSingleItem();
        _books.ShouldBeSound();
    }

    [Fact]
    public void DayThatHoldsAnHoursPaymentAndOneAlike_AddsTheOtherOnly()
    {
        Notify("H1", "", Alike("Service OCR", ""));
        Notify("DAY", "", Alike("Service OCR", ""), Alike("Service OCR", ""))
            .Warnings.Count(line => line.StartsWith("notified-before: ", StringComparison.Ordinal))
            .ShouldBe(1);
        _books.Ask(books => books.Notices()).Count.ShouldBe(2);
        Notify("DAY", "Again", Alike("Service OCR", ""), Alike("Service OCR", ""));
        _books.Ask(books => books.Notices()).Count.ShouldBe(2);
    }

    [Fact]
    public void PaymentsAlikeOfTwoHours_AreBothOfTheStatementsAmount()
    {
        var customer = new TestParty("DK", "10150817", "Alfa A/S", "DK5000400440116243");
        Sell("1001", customer, "4711");
        Sell("1002", customer, "4712");
        Notify("H1", "Hours 09 10", Alike("Service OCR", "") with { Named = [new Remittance("4711")] });
        Notify("H2", "Hours 10 11", Alike("Service OCR", "") with { Named = [new Remittance("4712")] });
        _books
            .Receive(Statement(Alike("Service OCR", "") with { Amount = 200m, IsLump = true }))
            .State.ShouldBe(IntakeState.Booked);

        _books.Open().ShouldBeEmpty();
        _books.Ask(books => books.Notices()).ShouldAllBe(one => one.JoinedBy == "servicer-reference");
        _books.ShouldBeSound();
    }

    private static TestPayment Alike(string words, string references) =>
        new(Word(words, "Entry") ?? "", "2025-03-20", 100m)
        {
            Service = Word(words, "Service"),
            References = references,
        };

    private static TestStatement Statement(params TestPayment[] payments) =>
        new()
        {
            Id = "S1",
            From = "2025-03-20",
            To = "2025-03-31",
            Payments = payments,
        };

    private static string? Word(string words, string key) =>
        words
            .Split('|')
            .Where(word => word.StartsWith(key + " ", StringComparison.Ordinal))
            .Select(word => word[(key.Length + 1)..])
            .FirstOrDefault();

    private IntakeOutcome Notify(string id, string words, params TestPayment[] payments)
    {
        var sequence = Word(words, "Sequence") is { } number ? $"<ElctrncSeqNb>{number}</ElctrncSeqNb>" : "";
        // Bytes that came before are no new document; a bank that sends something again makes it anew.
        var made = words.EndsWith("Again", StringComparison.Ordinal) ? "<CreDtTm>2025-12-31T23:30:00</CreDtTm>" : "";
        var hours = Word(words, "Hours") is { } given
            ? $"<FrToDt><FrDtTm>2025-03-20T{given[..2]}:00:00</FrDtTm><ToDtTm>2025-03-20T{given[3..]}:00:00</ToDtTm></FrToDt>"
            : "";
        var outcome = _books.Receive(Statement(payments).Notification(id, head: sequence + made + hours));
        outcome.State.ShouldBe(IntakeState.Stored);
        return outcome;
    }

    private void Sell(string number, TestParty buyer, string reference) =>
        _books
            .Receive(
                new TestInvoice
                {
                    Number = number,
                    Seller = TestParty.Own(Country.Parse("DK")),
                    Buyer = buyer,
                    Reference = reference,
                    Lines = [new TestLine(100m, "Z", 0m)],
                }
            )
            .Reasons.ShouldBeEmpty();
}
