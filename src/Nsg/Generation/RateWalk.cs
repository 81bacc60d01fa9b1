using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Command.Generation;

/// <summary>The year's exchange rates: every Monday, every currency in every other, walking within two per cent of
/// their usual value.</summary>
internal sealed class RateWalk
{
    private const int Weeks = 56;
    private const int RangeMax = 120;
    private const decimal BasisPoints = 10_000m;

    private static readonly DateOnly First = new(2024, 12, 16);

    /// <summary>Units of a market's currency for a euro, by week and market.</summary>
    private readonly decimal[,] _perEuro = new decimal[Weeks, Markets.All.Count];

    internal RateWalk(long seed)
    {
        var dice = Dice.For(seed, -1);
        foreach (var market in Markets.All)
        {
            var away = 0;
            for (var week = 0; week < Weeks; week++)
            {
                away = Math.Clamp(away + dice.Between(-30, 30), -RangeMax, RangeMax);
                var isEuro = market.Currency == Currency.EUR;
                _perEuro[week, market.Index] = market.CentsPerEuro / 100m * (1m + (isEuro ? 0m : away / BasisPoints));
            }
        }
    }

    /// <summary>An amount in another currency on a day, rounded to its minor units.</summary>
    internal decimal Convert(decimal amount, Currency from, Currency to, DateOnly day) =>
        from == to ? amount : new Money(amount * Rate(to, from, Week(day)), to).Rounded().Amount;

    /// <summary>The rate table, a line for each.</summary>
    internal IEnumerable<string> Lines()
    {
        yield return "date\tbase\tcurrency\trate\tsource";
        for (var week = 0; week < Weeks; week++)
        {
            var day = First.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (
                var (own, other) in Markets
                    .All.SelectMany(own => Markets.All.Select(other => (own, other)))
                    .Where(pair => pair.own != pair.other)
            )
            {
                var rate = Rate(own.Currency, other.Currency, week).ToString(CultureInfo.InvariantCulture);
                yield return $"{day}\t{own.Currency}\t{other.Currency}\t{rate}\tgenerated";
            }
        }
    }

    private static int Week(DateOnly day) => Math.Clamp((day.DayNumber - First.DayNumber) / 7, 0, Weeks - 1);

    private decimal Rate(Currency own, Currency other, int week) =>
        decimal.Round(_perEuro[week, IndexOf(own)] / _perEuro[week, IndexOf(other)], 8);

    private static int IndexOf(Currency currency) => Markets.All.First(market => market.Currency == currency).Index;
}
