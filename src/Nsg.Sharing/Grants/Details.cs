namespace Nsg.Sharing.Grants;

/// <summary>What an answer leaves out.</summary>
[Flags]
public enum Withheld
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Names and numbers of customers and suppliers, and texts that may name them.</summary>
    Counterparties = 1,

    /// <summary>Prices and amounts of single documents, vouchers, lines and payments, and texts that may tell
    /// them.</summary>
    Prices = 2,

    /// <summary>Documents, vouchers and lines as such.</summary>
    Lines = 4,

    /// <summary>All of them.</summary>
    All = Counterparties | Prices | Lines,
}

/// <summary>Levels of detail that terms may be narrowed to.</summary>
public static class Details
{
    /// <summary>Sums only: balances, reports, statements.</summary>
    public const string Figures = "figures";

    /// <summary>Nothing that tells a customer or supplier.</summary>
    public const string NoCounterparties = "no-counterparties";

    /// <summary>No prices and no amounts of single documents.</summary>
    public const string NoPrices = "no-prices";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Figures, NoCounterparties, NoPrices];

    /// <summary>What levels leave out. One that is not known leaves out everything.</summary>
    public static Withheld Withheld(IReadOnlyList<string> detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return detail.Aggregate(
            Grants.Withheld.None,
            (sum, one) =>
                sum
                | one switch
                {
                    NoCounterparties => Grants.Withheld.Counterparties,
                    NoPrices => Grants.Withheld.Prices,
                    _ => Grants.Withheld.All,
                }
        );
    }
}

/// <summary>Arithmetic of intervals.</summary>
public static class GrantIntervals
{
    /// <summary>The day on which the interval of a moment begins.</summary>
    public static DateOnly Begin(GrantInterval interval, DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        return interval switch
        {
            GrantInterval.Day => day,
            GrantInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            GrantInterval.Month => new DateOnly(day.Year, day.Month, 1),
            GrantInterval.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
    }
}
