using System.Globalization;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Sie;

/// <summary>Vouchers of a SIE file.</summary>
internal sealed class SieFormat(Currency currency, PartyIndex parties) : IVoucherFormat
{
    private readonly int _decimals = currency.MinorUnits;

    /// <inheritdoc/>
    public void Write(VoucherPage page, PageText output)
    {
        var text = new SieText(output);
        foreach (ref readonly var voucher in page.Vouchers)
        {
            if (voucher.Kind != EntryKind.Opening)
            {
                Voucher(text, page, voucher);
                output.Vouchers++;
            }
        }

        text.Tell();
    }

    /// <summary>Dimensions of the format for customers and suppliers.</summary>
    internal static ReadOnlySpan<byte> DimensionOf(PartyRole role) => role == PartyRole.Customer ? "8"u8 : "9"u8;

    private void Voucher(SieText text, VoucherPage page, in VoucherFacts voucher)
    {
        text.Label("#VER"u8);
        if (voucher.IsTakenOver)
        {
            text.Word(page.Text(voucher.SourceSeries)).Word(page.Text(voucher.SourceNumber));
        }
        else
        {
            text.Word(voucher.Number.Series).Number(voucher.Number.Number);
        }

        text.Day(voucher.Date).Quoted(page.Text(voucher.Text));
        if (!voucher.IsTakenOver || voucher.SourceRegistered is not null)
        {
            text.Day(voucher.SourceRegistered ?? voucher.RegisteredDay);
        }

        text.End();
        text.Uncounted("{"u8);
        foreach (ref readonly var line in page.Lines(voucher))
        {
            Line(text, page, line);
        }

        text.Uncounted("}"u8);
    }

    private void Line(SieText text, VoucherPage page, in LineFacts line)
    {
        text.Label("#TRANS"u8).Word(page.Text(line.Account)).BeginObjects();
        foreach (ref readonly var one in page.Objects(line))
        {
            text.Quoted(page.Text(one.Dimension)).Quoted(page.Text(one.Object));
        }

        if (!line.Party.IsNone)
        {
            var key = page.Text(line.Party);
            var (role, id) = parties.Of(key, page.Text(line.Account));
            text.Quoted(DimensionOf(role)).Quoted(id ?? key);
        }

        text.EndObjects().Amount(line.Debit - line.Credit, _decimals);
        if (!line.Text.IsNone || line.Quantity is not null)
        {
            text.Quoted(""u8).Quoted(page.Text(line.Text));
        }

        if (line.Quantity is { } quantity)
        {
            text.Plain(quantity.ToString(CultureInfo.InvariantCulture));
        }

        text.End();
    }
}
