using System.Text;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>Elements of transactions, which Norway's and Denmark's formats share.</summary>
internal static class SafTTags
{
    internal static readonly XmlTag Journal = new(2, "Journal");
    internal static readonly XmlTag Transaction = new(3, "Transaction");
    internal static readonly XmlTag TransactionId = new(4, "TransactionID");
    internal static readonly XmlTag SystemId = new(4, "SystemID");
    internal static readonly XmlTag Line = new(4, "Line");
    internal static readonly XmlTag RecordId = new(5, "RecordID");
    internal static readonly XmlTag AccountId = new(5, "AccountID");
    internal static readonly XmlTag Analysis = new(5, "Analysis");
    internal static readonly XmlTag AnalysisType = new(6, "AnalysisType");
    internal static readonly XmlTag AnalysisId = new(6, "AnalysisID");
    internal static readonly XmlTag Debit = new(5, "DebitAmount");
    internal static readonly XmlTag Credit = new(5, "CreditAmount");
    internal static readonly XmlTag Amount = new(6, "Amount");
    internal static readonly XmlTag CurrencyCode = new(6, "CurrencyCode");
    internal static readonly XmlTag CurrencyAmount = new(6, "CurrencyAmount");
    internal static readonly XmlTag TaxInformation = new(5, "TaxInformation");
    internal static readonly XmlTag TaxType = new(6, "TaxType");
    internal static readonly XmlTag TaxCode = new(6, "TaxCode");
    internal static readonly XmlTag TaxPercentage = new(6, "TaxPercentage");
    internal static readonly XmlTag Country = new(6, "Country");
    internal static readonly XmlTag TaxBase = new(6, "TaxBase");
    internal static readonly XmlTag TaxAmountValue = new(7, "Amount");

    private static readonly XmlTag Period = new(4, "Period");
    private static readonly XmlTag PeriodYear = new(4, "PeriodYear");
    private static readonly XmlTag TransactionDate = new(4, "TransactionDate");
    private static readonly XmlTag SourceId = new(4, "SourceID");
    private static readonly XmlTag Description = new(4, "Description");
    private static readonly XmlTag SystemEntryDate = new(4, "SystemEntryDate");
    private static readonly XmlTag GlPostingDate = new(4, "GLPostingDate");
    private static readonly XmlTag SourceDocumentId = new(5, "SourceDocumentID");
    private static readonly XmlTag CustomerId = new(5, "CustomerID");
    private static readonly XmlTag SupplierId = new(5, "SupplierID");
    private static readonly XmlTag LineDescription = new(5, "Description");

    /// <summary>The head of a journal.</summary>
    internal static byte[] Head(string id, string description, string type)
    {
        var head = new PageText();
        head.Write(Journal.Open);
        head.Clean(new XmlTag(3, "JournalID"), id);
        head.Clean(new XmlTag(3, "Description"), description);
        head.Clean(new XmlTag(3, "Type"), type);
        return head.Bytes.ToArray();
    }

    /// <summary>A transaction up to its lines.</summary>
    internal static void Begin(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        output.Write(Transaction.Open);
        if (voucher.SourceNumber.Length > 0)
        {
            output.Identifier(TransactionId, page.Text(voucher.SourceNumber), NameMax);
        }
        else
        {
            output.Number(TransactionId, voucher.Number);
        }

        output.Number(Period, voucher.Date.Month);
        output.Number(PeriodYear, voucher.Date.Year);
        output.Day(TransactionDate, voucher.Date);
        output.Copy(SourceId, voucher.IsAutomatic ? "rule"u8 : "person"u8);
        output.Text(Description, page.Text(voucher.Text), LongMax);
        output.Day(SystemEntryDate, voucher.SourceRegistered ?? voucher.RegisteredDay);
        output.Day(GlPostingDate, voucher.Date);
    }

    /// <summary>Document, party and text of a line.</summary>
    internal static void Names(
        PageText output,
        VoucherPage page,
        in VoucherFacts voucher,
        in LineFacts line,
        PartyIndex parties
    )
    {
        var document =
            !voucher.DocumentNumber.IsNone ? voucher.DocumentNumber
            : !line.Reference.IsNone ? line.Reference
            : voucher.SourceReference;
        if (!document.IsNone)
        {
            output.Identifier(SourceDocumentId, page.Text(document), MiddleMax);
        }

        if (!line.Party.IsNone)
        {
            var (role, written) = parties.Of(page.Text(line.Party), page.Text(line.Account));
            var tag = role == PartyRole.Customer ? CustomerId : SupplierId;
            if (written is not null)
            {
                output.Text(tag, written, int.MaxValue);
            }
            else
            {
                output.Identifier(tag, page.Text(line.Party), MiddleMax);
            }
        }

        output.Text(LineDescription, page.Text(line.Text.Length > 0 ? line.Text : voucher.Text), LongMax);
    }

    /// <summary>What the format writes of a party.</summary>
    internal static byte[] Identifier(string id, int max) => Encoding.UTF8.GetBytes(XmlText.Identifier(id, max));

    /// <summary>Decimals of a currency that the format has room for, or null.</summary>
    internal static int? DecimalsOf(string currency) =>
        Currency.Parse(currency).MinorUnits is var decimals and <= 2 ? decimals : null;

    /// <summary>The tax of a line that was taxed, in minor units.</summary>
    internal static long Tax(in LineFacts line) =>
        (long)decimal.Round(line.Amount * line.VatRate / 100m, MidpointRounding.AwayFromZero);
}
