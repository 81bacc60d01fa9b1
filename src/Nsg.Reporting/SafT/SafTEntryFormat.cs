using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>Transactions of the Norwegian format.</summary>
internal sealed class SafTEntryFormat(ExtractCompany company, PartyIndex parties, bool isNewest)
    : SafTTransactions(Journals())
{
    private static readonly XmlTag TaxAmount = new(6, "TaxAmount");
    private static readonly XmlTag DebitTaxAmount = new(6, "DebitTaxAmount");
    private static readonly XmlTag CreditTaxAmount = new(6, "CreditTaxAmount");

    private readonly int _decimals = company.Currency.MinorUnits;
    private readonly byte[] _taxType = "MVA"u8.ToArray();
    private readonly byte[] _country = Encoding.UTF8.GetBytes(company.Country.Code);

    /// <inheritdoc/>
    protected override void Line(
        PageText output,
        VoucherPage page,
        in VoucherFacts voucher,
        in LineFacts line,
        int number
    )
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

        var amount =
            !isNewest ? TaxAmount
            : line.IsCredit ? CreditTaxAmount
            : DebitTaxAmount;
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

    private static SafTJournals Journals() =>
        new(
            (series, _, isTakenOver) =>
                SafTTags.Head(
                    XmlText.Identifier(series, ShortMax),
                    isTakenOver ? XmlText.Text(series, LongMax) : SeriesName(series),
                    XmlText.Identifier(series, CodeMax)
                )
        );

    private static string SeriesName(string series) =>
        series switch
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
