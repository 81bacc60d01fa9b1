namespace Nsg.Storage.Measuring;

/// <summary>Vouchers that are written in one durable commit, with the sums that they add up to.</summary>
internal sealed class BareGroup
{
    private readonly Dictionary<(string Company, string Account, string Time), (long Debit, long Credit)> _months = [];
    private readonly Dictionary<(string Company, string Account, string Time), (long Debit, long Credit)> _days = [];
    private readonly Dictionary<string, long> _ends = new(StringComparer.Ordinal);

    internal BareGroup(
        List<BareLedger.Voucher> vouchers,
        int from,
        int count,
        IReadOnlyDictionary<string, byte[]> edges
    )
    {
        (Vouchers, Edges) = (vouchers.GetRange(from, count), edges);
        for (var i = 0; i < count; i++)
        {
            var voucher = Vouchers[i];
            foreach (var (account, day, debit, credit) in voucher.Sums)
            {
                Add(_months, (voucher.Company, account, day[..7]), debit, credit);
                Add(_days, (voucher.Company, account, day), debit, credit);
            }

            _ends[voucher.Company] = from + i + 1;
        }
    }

    /// <summary>The vouchers.</summary>
    internal List<BareLedger.Voucher> Vouchers { get; }

    /// <summary>The right edge of each company's tree.</summary>
    internal IReadOnlyDictionary<string, byte[]> Edges { get; }

    /// <summary>By month.</summary>
    internal IReadOnlyDictionary<(string Company, string Account, string Time), (long Debit, long Credit)> Months =>
        _months;

    /// <summary>By day.</summary>
    internal IReadOnlyDictionary<(string Company, string Account, string Time), (long Debit, long Credit)> Days =>
        _days;

    /// <summary>How far each company's log and series are after it.</summary>
    internal IReadOnlyDictionary<string, long> Ends => _ends;

    private static void Add(
        Dictionary<(string, string, string), (long Debit, long Credit)> sums,
        (string, string, string) key,
        long debit,
        long credit
    )
    {
        var sum = sums.GetValueOrDefault(key);
        sums[key] = (sum.Debit + debit, sum.Credit + credit);
    }
}
