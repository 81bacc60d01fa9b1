namespace Nsg.Bookkeeping.Posting;

/// <summary>An exchange rate that whoever books a document states for it, in place of the node's.</summary>
/// <param name="Rate">Units of the books' currency for one unit of the document's.</param>
/// <param name="Source">Where it comes from, in words, or null.</param>
public sealed record StatedRate(decimal Rate, string? Source)
{
    private const decimal RateMax = 1_000_000m;
    private const int SourceMax = 100;
    internal const int DecimalsMax = 10;

    /// <summary>What is wrong with a rate, or null.</summary>
    /// <param name="rate">The rate.</param>
    public static string? Fault(decimal rate) =>
        rate is <= 0m or > RateMax || decimal.Round(rate, DecimalsMax) != rate
            ? $"an exchange rate is above nothing and at most {RateMax}, with at most {DecimalsMax} decimals"
            : null;

    /// <summary>What is wrong with the words that say where a rate comes from, or null.</summary>
    /// <param name="source">The words.</param>
    public static string? SourceFault(string? source) =>
        source?.Length > SourceMax ? $"the source of a rate has at most {SourceMax} characters" : null;
}
