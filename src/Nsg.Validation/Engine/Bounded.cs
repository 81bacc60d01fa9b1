namespace Nsg.Validation.Engine;

/// <summary>
/// Sums and products that stop at the ends of <c>decimal</c> instead of failing there. Such a result differs from
/// every figure that a
/// document can sensibly state, so that the rule which reckons with it fires.
/// </summary>
internal static class Bounded
{
    // A little under the largest decimal, so that what is below can be computed whatever was lost on the way to a
    // double.
    private const double Beyond = 7.9228E28;

    internal static decimal Add(decimal a, decimal b) => IsBeyond((double)a + (double)b, out var end) ? end : a + b;

    internal static decimal Subtract(decimal a, decimal b) => Add(a, -b);

    internal static decimal Multiply(decimal a, decimal b) =>
        IsBeyond((double)a * (double)b, out var end) ? end : a * b;

    /// <summary>The quotient; the divisor must not be zero.</summary>
    internal static decimal Divide(decimal a, decimal b) => IsBeyond((double)a / (double)b, out var end) ? end : a / b;

    private static bool IsBeyond(double result, out decimal end)
    {
        end = result < 0 ? decimal.MinValue : decimal.MaxValue;
        return Math.Abs(result) >= Beyond;
    }
}
