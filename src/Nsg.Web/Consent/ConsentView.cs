namespace Nsg.Web.Consent;

/// <summary>A request for an access, as the person who decides sees it.</summary>
/// <param name="Company">Name of the company.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Text">The request in plain words; it is kept with the decision.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Resources">What is asked for, one by one.</param>
/// <param name="Reports">Names of reports, or empty for all.</param>
/// <param name="From">First day of the data, or null.</param>
/// <param name="To">Last day of the data, or null.</param>
/// <param name="Until">Last day of the access.</param>
/// <param name="UsesMax">How often, or null.</param>
/// <param name="Action">Where the decision is sent.</param>
/// <param name="Token">What the form must bring back.</param>
/// <param name="Fault">Why an earlier try did not stand, or null.</param>
public sealed record ConsentView(
    string Company,
    string Requester,
    string Text,
    string Language,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Reports,
    DateOnly? From,
    DateOnly? To,
    DateOnly Until,
    int? UsesMax,
    string Action,
    string Token,
    string? Fault
)
{
    /// <summary>What was ticked when the decision did not stand; null before that, when all is.</summary>
    public IReadOnlyList<string>? Chosen { get; init; }

    /// <summary>The last day as it was typed then, or null.</summary>
    public string? ChosenUntil { get; init; }

    /// <summary>Whether it was to be once only.</summary>
    public bool IsOnce { get; init; }
}
