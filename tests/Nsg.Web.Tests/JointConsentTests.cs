using Microsoft.Playwright;
using Nsg.Sharing.Grants;
using Nsg.Sharing.People;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Web.Tests;

/// <summary>A consent that two persons must sign jointly, in a browser without script: each signs as
/// themself.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class JointConsentTests(DemoSite site)
{
    private const string Rights = """
        {"signatoryRights":[{"identifierValue":"R-1","hasMandator":{"legalEntity":{"legalName":"Company","hasMembership":[
          {"person":{"fullName":"Anna Joint"},"role":{"notation":"SE_LE"}},{"person":{"fullName":"Per Joint"},"role":{"notation":"SE_LE"}}]}},
          "hasRepresentationRule":{"type":"RoleBasedRepresentationRule","minimumNumberOfRoleHolders":2,"description":"Two members of the board jointly","definesValidRole":[{"notation":"SE_LE"}]}}]}
        """;

    [BrowserFact]
    public async Task TwoPersons_OneAfterTheOther_GiveAnAccessTogether()
    {
        var key = site.KeyIn(Country.IS);
        foreach (var name in new[] { "Anna Joint", "Per Joint", "Eve Joint" })
        {
            var person = await site.Store.People.KeepAsync(DemoPerson.Issuer, name, name);
            await site.Store.People.GiveAsync(person.Key, key, Role.Signatory, "test");
        }

        await site.Store.DecideGrantAsync(
            key,
            company =>
            {
                new GrantDesk(company).KeepRights(Rights, "register", "test");
                return true;
            }
        );
        var grant = await DemoRequest.AskAsync(site, key);
        var path = $"{site.Address}/companies/{key}/sharing/{grant}";

        var anna = await OpenAsync("Anna Joint", path, "en-GB");
        await anna.UncheckAsync($"input[value={Resources.Reports}]");
        await anna.ClickAsync("section[aria-labelledby=give] button");
        (await anna.InnerTextAsync("main .head .badge")).ShouldBe("Waits for an answer");
        (await anna.Locator("section[aria-labelledby=give]").CountAsync()).ShouldBe(0);

        foreach (
            var (locale, words) in new[]
            {
                ("en-GB", "Still to sign: Per Joint."),
                ("nb-NO", "Mangler signatur av Per Joint."),
                ("sv-SE", "Underskrift saknas av Per Joint."),
                ("da-DK", "Mangler underskrift af Per Joint."),
                ("fi-FI", "Allekirjoitus puuttuu: Per Joint."),
                ("is-IS", "Undirskrift vantar frá: Per Joint."),
            }
        )
        {
            var seen = await OpenAsync("Per Joint", path, locale);
            (await seen.InnerTextAsync("section[aria-labelledby=signatures]")).ShouldContain(words);
        }

        await anna.ClickAsync("section[aria-labelledby=signatures] button");
        (await anna.Locator("section[aria-labelledby=signatures]").CountAsync()).ShouldBe(0);
        await anna.UncheckAsync($"input[value={Resources.Reports}]");
        await anna.ClickAsync("section[aria-labelledby=give] button");

        var eve = await OpenAsync("Eve Joint", path, "en-GB");
        await eve.ClickAsync("section[aria-labelledby=give] button");
        (await eve.InnerTextAsync("[role=alert]")).ShouldContain("may not sign for the company");

        var per = await OpenAsync("Per Joint", path, "sv-SE");
        (await per.Locator("section[aria-labelledby=give] input[type=checkbox]").CountAsync()).ShouldBe(0);
        var shown = await per.InnerTextAsync("section[aria-labelledby=given] p >> nth=0");
        await per.ClickAsync("section[aria-labelledby=give] button");
        (await per.InnerTextAsync("main .head .badge")).ShouldBe("Given");

        var given = site.Store.Query(key, books => books.Grant(grant))!;
        given.Terms.Resources.ShouldBe([Resources.Balances]);
        (given.Text, given.Language, given.DecidedBy).ShouldBe((shown, "sv", "Anna Joint, Per Joint"));
        site.Store.Query(key, books => books.Events(0, 100_000))
            .Where(one => one.Kind.StartsWith("grant.", StringComparison.Ordinal))
            .TakeLast(5)
            .Select(one => one.Kind)
            .ShouldBe([
                SharingKind.Requested,
                SharingKind.Signed,
                SharingKind.Unsigned,
                SharingKind.Signed,
                SharingKind.Given,
            ]);
    }

    private async Task<IPage> OpenAsync(string person, string path, string locale)
    {
        var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = locale }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(path);
        return page;
    }
}
