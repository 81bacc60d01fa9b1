using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Signatories;
using Nsg.Web.Consent;

namespace Nsg.Web.Tests;

/// <summary>The pages that a client of the authorization server sends a person to, in every language.</summary>
[Collection(DemoSiteCollection.Name)]
public sealed class ConsentPageTests(DemoSite site)
{
    private static readonly string[] Languages = ["en", "nb", "sv", "da", "fi", "is"];

    [BrowserFact]
    public async Task ConsentPages_InEveryLanguage_AreStyled_FitANarrowPage_AndHaveNoViolations()
    {
        await using var app = Host();
        await app.StartAsync();
        var found = new List<string>();
        foreach (var language in Languages)
        {
            foreach (var name in new[] { "ask", "fault", "wait", "not-yours" })
            {
                foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 320) })
                {
                    await using var context = await site.Browser.NewContextAsync(
                        new BrowserNewContextOptions
                        {
                            ColorScheme = scheme,
                            BypassCSP = true,
                            ViewportSize = new ViewportSize { Width = width, Height = 900 },
                        }
                    );
                    var page = await context.NewPageAsync();
                    page.Response += (_, answer) =>
                        found.AddRange(answer.Ok || name == "not-yours" || name == "fault" ? [] : [answer.Url]);
                    await page.GotoAsync($"{app.Urls.First()}/{name}/{language}");
                    (
                        await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).paddingLeft")
                    ).ShouldNotBe("0px");
                    var overhang = await page.EvaluateAsync<int>(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                    );
                    found.AddRange(
                        overhang > 0
                            ? [$"{name} {language} is {overhang} px too wide at {width}"]
                            : Array.Empty<string>()
                    );
                    found.AddRange(
                        (await AccessibilityTests.ViolationsAsync(page)).Select(one => $"{name} {language}: {one}")
                    );
                    if (Environment.GetEnvironmentVariable(ScreenshotTests.Variable) is { } folder)
                    {
                        await page.ScreenshotAsync(
                            new PageScreenshotOptions
                            {
                                Path = Path.Combine(folder, $"consent-{name}-{language}-{width}.png"),
                                FullPage = true,
                            }
                        );
                    }
                }
            }
        }

        found.ShouldBeEmpty();
    }

    private static WebApplication Host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        PageAssets.Map(app);
        app.MapGet("/ask/{language}", (HttpContext http, string language) => ConsentPages.Show(http, View(language)));
        app.MapGet(
            "/fault/{language}",
            (HttpContext http, string language) =>
                ConsentPages.Show(
                    http,
                    View(language) with
                    {
                        Fault = "nothing is left to be given; refuse instead",
                        Chosen = [],
                        IsOnce = true,
                    }
                )
        );
        app.MapGet(
            "/wait/{language}",
            (HttpContext http, string language) =>
                ConsentPages.ShowWaiting(
                    http,
                    new ConsentWaitingView(
                        "Fjordbanken",
                        Text(language),
                        language,
                        ["Kari Solheim"],
                        [
                            new MissingSigners(
                                1,
                                [new Agent("1", "Per Berg", []), new Agent("2", "Anna Nilsen", [])],
                                ""
                            ),
                        ],
                        IsOwn: true,
                        "/wait",
                        "token",
                        null
                    )
                )
        );
        app.MapGet(
            "/not-yours/{language}",
            (HttpContext http, string language) => ConsentPages.NotYours(http, language)
        );
        return app;
    }

    private static string Text(string language) =>
        GrantText.Of(
            new GrantTerms
            {
                Client = "bank",
                Requester = "Fjordbanken",
                Purpose = "credit",
                Resources = [Resources.Balances, Resources.Reports, Resources.Documents],
                Reports = ["no.vat", "no.accounts"],
                From = new DateOnly(2025, 1, 1),
                To = new DateOnly(2025, 12, 31),
                NotAfter = new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero),
            },
            "Fjordlys AS",
            language
        );

    private static ConsentView View(string language) =>
        new(
            "Fjordlys AS",
            "Fjordbanken",
            Text(language),
            language,
            [Resources.Balances, Resources.Reports, Resources.Documents],
            ["no.vat", "no.accounts"],
            new DateOnly(2025, 1, 1),
            new DateOnly(2025, 12, 31),
            new DateOnly(2026, 12, 31),
            null,
            "/ask",
            "token",
            null
        );
}
