using Nsg.Sharing;
using Nsg.Web.Languages;

namespace Nsg.Web.Verify;

/// <summary>A receipt that was checked.</summary>
/// <param name="Checks">What was looked at, and whether it holds; what does not comes first.</param>
/// <param name="Company">Name of the company where it is kept here and the reader may know it, else its key.</param>
/// <param name="Client">Name of the client likewise.</param>
/// <param name="Sequence">Place of the record in the access stream.</param>
/// <param name="Time">When.</param>
/// <param name="Released">What was given out.</param>
public sealed record VerifiedReceipt(
    IReadOnlyList<(bool IsKept, Phrase Text)> Checks,
    string Company,
    string Client,
    long Sequence,
    string Time,
    AccessReleased Released
)
{
    internal bool Holds => Checks.All(check => check.IsKept);

    /// <summary>Whether what it says is not proved by it. That a file beside it is another one takes nothing from it.</summary>
    internal bool IsDoubtful => Verdict == VerifyTexts.DoesNotHold;

    /// <summary>What is said of it as a whole.</summary>
    internal Phrase Verdict =>
        Holds ? VerifyTexts.Holds
        : Checks.All(check => check.IsKept || check.Text == VerifyTexts.OtherAnswer) ? VerifyTexts.OtherFile
        : VerifyTexts.DoesNotHold;
}

/// <summary>The page that checks receipts.</summary>
/// <param name="Receipt">What was checked, or null before.</param>
/// <param name="IsNone">Whether what was sent is no receipt.</param>
public sealed record VerifyModel(VerifiedReceipt? Receipt, bool IsNone)
{
    /// <summary>Where the reader came from: texts and addresses; empty for who came from nowhere here.</summary>
    public IReadOnlyList<(string Text, string Path)> Back { get; init; } = [];
}
