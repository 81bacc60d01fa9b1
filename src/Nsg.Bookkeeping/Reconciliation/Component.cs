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
    private readonly HashSet<Guid> _expected = [];

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

    /// <summary>Says what taking these in will ask for: their rows, their keys, and what their keys lead to.</summary>
    internal void Expect(IEnumerable<Guid> items, IEnumerable<Guid> lines)
    {
        if (!_books.IsFar)
        {
            return;
        }

        var newItems = items.Where(_expected.Add).ToList();
        var newLines = lines.Where(_expected.Add).ToList();
        if (newItems.Count + newLines.Count == 0)
        {
            return;
        }

        _books.Expect(new Expected { Items = newItems, Lines = newLines });
        var asks = newItems.Select(_books.Item).OfType<OpenItem>().SelectMany(item => item.Keys).ToList();
        var ofLines = newLines.Select(_books.BankLine).OfType<BankLine>().SelectMany(StrongTargets.Asks).ToList();
        _books.Expect(
            new Expected
            {
                LineKeys =
                [
                    .. asks.Where(IsOfLines).Select(key => (key.Value, MatchKeyKind.Reference, MatchKeyKind.Token)),
                ],
                ItemKeys = [.. asks.Select(OfItems).OfType<(string, MatchKeyKind, MatchKeyKind)>(), .. ofLines],
            }
        );
        var named = ofLines.SelectMany(key => _books.ItemsWith(key.Value, key.First, key.Last)).Where(_expected.Add);
        _books.Expect(new Expected { Items = [.. named] });
    }

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
            Expect(_pendingItems, _pendingLines);
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
            if (IsOfLines(key))
            {
                Enqueue(_pendingLines, _books.BankLinesWith(key.Value, MatchKeyKind.Reference, MatchKeyKind.Token));
            }
            else if (OfItems(key) is var (value, first, last))
            {
                Enqueue(_pendingItems, _books.ItemsWith(value, first, last));
            }
        }

        FollowSettlements(_books.SettlementsOfItem(id));
        if (item.IsCredit)
        {
            FollowSettlements(_books.SettlementsOfPayer(id));
        }
    }

    /// <summary>Whether a key of an item is one that bank lines name it by.</summary>
    private static bool IsOfLines(MatchKey key) => key.Kind is MatchKeyKind.Reference or MatchKeyKind.Number;

    /// <summary>How a key of an item leads to other items, or null.</summary>
    private static (string Value, MatchKeyKind First, MatchKeyKind Last)? OfItems(MatchKey key) =>
        key.Kind switch
        {
            MatchKeyKind.Document => (key.Value, MatchKeyKind.Preceding, MatchKeyKind.Preceding),
            MatchKeyKind.Preceding => (key.Value, MatchKeyKind.Document, MatchKeyKind.Document),
            _ => null,
        };

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
