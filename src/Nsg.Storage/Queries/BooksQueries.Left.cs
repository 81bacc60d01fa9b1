using Nsg.Bookkeeping.Reconciliation;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>What a bank line brought beyond the need of what it pays.</summary>
/// <param name="IsDouble">Whether what it pays was paid already; else too much was paid.</param>
/// <param name="Amount">What is left, positive, in the line's currency.</param>
public sealed record PaymentLeft(bool IsDouble, Money Amount);

/// <summary>Payments twice, and beyond the need.</summary>
public sealed partial class BooksQueries
{
    /// <summary>What a bank line brought beyond the need and nobody has decided on; null when there is no such
    /// thing.</summary>
    public PaymentLeft? LeftOf(BankLineRow line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.IsMatched && line.IsPartlyUsed
            ? _session.First(
                """
                SELECT f.kind, b.payment - b.used FROM flag f JOIN bank_line b ON b.company = f.company
                WHERE f.company = @1 AND b.line = @2 AND f.flag IN (@3, @4)
                """,
                row => new PaymentLeft(
                    row.GetString(0) == "double-payment",
                    Money.FromMinor(row.GetInt64(1), line.Amount.Currency)
                ),
                Key,
                line.Line,
                PaymentFlags.FlagOf(line.Line, "double-payment"),
                PaymentFlags.FlagOf(line.Line, "overpayment")
            )
            : null;
    }
}
