namespace Nsg.Bookkeeping.Posting;

/// <summary>Reads how a receipt was paid from its own words, in the languages of the five countries.</summary>
internal static class PaymentWords
{
    private static readonly string[] Cash = ["cash", "kontant", "käteinen", "käteis", "reiðufé", "10"];

    /// <summary>Whether the words (or UNTDID 4461 code 10) mean cash; without words a receipt is taken as paid by
    /// card.</summary>
    internal static bool IsCash(string? words) =>
        words is not null
        && Cash.Any(word =>
            word.Length == 2 ? words.Trim() == word : words.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
}
