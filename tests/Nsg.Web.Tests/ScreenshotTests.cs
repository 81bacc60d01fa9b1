using Microsoft.Playwright;

namespace Nsg.Web.Tests;

/// <summary>Pictures of every page, for people to look at; written only when <see cref="Variable"/> names a
/// folder.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class ScreenshotTests(DemoSite site)
{
    internal const string Variable = "NSG_SCREENSHOTS";

    /// <summary>Only pages whose name starts so, when set.</summary>
    internal const string OnlyVariable = "NSG_SCREENSHOTS_ONLY";

    private static readonly string[] Languages = ["en", "nb", "sv", "da", "fi", "is"];

    [ScreenshotFact]
    public async Task Pages_AreDrawn()
    {
        var folder = Path.GetFullPath(Environment.GetEnvironmentVariable(Variable)!);
        Directory.CreateDirectory(folder);
        var only = Environment.GetEnvironmentVariable(OnlyVariable) ?? "";
        foreach (
            var (name, path, person) in SitePages
                .All(site)
                .Where(page => page.Name.StartsWith(only, StringComparison.Ordinal))
        )
        {
            await DrawAsync(folder, name, path, person, "en", ColorScheme.Light, 1440);
            await DrawAsync(folder, name + "-dark", path, person, "en", ColorScheme.Dark, 1440);
            await DrawAsync(folder, name + "-narrow", path, person, "nb", ColorScheme.Light, 390);
            if (name == "overview")
            {
                foreach (var language in Languages)
                {
                    await DrawAsync(folder, $"{name}-{language}", path, person, language, ColorScheme.Light, 1440);
                }
            }
        }
    }

    private async Task DrawAsync(
        string folder,
        string name,
        string path,
        string? person,
        string language,
        ColorScheme scheme,
        int width
    )
    {
        await using var context = await site.ContextAsync(
            person,
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                Locale = language,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true }
        );
    }
}

/// <summary>A test that draws pictures when it is asked to.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScreenshotFactAttribute : FactAttribute
{
    public ScreenshotFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(ScreenshotTests.Variable) is null)
        {
            Skip = $"draws the pages only when {ScreenshotTests.Variable} names a folder";
        }
    }
}
