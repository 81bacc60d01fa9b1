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
    public NotifiedEntry NotifiedEntry(Guid document, int ordinal)
    {
        // The record may be one that this group registered and has not written yet.
        _log.WritePending();
        var payload = _session.First(
            """
            SELECT r.payload FROM bank_notice n JOIN log_record r ON r.company = n.company AND r.stream = 0 AND r.sequence = n.sequence
            WHERE n.company = @1 AND n.document = @2 AND n.ordinal = @3
            """,
            row => row.Bytes(0),
            Company.Key,
            document,
            ordinal
        );
        return RecordJson.Read<NotificationReceived>(payload!).Entries.First(entry => entry.Ordinal == ordinal);
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
