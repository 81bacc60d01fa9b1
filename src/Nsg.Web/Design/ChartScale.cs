using System.Globalization;

namespace Nsg.Web.Design;

/// <summary>Brings amounts to places on a chart: round steps, zero always within.</summary>
internal sealed class ChartScale
{
    private const int StepsWanted = 4;

    private readonly decimal _low;
    private readonly decimal _high;
    private readonly decimal _top;
    private readonly decimal _bottom;

    internal ChartScale(IReadOnlyCollection<decimal> values, decimal top, decimal bottom)
    {
        (_top, _bottom) = (top, bottom);
        var (low, high) = (Math.Min(0m, values.Min()), Math.Max(0m, values.Max()));
        Step = RoundStep((high - low) / StepsWanted);
        _low = decimal.Floor(low / Step) * Step;
        _high = Math.Max(decimal.Ceiling(high / Step) * Step, _low + Step);
    }

    /// <summary>Between two grid lines.</summary>
    internal decimal Step { get; }

    /// <summary>Values of the grid lines.</summary>
    internal IEnumerable<decimal> Grid()
    {
        for (var value = _low; value <= _high; value += Step)
        {
            yield return value;
        }
    }

    /// <summary>The vertical place of a value.</summary>
    internal decimal Y(decimal value) => _bottom - ((value - _low) / (_high - _low) * (_bottom - _top));

    /// <summary>A coordinate as SVG writes it.</summary>
    internal static string At(decimal coordinate) =>
        decimal.Round(coordinate, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 times a power of ten, not below the step wanted.</summary>
    private static decimal RoundStep(decimal wanted)
    {
        var power = 1m;
        while (power * 10m <= wanted)
        {
            power *= 10m;
        }

        return wanted <= power ? power
            : wanted <= 2m * power ? 2m * power
            : wanted <= 5m * power ? 5m * power
            : 10m * power;
    }
}
