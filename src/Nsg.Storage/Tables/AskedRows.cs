using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>
/// What decisions have already asked of tables that hardly ever change: nearly every document asks the same. It lives
/// no longer than until
/// another connection commits, so that what another process writes is seen.
/// </summary>
internal sealed class AskedRows(SqlSession session)
{
    private readonly Dictionary<string, CompanyProfile?> _companies = [];
    private readonly Dictionary<
        (string Company, string Direction, string Party, string AccountingCost),
        string?
    > _learnt = [];
    private readonly Dictionary<string, IReadOnlyList<PeriodLock>> _locks = [];
    private readonly Dictionary<(string Company, string Account), (Account? Account, bool IsArchived)> _accounts = [];

    private readonly Dictionary<string, bool> _filings = [];

    internal CompanyProfile? Company(string company)
    {
        if (!_companies.TryGetValue(company, out var profile))
        {
            profile = CompanyTable.Find(session, company);

            // One that is not there yet is asked for again: a log that is taken in whole becomes a company without a
            // record more.
            if (profile is not null)
            {
                _companies.Add(company, profile);
            }
        }

        return profile;
    }

    internal string? LearntAccount(string company, string direction, string party, string accountingCost)
    {
        var key = (company, direction, party, accountingCost);
        if (!_learnt.TryGetValue(key, out var account))
        {
            account = BooksLookups.LearntAccount(session, company, direction, party, accountingCost);
            _learnt.Add(key, account);
        }

        return account;
    }

    /// <summary>Locks in force, by first day.</summary>
    internal IReadOnlyList<PeriodLock> Locks(string company)
    {
        if (!_locks.TryGetValue(company, out var locks))
        {
            locks = session.Rows(
                "SELECT first_day, last_day, kind, why FROM period_lock WHERE company = @1 ORDER BY first_day, last_day",
                reader => new PeriodLock(
                    reader.Date(0),
                    reader.Date(1),
                    reader.GetString(2) == "hard" ? LockKind.Hard : LockKind.Soft,
                    reader.GetString(3)
                ),
                company
            );
            _locks.Add(company, locks);
        }

        return locks;
    }

    /// <summary>An account of the company's own chart, else of its country's; and whether it is archived.</summary>
    internal (Account? Account, bool IsArchived) Account(CompanyProfile company, string number)
    {
        var key = (company.Key, number);
        if (!_accounts.TryGetValue(key, out var found))
        {
            found = BooksLookups.Account(session, company, number);
            _accounts.Add(key, found);
        }

        return found;
    }

    /// <summary>Whether a company has a report that was approved.</summary>
    internal bool HasFilings(string company)
    {
        if (!_filings.TryGetValue(company, out var has))
        {
            has = session.Scalar("SELECT 1 FROM report_filing WHERE company = @1 LIMIT 1", company) is not null;
            _filings.Add(company, has);
        }

        return has;
    }

    /// <summary>Rows that are remembered.</summary>
    internal int KeptCount => _companies.Count + _learnt.Count + _locks.Count + _accounts.Count + _filings.Count;

    /// <summary>Forgets everything; before a transaction when another connection wrote, after a rollback, and after a
    /// rebuild.</summary>
    internal void Forget()
    {
        _companies.Clear();
        _learnt.Clear();
        _locks.Clear();
        _accounts.Clear();
        _filings.Clear();
    }

    /// <summary>Forgets what a record of a kind may have changed.</summary>
    internal void Forget(string kind)
    {
        switch (kind)
        {
            case RecordKind.CompanyCreated
            or RecordKind.CompanySettingsChanged
            or RecordKind.CompanyNumbered
            or RecordKind.CompanyDissolved:
                _companies.Clear();
                break;
            case RecordKind.ReportApproved:
                _filings.Clear();
                break;
            case RecordKind.AccountLearnt:
                _learnt.Clear();
                break;
            case RecordKind.PeriodLocked or RecordKind.PeriodUnlocked:
                _locks.Clear();
                break;
            case RecordKind.AccountsDefined or RecordKind.AccountsArchived:
                _accounts.Clear();
                break;
        }
    }
}
