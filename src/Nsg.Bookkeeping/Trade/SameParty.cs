using Nsg.Bookkeeping.Intake;

namespace Nsg.Bookkeeping.Trade;

/// <summary>Whether two documents are of the same counterparty, though one may give its number and the other only its
/// name.</summary>
public static class SameParty
{
    private const string ByName = "name:";

    /// <summary>Numbers decide where both have one; else names in a comparable spelling.</summary>
    /// <param name="key">Key of one, as <c>PartyFacts</c> has it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="otherKey">Key of the other.</param>
    /// <param name="otherName">Its name.</param>
    public static bool Is(string key, string name, string otherKey, string otherName)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(otherKey);
        return key == otherKey
            || (
                (
                    key.StartsWith(ByName, StringComparison.Ordinal)
                    || otherKey.StartsWith(ByName, StringComparison.Ordinal)
                )
                && Parties.ComparableName(name) is { Length: > 0 } comparable
                && comparable == Parties.ComparableName(otherName)
            );
    }
}
