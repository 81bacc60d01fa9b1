using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>One account's statement: account, balances, control sums, entries.</summary>
internal static class CamtStatementReader
{
    private const string Booked = "BOOK";

    internal static BankStatement ReadStatement(ElementScan scan, XmlElementNode node, CamtHeader header)
    {
        var account = Child(node, "Acct");
        var owner = Child(account, "Ownr");
        var currency = FindCurrency(scan, node, "statement");
        var number = FindAccount(scan, node, "statement");

        var ownerName = scan.Text(Child(owner, "Nm"));
        var balances = CamtBalances.Read(scan, node, currency);
        var (from, to) = (scan.Date(FirstOf(node, "FrDtTm", "FrDt")), scan.Date(FirstOf(node, "ToDtTm", "ToDt")));
        var last = to ?? balances.ClosingDate ?? CreatedDate(scan, node, header.Created);
        var context = new CamtAccount(currency, number, ownerName, last);
        var entries = ReadEntries(scan, node, context);
        CheckCopy(scan, Child(node, "CpyDplctInd"), "statement");
        var statement = new BankStatement
        {
            Id = scan.Text(Child(node, "Id")) ?? "",
            SequenceNumber = Sequence(scan, node),
            Account = number,
            AccountName = scan.Text(Child(account, "Nm")),
            Currency = currency,
            OwnerName = ownerName,
            OwnerIds = [.. CamtParties.Identifiers(scan, owner).Union(header.Recipient)],
            Servicer =
                scan.Text(Child(account, "Svcr", "FinInstnId", "BICFI"))
                ?? scan.Text(Child(account, "Svcr", "FinInstnId", "BIC")),
            From = from ?? balances.OpeningDate ?? FirstDay(entries) ?? last ?? Undated(scan, node),
            To = last ?? LastDay(entries) ?? from ?? default,
            OpeningBalance = balances.Opening,
            ClosingBalance = balances.Closing,
            StatedCreditSum = scan.Decimal(Child(node, "TxsSummry", "TtlCdtNtries", "Sum")),
            StatedDebitSum = scan.Decimal(Child(node, "TxsSummry", "TtlDbtNtries", "Sum")),
            Entries = entries,
        };
        CamtBalances.SeeDates(scan, node, statement);
        CamtBalances.Check(scan, node, statement);
        return statement;
    }

    internal static string? ReadAccount(ElementScan scan, XmlElementNode? id) =>
        (scan.Text(Child(id, "IBAN")) ?? scan.Text(Child(id, "Othr", "Id")))?.Replace(
            " ",
            "",
            StringComparison.Ordinal
        );

    /// <summary>The number of a statement or notification in its row.</summary>
    internal static string? Sequence(ElementScan scan, XmlElementNode node) =>
        scan.Text(Child(node, "ElctrncSeqNb")) ?? scan.Text(Child(node, "LglSeqNb"));

    private static XmlElementNode? FirstOf(XmlElementNode statement, string first, string second) =>
        Child(statement, "FrToDt", first) ?? Child(statement, "FrToDt", second);

    /// <summary>The account of a statement or notification.</summary>
    internal static string FindAccount(ElementScan scan, XmlElementNode node, string message)
    {
        var account = Child(node, "Acct");
        var number = ReadAccount(scan, Child(account, "Id"));
        if (number is null)
        {
            scan.Fail(
                "missing-value",
                $"the {message} names no account (Acct/Id); ask the bank for a complete {message}",
                account ?? node
            );
        }

        return number ?? "";
    }

    /// <summary>The currency of the account of a statement or notification.</summary>
    internal static Currency FindCurrency(ElementScan scan, XmlElementNode node, string message)
    {
        var account = Child(node, "Acct");
        if (Currency.TryParse(scan.Text(Child(account, "Ccy")), out var currency))
        {
            return currency;
        }

        foreach (var part in node.Children)
        {
            if (
                part.LocalName is "Bal" or "Ntry"
                && Currency.TryParse(Child(part, "Amt")?.Attribute("Ccy"), out currency)
            )
            {
                return currency;
            }
        }

        scan.Fail(
            "missing-value",
            $"the {message} names no currency (Acct/Ccy); ask the bank for a complete {message}",
            account ?? node
        );
        return Currency.EUR;
    }

    /// <summary>Booked entries of a statement or notification.</summary>
    internal static List<BankEntry> ReadEntries(ElementScan scan, XmlElementNode statement, CamtAccount account)
    {
        var entries = new List<BankEntry>();
        var ordinal = 0;
        foreach (var node in Children(statement, "Ntry"))
        {
            ordinal++;
            var status = Child(node, "Sts");
            var place = Child(status, "Cd") ?? Child(status, "Prtry") ?? status;
            if (Peek(place) is { } code && code != Booked)
            {
                scan.Odd(
                    "entry-not-booked",
                    $"the entry has status '{XmlFaults.OneLine(code)}', not BOOK; left out",
                    node
                );
                continue;
            }

            if (scan.Text(place) is null)
            {
                scan.Odd("missing-value", "the entry has no status; taken as booked", node);
            }

            entries.Add(CamtEntryReader.ReadEntry(scan, node, account, ordinal));
        }

        return entries;
    }

    /// <summary>The day on which a statement or notification was made.</summary>
    internal static DateOnly? CreatedDate(ElementScan scan, XmlElementNode statement, string? created)
    {
        var own = scan.Text(Child(statement, "CreDtTm"));
        return XmlDates.TryParse(own ?? created ?? "", out var date) ? date : null;
    }

    private static DateOnly Undated(ElementScan scan, XmlElementNode node)
    {
        scan.Fail("missing-value", "the statement has no date at all; ask the bank for a complete statement", node);
        return default;
    }

    internal static void CheckCopy(ElementScan scan, XmlElementNode? node, string message)
    {
        if (Peek(node) is { } code)
        {
            scan.Odd(
                "copy-or-duplicate",
                $"the bank marks the {message} as a copy or duplicate ({XmlFaults.OneLine(code)})",
                node
            );
        }
    }

    private static DateOnly? FirstDay(List<BankEntry> entries) =>
        entries.Count == 0 ? null : entries.Min(entry => entry.BookingDate);

    private static DateOnly? LastDay(List<BankEntry> entries) =>
        entries.Count == 0 ? null : entries.Max(entry => entry.BookingDate);
}

/// <summary>What every entry of a statement is read against.</summary>
/// <param name="Currency">The account's currency.</param>
/// <param name="Number">The account.</param>
/// <param name="OwnerName">Whose account it is.</param>
/// <param name="LastDay">The statement's last day, where known.</param>
internal sealed record CamtAccount(Currency Currency, string Number, string? OwnerName, DateOnly? LastDay);
