namespace Nsg.Log;

/// <summary>The two streams of a company's log, each with its own gapless sequence and its own Merkle tree.</summary>
public enum LogStream
{
    /// <summary>Everything that happens to the books: documents, entries, matches, reviews, rules learnt.</summary>
    Books = 0,

    /// <summary>Every release of data to somebody else.</summary>
    Access = 1,
}
