using Nsg.Ledger;
using Nsg.Reporting.Vouchers;

namespace Nsg.Reporting.SafT;

/// <summary>
/// The transactions of an audit file, under their journals. Opening entries are in the opening balances already; a
/// voucher without lines has no
/// place in the format.
/// </summary>
/// <param name="journals">Heads of journals.</param>
internal abstract class SafTTransactions(SafTJournals journals) : IVoucherFormat
{
    /// <inheritdoc/>
    public void Write(VoucherPage page, PageText output)
    {
        foreach (ref readonly var voucher in page.Vouchers)
        {
            if (voucher.Kind != EntryKind.Opening && voucher.LineCount > 0)
            {
                var (key, head) = journals.Of(page, voucher);
                output.Under(key, head);
                Begin(output, page, voucher);
                var number = 0;
                foreach (ref readonly var line in page.Lines(voucher))
                {
                    Line(output, page, voucher, line, ++number);
                }

                output.Write(SafTTags.Transaction.End);
                output.Vouchers++;
            }
        }
    }

    /// <summary>What stands before the lines.</summary>
    protected virtual void Begin(PageText output, VoucherPage page, in VoucherFacts voucher) =>
        SafTTags.Begin(output, page, voucher);

    /// <summary>A line.</summary>
    protected abstract void Line(
        PageText output,
        VoucherPage page,
        in VoucherFacts voucher,
        in LineFacts line,
        int number
    );
}
