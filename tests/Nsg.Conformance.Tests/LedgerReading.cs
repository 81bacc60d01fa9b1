using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Nsg.Conformance.Tests;

/// <summary>Trial balances out of ledger files, read by code of the tests alone: closing balance by account, debit positive, zeros left out.</summary>
internal static class LedgerReading
{
    internal static SortedDictionary<string, decimal> XbrlGl(byte[] file)
    {
        XNamespace cor = "http://www.xbrl.org/int/gl/cor/2015-03-25";
        return Sums(XDocument.Load(new MemoryStream(file)).Descendants(cor + "entryDetail").Select(detail => (
            detail.Element(cor + "account")!.Element(cor + "accountMainID")!.Value,
            Number(detail.Element(cor + "amount")!.Value) * (detail.Element(cor + "debitCreditCode")!.Value == "D" ? 1m : -1m))));
    }

    /// <summary>Opening balances and lines, which must give the stated closing balances.</summary>
    internal static SortedDictionary<string, decimal> SafT(byte[] file)
    {
        var root = XDocument.Load(new MemoryStream(file)).Root!;
        var ns = root.Name.Namespace;
        decimal Amount(XElement at, string name) => at.Element(ns + name) is { } amount ? Number((amount.Element(ns + "Amount") ?? amount).Value) : 0m;
        var accounts = root.Descendants(ns + "GeneralLedgerAccounts").Elements(ns + "Account").ToList();
        var lines = root.Descendants(ns + "GeneralLedgerEntries").Descendants(ns + "Line").ToList();
        var sums = Sums(accounts.Select(one => (one.Element(ns + "AccountID")!.Value, Amount(one, "OpeningDebitBalance") - Amount(one, "OpeningCreditBalance")))
            .Concat(lines.Select(one => (one.Element(ns + "AccountID")!.Value, Amount(one, "DebitAmount") - Amount(one, "CreditAmount")))));
        Sums(accounts.Select(one => (one.Element(ns + "AccountID")!.Value, Amount(one, "ClosingDebitBalance") - Amount(one, "ClosingCreditBalance")))).ShouldBe(sums);
        var totals = root.Descendants(ns + "GeneralLedgerEntries").Single();
        Number(totals.Element(ns + "TotalDebit")!.Value).ShouldBe(lines.Sum(one => Amount(one, "DebitAmount")));
        Number(totals.Element(ns + "TotalCredit")!.Value).ShouldBe(Number(totals.Element(ns + "TotalDebit")!.Value));
        int.Parse(totals.Element(ns + "NumberOfEntries")!.Value, CultureInfo.InvariantCulture).ShouldBe(totals.Descendants(ns + "Transaction").Count());
        return sums;
    }

    /// <summary>Opening balances of the year and transactions; where the file states closing balances and results, they must agree.</summary>
    internal static SortedDictionary<string, decimal> Sie(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = Encoding.GetEncoding(437).GetString(file).Split("\r\n").Select(Fields).Where(row => row.Count > 0).ToList();
        var sums = Sums(rows.Where(row => row[0] == "#IB" && row[1] == "0").Select(row => (row[2], Number(row[3])))
            .Concat(rows.Where(row => row[0] == "#TRANS").Select(row => (row[1], Number(row[3])))));
        var stated = Sums(rows.Where(row => row[0] is "#UB" or "#RES" && row[1] == "0").Select(row => (row[2], Number(row[3]))));
        if (stated.Count > 0)
        {
            stated.ShouldBe(sums);
        }

        return sums;
    }

    private static SortedDictionary<string, decimal> Sums(IEnumerable<(string Account, decimal Amount)> rows) => new(
        rows.GroupBy(row => row.Account).Select(group => (group.Key, Sum: group.Sum(row => row.Amount))).Where(one => one.Sum != 0m).ToDictionary(one => one.Key, one => one.Sum), StringComparer.Ordinal);

    /// <summary>Fields of a line: words, texts in quotes, lists in braces.</summary>
    private static List<string> Fields(string line)
    {
        var (fields, at) = (new List<string>(), 0);
        while (at < line.Length)
        {
            if (line[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (line[at] is '"' or '{')
            {
                var close = line[at] == '"' ? '"' : '}';
                while (end < line.Length && (line[end] != close || line[end - 1] == '\\'))
                {
                    end++;
                }

                fields.Add(line[(at + 1)..Math.Min(end, line.Length)].Replace("\\\"", "\"", StringComparison.Ordinal));
                at = end + 1;
                continue;
            }

            while (end < line.Length && line[end] is not (' ' or '\t'))
            {
                end++;
            }

            fields.Add(line[at..end]);
            at = end;
        }

        return fields;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
