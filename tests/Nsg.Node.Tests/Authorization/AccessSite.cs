using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nsg.Node.Authorization.Requests;
using Nsg.Sharing.Grants;
using Nsg.Storage.Authorization;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Authorization;

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Method">Method.</param>
/// <param name="Path">Path, with its parameters in braces.</param>
/// <param name="Json">Its description.</param>
internal sealed record Operation(string Id, HttpMethod Method, string Path, JsonElement Json);

/// <summary>A node with two companies, whose documents bear marks, and clients in every state of being granted
/// something.</summary>
internal sealed class AccessSite : IAsyncDisposable
{
    internal const string OwnMark = "QXZOWNMARK";
    internal const string OtherMark = "QXZOTHERMARK";
    internal const string OtherNumber = "25313763";

    /// <summary>Who calls, in the order of the matrix's columns.</summary>
    internal static readonly string[] Callers =
    [
        "owner",
        "accountant",
        "other-company",
        "granted",
        "may-write",
        "wrong-purpose",
        "wrong-resource",
        "wrong-period",
        "too-much-detail",
        "not-yet-valid",
        "expired",
        "withdrawn",
        "used-up",
        "others-token",
        "no-proof",
        "wrong-key",
        "replayed",
        "downgraded",
        "bearer",
        "none",
    ];

    private readonly Dictionary<string, (string Token, FapiClient Client)> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly MovableTime _time = new();

    internal NodeFixture Node { get; private set; } = null!;

    internal FapiClient Bank { get; private set; } = null!;

    internal FapiClient Stranger { get; private set; } = null!;

    internal string Other { get; private set; } = "";

    internal IReadOnlyList<Operation> Operations { get; private set; } = [];

    internal JsonElement Document { get; private set; }

    internal (string Transaction, string Document) Paper { get; private set; }

