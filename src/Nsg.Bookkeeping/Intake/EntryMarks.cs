using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>What tells notified entries apart: the references of their transactions, shortened. Entries of a thousand
/// transactions stay small, and what payers write is not kept twice.</summary>
internal static class EntryMarks
{
    private const int Digits = 16;

    /// <summary>References that stay the same wherever a transaction is told of, and differ between two; those of messages and
    /// the bank's own kinds need not.</summary>
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        "AcctSvcrRef",
        "AcctSvcrTxId",
        "ChqNb",
        "ClrSysRef",
        "EndToEndId",
        "InstrId",
        "PmtInfId",
        "TxId",
        "UETR"
    );

    /// <summary>A mark for each kind of reference that the transactions have; null when they have none.</summary>
    internal static IReadOnlyDictionary<string, string>? Of(BankEntry entry)
    {
        var references = entry
            .Transactions.SelectMany(one =>
                one.EndToEndId is { } endToEnd
                    ? one.OtherReferences.Append(new BankReference("EndToEndId", endToEnd))
                    : one.OtherReferences
            )
            .Where(reference => Kinds.Contains(reference.Kind))
            .GroupBy(reference => reference.Kind)
            .ToDictionary(kind => kind.Key, kind => Mark(kind.Select(reference => reference.Text)));
        return references.Count == 0 ? null : references;
    }

    private static string Mark(IEnumerable<string> references)
    {
        var text = string.Join('\n', references.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }
}
