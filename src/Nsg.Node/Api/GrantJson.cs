using System.Text.Json.Serialization;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Http;
using Nsg.Node.Sharing;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Api;

/// <summary>An access asked for, or the part of it that is given.</summary>
/// <param name="Purpose">Why, as credit, statistics, accounting.</param>
/// <param name="Resources">What: documents, entries, balances, reports, statements, register.</param>
/// <param name="Reports">Names of reports; all when not given.</param>
/// <param name="Basis">consent (unless given), mandate, statute, case, open.</param>
/// <param name="Reference">Provision of law, or mandate.</param>
/// <param name="From">First day of the data.</param>
/// <param name="To">Last day of the data.</param>
/// <param name="NotBefore">From when the access holds.</param>
/// <param name="NotAfter">Until when; a year from now when not given.</param>
/// <param name="UsesMax">How often; as often as wanted when not given.</param>
/// <param name="Detail">What is left out: figures (sums only), no-counterparties, no-prices; nothing when not
/// given.</param>
/// <param name="Every">At most once in each day, week, month, quarter or year.</param>
/// <param name="Delegations">How many times in a row it may be passed on; 0 when not given.</param>
/// <param name="Case">The requester's case.</param>
/// <param name="Definition">A report definition of the asker's own, in place of reports by name.</param>
/// <param name="Message">What the asker writes to whoever decides, on one line.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TermsJson(
    string? Purpose,
    IReadOnlyList<string>? Resources,
    IReadOnlyList<string>? Reports = null,
    string? Basis = null,
    string? Reference = null,
    DateOnly? From = null,
    DateOnly? To = null,
    DateTimeOffset? NotBefore = null,
    DateTimeOffset? NotAfter = null,
    int? UsesMax = null,
    IReadOnlyList<string>? Detail = null,
    string? Every = null,
    int? Delegations = null,
    string? Case = null,
    string? Definition = null,
    string? Message = null
)
{
    internal GrantTerms Terms(string client, string requester, DateTimeOffset now) =>
        new()
        {
            Client = client,
            Requester = requester,
            Purpose = Purpose ?? "",
            Resources = Resources ?? [],
            Reports = Reports ?? [],
            Basis = Parameters.Word(Basis, "basis", Names<GrantBasis>()) is { } basis
                ? Enum.Parse<GrantBasis>(basis, ignoreCase: true)
                : GrantBasis.Consent,
            Every = Parameters.Word(Every, "every", Names<GrantInterval>()) is { } every
                ? Enum.Parse<GrantInterval>(every, ignoreCase: true)
                : null,
            Detail = Detail ?? [],
            Delegations = Delegations ?? 0,
            Case = Case,
            Reference = Reference,
            From = From,
            To = To,
            NotBefore = NotBefore,
            NotAfter = NotAfter ?? now.AddYears(1),
            UsesMax = UsesMax,
            Definition = Definition is null ? null : GrantedReports.Read(Definition),
            Message = Message,
        };

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}

/// <summary>A request for an access.</summary>
/// <param name="Terms">What is asked for.</param>
/// <param name="Language">Language of the text that the person is shown: en (unless given), nb, sv, da, fi, is.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AskJson(TermsJson? Terms, string? Language = null);

/// <summary>A decision to give an access.</summary>
/// <param name="Signers">Who signs for the company, by identifier or full name.</param>
/// <param name="Terms">Less than was asked for; all of it when not given.</param>
/// <param name="Language">Language of the text that the person was shown.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record GiveJson(IReadOnlyList<string>? Signers, TermsJson? Terms = null, string? Language = null);

/// <summary>A renewal in one step.</summary>
/// <param name="Signers">Who signs for the company, by identifier or full name.</param>
/// <param name="NotAfter">Until when; for as long again when not given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RenewJson(IReadOnlyList<string>? Signers, DateTimeOffset? NotAfter = null);

/// <summary>An access passed on.</summary>
/// <param name="Client">To which client: its identifier.</param>
/// <param name="Terms">What of the access; its own terms where they are not given.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PassOnJson(string? Client, TermsJson? Terms);

/// <summary>What waits or is due.</summary>
/// <param name="Grant">The grant or request.</param>
/// <param name="Kind">waits: nobody decided; ends: it ends soon; ended: it ended and was not renewed.</param>
/// <param name="At">Since when it waits, or when it ends or ended.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Purpose">Purpose.</param>
internal sealed record ReminderJson(Guid Grant, string Kind, DateTimeOffset At, string Requester, string Purpose)
{
    internal static ReminderJson Of(GrantReminder one) =>
        new(one.Grant.Id, one.Kind, one.At, one.Grant.Terms.Requester, one.Grant.Terms.Purpose);
}

