using System.Globalization;
using System.Security;
using System.Text;

namespace Nsg.Bookkeeping.Tests.Kit;

/// <summary>A structured remittance of a payment: creditor reference, or document number with an amount.</summary>
internal sealed record Remittance(string? Reference = null, string? Number = null, decimal? Amount = null);

/// <summary>A made bank entry; money in positive.</summary>
internal sealed record TestPayment(
    string Reference,
    string Date,
    decimal Amount,
    string? Party = null,
    string? Account = null
)
{
    internal IReadOnlyList<Remittance> Named { get; init; } = [];

    internal string? Text { get; init; }

    /// <summary>Charge that the amount already has taken off (in) or carries (out).</summary>
    internal decimal Fee { get; init; }

    /// <summary>Transactions of a batch; the entry's amount is then their sum.</summary>
    internal IReadOnlyList<TestPayment> Batch { get; init; } = [];

    /// <summary>The bank's own reference (AcctSvcrRef).</summary>
    internal string? Service { get; init; }

    /// <summary>References of the transaction, as elements (Refs).</summary>
    internal string References { get; init; } = "";

    /// <summary>The bank's name of the batch (PmtInfId).</summary>
    internal string? BatchId { get; init; }

    /// <summary>Whether the statement tells the amount alone, and a notification the rest.</summary>
    internal bool IsLump { get; init; }

    /// <summary>ISO domain code such as <c>ACMT/MDOP/CHRG</c>.</summary>
    internal string? Code { get; init; }
}

/// <summary>A made camt.053 statement.</summary>
internal sealed record TestStatement
{
    internal required string Id { get; init; }

    internal required string From { get; init; }

    internal required string To { get; init; }

    internal decimal? Opening { get; init; }

    internal decimal? Closing { get; init; }

    internal string Account { get; init; } = "DK1220000000001111";

    internal string Currency { get; init; } = "DKK";

    internal string Extra { get; init; } = "";

    internal IReadOnlyList<TestPayment> Payments { get; init; } = [];

    internal byte[] Bytes() => Message(this);

    internal static byte[] Message(params TestStatement[] statements) =>
        Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M{statements[
                0
            ].Id}</MsgId><CreDtTm>2025-12-31T23:00:00</CreDtTm></GrpHdr>
            {string.Concat(statements.Select(one => one.Text()))}</BkToCstmrStmt></Document>
            """
        );

    /// <summary>The same entries as the bank notifies them (camt.054), in full.</summary>
    /// <param name="id">Identifier of the notification.</param>
    /// <param name="entries">Which entries; all unless given.</param>
    /// <param name="head">More of what the notification says of itself, as elements.</param>
    internal byte[] Notification(string id, Func<TestPayment, bool>? entries = null, string head = "") =>
        Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M{id}</MsgId><CreDtTm>2025-12-31T23:00:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>{id}</Id>{head}<Acct><Id><IBAN>{Account}</IBAN></Id><Ccy>{Currency}</Ccy></Acct>
            {string.Concat(
                Payments.Where(entries ?? (_ => true)).Select(one => Entry(one with { IsLump = false }))
            )}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """
        );

    private string Text() =>
        $"""
            <Stmt><Id>{Id}</Id>{Extra}<FrToDt><FrDtTm>{From}T00:00:00</FrDtTm><ToDtTm>{To}T23:59:59</ToDtTm></FrToDt>
            <Acct><Id><IBAN>{Account}</IBAN></Id><Ccy>{Currency}</Ccy></Acct>
            {Balance("OPBD", Opening, From)}{Balance("CLBD", Closing, To)}
            {string.Concat(Payments.Select(Entry))}</Stmt>
            """;

    private string Balance(string code, decimal? amount, string date) =>
        amount is not { } value
            ? ""
            : $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{Money(value)}{Sign(value)}<Dt><Dt>{date}</Dt></Dt></Bal>";

    private string Entry(TestPayment payment)
    {
        var transactions = payment.Batch.Count > 0 ? payment.Batch : [payment];
        var details = payment.IsLump
            ? ""
            : $"<NtryDtls>{Batch(payment)}{string.Concat(transactions.Select(one => Transaction(one, payment.Batch.Count > 0)))}</NtryDtls>";
        var service = payment.Service is null ? "" : $"<AcctSvcrRef>{payment.Service}</AcctSvcrRef>";
        var batch = payment.IsLump && payment.BatchId is not null ? $"<NtryDtls>{Batch(payment)}</NtryDtls>" : "";
        var reference = payment.Reference.Length == 0 ? "" : $"<NtryRef>{payment.Reference}</NtryRef>";
        return $"<Ntry>{reference}{Money(payment.Amount)}{Sign(payment.Amount)}<Sts><Cd>BOOK</Cd></Sts>"
            + $"<BookgDt><Dt>{payment.Date}</Dt></BookgDt>{service}{Code(payment)}{Fee(payment)}{details}{batch}</Ntry>";
    }

    private static string Batch(TestPayment payment) =>
        payment.BatchId is null ? "" : $"<Btch><PmtInfId>{payment.BatchId}</PmtInfId></Btch>";

    private static string Code(TestPayment payment)
    {
        if (payment.Code?.Split('/') is not { Length: 3 } code)
        {
            return "";
        }

        return $"<BkTxCd><Domn><Cd>{code[0]}</Cd><Fmly><Cd>{code[1]}</Cd><SubFmlyCd>{code[2]}</SubFmlyCd></Fmly></Domn></BkTxCd>";
    }

    private string Fee(TestPayment payment) =>
        payment.Fee == 0m
            ? ""
            : $"<Chrgs><Rcrd>{Money(payment.Fee)}<CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>";

    private string Transaction(TestPayment one, bool withAmount)
    {
        var (role, account) = one.Amount < 0m ? ("Cdtr", "CdtrAcct") : ("Dbtr", "DbtrAcct");
        var party = one.Party is null
            ? ""
            : $"<{role}><Pty><Nm>{SecurityElement.Escape(one.Party)}</Nm></Pty></{role}>";
        var number = one.Account is null ? "" : $"<{account}><Id><IBAN>{one.Account}</IBAN></Id></{account}>";
        var parties = party.Length + number.Length == 0 ? "" : $"<RltdPties>{party}{number}</RltdPties>";
        var text = one.Text is null ? "" : $"<Ustrd>{SecurityElement.Escape(one.Text)}</Ustrd>";
        var references = one.References.Length == 0 ? "" : $"<Refs>{one.References}</Refs>";
        return $"<TxDtls>{references}{(withAmount ? Money(one.Amount) + Sign(one.Amount) : "")}{parties}<RmtInf>{text}{string.Concat(one.Named.Select(Structured))}</RmtInf></TxDtls>";
    }

    private string Structured(Remittance one)
    {
        var document = one.Number is null ? "" : $"<RfrdDocInf><Nb>{one.Number}</Nb></RfrdDocInf>";
        var amount = one.Amount is { } value
            ? $"<RfrdDocAmt><RmtdAmt Ccy=\"{Currency}\">{Text(value)}</RmtdAmt></RfrdDocAmt>"
            : "";
        var reference = one.Reference is null ? "" : $"<CdtrRefInf><Ref>{one.Reference}</Ref></CdtrRefInf>";
        return $"<Strd>{document}{amount}{reference}</Strd>";
    }

    private string Money(decimal amount) => $"<Amt Ccy=\"{Currency}\">{Text(Math.Abs(amount))}</Amt>";

    private static string Sign(decimal amount) => $"<CdtDbtInd>{(amount < 0m ? "DBIT" : "CRDT")}</CdtDbtInd>";

    private static string Text(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
