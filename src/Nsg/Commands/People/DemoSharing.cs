using System.Net.Http.Headers;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Storage;

namespace Nsg.Command.Commands.People;

/// <summary>What the owner of a demo's company shares: a bank's request waits, and a landlord has seen the
/// turnover.</summary>
internal static class DemoSharing
{
    private static readonly (DateOnly From, DateOnly To) Year = (new(2025, 1, 1), new(2025, 12, 31));

    /// <summary>Months that the landlord looked at, as the reports name them.</summary>
    private static readonly string[] Seen = ["2025-07", "2025-08", "2025-09"];

    /// <summary>Asks, gives, and fetches through the interface's own door, so that records and receipts are as any
    /// client's.</summary>
    internal static async Task PlayAsync(
        NodeStore store,
        ClientKey bank,
        Person asker,
        Person owner,
        CancellationToken cancellation
    )
    {
        var company = store.Company(store.People.RolesOf(owner.Key).First(one => one.Role == Role.Owner).Company!)!;
        var turnover = $"{company.Pack.Country.ToString().ToLowerInvariant()}.turnover";
        var (landlord, token) = await store.ClientKeys.CreateRequesterAsync("Bryggen Eiendom", "NO:310101028");
        var now = TimeProvider.System.GetUtcNow();
        await store.DecideGrantAsync(
            company.Key,
            books =>
            {
                var desk = new GrantDesk(books);
                var lease = Terms(landlord, "lease", now.AddYears(1)) with
                {
                    Resources = [Resources.Reports],
                    Reports = [turnover],
                    Message = "The rent follows the turnover, as the lease says.",
                };
                desk.Give(
                    desk.Request(lease, company.Name, "nb", "client:" + landlord.Id).Id,
                    null,
                    [owner.Name],
                    company.Name,
                    "nb",
                    "person:" + owner.Key
                );
                var loan = Terms(bank, "credit", now.AddMonths(3)) with
                {
                    Resources = [Resources.Balances, Resources.Reports],
                    Message = "For the loan that you applied for.",
                };
                return desk.Request(loan, company.Name, "nb", "person:" + asker.Key);
            }
        );
        await SeeAsync(store, $"/api/v1/companies/{company.Key}/reports/{turnover}", token, cancellation);
    }

    private static GrantTerms Terms(ClientKey client, string purpose, DateTimeOffset until) =>
        new()
        {
            Client = client.Id,
            Requester = client.Name,
            Purpose = purpose,
            Resources = [],
            From = Year.From,
            To = Year.To,
            NotAfter = until,
        };

    private static async Task SeeAsync(NodeStore store, string path, string token, CancellationToken cancellation)
    {
        await using var server = DemoServer.Build(store, 0);
        await server.StartAsync(cancellation);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(server.Urls.First()),
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var month in Seen)
        {
            using var answer = await client.GetAsync(new Uri($"{path}?period={month}", UriKind.Relative), cancellation);
            answer.EnsureSuccessStatusCode();
        }

        await server.StopAsync(cancellation);
    }
}
