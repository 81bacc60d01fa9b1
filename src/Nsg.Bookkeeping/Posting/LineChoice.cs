using Nsg.Countries;

namespace Nsg.Bookkeeping.Posting;

/// <summary>The account of one line of a document, and why.</summary>
/// <param name="Account">Cost or income account.</param>
/// <param name="Confidence">0 to 1; 1 for what a person chose.</param>
/// <param name="Why">In words.</param>
/// <param name="IsChosen">Whether a person chose it.</param>
public sealed record LineChoice(string Account, decimal Confidence, string Why, bool IsChosen)
{
    /// <summary>What the line supplies, where whoever booked it said so; else null.</summary>
    public SupplyKind? Kind { get; init; }
}
