using System.Text;
using Nsg.Ledger;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting.XbrlGl;

/// <summary>Entries of an XBRL GL instance.</summary>
internal sealed class XbrlGlFormat : IVoucherFormat
{
    private readonly XbrlGlTags _tags;
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _accounts;
    private readonly PartyIndex _parties;
    private readonly byte[] _currency;
    private readonly int _decimals;
    private readonly XmlTag _amount;
    private readonly XmlTag _taxBasis;
    private readonly XmlTag _taxAmount;
    private readonly Dictionary<string, (XmlTag Amount, byte[] Measure, int Decimals)> _foreign = [];

    internal XbrlGlFormat(Currency currency, XbrlGlTags tags, Dictionary<byte[], byte[]> accounts, PartyIndex parties)
    {
        (_tags, _accounts, _parties) = (tags, accounts.GetAlternateLookup<ReadOnlySpan<byte>>(), parties);
        (_currency, _decimals) = (Encoding.UTF8.GetBytes("iso4217:" + currency.Code), currency.MinorUnits);
        _amount = XbrlGlTags.Amount(4, "gl-cor:amount", currency.Code, _decimals);
        _taxBasis = XbrlGlTags.Amount(5, "gl-cor:taxBasis", currency.Code, _decimals);
        _taxAmount = XbrlGlTags.Amount(5, "gl-cor:taxAmount", currency.Code, _decimals);
    }

    /// <summary>What is written of each account.</summary>
    internal static Dictionary<byte[], byte[]> AccountsOf(LedgerExtract extract, XbrlGlTags tags) =>
        extract.Accounts.ToDictionary(
            account => Encoding.UTF8.GetBytes(account.Number),
            account =>
            {
                var text = new PageText();
                text.Write(tags.Account.Open);
                text.Clean(tags.AccountId, account.Number);
                text.Clean(tags.AccountName, XmlText.Text(account.Name, XbrlGlTags.TextMax));
                text.Clean(tags.AccountType, TypeName(account.Type));
                text.Clean(tags.AccountKind, "account");
                text.Write(tags.Account.End);
                return text.Bytes.ToArray();
            },
            BytesComparer.Instance
        );

    /// <summary>The name of a party: on whichever side it is named first.</summary>
    internal static Func<ExtractParty, byte[]> NameOf(LedgerExtract extract)
    {
        var names = extract
            .Parties.DistinctBy(party => party.Key)
            .ToDictionary(party => party.Key, party => Encoding.UTF8.GetBytes(party.Name));
        return party => names[party.Key];
    }

    /// <inheritdoc/>
    public void Write(VoucherPage page, PageText output)
    {
        foreach (ref readonly var voucher in page.Vouchers)
        {
            Header(output, page, voucher);
            var number = 0;
            foreach (ref readonly var line in page.Lines(voucher))
            {
                Detail(output, page, voucher, line, ++number);
            }

            output.Write(_tags.Header.End);
            output.Vouchers++;
        }
    }

    private void Header(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        output.Write(_tags.Header.Open);
        output.Day(_tags.PostedDate, voucher.Date);
        output.Copy(_tags.EnteredBy, voucher.IsAutomatic ? "rule"u8 : "person"u8);
        output.Day(_tags.EnteredDate, voucher.RegisteredDay);
        output.Clean(_tags.Journal, voucher.Number.Series);
        output.Copy(_tags.EntryType, voucher.Reverses is null ? "standard"u8 : "adjusting"u8);
        output.Number(_tags.EntryNumber, voucher.Number);
        if (voucher.Reverses is { } back)
        {
            output.Clean(
                _tags.EntryComment,
                XmlText.Text(
                    $"{Encoding.UTF8.GetString(page.Text(voucher.Text))} (takes back {back})",
                    XbrlGlTags.TextMax
                )
            );
        }
        else
        {
            output.Text(_tags.EntryComment, page.Text(voucher.Text), XbrlGlTags.TextMax);
        }

        if (voucher.Kind == EntryKind.Opening)
        {
            output.Copy(_tags.Qualifier, "balance-brought-forward"u8);
        }
    }

