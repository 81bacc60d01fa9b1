using Nsg.Bookkeeping;
using Nsg.Bookkeeping.Records;

namespace Nsg.Storage.Sqlite;

/// <summary>
/// What the decisions of one transaction have already asked of tables that hardly ever change: nearly every document asks the same.
/// It lives no longer than the transaction, so that what another process writes is seen.
/// </summary>
internal sealed class AskedRows(SqliteSession session)
{
    private readonly Dictionary<string, CompanyProfile?> _companies = [];
    private readonly Dictionary<(string Company, string Direction, string Party, string AccountingCost), string?> _learnt = [];

    internal CompanyProfile? Company(string company)
    {
        if (!_companies.TryGetValue(company, out var profile))
        {
            profile = CompanyTable.Find(session, company);
            _companies.Add(company, profile);
        }

        return profile;
    }

    internal string? LearntAccount(string company, string direction, string party, string accountingCost)
    {
        var key = (company, direction, party, accountingCost);
        if (!_learnt.TryGetValue(key, out var account))
        {
            account = (string?)session.Scalar(
                "SELECT account FROM learnt_account WHERE company = @1 AND direction = @2 AND party = @3 AND accounting_cost = @4",
                company, direction, party, accountingCost);
            _learnt.Add(key, account);
        }

        return account;
    }

    /// <summary>Forgets everything; at the start of every transaction, after a savepoint was rolled back, and after a rebuild.</summary>
    internal void Forget()
    {
        _companies.Clear();
        _learnt.Clear();
    }

    /// <summary>Forgets what a record of a kind may have changed.</summary>
    internal void Forget(string kind)
    {
        switch (kind)
        {
            case RecordKind.CompanyCreated or RecordKind.CompanySettingsChanged:
                _companies.Clear();
                break;
            case RecordKind.AccountLearnt:
                _learnt.Clear();
                break;
        }
    }
}
