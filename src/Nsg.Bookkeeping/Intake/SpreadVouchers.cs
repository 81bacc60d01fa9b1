using Nsg.Bookkeeping.Records;
using Nsg.Ledger;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Vouchers whose cost is spread over months: what goes on from them must be stopped before they
/// change.</summary>
internal static class SpreadVouchers
{
    /// <summary>Why a voucher is neither taken back nor corrected, or null.</summary>
    internal static string? Fault(IBooksTransaction books, EntryPosted voucher) =>
        books
            .Plans()
            .FirstOrDefault(plan =>
                plan.Stopped is null && (plan.Accrual?.Entry == voucher.Entry || plan.Accrual?.Source == voucher.Entry)
            )
            is { } spread
            ? $"{new VoucherNumber(voucher.Series, voucher.Year, voucher.Number)} is spread over months by accrual '{spread.Name}'; stop that first"
            : null;
}
