using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Nsg.Bookkeeping;
using Nsg.Node.Api;
using Nsg.Node.Http;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Authorization.Requests;

/// <summary>
/// What a client asks for in <c>authorization_details</c> (RFC 9396): an object of the type <see cref="Type"/> with
/// the company, and either a grant
/// that there is or the terms of one.
/// </summary>
/// <param name="Company">The company.</param>
/// <param name="Grant">The grant, or null.</param>
/// <param name="Terms">The terms, or null where a grant is named.</param>
/// <param name="Language">Language of the text that a person is shown.</param>
internal sealed record AccessDetails(CompanyProfile Company, Guid? Grant, TermsJson? Terms, string Language)
{
    /// <summary>The only type that this server knows.</summary>
    internal const string Type = "nsg-access";

    private const int TextMax = 16 * 1024;
    private const int DepthMax = 8;
    private const int CompanyMax = 64;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = DepthMax,
        AllowDuplicateProperties = false,
    };
    private static readonly JsonSerializerOptions Bounded = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Bounds.Bind } },
    };
    private static readonly string[] Own = ["type", "company", "grant", "language"];

    /// <summary>Reads the one element that a request may have.</summary>
    /// <exception cref="OAuthException">The text is something else.</exception>
    internal static AccessDetails Read(string text, NodeStore store)
    {
        try
        {
            return Of(Parse(text), store);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            throw OAuthError
                .InvalidDetails($"it cannot be read{(fault is JsonException { Path: { } path } ? " at " + path : "")}")
                .Refused();
        }
    }

    // Terms are read without regard to case, so a name must not stand twice in two cases.
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The one object that a request may have, unread.</summary>
    /// <exception cref="OAuthException">The text is something else.</exception>
    internal static JsonObject Parse(string text)
    {
        if (text.Length > TextMax)
        {
            throw OAuthError.InvalidDetails("the text is too long").Refused();
        }

        try
        {
            return
                JsonNode.Parse(text, AnyCase, Strict) is JsonArray { Count: 1 } list
                && list[0] is JsonObject { Count: > 0 } one
                ? one
                : throw OAuthError.InvalidDetails("send a list with one object: one company, one decision").Refused();
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw OAuthError.InvalidDetails("it cannot be read").Refused();
        }
    }

    /// <summary>Identifier of a grant as clients are given it.</summary>
    internal static string GrantId(string company, Guid grant) => $"{company}.{grant:D}";

    /// <summary>Reads the identifier of a grant.</summary>
    internal static (string Company, Guid Grant)? ReadGrantId(string? text) =>
        text?.Split('.') is [{ Length: > 0 and <= CompanyMax } company, var id]
        && Guid.TryParseExact(id, "D", out var grant)
            ? (company, grant)
            : null;

    /// <summary>What a client is told of a grant.</summary>
    internal static object Show(string company, Grant grant) =>
        new
        {
            type = Type,
            company,
            grant = GrantId(company, grant.Id),
            purpose = grant.Terms.Purpose,
            resources = grant.Terms.Resources,
            reports = grant.Terms.Reports.Count > 0 ? grant.Terms.Reports : null,
            basis = grant.Terms.Basis.ToString().ToLowerInvariant(),
            reference = grant.Terms.Reference,
            from = grant.Terms.From,
            to = grant.Terms.To,
            notBefore = grant.Terms.NotBefore,
            notAfter = grant.Terms.NotAfter,
            usesMax = grant.Terms.UsesMax,
        };

    private static AccessDetails Of(JsonObject json, NodeStore store)
    {
        if (Text(json, "type") != Type)
        {
            throw OAuthError.InvalidDetails("the type is " + Type).Refused();
        }

        var named = NamedGrant(json, store);

        var key = named?.Company ?? CompanyOf(Text(json, "company") ?? "", store);
        var company = store.Company(key) ?? throw Unknown().Refused();
        var language = Text(json, "language") ?? "en";
        if (!GrantText.All.Contains(language))
        {
            throw OAuthError.InvalidDetails($"language is one of {string.Join(", ", GrantText.All)}").Refused();
        }

        return new AccessDetails(company, named?.Grant, named is null ? TermsOf(json) : null, language);
    }

    /// <summary>The grant that details name: by the identifier with its company, or by the bare one beside the
    /// company.</summary>
    private static (string Company, Guid Grant)? NamedGrant(JsonObject json, NodeStore store)
    {
        if (!json.ContainsKey("grant"))
        {
            return null;
        }

        var text = Text(json, "grant");
        var isBare = Guid.TryParseExact(text, "D", out var bare);
        var strange = json.Any(member => member.Key is not ("type" or "grant") && !(isBare && member.Key == "company"));
        return strange ? throw NotNamed().Refused()
            : !isBare ? ReadGrantId(text) ?? throw NotNamed().Refused()
            : json.ContainsKey("company") ? (CompanyOf(Text(json, "company") ?? "", store), bare)
            : throw NotNamed().Refused();
    }

    private static OAuthError NotNamed() =>
        OAuthError.InvalidDetails(
            "a grant is named by what came with it and by nothing else: its grant, or its id beside the company"
        );

    private static TermsJson TermsOf(JsonObject json)
    {
        foreach (var name in Own)
        {
            json.Remove(name);
        }

        return json.Deserialize<TermsJson>(Bounded) ?? throw OAuthError.InvalidDetails("there are no terms").Refused();
    }

    private static string CompanyOf(string text, NodeStore store)
    {
        if (text.Length is 0 or > CompanyMax)
        {
            throw Unknown().Refused();
        }

        return store.Company(text) is not null ? text
            : PartyIdentifier.TryParse(text, out var identifier) && store.FindCompany(identifier) is { } key ? key
            : throw Unknown().Refused();
    }

    private static OAuthError Unknown() =>
        OAuthError.InvalidDetails("company is the number of a company kept here, such as DK:20202020, or its key");

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value ? value.GetValue<string>() : null;

    /// <summary>The terms for a client.</summary>
    /// <exception cref="OAuthException">They are none.</exception>
    internal GrantTerms TermsFor(string client, string requester, DateTimeOffset now)
    {
        GrantTerms terms;
        try
        {
            terms = Terms!.Terms(client, requester, now);
        }
        catch (RefusedException refused)
        {
            throw OAuthError.InvalidDetails(refused.Message).Refused();
        }

        return terms.Fault() is { } fault ? throw OAuthError.InvalidDetails(Plain(fault)).Refused() : terms;
    }

    /// <summary>Descriptions of OAuth hold no quotes (RFC 6749 section 5.2).</summary>
    internal static string Plain(string text) =>
        new([.. text.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c : '.')]);
}
