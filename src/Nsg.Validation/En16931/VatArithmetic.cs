using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.En16931;

/// <summary>The comparisons with a tolerance that EN 16931 makes in VAT breakdowns.</summary>
internal static class VatArithmetic
{
    private const decimal NearlyNothing = 0.000001m;

    /// <summary>
    /// The taxable amount differs from lines, charges and allowances by less than one. The official rule adds and
    /// takes off the one
    /// in binary floating point, so that a difference of just one falls to either side; this one agrees with it there.
    /// </summary>
    internal static bool IsWithinOne(XmlElementNode? taxable, VatAmounts amounts, bool isInvoice)
    {
        if (taxable is null)
        {
            return false;
        }

        if (amounts.IsUnreadable(isInvoice))
        {
            return true;
        }

        var sum = amounts.Net(isInvoice);
        if (
            Lexical.Decimal(taxable.WholeText()) is { } value
            && value is < 1E9m and > -1E9m
            && sum is < 1E9m and > -1E9m
        )
        {
            var difference = decimal.Abs(value - sum);
            if (decimal.Abs(difference - 1m) > NearlyNothing)
            {
                return difference < 1m;
            }
        }

        return !double.TryParse(taxable.WholeText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var binary)
            || !double.IsFinite(binary)
            || (Compare(binary - 1, sum) < 0 && Compare(binary + 1, sum) > 0);
    }

    /// <summary>In a breakdown's tax category: the tax is the taxable amount times the rate, give or take less than
    /// one.</summary>
    internal static bool TaxIsTaxableTimesRate(XmlElementNode category, ValidationScope scope)
    {
        var tax = WrittenNumber.Of(category.Parent!, Cbc.TaxAmount);
        var taxable = WrittenNumber.Of(category.Parent!, Cbc.TaxableAmount);
        var rate = WrittenNumber.Of(category, Cbc.Percent);
        return IsTaxableTimesRate(tax, taxable, rate);
    }

    /// <summary>In a breakdown: the same under the rule for all categories, which wants no tax where there is no
    /// rate.</summary>
    internal static bool TaxFitsRate(XmlElementNode subtotal, ValidationScope scope)
    {
        var tax = WrittenNumber.Of(subtotal, Cbc.TaxAmount);
        var taxable = WrittenNumber.Of(subtotal, Cbc.TaxableAmount);
        var rate = RateOf(subtotal);
        if (!tax.IsThere || tax.IsUnreadable || rate.IsUnreadable)
        {
            return tax.IsThere;
        }

        return !rate.IsThere || Whole(rate.Value) == 0m
            ? Whole(tax.Value) == 0m
            : IsTaxableTimesRate(tax, taxable, rate);
    }

    /// <summary>A hint with the tax that the breakdown's taxable amount and rate give.</summary>
    internal static string? Hint(XmlElementNode subtotal, ValidationScope scope) =>
        WrittenNumber.Of(subtotal, Cbc.TaxableAmount) is { IsKnown: true } taxable
        && RateOf(subtotal) is { IsUnreadable: false } rate
            ? Checks.Stated(
                WrittenNumber.Of(subtotal, Cbc.TaxAmount),
                Lexical.Round2(Bounded.Multiply(taxable.Value, rate.Value / 100m))
            )
            : null;

    private static WrittenNumber RateOf(XmlElementNode subtotal)
    {
        for (var one = subtotal.Child(Cac.TaxCategory); one is not null; one = one.Next(Cac.TaxCategory))
        {
            if (one.Child(Cbc.Percent) is { } percent && Vat.IsVat(one))
            {
                return WrittenNumber.Of(percent);
            }
        }

        return default;
    }

    private static bool IsTaxableTimesRate(WrittenNumber tax, WrittenNumber taxable, WrittenNumber rate)
    {
        if (!tax.IsThere || !taxable.IsThere || !rate.IsThere)
        {
            return false;
        }

        if (tax.IsUnreadable || taxable.IsUnreadable || rate.IsUnreadable)
        {
            return true;
        }

        var expected = Lexical.Round2(Bounded.Multiply(decimal.Abs(taxable.Value), rate.Value / 100m));
        var stated = decimal.Abs(tax.Value);
        return Bounded.Subtract(stated, 1m) < expected && Bounded.Add(stated, 1m) > expected;
    }

    private static decimal Whole(decimal value) => decimal.Floor(Bounded.Add(value, 0.5m));

    // Exact: both numbers become whole ones by the same factor.
    private static int Compare(double binary, decimal value)
    {
        var bits = BitConverter.DoubleToInt64Bits(binary);
        var power = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger((bits & 0xFFFFFFFFFFFFF) | (power == 0 ? 0 : 1L << 52)) * (bits < 0 ? -1 : 1);
        power = Math.Max(power, 1) - 1075;
        var whole = Unscaled(value);
        var left = mantissa * BigInteger.Pow(10, value.Scale);
        return power >= 0 ? (left << power).CompareTo(whole) : left.CompareTo(whole << -power);
    }

    private static BigInteger Unscaled(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var bits = MemoryMarshal.Cast<int, uint>(parts);
        var whole = (new BigInteger(bits[2]) << 64) + (new BigInteger(bits[1]) << 32) + bits[0];
        return parts[3] < 0 ? -whole : whole;
    }
}
