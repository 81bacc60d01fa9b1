using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Tests.Filings;

public sealed class FilingDeskTests : IDisposable
{
    private readonly Books _books = new(Country.DK);

    public void Dispose() => _books.Dispose();

    [Fact]
    public async Task Answer_AfterACorrectionWasApproved_IsKept_AndTheCorrectedIsNotSentAgain()
    {
        var first = Approve();
        Send(first).ShouldBeNull();
        var second = Approve();
        second.Replaces.ShouldBe(first.Filing);

        Answer(first, isAccepted: false, "late").ShouldBeNull();

        Stands().ShouldBe([(FilingState.Corrected, "late"), (FilingState.Approved, null)]);
        Send(first)!.ShouldContain("the filing is corrected");
        Answer(second, isAccepted: true, "early")!.ShouldContain("belongs to one that was sent");
        await _books.Store.RebuildAsync(_books.Company);
        Stands().ShouldBe([(FilingState.Corrected, "late"), (FilingState.Approved, null)]);
    }

    private ReportApproved Approve()
    {
        var approval = new ReportApproved
        {
            Filing = Guid.Empty,
            Report = "dk.vat",
            Version = 1,
            Period = "2024-Q1",
            From = new DateOnly(2024, 1, 1),
            To = new DateOnly(2024, 3, 31),
            Figures = [new("salgsmoms", 12.5m)],
            Warnings = [],
        };
        return _books.Decide(books => new FilingDesk(books).Approve(approval, "test")).Filed!;
    }

    private string? Send(ReportApproved filed) =>
        _books.Decide(books =>
            new FilingDesk(books).Send(ReportSent.Of(filed.Filing, "file", "xml", "<a/>"u8.ToArray()), "test")
        );

    private string? Answer(ReportApproved filed, bool isAccepted, string reference) =>
        _books.Decide(books => new FilingDesk(books).Answer(filed.Filing, isAccepted, reference, null, "test"));

    private (FilingState State, string? Reference)[] Stands() =>
        [
            .. _books
                .Ask(books => books.Filings())
                .OrderBy(one => one.Sequence)
                .Select(one => (one.State, one.Reference)),
        ];
}
