using System.Globalization;
using Nsg.Vocabulary;

namespace Nsg.Ledger;

/// <summary>What makes lines an entry, as an ordered list; the first fault is told.</summary>
internal static class EntryRules
{
    /// <summary>Lines of one entry; a statement or an import makes many entries instead of one endless one.</summary>
    internal const int LinesMax = 10_000;

    private static readonly Func<IReadOnlyList<EntryLine>, string?>[] Rules =
    [
        HasLines,
        HasOneBaseCurrency,
        IsRepresentable,
        BalancesInBase,
        BalancesInTransactionCurrency,
    ];

    internal static string? FirstFault(IReadOnlyList<EntryLine> lines) =>
        Rules.Select(rule => rule(lines)).FirstOrDefault(fault => fault is not null);

    private static string? HasLines(IReadOnlyList<EntryLine> lines) =>
        lines.Count switch
        {
            < 2 => "an entry has at least two lines",
            > LinesMax => $"an entry has at most {LinesMax.ToString(CultureInfo.InvariantCulture)} lines",
            _ => null,
        };

    private static string? HasOneBaseCurrency(IReadOnlyList<EntryLine> lines) =>
        lines.Any(line => line.Base.Currency != lines[0].Base.Currency)
            ? "all lines have the company's base currency"
            : null;

    private static string? IsRepresentable(IReadOnlyList<EntryLine> lines)
    {
        var line = lines.FirstOrDefault(line => !line.Base.IsRepresentable || !line.Transaction.IsRepresentable);
        return line is null
            ? null
            : $"account {line.Account}: {(line.Base.IsRepresentable ? line.Transaction : line.Base)} is not a whole number of minor units";
    }

    private static string? BalancesInBase(IReadOnlyList<EntryLine> lines)
    {
        var sum = lines.Aggregate(Money.Zero(lines[0].Base.Currency), (total, line) => total + line.Base);
        return sum.IsZero ? null : $"debit and credit differ by {sum}";
    }

    private static string? BalancesInTransactionCurrency(IReadOnlyList<EntryLine> lines)
    {
        var currency = lines[0].Transaction.Currency;
        if (lines.Any(line => line.Transaction.Currency != currency))
        {
            return null;
        }

        var sum = lines.Aggregate(Money.Zero(currency), (total, line) => total + line.Transaction);
        return sum.IsZero ? null : $"debit and credit differ by {sum}";
    }
}
