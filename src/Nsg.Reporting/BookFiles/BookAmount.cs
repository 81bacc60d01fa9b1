using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Reporting.BookFiles;

/// <summary>What an amount of a file must be to be booked: the same for looking at a file and for taking it in.</summary>
public static class BookAmount
{
    /// <summary>Amounts beyond are a mistake, or an attack; sums stay within 64 bits.</summary>
    public const decimal Max = 1_000_000_000_000m;

    /// <summary>Why an amount cannot be booked, or null.</summary>
    /// <param name="account">The account.</param>
    /// <param name="amount">The amount, in base currency.</param>
    /// <param name="currency">Base currency.</param>
    public static string? Fault(string account, decimal amount, Currency currency) =>
        Math.Abs(amount) > Max ? $"account {account}: {Number(amount)} is beyond an amount of {Number(Max)}"
        : !new Money(amount, currency).IsRepresentable
            ? $"account {account}: {Number(amount)} is not a whole number of minor units of {currency}"
        : null;

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
