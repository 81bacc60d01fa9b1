using Microsoft.Playwright;
using Nsg.Vocabulary;

namespace Nsg.Web.Tests;

/// <summary>Reports speak the reader's language, also of what a figure is made of.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class ReportWordsTests(DemoSite site)
{
    private static readonly (Country Country, string Report, string Locale, string Part)[] Parts =
    [
        (Country.SE, "se", "sv-SE", "Kundfordringar"),
        (Country.DK, "dk", "da-DK", "Tilgodehavender fra salg og tjenesteydelser"),
        (Country.FI, "fi", "fi-FI", "Myyntisaamiset"),
        (Country.IS, "is", "is-IS", "Viðskiptakröfur"),
        (Country.NO, "no", "nb-NO", "Kundefordringer"),
    ];

    [BrowserFact]
    public async Task Trace_OfASum_NamesItsPartsInTheReadersLanguage()
    {
        foreach (var (country, report, locale, part) in Parts)
        {
            var page = await OpenAsync(
                locale,
                $"/companies/{site.KeyIn(country)}/reports/{report}.accounts?period=2025&line=receivables"
            );

            var parts = await page.Locator("section[aria-labelledby=trace] th a").AllInnerTextsAsync();
            parts.ShouldContain(part);
            parts.ShouldNotContain("Trade receivables");
        }
    }

    [BrowserFact]
    public async Task ListOfSales_NamesItsLinesInWords()
    {
        var page = await OpenAsync(
            "sv-SE",
            $"/companies/{site.KeyIn(Country.SE)}/reports/se.ec-sales?period=2025-01&zeros=1"
        );

        (await page.Locator("section[aria-labelledby=lines] tbody th").AllInnerTextsAsync()).ShouldBe([
            "Varor",
            "Trepartshandel",
            "Tjänster",
        ]);
    }

    private async Task<IPage> OpenAsync(string locale, string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = locale, JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
