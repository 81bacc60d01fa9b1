using System.Globalization;

namespace Nsg.Reporting.Aggregates;

/// <summary>Sums of lines that share their keys. Amounts in minor units; net is debit less credit.</summary>
/// <param name="Keys">A value for each thing grouped by; null where the lines have none.</param>
/// <param name="Debit">Debits.</param>
/// <param name="Credit">Credits.</param>
/// <param name="Count">Lines.</param>
public sealed record AggregateGroup(IReadOnlyList<string?> Keys, long Debit, long Credit, long Count)
{
    /// <summary>Debit less credit.</summary>
    public long Net => Debit - Credit;
}

/// <summary>Adds posted lines up by one or two things. Exact: whole minor units, checked against overflow.</summary>
public sealed class Aggregator
{
    private const int GroupDigits = 2;

    private readonly IReadOnlyList<AggregateKey> _by;
    private readonly int _groupsMax;
    private readonly Dictionary<(string?, string?), (long Debit, long Credit, long Count)> _sums = [];

    /// <summary>Begins.</summary>
    /// <param name="by">One or two things to group by.</param>
    /// <param name="groupsMax">Groups at most.</param>
    public Aggregator(IReadOnlyList<AggregateKey> by, int groupsMax)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentOutOfRangeException.ThrowIfZero(by.Count, nameof(by));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by.Count, 2, nameof(by));
        (_by, _groupsMax) = (by, groupsMax);
    }

    /// <summary>Whether there were more groups than may be; their lines are not in the sums then.</summary>
    public bool IsTooMany { get; private set; }

    /// <summary>Groups in the order of their keys; lines without a key come first.</summary>
    public IReadOnlyList<AggregateGroup> Groups =>
        [
            .. _sums
                .OrderBy(one => one.Key.Item1, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Item2, StringComparer.Ordinal)
                .Select(one => new AggregateGroup(
                    _by.Count == 1 ? [one.Key.Item1] : [one.Key.Item1, one.Key.Item2],
                    one.Value.Debit,
                    one.Value.Credit,
                    one.Value.Count
                )),
        ];

    /// <summary>Takes a line in.</summary>
    public void Add(in AggregateLine line)
    {
        var key = (KeyOf(_by[0], line), _by.Count == 2 ? KeyOf(_by[1], line) : null);
        if (!_sums.TryGetValue(key, out var sum) && _sums.Count == _groupsMax)
        {
            IsTooMany = true;
            return;
        }

        _sums[key] = checked((sum.Debit + line.Debit, sum.Credit + line.Credit, sum.Count + line.Count));
    }

    /// <summary>The country that registered a party, by its key; null for one that is known by name.</summary>
    public static string? CountryOf(string? party) =>
        party is { Length: > 3 } && party[2] == ':' && char.IsAsciiLetterUpper(party[0]) && char.IsAsciiLetterUpper(party[1])
            ? party[..2]
            : null;

    private static string? KeyOf(AggregateKey key, in AggregateLine line) =>
        key switch
        {
            AggregateKey.Account => line.Account,
            AggregateKey.AccountGroup => line.Account[..Math.Min(GroupDigits, line.Account.Length)],
            AggregateKey.Party => line.Party,
            AggregateKey.Country => CountryOf(line.Party),
            AggregateKey.VatCode => line.VatCode,
            AggregateKey.Dimension => line.Object,
            AggregateKey.Month => line.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            AggregateKey.Quarter => string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Day.Year:0000}-Q{(line.Day.Month + 2) / 3}"
            ),
            AggregateKey.Year => line.Day.ToString("yyyy", CultureInfo.InvariantCulture),
            AggregateKey.Currency => line.Currency,
            _ => line.Direction,
        };
}
