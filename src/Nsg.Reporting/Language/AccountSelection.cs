using Nsg.Ledger;

namespace Nsg.Reporting.Language;

internal enum AccountItemKind
{
    Number,
    Standard,
    Type,
    Turnover,
    Clearing,
}

/// <param name="Kind">What is compared.</param>
/// <param name="From">First number, or the type.</param>
/// <param name="To">Last number.</param>
internal sealed record AccountItem(AccountItemKind Kind, string From, string To)
{
    internal bool Holds(AccountFigures account) =>
        Kind switch
        {
            AccountItemKind.Type => string.Equals(account.Type.ToString(), From, StringComparison.OrdinalIgnoreCase),
            AccountItemKind.Turnover => account.IsTurnover,
            AccountItemKind.Clearing => account.IsClearing,
            AccountItemKind.Standard => IsWithin(account.Standard ?? account.Account),
            _ => IsWithin(account.Account),
        };

    /// <summary>Whether it holds every account that another one holds, as far as ranges of numbers tell.</summary>
    internal bool Covers(AccountItem other) =>
        Kind == other.Kind
        && Kind is AccountItemKind.Number or AccountItemKind.Standard
        && Compare(other.From, From) >= 0
        && Compare(other.To, To) <= 0;

    /// <summary>Whether the last number stands before the first.</summary>
    internal bool IsReversed => Kind is AccountItemKind.Number or AccountItemKind.Standard && Compare(From, To) > 0;

    /// <summary>Compared as far as both numbers go: <c>3000..3999</c> holds 30 of a chart of two digits, and 300012
    /// of one of six.</summary>
    private bool IsWithin(string number) => Compare(number, From) >= 0 && Compare(number, To) <= 0;

    private static int Compare(string number, string bound) =>
        string.CompareOrdinal(number, 0, bound, 0, Math.Min(number.Length, bound.Length));
}

/// <summary>Accounts: some, without others, within an object of a dimension when one is named.</summary>
/// <param name="Items">Those that belong.</param>
/// <param name="Except">Those that do not.</param>
/// <param name="Dimension">Dimension and object, or null for all.</param>
internal sealed record AccountSelection(
    IReadOnlyList<AccountItem> Items,
    IReadOnlyList<AccountItem> Except,
    (string Dimension, string Object)? Dimension
)
{
    internal bool Holds(AccountFigures account) =>
        Items.Any(item => item.Holds(account)) && !Except.Any(item => item.Holds(account));
}

/// <summary>What a report knows of an account in a period; debit positive.</summary>
/// <param name="Account">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Standard">The public standard account it is mapped to, or null.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsTurnover">Whether it is part of net turnover.</param>
/// <param name="Opening">Balance before the period.</param>
/// <param name="Debit">Debits.</param>
/// <param name="Credit">Credits.</param>
public sealed record AccountFigures(
    string Account,
    string Name,
    string? Standard,
    AccountType Type,
    bool IsTurnover,
    decimal Opening,
    decimal Debit,
    decimal Credit
)
{
    /// <summary>Whether it is the account on which payments wait to be matched.</summary>
    public bool IsClearing { get; init; }
}
