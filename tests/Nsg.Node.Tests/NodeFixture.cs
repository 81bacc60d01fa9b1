using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests;

/// <summary>A node on a free port of loopback, with one Danish company and a key that may write.</summary>
internal sealed class NodeFixture : IAsyncDisposable
{
    internal const string Number = "20202020";

    /// <summary>A number that keeps its check digit: nothing is handed to an authority under another.</summary>
    internal const string FilingNumber = "20202025";
    internal const string Prefix = "application/vnd.nordicsmartgovernment.";
    internal const string XbrlGl = "application/xbrl-instance+xml";
    internal const string SafT = "application/vnd.saf-t+xml";
    internal const string Problem = "application/problem+json";

    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-node-").FullName;

    private NodeFixture() { }

    internal NodeStore Store { get; private set; } = null!;

    internal WebApplication App { get; private set; } = null!;

    internal string Company { get; private set; } = "";

    internal string Token { get; private set; } = "";

    internal HttpClient Client { get; private set; } = null!;

    /// <summary>The same with a company that may hand over reports.</summary>
    internal static Task<NodeFixture> StartFilingAsync(
        Func<NodeOptions, NodeOptions>? change = null,
        TimeProvider? time = null
    ) => StartAsync(change, time, FilingNumber);

    internal static async Task<NodeFixture> StartAsync(
        Func<NodeOptions, NodeOptions>? change = null,
        TimeProvider? time = null,
        string number = Number
    )
    {
        var node = new NodeFixture();
        node.Store = TestStores.Opening(Path.Combine(node._folder, "data"), time ?? TimeProvider.System);
        node.Company = await node.CreateAsync("DK:" + number, Country.DK, Currency.DKK);
        (_, node.Token) = await node.Store.ClientKeys.CreateAsync("test", null, canWrite: true);
        var options = new NodeOptions
        {
            Store = node.Store,
            Urls = "http://127.0.0.1:0",
            Time = time ?? TimeProvider.System,
        };
        node.App = NodeHost.Build(change?.Invoke(options) ?? options);
        await node.App.StartAsync();
        node.Client = node.With(node.Token);
        return node;
    }

    internal async Task<string> CreateAsync(string identifier, Country country, Currency currency) =>
        (
            await Store.CreateCompanyAsync(
                new CompanyCreated("Company " + identifier, country, currency, [identifier]),
                "operator"
            )
        ).Key;

    /// <summary>A client with another token, or none.</summary>
    internal HttpClient With(string? token)
    {
        var place = new Uri(App.Urls.First());
        var client = new HttpClient(new DeclaredAnswers(place)) { BaseAddress = place };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    internal Task<HttpResponseMessage> GetAsync(string path, string? accept = null) =>
        SendAsync(HttpMethod.Get, path, null, null, accept);

    internal Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type, string? accept = null) =>
        SendAsync(HttpMethod.Post, path, body, type, accept);

    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        byte[]? body,
        string? type,
        string? accept = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    internal async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        Store.Dispose();
        TestStores.Removing(Path.Combine(_folder, "data"));
        Directory.Delete(_folder, recursive: true);
    }
}
