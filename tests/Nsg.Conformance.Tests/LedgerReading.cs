using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Nsg.Conformance.Tests;

/// <summary>Trial balances out of ledger files, read by code of the tests alone: closing balance by account, debit
/// positive, zeros left out.</summary>
internal static class LedgerReading
{
    internal static SortedDictionary<string, decimal> XbrlGl(byte[] file)
    {
        XNamespace cor = "http://www.xbrl.org/int/gl/cor/2015-03-25";
        return Sums(
            XDocument
                .Load(new MemoryStream(file))
                .Descendants(cor + "entryDetail")
                .Select(detail =>
                    (
                        detail.Element(cor + "account")!.Element(cor + "accountMainID")!.Value,
                        Number(detail.Element(cor + "amount")!.Value)
                            * (detail.Element(cor + "debitCreditCode")!.Value == "D" ? 1m : -1m)
                    )
                )
        );
    }

    /// <summary>Vouchers, opening ones too; with the opening balances of accounts, movements give the closing
    /// ones.</summary>
    internal static SortedDictionary<string, decimal> Json(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        var root = document.RootElement;
        (root.GetProperty("format").GetString(), root.GetProperty("version").GetInt32()).ShouldBe(("nsg-ledger", 1));
        var vouchers = root.GetProperty("vouchers").EnumerateArray().ToList();
        IEnumerable<(string, decimal)> Lines(Func<JsonElement, bool> isWanted) =>
            vouchers
                .Where(isWanted)
                .SelectMany(one => one.GetProperty("lines").EnumerateArray())
                .Select(line =>
                    (
                        line.GetProperty("account").GetString()!,
                        Number(line.GetProperty("debit").GetString()!) - Number(line.GetProperty("credit").GetString()!)
                    )
                );
        IEnumerable<(string, decimal)> Balances(string name) =>
            root.GetProperty("accounts")
                .EnumerateArray()
                .Select(account =>
                    (account.GetProperty("number").GetString()!, Number(account.GetProperty(name).GetString()!))
                );
        Sums(Balances("opening").Concat(Lines(one => one.GetProperty("kind").GetString() != "opening")))
            .ShouldBe(Sums(Balances("closing")));
        return Sums(Lines(_ => true));
    }

    /// <summary>Rows of lines.</summary>
    internal static SortedDictionary<string, decimal> Csv(byte[] file)
    {
        var rows = Rows(Encoding.UTF8.GetString(file));
        int At(string name) => rows[0].IndexOf(name);
        rows.ShouldAllBe(row => row.Count == rows[0].Count);
        return Sums(
            rows.Skip(1)
                .Where(row => row[At("account")].Length > 0)
                .Select(row => (row[At("account")], Number(row[At("debit")]) - Number(row[At("credit")])))
        );
    }

    /// <summary>Rows as RFC 4180 has them.</summary>
    private static List<List<string>> Rows(string text)
    {
        var (rows, cell, isQuoted) = (new List<List<string>> { new() }, new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || text[i] is not (',' or '\r' or '\n'))
            {
                cell.Append(text[i]);
            }
            else if (text[i] != '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n' && i + 1 < text.Length)
                {
                    rows.Add([]);
                }
            }
        }

        return rows;
    }

    /// <summary>Opening balances and lines, which must give the stated closing balances.</summary>
    internal static SortedDictionary<string, decimal> SafT(byte[] file)
    {
        var root = XDocument.Load(new MemoryStream(file)).Root!;
        var ns = root.Name.Namespace;
        decimal Amount(XElement at, string name) =>
            at.Element(ns + name) is { } amount ? Number((amount.Element(ns + "Amount") ?? amount).Value) : 0m;
        var accounts = root.Descendants(ns + "GeneralLedgerAccounts").Elements(ns + "Account").ToList();
        var lines = root.Descendants(ns + "GeneralLedgerEntries").Descendants(ns + "Line").ToList();
        var sums = Sums(
            accounts
                .Select(one =>
                    (
                        one.Element(ns + "AccountID")!.Value,
                        Amount(one, "OpeningDebitBalance") - Amount(one, "OpeningCreditBalance")
                    )
                )
                .Concat(
                    lines.Select(one =>
                        (one.Element(ns + "AccountID")!.Value, Amount(one, "DebitAmount") - Amount(one, "CreditAmount"))
                    )
                )
        );
        Sums(
                accounts.Select(one =>
                    (
                        one.Element(ns + "AccountID")!.Value,
                        Amount(one, "ClosingDebitBalance") - Amount(one, "ClosingCreditBalance")
                    )
                )
            )
            .ShouldBe(sums);
        var totals = root.Descendants(ns + "GeneralLedgerEntries").Single();
        Number(totals.Element(ns + "TotalDebit")!.Value).ShouldBe(lines.Sum(one => Amount(one, "DebitAmount")));
        Number(totals.Element(ns + "TotalCredit")!.Value).ShouldBe(Number(totals.Element(ns + "TotalDebit")!.Value));
        int.Parse(totals.Element(ns + "NumberOfEntries")!.Value, CultureInfo.InvariantCulture)
            .ShouldBe(totals.Descendants(ns + "Transaction").Count());
        return sums;
    }

    /// <summary>Opening balances of the year and transactions; where the file states closing balances and results,
    /// they must agree.</summary>
    internal static SortedDictionary<string, decimal> Sie(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = Encoding
            .GetEncoding(437)
            .GetString(file)
            .Split("\r\n")
            .Select(Fields)
            .Where(row => row.Count > 0)
            .ToList();
        var sums = Sums(
            rows.Where(row => row[0] == "#IB" && row[1] == "0")
                .Select(row => (row[2], Number(row[3])))
                .Concat(rows.Where(row => row[0] == "#TRANS").Select(row => (row[1], Number(row[3]))))
        );
        var stated = Sums(
            rows.Where(row => row[0] is "#UB" or "#RES" && row[1] == "0").Select(row => (row[2], Number(row[3])))
        );
        if (stated.Count > 0)
        {
            stated.ShouldBe(sums);
        }

        return sums;
    }

    private static SortedDictionary<string, decimal> Sums(IEnumerable<(string Account, decimal Amount)> rows) =>
        new(
            rows.GroupBy(row => row.Account)
                .Select(group => (group.Key, Sum: group.Sum(row => row.Amount)))
                .Where(one => one.Sum != 0m)
                .ToDictionary(one => one.Key, one => one.Sum),
            StringComparer.Ordinal
        );

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
