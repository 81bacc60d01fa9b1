using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Notices;

/// <summary>The lines that take the place of a statement's one line.</summary>
internal static class NoticeLines
{
    /// <summary>A line for each notified payment, worth together in base currency what the one line was booked at.</summary>
    internal static IReadOnlyList<BankLine> Of(IBooksTransaction books, BankLine line, List<NotifiedPart> parts)
    {
        var lines = parts.Select((part, i) => Line(books, line, part, i + 1, isOnly: parts.Count == 1)).ToList();
        var paid = lines.Sum(one => Signed(one, one.Payment, line));
        if (lines.Count > 0 && paid == line.Payment)
        {
            // What rounding leaves goes to the largest, so that nothing stays on the clearing account.
            var largest = lines.IndexOf(lines.MaxBy(one => one.Payment)!);
            var rest = line.BasePayment - lines.Sum(one => Signed(one, one.BasePayment, line));
            lines[largest] = lines[largest] with
            {
                BasePayment = lines[largest].BasePayment + Signed(lines[largest], rest, line),
            };
        }

        return lines;
    }

    private static decimal Signed(BankLine part, decimal amount, BankLine whole) =>
        part.Flow == whole.Flow ? amount : -amount;

    private static BankLine Line(IBooksTransaction books, BankLine line, NotifiedPart part, int place, bool isOnly)
    {
        // A payment that comes alone is the line itself, told in more words; either of the two may know charges that the
        // other does not. Charges make what was paid more than what came in, and less than what went out.
        var payment =
            !isOnly ? part.Payment
            : line.Flow == Flow.Out ? Math.Min(part.Payment, line.Payment)
            : Math.Max(part.Payment, line.Payment);
        return line with
        {
            Id = books.Randomness.NewId(books.Now),
            Part = place,
            Amount = part.Amount,
            Payment = payment,
            BasePayment = new Money(line.BasePayment * payment / line.Payment, books.Company.Currency).Rounded().Amount,
            Counterparty = part.Counterparty ?? (isOnly ? line.Counterparty : null),
            Text = part.Text ?? line.Text,
            Keys = isOnly ? Both(part.Keys, line.Keys) : part.Keys,
            NamedAmounts = isOnly && part.NamedAmounts.Count == 0 ? line.NamedAmounts : part.NamedAmounts,
            Chosen = null,
        };
    }

    /// <summary>The evidence of both; a party names nothing alone any more where either gives a reference or number.</summary>
    private static List<MatchKey> Both(IReadOnlyList<MatchKey> notified, IReadOnlyList<MatchKey> booked)
    {
        List<MatchKey> all = [.. notified.Concat(booked).Distinct()];
        return all.Exists(key => key.Kind is MatchKeyKind.Reference or MatchKeyKind.Number)
            ? all.FindAll(key => key.Kind != MatchKeyKind.UnnamedParty)
            : all;
    }
}
