using Nsg.Log;
using Nsg.Reporting.Vouchers;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Vouchers in any number.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Vouchers of a selection, series by series, each by posting date and registration; read beside each
    /// other on this question's connection and others.</summary>
    public IVoucherPages Vouchers(LedgerSelection selection)
    {
        _session.MayStand();
        return new CompanyVouchers(
            _readers,
            () => IsOver ? null : _session,
            new CompanyVouchers.Moment(
                Key,
                Company.Currency,
                selection,
                LogTable.Head(_session, Key, LogStream.Books).Size,
                _session.Rows(
                    "SELECT DISTINCT series FROM voucher_series WHERE company = @1 ORDER BY series",
                    row => row.GetString(0),
                    Key
                ),
                HasAny("entry_source"),
                HasAny("entry_line_object"),
                HasAny("entry_line_detail")
            )
        );
    }

    private bool HasAny(string table) =>
        _session.Scalar($"SELECT 1 FROM {table} WHERE company = @1 LIMIT 1", Key) is not null;
}
