using Nsg.Sharing.Signatories;

namespace Nsg.Web.Consent;

/// <summary>A request that a person signed and others must sign too.</summary>
/// <param name="Requester">Who asks.</param>
/// <param name="Text">What is given once all have signed.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Signers">Who signed.</param>
/// <param name="Missing">Who is still to sign; empty when nobody is.</param>
/// <param name="IsOwn">Whether the reader's own signature is among those that wait.</param>
/// <param name="Action">Where the next step is sent.</param>
/// <param name="Token">What the form must bring back.</param>
/// <param name="Fault">Why an earlier try did not stand, or null.</param>
public sealed record ConsentWaitingView(
    string Requester,
    string Text,
    string Language,
    IReadOnlyList<string> Signers,
    IReadOnlyList<MissingSigners> Missing,
    bool IsOwn,
    string Action,
    string Token,
    string? Fault
);
