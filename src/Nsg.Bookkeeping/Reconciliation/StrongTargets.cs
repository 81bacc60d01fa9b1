namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// Which items a bank line names: by reference, then by document number, then by words of its text. The answer
/// depends on the
/// line and the items alone, never on what was paid before, so that the order of arrival does not matter.
/// </summary>
internal sealed class StrongTargets(IBooksTransaction books)
{
    /// <summary>The items named, with the rule that found them; empty when the line names none, or cannot tell
    /// which.</summary>
    internal (IReadOnlyList<OpenItem> Items, MatchStrength Strength) Of(BankLine line)
    {
        if (line.Chosen is { } chosen)
        {
            return (
                [.. chosen.Select(books.Item).OfType<OpenItem>().Where(item => item.State != ItemState.Rejected)],
                MatchStrength.Person
            );
        }

        // What the money cannot pay is only ever netted against something that it can.
        var named = NamedBy(line);
        return named.Items.Any(item => item.Flow == line.Flow) ? named : ([], named.Strength);
    }

    /// <summary>What is asked to find what a line names: by its references and numbers first, by each as the other when
    /// that finds nothing, and by words of its text.</summary>
    internal static IEnumerable<(string Value, MatchKeyKind First, MatchKeyKind Last)> Asks(BankLine line) =>
        line is { Chosen: null, Purpose: BankLinePurpose.Payment }
            ?
            [
                .. Values(line, MatchKeyKind.Reference)
                    .Concat(Values(line, MatchKeyKind.Number))
                    .Distinct()
                    .SelectMany(value =>
                        new[] { MatchKeyKind.Reference, MatchKeyKind.Number }.Select(kind => (value, kind, kind))
                    ),
                .. Values(line, MatchKeyKind.Token)
                    .Select(token => (token, MatchKeyKind.Reference, MatchKeyKind.Number)),
            ]
            : [];

    private (IReadOnlyList<OpenItem> Items, MatchStrength Strength) NamedBy(BankLine line)
    {
        if (line.Purpose != BankLinePurpose.Payment)
        {
            return ([], MatchStrength.Reference);
        }

        var references = Values(line, MatchKeyKind.Reference);
        var numbers = Values(line, MatchKeyKind.Number);
        var byReference = Named(line, references, MatchKeyKind.Reference);
        if (byReference.Count > 0)
        {
            return (WithNumbers(line, byReference, numbers), MatchStrength.Reference);
        }

        var byNumber = Named(line, numbers, MatchKeyKind.Number);
        if (byNumber.Count > 0)
        {
            return (byNumber, MatchStrength.Number);
        }

        var crossed = Named(line, references, MatchKeyKind.Number);
        if (crossed.Count == 0)
        {
            crossed = Named(line, numbers, MatchKeyKind.Reference);
        }

        return crossed.Count > 0 ? (crossed, MatchStrength.Number) : (BorneOut(line), MatchStrength.Text);
    }

    private static List<string> Values(BankLine line, MatchKeyKind kind) =>
        [.. line.Keys.Where(key => key.Kind == kind).Select(key => key.Value).Distinct()];

    /// <summary>A reference that several documents share is narrowed by the numbers; numbers beyond the references
    /// add their documents.</summary>
    private List<OpenItem> WithNumbers(BankLine line, List<OpenItem> byReference, List<string> numbers)
    {
        if (numbers.Count == 0)
        {
            return byReference;
        }

        var byNumber = Named(line, numbers, MatchKeyKind.Number);
        var narrowed = byReference.Where(item => byNumber.Exists(other => other.Id == item.Id)).ToList();
        var chosen = narrowed.Count > 0 ? narrowed : byReference;
        return numbers.Count > 1 ? [.. chosen.Concat(byNumber).DistinctBy(item => item.Id)] : chosen;
    }

    private List<OpenItem> Named(BankLine line, List<string> values, MatchKeyKind kind)
    {
        var named = new List<OpenItem>();
        foreach (var value in values)
        {
            named.AddRange(Unambiguous(line, Payable(line, books.ItemsWith(value, kind))));
        }

        return [.. named.DistinctBy(item => item.Id)];
    }

    /// <summary>Words of free text count only when the amount or the party bears them out.</summary>
    private List<OpenItem> BorneOut(BankLine line)
    {
        var items = new List<OpenItem>();
        foreach (var token in Values(line, MatchKeyKind.Token))
        {
            items.AddRange(
                Unambiguous(line, Payable(line, books.ItemsWith(token, MatchKeyKind.Reference, MatchKeyKind.Number)))
            );
        }

        items = [.. items.DistinctBy(item => item.Id)];
        var sum = items.Sum(item => item.Flow == line.Flow ? item.Amount : -item.Amount);
        var sumBearsOut =
            items.Count > 0 && items.TrueForAll(item => item.Currency == line.Currency) && sum == line.Payment;
        return sumBearsOut ? items : items.FindAll(item => SharesParty(line, item) || HasAmount(line, item));
    }

    /// <summary>Items that money in this direction can pay, and credit notes that may be netted against them.</summary>
    private List<OpenItem> Payable(BankLine line, IReadOnlyList<Guid> ids)
    {
        var items = ids.Select(books.Item).OfType<OpenItem>().Where(item => item.State != ItemState.Rejected).ToList();
        return items.FindAll(item => item.Flow == line.Flow || item.IsCredit);
    }

    /// <summary>One spelling that fits documents of several parties counts only where the party or the amount
    /// decides.</summary>
    private static List<OpenItem> Unambiguous(BankLine line, List<OpenItem> items)
    {
        if (items.Select(item => (item.Party, item.Direction)).Distinct().Count() <= 1)
        {
            return items;
        }

        var ofParty = items.FindAll(item => SharesParty(line, item));
        if (ofParty.Count > 0 && ofParty.Select(item => item.Party).Distinct().Count() == 1)
        {
            return ofParty;
        }

        var ofAmount = items.FindAll(item => HasAmount(line, item));
        return ofAmount.Count == 1 ? ofAmount : [];
    }

    private static bool HasAmount(BankLine line, OpenItem item) =>
        item.Currency == line.Currency && item.Amount == line.Payment;

    private static bool SharesParty(BankLine line, OpenItem item) =>
        line.Keys.Where(key => key.Kind == MatchKeyKind.Party).Any(key => item.Keys.Contains(key));
}
