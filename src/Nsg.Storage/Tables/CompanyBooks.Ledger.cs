using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Keeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Chart, periods, and what was asked before.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public Account? FindAccount(string number) => _asked.Account(Company, number).Account;

    /// <inheritdoc/>
    public bool IsArchived(string number) => _asked.Account(Company, number).IsArchived;

    /// <inheritdoc/>
    public IReadOnlyList<PeriodLock> Locks() => _asked.Locks(Company.Key);

    /// <inheritdoc/>
    public ReportFiling? Filing(Guid filing) =>
        _session.First(
            FilingProjection.Columns + "company = @1 AND filing = @2",
            FilingProjection.Read,
            Company.Key,
            filing
        );

    /// <inheritdoc/>
    public bool HasFilings => _asked.HasFilings(Company.Key);

    /// <inheritdoc/>
    public IReadOnlyList<ReportFiling> Filings(string report, DateOnly from, DateOnly to) =>
        FilingProjection.Linked(
            _session.Rows(
                FilingProjection.Columns
                    + "company = @1 AND report = @2 AND first_day = @3 AND last_day = @4 ORDER BY sequence",
                FilingProjection.Read,
                Company.Key,
                report,
                from,
                to
            )
        );

    /// <inheritdoc/>
    public IReadOnlyList<FinancialYearFacts> FinancialYears() =>
        _session.Rows(
            "SELECT first_day, last_day FROM financial_year WHERE company = @1 ORDER BY first_day",
            reader => new FinancialYearFacts(reader.Date(0), reader.Date(1)),
            Company.Key
        );

    /// <inheritdoc/>
    public RetentionTerm? RetentionOf(long sequence)
    {
        _log.WritePending();
        return new RetentionLookup(_session, Company).OfRecord(sequence);
    }

    /// <inheritdoc/>
    public RetentionTerm RetentionOfDocument(Guid document)
    {
        _log.WritePending();
        return new RetentionLookup(_session, Company).OfDocument(document);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ClosedYear> ClosedYears() =>
        _session.Rows(
            "SELECT first_day, last_day, result, entry FROM closed_year WHERE company = @1 ORDER BY first_day",
            reader => new ClosedYear(reader.Date(0), reader.Date(1), reader.Amount(2), reader.IdOrNull(3)),
            Company.Key
        );

    /// <inheritdoc/>
    public IReadOnlyList<(string Account, Money Movement)> Movements(DateOnly from, DateOnly to) =>
        _session.Rows(
            "SELECT account, sum(debit - credit) FROM entry_line WHERE company = @1 AND day >= @2 AND day <= @3 AND opening = 0 GROUP BY account ORDER BY account",
            reader => (reader.GetString(0), Money.FromMinor(reader.GetInt64(1), Company.Currency)),
            Company.Key,
            from,
            to
        );

    /// <inheritdoc/>
    public (Guid Entry, string Hash)? EntryOfRequest(string key) =>
        _session.First<(Guid, string)?>(
            """
            SELECT entry, hash FROM entry_request WHERE company = @1 AND request = @2
            UNION ALL SELECT NULL, hash FROM request_answer WHERE company = @1 AND request = @2
            """,
            reader => (reader.IdOrNull(0) ?? Guid.Empty, reader.GetString(1)),
            Company.Key,
            key
        );

    /// <inheritdoc/>
    public ReportRequestRow? ReportRequest(string key) => FilingProjection.Request(_session, Company.Key, key);

    /// <inheritdoc/>
    public long LastIssued(int year) =>
        _session.First(
            "SELECT coalesce(max(place), 0) FROM issued_invoice WHERE company = @1 AND year = @2",
            reader => reader.GetInt64(0),
            Company.Key,
            year
        );

    /// <inheritdoc/>
    public bool IsIssued(Guid document) => IssuedRows.IsIssued(_session, Company.Key, document);

    /// <inheritdoc/>
    public IReadOnlyList<IssuedLine> IssuedLines(Guid document) => IssuedRows.Lines(_session, Company.Key, document);

    /// <inheritdoc/>
    public IReadOnlyList<IssuedCredit> CreditsOf(Guid document) => IssuedRows.Credits(_session, Company.Key, document);

    /// <inheritdoc/>
    public bool IsReversed(Guid entry) =>
        _session.Scalar("SELECT 1 FROM entry WHERE company = @1 AND entry = @2 AND reversed = 1", Company.Key, entry)
            is not null;

    /// <inheritdoc/>
    public bool ObjectExists(string dimension, string id) =>
        _session.Scalar(
            "SELECT 1 FROM dimension_object WHERE company = @1 AND dimension = @2 AND object = @3",
            Company.Key,
            dimension,
            id
        )
            is not null;
}
