using System.Globalization;
using System.Text;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Hledger;

/// <summary>Spells names and amounts so that hledger reads them back as what they are.</summary>
internal static class HledgerText
{
    /// <summary><c>assets:1100 Debitorer</c>: the type is the top account, by hledger's own English names.</summary>
    internal static string AccountName(Account account) =>
        $"{Type(account.Type)}:{Name($"{account.Number} {account.Name}")}";

    /// <summary>
    /// A name or description: one line and single blanks (two end an account's name), no comment, payee or
    /// sub-account sign.
    /// </summary>
    internal static string Name(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            var next = one switch
            {
                ';' => ',',
                '|' => '/',
                ':' => '-',
                _ when char.IsWhiteSpace(one)
                        || char.IsControl(one)
                        || char.GetUnicodeCategory(one) == UnicodeCategory.Format => ' ',
                _ => one,
            };
            if (next != ' ' || (safe.Length > 0 && safe[^1] != ' '))
            {
                safe.Append(next);
            }
        }

        return safe.ToString().TrimEnd();
    }

    /// <summary>The value of a tag, which a comma would end; a bracketed date would move the posting.</summary>
    internal static string TagValue(string text) => Name(text).Replace(',', ' ').Replace('[', '(').Replace(']', ')');

    /// <summary>The amount with its currency behind: <c>-1545.00 DKK</c>, <c>1200 ISK</c>.</summary>
    internal static string Amount(Money money) => $"{money.ToAmountString()} {money.Currency.Code}";

    /// <summary>The number of decimals of a currency, as hledger's commodity directive tells it.</summary>
    internal static string CommodityStyle(Currency currency) =>
        $"1000.{new string('0', currency.MinorUnits)} {currency.Code}";

    /// <summary>The letter of hledger's <c>type:</c> tag.</summary>
    internal static char TypeLetter(AccountType type) =>
        type switch
        {
            AccountType.Asset => 'A',
            AccountType.Liability => 'L',
            AccountType.Equity => 'E',
            AccountType.Income => 'R',
            AccountType.Expense => 'X',
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Type(AccountType type) =>
        type switch
        {
            AccountType.Asset => "assets",
            AccountType.Liability => "liabilities",
            AccountType.Equity => "equity",
            AccountType.Income => "income",
            AccountType.Expense => "expenses",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
