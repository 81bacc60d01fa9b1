using System.Globalization;
using Microsoft.Playwright;
using Nsg.Vocabulary;
using Nsg.Web.Languages;

namespace Nsg.Web.Tests;

/// <summary>The sums under an entry that is typed, as the page's script makes them.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class TypedAmountTests(DemoSite site)
{
    [BrowserFact]
    public async Task Sums_OfWhatIsTyped_AreThoseThatTheServerReads()
    {
        foreach (var cases in TypedAmounts.All.GroupBy(one => one.Language))
        {
            var language = Language.Find(cases.Key)!;
            var context = await site.ContextAsync(
                DemoSite.Accountant,
                new BrowserNewContextOptions { Locale = cases.Key == "en" ? "en-GB" : cases.Key }
            );
            var page = await context.NewPageAsync();
            page.BePatient();
            await page.GotoAsync($"{site.Address}/companies/{site.KeyIn(Country.NO)}/entries/new");
            foreach (var (_, typed, amount) in cases)
            {
                await page.FillAsync("input[name=debit] >> nth=0", typed);
                var read = decimal.Parse(amount ?? "0", CultureInfo.InvariantCulture);
                (await page.InnerTextAsync("[data-sum=debit]"))
                    .Replace('\u00A0', ' ')
                    .ShouldBe(
                        language.Number(Math.Floor((read * 100m) + 0.5m) / 100m, 2).Replace('\u00A0', ' '),
                        $"{cases.Key}: {typed}"
                    );
            }

            await context.CloseAsync();
        }
    }
}
