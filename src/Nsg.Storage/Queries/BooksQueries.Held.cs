using Nsg.Bookkeeping.Posting;
using Nsg.Storage.Sql;
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
    private const int HeldAtOnce = 101;

    private const string HeldColumns =
        "SELECT b.line, b.document, b.statement, b.entry, b.ordinal, b.day, b.currency, b.amount, b.counterparty, b.text, CASE WHEN b.strength IS NOT NULL THEN 1 ELSE 0 END, CASE WHEN b.used <> b.payment THEN 1 ELSE 0 END, b.base_payment FROM ";

    private const string HeldPage =
        "b.company = @1 AND b.purpose = 0 AND b.day <= @2 AND (b.day < @2 OR @4 = 0 OR b.line < @3) ORDER BY b.day DESC, b.line DESC LIMIT @5";

    /// <summary>The bank lines that the clearing account holds something of, newest first: those that nobody put to
    /// anything, those that pay a document that is not booked, and those that paid more than was needed.</summary>
    /// <param name="limit">Lines at most.</param>
    /// <param name="before">The last line of the page before, or null.</param>
    public IReadOnlyList<HeldLine> HeldLines(int limit, (DateOnly Day, Guid Line)? before = null)
    {
        var held = new List<HeldLine>();
        while (held.Count < limit && CouldBeHeld(before) is { Count: > 0 } lines)
        {
            held.AddRange(Held(lines).Where(one => !one.Held.IsZero));
            before = (lines[^1].Line.Date, lines[^1].Line.Line);
        }

        return [.. held.Take(limit)];
    }

    /// <summary>What is on that account in base currency, debit positive; nought when nothing waits.</summary>
    public Money HeldBalance() =>
        Money.FromMinor(
            (long)
                _session.Scalar(
                    "SELECT CAST(coalesce(sum(opening + debit - credit), 0) AS BIGINT) FROM balance WHERE company = @1 AND account = @2",
                    Key,
                    Company.Pack.Roles.PaymentClearing
                )!,
            Company.Currency
        );

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
                    BankReason.Of(line.Entry, line.Statement)
                )
            )
                is [var found, ..]
            ? found
            : null;
    }

    /// <summary>Lines of which something is not used, and lines whose documents wait, each by its own index; with
    /// what they paid in base currency.</summary>
    private List<(BankLineRow Line, Money Paid)> CouldBeHeld((DateOnly Day, Guid Line)? before)
    {
        return
        [
            .. Lines("bank_line b WHERE b.used <> b.payment AND ")
                .Concat(
                    Lines(
                        "(SELECT DISTINCT payer FROM settlement WHERE company = @1 AND held = 1) s CROSS JOIN bank_line b WHERE b.line = s.payer AND b.used = b.payment AND "
                    )
                )
                .OrderByDescending(one => one.Line.Date)
                // As the databases order the bytes of an identifier.
                .ThenByDescending(one => one.Line.Line.ToString("N"), StringComparer.Ordinal)
                .Take(HeldAtOnce),
        ];

        List<(BankLineRow Line, Money Paid)> Lines(string from) =>
            _session.Rows(
                HeldColumns + from + HeldPage,
                row => (ReadBankLine(row), Base(row, 12)),
                Key,
                before?.Day ?? DateOnly.MaxValue,
                before?.Line ?? Guid.Empty,
                before is null ? 0 : 1,
                HeldAtOnce
            );
    }

    private IEnumerable<HeldLine> Held(List<(BankLineRow Line, Money Paid)> lines)
    {
        var names = string.Join(
            ", ",
            Enumerable.Range(2, HeldAtOnce).Select(i => FormattableString.Invariant($"@{i}"))
        );
        // Always as many names: one statement for any number of lines.
        SqlValue[] values =
        [
            Key,
            .. Enumerable.Range(0, HeldAtOnce).Select(i => (SqlValue)lines[Math.Min(i, lines.Count - 1)].Line.Line),
        ];
        var parts = _session
            .Rows(
                $"SELECT s.payer, s.item, i.number, s.payer_base, s.held FROM settlement s JOIN item i ON i.company = s.company AND i.item = s.item WHERE s.company = @1 AND s.payer IN ({names}) ORDER BY i.number",
                row =>
                    (
                        Payer: row.Id(0),
                        Item: row.Id(1),
                        Number: row.GetString(2),
                        Base: row.Amount(3),
                        IsHeld: row.GetInt32(4) == 1
                    ),
                values
            )
            .ToLookup(part => part.Payer);
        // What a person's decision took off the clearing account to another one.
        var decided = _session
            .Rows(
                $"SELECT d.line, CAST(sum(l.debit - l.credit) AS BIGINT) FROM bank_decision d JOIN entry_line l ON l.company = d.company AND l.entry = d.entry WHERE d.company = @1 AND d.line IN ({names}) AND l.account = @{HeldAtOnce + 2} GROUP BY d.line",
                row => (Line: row.Id(0), Taken: Base(row, 1).Abs),
                [.. values, Company.Pack.Roles.PaymentClearing]
            )
            .ToDictionary(row => row.Line, row => row.Taken.Amount);
        return lines.Select(one =>
        {
            var (line, of) = (one.Line, parts[one.Line.Line]);
            var left = new Money(
                one.Paid.Amount
                    - of.Where(part => !part.IsHeld).Sum(part => part.Base)
                    - decided.GetValueOrDefault(line.Line),
                Company.Currency
            );
            return new HeldLine(
                line,
                [.. of.Where(part => part.IsHeld).Select(part => (part.Item, part.Number))],
                line.Amount.Amount < 0m ? left : -left
            );
        });
    }
}
