using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// Works out which settlements a component should have: what a person decided first; what is named next, payers by
/// date; then amount and party; then the
/// party's oldest documents that add up. A pure function of the set of items and payments.
/// </summary>
internal sealed class WantedSettlements
{
    /// <summary>Days by which a payment may precede the document that it is put to without being named.</summary>
    private const int DaysBeforeMax = 10;

    /// <summary>Days after which an unnamed payment no longer belongs to a document.</summary>
    private const int DaysAfterMax = 400;

    private readonly IBooksTransaction _books;
    private readonly Component _component;
    private readonly List<Settlement> _wanted = [];
    private readonly HashSet<Guid> _paying = [];
    private readonly HashSet<MatchKey> _asked = [];
    private readonly Currency _base;
    private Remainders _remainders;
    private Allocation _allocation;

    internal WantedSettlements(IBooksTransaction books, Component component)
    {
        _books = books;
        _component = component;
        _base = books.Company.Currency;
        _remainders = new Remainders();
        _allocation = new Allocation(_remainders, _base);
    }

    /// <summary>The settlements wanted, in the order in which they are made.</summary>
    internal IReadOnlyList<Settlement> WorkOut()
    {
        do
        {
            SettleNamed();
        } while (TakeInRivals());

        SettleByAmountAndParty();
        SettleByPartySum();
        return _wanted;
    }

    /// <summary>
    /// What is left over after naming competes with what lies free elsewhere for the same amount and party; those
    /// join. Asked for
    /// leftovers only: most documents are named, and a party may have thousands.
    /// </summary>
    /// <returns>Whether anything joined, so that naming is to be worked out again.</returns>
    private bool TakeInRivals()
    {
        var before = _component.Items.Count + _component.Lines.Count;
        var ofLines = _component
            .Lines.Where(line => IsFree(line) && !_paying.Contains(line.Id))
            .SelectMany(line => line.Keys);
        var ofItems = _component
            .Items.Where(item => !item.IsCredit && _remainders.IsUntouched(item))
            .SelectMany(item => item.Keys)
            .Select(key => key.Kind == MatchKeyKind.Party ? key with { Kind = MatchKeyKind.UnnamedParty } : key);
        var keys = ofLines
            .Concat(ofItems)
            .Where(key => key.Kind is MatchKeyKind.AmountParty or MatchKeyKind.UnnamedParty && _asked.Add(key))
            .ToList();
        _books.Expect(new Expected { FreeKeys = keys });
        keys.ForEach(TakeInRivals);
        return _component.Items.Count + _component.Lines.Count > before;
    }

    private void TakeInRivals(MatchKey key)
    {
        var lines = _books.FreeBankLinesWith(key);
        if (lines.Count == 0)
        {
            return;
        }

        _component.Expect([], lines);
        foreach (var line in lines)
        {
            _component.AddLine(line);
        }

        foreach (
            var item in _books.FreeItemsWith(
                key.Kind == MatchKeyKind.UnnamedParty ? key with { Kind = MatchKeyKind.Party } : key
            )
        )
        {
            _component.AddItem(item);
        }
    }

    private bool IsFree(BankLine line) =>
        line is { Purpose: BankLinePurpose.Payment, Chosen: null } && _component.Named(line).Items.Count == 0;

    private void SettleNamed()
    {
        _wanted.Clear();
        _paying.Clear();
        _remainders = new Remainders();
        _allocation = new Allocation(_remainders, _base);
        foreach (
            var line in _component
                .Lines.Where(line => line.Chosen is not null)
                .OrderBy(line => line.Date)
                .ThenBy(SettlingOrder.PlaceOf, StringComparer.Ordinal)
                .ThenBy(line => line.Id)
        )
        {
            SettleLine(line);
        }

        var credits = _component
            .Items.Where(item => item.IsCredit && item.State != ItemState.Rejected)
            .Select(item =>
                (
                    item.Date,
                    Order: 0,
                    Tie: SettlingOrder.PlaceOf(item),
                    item.Id,
                    Settle: (Action)(() => SettleCredit(item))
                )
            );
        var lines = _component
            .Lines.Where(line => !IsFree(line) && line is { Purpose: BankLinePurpose.Payment, Chosen: null })
            .Select(line =>
                (
                    line.Date,
                    Order: 1,
                    Tie: SettlingOrder.PlaceOf(line),
                    line.Id,
                    Settle: (Action)(() => SettleLine(line))
                )
            );
        foreach (
            var payer in credits
                .Concat(lines)
                .OrderBy(one => one.Date)
                .ThenBy(one => one.Order)
                .ThenBy(one => one.Tie, StringComparer.Ordinal)
                .ThenBy(one => one.Id)
        )
        {
            payer.Settle();
        }
    }

