using System.Globalization;

namespace Nsg.Vocabulary;

/// <summary>
/// An exact amount of one currency. Arithmetic between different currencies throws; nothing is ever rounded unasked.
/// </summary>
/// <param name="Amount">The amount in major units (kroner, euro); may carry more decimals than the currency
/// has.</param>
/// <param name="Currency">The currency.</param>
public readonly record struct Money(decimal Amount, Currency Currency) : IComparable<Money>
{
    /// <summary>Nothing, of a currency.</summary>
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <summary>From a count of minor units (øre, cent; whole krónur for ISK).</summary>
    public static Money FromMinor(long minor, Currency currency) => new(minor / Scale(currency), currency);

    /// <summary>Whether the amount is a whole number of minor units, as every ledger line must be.</summary>
    public bool IsRepresentable => decimal.Round(Amount, Currency.MinorUnits) == Amount;

    /// <summary>Whether the amount is nothing.</summary>
    public bool IsZero => Amount == 0m;

    /// <summary>The amount without its sign.</summary>
    public Money Abs => this with { Amount = Math.Abs(Amount) };

    /// <summary>The amount as a count of minor units.</summary>
    /// <exception cref="InvalidOperationException">The amount is not a whole number of minor units.</exception>
    /// <exception cref="OverflowException">The amount is beyond 64 bits.</exception>
    public long ToMinor() =>
        IsRepresentable
            ? (long)(Amount * Scale(Currency))
            : throw new InvalidOperationException($"{this} is not a whole number of minor units.");

    /// <summary>Rounded to the currency's minor unit, half away from zero as invoices round.</summary>
    public Money Rounded() =>
        this with
        {
            Amount = decimal.Round(Amount, Currency.MinorUnits, MidpointRounding.AwayFromZero),
        };

    /// <summary>
    /// The amount shared out in proportion to weights, in whole minor units; the shares add up to the amount exactly
    /// and each lies
    /// within one minor unit of its exact share. A weight of nothing gets nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The amount is not a whole number of minor units.</exception>
    /// <exception cref="ArgumentException">A weight is negative, or their sum is nothing.</exception>
    public IReadOnlyList<Money> Allocate(IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        if (sum <= 0m || weights.Any(weight => weight < 0m))
        {
            throw new ArgumentException("Weights are not negative and their sum is positive.", nameof(weights));
        }

        decimal total = ToMinor(),
            given = 0m,
            passed = 0m;
        var shares = new Money[weights.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            passed += weights[i];
            var due = decimal.Round(total * (passed / sum), MidpointRounding.AwayFromZero);
            shares[i] = FromMinor((long)(due - given), Currency);
            given = due;
        }

        return shares;
    }

    /// <summary>Sum of two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Same(left, right));

    /// <summary>Difference of two amounts of one currency.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Same(left, right));

    /// <summary>The amount with the other sign.</summary>
    public static Money operator -(Money money) => money with { Amount = -money.Amount };

    /// <summary>Whether the left amount is the smaller; one currency only.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is the greater; one currency only.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is at most the right; one currency only.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is at least the right; one currency only.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        Same(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>The amount alone, with the currency's decimals, point as separator: <c>1234.50</c>.</summary>
    public string ToAmountString() => Text(Amount, Currency.MinorUnits);

    /// <inheritdoc/>
    public override string ToString() => $"{ToAmountString()} {Currency}";

    private static string Text(decimal amount, int decimals)
    {
        var exact = decimal.Round(amount, decimals) == amount;
        return exact
            ? amount.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : amount.ToString(CultureInfo.InvariantCulture);
    }

    private static Currency Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? left.Currency
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not mix.");

    private static decimal Scale(Currency currency) =>
        currency.MinorUnits switch
        {
            0 => 1m,
            2 => 100m,
            3 => 1000m,
            _ => throw new InvalidOperationException("ISO 4217 exponents are 0, 2 and 3."),
        };
}
