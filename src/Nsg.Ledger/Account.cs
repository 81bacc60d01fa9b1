namespace Nsg.Ledger;

/// <summary>What an account is, which decides its side and its place in the statements.</summary>
public enum AccountType
{
    /// <summary>What the company owns or is owed; debit by nature.</summary>
    Asset,

    /// <summary>What the company owes; credit by nature.</summary>
    Liability,

    /// <summary>The owners' share; credit by nature.</summary>
    Equity,

    /// <summary>Income; credit by nature, ends with the year.</summary>
    Income,

    /// <summary>Cost; debit by nature, ends with the year.</summary>
    Expense,
}

/// <summary>An account of a chart.</summary>
/// <param name="Number">The number in the chart: digits, at most 10, in a starter chart; as another program wrote it
/// in a chart taken over.</param>
/// <param name="Name">Name in the country's language.</param>
/// <param name="EnglishName">Name in English.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsTurnover">Whether it is part of net turnover.</param>
public sealed record Account(string Number, string Name, string EnglishName, AccountType Type, bool IsTurnover = false);
