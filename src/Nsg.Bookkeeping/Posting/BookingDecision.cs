using Nsg.Countries;

namespace Nsg.Bookkeeping.Posting;

/// <summary>What a person decided about a document in review.</summary>
/// <param name="Account">The cost or income account, or null to keep the proposal.</param>
/// <param name="AcceptsDifferences">Whether sums that do not hold go to the rounding account.</param>
/// <param name="AcceptsDuplicate">Whether it is booked although another document of the party has its number.</param>
public sealed record BookingDecision(string? Account, bool AcceptsDifferences, bool AcceptsDuplicate = false)
{
    /// <summary>Accounts of single lines by their place from 0; they go before <see cref="Account"/>.</summary>
    public IReadOnlyDictionary<int, string> LineAccounts { get; init; } = new Dictionary<int, string>();

    /// <summary>What single lines supply, by their place from 0, where whoever books knows it; other lines are judged by
    /// what they say.</summary>
    public IReadOnlyDictionary<int, SupplyKind> LineKinds { get; init; } = new Dictionary<int, SupplyKind>();

    /// <summary>Whether the VAT is deducted on accounts where that depends on what was bought, also on one that is only
    /// proposed.</summary>
    public bool Deducts { get; init; }

    /// <summary>Whether nothing of the VAT is deducted on accounts where that depends on what was bought.</summary>
    public bool DeductsNothing { get; init; }

    /// <summary>Why the voucher stands on the document's own day although that is softly locked; null when it goes to the
    /// first open day after the lock.</summary>
    public string? DateReason { get; init; }

    /// <summary>The exchange rate that the person states; null for the node's rate of the day.</summary>
    public StatedRate? Rate { get; init; }

    /// <summary>What a line supplies, or null where nobody said it.</summary>
    internal SupplyKind? KindOf(int line) => LineKinds.TryGetValue(line, out var kind) ? kind : null;

    /// <summary>The account that the person chose for a line, or null.</summary>
    internal string? AccountOf(int line) => LineAccounts.GetValueOrDefault(line) ?? Account;

    /// <summary>Every account that the person chose.</summary>
    internal IEnumerable<string> Accounts =>
        LineAccounts.Values.Append(Account).OfType<string>().Distinct(StringComparer.Ordinal);
}
