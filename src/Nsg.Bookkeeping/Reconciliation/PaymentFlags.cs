using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>Raises and clears what a person should see of payments: a document paid twice, a payment beyond what was
/// owed.</summary>
public static class PaymentFlags
{
    private const string Actor = "rule:reconciliation";

    internal static void Refresh(IBooksTransaction books, BankLine line, IReadOnlyList<Settlement> wanted)
    {
        var prefix = Prefix(line);
        var due = Due(books, line, wanted, prefix);
        var standing = books.Flags(prefix);
        foreach (var flag in standing.Where(flag => flag != due))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagCleared, Actor, new FlagCleared(flag.Flag)));
        }

        if (due is not null && !standing.Contains(due))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagRaised, Actor, due));
        }
    }

    /// <summary>Clears what was said of a line that is no more.</summary>
    internal static void Clear(IBooksTransaction books, BankLine line)
    {
        foreach (var flag in books.Flags(Prefix(line)))
        {
            books.Append(RecordJson.Draft(RecordKind.FlagCleared, Actor, new FlagCleared(flag.Flag)));
        }
    }

    /// <summary>The flag of a bank line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind">Kind of the flag.</param>
    public static string FlagOf(Guid line, string kind) => $"payment:{line}:{kind}";

    /// <summary>The bank line of such a flag; null for another flag.</summary>
    public static Guid? LineOf(string flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return flag.Split(':') is ["payment", var line, _] && Guid.TryParse(line, out var id) ? id : null;
    }

    /// <summary>What the flags of a line begin with.</summary>
    internal static string Prefix(BankLine line) => FlagOf(line.Id, "");

    private static FlagRaised? Due(
        IBooksTransaction books,
        BankLine line,
        IReadOnlyList<Settlement> wanted,
        string prefix
    )
    {
        var own = wanted.Where(settlement => settlement.Payer == line.Id).ToList();
        var used = own.Sum(settlement => settlement.PayerAmount);
        if (own.Count == 0 || used == line.Payment)
        {
            return null;
        }

        var item = books.Item(own[0].Item)!;
        var rest = new Money(line.Payment - used, line.Currency);
        return used == 0m
            ? Flag(
                "double-payment",
                $"{item.Number} was already paid; {rest} came again on {line.Date:yyyy-MM-dd} and stays on the clearing account"
            )
            : Flag(
                "overpayment",
                $"{rest} more than {item.Number} needed was paid on {line.Date:yyyy-MM-dd} and stays on the clearing account"
            );

        FlagRaised Flag(string kind, string text) => new(prefix + kind, kind, item.Id, item.Number, line.Entry, text);
    }
}