/// <summary>A decision that ends a request or grant.</summary>
/// <param name="Reason">In words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EndJson(string? Reason = null);

/// <summary>A grant.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="State">requested, given, refused, taken-back, withdrawn, used-up, replaced, expired, not-yet-valid.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Text">What the person is shown.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Purpose">Purpose.</param>
/// <param name="Basis">Basis.</param>
/// <param name="Reference">Provision of law, mandate or case, or null.</param>
/// <param name="Resources">Resources.</param>
/// <param name="Reports">Reports, or empty for all.</param>
/// <param name="From">First day of the data, or null.</param>
/// <param name="To">Last day of the data, or null.</param>
/// <param name="NotBefore">From when it holds, or null.</param>
/// <param name="NotAfter">Until when.</param>
/// <param name="UsesMax">How often, or null.</param>
/// <param name="Uses">How often data left under it.</param>
/// <param name="Requested">When it was asked for.</param>
/// <param name="Decided">When it was decided on, or null.</param>
/// <param name="DecidedBy">By whom; told to the company only.</param>
/// <param name="Reason">Why it was refused, taken back or withdrawn, or null.</param>
/// <param name="Detail">What is left out, or empty.</param>
/// <param name="Every">At most once in each of these, or null.</param>
/// <param name="Delegations">How many times in a row it may be passed on.</param>
/// <param name="Case">The requester's case, or null.</param>
/// <param name="LastUse">When data last left under it, or null.</param>
/// <param name="Parent">The access that it was passed on from, or null.</param>
/// <param name="Replaces">The grant whose place it takes, or null.</param>
/// <param name="Definition">The requester's own report, or null.</param>
/// <param name="SignedBy">Whose signatures wait for others; told to the company only.</param>
/// <param name="Grant">The same identifier with the company, as <c>authorization_details</c> take it.</param>
internal sealed record GrantJson(
    Guid Id,
    string State,
    string Requester,
    string Text,
    string Language,
    string Purpose,
    string Basis,
    string? Reference,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Reports,
    DateOnly? From,
    DateOnly? To,
    DateTimeOffset? NotBefore,
    DateTimeOffset NotAfter,
    int? UsesMax,
    int Uses,
    DateTimeOffset Requested,
    DateTimeOffset? Decided,
    string? DecidedBy,
    string? Reason,
    IReadOnlyList<string> Detail,
    string? Every,
    int Delegations,
    string? Case,
    DateTimeOffset? LastUse,
    Guid? Parent,
    Guid? Replaces,
    GrantedDefinitionJson? Definition = null,
    IReadOnlyList<string>? SignedBy = null,
    string? Grant = null
)
{
    internal static GrantJson Of(string company, Grant grant, DateTimeOffset now, bool isOwner) =>
        new(
            grant.Id,
            grant.StateAt(now),
            grant.Terms.Requester,
            grant.Text,
            grant.Language,
            grant.Terms.Purpose,
            grant.Terms.Basis.ToString().ToLowerInvariant(),
            grant.Terms.Reference,
            grant.Terms.Resources,
            grant.Terms.Reports,
            grant.Terms.From,
            grant.Terms.To,
            grant.Terms.NotBefore,
            grant.Terms.NotAfter,
            grant.Terms.UsesMax,
            grant.Uses,
            grant.Requested,
            grant.Decided,
            isOwner ? grant.DecidedBy : null,
            grant.Why,
            grant.Terms.Detail,
            grant.Terms.Every?.ToString().ToLowerInvariant(),
            grant.Terms.Delegations,
            grant.Terms.Case,
            grant.LastUse,
            grant.Parent,
            grant.Replaces,
            grant.Terms.Definition is { } definition ? GrantedDefinitionJson.Of(definition, grant.Language) : null,
            isOwner && grant.Signatures.Count > 0 ? [.. grant.Signatures.Select(one => one.Signer)] : null,
            AccessDetails.GrantId(company, grant.Id)
        );
}

/// <summary>A report definition that a requester brought along.</summary>
/// <param name="Name">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Sha256">SHA-256 of the text as UTF-8.</param>
/// <param name="Reads">What it reads, in words of the request's language.</param>
/// <param name="Leaves">What would leave, in words of the request's language.</param>
/// <param name="Text">The definition.</param>
internal sealed record GrantedDefinitionJson(
    string Name,
    int Version,
    string Sha256,
    IReadOnlyList<string> Reads,
    IReadOnlyList<string> Leaves,
    string Text
)
{
    internal static GrantedDefinitionJson Of(GrantedDefinition definition, string language)
    {
        var words = ReportInWords.Of(GrantedReports.Parse(definition), language);
        return new GrantedDefinitionJson(
            definition.Name,
            definition.Version,
            definition.Sha256,
            words.Reads,
            words.Leaves,
            definition.Text
        );
    }
}
