using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Nsg.Command.Commands;
using Nsg.Log;
using Nsg.Node.Api;
using Nsg.Storage;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>A call with a body, as the reference shows it.</summary>
/// <param name="Id">Name of the operation.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path; what the reader fills in stands in braces.</param>
/// <param name="Body">The body.</param>
internal sealed record ShownCall(string Id, string Method, string Path, string Body);

/// <summary>A node with a person who has made a test company, and the key of it.</summary>
internal sealed class TestCompanySite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-test-company-").FullName;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private NodeStore _store = null!;
    private WebApplication _app = null!;
    private HttpClient _person = null!;
    private HttpClient _program = null!;
    private string _company = "";

    internal static async Task<TestCompanySite> StartAsync(string country)
    {
        var site = new TestCompanySite();
        site._store = NodeStore.Open(site._folder, TimeProvider.System, new SystemRandomness());
        var person = await site._store.People.KeepAsync(DemoPerson.Issuer, "dora", "Dora");
        site._app = DemoServer.Build(site._store, 0);
        await site._app.StartAsync();
        site._person = site.Client();
        site._person.DefaultRequestHeaders.Add(
            "Cookie",
            "nsg-session="
                + Base64Url.EncodeToString(await site._store.Sessions.BeginAsync(person.Key, TimeSpan.FromHours(1)))
        );
        await site.MakeAsync(country);
        site._company = site._store.SandboxOf(person.Key)!;
        await site.KnowAsync(country);
        return site;
    }

    /// <summary>Calls whose body the reference shows, from its first subject to its last.</summary>
    internal async Task<IReadOnlyList<ShownCall>> BodiesAsync()
    {
        var first = await _person.GetStringAsync("/developer/reference");
        var calls = new List<ShownCall>();
        foreach (Match tag in Regex.Matches(first, "/developer/reference\\?tag=([^\"&]+)\""))
        {
            var page = await _person.GetStringAsync("/developer/reference?tag=" + tag.Groups[1].Value);
            calls.AddRange(page.Split("id=\"card-").Skip(1).Select(Call).OfType<ShownCall>());
        }

        return calls;
    }

    /// <summary>Sends a call with the company's key. Identifiers, in its path or its body, are those that earlier
    /// answers told.</summary>
    internal async Task<(int Status, string Answer)> SendAsync(ShownCall call)
    {
        var kind = KindOf(call);
        var path = call
            .Path.Replace("{report}", _known["report"], StringComparison.Ordinal)
            .Replace("{account}", "6795", StringComparison.Ordinal);
        path = Regex.Replace(path, "\\{[a-z]+\\}", _known.GetValueOrDefault(kind, ExampleBodies.AnId));
        var body = call
            .Body.Replace(
                ExampleBodies.AnId,
                _known.GetValueOrDefault(kind == "payments" ? "due" : "documents", ExampleBodies.AnId),
                StringComparison.Ordinal
            )
            .Replace("the note that GetCheckpoint gave", _known["note"], StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var answer = await _program.SendAsync(request);
        var text =
            answer.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true
                ? await answer.Content.ReadAsStringAsync()
                : "";
        if (answer.IsSuccessStatusCode && text.StartsWith('{'))
        {
            Know(kind, JsonDocument.Parse(text).RootElement);
        }

        return ((int)answer.StatusCode, text);
    }

    /// <summary>Hands over the report that was approved last.</summary>
    internal async Task HandOverAsync()
    {
        using var answer = await _program.PostAsync(
            $"/api/v1/companies/{_company}/filings/{_known["filings"]}/send",
            null
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Whether the year that was invented for the company has nothing that the call could be about.</summary>
    internal bool LacksWhatItIsAbout(ShownCall call) =>
        KindOf(call) switch
        {
            "payments" => !_known.ContainsKey("due"),
            "review" => !_known.ContainsKey("review"),
            _ => false,
        };

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        _program.Dispose();
        await _app.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The list of the company that the call belongs to.</summary>
    private string KindOf(ShownCall call) =>
        call.Path.Split('/').SkipWhile(part => part != _company).Skip(1).FirstOrDefault() ?? "";

    private HttpClient Client() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    private async Task MakeAsync(string country)
    {
        var form = await _person.GetStringAsync("/developer/sandbox");
        using var made = await _person.PostAsync(
            "/developer/sandbox",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["csrf"] = Field(form, "csrf"),
                    ["request"] = Field(form, "request"),
                    ["country"] = country,
                }
            )
        );
        _program = Client();
        _program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            Regex.Match(await made.Content.ReadAsStringAsync(), "nsg_[A-Za-z0-9_-]+").Value
        );
    }

    /// <summary>What lists tell; what is in none of them is an identifier of nothing.</summary>
    private async Task KnowAsync(string country)
    {
        _known["report"] = country.ToLowerInvariant() + ".turnover";
        foreach (
            var (name, list, field) in new[]
            {
                ("documents", "documents", "id"),
                ("bank", "bank", "id"),
                ("review", "review", "id"),
                ("due", "payments/due", "document"),
            }
        )
        {
            var rows = (await JsonAsync(list)).GetProperty("items").EnumerateArray();
            if (rows.FirstOrDefault(IsFree) is { ValueKind: JsonValueKind.Object } row)
            {
                _known[name] = row.GetProperty(field).GetString()!;
            }
        }

        _known["note"] = JsonEncodedText
            .Encode((await JsonAsync("checkpoint")).GetProperty("note").GetString()!)
            .ToString();
    }

    /// <summary>A bank's own charge is put to nothing else, what nobody has booked is not paid, and what no exchange rate is
    /// known for is not booked.</summary>
    private static bool IsFree(JsonElement row) =>
        !(
            row.TryGetProperty("reasons", out var reasons)
            && reasons.GetRawText().Contains("no-rate:", StringComparison.Ordinal)
        )
        && !(row.TryGetProperty("counterparty", out var other) && other.ValueKind == JsonValueKind.Null)
        && !(row.TryGetProperty("hindrance", out var why) && why.ValueKind != JsonValueKind.Null);

    private async Task<JsonElement> JsonAsync(string list) =>
        JsonDocument.Parse(await _program.GetStringAsync($"/api/v1/companies/{_company}/{list}")).RootElement;

    private void Know(string kind, JsonElement answer)
    {
        answer = answer.TryGetProperty("plan", out var plan) ? plan : answer;
        if (answer.TryGetProperty("filing", out var filing) && filing.ValueKind == JsonValueKind.String)
        {
            _known["filings"] = filing.GetString()!;
        }
        else if (kind is not "bank" and not "review" && answer.TryGetProperty("id", out var id))
        {
            _known[kind] = id.GetString()!;
        }
    }

    private static ShownCall? Call(string card)
    {
        var body = Regex.Match(card, "aria-label=\"body\\.json [^\"]+\"><code>([^<]*)</code>");
        var head = Regex.Match(card, "<span class=\"badge [a-z]+\">([A-Z]+)</span> <code>([^<]+)</code>");
        return body.Success
            ? new ShownCall(
                card.Split('"')[0],
                head.Groups[1].Value,
                head.Groups[2].Value,
                WebUtility.HtmlDecode(body.Groups[1].Value)
            )
            : null;
    }

    private static string Field(string html, string name) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value);
}
