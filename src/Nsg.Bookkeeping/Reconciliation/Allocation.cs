using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>Puts one bank line to the items that it names: whole, partial, collected, netted, across
/// currencies.</summary>
internal sealed class Allocation(Remainders remainders, Currency baseCurrency)
{
    /// <summary>A base-currency payment this near to a foreign item closes it; the rest is exchange gain or
    /// loss.</summary>
    internal const decimal ExchangeTolerance = 0.03m;

    private readonly List<Settlement> _made = [];
    private decimal _left;
    private decimal _leftBase;

    /// <summary>The settlements of a line. A line whose items are all paid already gets one of amount 0 with the
    /// first of them.</summary>
    internal IReadOnlyList<Settlement> Settle(BankLine line, IReadOnlyList<OpenItem> targets, MatchStrength strength)
    {
        _made.Clear();
        (_left, _leftBase) = (line.Payment, line.BasePayment);
        var ordered = SettlingOrder.Of(targets).ToList();
        if (!NetExactly(line, ordered, strength))
        {
            SettleInTurn(line, ordered.FindAll(item => item.Flow == line.Flow), strength);
        }

        if (_made.Count == 0 && ordered.Count > 0)
        {
            Add(line, ordered[0], strength, 0m, 0m, 0m, 0m);
        }

        return [.. _made];
    }

    /// <summary>When all that is named, credit notes taken off, is exactly what was paid, all of it is
    /// settled.</summary>
    private bool NetExactly(BankLine line, List<OpenItem> items, MatchStrength strength)
    {
        if (!items.Exists(item => item.Flow != line.Flow) || items.Exists(item => item.Currency != line.Currency))
        {
            return false;
        }

        var sum = items.Sum(item => remainders.Of(item).Amount * (item.Flow == line.Flow ? 1 : -1));
        if (sum != line.Payment)
        {
            return false;
        }

        foreach (var item in items)
        {
            var sign = item.Flow == line.Flow ? 1m : -1m;
            var amount = remainders.Of(item).Amount;
            var taken = remainders.Take(item, amount, baseCurrency);
            Add(line, item, strength, amount, sign * amount, taken, sign * InBase(line, amount));
        }

        return true;
    }

    private void SettleInTurn(BankLine line, List<OpenItem> items, MatchStrength strength)
    {
        if (items.Count > 1 && items.TrueForAll(item => item.Currency != line.Currency))
        {
            SettleForeignTogether(line, items, strength);
            return;
        }

        foreach (var item in items)
        {
            if (_left <= 0m)
            {
                return;
            }

            if (item.Currency == line.Currency)
            {
                SettleSameCurrency(line, item, strength);
            }
            else
            {
                SettleForeign(line, item, strength);
            }
        }
    }

    private void SettleSameCurrency(BankLine line, OpenItem item, MatchStrength strength)
    {
        var amount = Math.Min(remainders.Of(item).Amount, Named(line, item) ?? _left);
        amount = Math.Min(amount, _left);
        if (amount <= 0m)
        {
            return;
        }

        var used = amount == _left ? _leftBase : InBase(line, amount);
        Use(line, item, strength, amount, amount, used);
    }

    /// <summary>Within the tolerance the payment closes the item; less is partial; more closes it and leaves a
    /// rest.</summary>
    private void SettleForeign(BankLine line, OpenItem item, MatchStrength strength)
    {
        var (amount, itemBase) = remainders.Of(item);
        if (amount <= 0m)
        {
            return;
        }

        var owed = itemBase ?? _leftBase;
        if (Math.Abs(_leftBase - owed) <= ExchangeTolerance * owed)
        {
            Use(line, item, strength, amount, _left, _leftBase);
        }
        else if (_leftBase > owed)
        {
            Use(line, item, strength, amount, FromBase(line, owed), owed);
        }
        else
        {
            var part = new Money(amount * _leftBase / owed, item.Currency).Rounded().Amount;
            Use(line, item, strength, Math.Min(part, amount), _left, _leftBase);
        }
    }

    /// <summary>One payment of several foreign items closes all when it is near enough to their sum; otherwise they
    /// are taken in turn.</summary>
    private void SettleForeignTogether(BankLine line, List<OpenItem> items, MatchStrength strength)
    {
        var open = items.FindAll(item => remainders.Of(item).Amount > 0m);
        var owed = open.Sum(item => remainders.Of(item).Base ?? 0m);
        if (owed == 0m || Math.Abs(_leftBase - owed) > ExchangeTolerance * owed)
        {
            foreach (var item in open.TakeWhile(_ => _left > 0m))
            {
                SettleForeign(line, item, strength);
            }

            return;
        }

        var (whole, wholeBase) = (_left, _leftBase);
        for (var i = 0; i < open.Count; i++)
        {
            var (amount, itemBase) = remainders.Of(open[i]);
            var share = (itemBase ?? 0m) / owed;
            var isLast = i == open.Count - 1;
            var used = isLast ? _left : new Money(whole * share, line.Currency).Rounded().Amount;
            var usedBase = isLast ? _leftBase : new Money(wholeBase * share, baseCurrency).Rounded().Amount;
            Use(line, open[i], strength, amount, used, usedBase);
        }
    }

    private void Use(
        BankLine line,
        OpenItem item,
        MatchStrength strength,
        decimal amount,
        decimal used,
        decimal usedBase
    )
    {
        var taken = remainders.Take(item, amount, baseCurrency);
        _left -= used;
        _leftBase -= usedBase;
        Add(line, item, strength, amount, used, taken, usedBase);
    }

    private void Add(
        BankLine line,
        OpenItem item,
        MatchStrength strength,
        decimal amount,
        decimal used,
        decimal taken,
        decimal usedBase
    ) =>
        _made.Add(
            new Settlement
            {
                PayerKind = PayerKind.Bank,
                Payer = line.Id,
                Item = item.Id,
                Amount = amount,
                PayerAmount = used,
                Base = taken,
                PayerBase = usedBase,
                Strength = strength,
                Why = MatchWords.Why(line, item, strength, amount, remainders.Of(item).Amount),
                Confidence = MatchWords.Confidence(strength),
                Held = item.State == ItemState.Review,
            }
        );

    private static decimal? Named(BankLine line, OpenItem item) =>
        item
            .Keys.Where(key => key.Kind is MatchKeyKind.Number or MatchKeyKind.Reference)
            .Select(key => line.NamedAmounts.TryGetValue(key.Value, out var amount) ? amount : (decimal?)null)
            .FirstOrDefault(amount => amount is not null);

    private decimal InBase(BankLine line, decimal amount) =>
        line.Currency == baseCurrency
            ? amount
            : new Money(line.BasePayment * amount / line.Payment, baseCurrency).Rounded().Amount;

    private decimal FromBase(BankLine line, decimal amount) =>
        line.Currency == baseCurrency
            ? amount
            : new Money(line.Payment * amount / line.BasePayment, line.Currency).Rounded().Amount;
}