    private void Detail(PageText output, VoucherPage page, in VoucherFacts voucher, in LineFacts line, int number)
    {
        output.Write(_tags.Detail.Open);
        output.Number(_tags.LineNumber, number);
        output.Write(_accounts[page.Text(line.Account)]);
        output.Minor(_amount, _tags.HasSides || !line.IsCredit ? line.Amount : -line.Amount, _decimals);
        output.Copy(_tags.AmountCurrency, _currency);
        if (line.Currency is { } code)
        {
            var (amount, measure, decimals) = Foreign(code);
            output.Minor(amount, _tags.HasSides && line.IsCredit ? -line.Foreign : line.Foreign, decimals);
            output.Copy(_tags.OriginalCurrency, measure);
        }

        if (_tags.HasSides)
        {
            output.Copy(_tags.Side, line.IsCredit ? "C"u8 : "D"u8);
        }

        output.Day(_tags.PostingDate, voucher.Date);
        Party(output, page, line);
        Document(output, page, voucher);
        output.Copy(_tags.Status, "posted"u8);
        if (line.Text.Length > 0)
        {
            output.Text(_tags.Comment, page.Text(line.Text), XbrlGlTags.TextMax);
        }

        Taxes(output, page, line);
        output.Write(_tags.Detail.End);
    }

    private void Party(PageText output, VoucherPage page, in LineFacts line)
    {
        if (line.Party.IsNone)
        {
            return;
        }

        var key = page.Text(line.Party);
        var (role, name) = _parties.Of(key, page.Text(line.Account));
        output.Write(_tags.Party.Open);
        output.Text(_tags.PartyCode, key, int.MaxValue);
        if (name is not null)
        {
            output.Text(_tags.PartyName, name, XbrlGlTags.TextMax);
        }

        output.Copy(_tags.PartyType, role == PartyRole.Customer ? "C"u8 : "V"u8);
        output.Write(_tags.Party.End);
    }

    private void Document(PageText output, VoucherPage page, in VoucherFacts voucher)
    {
        if (voucher.Document is not { } id)
        {
            return;
        }

        output.Copy(
            _tags.DocumentType,
            voucher.DocumentKind switch
            {
                "invoice" => "invoice"u8,
                "credit-note" => "credit-memo"u8,
                "receipt" => "receipt"u8,
                _ => "other"u8,
            }
        );
        if (!voucher.DocumentNumber.IsNone)
        {
            output.Text(_tags.DocumentNumber, page.Text(voucher.DocumentNumber), XbrlGlTags.TextMax);
        }

        output.Write(_tags.DocumentReference.Open);
        const int idLength = 36;
        id.TryFormat(output.Room(idLength), out var written);
        output.Advance(written);
        output.Write(_tags.DocumentReference.Close);
        if (voucher.DocumentDate is { } date)
        {
            output.Day(_tags.DocumentDate, date);
        }
    }

    private void Taxes(PageText output, VoucherPage page, in LineFacts line)
    {
        if (line.VatCode.IsNone)
        {
            return;
        }

        output.Write(_tags.Taxes.Open);
        output.Copy(
            _tags.TaxDescription,
            line.VatPart switch
            {
                VatPart.OutputTax => "output tax"u8,
                VatPart.InputTax => "input tax"u8,
                _ => "taxable amount"u8,
            }
        );
        output.Minor(line.VatPart == VatPart.Base ? _taxBasis : _taxAmount, line.Amount, _decimals);
        output.Number(_tags.TaxRate, line.VatRate);
        output.Text(_tags.TaxCode, page.Text(line.VatCode), int.MaxValue);
        output.Write(_tags.Taxes.End);
    }

    private (XmlTag Amount, byte[] Measure, int Decimals) Foreign(string code)
    {
        if (!_foreign.TryGetValue(code, out var found))
        {
            var decimals = Currency.Parse(code).MinorUnits;
            _foreign[code] = found = (
                XbrlGlTags.Amount(4, "gl-muc:amountOriginalAmount", code, decimals),
                Encoding.UTF8.GetBytes("iso4217:" + code),
                decimals
            );
        }

        return found;
    }

    private static string TypeName(AccountType type) =>
        type switch
        {
            AccountType.Asset => "asset",
            AccountType.Liability => "liability",
            AccountType.Equity => "equity",
            AccountType.Income => "income",
            _ => "expense",
        };
}
