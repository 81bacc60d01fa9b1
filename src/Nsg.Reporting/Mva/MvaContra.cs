namespace Nsg.Reporting.Mva;

/// <summary>
/// Where the buyer's own tax is coded on the contra account alone: the purchase stands without a code on a line of the other side, and
/// the sign of the base is that line's (Skatteetaten's test case of code 92).
/// </summary>
internal static class MvaContra
{
    /// <summary>The lines of a voucher, those on a contra account turned to the side of their base.</summary>
    internal static List<MvaJournalLine> Turned(IEnumerable<MvaJournalLine> voucher)
    {
        var lines = voucher.ToList();
        return [.. lines.Select(line => IsContra(line, lines) ? Turn(line) : line)];
    }

    private static bool IsContra(MvaJournalLine line, List<MvaJournalLine> voucher) =>
        line is { Code: { } code, Tax: not null, Label: { } label }
        && MvaJournal.IsSelfAssessed(code)
        && label.Contains("inn", StringComparison.OrdinalIgnoreCase)
        && voucher.Count(other => other.Code == code) == 1
        && voucher.Exists(other => other.Code is null && other.Amount == -line.Amount && IsBase(other));

    /// <summary>Costs stand on 4 to 7 (NS 4102). One that is credited is the base of a credit note only if its name says so; else a
    /// cost is moved between accounts.</summary>
    private static bool IsBase(MvaJournalLine line) =>
        line.Account is [>= '4' and <= '7', ..]
        && (
            line.Amount > 0m
            || Names(line, "omvendt avgiftsplikt")
            || (Names(line, "grunnlag") && !Names(line, "motkonto"))
        );

    private static bool Names(MvaJournalLine line, string word) =>
        line.Name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static MvaJournalLine Turn(MvaJournalLine line) => line with { Amount = -line.Amount, Tax = -line.Tax };
}
