using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>Opening and closing balances, and whether the statement agrees with itself.</summary>
internal sealed record CamtBalances(decimal? Opening, DateOnly? OpeningDate, decimal? Closing, DateOnly? ClosingDate)
{
    internal static CamtBalances Read(ElementScan scan, XmlElementNode statement, Currency currency)
    {
        XmlElementNode? opening = null;
        XmlElementNode? previous = null;
        XmlElementNode? closing = null;
        foreach (var balance in Children(statement, "Bal"))
        {
            var type = Child(balance, "Tp", "CdOrPrtry", "Cd") ?? Child(balance, "Tp", "CdOrPrtry", "Prtry");
            switch (Peek(type))
            {
                case "OPBD":
                    opening ??= balance;
                    break;
                case "PRCD":
                    previous ??= balance;
                    break;
                case "CLBD":
                    closing = balance;
                    break;
                default:
                    break;
            }
        }

        var (first, firstDate) = ReadOne(scan, opening ?? previous, currency);
        var (last, lastDate) = ReadOne(scan, closing, currency);
        return new CamtBalances(first, firstDate, last, lastDate);
    }

    /// <summary>
    /// A balance's date has its home where it is the statement's first or last day; another date is listed.
    /// </summary>
    internal static void SeeDates(ElementScan scan, XmlElementNode node, BankStatement statement)
    {
        foreach (var balance in Children(node, "Bal"))
        {
            var isOpening = Peek(Child(balance, "Tp", "CdOrPrtry", "Cd")) is "OPBD" or "PRCD";
            var date = DateNode(balance);
            if (
                XmlDates.TryParse(Peek(date) ?? "", out var day)
                && day == (isOpening ? statement.From : statement.To)
                && Child(balance, "Amt") is { } amount
                && scan.IsSeen(amount)
            )
            {
                scan.See(date!);
            }
        }
    }

    /// <summary>Compares the statement's own sums with its entries. Differences are said, never absorbed.</summary>
    internal static void Check(ElementScan scan, XmlElementNode node, BankStatement statement)
    {
        if (statement.Entries.Any(entry => entry.Currency != statement.Currency))
        {
            return;
        }

        var (credit, debit) = CheckSums(
            scan,
            node,
            statement.Entries,
            statement.StatedCreditSum,
            statement.StatedDebitSum,
            "statement"
        );
        if (
            statement is { OpeningBalance: { } opening, ClosingBalance: { } closing }
            && opening + credit - debit != closing
        )
        {
            var expected = opening + credit - debit;
            scan.Odd(
                "balance-mismatch",
                $"opening balance {Show(opening)} and entries {Show(credit - debit)} give {Show(expected)}, "
                    + $"the statement says {Show(closing)}: a difference of {Show(closing - expected)}",
                node
            );
        }
    }

    /// <summary>Compares stated control sums with entries that are in one currency.</summary>
    /// <returns>What the entries sum to, both positive.</returns>
    internal static (decimal Credit, decimal Debit) CheckSums(
        ElementScan scan,
        XmlElementNode node,
        IReadOnlyList<BankEntry> entries,
        decimal? statedCredit,
        decimal? statedDebit,
        string message
    )
    {
        var credit = entries.Sum(entry => Math.Max(entry.Amount, 0));
        var debit = -entries.Sum(entry => Math.Min(entry.Amount, 0));
        CheckSum(scan, node, "credit", message, statedCredit, credit, "TtlCdtNtries");
        CheckSum(scan, node, "debit", message, statedDebit, debit, "TtlDbtNtries");
        return (credit, debit);
    }

    private static void CheckSum(
        ElementScan scan,
        XmlElementNode node,
        string side,
        string message,
        decimal? stated,
        decimal actual,
        string element
    )
    {
        if (stated is { } sum && sum != actual)
        {
            scan.Odd(
                "summary-mismatch",
                $"the {side} entries sum to {Show(actual)}, the {message}'s summary says {Show(sum)}: "
                    + $"a difference of {Show(sum - actual)}",
                Child(node, "TxsSummry", element) ?? node
            );
        }
    }

    private static (decimal? Amount, DateOnly? Date) ReadOne(
        ElementScan scan,
        XmlElementNode? balance,
        Currency currency
    )
    {
        if (balance is null)
        {
            return (null, null);
        }

        var date = XmlDates.TryParse(Peek(DateNode(balance)) ?? "", out var day) ? day : (DateOnly?)null;
        var amount = Child(balance, "Amt");
        var claimed = amount?.Attribute("Ccy");
        if (claimed is not null && claimed != currency.ToString())
        {
            scan.Odd(
                "currency-mismatch",
                $"the balance is in '{XmlFaults.OneLine(claimed)}', the account in {currency}; left out",
                balance
            );
            return (null, date);
        }

        scan.Text(Child(balance, "Tp", "CdOrPrtry", "Cd") ?? Child(balance, "Tp", "CdOrPrtry", "Prtry"));
        scan.Attribute(amount, "Ccy");
        return (CamtEntryReader.Signed(scan, scan.Decimal(amount), Child(balance, "CdtDbtInd")), date);
    }

    private static XmlElementNode? DateNode(XmlElementNode balance) =>
        Child(balance, "Dt", "Dt") ?? Child(balance, "Dt", "DtTm");

    private static string Show(decimal amount) => amount.ToString("0.00######", CultureInfo.InvariantCulture);
}
