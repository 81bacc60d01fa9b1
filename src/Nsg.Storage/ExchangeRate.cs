using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Storage;

/// <summary>A dated exchange rate.</summary>
/// <param name="Day">The day.</param>
/// <param name="Base">The currency that the rate is in.</param>
/// <param name="Currency">The currency that one unit of costs <see cref="Rate"/>.</param>
/// <param name="Rate">Units of <see cref="Base"/> for one unit of <see cref="Currency"/>.</param>
/// <param name="Source">Where it comes from, in words.</param>
public sealed record ExchangeRate(DateOnly Day, Currency Base, Currency Currency, decimal Rate, string Source)
{
    private const int Columns = 5;

    /// <summary>Reads a line of a rate file: date, base, currency, rate, source, separated by tabs.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rate">The rate, or null.</param>
    /// <returns>What is wrong with the line, or null.</returns>
    public static string? TryParse(string line, out ExchangeRate? rate)
    {
        rate = null;
        var fields = line.Split('\t');
        if (fields.Length is < Columns - 1 or > Columns)
        {
            return $"a rate line has the fields date, base, currency, rate and source, separated by tabs; this one has {fields.Length}";
        }

        if (
            !DateOnly.TryParseExact(
                fields[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return $"'{fields[0]}' is not a date (yyyy-MM-dd)";
        }

        if (!Currency.TryParse(fields[1], out var inBase) || !Currency.TryParse(fields[2], out var currency))
        {
            return $"'{fields[1]}' or '{fields[2]}' is not an ISO 4217 currency code";
        }

        if (
            !decimal.TryParse(fields[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value <= 0m
        )
        {
            return $"'{fields[3]}' is not a positive rate with a decimal point";
        }

        rate = new ExchangeRate(day, inBase, currency, value, fields.Length == Columns ? fields[4] : "");
        return null;
    }
}
