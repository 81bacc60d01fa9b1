using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Sharing.Signatories;

namespace Nsg.Web.Sharing;

/// <summary>Requests and grants of a company.</summary>
/// <param name="Waiting">Requests that wait for a decision.</param>
/// <param name="InForce">Grants in force or about to be.</param>
/// <param name="Ended">Refused, withdrawn, used up, run out.</param>
/// <param name="Roles">Roles in force, with the person's name.</param>
/// <param name="Now">The moment that they are seen at.</param>
public sealed record SharingModel(
    IReadOnlyList<Grant> Waiting,
    IReadOnlyList<Grant> InForce,
    IReadOnlyList<Grant> Ended,
    IReadOnlyList<(PersonRole Role, string Name)> Roles,
    DateTimeOffset Now
);

/// <summary>A sample of what somebody will see.</summary>
/// <param name="Resource">Kind of data.</param>
/// <param name="Rows">A few rows: what, and how much.</param>
public sealed record GrantSample(string Resource, IReadOnlyList<(string What, string Figure)> Rows);

/// <summary>One request or grant.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Story">What was asked for, given, and what happened, in the reader's language.</param>
/// <param name="Samples">What the requester would see, in a few rows.</param>
/// <param name="Signers">Who signs: the person signed in.</param>
/// <param name="Ways">Ways in which the company can be signed for; empty when nothing is known.</param>
/// <param name="Now">The moment that it is seen at.</param>
/// <param name="Refusal">Why a decision was not carried out, or null.</param>
/// <param name="Missing">Whose signatures are still needed beside those that wait.</param>
/// <param name="OwnSignature">The reader's own signature among those that wait, or null.</param>
public sealed record GrantModel(
    Grant Grant,
    GrantStory Story,
    IReadOnlyList<GrantSample> Samples,
    string Signers,
    IReadOnlyList<WayToSign> Ways,
    DateTimeOffset Now,
    string? Refusal,
    IReadOnlyList<MissingSigners> Missing,
    GrantSignature? OwnSignature
)
{
    /// <summary>What the form is filled with and the sample is of: what is decided on, or less where the reader took
    /// something away.</summary>
    public required GrantTerms Chosen { get; init; }

    /// <summary>Field of the form that the refusal is about: resources, from, to, until; or null.</summary>
    public string? RefusedField { get; init; }

    /// <summary>Titles of reports that were asked for and have no period within the days chosen.</summary>
    public IReadOnlyList<string> WithoutPeriod { get; init; } = [];

    /// <summary>The reports that are asked for, each of which can be given or not: name and title.</summary>
    public IReadOnlyList<(string Name, string Title)> Offered { get; init; } = [];

    /// <summary>Until when it would be in force if it were given for as long again; null where it cannot be.</summary>
    public DateTimeOffset? RenewedUntil { get; init; }

    /// <summary>The last day that it could be given until anew.</summary>
    public DateOnly RenewedAtMost { get; init; }

    /// <summary>Whether the reader decided on it a moment ago.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether it can be given or refused.</summary>
    internal bool IsWaiting => Grant.State == GrantState.Requested && Grant.StateAt(Now) == "requested";

    /// <summary>Whether it can be withdrawn.</summary>
    internal bool IsInForce => Grant.State == GrantState.Given && Grant.StateAt(Now) is "given" or "not-yet-valid";

    /// <summary>Whether it was given for as long again and that time has not begun.</summary>
    internal bool IsRenewedAhead =>
        RenewedUntil is null && Grant is { State: GrantState.Given, Parent: null, Replaces: not null };
}

/// <summary>People of a company.</summary>
/// <param name="Roles">Roles in force, with the person's name.</param>
/// <param name="Ended">Roles that were taken back, the last first.</param>
/// <param name="Ways">Ways in which the company can be signed for.</param>
/// <param name="HasRights">Whether signatory rights are kept.</param>
/// <param name="Refusal">Why a change was not made, or null.</param>
public sealed record PeopleModel(
    IReadOnlyList<(PersonRole Role, string Name)> Roles,
    IReadOnlyList<(PersonRole Role, string Name)> Ended,
    IReadOnlyList<WayToSign> Ways,
    bool HasRights,
    string? Refusal
)
{
    /// <summary>The code and role that were typed and not taken, or null.</summary>
    public (string Code, string Role)? Typed { get; init; }
}
