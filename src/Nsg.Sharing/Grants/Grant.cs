namespace Nsg.Sharing.Grants;

/// <summary>Where a grant stands; time may have ended it besides.</summary>
public enum GrantState
{
    /// <summary>Asked for, undecided.</summary>
    Requested,

    /// <summary>Given.</summary>
    Given,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Used as often as it may be.</summary>
    UsedUp,

    /// <summary>Another grant took its place.</summary>
    Replaced,

    /// <summary>Taken back by whoever asked, before anybody decided.</summary>
    TakenBack,
}

/// <summary>A grant, or the request for one.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Terms">Its terms: as asked until it is given, then as given.</param>
/// <param name="Uses">How often data were released under it.</param>
/// <param name="Text">What the person was shown.</param>
/// <param name="Language">In which language.</param>
/// <param name="Requested">When it was asked for.</param>
/// <param name="Decided">When it was last decided on, or null.</param>
/// <param name="DecidedBy">By whom, or null.</param>
/// <param name="Why">Reason of a refusal or withdrawal, or null.</param>
public sealed record Grant(
    Guid Id,
    GrantState State,
    GrantTerms Terms,
    int Uses,
    string Text,
    string Language,
    DateTimeOffset Requested,
    DateTimeOffset? Decided,
    string? DecidedBy,
    string? Why
)
{
    /// <summary>When it was given, also when it ended since; null where it never was.</summary>
    public DateTimeOffset? Given
    {
        get => field ?? (State == GrantState.Given ? Decided : null);
        init;
    }

    /// <summary>Who gave it: the signers by name, else who carried it out; null where it never was given.</summary>
    public string? GivenBy
    {
        get => field ?? (State == GrantState.Given ? DecidedBy : null);
        init;
    }

    /// <summary>When data last left under it, or null.</summary>
    public DateTimeOffset? LastUse { get; init; }

    /// <summary>The access that it was passed on from, or null.</summary>
    public Guid? Parent { get; init; }

    /// <summary>The same with what is known of it; null where there is none.</summary>
    public Grant? PassedOnFrom { get; init; }

    /// <summary>The grant whose place it takes, or is to take; or null.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Signatures on the request that wait for others, all of them for the same terms; they lapse with the
    /// request.</summary>
    public IReadOnlyList<GrantSignature> Signatures { get; init; } = [];

    /// <summary>What is decided on: what was asked for, or what those gave who signed already.</summary>
    public GrantTerms TermsToSign => Signatures.Count > 0 ? Signatures[0].Terms : Terms;

    /// <summary>The state at a moment, as people call it: a given grant may have ended or not begun.</summary>
    public string StateAt(DateTimeOffset now) =>
        State switch
        {
            GrantState.Given when now > Terms.NotAfter => "expired",
            GrantState.Given when now < Terms.NotBefore => "not-yet-valid",
            GrantState.Requested when now > Terms.NotAfter => "expired",
            GrantState.UsedUp => "used-up",
            GrantState.TakenBack => "taken-back",
            _ => State.ToString().ToLowerInvariant(),
        };
}

/// <summary>Somebody asked for an access.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Terms">What is asked for.</param>
/// <param name="Text">What the person is shown.</param>
/// <param name="Language">Language of the text.</param>
public sealed record GrantRequested(Guid Grant, GrantTerms Terms, string Text, string Language)
{
    /// <summary>The grant whose place it is to take, or null.</summary>
    public Guid? Replaces { get; init; }
}

/// <summary>The owner gave an access, all of what was asked for or less.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Terms">What was given.</param>
/// <param name="Text">What the person was shown.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Signers">Who signed for the company, by name; empty when the operator decided for it.</param>
/// <param name="SignatoryRights">The signatory rights that allowed them to, or null.</param>
public sealed record GrantGiven(
    Guid Grant,
    GrantTerms Terms,
    string Text,
    string Language,
    IReadOnlyList<string> Signers,
    string? SignatoryRights
)
{
    /// <summary>The mandate by which they signed, or null.</summary>
    public Guid? Mandate { get; init; }

    /// <summary>What the person was shown, where less than that was given; otherwise null.</summary>
    public string? Shown { get; init; }
}

