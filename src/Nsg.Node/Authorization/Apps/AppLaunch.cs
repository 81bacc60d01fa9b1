using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Node.Authorization.Requests;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization.Apps;

/// <summary>What an app is started for.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Language">Language of the person.</param>
/// <param name="By">Who started it, as records say.</param>
internal sealed record LaunchFacts(string Company, DateOnly From, DateOnly To, string Language, string By)
{
    internal string ToText() => JsonSerializer.Serialize(this);

    internal static LaunchFacts Read(string text) => JsonSerializer.Deserialize<LaunchFacts>(text)!;
}

/// <summary>
/// Starts apps of others from a company's page, as SMART App Launch does: the browser comes to the app with this server's name and a
/// mark, which stands for one company and one period. What the app then asks for is about these, or refused.
/// </summary>
internal sealed class AppLaunch(NodeStore store, Issuer issuer)
{
    /// <summary>Name of the parameter, to the app and back.</summary>
    internal const string Parameter = "launch";

    private const int YearsMax = 10;

    /// <summary>The app that a company may start, or null.</summary>
    internal RegisteredClient? Find(string client) =>
        store.Authorization.Client(client) is { Credentials.Launch: not null } app ? app : null;

    /// <summary>What is wrong with a period, or null.</summary>
    internal static string? Fault(DateOnly from, DateOnly to) =>
        from > to || to > from.AddYears(YearsMax)
            ? $"a period ends after it begins, and has at most {YearsMax} years"
            : null;

    /// <summary>The address to send the browser to; the mark in it holds once, for a few minutes.</summary>
    internal async Task<string> StartAsync(RegisteredClient app, LaunchFacts facts)
    {
        var mark = await store.Authorization.DecideAsync(turn =>
            turn.Issue(TicketKind.Launch, app.Id, turn.NewFamily(), facts.ToText(), turn.Now + Lifetimes.Launch)
        );
        return QueryHelpers.AddQueryString(
            app.Credentials.Launch!,
            new Dictionary<string, string?> { ["iss"] = issuer.Known(), [Parameter] = mark }
        );
    }

    /// <summary>The details of a request that came with a mark: its company and period are the mark's.</summary>
    /// <param name="details">The details, as they came.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="client">The client.</param>
    /// <param name="now">When.</param>
    /// <exception cref="OAuthException">The mark is none of this client, or the details ask for something else.</exception>
    internal string Within(string details, string mark, string client, DateTimeOffset now)
    {
        if (
            store.Authorization.Find(TicketKind.Launch, mark, now) is not { IsUsed: false } ticket
            || ticket.Client != client
        )
        {
            throw OAuthError.InvalidRequest("launch is none of this client, was used before, or has expired").Refused();
        }

        var (facts, one) = (LaunchFacts.Read(ticket.Facts), AccessDetails.Parse(details));
        Hold(one, "company", facts.Company);
        one["from"] = Bound(one, "from", facts.From, facts);
        one["to"] = Bound(one, "to", facts.To, facts);
        one["language"] ??= facts.Language;
        return new JsonArray(one.DeepClone()).ToJsonString();
    }

    private static void Hold(JsonObject details, string name, string value)
    {
        if (details["grant"] is not null || (details[name] is { } given && !Says(given, value)))
        {
            throw Outside().Refused();
        }

        details[name] = value;
    }

    private static string Bound(JsonObject details, string name, DateOnly bound, LaunchFacts facts)
    {
        if (details[name] is not { } given)
        {
            return bound.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return
            given is JsonValue value
            && value.TryGetValue<string>(out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
            && day >= facts.From
            && day <= facts.To
            ? text
            : throw Outside().Refused();
    }

    private static bool Says(JsonNode given, string value) =>
        given is JsonValue text && text.TryGetValue<string>(out var said) && said == value;

    private static OAuthError Outside() =>
        OAuthError.InvalidDetails("the app was started for another company or period; leave them out");
}
