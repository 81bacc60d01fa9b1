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
    public async Task Trace_OfASum_HasEachPartOnce_AndTheSumThatIsShown()
    {
        foreach (var (country, report, _, _) in Parts)
        {
            foreach (var line in new[] { "receivables", "other_receivables", "assets", "other_cost", "result" })
            {
                var page = await OpenAsync(
                    "en-GB",
                    $"/companies/{site.KeyIn(country)}/reports/{report}.accounts?period=2025&line={line}"
                );
                var where = $"{report} {line}";
                var figure = Read(await page.InnerTextAsync($"#line-{line} td >> nth=0"));
                var rows = await page.Locator("section[aria-labelledby=trace] tbody tr").AllInnerTextsAsync();
                if (rows.Count == 0)
                {
                    figure.ShouldBe(0m, where);
                    continue;
                }

                rows.Select(row => row.Split('\t')[0]).ShouldBeUnique(where);
                rows.Sum(row => Read(row.Split('\t')[^1])).ShouldBe(figure, where);
                Read(await page.InnerTextAsync("section[aria-labelledby=trace] tfoot td")).ShouldBe(figure, where);
            }
        }
    }

    /// <summary>What VAT makes of other receivables in Finland is told by words, not by a step of the definition.</summary>
    [BrowserFact]
    public async Task Trace_OfReceivables_HasOnlyThem()
    {
        var page = await OpenAsync(
            "fi-FI",
            $"/companies/{site.KeyIn(Country.FI)}/reports/fi.accounts?period=2025&line=receivables"
        );

        (await page.Locator("section[aria-labelledby=trace] tbody th a").AllInnerTextsAsync()).ShouldBe([
            "Myyntisaamiset",
            "Muut saamiset",
        ]);
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

    private static decimal Read(string figure) =>
        decimal.Parse(
            figure.Trim().Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-'),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private async Task<IPage> OpenAsync(string locale, string path)
    {
        var context = await site.ContextAsync(
            DemoSite.Accountant,
            new BrowserNewContextOptions { Locale = locale, JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        page.BePatient();
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
