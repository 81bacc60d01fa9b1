namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// The items and payments that hang together: by evidence, or by a settlement in force. Settlements are worked out
/// for a whole
/// component at a time, from what is in it and in the order of dates, so the order of arrival leaves no trace.
/// </summary>
internal sealed class Component
{
    /// <summary>Members at most; one payment reference shared by more documents than this is no evidence any
    /// more.</summary>
    private const int MembersMax = 4_000;

    private readonly IBooksTransaction _books;
    private readonly StrongTargets _targets;
    private readonly Dictionary<Guid, OpenItem> _items = [];
    private readonly Dictionary<Guid, BankLine> _lines = [];
    private readonly Dictionary<Guid, (IReadOnlyList<OpenItem> Items, MatchStrength Strength)> _named = [];
    private readonly Queue<Guid> _pendingItems = new();
    private readonly Queue<Guid> _pendingLines = new();

    internal Component(IBooksTransaction books)
    {
        _books = books;
        _targets = new StrongTargets(books);
    }

    /// <summary>Items.</summary>
    internal IReadOnlyCollection<OpenItem> Items => _items.Values;

    /// <summary>Bank lines.</summary>
    internal IReadOnlyCollection<BankLine> Lines => _lines.Values;

    /// <summary>Whether an item is a member.</summary>
    internal bool Holds(OpenItem item) => _items.ContainsKey(item.Id);

    /// <summary>Takes in an item and all that hangs together with it.</summary>
    internal void AddItem(Guid id)
    {
        _pendingItems.Enqueue(id);
        Close();
    }

    /// <summary>Takes in a bank line and all that hangs together with it.</summary>
    internal void AddLine(Guid id)
    {
        _pendingLines.Enqueue(id);
        Close();
    }

    /// <summary>The items that a line names.</summary>
    internal (IReadOnlyList<OpenItem> Items, MatchStrength Strength) Named(BankLine line)
    {
        if (!_named.TryGetValue(line.Id, out var named))
        {
            named = _targets.Of(line);
            _named[line.Id] = named;
        }

        return named;
    }

    /// <summary>The invoices that a credit note names.</summary>
    internal IEnumerable<OpenItem> Preceding(OpenItem credit) =>
        credit
            .Keys.Where(key => key.Kind == MatchKeyKind.Preceding)
            .SelectMany(key => _books.ItemsWith(key.Value, MatchKeyKind.Document))
            .Select(_books.Item)
            .OfType<OpenItem>()
            .Where(item => !item.IsCredit && item.Direction == credit.Direction && item.State != ItemState.Rejected);

    private void Close()
    {
        while (_items.Count + _lines.Count < MembersMax)
        {
            if (_pendingItems.TryDequeue(out var item))
            {
                TakeItem(item);
            }
            else if (_pendingLines.TryDequeue(out var line))
            {
                TakeLine(line);
            }
            else
            {
                return;
            }
        }
    }

    private void TakeItem(Guid id)
    {
        if (_items.ContainsKey(id) || _books.Item(id) is not { } item)
        {
            return;
        }

        _items.Add(id, item);
        foreach (var key in item.Keys)
        {
            switch (key.Kind)
            {
                case MatchKeyKind.Reference or MatchKeyKind.Number:
                    Enqueue(_pendingLines, _books.BankLinesWith(key.Value, MatchKeyKind.Reference, MatchKeyKind.Token));
                    break;
                case MatchKeyKind.Document:
                    Enqueue(_pendingItems, _books.ItemsWith(key.Value, MatchKeyKind.Preceding));
                    break;
                case MatchKeyKind.Preceding:
                    Enqueue(_pendingItems, _books.ItemsWith(key.Value, MatchKeyKind.Document));
                    break;
            }
        }

        FollowSettlements(_books.SettlementsOfItem(id));
        if (item.IsCredit)
        {
            FollowSettlements(_books.SettlementsOfPayer(id));
        }
    }

    private void TakeLine(Guid id)
    {
        if (_lines.ContainsKey(id) || _books.BankLine(id) is not { } line)
        {
            return;
        }

        _lines.Add(id, line);
        Enqueue(_pendingItems, Named(line).Items.Select(item => item.Id));
        FollowSettlements(_books.SettlementsOfPayer(id));
    }

    private void FollowSettlements(IReadOnlyList<Settlement> settlements)
    {
        foreach (var settlement in settlements)
        {
            _pendingItems.Enqueue(settlement.Item);
            (settlement.PayerKind == PayerKind.Bank ? _pendingLines : _pendingItems).Enqueue(settlement.Payer);
        }
    }

    private static void Enqueue(Queue<Guid> queue, IEnumerable<Guid> ids)
    {
        foreach (var id in ids)
        {
            queue.Enqueue(id);
        }
    }
}
