using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Tests.Authorization;

/// <summary>
/// Whatever was granted and whatever is asked, no answer holds a byte of a company outside the grant: every company's
/// documents, entries and party
/// bear a mark of its own, and answers are looked through for all of them. <c>NSG_CANARY</c> says how many rounds.
/// </summary>
public sealed class CanaryTests
{
    private static readonly string[] Numbers = [NodeFixture.Number, "25313763", "24256790"];
    private static readonly string[] Days = ["2019-01-01", "2019-05-10", "2019-12-31", "2025-01-01", "2025-12-31"];

    [Fact]
    public async Task Answers_ToRandomRequestsUnderRandomGrants_HoldNothingOfCompaniesOutsideThem()
    {
        await using var site = await AccessSite.StartAsync();
        var node = site.Node;
        var keys = new List<string>
        {
            node.Company,
            site.Other,
            await node.CreateAsync("DK:" + Numbers[2], Country.DK, Currency.DKK),
        };
        for (var i = 0; i < keys.Count; i++)
        {
            using var paper = await node.PostAsync(
                $"/document/{Numbers[i]}",
                Papers.Invoice(Mark(i), buyer: Numbers[i], supplier: "12345674"),
                NodeFixture.Prefix + "purchase-invoice"
            );
            paper.EnsureSuccessStatusCode();
            using var entry = await node.PostAsync(
                $"/api/v1/companies/{keys[i]}/entries",
                NodeFixture.Utf8(
                    $$"""{"date":"2025-03-05","text":"{{Mark(i)}}","lines":[{"account":"6480","debit":1{{i}}0},{"account":"1010","credit":1{{i}}0}]}"""
                ),
                "application/json"
            );
            entry.EnsureSuccessStatusCode();
        }

        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync("Bank", "NO:974760673");
        using var client = node.With(token);
        using var owner = node.With(node.Token);
        var reads = site
            .Operations.Where(one =>
                one.Method == HttpMethod.Get && !one.Path.StartsWith("/oauth", StringComparison.Ordinal)
            )
            .ToList();

        // Half of what is asked would show the owner the mark: asked blindly, hardly one answer in a thousand shows any.
        var telling = reads
            .Where(one =>
                Ask(owner, Path(one, Numbers[1], keys[1], new Random(1)))
                    .Text.Contains(Mark(1), StringComparison.Ordinal)
            )
            .ToList();
        telling.Count.ShouldBeGreaterThan(3, "the marks are there to be found");
        var (opened, closed, seen) = (0, 0, 0);
        var rounds = int.TryParse(
            Environment.GetEnvironmentVariable("NSG_CANARY"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 25;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(rounds),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var dice = new Random(seed);
                    var company = dice.Next(keys.Count);
                    var grant = Give(node, keys[company], Terms(key.Id, dice));
                    for (var ask = 0; ask < 20; ask++)
                    {
                        var asked = dice.Next(3) == 0 ? dice.Next(keys.Count) : company;
                        var read = dice.Next(2) == 0 ? telling : reads;
                        var (status, text) = Ask(
                            client,
                            Path(read[dice.Next(read.Count)], Numbers[asked], keys[asked], dice)
                        );
                        for (var i = 0; i < keys.Count; i++)
                        {
                            (
                                text.Contains(Mark(i), StringComparison.Ordinal)
                                && (i != company || i != asked || grant is null || status != HttpStatusCode.OK)
                            ).ShouldBeFalse($"seed {seed}: {Mark(i)} in {text}");
                        }

                        seen += text.Contains(Mark(company), StringComparison.Ordinal) ? 1 : 0;
                        (opened, closed) =
                            status == HttpStatusCode.OK && asked == company
                                ? (opened + 1, closed)
                                : (opened, closed + 1);
                    }

                    End(node, keys[company], grant);
                }
            )
        );
        seen.ShouldBeGreaterThan(0, "what is granted is seen, so that what is not would be");
        opened.ShouldBeGreaterThan(0);
        closed.ShouldBeGreaterThan(0);
    }

    private static string Mark(int company) => $"QXZCANARY{company}";

    /// <summary>Terms, every other time of a purpose that may read lines; now and then with more than the purpose may
    /// read.</summary>
    private static GrantTerms Terms(string client, Random dice)
    {
        var purpose = Purposes.All[dice.Next(2) == 0 ? dice.Next(3) : dice.Next(Purposes.All.Count)];
        return new GrantTerms
        {
            Client = client,
            Requester = "Bank",
            Purpose = purpose.Name,
            Resources = [.. (dice.Next(8) == 0 ? Resources.All : purpose.Resources).Where(_ => dice.Next(3) > 0)],
            From = dice.Next(2) == 0 ? null : new DateOnly(2019, 1, 1),
            To = dice.Next(2) == 0 ? null : new DateOnly(2025, 12, 31),
            Detail = dice.Next(3) == 0 ? [Details.NoCounterparties] : [],
            UsesMax = dice.Next(3) == 0 ? 2 : null,
            NotAfter = DateTimeOffset.UtcNow.AddDays(1),
        };
    }

    /// <summary>The grant; null where such terms cannot be given, which opens nothing.</summary>
    private static Guid? Give(NodeFixture node, string company, GrantTerms terms)
    {
        try
        {
            return node
                .Store.DecideGrantAsync(
                    company,
                    one =>
                    {
                        var desk = new GrantDesk(one);
                        return desk.Give(
                            desk.Request(terms, "Company", "en", "test").Id,
                            null,
                            [],
                            "Company",
                            "en",
                            "test"
                        ).Id;
                    }
                )
                .GetAwaiter()
                .GetResult();
        }
        catch (GrantException)
        {
            return null;
        }
    }

    private static void End(NodeFixture node, string company, Guid? grant)
    {
        if (grant is { } id && node.Store.Query(company, books => books.Grant(id))!.State == GrantState.Given)
        {
            node.Store.DecideGrantAsync(
                    company,
                    one =>
                    {
                        new GrantDesk(one).Withdraw(id, null, "test");
                        return true;
                    }
                )
                .GetAwaiter()
                .GetResult();
        }
    }

    private static string Path(Operation operation, string number, string company, Random dice)
    {
        var path = new StringBuilder(operation.Path)
            .Replace("{companyId}", number)
            .Replace("{key}", company)
            .Replace("{report}", "dk.turnover")
            .Replace("{kind}", "ledger")
            .Replace("{account}", "6480")
            .Replace("{identifier}", "DK-" + number)
            .ToString();
        while (path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            path =
                path[..open]
                + dice.Next(1, 4).ToString(CultureInfo.InvariantCulture)
                + path[(path.IndexOf('}', open) + 1)..];
        }

        var names = operation.Json.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray()
                .Where(one => one.GetProperty("in").GetString() == "query")
                .Select(one => one.GetProperty("name").GetString()!)
            : [];
        var query = names
            .Where(name => name != "wait" && dice.Next(4) > 0)
            .Select(name =>
                name switch
                {
                    "from" or "startDate" => $"{name}={Days[dice.Next(2)]}",
                    "to" or "endDate" => $"{name}={Days[2 + dice.Next(3)]}",
                    "period" => "period=2025-03",
                    "limit" => "limit=100",
                    _ => "",
                }
            )
            .Where(one => one.Length > 0);
        return query.Any() ? path + "?" + string.Join('&', query) : path;
    }

    private static (HttpStatusCode Status, string Text) Ask(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = client.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return (answer.StatusCode, reader.ReadToEnd());
    }
}
