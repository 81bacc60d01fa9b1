using System.Net.Http.Headers;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.People;

/// <summary>What the demo's Norwegian company shares: a bank's request waits for its owner, and a landlord has seen its turnover.</summary>
internal static class DemoSharing
{
    private const string Turnover = "no.turnover";

    private static readonly (DateOnly From, DateOnly To) Year = (new(2025, 1, 1), new(2025, 12, 31));

    /// <summary>Months that the landlord looked at, as the reports name them.</summary>
    private static readonly string[] Seen = ["2025-07", "2025-08", "2025-09"];

    /// <summary>Asks, gives, and fetches through the interface's own door, so that records and receipts are as any client's.</summary>
    internal static async Task PlayAsync(NodeStore store, ClientKey bank, Person asker, Person owner, CancellationToken cancellation)
    {
        var company = store.Companies().First(one => one.Pack.Country == Country.NO);
        var (landlord, token) = await store.ClientKeys.CreateRequesterAsync("Bryggen Eiendom", "NO:310101028");
        var now = TimeProvider.System.GetUtcNow();
        await store.DecideGrantAsync(company.Key, books =>
        {
            var desk = new GrantDesk(books);
            var lease = Terms(landlord, "lease", now.AddYears(1)) with { Resources = [Resources.Reports], Reports = [Turnover], Message = "The rent follows the turnover, as the lease says." };
            desk.Give(desk.Request(lease, company.Name, "nb", "client:" + landlord.Id).Id, null, [owner.Name], company.Name, "nb", "person:" + owner.Key);
            var loan = Terms(bank, "credit", now.AddMonths(3)) with { Resources = [Resources.Balances, Resources.Reports], Message = "For the loan that you applied for." };
            return desk.Request(loan, company.Name, "nb", "person:" + asker.Key);
        });
        await SeeAsync(store, company.Key, token, cancellation);
    }

    private static GrantTerms Terms(ClientKey client, string purpose, DateTimeOffset until) => new()
    {
        Client = client.Id, Requester = client.Name, Purpose = purpose, Resources = [], From = Year.From, To = Year.To, NotAfter = until,
    };

    private static async Task SeeAsync(NodeStore store, string company, string token, CancellationToken cancellation)
    {
        await using var server = DemoServer.Build(store, 0);
        await server.StartAsync(cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var month in Seen)
        {
            using var answer = await client.GetAsync(new Uri($"/api/v1/companies/{company}/reports/{Turnover}?period={month}", UriKind.Relative), cancellation);
            answer.EnsureSuccessStatusCode();
        }

        await server.StopAsync(cancellation);
    }
}
