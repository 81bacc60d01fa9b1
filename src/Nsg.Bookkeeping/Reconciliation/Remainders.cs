namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>What is left of items while settlements are worked out.</summary>
internal sealed class Remainders
{
    private readonly Dictionary<Guid, (decimal Amount, decimal? Base)> _left = [];

    /// <summary>What is left of an item: amount in its currency, and base amount.</summary>
    internal (decimal Amount, decimal? Base) Of(OpenItem item) =>
        _left.TryGetValue(item.Id, out var left) ? left : (item.Amount, item.BaseAmount);

    /// <summary>Whether nothing was taken yet.</summary>
    internal bool IsUntouched(OpenItem item) => !_left.ContainsKey(item.Id);

    /// <summary>Takes an amount off; the last takes the whole base remainder, so that no øre is left behind.</summary>
    /// <returns>The base amount taken.</returns>
    internal decimal Take(OpenItem item, decimal amount, Nsg.Vocabulary.Currency baseCurrency)
    {
        var (left, leftBase) = Of(item);
        var stays =
            amount == left
                ? 0m
                : new Nsg.Vocabulary.Money((item.BaseAmount ?? 0m) * (left - amount) / item.Amount, baseCurrency)
                    .Rounded()
                    .Amount;
        var share = (leftBase ?? 0m) - (leftBase is null ? 0m : stays);
        _left[item.Id] = (left - amount, leftBase - share);
        return share;
    }
}
