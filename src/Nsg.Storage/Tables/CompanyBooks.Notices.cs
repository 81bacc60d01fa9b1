using Nsg.Bookkeeping.Notices;
using Nsg.Bookkeeping.Records;

namespace Nsg.Storage.Tables;

/// <summary>What banks notified, beside what statements booked.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public IReadOnlyList<Notice> Notices(string bankAccount, DateOnly from, DateOnly to) =>
        _session.Rows(
            NoticeTable.Columns
                + "company = @1 AND bank_account = @2 AND day >= @3 AND day <= @4 ORDER BY day, sequence, ordinal",
            NoticeTable.Read,
            Company.Key,
            bankAccount,
            from,
            to
        );

    /// <inheritdoc/>
    public IReadOnlyList<Notice> NoticesOf(Guid document) =>
        _session.Rows(
            NoticeTable.Columns + "company = @1 AND document = @2 ORDER BY ordinal",
            NoticeTable.Read,
            Company.Key,
            document
        );

    /// <inheritdoc/>
    public IReadOnlyList<NotificationReceived> Notifications(Guid document)
    {
        // The record may be one that this group registered and has not written yet.
        _log.WritePending();
        return _session.Rows(
            """
            SELECT payload FROM log_record WHERE company = @1 AND stream = 0
                AND sequence IN (SELECT sequence FROM bank_notice WHERE company = @1 AND document = @2)
            """,
            row => RecordJson.Read<NotificationReceived>(row.Bytes(0)),
            Company.Key,
            document
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<BookedEntry> BookedEntries(
        string account,
        DateOnly from,
        DateOnly to,
        IReadOnlySet<decimal> amounts
    ) => NoticeTable.Entries(_session, Company.Key, account, from, to, amounts);

    /// <inheritdoc/>
    public (string BankAccount, string Account)? AccountOfLine(Guid line) =>
        _session.First(
            """
            SELECT a.bank_account, a.account FROM bank_line b JOIN bank_account a ON a.company = b.company AND a.account = b.account
            WHERE b.company = @1 AND b.line = @2
            """,
            row => ((string, string)?)(row.GetString(0), row.GetString(1)),
            Company.Key,
            line
        );
}
