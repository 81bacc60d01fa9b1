using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;

namespace Nsg.Storage.Tables;

/// <summary>
/// What one decision has already read of items, bank lines and settlements: reconciliation asks for the same ones
/// many times. It
/// lives no longer than the decision, and forgets what a record of its own may have changed.
/// </summary>
internal sealed class SeenRows
{
    private readonly Dictionary<Guid, OpenItem?> _items = [];
    private readonly Dictionary<Guid, BankLine?> _lines = [];
    private readonly Dictionary<Guid, IReadOnlyList<Settlement>> _ofItems = [];
    private readonly Dictionary<Guid, IReadOnlyList<Settlement>> _ofPayers = [];

    /// <summary>Whether an item was read.</summary>
    internal bool HasItem(Guid id) => _items.ContainsKey(id);

    /// <summary>Whether a bank line was read.</summary>
    internal bool HasLine(Guid id) => _lines.ContainsKey(id);

    internal OpenItem? Item(Guid id, Func<OpenItem?> read) => Once(_items, id, read);

    internal BankLine? Line(Guid id, Func<BankLine?> read) => Once(_lines, id, read);

    internal IReadOnlyList<Settlement> OfItem(Guid id, Func<IReadOnlyList<Settlement>> read) =>
        Once(_ofItems, id, read);

    internal IReadOnlyList<Settlement> OfPayer(Guid id, Func<IReadOnlyList<Settlement>> read) =>
        Once(_ofPayers, id, read);

    /// <summary>Forgets what a record of a kind may have changed.</summary>
    internal void Forget(string kind)
    {
        switch (kind)
        {
            case RecordKind.DocumentReceived or RecordKind.ReviewResolved:
                _items.Clear();
                break;
            case RecordKind.StatementReceived
            or RecordKind.BankEntryDetailed
            or RecordKind.BankLineDecided
            or RecordKind.BankLineUndone:
                _lines.Clear();
                break;
            case RecordKind.SettlementMade or RecordKind.SettlementReversed:
                _ofItems.Clear();
                _ofPayers.Clear();
                break;
        }
    }

    private static T Once<T>(Dictionary<Guid, T> seen, Guid id, Func<T> read)
    {
        if (!seen.TryGetValue(id, out var value))
        {
            value = read();
            seen.Add(id, value);
        }

        return value;
    }
}
