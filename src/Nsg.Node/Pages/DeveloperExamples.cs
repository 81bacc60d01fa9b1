using Nsg.Web.Developer;
using Nsg.Web.Languages;

namespace Nsg.Node.Pages;

/// <summary>Calls to try, with the reader's address and company filled in.</summary>
internal static class DeveloperExamples
{
    private static readonly (string Id, Phrase Title, string Path)[] Table =
    [
        ("balances", Texts.Accounts, "balances?from=2025-01-01&to=2025-12-31"),
        ("documents", Texts.Documents, "documents?limit=2"),
        ("entries", Texts.Journal, "entries?from=2025-03-01&to=2025-03-31&limit=2"),
        ("open-items", Texts.OpenItems, "open-items?limit=3"),
        ("reports", SharingTexts.Reports, "reports"),
        ("events", DeveloperTexts.Events, "events?cursor=0&limit=2"),
    ];

    /// <summary>The examples for a company.</summary>
    /// <param name="address">The node's address, with a slash at its end.</param>
    /// <param name="company">Key of the company, or what stands for it.</param>
    internal static IReadOnlyList<Example> Of(string address, string company) =>
        [
            .. Table
                .Select(one => (one.Id, one.Title, Path: $"/api/v1/companies/{company}/{one.Path}"))
                .Select(one => new Example(one.Id, one.Title, one.Path, Codes(address.TrimEnd('/') + one.Path))),
        ];

    /// <summary>The call that follows a company's events, as a line for a shell.</summary>
    internal static string EventsOf(string address, string company) =>
        Curl($"{address.TrimEnd('/')}/api/v1/companies/{company}/events?cursor=0&wait=30");

    private static string Curl(string url) => $"curl -H \"Authorization: Bearer $NSG_TOKEN\" \\\n  '{url}'";

    private static IReadOnlyList<(string, string)> Codes(string url) =>
        [
            ("curl", Curl(url)),
            (
                "C#",
                $$"""
                using System.Net.Http.Headers;
                using System.Text.Json;

                using var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization =
                    new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("NSG_TOKEN"));
                using var answer = await http.GetAsync("{{url}}");
                answer.EnsureSuccessStatusCode();
                using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                Console.WriteLine(json.RootElement);
                """
            ),
            (
                "Python",
                $$"""
                import json, os, urllib.request

                request = urllib.request.Request(
                    "{{url}}",
                    headers={"Authorization": "Bearer " + os.environ["NSG_TOKEN"]})
                with urllib.request.urlopen(request) as answer:
                    print(json.dumps(json.load(answer), indent=2))
                """
            ),
            (
                "JavaScript",
                $$"""
                const answer = await fetch("{{url}}", {
                  headers: { Authorization: `Bearer ${process.env.NSG_TOKEN}` },
                });
                if (!answer.ok) throw new Error(await answer.text());
                console.log(await answer.json());
                """
            ),
        ];
}
