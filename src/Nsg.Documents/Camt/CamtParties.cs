using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;
using static Nsg.Documents.Reading.ElementScan;

namespace Nsg.Documents.Camt;

/// <summary>The other side of a transaction.</summary>
internal sealed record CamtCounterparty(string? Name, string? Account, IReadOnlyList<Identifier> Ids)
{
    internal static readonly CamtCounterparty Unknown = new(null, null, []);
}

/// <summary>Parties of statements and transactions; from version 08 a name stands one level deeper (Pty).</summary>
internal static class CamtParties
{
    /// <summary>Identifications of an organisation or person, with the scheme's code or name.</summary>
    internal static IReadOnlyList<Identifier> Identifiers(ElementScan scan, XmlElementNode? party)
    {
        List<Identifier>? found = null;
        var id = Child(party, "Id");
        foreach (var side in (ReadOnlySpan<XmlElementNode?>)[Child(id, "OrgId"), Child(id, "PrvtId")])
        {
            foreach (var node in Children(side, "Othr"))
            {
                if (scan.Text(Child(node, "Id")) is { } value)
                {
                    var scheme = scan.Text(Child(node, "SchmeNm", "Cd") ?? Child(node, "SchmeNm", "Prtry"));
                    (found ??= []).Add(new Identifier(value, scheme));
                }
            }

            if (scan.Text(Child(side, "AnyBIC") ?? Child(side, "BICOrBEI")) is { } bic)
            {
                (found ??= []).Add(new Identifier(bic, "BIC"));
            }

            if (scan.Text(Child(side, "LEI")) is { } lei)
            {
                (found ??= []).Add(new Identifier(lei, "LEI"));
            }
        }

        return found is null ? [] : found;
    }

    /// <summary>
    /// Debtor of money in, creditor of money out; the other way round for a reversal, which keeps the parties of what
    /// it reverses. A side that is the account's owner is not the other side.
    /// </summary>
    internal static CamtCounterparty Counterparty(
        ElementScan scan,
        XmlElementNode? parties,
        CamtAccount account,
        bool isMoneyIn,
        bool isReversal
    )
    {
        if (parties is null)
        {
            return CamtCounterparty.Unknown;
        }

        var debtor = new Side(PartyNode(parties, "Dbtr", "UltmtDbtr"), Child(parties, "DbtrAcct", "Id"));
        var creditor = new Side(PartyNode(parties, "Cdtr", "UltmtCdtr"), Child(parties, "CdtrAcct", "Id"));
        var (expected, opposite) = isMoneyIn != isReversal ? (debtor, creditor) : (creditor, debtor);
        SeeOwner(scan, debtor, account);
        SeeOwner(scan, creditor, account);
        var chosen =
            expected.IsGiven && !expected.IsOwner(account) ? expected
            : opposite.IsGiven && !opposite.IsOwner(account) ? opposite
            : null;
        return chosen is null
            ? CamtCounterparty.Unknown
            : new CamtCounterparty(
                scan.Text(chosen.NameNode),
                CamtStatementReader.ReadAccount(scan, chosen.AccountId),
                Identifiers(scan, chosen.Party)
            );
    }

    private static XmlElementNode? PartyNode(XmlElementNode parties, string role, string ultimateRole)
    {
        var main = Unwrapped(Child(parties, role));
        return main?.FirstChild is null ? Unwrapped(Child(parties, ultimateRole)) ?? main : main;
    }

    private static XmlElementNode? Unwrapped(XmlElementNode? party) =>
        Child(party, "Pty") ?? Child(party, "Agt", "FinInstnId") ?? party;

    // The owner's name and account stand in the statement already, so here they have their home.
    private static void SeeOwner(ElementScan scan, Side side, CamtAccount account)
    {
        if (side.Name is { } name && name == account.OwnerName)
        {
            scan.See(side.NameNode!);
        }

        if (side.IsOwnAccount(account))
        {
            CamtStatementReader.ReadAccount(scan, side.AccountId);
        }
    }

    private sealed record Side(XmlElementNode? Party, XmlElementNode? AccountId)
    {
        internal XmlElementNode? NameNode => Child(Party, "Nm");

        internal string? Name => Peek(NameNode);

        internal bool IsGiven => Name is not null || AccountNumber is not null || Child(Party, "Id") is not null;

        private string? AccountNumber => Peek(Child(AccountId, "IBAN")) ?? Peek(Child(AccountId, "Othr", "Id"));

        internal bool IsOwner(CamtAccount account) =>
            IsOwnAccount(account)
            || (Name is { } name && string.Equals(name, account.OwnerName, StringComparison.OrdinalIgnoreCase));

        internal bool IsOwnAccount(CamtAccount account) =>
            AccountNumber?.Replace(" ", "", StringComparison.Ordinal) == account.Number && account.Number.Length > 0;
    }
}
