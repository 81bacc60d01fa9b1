using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Nsg.Node.Authorization.People;
using Nsg.Node.Hosting;

namespace Nsg.Node.Tests.Authorization;

/// <summary>A browser with a person in front of it, who is signed in by a header that only these tests know.</summary>
internal static partial class Browser
{
    internal const string PersonHeader = "X-Test-Person";

    /// <summary>Signs people in by the header: anna may decide for every company, eve for none.</summary>
    internal static NodeOptions SignsIn(NodeOptions options) =>
        options with
        {
            SignIn = new SignIn(
                context =>
                    context.Request.Headers[PersonHeader].ToString() is { Length: > 0 } name
                        ? new DecidingPerson("person:" + name, name, _ => name != "eve")
                        : null,
                "/sign-in?return="
            ),
        };

    internal static HttpClient Open(NodeFixture node, string? person)
    {
        var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
        )
        {
            BaseAddress = new Uri(node.App.Urls.First()),
        };
        if (person is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(PersonHeader, person);
        }

        return client;
    }

    /// <summary>Follows a request to the page, decides, and gives what the client is told.</summary>
    internal static async Task<Dictionary<string, string>> DecideAsync(
        NodeFixture node,
        string address,
        string person,
        Dictionary<string, string>? decision = null
    )
    {
        using var browser = Open(node, person);
        using var started = await browser.GetAsync(new Uri(address, UriKind.Relative));
        started.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await started.Content.ReadAsStringAsync());
        var page = started.Headers.Location!;
        using var shown = await browser.GetAsync(page);
        var html = await shown.Content.ReadAsStringAsync();
        shown.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        using var decided = await browser.PostAsync(page, new FormUrlEncodedContent(Filled(html, decision)));
        decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await decided.Content.ReadAsStringAsync());
        return QueryHelpers
            .ParseQuery(decided.Headers.Location!.Query)
            .ToDictionary(one => one.Key, one => one.Value.ToString());
    }

    /// <summary>The form as the page fills it, with what the person changes.</summary>
    internal static Dictionary<string, string> Filled(string html, Dictionary<string, string>? decision = null)
    {
        var form = Boxes().Matches(html).ToDictionary(box => box.Groups[1].Value, _ => "1");
        form["token"] = Token().Match(html).Groups[1].Value;
        form["decision"] = "give";
        foreach (var (name, value) in decision ?? [])
        {
            form[name] = value;
        }

        return form.Where(one => one.Value.Length > 0).ToDictionary();
    }

    [GeneratedRegex("type=\"checkbox\" name=\"(resource-[a-z]+)\" value=\"1\" checked")]
    private static partial Regex Boxes();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
