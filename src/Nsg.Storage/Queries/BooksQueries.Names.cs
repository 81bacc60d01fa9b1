using Nsg.Ledger;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>What people call things by.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Number on each document (BT-1), by our identifier; documents without a number are left out.</summary>
    public IReadOnlyDictionary<Guid, string> DocumentNumbers() =>
        _session
            .Rows(
                "SELECT document, number FROM document WHERE company = @1 AND number IS NOT NULL",
                reader => (reader.Id(0), reader.GetString(1)),
                Key
            )
            .ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>Accounts that vouchers have used, by number.</summary>
    public IReadOnlyList<Account> UsedAccounts() =>
        _session.Rows(
            "SELECT DISTINCT account FROM balance WHERE company = @1 ORDER BY account",
            reader => AccountOf(reader.GetString(0)),
            Key
        );
}
