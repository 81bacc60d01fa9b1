using Nsg.Bookkeeping.Reconciliation;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Queries;

/// <summary>A bank line of which something is still on the clearing account.</summary>
/// <param name="Line">The line.</param>
/// <param name="Waiting">Documents that it pays and that are not booked yet, with their numbers.</param>
/// <param name="Held">What of it is on the clearing account, in base currency: debit positive.</param>
public sealed record HeldLine(BankLineRow Line, IReadOnlyList<(Guid Item, string Number)> Waiting, Money Held);

/// <summary>What makes up the balance of the account where payments wait.</summary>
public sealed partial class BooksQueries
{
    /// <summary>The bank lines that the clearing account holds something of, newest first: those that nobody put to
    /// anything, those that pay a document that is not booked, and those that paid more than was needed.</summary>
    /// <param name="limit">Lines at most.</param>
    public IReadOnlyList<HeldLine> HeldLines(int limit) =>
        [
            .. _session
                .Rows(
                    """
                    SELECT line, document, statement, entry, ordinal, day, currency, amount, counterparty, text, CASE WHEN strength IS NOT NULL THEN 1 ELSE 0 END, base_payment
                    FROM bank_line b WHERE company = @1 AND purpose = 0 AND (strength IS NULL OR used <> payment
                        OR EXISTS (SELECT 1 FROM settlement s WHERE s.company = @1 AND s.payer = b.line AND s.held = 1)) ORDER BY day DESC, line DESC LIMIT @2
                    """,
                    row => (Line: ReadBankLine(row), Paid: Base(row, 11)),
                    Key,
                    limit
                )
                .Select(one => HeldOf(one.Line, one.Paid))
                .Where(one => !one.Held.IsZero),
        ];

    /// <summary>The voucher that a bank line was booked by, or null.</summary>
    public EntryRow? EntryOfBankLine(BankLineRow line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return
            WithLines(
                _session.Rows(
                    EntryColumns
                        + "e.company = @1 AND e.document = @2 AND e.why = @3 AND e.reverses IS NULL ORDER BY e.sequence DESC LIMIT 1",
                    ReadEntry,
                    Key,
                    line.Document,
                    $"entry {line.Entry} of statement {line.Statement}"
                )
            )
                is [var found, ..]
            ? found
            : null;
    }

    private HeldLine HeldOf(BankLineRow line, Money paid)
    {
        var parts = _session.Rows(
            "SELECT s.item, i.number, s.payer_base, s.held FROM settlement s JOIN item i ON i.company = s.company AND i.item = s.item WHERE s.company = @1 AND s.payer = @2 ORDER BY i.number",
            row => (Item: row.Id(0), Number: row.GetString(1), Base: row.Amount(2), IsHeld: row.GetInt32(3) == 1),
            Key,
            line.Line
        );
        var left = new Money(
            paid.Amount - parts.Where(part => !part.IsHeld).Sum(part => part.Base) - Decided(line.Line),
            Company.Currency
        );
        return new HeldLine(
            line,
            [.. parts.Where(part => part.IsHeld).Select(part => (part.Item, part.Number))],
            line.Amount.Amount < 0m ? left : -left
        );
    }

    /// <summary>What a person's decision took off the clearing account to another one.</summary>
    private decimal Decided(Guid line) =>
        BankTable.Decision(_session, Key, line) is ({ Entry: { } entry }, _, _, _) && Entry(entry) is { } posted
            ? Math.Abs(
                posted.Lines.Where(one => one.Account == Company.Pack.Roles.PaymentClearing).Sum(one => one.Base.Amount)
            )
            : 0m;
}
