using System.Globalization;
using System.Text;
using System.Xml;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>The GeneralLedgerEntries of an audit file.</summary>
internal static class SafTEntryWriter
{
    /// <summary>
    /// Writes the vouchers. Opening entries are in the opening balances already and are no transactions of the period; a voucher without
    /// lines has no place in the format. Vouchers that were taken over stand under the series and numbers that they had before.
    /// </summary>
    internal static void Write(XmlWriter xml, LedgerExtract extract, bool isNewest, Stream output)
    {
        var totals = extract.Totals.Value;
        xml.WriteStartElement("GeneralLedgerEntries", Ns);
        Element(xml, "NumberOfEntries", totals.Entries.ToString(CultureInfo.InvariantCulture));
        Element(xml, "TotalDebit", XmlText.Amount(totals.Debit));
        Element(xml, "TotalCredit", XmlText.Amount(totals.Credit));
        xml.Flush();
        var parties = new PartyIndex(extract, party => SafTTags.Identifier(party.Id, MiddleMax));
        var journals = new SafTJournalStream(output, SafTTags.Journal.End);
        PagedWriting.Write(
            extract.Vouchers, VoucherParts.Vat | VoucherParts.Currencies | VoucherParts.Documents, () => new SafTEntryFormat(extract.Company, parties, isNewest), journals.Add);
        journals.End();
        xml.WriteEndElement();
    }
}

/// <summary>Transactions of the Norwegian format.</summary>
internal sealed class SafTEntryFormat(ExtractCompany company, PartyIndex parties, bool isNewest) : IVoucherFormat
{
    private static readonly XmlTag TaxAmount = new(6, "TaxAmount");
    private static readonly XmlTag DebitTaxAmount = new(6, "DebitTaxAmount");
    private static readonly XmlTag CreditTaxAmount = new(6, "CreditTaxAmount");

    private readonly int _decimals = company.Currency.MinorUnits;
    private readonly byte[] _taxType = "MVA"u8.ToArray();
    private readonly byte[] _country = Encoding.UTF8.GetBytes(company.Country.Code);
    private readonly SafTJournals _journals = new((series, _, isTakenOver) => SafTTags.Head(
        XmlText.Identifier(series, ShortMax), isTakenOver ? XmlText.Text(series, LongMax) : SeriesName(series), XmlText.Identifier(series, CodeMax)));

    /// <inheritdoc/>
    public void Write(VoucherPage page, PageText output)
    {
        foreach (ref readonly var voucher in page.Vouchers)
        {
            if (voucher.Kind != EntryKind.Opening && voucher.LineCount > 0)
            {
                var (key, head) = _journals.Of(page, voucher);
                output.Under(key, head);
                SafTTags.Begin(output, page, voucher);
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

    private void Line(PageText output, VoucherPage page, in VoucherFacts voucher, in LineFacts line, int number)
    {
        output.Write(SafTTags.Line.Open);
        output.Number(SafTTags.RecordId, number);
        output.Text(SafTTags.AccountId, page.Text(line.Account), int.MaxValue);
        foreach (ref readonly var one in page.Objects(line))
        {
            output.Write(SafTTags.Analysis.Open);
            output.Identifier(SafTTags.AnalysisType, page.Text(one.Dimension), CodeMax);
            output.Identifier(SafTTags.AnalysisId, page.Text(one.Object), MiddleMax);
            output.Write(SafTTags.Analysis.End);
        }

        SafTTags.Names(output, page, voucher, line, parties);
        var side = line.IsCredit ? SafTTags.Credit : SafTTags.Debit;
        output.Write(side.Open);
        output.Minor(SafTTags.Amount, line.Amount, _decimals);
        if (line.Currency is { } currency && SafTTags.DecimalsOf(currency) is { } decimals)
        {
            output.Clean(SafTTags.CurrencyCode, currency);
            output.Minor(SafTTags.CurrencyAmount, line.IsCredit ? -line.Foreign : line.Foreign, decimals);
        }

        output.Write(side.End);
        Tax(output, page, line);
        output.Write(SafTTags.Line.End);
    }

    /// <summary>The tax of a line stands with the amount that was taxed, as the format's guide has it.</summary>
    private void Tax(PageText output, VoucherPage page, in LineFacts line)
    {
        if (line.VatCode.IsNone || line.VatPart != VatPart.Base)
        {
            return;
        }

        var amount = !isNewest ? TaxAmount : line.IsCredit ? CreditTaxAmount : DebitTaxAmount;
        output.Write(SafTTags.TaxInformation.Open);
        output.Copy(SafTTags.TaxType, _taxType);
        output.Identifier(SafTTags.TaxCode, page.Text(line.VatCode), MiddleMax);
        output.Number(SafTTags.TaxPercentage, line.VatRate);
        output.Copy(SafTTags.Country, _country);
        output.Minor(SafTTags.TaxBase, line.Amount, _decimals);
        output.Write(amount.Open);
        output.Minor(SafTTags.TaxAmountValue, SafTTags.Tax(line), _decimals);
        output.Write(amount.End);
        output.Write(SafTTags.TaxInformation.End);
    }

    private static string SeriesName(string series) => series switch
    {
        VoucherSeries.Purchase => "Purchases",
        VoucherSeries.Sales => "Sales",
        VoucherSeries.Bank => "Bank",
        VoucherSeries.Settlement => "Settlements",
        VoucherSeries.Opening => "Opening balances",
        VoucherSeries.Imported => "Taken over",
        _ => "General",
    };
}
