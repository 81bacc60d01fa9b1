using System.Globalization;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>The node's dated exchange rates.</summary>
internal static class RateTable
{
    private const int DaysMax = 7;

    /// <summary>Base units for one unit: the newest rate of the seven days up to the day, else the first within seven
    /// days after.</summary>
    internal static decimal? Find(SqlSession session, Currency inBase, Currency currency, DateOnly day) =>
        FindDated(session, inBase, currency, day)?.Rate;

    /// <summary>The rate as <see cref="Find"/> chooses it, with its day and where it comes from.</summary>
    internal static ExchangeRate? FindDated(SqlSession session, Currency inBase, Currency currency, DateOnly day)
    {
        var before = session.First(
            "SELECT day, rate, source FROM rate WHERE base = @1 AND currency = @2 AND day <= @3 AND day >= @4 ORDER BY day DESC LIMIT 1",
            Read,
            inBase.Code,
            currency.Code,
            day,
            Away(day, -DaysMax)
        );
        return before
            ?? session.First(
                "SELECT day, rate, source FROM rate WHERE base = @1 AND currency = @2 AND day > @3 AND day <= @4 ORDER BY day LIMIT 1",
                Read,
                inBase.Code,
                currency.Code,
                day,
                Away(day, DaysMax)
            );

        ExchangeRate? Read(SqlRow reader) =>
            reader.AmountOrNull(1) is { } rate
                ? new ExchangeRate(reader.Date(0), inBase, currency, rate, reader.GetString(2))
                : null;
    }

    private static DateOnly Away(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );

    /// <summary>Keeps a rate; a later import of the same day takes the place of the earlier.</summary>
    internal static void Keep(SqlSession session, ExchangeRate rate) =>
        session.Run(
            "INSERT INTO rate (base, currency, day, rate, source) VALUES (@1,@2,@3,@4,@5) ON CONFLICT (base, currency, day) DO UPDATE SET rate = excluded.rate, source = excluded.source",
            rate.Base.Code,
            rate.Currency.Code,
            rate.Day,
            rate.Rate.ToString(CultureInfo.InvariantCulture),
            rate.Source
        );
}
