using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>The bank of the demo, which asks companies for data.</summary>
internal static class DemoRequest
{
    private static readonly SemaphoreSlim Turn = new(1);

    internal static ClientKey Bank(DemoSite site) =>
        site.Store.ClientKeys.List().First(key => key is { LivesByGrants: true, Name: "Fjordbanken" });

    /// <summary>A new request to a company.</summary>
    internal static async Task<Guid> AskAsync(
        DemoSite site,
        string company,
        IReadOnlyList<string>? resources = null,
        int? timesMax = null
    )
    {
        var bank = Bank(site);
        var grant = await site.Store.DecideGrantAsync(
            company,
            books =>
                new GrantDesk(books).Request(
                    new GrantTerms
                    {
                        Client = bank.Id,
                        Requester = bank.Name,
                        Purpose = "credit",
                        Resources = resources ?? [Resources.Balances, Resources.Reports],
                        UsesMax = timesMax,
                        From = new DateOnly(2025, 1, 1),
                        To = new DateOnly(2025, 12, 31),
                        NotBefore = TimeProvider.System.GetUtcNow(),
                        NotAfter = TimeProvider.System.GetUtcNow().AddDays(30),
                        Message = "For the loan that you applied for.",
                    },
                    "the company",
                    "en",
                    "client:" + bank.Id
                )
        );
        return grant.Id;
    }

    /// <summary>A request to the Swedish company that nobody decides on.</summary>
    internal static Task<Guid> WaitingAsync(DemoSite site) => OnceAsync(site, Country.SE, isGiven: false);

    /// <summary>What the Danish company granted.</summary>
    internal static Task<Guid> GivenAsync(DemoSite site) => OnceAsync(site, Country.DK, isGiven: true);

    private static async Task<Guid> OnceAsync(DemoSite site, Country country, bool isGiven)
    {
        await Turn.WaitAsync();
        try
        {
            var key = site.KeyIn(country);
            if (
                site
                    .Store.Query(key, books => books.GrantsOf(Bank(site).Id))
                    .FirstOrDefault(one => one.State == (isGiven ? GrantState.Given : GrantState.Requested)) is
                { } there
            )
            {
                return there.Id;
            }

            var asked = await AskAsync(site, key);
            return isGiven
                ? (
                    await site.Store.DecideGrantAsync(
                        key,
                        books => new GrantDesk(books).Give(asked, null, ["Mette Holm"], "the company", "en", "test")
                    )
                ).Id
                : asked;
        }
        finally
        {
            Turn.Release();
        }
    }
}
