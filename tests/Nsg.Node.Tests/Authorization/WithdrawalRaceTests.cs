using System.Globalization;
using System.Net;
using Nsg.Node.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Tests.Authorization;

/// <summary>
/// A withdrawal against readers at the same moment: no access record of a grant follows its withdrawal, and every
/// answer that was released has its record.
/// <c>NSG_RACES</c> says how many races.
/// </summary>
public sealed class WithdrawalRaceTests
{
    private const int Readers = 3;
    private const int Lanes = 8;

    [Fact]
    public async Task Withdrawals_RacingReaders_AreFollowedByNoRelease()
    {
        var races = int.TryParse(
            Environment.GetEnvironmentVariable("NSG_RACES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 500;
        await using var node = await NodeFixture.StartAsync();
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => RunAsync(node, lane, races / Lanes)));
        var released = lanes.SelectMany(one => one).ToDictionary(one => one.Grant, one => one.Released);

        var withdrawn = new Dictionary<Guid, DateTimeOffset>();
        for (
            var cursor = 0L;
            node.Store.Query(node.Company, books => books.Events(cursor, 1_000)) is { Count: > 0 } page;
            cursor = page[^1].Sequence
        )
        {
            foreach (var record in page.Where(one => one.Kind == SharingKind.Withdrawn))
            {
                withdrawn[SharingRecords.Read<GrantEnded>(record.Payload!.Value.Span).Grant] = record.Time;
            }
        }

        var seen = new List<AccessRow>();
        for (
            var cursor = 0L;
            AccessHistory.Of(node.Store, node.Company, cursor, 1_000) is { Count: > 0 } page;
            cursor = page[^1].Sequence
        )
        {
            seen.AddRange(page);
        }

        var releases = seen.Where(one => one.Grant is not null).ToLookup(one => one.Grant!.Value);
        withdrawn.Count.ShouldBe(released.Count);
        foreach (var (grant, count) in released)
        {
            releases[grant].Count().ShouldBe(count);
            releases[grant].ShouldAllBe(one => one.Time <= withdrawn[grant]);
        }

        var before = released.Values.Sum();
        before.ShouldBeInRange(1, released.Count * Readers - 1, "the races must come out both ways");
    }

    /// <summary>Races of one client, one after the other; lanes run side by side.</summary>
    private static async Task<List<(Guid Grant, int Released)>> RunAsync(NodeFixture node, int lane, int races)
    {
        var found = new List<(Guid, int)>();
        var (key, token) = await node.Store.ClientKeys.CreateRequesterAsync($"Racer {lane}", "NO:974760673");
        using var client = node.With(token);
        var terms = new GrantTerms
        {
            Client = key.Id,
            Requester = key.Name,
            Purpose = "credit",
            Resources = ["balances"],
            NotAfter = DateTimeOffset.UtcNow.AddDays(1),
        };
        for (var race = 0; race < races; race++)
        {
            var grant = await node.Store.DecideGrantAsync(
                node.Company,
                company =>
                {
                    var desk = new GrantDesk(company);
                    return desk.Give(
                        desk.Request(terms, "Company", "en", "test").Id,
                        null,
                        [],
                        "Company",
                        "en",
                        "test"
                    ).Id;
                }
            );
            var reads = Enumerable.Range(0, Readers).Select(_ => ReadAsync(node, client)).ToList();
            if (race % 3 == 0)
            {
                await Task.Yield();
            }
            else if (race % 3 == 1)
            {
                await reads[0];
            }

            await node.Store.DecideGrantAsync(
                node.Company,
                company =>
                {
                    new GrantDesk(company).Withdraw(grant, null, "test");
                    return true;
                }
            );
            var answers = await Task.WhenAll(reads);
            answers.ShouldAllBe(status => status == HttpStatusCode.OK || status == HttpStatusCode.Forbidden);
            found.Add((grant, answers.Count(status => status == HttpStatusCode.OK)));
        }

        return found;
    }

    private static async Task<HttpStatusCode> ReadAsync(NodeFixture node, HttpClient client)
    {
        using var answer = await client.GetAsync(
            new Uri($"/api/v1/companies/{node.Company}/balances", UriKind.Relative)
        );
        return answer.StatusCode;
    }
}