    /// <summary>What the paper's bytes are asked for by.</summary>
    private static string PaperHash { get; } =
        "sha256:"
        + Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Papers.Invoice(OwnMark, supplier: "12345674"))
        );

    internal static async Task<AccessSite> StartAsync()
    {
        var site = new AccessSite();
        site.Node = await NodeFixture.StartAsync(options => options, site._time);
        site.Other = await site.Node.CreateAsync("DK:" + OtherNumber, Country.DK, Currency.DKK);
        using var own = await site.Node.PostAsync(
            $"/document/{NodeFixture.Number}",
            Papers.Invoice(OwnMark, supplier: "12345674"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        using var others = await site.Node.PostAsync(
            $"/document/{OtherNumber}",
            Papers.Invoice(OtherMark, buyer: OtherNumber, supplier: "12345674"),
            NodeFixture.Prefix + "purchase-invoice"
        );
        var place = own.Headers.Location!.ToString().Split('/');
        site.Paper = (place[^2], place[^1]);
        (site.Bank, site.Stranger) = (
            await FapiClient.RegisterAsync(site.Node),
            await FapiClient.RegisterAsync(site.Node, "Stranger")
        );
        await site.Bank.PrepareAsync();
        site.Stranger.Nonce = site.Bank.Nonce;
        site._keys["owner"] = site.Node.Token;
        site._keys["accountant"] = (
            await site.Node.Store.ClientKeys.CreateAsync("accountant", site.Node.Company, canWrite: true)
        ).Token;
        site._keys["other-company"] = (
            await site.Node.Store.ClientKeys.CreateAsync("other", site.Other, canWrite: true)
        ).Token;
        await site.GrantAsync();
        site.Document = await site.Node.JsonAsync("/openapi/v1.json");
        site.Operations = site.ReadOperations();
        return site;
    }

    /// <summary>Calls an operation as somebody.</summary>
    internal async Task<(int Status, string Type, string Text)> CallAsync(
        Operation operation,
        string caller,
        string? path = null,
        params (string Name, string Value)[] headers
    )
    {
        path ??= Fill(operation);
        using var request = new HttpRequestMessage(operation.Method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (operation.Method != HttpMethod.Get && operation.Method != HttpMethod.Delete)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        await SignAsync(request, operation, caller, path);
        using var answer = await Bank.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, TypeOf(text), text);
    }

    /// <summary>The path of an operation for the first company, with days of the granted period.</summary>
    internal string Fill(Operation operation)
    {
        var path = operation
            .Path.Replace("{companyId}", NodeFixture.Number, StringComparison.Ordinal)
            .Replace("{key}", Node.Company, StringComparison.Ordinal)
            .Replace("{transactionId}", Paper.Transaction, StringComparison.Ordinal)
            .Replace("{transactionid}", Paper.Transaction, StringComparison.Ordinal)
            .Replace("{documentId}", Paper.Document, StringComparison.Ordinal)
            .Replace("{report}", "dk.turnover", StringComparison.Ordinal)
            .Replace("{account}", "2810", StringComparison.Ordinal)
            .Replace("{sequence}", "1", StringComparison.Ordinal)
            .Replace("{identifier}", "DK-99999999", StringComparison.Ordinal)
            .Replace("{grant}", "none", StringComparison.Ordinal)
            .Replace("{kind}", "ledger", StringComparison.Ordinal)
            .Replace("{filing}", Paper.Document, StringComparison.Ordinal)
            .Replace("{hash}", PaperHash, StringComparison.Ordinal)
            .Replace("{id}", Paper.Document, StringComparison.Ordinal);
        var known = operation.Json.TryGetProperty("parameters", out var parameters)
            ? parameters
                .EnumerateArray()
                .Where(one => one.GetProperty("in").GetString() == "query")
                .Select(one => one.GetProperty("name").GetString()!)
                .ToHashSet()
            : [];
        var query = new[]
        {
            ("from", "2025-01-01"),
            ("to", "2025-12-31"),
            ("startDate", "2025-01-01"),
            ("endDate", "2025-12-31"),
            ("period", "2025-03"),
        }
            .Where(one => known.Contains(one.Item1))
            .Select(one => $"{one.Item1}={one.Item2}");
        return path + (query.Any() ? "?" + string.Join('&', query) : "");
    }

    private static string TypeOf(string text)
    {
        if (!text.StartsWith('{'))
        {
            return "";
        }

        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(text);
            return json.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String
                && type.GetString()!.StartsWith("urn:nsg:problem:", StringComparison.Ordinal)
                    ? type.GetString()!["urn:nsg:problem:".Length..]
                : json.TryGetProperty("instance", out var instance) ? instance.GetString()!
                : json.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String
                    ? error.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private async Task SignAsync(HttpRequestMessage request, Operation operation, string caller, string path)
    {
        if (_keys.TryGetValue(caller, out var key))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            return;
        }

        if (caller == "none")
        {
            return;
        }

        var column = _tokens.ContainsKey(caller) ? caller : "granted";
        if (column == "wrong-resource" && IsFigures(operation))
        {
            column = "wrong-resource-2";
        }

        var (token, client) = _tokens[column];
        var method = operation.Method.Method;
        request.Headers.Authorization = new AuthenticationHeaderValue(caller == "bearer" ? "Bearer" : "DPoP", token);
        if (caller == "no-proof")
        {
            return;
        }

        var proof = caller switch
        {
            "others-token" => Stranger.Proof(method, path, token),
            "wrong-key" => client.Proof(method, path, token, key: Stranger.ProofKey),
            "downgraded" => client.Proof(method, path, token, (header, _) => header["alg"] = "HS256"),
            _ => client.Proof(method, path, token),
        };
        request.Headers.TryAddWithoutValidation("DPoP", proof);
        if (caller == "replayed")
        {
            using var first = new HttpRequestMessage(operation.Method, path);
            first.Headers.Authorization = request.Headers.Authorization;
            first.Headers.TryAddWithoutValidation("DPoP", proof);
            if (request.Content is not null)
            {
                first.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }

            using var _ = await Bank.Http.SendAsync(first);
        }
    }

    /// <summary>Whether an operation gives figures, for which the wrong resource is documents; else it is
    /// balances.</summary>
    private static bool IsFigures(Operation operation) =>
        operation.Path.Contains("/balances", StringComparison.Ordinal)
        || operation.Path.Contains("/vat-summary", StringComparison.Ordinal)
        || operation.Path.EndsWith("/accounts", StringComparison.Ordinal);

    private async Task GrantAsync()
    {
        var now = DateTimeOffset.UtcNow;
        string[] all = ["documents", "entries", "balances", "reports"];
        var terms = new GrantTerms
        {
            Client = Bank.Id,
            Requester = "Fjordbanken",
            Purpose = "accounting",
            Resources = all,
            NotAfter = now.AddDays(30),
        };
        _time.Ahead = TimeSpan.FromHours(-2);
        await OpenAsync("expired", terms with { NotAfter = now.AddHours(-1) });
        _time.Ahead = TimeSpan.Zero;
        await OpenAsync("granted", terms);
        await OpenAsync("may-write", terms with { Resources = [.. all, .. Resources.Writes] });
        await OpenAsync("wrong-purpose", terms with { Purpose = "lease", Resources = ["reports"] });
        await OpenAsync("wrong-resource", terms with { Resources = ["balances"] });
        await OpenAsync("wrong-resource-2", terms with { Resources = ["documents"] });
        await OpenAsync(
            "wrong-period",
            terms with
            {
                From = new DateOnly(2024, 1, 1),
                To = new DateOnly(2024, 12, 31),
            }
        );
        await OpenAsync("too-much-detail", terms with { Detail = ["no-counterparties"] });
        await OpenAsync("not-yet-valid", terms with { NotBefore = now.AddDays(1) });
        var withdrawn = await OpenAsync("withdrawn", terms);
        await Node.Store.DecideGrantAsync(
            Node.Company,
            company =>
            {
                new GrantDesk(company).Withdraw(withdrawn, null, "test");
                return true;
            }
        );
        await OpenAsync("used-up", terms with { UsesMax = 1 });
        var (token, client) = _tokens["used-up"];
        using var used = await client.GetAsync($"/api/v1/companies/{Node.Company}/balances", token);
        used.IsSuccessStatusCode.ShouldBeTrue(await used.Content.ReadAsStringAsync());
        await OpenAsync("others-token", terms with { Client = Stranger.Id, Requester = "Stranger" }, Bank);
    }

    /// <summary>Gives a grant, and hands out a token for it, whatever its state: the token is no permission.</summary>
    private async Task<Guid> OpenAsync(string name, GrantTerms terms, FapiClient? bound = null)
    {
        var grant = await Node.Store.DecideGrantAsync(
            Node.Company,
            company =>
            {
                var desk = new GrantDesk(company);
                return desk.Give(desk.Request(terms, "Company", "en", "test").Id, null, [], "Company", "en", "test").Id;
            }
        );
        var client = terms.Client == Bank.Id ? Bank : Stranger;
        var thumbprint = ThumbprintOf((bound ?? client).ProofKey);
        var facts = new AccessFacts(thumbprint, null, [], Node.Company, grant, 0);
        var token = await Node.Store.Authorization.DecideAsync(turn =>
            turn.Issue(
                TicketKind.Access,
                terms.Client,
                turn.NewFamily(),
                facts.ToText(),
                DateTimeOffset.UtcNow.AddHours(1)
            )
        );
        _tokens[name] = (token, client);
        return grant;
    }

    private static string ThumbprintOf(AsymmetricAlgorithm key)
    {
        var jwk = Jwt.Jwk(key);
        return Jwt.Hash($$"""{"crv":"P-256","kty":"EC","x":"{{jwk["x"]}}","y":"{{jwk["y"]}}"}""");
    }

    private IReadOnlyList<Operation> ReadOperations() =>
        [
            .. Document
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Select(method => new Operation(
                            method.Value.GetProperty("operationId").GetString()!,
                            new HttpMethod(method.Name.ToUpperInvariant()),
                            path.Name,
                            method.Value
                        ))
                ),
        ];

    public async ValueTask DisposeAsync()
    {
        Bank.Dispose();
        Stranger.Dispose();
        await Node.DisposeAsync();
    }
}
