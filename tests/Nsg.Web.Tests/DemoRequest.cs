using Nsg.Sharing.Grants;

namespace Nsg.Web.Tests;

/// <summary>A bank that asks a company of the demo for data.</summary>
internal static class DemoRequest
{
    internal static async Task<Guid> AskAsync(DemoSite site, string company)
    {
        var (bank, _) = await site.Store.ClientKeys.CreateRequesterAsync("Fjordbanken", "NO:974760673");
        var grant = await site.Store.DecideGrantAsync(company, books => new GrantDesk(books).Request(
            new GrantTerms
            {
                Client = bank.Id, Requester = bank.Name, Purpose = "credit", Resources = [Resources.Balances, Resources.Reports], From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31),
                NotBefore = TimeProvider.System.GetUtcNow(), NotAfter = TimeProvider.System.GetUtcNow().AddDays(30),
            },
            "the company", "en", "client:" + bank.Id));
        return grant.Id;
    }
}
