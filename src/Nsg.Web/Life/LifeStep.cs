using Nsg.Web.Languages;

namespace Nsg.Web.Life;

/// <summary>What the company's records say of a step.</summary>
public enum LifeState
{
    /// <summary>It is done, as far as the records tell.</summary>
    Done,

    /// <summary>It waits for somebody.</summary>
    Waits,

    /// <summary>It was not done yet, and nothing is late.</summary>
    NotYet,

    /// <summary>It is done elsewhere; the records say nothing of it.</summary>
    Elsewhere,
}

/// <summary>A part of a company's life.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Steps">What is to be done, in order.</param>
public sealed record LifePhase(Phrase Name, IReadOnlyList<LifeStep> Steps);

/// <summary>Something to be done.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What the law or the books say of it, in the reader's language.</param>
/// <param name="State">What the records say of it.</param>
/// <param name="Path">The page that does it: below the company, or from the root when it starts with a tilde; or
/// null.</param>
/// <param name="Site">A site outside, with its name; or null.</param>
public sealed record LifeStep(
    Phrase Name,
    string Text,
    LifeState State,
    string? Path = null,
    (string Name, Uri Address)? Site = null
);
