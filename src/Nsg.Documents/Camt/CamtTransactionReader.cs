using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>Transactions of an entry (NtryDtls/TxDtls), with remittance information.</summary>
internal static class CamtTransactionReader
{
    private const string NotProvided = "NOTPROVIDED";
    private const string CreditNoteType = "CREN";

    internal static IReadOnlyList<BankTransaction> ReadTransactions(
        ElementScan scan,
        XmlElementNode entryNode,
        CamtAccount account,
        BankEntry entry,
        bool isMoneyIn
    )
    {
        List<XmlElementNode>? nodes = null;
        foreach (var details in Children(entryNode, "NtryDtls"))
        {
            foreach (var node in Children(details, "TxDtls"))
            {
                (nodes ??= []).Add(node);
            }
        }

        if (nodes is null)
        {
            return [];
        }

        var only = nodes.Count == 1;
        return nodes.ConvertAll(node =>
            ReadTransaction(scan, node, account, entry, isMoneyIn, only ? entryNode : null)
        );
    }

    private static BankTransaction ReadTransaction(
        ElementScan scan,
        XmlElementNode node,
        CamtAccount account,
        BankEntry entry,
        bool isMoneyIn,
        XmlElementNode? soleEntry
    )
    {
        var amount = ReadAmount(scan, node, entry, isMoneyIn);
        var details = Child(node, "AmtDtls") ?? Child(soleEntry, "AmtDtls");
        var instructed = Child(details, "InstdAmt", "Amt");
        var rate =
            Child(details, "InstdAmt", "CcyXchg", "XchgRate")
            ?? Child(details, "TxAmt", "CcyXchg", "XchgRate")
            ?? Child(details, "CntrValAmt", "CcyXchg", "XchgRate");
        var references = Child(node, "Refs");
        var endToEnd = scan.Text(Child(references, "EndToEndId"));
        var remittance = Child(node, "RmtInf");
        var (creditor, documents, unstructured) = ReadRemittance(scan, remittance);
        var other = CamtParties.Counterparty(scan, Child(node, "RltdPties"), account, isMoneyIn, entry.IsReversal);
        var reason = Child(node, "RtrInf", "Rsn");
        if (scan.Text(Child(node, "AddtlTxInf")) is { } additional)
        {
            unstructured.Add(additional);
        }

        var instructedAmount = scan.Decimal(instructed, allowComma: true);
        return new BankTransaction
        {
            Amount = amount ?? (soleEntry is null ? null : entry.Amount),
            Currency = amount is null && soleEntry is null ? null : entry.Currency,
            InstructedAmount = instructedAmount,
            InstructedCurrency =
                instructedAmount is not null && Currency.TryParse(scan.Attribute(instructed, "Ccy"), out var ccy)
                    ? ccy
                    : null,
            ExchangeRate = scan.Decimal(rate, allowComma: true),
            EndToEndId = endToEnd == NotProvided ? null : endToEnd,
            OtherReferences = ReadReferences(scan, references),
            CreditorReferences = creditor,
            ReferredDocuments = documents,
            Unstructured = unstructured,
            ReturnReason = scan.Text(Child(reason, "Cd") ?? Child(reason, "Prtry")),
            CounterpartyName = other.Name,
            CounterpartyAccount = other.Account,
            CounterpartyIds = other.Ids,
            Charges = CamtEntryReader.ReadCharges(scan, node),
        };
    }

    // The amount on the account: the detail's own, else the transaction amount; either only in the entry's currency.
    private static decimal? ReadAmount(ElementScan scan, XmlElementNode node, BankEntry entry, bool isMoneyIn)
    {
        var own = Child(node, "Amt");
        var stated = Child(node, "AmtDtls", "TxAmt", "Amt");
        var indicator = Child(node, "CdtDbtInd");
        var isCredit = Peek(indicator) switch
        {
            "CRDT" => true,
            "DBIT" => false,
            _ => isMoneyIn,
        };
        if (indicator is not null)
        {
            scan.Text(indicator);
        }

        decimal? amount = null;
        foreach (var candidate in (ReadOnlySpan<XmlElementNode?>)[own, stated])
        {
            if (
                candidate is null
                || candidate.Attribute("Ccy") != entry.Currency.ToString()
                || !TryDecimal(Peek(candidate) ?? "", out var value)
            )
            {
                continue;
            }

            if (amount is null || amount == value)
            {
                amount = value;
                scan.See(candidate);
                scan.Attribute(candidate, "Ccy");
            }
        }

        return isCredit ? amount : -amount;
    }

    private static List<BankReference> ReadReferences(ElementScan scan, XmlElementNode? references)
    {
        var found = new List<BankReference>();
        if (references is null)
        {
            return found;
        }

        foreach (var node in references.Children)
        {
            var isOwn = node.LocalName == "Prtry";
            if (
                node.LocalName != "EndToEndId"
                && scan.Text(isOwn ? Child(node, "Ref") : node) is { } text
                && text != NotProvided
            )
            {
                var kind = isOwn ? scan.Text(Child(node, "Tp")) : null;
                found.Add(new BankReference(kind ?? node.LocalName, text));
            }
        }

        return found;
    }

    private static (List<string> Creditor, List<ReferredDocument> Documents, List<string> Unstructured) ReadRemittance(
        ElementScan scan,
        XmlElementNode? node
    )
    {
        var creditor = new List<string>();
        var documents = new List<ReferredDocument>();
        var unstructured = new List<string>(scan.Texts(node, "Ustrd"));
        foreach (var structured in Children(node, "Strd"))
        {
            if (scan.Text(Child(structured, "CdtrRefInf", "Ref")) is { } reference)
            {
                creditor.Add(reference);
                SeeScor(scan, structured);
            }

            AddDocuments(scan, structured, documents);
            unstructured.AddRange(scan.Texts(structured, "AddtlRmtInf"));
        }

        return (creditor, documents, unstructured);
    }

    // SCOR says what the place says already: a structured creditor reference.
    private static void SeeScor(ElementScan scan, XmlElementNode structured)
    {
        var type = Child(Child(structured, "CdtrRefInf", "Tp", "CdOrPrtry"), "Cd");
        if (Peek(type) == "SCOR")
        {
            scan.See(type!);
        }
    }

    private static void AddDocuments(ElementScan scan, XmlElementNode structured, List<ReferredDocument> documents)
    {
        var first = documents.Count;
        var isCreditNote = false;
        foreach (var node in Children(structured, "RfrdDocInf"))
        {
            if (scan.Text(Child(node, "Nb")) is { } number)
            {
                documents.Add(new ReferredDocument(number, null, null));
            }

            isCreditNote |= Peek(Child(Child(node, "Tp", "CdOrPrtry"), "Cd")) == CreditNoteType;
        }

        // An amount belongs to a document only where the two stand alone together.
        if (documents.Count != first + 1)
        {
            return;
        }

        var amounts = Child(structured, "RfrdDocAmt");
        var plain = Child(amounts, "RmtdAmt") ?? Child(amounts, "DuePyblAmt");
        var credit = plain is null ? Child(amounts, "CdtNoteAmt") : null;
        var place = plain ?? credit;
        if (scan.Decimal(place, allowComma: true) is { } amount)
        {
            Currency? currency = Currency.TryParse(scan.Attribute(place, "Ccy"), out var code) ? code : null;
            var signed = isCreditNote || credit is not null ? -amount : amount;
            documents[first] = documents[first] with { Amount = signed, Currency = currency };
        }
    }
}
