using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Sharing;

namespace Nsg.Web.Tests;

/// <summary>What an owner finds out about who looked: the company's own people, and others, by who, what and
/// days.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed partial class LookTests(DemoSite site)
{
    private string Company => "/companies/" + site.KeyIn(Country.NO);

    [BrowserFact]
    public async Task Reader_LookingAtReportsTwice_IsNotedOnce_AndTheOwnerIsToldWithoutDocumentOrHour()
    {
        using var liv = await site.ClientAsync("liv");
        (await liv.GetAsync(Company + "/reports")).EnsureSuccessStatusCode();
        (await liv.GetAsync(Company + "/reports/no.accounts?period=2025")).EnsureSuccessStatusCode();
        (await liv.GetAsync(Company + "/bank")).EnsureSuccessStatusCode();
        using var kari = await site.ClientAsync("kari");
        var person = PersonOf("liv");
        var shown = await ShownAsync(kari, $"{Company}/accesses/people?lang=en&who={person}");
        shown.ShouldContain("Liv");
        shown.ShouldContain("Reader");
        shown.ShouldContain("Reports");
        shown.ShouldContain("Bank");
        shown.ShouldNotContain("Ingrid");
        Kept(person, "reports").Count.ShouldBe(1);
        var nothing = await ShownAsync(kari, $"{Company}/accesses/people?lang=en&who={person}&what=archive");
        nothing.ShouldContain("Nothing of the kind was looked at.");
        (await ShownAsync(kari, $"{Company}/accesses/people?lang=en&to=2020-12-31")).ShouldNotContain("Reader");
    }

    [BrowserFact]
    public async Task Looks_OfOwnPeople_AreShownToOwnerAndAuditor_AndEverybodySeesTheirOwn()
    {
        using var ingrid = await site.ClientAsync("ingrid");
        (await ingrid.GetAsync(Company + "/accesses/people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ingrid.GetStringAsync(Company + "/accesses")).ShouldNotContain("/accesses/people");
        using var anders = await site.ClientAsync("anders");
        (await anders.GetAsync(Company + "/accesses/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ingrid.GetAsync(Company + "/accounts")).EnsureSuccessStatusCode();
        var own = await ShownAsync(ingrid, "/looks?lang=en");
        own.ShouldContain(site.Store.Company(site.KeyIn(Country.NO))!.Name);
        own.ShouldContain("Accounts");
        own.ShouldContain("Deleted after 2 years.");
        own.ShouldNotContain("Liv");
    }

    [BrowserFact]
    public void Pages_OfACompany_EachHaveAKind_OrShowNothingOfTheBooks()
    {
        string[] without =
        [
            "life", // days and duties of the company
            "periods", // which days are locked
            "sharing", // what was granted
            "accesses", // who looked
            "people", // who has which role
            "apps", // programs to start
        ];
        var parts = site
            .Endpoints.Where(one => one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(one => one.RoutePattern.RawText!.Trim('/').Split('/'))
            .Where(path => path is ["companies", "{key}", ..])
            .Select(path => path.Length > 2 ? path[2] : "")
            .Distinct()
            .ToList();
        parts.Count.ShouldBeGreaterThan(20);
        parts.Where(part => SeenKinds.OfPage(part) is null).ShouldBe(without, ignoreOrder: true);
    }

    [BrowserFact]
    public async Task Bulk_ShowsDocumentsOfTheCompaniesTicked_AndIsNoted()
    {
        using var ingrid = await site.ClientAsync("ingrid");
        var key = site.KeyIn(Country.SE);
        (await ingrid.GetAsync($"/bulk?action=book&company={key}")).EnsureSuccessStatusCode();
        await site.Part<LookKeeper>().WrittenAsync(default);
        site.Store.Looks.Of(PersonOf("ingrid"), DateOnly.MinValue, DateOnly.MaxValue, 1_000)
            .ShouldContain(look => look.Company == key && look.Kind == "documents");
    }

    [BrowserFact]
    public async Task Accesses_AreFoundByWhoWhatAndDays()
    {
        var grant = await DemoRequest.GivenAsync(site);
        var company = "/companies/" + site.KeyIn(Country.DK);
        using var nora = await site.ClientAsync(DemoSite.Asker);
        using var owner = await site.ClientAsync("mette");
        var bank = DemoRequest.Bank(site).Id;
        var (_, token) = await site.Store.ClientKeys.CreateAsync("Their till", site.KeyIn(Country.DK), canWrite: false);
        using var program = await site.ClientAsync(null);
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await program.GetAsync("/api/v1" + company + "/balances")).EnsureSuccessStatusCode();
        var all = await ShownAsync(owner, company + "/accesses?lang=en");
        all.ShouldContain("Their till");
        (await ShownAsync(owner, $"{company}/accesses?lang=en&who={bank}")).ShouldNotContain("Their till");
        var till = site.Store.ClientKeys.List().Single(key => key.Name == "Their till").Id;
        (await ShownAsync(owner, $"{company}/accesses?lang=en&who={till}&what=balances")).ShouldContain(
            "Account balances"
        );
        (await ShownAsync(owner, $"{company}/accesses?lang=en&who={till}&what=bank")).ShouldContain(
            "Nobody outside has seen anything of the kind."
        );
        (await ShownAsync(owner, $"{company}/accesses?lang=en&to=2020-01-01")).ShouldNotContain("Their till</span>");
        (await ShownAsync(owner, $"{company}/accesses?lang=en&from=2026-01-01&who={till}")).ShouldContain("receipt-");
        site.Store.Query(site.KeyIn(Country.DK), books => books.Grant(grant))!.State.ShouldBe(GrantState.Given);
    }

    private string PersonOf(string subject) => site.Store.People.List().First(one => one.Subject == subject).Key;

    private IReadOnlyList<PersonLook> Kept(string person, string kind) =>
        site.Store.Looks.At(site.KeyIn(Country.NO), DateOnly.MinValue, DateOnly.MaxValue, person, kind, 100);

    /// <summary>The text of a page's list, without the choices of its form.</summary>
    private static async Task<string> ShownAsync(HttpClient client, string path)
    {
        var html = WebUtility.HtmlDecode(await client.GetStringAsync(path));
        return Form().Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..], "");
    }

    [GeneratedRegex(
        "<form.*?</form>|<section class=\"card\" aria-labelledby=\"with-role\">.*?</section>",
        RegexOptions.Singleline,
        1_000
    )]
    private static partial Regex Form();
}
