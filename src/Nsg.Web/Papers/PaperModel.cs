using Nsg.Web.Languages;

namespace Nsg.Web.Papers;

/// <summary>A page that is a paper.</summary>
public sealed record PaperModel
{
    /// <summary>The paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>Where one comes from.</summary>
    public required string Back { get; init; }

    /// <summary>What that is called.</summary>
    public required Phrase BackTo { get; init; }

    internal static PaperModel Of(Paper paper, string back, Phrase backTo) =>
        new()
        {
            Paper = PaperBounds.Of(paper),
            Back = back,
            BackTo = backTo,
        };
}
