using System.Globalization;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Hledger;

/// <summary>
/// Writes a journal that hledger 1.25 and later reads (also in strict mode): one transaction for each voucher,
/// amounts in base currency.
/// The transaction currency, where it is another, is a tag on the posting, so that balances stay in one currency.
/// </summary>
public sealed class HledgerJournal(TextWriter output)
{
    /// <summary>Directives: currency, decimal mark, accounts.</summary>
    /// <param name="title">First line, a comment.</param>
    /// <param name="currency">Base currency.</param>
    /// <param name="accounts">Every account that a voucher uses.</param>
    public void WriteHead(string title, Currency currency, IEnumerable<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        Line($"; {HledgerText.Name(title)}");
        Line("decimal-mark .");
        Line($"commodity {HledgerText.CommodityStyle(currency)}");
        foreach (var account in accounts)
        {
            Line($"account {HledgerText.AccountName(account)}  ; type: {HledgerText.TypeLetter(account.Type)}");
        }
    }

    /// <summary>One voucher.</summary>
    public void Write(HledgerVoucher voucher)
    {
        ArgumentNullException.ThrowIfNull(voucher);
        Line("");
        var date = voucher.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Line($"{date} ({voucher.Number}) {HledgerText.Name(voucher.Text)}{Comment(voucher.Tags)}");
        foreach (var line in voucher.Lines)
        {
            var foreign = line.Transaction.Currency == line.Base.Currency ? null : HledgerText.Amount(line.Transaction);
            Line(
                $"    {HledgerText.AccountName(line.Account)}  {HledgerText.Amount(line.Base)}{Comment([("amount", foreign), ("vat", line.VatCode)])}"
            );
        }
    }

    private static string Comment(IEnumerable<(string Name, string? Value)> tags)
    {
        var text = string.Join(
            ", ",
            tags.Where(tag => !string.IsNullOrWhiteSpace(tag.Value))
                .Select(tag => $"{tag.Name}:{HledgerText.TagValue(tag.Value!)}")
        );
        return text.Length == 0 ? "" : $"  ; {text}";
    }

    /// <summary>The same bytes on every machine.</summary>
    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
