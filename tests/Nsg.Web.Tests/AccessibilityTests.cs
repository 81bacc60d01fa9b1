using System.Text.Json;
using Microsoft.Playwright;

namespace Nsg.Web.Tests;

/// <summary>Every page by axe-core (WCAG 2.2 AA), light and dark, wide and narrow.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class AccessibilityTests(DemoSite site)
{
    private const string Run =
        "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.failureSummary || '').replaceAll('\\n', ' ')).slice(0, 3).join('; '))";

    [BrowserFact]
    public async Task Pages_LightAndDarkWideAndNarrow_HaveNoViolations()
    {
        var found = new List<string>();
        foreach (var (name, path, person) in SitePages.All(site))
        {
            foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 320) })
            {
                await using var context = await site.ContextAsync(
                    person,
                    new BrowserNewContextOptions
                    {
                        ColorScheme = scheme,
                        ViewportSize = new ViewportSize { Width = width, Height = 900 },
                        Locale = "en-GB",
                        BypassCSP = true,
                    }
                );
                var page = await context.NewPageAsync();
                await page.GotoAsync(site.Address + path);
                var overhang = await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                );
                found.AddRange(
                    overhang > 0 ? [$"{name} at {width} px is {overhang} px too wide"] : Array.Empty<string>()
                );
                await page.EvaluateAsync(
                    "document.querySelectorAll('details').forEach(d => d.classList.contains('menu') || (d.open = true))"
                );
                found.AddRange((await ViolationsAsync(page)).Select(one => $"{name} {scheme} {width}: {one}"));
            }
        }

        found.ShouldBeEmpty();
    }

    /// <summary>What axe finds on a page that lets scripts be brought along.</summary>
    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        return [.. (await page.EvaluateAsync<JsonElement>(Run)).EnumerateArray().Select(one => one.GetString()!)];
    }
}