/// <summary>Somebody signed a request that needs others' signatures too.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Terms">What is given once all have signed.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Signer">Who signed, as the signatory rights call the person.</param>
public sealed record GrantSigned(Guid Grant, GrantTerms Terms, string Text, string Language, string Signer)
{
    /// <summary>What the person was shown, where less than that was given; otherwise null.</summary>
    public string? Shown { get; init; }
}

/// <summary>Somebody took a signature back before the access was given.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Signer">Who had signed.</param>
public sealed record GrantUnsigned(Guid Grant, string Signer);

/// <summary>A signature that waits for others.</summary>
/// <param name="Signer">Who signed, as the signatory rights call the person.</param>
/// <param name="Actor">Who carried it out.</param>
/// <param name="Terms">What the signature is for.</param>
/// <param name="Language">In which language the person read it.</param>
/// <param name="Time">When.</param>
public sealed record GrantSignature(
    string Signer,
    string Actor,
    GrantTerms Terms,
    string Language,
    DateTimeOffset Time
);

/// <summary>The owner gave an access anew before it was asked for again; the one before it is replaced.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Replaces">The grant whose place it takes.</param>
/// <param name="Terms">What was given: the same or less, for longer.</param>
/// <param name="Text">What the person was shown.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Signers">Who signed for the company.</param>
/// <param name="SignatoryRights">The signatory rights that allowed them to, or null.</param>
public sealed record GrantRenewed(
    Guid Grant,
    Guid Replaces,
    GrantTerms Terms,
    string Text,
    string Language,
    IReadOnlyList<string> Signers,
    string? SignatoryRights
)
{
    /// <summary>The mandate by which they signed, or null.</summary>
    public Guid? Mandate { get; init; }
}

/// <summary>A requester passed its access on to another, as the owner had allowed.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Parent">The access that it is passed on from.</param>
/// <param name="Terms">What was passed on: the same or less.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Language">Language of the text.</param>
public sealed record GrantPassedOn(Guid Grant, Guid Parent, GrantTerms Terms, string Text, string Language);

/// <summary>An access was refused, withdrawn, used up or replaced, or a request taken back.</summary>
/// <param name="Grant">Identifier.</param>
/// <param name="Why">In words, or null.</param>
public sealed record GrantEnded(Guid Grant, string? Why);

/// <summary>The company's signatory rights came to the node, as a register describes them.</summary>
/// <param name="Text">The description, in one of the forms that are read.</param>
/// <param name="Source">Where it is from.</param>
public sealed record SignatoryRightsKept(string Text, string Source);

/// <summary>Kinds of records of sharing in the books stream.</summary>
public static class SharingKind
{
    /// <summary><see cref="GrantRequested"/>.</summary>
    public const string Requested = "grant.requested";

    /// <summary><see cref="GrantGiven"/>.</summary>
    public const string Given = "grant.given";

    /// <summary><see cref="GrantSigned"/>.</summary>
    public const string Signed = "grant.signed";

    /// <summary><see cref="GrantUnsigned"/>.</summary>
    public const string Unsigned = "grant.unsigned";

    /// <summary><see cref="GrantEnded"/>: refused.</summary>
    public const string Refused = "grant.refused";

    /// <summary><see cref="GrantEnded"/>: withdrawn.</summary>
    public const string Withdrawn = "grant.withdrawn";

    /// <summary><see cref="GrantEnded"/>: whoever asked took the request back.</summary>
    public const string TakenBack = "grant.taken-back";

    /// <summary><see cref="GrantEnded"/>: used up.</summary>
    public const string UsedUp = "grant.used-up";

    /// <summary><see cref="GrantEnded"/>: another grant took its place.</summary>
    public const string Replaced = "grant.replaced";

    /// <summary><see cref="GrantRenewed"/>.</summary>
    public const string Renewed = "grant.renewed";

    /// <summary><see cref="GrantPassedOn"/>.</summary>
    public const string PassedOn = "grant.passed-on";

    /// <summary><see cref="Mandates.MandateGranted"/>.</summary>
    public const string MandateGranted = "mandate.granted";

    /// <summary><see cref="Mandates.MandateDelegated"/>.</summary>
    public const string MandateDelegated = "mandate.delegated";

    /// <summary><see cref="Mandates.MandateRevoked"/>.</summary>
    public const string MandateRevoked = "mandate.revoked";

    /// <summary><see cref="SignatoryRightsKept"/>.</summary>
    public const string RightsKept = "signatory-rights.kept";
}
