using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>Transactions of the Danish format: every amount names its currency and rate.</summary>
internal sealed class DanishSafTEntryFormat(ExtractCompany company, PartyIndex parties)
    : SafTTransactions(new SafTJournals((series, own, _) => Head(series, own)))
{
    private const int RateDecimals = 8;

    private static readonly XmlTag AnalysisAmount = new(6, "AnalysisAmount");
    private static readonly XmlTag TaxAmount = new(6, "TaxAmount");
    private static readonly Parts Deep = new(7);
    private static readonly Parts Flat = new(6);

    private readonly byte[] _country = Encoding.UTF8.GetBytes(company.Country.Code);
    private readonly byte[] _currency = Encoding.UTF8.GetBytes(company.Currency.Code);
    private readonly int _decimals = company.Currency.MinorUnits;

    /// <summary>The head of a journal, which is of one of three types.</summary>
    internal static byte[] Head(string series, string kind) =>
        SafTTags.Head(
            XmlText.Identifier(series, ShortMax),
            XmlText.Text(series, LongMax),
            kind switch
            {
                VoucherSeries.Sales => "AR",
                VoucherSeries.Purchase => "AP",
                _ => "GL",
            }
        );

    /// <inheritdoc/>
    protected override void Begin(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        base.Begin(output, page, voucher);
        output.Clean(SafTTags.SystemId, XmlText.Identifier(voucher.Number.ToString(), ShortMax));
    }

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
        output.Identifier(SafTTags.AccountId, page.Text(line.Account), NameMax);
        foreach (ref readonly var one in page.Objects(line))
        {
            output.Write(SafTTags.Analysis.Open);
            output.Identifier(SafTTags.AnalysisType, page.Text(one.Dimension), CodeMax);
            output.Identifier(SafTTags.AnalysisId, page.Text(one.Object), MiddleMax);
            Amount(output, AnalysisAmount, Deep, line);
            output.Write(SafTTags.Analysis.End);
        }

        SafTTags.Names(output, page, voucher, line, parties);
        Amount(output, line.IsCredit ? SafTTags.Credit : SafTTags.Debit, Flat, line);
        Tax(output, page, line);
        output.Write(SafTTags.Line.End);
    }

    private void Tax(PageText output, VoucherPage page, in LineFacts line)
    {
        if (line.VatCode.IsNone || line.VatPart != VatPart.Base)
        {
            return;
        }

        output.Write(SafTTags.TaxInformation.Open);
        output.Copy(SafTTags.TaxType, "VAT"u8);
        output.Identifier(SafTTags.TaxCode, page.Text(line.VatCode), CodeMax);
        output.Copy(SafTTags.Country, _country);
        output.Number(SafTTags.TaxPercentage, line.VatRate);
        output.Minor(SafTTags.TaxBase, line.Amount, _decimals);
        InBase(output, TaxAmount, Deep, SafTTags.Tax(line));
        output.Write(SafTTags.TaxInformation.End);
    }

    /// <summary>An amount in base currency, with what it is in the transaction's and the rate between them (base
    /// units for one unit).</summary>
    private void Amount(PageText output, XmlTag tag, Parts parts, in LineFacts line)
    {
        if (line.Currency is not { } code || SafTTags.DecimalsOf(code) is not { } decimals || line.Foreign == 0L)
        {
            InBase(output, tag, parts, line.Amount);
            return;
        }

        var foreign = line.IsCredit ? -line.Foreign : line.Foreign;
        output.Write(tag.Open);
        output.Minor(parts.Amount, line.Amount, _decimals);
        output.Clean(parts.CurrencyCode, code);
        output.Minor(parts.CurrencyAmount, foreign, decimals);
        output.Number(
            parts.ExchangeRate,
            Math.Round(
                Math.Abs(
                    Money.FromMinor(line.Amount, company.Currency).Amount
                        / Money.FromMinor(foreign, Currency.Parse(code)).Amount
                ),
                RateDecimals
            )
        );
        output.Write(tag.End);
    }

    private void InBase(PageText output, XmlTag tag, Parts parts, long amount)
    {
        output.Write(tag.Open);
        output.Minor(parts.Amount, amount, _decimals);
        output.Copy(parts.CurrencyCode, _currency);
        output.Minor(parts.CurrencyAmount, amount, _decimals);
        output.Copy(parts.ExchangeRate, "1"u8);
        output.Write(tag.End);
    }

    /// <summary>The four parts of an amount, at a depth.</summary>
    private sealed class Parts(int depth)
    {
        internal XmlTag Amount { get; } = new(depth, "Amount");

        internal XmlTag CurrencyCode { get; } = new(depth, "CurrencyCode");

        internal XmlTag CurrencyAmount { get; } = new(depth, "CurrencyAmount");

        internal XmlTag ExchangeRate { get; } = new(depth, "ExchangeRate");
    }
}
