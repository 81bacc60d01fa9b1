using System.Globalization;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>Booked entries (Ntry).</summary>
internal static class CamtEntryReader
{
    internal static BankEntry ReadEntry(ElementScan scan, XmlElementNode node, CamtAccount account, int ordinal)
    {
        var amountNode = Child(node, "Amt");
        var unsigned = scan.RequiredDecimal(node, amountNode, "the entry's amount");
        var direction = Child(node, "CdtDbtInd");
        var signed = Signed(scan, unsigned, direction);
        if (signed is null)
        {
            scan.Fail(
                "invalid-value",
                "the entry does not say whether it is credit or debit (CdtDbtInd CRDT or DBIT)",
                direction ?? node
            );
        }

        var amount = signed ?? 0;
        var isMoneyIn = Peek(direction) == "CRDT";
        var isReversal = scan.Text(Child(node, "RvslInd")) is "true" or "1";
        var servicerReference = scan.Text(Child(node, "AcctSvcrRef"));
        var valueDate = ReadDate(scan, Child(node, "ValDt"));
        var domain = Child(node, "BkTxCd", "Domn");
        var entry = new BankEntry
        {
            Reference =
                scan.Text(Child(node, "NtryRef"))
                ?? servicerReference
                ?? ordinal.ToString(CultureInfo.InvariantCulture),
            ServicerReference = servicerReference,
            Amount = amount,
            Currency = ReadCurrency(scan, amountNode, account),
            BookingDate = BookingDate(scan, node, valueDate, account),
            ValueDate = valueDate,
            IsReversal = isReversal,
            DomainCode = DomainCode(scan, domain),
            ProprietaryCode = scan.Text(Child(node, "BkTxCd", "Prtry", "Cd")),
            AdditionalInformation = scan.Text(Child(node, "AddtlNtryInf")),
            Batches = ReadBatches(scan, node),
            Charges = ReadCharges(scan, node),
        };
        var transactions = CamtTransactionReader.ReadTransactions(scan, node, account, entry, isMoneyIn);
        CheckDetails(scan, node, entry, transactions);
        return entry with { Transactions = transactions };
    }

    /// <summary>
    /// An amount with the sign of its CdtDbtInd; null when there is no amount or no usable indicator.
    /// </summary>
    internal static decimal? Signed(ElementScan scan, decimal? amount, XmlElementNode? indicator)
    {
        switch (Peek(indicator))
        {
            case "CRDT":
                scan.See(indicator!);
                return amount;
            case "DBIT":
                scan.See(indicator!);
                return -amount;
            default:
                return null;
        }
    }

    /// <summary>Charges of an entry or a transaction: directly under Chrgs in version 02, in Rcrd since.</summary>
    internal static IReadOnlyList<BankCharge> ReadCharges(ElementScan scan, XmlElementNode parent)
    {
        List<BankCharge>? found = null;
        foreach (var charges in Children(parent, "Chrgs"))
        {
            if (Child(charges, "Amt") is not null)
            {
                Add(charges);
            }

            foreach (var record in Children(charges, "Rcrd"))
            {
                Add(record);
            }
        }

        return found is null ? [] : found;

        void Add(XmlElementNode node)
        {
            var amountNode = Child(node, "Amt");
            if (
                scan.Decimal(amountNode) is not { } amount
                || !Currency.TryParse(scan.Attribute(amountNode, "Ccy"), out var currency)
            )
            {
                scan.Odd("missing-value", "a charge without amount or currency; left out", node);
                return;
            }

            var isBack = scan.Text(Child(node, "CdtDbtInd")) == "CRDT";
            var isIncluded = scan.Text(Child(node, "ChrgInclInd")) is "true" or "1";
            (found ??= []).Add(new BankCharge(isBack ? -amount : amount, currency, isIncluded));
        }
    }

    private static List<BankBatch> ReadBatches(ElementScan scan, XmlElementNode entry)
    {
        var found = new List<BankBatch>();
        foreach (var details in Children(entry, "NtryDtls"))
        {
            if (Child(details, "Btch") is not { } node)
            {
                continue;
            }

            var message = scan.Text(Child(node, "MsgId"));
            int? count = int.TryParse(Peek(Child(node, "NbOfTxs")), CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
            if (count is not null)
            {
                scan.See(Child(node, "NbOfTxs")!);
            }

            scan.Attribute(Child(node, "TtlAmt"), "Ccy");
            found.Add(
                new BankBatch(scan.Text(Child(node, "PmtInfId")) ?? message, count, scan.Decimal(Child(node, "TtlAmt")))
            );
        }

        return found;
    }

    private static DateOnly? ReadDate(ElementScan scan, XmlElementNode? node) =>
        scan.Date(Child(node, "Dt") ?? Child(node, "DtTm") ?? node);

    private static DateOnly BookingDate(ElementScan scan, XmlElementNode node, DateOnly? valueDate, CamtAccount account)
    {
        var place = Child(node, "BookgDt");
        var day = Child(place, "Dt") ?? Child(place, "DtTm") ?? place;
        if (XmlDates.TryParse(Peek(day) ?? "", out var date))
        {
            scan.See(day!);
            return date;
        }

        var fallback = valueDate ?? account.LastDay;
        if (fallback is null)
        {
            scan.Fail(
                "missing-value",
                "the entry has no booking date and the statement none to take instead",
                place ?? node
            );
        }

        var source = valueDate is null ? "the statement's last day" : "the value date";
        var code = place is null ? "missing-value" : "invalid-date";
        var taken = (fallback ?? default).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var given = Peek(day) is { } text
            ? $"'{XmlFaults.OneLine(text)}' is no booking date"
            : "the entry has no booking date";
        scan.Odd(code, $"{given}; {source} {taken} is taken", day ?? node);
        return fallback ?? default;
    }

    private static Currency ReadCurrency(ElementScan scan, XmlElementNode? amount, CamtAccount account)
    {
        if (Currency.TryParse(scan.Attribute(amount, "Ccy"), out var currency))
        {
            if (currency != account.Currency)
            {
                scan.Odd("currency-mismatch", $"the entry is in {currency}, the account in {account.Currency}", amount);
            }

            return currency;
        }

        scan.Odd("missing-value", $"the entry's amount names no currency; {account.Currency} is taken", amount);
        return account.Currency;
    }

    private static string? DomainCode(ElementScan scan, XmlElementNode? domain)
    {
        var family = Child(domain, "Fmly");
        string?[] parts =
        [
            scan.Text(Child(domain, "Cd")),
            scan.Text(Child(family, "Cd")),
            scan.Text(Child(family, "SubFmlyCd")),
        ];
        var given = string.Join('/', parts.TakeWhile(part => part is not null));
        return given.Length == 0 ? null : given;
    }

    private static void CheckDetails(
        ElementScan scan,
        XmlElementNode node,
        BankEntry entry,
        IReadOnlyList<BankTransaction> transactions
    )
    {
        if (transactions.Count == 0 || transactions.Any(one => one.Amount is null || one.Currency != entry.Currency))
        {
            return;
        }

        var sum = transactions.Sum(one => one.Amount!.Value);
        if (sum != entry.Amount)
        {
            scan.Odd(
                "details-sum",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the details sum to {sum}, the entry says {entry.Amount}; the entry counts"
                ),
                node
            );
        }
    }
}
