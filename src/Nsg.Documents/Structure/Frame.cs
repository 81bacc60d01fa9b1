namespace Nsg.Documents.Structure;

/// <summary>An open element: its type and how far its content has come.</summary>
internal struct Frame
{
    /// <summary>Its type; null where it is not declared.</summary>
    internal ElementType? Type;

    /// <summary>The place of the last child; -1 before the first.</summary>
    internal int At;

    /// <summary>How many children in a row stood at that place.</summary>
    internal int Count;

    /// <summary>A child stood out of order, so position says nothing of what is missing.</summary>
    internal bool IsDisordered;

    /// <summary>The places that were taken; kept only once a child stood out of order.</summary>
    internal HashSet<Particle>? Seen;

    /// <summary>A required place was passed by, so the children must be counted.</summary>
    internal bool IsGapped;

    /// <summary>Nothing inside is checked.</summary>
    internal bool IsSkipped;
}