    private void SettleLine(BankLine line)
    {
        var (items, strength) = _component.Named(line);
        _wanted.AddRange(_allocation.Settle(line, items, strength));
        _paying.Add(line.Id);
    }

    private void SettleCredit(OpenItem credit)
    {
        foreach (
            var invoice in SettlingOrder.Of(
                _component.Preceding(credit).Where(item => item.Currency == credit.Currency)
            )
        )
        {
            var amount = Math.Min(_remainders.Of(credit).Amount, _remainders.Of(invoice).Amount);
            if (amount <= 0m)
            {
                continue;
            }

            var takenOfCredit = _remainders.Take(credit, amount, _base);
            var taken = _remainders.Take(invoice, amount, _base);
            _wanted.Add(
                new Settlement
                {
                    PayerKind = PayerKind.Credit,
                    Payer = credit.Id,
                    Item = invoice.Id,
                    Amount = amount,
                    PayerAmount = amount,
                    Base = taken,
                    PayerBase = takenOfCredit,
                    Strength = MatchStrength.CreditNote,
                    Why = $"{invoice.Number}: the credit note {credit.Number} names the invoice",
                    Confidence = MatchWords.Confidence(MatchStrength.CreditNote),
                    Held = credit.State == ItemState.Review || invoice.State == ItemState.Review,
                }
            );
        }
    }

    private void SettleByAmountAndParty()
    {
        foreach (var line in FreeLines())
        {
            var item = FreeItems(line)
                .FirstOrDefault(item => item.Amount == line.Payment && SharesKey(line, item, MatchKeyKind.AmountParty));
            if (item is not null)
            {
                Settle(line, [item], MatchStrength.AmountParty);
            }
        }
    }

    private void SettleByPartySum()
    {
        foreach (var line in FreeLines().Where(line => line.Keys.Any(key => key.Kind == MatchKeyKind.UnnamedParty)))
        {
            var sum = 0m;
            var items = new List<OpenItem>();
            foreach (var item in FreeItems(line).Where(item => SharesKey(line, item, MatchKeyKind.Party)))
            {
                sum += item.Amount;
                items.Add(item);
                if (sum >= line.Payment)
                {
                    break;
                }
            }

            if (items.Count > 1 && sum == line.Payment)
            {
                Settle(line, items, MatchStrength.PartySum);
            }
        }
    }

    private void Settle(BankLine line, List<OpenItem> items, MatchStrength strength)
    {
        _wanted.AddRange(_allocation.Settle(line, items, strength));
        _paying.Add(line.Id);
    }

    private List<BankLine> FreeLines() =>
        [
            .. _component
                .Lines.Where(line => IsFree(line) && !_paying.Contains(line.Id))
                .OrderBy(line => line.Date)
                .ThenBy(SettlingOrder.PlaceOf, StringComparer.Ordinal)
                .ThenBy(line => line.Id),
        ];

    private IEnumerable<OpenItem> FreeItems(BankLine line) =>
        SettlingOrder.Of(
            _component.Items.Where(item =>
                item.State != ItemState.Rejected
                && !item.IsCredit
                && item.Flow == line.Flow
                && item.Currency == line.Currency
                && _remainders.IsUntouched(item)
                && line.Date.DayNumber - item.Date.DayNumber is >= -DaysBeforeMax and <= DaysAfterMax
            )
        );

    private static bool SharesKey(BankLine line, OpenItem item, MatchKeyKind kind) =>
        line.Keys.Any(key => key.Kind == kind && item.Keys.Contains(key));
}
