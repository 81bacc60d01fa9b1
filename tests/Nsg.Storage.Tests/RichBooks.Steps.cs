using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;

namespace Nsg.Storage.Tests;

/// <summary>Steps of a report between its file and the answer.</summary>
internal static partial class RichBooks
{
    /// <summary>A correction whose file was made, uploaded on a day and not uploaded after all, and whose approval was taken back.</summary>
    private static void Steps(Books books, ReportApproved report)
    {
        var filing = books.Decide(transaction => new FilingDesk(transaction).Approve(report, "test")).Filed!.Filing;
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Send(ReportSent.Of(filing, "file", "xml", "<a/>"u8.ToArray()), "test")
            )
            .ShouldBeNull();
        var day = DateOnly.FromDateTime(books.Decide(transaction => transaction.Now).UtcDateTime);
        foreach (var uploaded in new DateOnly?[] { day, null })
        {
            books
                .Decide(transaction => new FilingDesk(transaction).Upload(new ReportUploaded(filing, uploaded), "test"))
                .ShouldBeNull();
        }

        books
            .Decide(transaction =>
                new FilingDesk(transaction).TakeBack(new ReportApprovalWithdrawn(filing, "no"), "test")
            )
            .ShouldBeNull();
    }
}
