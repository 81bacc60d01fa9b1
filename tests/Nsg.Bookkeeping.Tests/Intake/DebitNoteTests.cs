using System.Text;
using System.Text.RegularExpressions;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Documents.Reading;
using Nsg.Validation;
using Nsg.Validation.Selection;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Intake;

/// <summary>UBL debit notes: read, judged and kept with a flag; whose claim it is they do not say.</summary>
public sealed class DebitNoteTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly Books _books = new(Country.Parse("DK"));

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData("1001", " on 1001; ")]
    [InlineData(null, "; ")]
    public void DebitNote_IsKeptWithWhatItSaysAndAFlag_AndNothingIsBooked(string? named, string said)
    {
        var outcome = _books.Receive(Prepared(Note(named)));

        (outcome.State, outcome.Reasons.Count).ShouldBe((IntakeState.Stored, 0));
        var row = _books.Ask(books => books.Document(outcome.Document!.Value))!;
        (row.Kind, row.State, row.Number, row.PartyName).ShouldBe(
            ("debit-note", "stored", "D-1", TestParty.Neighbour(Country.DK).Name)
        );
        var flag = _books.Flags().ShouldHaveSingleItem();
        flag.Kind.ShouldBe("debit-note");
        flag.Text.ShouldContain("is of 125.00 DKK" + said);
        outcome.Warnings.ShouldContain("debit-note: " + flag.Text);
        _books.Ask(books => books.TrialBalance(null, null)).ShouldBeEmpty();
        _books.ShouldBeSound();
    }

    [Fact]
    public void DebitNote_IsJudgedByStructureAndSums_AndSaysThatThereAreNoRules()
    {
        var right = Verdict(Note("1001"));
        (right.Kind, right.IsStructureValid, right.IsValid).ShouldBe(
            ("debit-note", true, true),
            string.Join('\n', right.Findings)
        );
        right.Releases.ShouldBeEmpty();
        right.Findings.ShouldHaveSingleItem().Rule.ShouldBe("NSG-PROFILE-UNKNOWN");

        var wrong = Note("1001").Replace("<cbc:IssueDate>", "<cbc:Issued/><cbc:IssueDate>", StringComparison.Ordinal);
        Verdict(wrong).Findings.ShouldContain(one => one.Rule == "UBL-XSD-UNEXPECTED");
        Verdict(
            Note("1001")
                .Replace(
                    "PayableAmount currencyID=\"DKK\">125",
                    "PayableAmount currencyID=\"DKK\">126",
                    StringComparison.Ordinal
                )
        )
            .IsValid.ShouldBeFalse();
    }

    [Fact]
    public void DebitNote_WithoutWhatAnInvoiceNeeds_IsKeptAllTheSame()
    {
        var bare = Regex.Replace(Note(null), "<cbc:DocumentCurrencyCode>.*?</cbc:DocumentCurrencyCode>", "");
        var outcome = _books.Receive(Prepared(bare));
        outcome.State.ShouldBe(IntakeState.Stored);
        _books.Ask(books => books.Document(outcome.Document!.Value))!.Kind.ShouldBe("debit-note");
        _books.Flags().ShouldBeEmpty();
    }

    private static string Note(string? named)
    {
        var invoice = new TestInvoice
        {
            Number = "D-1",
            Seller = TestParty.Neighbour(Country.DK),
            Buyer = TestParty.Own(Country.DK),
            Preceding = named,
        };
        var text = Encoding.UTF8.GetString(invoice.Bytes());
        return Regex
            .Replace(text, "<cbc:(CustomizationID|DueDate|InvoiceTypeCode)>.*?</cbc:\\1>", "")
            .Replace("<Invoice ", "<DebitNote ", StringComparison.Ordinal)
            .Replace("</Invoice>", "</DebitNote>", StringComparison.Ordinal)
            .Replace("xsd:Invoice-2", "xsd:DebitNote-2", StringComparison.Ordinal)
            .Replace("InvoiceLine>", "DebitNoteLine>", StringComparison.Ordinal)
            .Replace("InvoicedQuantity", "DebitedQuantity", StringComparison.Ordinal)
            .Replace("LegalMonetaryTotal", "RequestedMonetaryTotal", StringComparison.Ordinal);
    }

    private static DocumentVerdict Verdict(string note) =>
        DocumentValidator.Validate(Encoding.UTF8.GetBytes(note), new ValidationOptions(RuleChoice.Detected(Day)));

    private static PreparedDocument Prepared(string note) =>
        PreparedDocument.Prepare(
            "d.xml",
            Encoding.UTF8.GetBytes(note),
            ReadingLimits.Default,
            DocumentCheck.Of(Day, ReadingLimits.Default)
        );
}
